import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ParseReportsOptions, parseReports } from '../../src/dataset/parse-reports.ts'
import { parseReport } from '../../src/parse.ts'
import { invented, Site } from './batch/scraped.ts'

const MINUTES = { timeout: 180_000 }
const PATIENT: ParseReportsOptions = { workers: 2, timeout: 120_000 }
/** A good source while the machine is busy; a hanging one is stopped after as long. */
const HANGS = { workers: 2, timeout: 8000 }

let site: Site
beforeAll(() => {
  site = new Site()
  site.reports('in', 6)
})
afterAll(() => site.close())

const content = (seed: number) => ({ name: `${seed}.txt`, content: invented(seed, 'txt') })

/** Child processes of this one that are left. Where the system does not tell, none. */
function children(): number {
  if (process.platform !== 'linux') return 0
  return readdirSync('/proc').filter(name => {
    if (!/^\d+$/.test(name)) return false
    try {
      const stat = readFileSync(join('/proc', name, 'stat'), 'latin1')
      const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      return Number(parent) === process.pid && state !== 'Z' && isWorker(name)
    } catch {
      return false
    }
  }).length
}

const isWorker = (name: string) => readFileSync(join('/proc', name, 'cmdline'), 'latin1').includes('pool/child')

async function expectNoneLeft(): Promise<void> {
  for (let look = 0; look < 50 && children() > 0; look++) await wait(100)
  expect(children()).toBe(0)
}

describe('parseReports', () => {
  it('gives what parseReport gives, in the order of the sources, of paths and contents', MINUTES, async () => {
    const sources = [content(50), 'in/r0001.html', { path: 'in/r0002.txt', name: 'two' }, content(51), 'in/r0000.txt']
    const given: unknown[] = []
    for await (const result of parseReports(sources, PATIENT)) {
      given.push(result.given)
      const source = result.given
      if (typeof source === 'object' && 'content' in source) {
        expect(result.parsed).toEqual(await parseReport(source.content, { name: source.name }))
      } else {
        const path = typeof source === 'string' ? source : source.path
        const name = typeof source === 'string' ? source : source.name
        expect(result.parsed).toEqual(await parseReport(readFileSync(path), { name }))
      }
    }
    expect(given).toEqual(sources)
    await expectNoneLeft()
  })

  it('takes sources no faster than results are taken', MINUTES, async () => {
    let asked = 0
    const text = invented(1, 'txt')
    function* sources() {
      for (; asked < 600; ) yield { content: text, name: String(asked++) }
    }
    let taken = 0
    for await (const { given } of parseReports(sources(), PATIENT)) {
      expect(given.name).toBe(String(taken))
      taken++
      expect(asked - taken).toBeLessThanOrEqual(201)
      if (taken === 300) break
    }
    expect(asked).toBeLessThanOrEqual(501)
    await expectNoneLeft()
  })

  it('gives a result though no further source has come yet', MINUTES, async () => {
    let release = () => {}
    const later = new Promise<void>(resolve => {
      release = resolve
    })
    async function* sources() {
      yield content(1)
      await later
      yield content(2)
    }
    const names: unknown[] = []
    for await (const { given } of parseReports(sources(), PATIENT)) {
      names.push(given.name)
      release()
    }
    expect(names).toEqual(['1.txt', '2.txt'])
  })

  it('says of what cannot be read that it cannot, and reads the rest', MINUTES, async () => {
    const codes: unknown[] = []
    for await (const { parsed } of parseReports(['in/none.txt', 'in', 'in/r0000.txt'], PATIENT)) {
      codes.push(parsed.report === null ? parsed.diagnostics.map(({ code }) => code) : 'read')
    }
    expect(codes).toEqual([['source-unreadable'], ['source-unreadable'], 'read'])
  })

  it('is stopped by the signal within seconds, whatever it waits for', MINUTES, async () => {
    async function* never() {
      yield content(1)
      await new Promise(() => {})
    }
    const stopping = new AbortController()
    const reason = new Error('enough')
    let since = 0
    const all = (async () => {
      for await (const _ of parseReports(never(), { ...PATIENT, signal: stopping.signal })) {
        setTimeout(() => {
          since = performance.now()
          stopping.abort(reason)
        }, 50)
      }
    })()
    await expect(all).rejects.toBe(reason)
    expect(performance.now() - since).toBeLessThan(5000)
    await expectNoneLeft()
    const late = parseReports([content(1)], { signal: stopping.signal })
    await expect(late.next()).rejects.toBe(reason)
  })

  it('leaves no process when the loop is left, and ends the sources', MINUTES, async () => {
    let ended = false
    function* sources() {
      try {
        for (let seed = 0; ; seed++) yield content(seed % 3)
      } finally {
        ended = true
      }
    }
    for await (const _ of parseReports(sources(), PATIENT)) break
    expect(ended).toBe(true)
    await expectNoneLeft()
  })

  it('gives what came before sources that fail, then fails as they do', MINUTES, async () => {
    function* sources() {
      yield content(1)
      throw new RangeError('no more')
    }
    const read: unknown[] = []
    const all = (async () => {
      for await (const { given } of parseReports(sources(), PATIENT)) read.push(given.name)
    })()
    await expect(all).rejects.toThrow('no more')
    expect(read).toEqual(['1.txt'])
    await expectNoneLeft()
  })

  it.each([[null], [7], [{}], [{ content: 7 }], [{ path: null }]])('refuses %j as a source', async source => {
    await expect(parseReports([source as never], HANGS).next()).rejects.toThrow(TypeError)
  })

  it('refuses a path in place of a list of them', async () => {
    await expect(parseReports('a.html' as never, HANGS).next()).rejects.toThrow('a list of sources')
  })

  it.each([{ workers: 0 }, { timeout: -1 }, { memory: 5 }])('refuses %o', async options => {
    await expect(parseReports([content(1)], options).next()).rejects.toThrow(RangeError)
  })
})
