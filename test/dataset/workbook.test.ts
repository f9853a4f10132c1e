import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { strFromU8, unzipSync } from 'fflate'
import readWorkbook from 'read-excel-file/node'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { toCsv } from '../../src/dataset/csv.ts'
import { columnName, MOST_TEXT, textOfCell, xmlText } from '../../src/dataset/sheet-xml.ts'
import { type WorkbookOptions, writeWorkbook } from '../../src/dataset/workbook.ts'
import { SMALL_TABLES, SMALL_VERSIONS } from './small-tables.ts'

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-workbook-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

type Row = Record<string, string | number | null>

const NASTY = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '＝1',
  '＋1',
  '－1',
  '＠1',
  "'=1",
  '<f>1</f> & "quoted", with, commas',
  'two\nlines and\r\nmore',
  ' space on both sides ',
  'null',
  '007',
  '1e5',
  '1234567890123456',
  'TRUE',
  '𠮷野家 📄',
  ']]>',
  '—',
]

function wideRows(): Row[] {
  return NASTY.map((authority, index) => ({
    report_id: `${index}`.padStart(16, '0'),
    authority,
    published_on: index % 2 === 0 ? '2024-01-31' : null,
    received_total: [0, -98, 1_234_567, null][index % 4] ?? null,
    fees_amount: [0.5, 1e-7, null, 25.1][index % 4] ?? null,
  }))
}

const findingRows: Row[] = [
  { report_id: '0000000000000000', number: 1, severity: 'error', message: '一＋二＝3，差 1。' },
  { report_id: '0000000000000000', number: 2, severity: 'info', message: '' },
]

async function give(wide: readonly Row[], findings: readonly Row[] = findingRows): Promise<void> {
  for (const [name, rows] of Object.entries({ wide, findings })) {
    const table = SMALL_TABLES.find(spec => spec.name === name)
    await writeFile(join(folder, `${name}.csv`), toCsv(rows, table?.columns.map(column => column.name) ?? []))
  }
}

const out = () => join(folder, 'dataset.xlsx')

function write(more: Partial<WorkbookOptions> = {}) {
  return writeWorkbook({ tables: SMALL_TABLES, folder, out: out(), versions: SMALL_VERSIONS, ...more })
}

async function sheetsOf(file: string) {
  const sheets = await readWorkbook(file, { trim: false })
  return Object.fromEntries(sheets.map(({ sheet, data }) => [sheet, data]))
}

async function csvOf(name: string): Promise<string[][]> {
  return parse(await readFile(join(folder, `${name}.csv`)), { bom: true }) as string[][]
}

const readme = async () => (await sheetsOf(out()))['README']?.flat().join('\n') ?? ''

describe('the workbook, opened by another library', () => {
  it('has what the CSV has, cell by cell', async () => {
    await give(wideRows())
    expect(await write()).toEqual({
      sheets: [
        { sheet: 'wide', rows: NASTY.length },
        { sheet: 'findings', rows: 2 },
      ],
      leftOut: [],
    })
    const sheets = await sheetsOf(out())
    for (const table of SMALL_TABLES) {
      const csv = await csvOf(table.name)
      const sheet = sheets[table.name] ?? []
      expect(sheet.length).toBe(csv.length)
      for (const [r, record] of csv.entries()) {
        for (const [c, text] of record.entries()) {
          const cell = sheet[r]?.[c] ?? null
          const type = table.columns[c]?.type
          const isNumber = r > 0 && text !== '' && (type === 'integer' || type === 'number')
          expect(cell, `${table.name} ${r} ${c}`).toBe(text === '' ? null : isNumber ? Number(text) : text)
        }
      }
    }
  })

  it('has its sheets in order, the codebook a row a column', async () => {
    await give(wideRows())
    await write()
    const sheets = await sheetsOf(out())
    expect(Object.keys(sheets)).toEqual(['README', 'wide', 'codebook', 'findings'])
    expect(sheets['codebook']?.[0]).toEqual(['table', 'column', 'type', 'label_zh', 'label_en', 'note_zh', 'note_en'])
    expect(sheets['codebook']?.[4]).toEqual([
      'wide',
      'received_total',
      'integer',
      '本年新收',
      'Applications received',
      '件；空格不是零',
      'Pieces | an empty cell is not zero',
    ])
    expect(sheets['codebook']?.length).toBe(1 + 9)
  })

  it('holds no formula, and keeps the head in sight', async () => {
    await give(wideRows())
    await write()
    const parts = unzipSync(await readFile(out()))
    const sheets = Object.keys(parts).filter(path => path.startsWith('xl/worksheets/'))
    expect(sheets.length).toBe(4)
    for (const path of sheets) {
      const xml = strFromU8(parts[path] as Uint8Array)
      expect(xml).not.toMatch(/<f[ >/]/)
      expect(xml).toContain('state="frozen"')
    }
  })

  it('keeps every digit of numbers a spreadsheet would change', async () => {
    await give([], [])
    await writeFile(
      join(folder, 'wide.csv'),
      'report_id,authority,published_on,received_total,fees_amount\na,b,,12345678901234567,1.50\nb,b,,123456789012345,1.5\n',
    )
    await write()
    const { wide } = await sheetsOf(out())
    expect(wide?.slice(1)).toEqual([
      ['a', 'b', null, '12345678901234567', '1.50'],
      ['b', 'b', null, 123_456_789_012_345, 1.5],
    ])
  })
})

describe('the bytes of the workbook', () => {
  it('are the same whenever it is written', async () => {
    await give(wideRows())
    await write()
    const first = await readFile(out())
    await new Promise(resolve => setTimeout(resolve, 2_100))
    await write({ out: join(folder, 'again.xlsx') })
    expect(first.equals(await readFile(join(folder, 'again.xlsx')))).toBe(true)
  }, 20_000)
})

describe('what does not fit', () => {
  it.each([
    ['rows', { rows: 5 }, 5],
    // A row of NASTY has two texts, and every second a date; the first three rows have 5, 4 and 4 cells.
    ['cells', { cells: 13 }, 3],
    ['characters', { characters: 40 }, 1],
  ] as const)('is left out and said: %s', async (_, most, rows) => {
    await give(wideRows())
    const result = await write({ most })
    const left = NASTY.length - rows
    expect(result.leftOut[0]).toEqual({ sheet: 'wide', rows: left, texts: 0 })
    expect((await sheetsOf(out()))['wide']?.length).toBe(1 + rows)
    expect(await readme()).toContain(`only the first ${rows} rows; ${left} more were LEFT OUT`)
  })

  it('is cut in sight where a text is too long, never through a character', async () => {
    const long = '𠮷'.repeat(20_000)
    await give([{ ...wideRows()[0], authority: long } as Row], [])
    const result = await write()
    expect(result.leftOut).toEqual([{ sheet: 'wide', rows: 0, texts: 1 }])
    const text = String((await sheetsOf(out()))['wide']?.[1]?.[1])
    expect(text.length).toBeLessThanOrEqual(MOST_TEXT)
    expect(text).toMatch(/^(?:𠮷)+……〔共 40000 字，已截断，全文见 CSV〕 \[cut: 40000 characters/u)
    expect(await readme()).toContain('1 texts are longer than the 32,767 characters')
  })

  it('is a text of exactly what a cell holds: it stays whole', async () => {
    const whole = '一'.repeat(MOST_TEXT)
    await give([{ ...wideRows()[0], authority: whole } as Row], [])
    expect((await write()).leftOut).toEqual([])
    expect((await sheetsOf(out()))['wide']?.[1]?.[1]).toBe(whole)
  })

  it('is shown where XML cannot carry a character', async () => {
    await give([{ ...wideRows()[0], authority: 'a\u0000b\u0008c\uFFFEd' } as Row], [])
    await write()
    expect((await sheetsOf(out()))['wide']?.[1]?.[1]).toBe('a\\u0000b\\u0008c\\ufffed')
    expect(await readme()).toContain('3 control characters are shown')
  })
})

describe('a folder that is not as the tables say', () => {
  it('is refused, and no half file is left', async () => {
    await give(wideRows())
    await writeFile(join(folder, 'findings.csv'), 'a,b\n1,2\n')
    await expect(write()).rejects.toThrow('its head line is not that of the table findings')
    expect((await readdir(folder)).sort()).toEqual(['findings.csv', 'wide.csv'])
  })

  it('is refused where a file is missing or empty, or cannot be written', async () => {
    await give(wideRows())
    await expect(write({ out: join(folder, 'no', 'such', 'folder.xlsx') })).rejects.toThrow('ENOENT')
    await writeFile(join(folder, 'wide.csv'), '')
    await expect(write()).rejects.toThrow('it has no head line')
    await rm(join(folder, 'wide.csv'))
    await expect(write()).rejects.toThrow('ENOENT')
    await expect(write({ sheets: ['nothing'] })).rejects.toThrow(RangeError)
    await expect(write({ most: { cells: Number.NaN } })).rejects.toThrow(RangeError)
  })
})

describe('cells as XML', () => {
  const as = (text: string) => textOfCell(text, () => '', { cut: 0, escaped: 0 })

  it('names columns as spreadsheets do', () => {
    expect([0, 25, 26, 701, 702, 16_383].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD'])
  })

  it('never takes text for an escaped character', () => {
    expect(xmlText('_x0041_ __x000D_ _x00_')).toBe('_x005F_x0041_ __x005F_x000D_ _x00_')
  })

  it('shows half a pair of surrogates', () => {
    expect(as('a\uD800b')).toBe('a\\ud800b')
    expect(as('𠮷')).toBe('𠮷')
  })
})
