import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { INNER } from '../../../src/dataset/batch/folder.ts'
import { wholeLines } from '../../../src/dataset/batch/journal-records.ts'
import { keyOf, type SourceRecord } from '../../../src/dataset/batch/record.ts'
import { sealed, unsealed } from '../../../src/dataset/batch/sealed-line.ts'
import { MergeError, mergeDatasets } from '../../../src/dataset/merge-datasets.ts'
import { build, differences, invented, rows, Site } from './scraped.ts'

const MINUTES = { timeout: 300_000 }
const OF = 3
const PATHS = ['in', 'list.jsonl', 'missing.html']
const SHARDS = ['shard1', 'shard2', 'shard3']
let site: Site

const recordsOf = (journal: string) => [...wholeLines(journal)].map(line => unsealed(line) as SourceRecord)
const merge = (folders: readonly string[], folder: string) => mergeDatasets(folders, folder, { workers: 2 })

beforeAll(async () => {
  site = new Site()
  site.reports('in', 14)
  // Equal bytes under names of different kinds, of which the first decides how they are read.
  site.write('in/a-twin', invented(2, 'txt'))
  site.write('in/z-twin.txt', invented(2, 'txt'))
  site.write('in/letter.txt', '各位同事：\n明天下午三点开会。\n')
  site.write(
    'list.jsonl',
    `${JSON.stringify({ content: invented(400, 'txt'), url: 'https://a.example/' })}\n${JSON.stringify({ path: 'in/gone.html' })}\nno record\n`,
  )
  await build(PATHS, 'single')
  for (const [index, folder] of SHARDS.entries()) await build(PATHS, folder, { shard: { number: index + 1, of: OF } })
}, 300_000)
afterAll(() => site.close())

describe('shards', () => {
  it('share the sources: each is in one, equal ones in the same', () => {
    const all = SHARDS.flatMap(folder => rows(folder, 'sources').map(row => row['path']))
    expect(all.sort()).toEqual(rows('single', 'sources').map(row => row['path']))
    for (const folder of SHARDS) {
      const paths = rows(folder, 'sources').map(row => row['path'])
      expect(paths.includes('in/a-twin')).toBe(paths.includes('in/z-twin.txt'))
    }
  })

  it.each([
    ['in their order', SHARDS],
    ['backwards', SHARDS.toReversed()],
    ['one given twice', ['shard2', 'shard1', 'shard2', 'shard3']],
  ])('put together are the single run: %s', MINUTES, async (name, folders) => {
    await merge(folders, name)
    expect(differences('single', name)).toEqual([])
  })

  it('say which of them were not put together', MINUTES, async () => {
    expect((await merge(['shard1', 'shard3'], 'part')).missingShards).toEqual(['2/3'])
    expect((await merge([...SHARDS], 'whole')).missingShards).toEqual([])
  })

  it('one of which was stopped and gone on with', MINUTES, async () => {
    const stopping = new AbortController()
    const options = {
      shard: { number: 2, of: OF },
      signal: stopping.signal,
      onProgress: ({ phase }: { phase: string }) => phase === 'write' && stopping.abort(new Error('stopped')),
    }
    await expect(build(PATHS, 'stopped', options)).rejects.toThrow('stopped')
    await expect(merge(['shard1', 'stopped'], 'early')).rejects.toThrow(MergeError)
    await build(PATHS, 'stopped', { shard: { number: 2, of: OF } })
    await merge(['stopped', 'shard3', 'shard1'], 'resumed')
    expect(differences('single', 'resumed')).toEqual([])
  })

  it('put together in two steps, and the result is gone on with', MINUTES, async () => {
    await merge(['shard3', 'shard1'], 'some')
    await merge(['some', 'shard2'], 'all')
    expect(differences('single', 'all')).toEqual([])
    const { known } = await build(PATHS, 'all')
    expect(known).toBeGreaterThan(14)
    expect(differences('single', 'all')).toEqual([])
  })
})

describe('folders that overlap', () => {
  it('give equal bytes the reading that one run would have given them', MINUTES, async () => {
    await build(['in/z-twin.txt'], 'z')
    await build(['in/a-twin'], 'a')
    await build(['in/z-twin.txt', 'in/a-twin'], 'a-and-z')
    await merge(['z', 'a'], 'za')
    expect(differences('a-and-z', 'za')).toEqual([])
  })

  it('are read where one of them could, whatever the order', MINUTES, async () => {
    cpSync('shard1', 'gave-up', { recursive: true })
    const journal = join('gave-up', INNER.journal)
    const records = recordsOf(journal)
    const failed = records.map(record =>
      record.outcome === 'read'
        ? {
            ...record,
            outcome: 'failed',
            at: null,
            kind: null,
            cause: { code: 'reader-timeout', facts: { seconds: 1 } },
          }
        : record,
    )
    writeFileSync(journal, failed.map(sealed).join(''))
    await merge(['shard1', 'gave-up'], 'first')
    await merge(['gave-up', 'shard1'], 'last')
    expect(differences('shard1', 'first')).toEqual([])
    expect(differences('shard1', 'last')).toEqual([])
  })
})

describe('no dataset is made of', () => {
  const refused = async (folders: readonly string[], said: RegExp) => {
    await expect(merge(folders, 'refused')).rejects.toThrow(MergeError)
    await expect(merge(folders, 'refused')).rejects.toThrow(said)
  }

  it('what is none, or is between two states', MINUTES, async () => {
    await refused(['in', 'shard1'], /in is no finished dataset/)
    cpSync('shard1', 'between', { recursive: true })
    rmSync('between/datapackage.json')
    await refused(['between', 'shard2'], /between is no finished dataset/)
  })

  it('folders that contradict each other', MINUTES, async () => {
    site.write('other/in/r0000.txt', invented(555, 'txt'))
    process.chdir('other')
    await build(['in'], '../contradicts')
    process.chdir('..')
    await refused(['single', 'contradicts'], /in\/r0000\.txt is not the same/)
    await refused(['contradicts', 'single'], /in\/r0000\.txt is not the same/)
  })

  it('what another version read', MINUTES, async () => {
    cpSync('shard1', 'older', { recursive: true })
    const journal = join('older', INNER.journal)
    const sources = join('older', INNER.sources)
    const hints = { extension: '', contentType: null, encoding: null, text: false }
    const older = (key: string) => keyOf(`older ${key}`, hints)
    const records = recordsOf(journal).map(record => ({ ...record, key: older(record.key) }))
    writeFileSync(journal, records.map(sealed).join(''))
    const lines = readFileSync(sources).toString().trimEnd().split('\n')
    const known = lines.map(line => unsealed(Buffer.from(line)) as { key: string | null })
    writeFileSync(sources, known.map(one => sealed({ ...one, key: one.key === null ? null : older(one.key) })).join(''))
    await refused(['older', 'shard2'], /was read by another version/)
  })

  it('what was damaged', MINUTES, async () => {
    cpSync('shard1', 'damaged', { recursive: true })
    appendFileSync(join('damaged', INNER.sources), '{"name":"in/invented.txt"}\n')
    await refused(['damaged', 'shard2'], /damaged/)
  })

  it('a dataset in its own place', MINUTES, async () => {
    await expect(merge(['shard1', 'shard2'], 'shard1')).rejects.toThrow(MergeError)
  })

  it('what a run is at', MINUTES, async () => {
    const first = build(PATHS, 'shard3', { shard: { number: 3, of: OF } })
    // This process is no other: its own folders are held by name.
    await expect(merge(['shard3', 'shard1'], 'refused')).rejects.toThrow(/being written/)
    await first
  })
})
