import { spawn } from 'node:child_process'
import { appendFileSync, cpSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FolderInUseError, INNER } from '../../../src/dataset/batch/folder.ts'
import { build, differences, rows, Site } from './scraped.ts'

/** What a failing disk, a full one or a hand does to a dataset's folder: what is no longer as it was written is read anew. */

const MINUTES = { timeout: 300_000 }
const REPORTS = 8
let site: Site

beforeAll(async () => {
  site = new Site()
  site.reports('in', REPORTS)
  await build(['in'], 'sound')
}, 300_000)
afterAll(() => site.close())

/** A copy of the sound dataset, run again after something was done to it. Gives how many sources were not read again. */
async function knownAfter(damage: (folder: string) => void): Promise<number> {
  rmSync('damaged', { recursive: true, force: true })
  cpSync('sound', 'damaged', { recursive: true })
  damage('damaged')
  const { known } = await build(['in'], 'damaged')
  expect(differences('sound', 'damaged')).toEqual([])
  return known
}

/** A folder as a run leaves it that was killed before it wrote: lines in segments, none of them in place. */
async function unfinished(folder: string): Promise<void> {
  const stopping = new AbortController()
  const onProgress = ({ phase }: { phase: string }) => {
    if (phase === 'write') stopping.abort(new Error('stopped'))
  }
  await expect(build(['in'], folder, { signal: stopping.signal, onProgress })).rejects.toThrow('stopped')
}

function change(path: string, to: (text: string) => string): void {
  writeFileSync(path, to(readFileSync(path, 'latin1')), 'latin1')
}

describe('a dataset is the same again after', () => {
  it('a journal whose last line is torn', MINUTES, async () => {
    const known = await knownAfter(folder => change(join(folder, INNER.journal), text => text.slice(0, -20)))
    expect(known).toBe(REPORTS - 1)
  })

  it('a journal with a line that was begun and not ended', MINUTES, async () => {
    expect(await knownAfter(folder => appendFileSync(join(folder, INNER.journal), '{"key":"0123'))).toBe(REPORTS)
  })

  it.each([
    [
      'a digit of a number',
      (line: string) => line.replace(/"bytes":(\d)/, (_, digit) => `"bytes":${(Number(digit) % 9) + 1}`),
    ],
    [
      'a digit of a hash',
      (line: string) => line.replace(/"sha256":"./, found => `"sha256":"${found.endsWith('a') ? 'b' : 'a'}`),
    ],
    ['the length of a line', (line: string) => line.replace(/"length":/, '"length":99999999')],
    ['no JSON', () => 'nonsense'],
    ['nothing', () => ''],
    ['JSON of another kind', () => 'null'],
  ])('a damaged line in the journal: %s', MINUTES, async (_, damage) => {
    const known = await knownAfter(folder => {
      change(join(folder, INNER.journal), text => {
        const lines = text.split('\n')
        const changed = damage(lines[3] ?? '')
        expect(changed).not.toBe(lines[3])
        lines[3] = changed
        return lines.join('\n')
      })
    })
    expect(known).toBe(REPORTS - 1)
  })

  it('reports.jsonl was deleted', MINUTES, async () => {
    expect(await knownAfter(folder => rmSync(join(folder, 'reports.jsonl')))).toBe(0)
  })

  it('a figure in reports.jsonl was changed', MINUTES, async () => {
    const known = await knownAfter(folder =>
      change(join(folder, 'reports.jsonl'), text => text.replace(/"total":\d/, '"total":7777').slice(0)),
    )
    expect(known).toBeLessThan(REPORTS)
  })

  it('the journal was deleted', MINUTES, async () => {
    expect(await knownAfter(folder => rmSync(join(folder, INNER.journal)))).toBe(0)
  })

  it('bits of a segment were flipped', MINUTES, async () => {
    await unfinished('flipped')
    const [segment = ''] = readdirSync(join('flipped', INNER.segments))
    const path = join('flipped', INNER.segments, segment)
    const bytes = readFileSync(path)
    bytes[500] = (bytes[500] ?? 0) ^ 4
    writeFileSync(path, bytes)
    const { known } = await build(['in'], 'flipped')
    expect(known).toBe(REPORTS - 1)
    expect(differences('sound', 'flipped')).toEqual([])
  })

  it('a segment was cut short', MINUTES, async () => {
    await unfinished('cut')
    const [segment = ''] = readdirSync(join('cut', INNER.segments))
    change(join('cut', INNER.segments, segment), text => text.slice(0, -10))
    const { known } = await build(['in'], 'cut')
    expect(known).toBe(REPORTS - 1)
    expect(differences('sound', 'cut')).toEqual([])
  })

  it('a file of the dataset was deleted or written over', MINUTES, async () => {
    expect(await knownAfter(folder => rmSync(join(folder, 'wide.csv')))).toBe(REPORTS)
    expect(await knownAfter(folder => writeFileSync(join(folder, 'sources.csv'), 'mine'))).toBe(REPORTS)
  })
})

describe('a run keeps others out', () => {
  const lock = join('locked', INNER.lock)
  const again = () => build(['in'], 'locked')
  beforeAll(async () => {
    cpSync('sound', 'locked', { recursive: true })
  })

  it('while its process lives', MINUTES, async () => {
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
    try {
      writeFileSync(lock, `${other.pid}\n${hostname()}`)
      await expect(again()).rejects.toThrow(FolderInUseError)
      expect(readFileSync(lock, 'utf8')).toBe(`${other.pid}\n${hostname()}`)
    } finally {
      const ended = new Promise(resolve => other.on('exit', resolve))
      other.kill('SIGKILL')
      await ended
    }
    await again()
    expect(readdirSync(join('locked', INNER.root))).not.toContain('lock')
  })

  it('on another machine, whatever its number', async () => {
    writeFileSync(lock, `1\nanother-machine`)
    await expect(again()).rejects.toThrow('another-machine')
    rmSync(lock)
  })

  it('that has not yet written who it is, but not for ever', MINUTES, async () => {
    writeFileSync(lock, '')
    await expect(again()).rejects.toThrow(FolderInUseError)
    const long = Date.now() / 1000 - 60
    utimesSync(lock, long, long)
    await again()
    expect(rows('locked', 'wide')).toHaveLength(REPORTS)
  })

  it('in the same process', MINUTES, async () => {
    const first = again()
    await expect(again()).rejects.toThrow(FolderInUseError)
    await first
    await again()
  })
})
