import { existsSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Built } from './built.ts'
import { differences, filesOf, invented, Site } from './scraped.ts'

/** How often a run is killed before it is left to end; `GONGKAI_KILLS=20` for the figure of the documentation. */
const KILLS = Number(process.env['GONGKAI_KILLS'] ?? 5)
const REPORTS = 300
const MINUTES = { timeout: 600_000 }

let site: Site
let built: Built
let milliseconds = 0

const ARGS = ['in', '--workers', '2', '--quiet', '--timeout', '300']

beforeAll(async () => {
  built = new Built()
  site = new Site()
  site.reports('in', REPORTS)
  const before = performance.now()
  const { code, err } = await built.run(['dataset', ...ARGS, '-o', 'undisturbed'])
  milliseconds = performance.now() - before
  expect([code, err]).toEqual([0, ''])
}, 600_000)
afterAll(() => {
  site.close()
  built.close()
})

async function workersLeft(): Promise<number> {
  for (let look = 0; look < 30 && built.workers() > 0; look++) await wait(100)
  return Math.max(0, built.workers())
}

/** Where a killed run stood. */
function phase(folder: string): string {
  if (existsSync(`${folder}/.gongkai/stage`)) return 'writing'
  if (existsSync(`${folder}/.gongkai/segments`) && readdirSync(`${folder}/.gongkai/segments`).length > 0)
    return 'reading'
  return existsSync(`${folder}/datapackage.json`) ? 'ended' : 'starting'
}

describe('a run whose process is killed', () => {
  it(`${KILLS} times leaves no worker, and comes to the same bytes`, MINUTES, async () => {
    const random = xoroshiro128plus(Number(process.env['GONGKAI_SEED'] ?? 11))
    const met: Record<string, number> = {}
    for (let kill = 0; kill < KILLS; kill++) {
      // A first half of early moments, for a run goes on from where it was: else all but the first kill would hit the writing.
      const share = ((random.next() >>> 0) / 2 ** 32) * (kill < KILLS / 2 ? 0.4 : 1)
      await built.run(['dataset', ...ARGS, '-o', 'killed'], 150 + share * milliseconds)
      expect(await workersLeft()).toBe(0)
      const at = phase('killed')
      met[at] = (met[at] ?? 0) + 1
      // What ended between two kills begins anew, that there is something to kill.
      if (at === 'ended') rmSync('killed', { recursive: true })
    }
    const { code, err } = await built.run(['dataset', ...ARGS, '-o', 'killed'])
    expect([code, err]).toEqual([0, ''])
    expect(differences('undisturbed', 'killed')).toEqual([])
    expect(readdirSync('killed/.gongkai').sort()).toEqual(['journal.jsonl', 'segments', 'sources.jsonl'])
    if (KILLS >= 20) process.stderr.write(`killed ${KILLS} times: ${JSON.stringify(met)}\n`)
  })

  it('while the reports are written leaves the dataset of before, and ends well', MINUTES, async () => {
    const small = ['in/r0000.txt', 'in/r0001.html', 'in/r0002.txt']
    expect((await built.run(['dataset', ...small, '-o', 'written', '--quiet'])).code).toBe(0)
    const before = filesOf('written')
    const { child, ended } = built.start(['dataset', ...ARGS, '-o', 'written'])
    while (!existsSync('written/.gongkai/stage') && child.exitCode === null) await wait(5)
    child.kill('SIGKILL')
    await ended
    expect(phase('written')).toBe('writing')
    expect(await workersLeft()).toBe(0)
    expect(filesOf('written')).toEqual(before)
    await built.run(['dataset', ...ARGS, '-o', 'written'])
    expect(differences('undisturbed', 'written')).toEqual([])
  })

  it('while a document holds a worker fast leaves none', MINUTES, async () => {
    // Sixteen megabytes of sentences take seconds.
    site.write('slow/slow.txt', invented(1, 'txt') + '收到申请1件。'.repeat(780_000))
    const { child, ended } = built.start(['dataset', 'slow', '-o', 'slow-out', '--quiet', '--timeout', '300'])
    while (built.workers() === 0 && child.exitCode === null) await wait(20)
    await wait(1200)
    child.kill('SIGKILL')
    await ended
    expect(await workersLeft()).toBe(0)
  })

  it('between two files of the new dataset reads nothing again', MINUTES, async () => {
    await built.run(['dataset', ...ARGS, '-o', 'between'])
    // What such a kill leaves: new files in place, of which only the journal of the new dataset knows.
    renameSync('between/.gongkai/journal.jsonl', 'between/.gongkai/journal.next.jsonl')
    writeFileSync('between/.gongkai/journal.jsonl', '')
    rmSync('between/datapackage.json')
    const { err } = await built.run(['dataset', 'in', '--workers', '2', '-o', 'between'])
    expect(err).toContain(`${REPORTS} known from before`)
    expect(differences('undisturbed', 'between')).toEqual([])
  })
})

describe('an interrupted run', () => {
  it('ends with 130, says so, and is gone on with', MINUTES, async () => {
    const { child, ended } = built.start(['dataset', ...ARGS, '-o', 'stopped'])
    const journal = 'stopped/.gongkai/journal.jsonl'
    const nothingKept = () => (statSync(journal, { throwIfNoEntry: false })?.size ?? 0) === 0
    while (nothingKept() && child.exitCode === null) await wait(5)
    child.kill('SIGINT')
    const { code, out, err } = await ended
    expect([code, out]).toEqual([130, ''])
    expect(err).toBe('gongkai: stopped; what was read is kept, and the same command goes on from there\n')
    expect(await workersLeft()).toBe(0)
    expect(existsSync('stopped/.gongkai/lock')).toBe(false)
    const { err: said } = await built.run(['dataset', 'in', '--workers', '2', '-o', 'stopped'])
    expect(said).toMatch(/[1-9]\d* known from before/)
    expect(differences('undisturbed', 'stopped')).toEqual([])
  })
})
