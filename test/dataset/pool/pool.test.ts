import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { afterEach, describe, expect, it } from 'vitest'
import { Pool, type Settled, WorkerStartError } from '../../../src/dataset/pool/pool.ts'
import { DEEDS, type Deed } from './mock-reader.ts'

const MODULE = new URL('./mock-reader.ts', import.meta.url)
const MEMORY = 260
/** Long enough to fill the heap on a busy machine. */
const TIMEOUT = 4000

interface Input {
  readonly deed: Deed
  readonly text: string
}

let pool: Pool<Input, string>
afterEach(() => pool.close())

const open = (workers: number, memory = MEMORY) => {
  pool = new Pool({ module: MODULE, workers, memory })
  return pool
}

const run = (deed: Deed, text: string) => pool.run({ deed, text }, { timeout: TIMEOUT, weight: text.length })

/** What is expected of a document that does this, whatever stands beside it. */
const EXPECTED: Readonly<Record<Deed, Settled<string>['status']>> = {
  read: 'value',
  hang: 'timeout',
  'hang in steps': 'timeout',
  'never settle': 'timeout',
  'exhaust the heap': 'memory',
  'exhaust buffers': 'memory',
  exit: 'crash',
  'exit cleanly': 'crash',
  abort: 'crash',
  throw: 'thrown',
  reject: 'thrown',
  // Its own task is over by then; the one after it is tried again in a new process.
  'reject later': 'value',
  print: 'value',
  'take a second': 'value',
}

describe('a pool of worker processes', () => {
  it.each(DEEDS)('is told to %s', { timeout: 30_000 }, async deed => {
    open(1)
    const around = ['before', 'between', 'after']
    const [before, , between, , after] = [
      run('read', 'before'),
      run(deed, 'deed'),
      run('read', 'between'),
      run('read', 'more'),
      run('read', 'after'),
    ]
    const settled = await Promise.all([before, between, after])
    expect(settled).toEqual(around.map(text => ({ status: 'value', value: text.toUpperCase() })))
  })

  it.each(DEEDS)('says of %s what it is', { timeout: 30_000 }, async deed => {
    open(1)
    const { status } = await run(deed, 'deed')
    expect(status).toBe(EXPECTED[deed])
  })

  it('loses no document of a mixed thousand, and counts each outcome exactly', { timeout: 120_000 }, async () => {
    open(2)
    const random = xoroshiro128plus(7)
    const bad = DEEDS.filter(deed => deed !== 'read')
    const deeds = Array.from({ length: 1000 }, () =>
      random.next() % 60 === 0 ? (bad[Math.abs(random.next()) % bad.length] as Deed) : 'read',
    )
    const settled = await Promise.all(deeds.map((deed, index) => run(deed, `document ${index}`)))
    expect(settled.map(({ status }) => status)).toEqual(deeds.map(deed => EXPECTED[deed]))
    const values = settled.flatMap(one => (one.status === 'value' ? [one.value] : []))
    expect(values).toEqual(deeds.flatMap((deed, index) => (EXPECTED[deed] === 'value' ? [`DOCUMENT ${index}`] : [])))
  })

  it('says the reason a reader gave', async () => {
    open(1)
    expect(await run('throw', '')).toEqual({ status: 'thrown', reason: 'RangeError: thrown by the reader' })
    expect(await run('exit', '')).toEqual({ status: 'crash', reason: 'exit 7' })
  })

  it('does not blame the next document where the answer of a slow one was on its way', {
    timeout: 30_000,
  }, async () => {
    open(1)
    await run('read', 'warm')
    const slow = pool.run({ deed: 'take a second', text: 'slow' }, { timeout: 900, weight: 1 })
    const next = pool.run({ deed: 'take a second', text: 'next' }, { timeout: 20_000, weight: 1 })
    await new Promise(resolve => setTimeout(resolve, 800))
    // This process stands still while the first is answered. Timers follow on immediates, and only then what others said: it looks at
    // its clock before it hears of the answer.
    await new Promise(resolve => setImmediate(resolve))
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 700)
    expect((await next).status).toBe('value')
    expect(['value', 'timeout']).toContain((await slow).status)
  })

  it('replaces a process after so many tasks', async () => {
    pool = new Pool({ module: MODULE, workers: 1, memory: MEMORY, recycleAfter: 3 })
    for (let index = 0; index < 8; index++) expect((await run('read', 'x')).status).toBe('value')
  })

  it('gives up when no process can be started', { timeout: 30_000 }, async () => {
    pool = new Pool({ module: new URL('./missing.ts', import.meta.url), workers: 2, memory: MEMORY })
    await expect(run('read', '')).rejects.toThrow(WorkerStartError)
  })

  it('rejects what is not done when it is closed', async () => {
    open(1)
    const waiting = run('hang', '')
    pool.close(new Error('stopped'))
    await expect(waiting).rejects.toThrow('stopped')
    await expect(run('read', '')).rejects.toThrow('stopped')
  })
})
