import { describe, expect, it } from 'vitest'
import type { TableBlock } from '../../../src/document/document.ts'
import { withLoneBorders } from '../../../src/read/pdf/grid.ts'
import { type PageTable, type TableCell, withoutHollowRows } from '../../../src/read/pdf/page-tables.ts'
import { readPdf } from '../../../src/read/pdf/read-pdf.ts'
import { PdfWriter } from './pdf-writer.ts'

const rule = (at: number, from: number, to: number) => ({ at, from, to })

describe('borders that a page break leaves open', () => {
  it('an outer line that nothing meets belongs to the table whose lines end as it does', () => {
    const table = { level: [rule(120, 90, 200)], upright: [rule(90, 100, 140), rule(200, 100, 140)] }
    const outer = { level: [], upright: [rule(60, 101, 139)] }
    expect(withLoneBorders([table, outer])).toEqual([{ ...table, upright: [...table.upright, rule(60, 101, 139)] }])
  })

  it('a row alone on its page is three or more lines that end alike; one line, or two, is none', () => {
    const lines = [60, 90, 200].map(at => ({ level: [], upright: [rule(at, 100, 140)] }))
    expect(withLoneBorders(lines)).toEqual([{ level: [], upright: lines.flatMap(({ upright }) => upright) }])
    expect(withLoneBorders(lines.slice(1))).toEqual([])
  })
})

describe('a line through a few cells of a row', () => {
  const cell = (row: number, column: number, rowSpan: number, text: string): TableCell => {
    return { row, column, rowSpan, columnSpan: 1, text, page: 1, full: false, x: 0, y: 0, width: 10, height: 10 }
  }
  const table = (below: string): PageTable => {
    const cells = [
      cell(0, 0, 1, ''),
      cell(0, 1, 2, '1.第一项'),
      cell(0, 2, 2, '5'),
      cell(1, 0, 1, below),
      cell(2, 0, 1, '总计'),
    ]
    return { page: 1, x: 0, y: 0, width: 30, height: 30, xs: [0, 10, 20, 30], rows: 3, cells }
  }

  it('parts no rows where nothing stands below it', () => {
    const { rows, cells } = withoutHollowRows(table(''))
    expect(rows).toBe(2)
    expect(cells.map(({ row, rowSpan, text }) => [row, rowSpan, text])).toEqual([
      [0, 1, ''],
      [0, 1, '1.第一项'],
      [0, 1, '5'],
      [1, 1, '总计'],
    ])
  })

  it('parts them where something does', () => {
    expect(withoutHollowRows(table('又一类'))).toEqual(table('又一类'))
  })
})

const XS = [60, 220, 300, 380]

async function cellsOver(below: readonly string[]) {
  const file = new PdfWriter()
  const head = ['事项', '甲类', '乙类'].map((text, column) => [0, column, text] as const)
  const last = ['行政许可', '', ''].map((text, column) => [1, column, text] as const)
  file.page().table(XS, 700, [20, 20], [...head, ...last])
  file.page().table(
    XS,
    60,
    [20],
    below.map((text, column) => [0, column, text] as const),
  )
  const { document } = await readPdf(file.bytes())
  const [table] = document.blocks.filter((block): block is TableBlock => block.type === 'table')
  return table?.cells.filter(({ row }) => row === 1).map(({ text, doubtful }) => [text, doubtful === true])
}

describe('a label without figures above a page break', () => {
  it('has doubtful blanks where the words below can be the rest of it', async () => {
    expect(await cellsOver(['决定', '5', '6'])).toEqual([
      ['行政许可', false],
      ['', true],
      ['', true],
    ])
  })

  it('has doubtful blanks where heads that do not read as those above come between', async () => {
    expect(await cellsOver(['事宜', '甲种', '乙种'])).toEqual([
      ['行政许可', false],
      ['', true],
      ['', true],
    ])
  })

  it('has plain blanks where the row below begins with a number of its own', async () => {
    expect(await cellsOver(['2.行政处罚', '5', '6'])).toEqual([
      ['行政许可', false],
      ['', false],
      ['', false],
    ])
  })
})

describe('blanks between Chinese letters', () => {
  const PAIR = '发布机构：青溪县 公开方式：主动公开'

  async function textWith(text: string) {
    const file = new PdfWriter()
    const page = file.page().text(60, 60, PAIR)
    for (let line = 0; line < 4; line++) page.text(60, 90 + line * 16, text)
    const { document } = await readPdf(file.bytes())
    return document.blocks.map(block => (block.type === 'paragraph' ? block.text : '')).join('')
  }

  it('are left out of a file that is full of them, and kept in one that is not', async () => {
    const spread = '政府信息 公开工作 年度报告 '.repeat(3).trim()
    expect(await textWith(spread)).toBe(`${PAIR}${spread.repeat(4)}`.replaceAll(' ', ''))
    expect(await textWith('政府信息公开工作年度报告'.repeat(3))).toContain(PAIR)
  })
})
