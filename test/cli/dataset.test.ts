import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { invented, rows } from '../dataset/batch/scraped.ts'
import { onePage, rawPdf, rawStream } from '../read/pdf/raw-pdf.ts'
import { Workshop } from './command.ts'
import { reportText } from './report-text.ts'

const MINUTES = { timeout: 180_000 }
/** Received and handled differ: one failure of severity error. */
const CONTRADICTS = reportText({ cells: { '/applications/received/total': '4' } })

let shop: Workshop
const at = (path: string) => join(shop.folder, path)
const run = (...args: string[]) => shop.run(args)

beforeAll(() => {
  shop = new Workshop()
  for (const folder of ['good', 'mixed']) mkdirSync(at(folder))
  for (const seed of [0, 1, 2]) shop.write(`good/${seed}.txt`, invented(seed, 'txt'))
  shop.write('mixed/a.txt', CONTRADICTS)
  shop.write('mixed/b.txt', reportText())
})
afterAll(() => shop.close())

describe('gongkai dataset', () => {
  it('says what it did on standard error, nothing on standard output, and ends with 0', MINUTES, () => {
    const { code, out, err } = run('dataset', 'good', '-o', 'talk')
    expect([code, out]).toEqual([0, ''])
    expect(err).toMatch(/Sources +3: 3 read · 0 refused · 0 failed\n/)
    expect(err).toContain('The dataset is in talk')
    expect(err).not.toContain('\r')
    expect(err).not.toContain('\u001b')
    expect(run('dataset', 'good', '-o', 'talk', '--lang', 'zh').err).toContain('3 个上次已读')
  })

  it('is silent where told', MINUTES, () => {
    expect(run('dataset', 'good', '-o', 'quiet', '--quiet')).toEqual({ code: 0, out: '', err: '' })
  })

  it('marks CSV files for Excel where told', MINUTES, () => {
    run('dataset', 'good', '-o', 'bom', '--bom', '--quiet')
    run('dataset', 'good', '-o', 'no-bom', '--quiet')
    for (const table of ['observations', 'wide', 'findings', 'diagnostics', 'sources', 'failures']) {
      const [marked, plain] = ['bom', 'no-bom'].map(folder => readFileSync(at(`${folder}/${table}.csv`)))
      expect(marked).toEqual(Buffer.concat([Buffer.from('\ufeff'), plain as Buffer]))
    }
  })

  it('takes a list on standard input', MINUTES, () => {
    const { code } = shop.run(['dataset', '-', '-o', 'listed', '--quiet'], 'good/0.txt\ngood/1.txt\n')
    expect(code).toBe(0)
    expect(rows(at('listed'), 'sources').map(row => row['path'])).toEqual(['good/0.txt', 'good/1.txt'])
    const report = JSON.stringify({ content: invented(9, 'txt') })
    expect(shop.run(['dataset', '-', '-o', 'held', '--quiet'], `${report}\n`).code).toBe(0)
    expect(rows(at('held'), 'sources').map(row => row['outcome'])).toEqual(['read'])
    expect(existsSync(at('held/.gongkai/stdin'))).toBe(false)
  })

  it('ends with 1 where figures contradict each other, a source is refused, or a path is missing', MINUTES, () => {
    expect(run('dataset', 'mixed', '-o', 'one', '--quiet').code).toBe(1)
    const { code, err } = run('dataset', 'good', 'none', '-o', 'two', '--quiet')
    expect([code, err]).toEqual([1, 'gongkai: none: nothing has this name\n'])
  })

  it.each([
    [['good']],
    [['-o', 'x']],
    [['none', '-o', 'x']],
    [['good', '-o', 'x', '--workers', '0']],
    [['good', '-o', 'x', '--workers', '1.5']],
    [['good', '-o', 'x', '--timeout', '-1']],
    [['good', '-o', 'x', '--timeout', 'soon']],
    [['good', '-o', 'x', '--memory', '12']],
    [['good', '-o', 'x', '--shard', '0/3']],
    [['good', '-o', 'x', '--shard', '4/3']],
    [['good', '-o', 'x', '--shard', '1']],
    [['good', '-o', 'x', '--rules', 'none.json']],
    [['good', '-o', 'x', '--rules', 'good/0.txt']],
    [['good', '-o', 'x', '--lang', 'fr']],
    [['good', '-o', 'x', '--fast']],
  ])('ends with 2 and writes nothing: %j', args => {
    const { code, out, err } = run('dataset', ...args)
    expect([code, out]).toEqual([2, ''])
    expect(err).not.toBe('')
    expect(err).not.toContain('    at ')
    expect(existsSync(at('x'))).toBe(false)
  })

  it('ends with 3 where it cannot write', () => {
    shop.write('file', 'mine')
    const { code, out, err } = run('dataset', 'good', '-o', 'file')
    expect([code, out]).toEqual([3, ''])
    expect(err).toMatch(/^gongkai: .*\n$/)
    expect(readFileSync(at('file'), 'utf8')).toBe('mine')
  })

  it('ends with 3 where another run is at the folder', () => {
    mkdirSync(at('busy/.gongkai'), { recursive: true })
    writeFileSync(at('busy/.gongkai/lock'), '1\nanother-machine')
    const { code, err } = run('dataset', 'good', '-o', 'busy')
    expect(code).toBe(3)
    expect(err).toContain('another-machine')
  })

  it('prints names that hold escape sequences as what they are', MINUTES, () => {
    const { err } = run('dataset', 'good', 'no\u001b[31m\u202ename', '-o', 'dir\u009b2J', '--timeout', '60')
    expect(err).toContain('no\\u001b[31m\\u202ename')
    expect(err).toContain('dir\\u009b2J')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is about
    expect(err).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/)
  })
})

describe('rules', () => {
  it('are applied when the dataset is written: a waiver shows, and nothing is read again', MINUTES, () => {
    expect(run('dataset', 'mixed', '-o', 'ruled', '--quiet').code).toBe(1)
    const before = rows(at('ruled'), 'findings').filter(row => row['outcome'] === 'fail')
    expect(before.length).toBeGreaterThan(0)
    const waive = before.map(row => ({ report: row['report_id'], code: row['code'], reason: '已与该局核实' }))
    shop.write('rules.json', JSON.stringify({ waive }))
    const { code, err } = run('dataset', 'mixed', '-o', 'ruled', '--rules', 'rules.json')
    expect(err).toContain('2 known from before')
    expect(code).toBe(0)
    const after = rows(at('ruled'), 'findings')
    expect(after.filter(row => row['outcome'] === 'waived')).toHaveLength(before.length)
    expect(after.filter(row => row['outcome'] === 'fail')).toEqual([])
    expect(run('dataset', 'mixed', '-o', 'ruled', '--quiet').code).toBe(1)
    expect(rows(at('ruled'), 'findings').filter(row => row['outcome'] === 'fail')).toEqual(before)
  })
})

describe('documents that would kill a program', () => {
  const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'
  const forms = (depth: number, last: string) =>
    Array.from({ length: depth }, (_, index) => {
      const next = index === depth - 1 ? '' : `/XObject << /X ${7 + index} 0 R >>`
      const keys = `/Type /XObject /Subtype /Form /BBox [0 0 900 900] /Resources << /Font << /F1 5 0 R >> ${next} >>`
      return rawStream(index === depth - 1 ? last : '/X Do '.repeat(8), keys)
    })
  const BOMBS: readonly (readonly [name: string, make: () => Uint8Array | string, codes: RegExp])[] = [
    [
      'map',
      () =>
        rawPdf({
          objects: onePage(
            'BT /F1 12 Tf 72 700 Td <00410042> Tj ET',
            '<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>',
            [
              '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>',
              rawStream(
                '/CIDInit /ProcSet findresource begin begincmap 9 beginbfrange <00000000> <00ffffff> <0041> endbfrange endcmap',
                '',
                1,
              ),
            ],
          ),
        }),
      /^pdf-|^budget|^not-a-report$|^reader-/,
    ],
    [
      'deflated twice',
      () => {
        const objects = onePage('', FONT)
        objects[3] = rawStream(' '.repeat(40_000_000), '', 2)
        return rawPdf({ objects })
      },
      /^pdf-|^budget|^not-a-report$|^reader-/,
    ],
    [
      'drawings in drawings',
      () => rawPdf({ objects: onePage('/X Do', FONT, forms(14, ''), '/XObject << /X 6 0 R >>') }),
      /^pdf-|^budget|^not-a-report$|^reader-/,
    ],
    [
      'a drawing in itself',
      () =>
        rawPdf({
          objects: onePage(
            '/X Do',
            FONT,
            [
              rawStream(
                '/X Do',
                '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>',
              ),
            ],
            '/XObject << /X 6 0 R >>',
          ),
        }),
      /^pdf-|^budget|^not-a-report$|^reader-/,
    ],
    ['letters', () => `<html>${'<b n>'.repeat(3000)}${'<i n>'.repeat(3000)}`, /^html-|^budget|^not-a-report$|^reader-/],
    ['sentences', () => reportText() + '收到申请1件。'.repeat(780_000), /^reader-timeout$/],
  ]

  it('cost themselves alone', MINUTES, () => {
    mkdirSync(at('bombs'))
    for (const [name, make] of BOMBS) shop.write(`bombs/${name}.bin`, make())
    for (const seed of [10, 11, 12, 13]) shop.write(`bombs/good${seed}.txt`, invented(seed, 'txt'))
    const { code, out } = run('dataset', 'bombs', '-o', 'bombed', '--timeout', '1.5', '--memory', '300', '--quiet')
    expect([code, out]).toEqual([1, ''])
    const sources = rows(at('bombed'), 'sources')
    for (const [name, , codes] of BOMBS) {
      const row = sources.find(candidate => candidate['path'] === `bombs/${name}.bin`)
      expect(['refused', 'failed']).toContain(row?.['outcome'])
      expect(row?.['code']).toMatch(codes)
    }
    const read = sources.filter(row => row['outcome'] === 'read').map(row => row['path'])
    expect(read).toEqual([10, 11, 12, 13].map(seed => `bombs/good${seed}.txt`))
  })

  it('are tried again with more time, or where told', MINUTES, () => {
    mkdirSync(at('long'))
    shop.write('long/long.txt', reportText() + '收到申请1件。'.repeat(300_000))
    const outcome = (...args: string[]) => {
      const { err } = run('dataset', 'long', '-o', 'longer', ...args)
      return [rows(at('longer'), 'sources')[0]?.['outcome'], err.includes('1 known from before')]
    }
    expect(outcome('--timeout', '0.1')).toEqual(['failed', false])
    expect(outcome('--timeout', '0.1')).toEqual(['failed', true])
    expect(outcome('--timeout', '0.1', '--retry-failed')).toEqual(['failed', false])
    expect(outcome('--timeout', '100')).toEqual(['read', false])
    expect(outcome('--timeout', '0.1')).toEqual(['read', true])
  })
})

describe('gongkai merge', () => {
  it('puts shards together, and refuses what is no dataset with 2', MINUTES, () => {
    for (const shard of ['1/2', '2/2']) {
      expect(run('dataset', 'good', '-o', `part${shard[0]}`, '--shard', shard, '--quiet').code).toBe(0)
    }
    expect(run('merge', 'part2', 'part1', '-o', 'merged', '--quiet')).toEqual({ code: 0, out: '', err: '' })
    run('dataset', 'good', '-o', 'unmerged', '--quiet')
    for (const file of ['observations.csv', 'reports.jsonl', 'datapackage.json', 'observations.parquet']) {
      expect(readFileSync(at(`merged/${file}`))).toEqual(readFileSync(at(`unmerged/${file}`)))
    }
    const { code, err } = run('merge', 'part1', 'good', '-o', 'never')
    expect([code, err]).toEqual([2, 'gongkai: good is no finished dataset\n'])
    expect(existsSync(at('never'))).toBe(false)
  })
})
