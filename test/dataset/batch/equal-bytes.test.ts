import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NoSourcesError } from '../../../src/dataset/build-dataset.ts'
import { problemsOf } from '../check-package.ts'
import { build, CORPUS, differences, FILES, filesOf, invented, rows, Site } from './scraped.ts'

/** The same sources give the same bytes, whatever happened on the way. Sources of every kind and fate in one folder. */

const NOT_UTF8 = Buffer.concat([Buffer.from('in/'), Buffer.from([0xc7, 0xe0, 0xba, 0xcc]), Buffer.from('.txt')])
const MINUTES = { timeout: 300_000 }

let site: Site

beforeAll(async () => {
  site = new Site()
  for (const name of readdirSync(CORPUS)) cpSync(new URL(`${name}/`, CORPUS), `in/${name}`, { recursive: true })
  for (const name of readdirSync('in')) rmSync(`in/${name}/expected.json`)
  site.reports('in/more', 12)
  site.write('in/twin.txt', invented(0, 'txt'))
  site.write('in/nothing.html', '')
  site.write('in/picture.txt', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))
  site.write('in/letter.txt', '各位同事：\n明天下午三点开会。\n')
  writeFileSync(NOT_UTF8, invented(900, 'txt'))
  site.write(
    'list.jsonl',
    [
      { path: 'in/more/r0001.html', url: 'https://a.example/1.html', captured: '2024-01-02' },
      { content: invented(700, 'txt'), url: 'https://a.example/2' },
      { content_base64: Buffer.from(invented(701, 'html')).toString('base64'), contentType: 'text/html' },
      { path: 'in/no-such-file.html', url: 'https://a.example/3' },
    ]
      .map(record => `${JSON.stringify(record)}\n`)
      .join(''),
  )
  if (process.platform !== 'win32') execFileSync('mkfifo', ['in/pipe.html'])
  await build(['in', 'list.jsonl'], 'once', { workers: 1 })
}, 300_000)
afterAll(() => site.close())

const sourceOf = (folder: string, path: string) => rows(folder, 'sources').find(row => row['path'] === path)

describe('one run', () => {
  it('writes the files of a dataset and nothing else', () => {
    expect(Object.keys(filesOf('once'))).toEqual(FILES)
    expect(readdirSync('once/.gongkai').sort()).toEqual(['journal.jsonl', 'segments', 'sources.jsonl'])
    expect(readdirSync('once/.gongkai/segments')).toEqual([])
  })

  it('gives every source a row with its outcome', () => {
    const sources = rows('once', 'sources')
    const files = readdirSync(CORPUS, { recursive: true, encoding: 'utf8' })
    const reports = files.filter(name => /source\.\w+$/.test(name)).length
    expect(sources).toHaveLength(reports + 12 + 1 + 3 + 1 + 3 + (process.platform === 'win32' ? 0 : 1))
    expect(sources.map(row => row['path'])).toEqual(sources.map(row => row['path']).sort())
    const bytes = readFileSync('in/more/r0001.html')
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    expect(sourceOf('once', 'in/more/r0001.html')).toEqual({
      path: 'in/more/r0001.html',
      url: 'https://a.example/1.html',
      captured: '2024-01-02',
      sha256,
      bytes: String(bytes.length),
      kind: 'html',
      encoding: 'utf-8',
      outcome: 'read',
      report_id: sha256.slice(0, 16),
      code: '',
    })
    expect(sourceOf('once', 'list.jsonl#2')).toMatchObject({
      outcome: 'read',
      url: 'https://a.example/2',
      encoding: '',
    })
    expect(sourceOf('once', 'list.jsonl#3')).toMatchObject({ outcome: 'read', kind: 'html', encoding: 'utf-8' })
    expect(sources.filter(row => row['outcome'] === 'read')).toHaveLength(reports + 12 + 1 + 1 + 2)
  })

  it('says of every source without a report why', () => {
    const why = Object.fromEntries(
      rows('once', 'failures').map(row => [row['path'], `${row['outcome']} ${row['code']}`]),
    )
    expect(why).toEqual({
      'in/letter.txt': 'refused not-a-report',
      'in/no-such-file.html': 'refused source-unreadable',
      'in/nothing.html': 'refused source-empty',
      'in/picture.txt': 'refused kind-unsupported',
      ...(process.platform === 'win32' ? {} : { 'in/pipe.html': 'refused source-unreadable' }),
    })
  })

  it('makes equal bytes one report, named by the first', () => {
    const [twin, first] = [sourceOf('once', 'in/twin.txt'), sourceOf('once', 'in/more/r0000.txt')]
    expect(twin?.['report_id']).toBe(first?.['report_id'])
    const wide = rows('once', 'wide').filter(row => row['report_id'] === first?.['report_id'])
    expect(wide.map(row => row['path'])).toEqual(['in/more/r0000.txt'])
  })

  it('keeps what its descriptor promises', () => {
    const descriptor = JSON.parse(readFileSync('once/datapackage.json', 'utf8'))
    expect(problemsOf('once', descriptor)).toEqual([])
    const described = descriptor.resources as { path: string; bytes: number; hash: string }[]
    expect(described.map(({ path }) => path).sort()).toEqual(FILES.filter(name => name !== 'datapackage.json'))
    for (const { path, bytes, hash } of described) {
      const content = readFileSync(join('once', path))
      expect([path, bytes, hash.replace('sha256:', '')]).toEqual([
        path,
        content.length,
        createHash('sha256').update(content).digest('hex'),
      ])
    }
  })
})

describe('the bytes are those of one run with one worker', () => {
  it('with two workers and the paths in another order', MINUTES, async () => {
    await build(['list.jsonl', 'in', 'in/more', 'in/twin.txt'], 'two', { workers: 2 })
    expect(differences('once', 'two')).toEqual([])
  })

  it('when run again, and nothing is read again', MINUTES, async () => {
    cpSync('once', 'again', { recursive: true })
    const { known, reports } = await build(['in', 'list.jsonl'], 'again')
    expect(known).toBeGreaterThanOrEqual(reports)
    expect(differences('once', 'again')).toEqual([])
  })

  it('when half was read before', MINUTES, async () => {
    await build(['in/more', 'in/twin.txt'], 'half')
    const { known } = await build(['in', 'list.jsonl'], 'half')
    expect(known).toBe(12)
    expect(differences('once', 'half')).toEqual([])
  })

  it('when files were changed, removed, renamed and came back', MINUTES, async () => {
    cpSync('once', 'moved', { recursive: true })
    cpSync('in/more', 'kept', { recursive: true })
    site.write('in/more/r0002.txt', invented(2000, 'txt'))
    rmSync('in/more/r0003.html')
    renameSync('in/more/r0004.txt', 'in/more/another.txt')
    // The first of two sources of the same bytes goes: the other names the report.
    rmSync('in/more/r0000.txt')
    await build(['in', 'list.jsonl'], 'moved')
    await build(['in', 'list.jsonl'], 'afresh')
    expect(differences('moved', 'afresh')).toEqual([])
    expect(rows('moved', 'wide').map(row => row['path'])).toContain('in/twin.txt')
    expect(sourceOf('moved', 'in/more/r0003.html')).toBeUndefined()
    rmSync('in/more', { recursive: true })
    renameSync('kept', 'in/more')
    await build(['in', 'list.jsonl'], 'moved')
    expect(differences('once', 'moved')).toEqual([])
  })

  it('though the same text was read before as a file', MINUTES, async () => {
    const text = invented(3000, 'txt')
    site.write('text', text)
    site.write('text.jsonl', `${JSON.stringify({ content: text })}\n`)
    await build(['text'], 'as-text')
    await build(['text.jsonl'], 'as-text')
    await build(['text.jsonl'], 'text-afresh')
    expect(differences('as-text', 'text-afresh')).toEqual([])
    expect(sourceOf('as-text', 'text.jsonl#1')?.['encoding']).toBe('')
  })
})

describe('a run without reports', () => {
  it('of an empty folder is an empty dataset', MINUTES, async () => {
    mkdirSync('empty')
    const { sources, reports } = await build(['empty'], 'of-empty')
    expect([sources, reports]).toEqual([0, 0])
    expect(Object.keys(filesOf('of-empty'))).toEqual(FILES)
    expect(problemsOf('of-empty', JSON.parse(readFileSync('of-empty/datapackage.json', 'utf8')))).toEqual([])
  })

  it('of paths that name nothing leaves nothing', async () => {
    await expect(build(['no', 'such'], 'new')).rejects.toThrow(NoSourcesError)
    expect(statSync('new', { throwIfNoEntry: false })).toBeUndefined()
    mkdirSync('there')
    site.write('there/mine.txt', 'mine')
    await expect(build(['no'], 'there')).rejects.toThrow(NoSourcesError)
    expect(readFileSync('there/mine.txt', 'utf8')).toBe('mine')
  })

  it.each([{ workers: 0 }, { workers: 1.5 }, { timeout: 0 }, { memory: 10 }, { memory: Number.NaN }])(
    'with %o is refused',
    async options => {
      await expect(build(['in'], 'out', options)).rejects.toThrow(RangeError)
      expect(statSync('out', { throwIfNoEntry: false })).toBeUndefined()
    },
  )
})
