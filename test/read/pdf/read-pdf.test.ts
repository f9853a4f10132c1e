import { describe, expect, it } from 'vitest'
import { isTextPlace } from '../../../src/diagnostic/place.ts'
import type { Paragraph, TableBlock } from '../../../src/document/document.ts'
import { readPdf } from '../../../src/read/pdf/read-pdf.ts'
import { imageObject, PdfWriter, type TableCellShape } from './pdf-writer.ts'

async function read(file: PdfWriter, extra: Parameters<PdfWriter['bytes']>[0] = {}) {
  const { document, diagnostics } = await readPdf(file.bytes(extra))
  const tables = document.blocks.filter((block): block is TableBlock => block.type === 'table')
  const paragraphs = document.blocks.filter((block): block is Paragraph => block.type === 'paragraph')
  const on = (layer: string) => paragraphs.filter(block => block.layer === layer).map(block => block.text)
  return { document, tables, body: on('body'), furniture: on('furniture'), hidden: on('hidden'), diagnostics }
}

const shapes = (table: TableBlock | undefined) =>
  table?.cells.map(({ row, column, rowSpan, columnSpan, text }) => `${row},${column} ${rowSpan}x${columnSpan} ${text}`)

const codes = (diagnostics: readonly { code: string }[]) => diagnostics.map(({ code }) => code)

const XS = [60, 90, 220, 300, 380]
const HEAD: TableCellShape[] = [
  [0, 0, '事项', 2],
  [0, 2, '甲类'],
  [0, 3, '乙类'],
]

describe('a ruled table', () => {
  it('gives its cells, merged ones with their spans, each with its box', async () => {
    const file = new PdfWriter()
    file
      .page()
      .text(80, 60, '三、办理情况')
      .table(
        XS,
        100,
        [20, 20, 30],
        [
          ...HEAD,
          [1, 0, '', 1, 2],
          [1, 1, '1.第一项'],
          [1, 2, '12'],
          [1, 3, '0'],
          [2, 1, '2.第二项文字较长\n换行之后'],
          [2, 2, '3'],
          [2, 3, ''],
        ],
      )
      .downwards(70, 130, '结果')
    const { tables, body } = await read(file)
    expect(body).toEqual(['三、办理情况'])
    expect(shapes(tables[0])).toEqual([
      '0,0 1x2 事项',
      '0,2 1x1 甲类',
      '0,3 1x1 乙类',
      '1,0 2x1 结果',
      '1,1 1x1 1.第一项',
      '1,2 1x1 12',
      '1,3 1x1 0',
      '2,1 1x1 2.第二项文字较长换行之后',
      '2,2 1x1 3',
      '2,3 1x1 ',
    ])
    expect(tables[0]?.cells[5]?.place).toEqual({ page: 1, x: 220, y: 120, width: 80, height: 20 })
  })

  it('may be drawn with thin rectangles, and one page may hold two', async () => {
    const file = new PdfWriter()
    const page = file.page()
    for (const top of [100, 200]) {
      for (const y of [top, top + 20, top + 40]) page.bar(60, y, 200, 0.7)
      for (const x of [60, 160, 259.5]) page.bar(x, top, 0.7, 40)
      page
        .text(65, top + 5, '名称')
        .text(165, top + 5, '数量')
        .text(65, top + 25, `第${top}号`)
        .text(165, top + 25, '7')
    }
    const { tables } = await read(file)
    expect(tables.map(shapes)).toEqual(
      [100, 200].map(top => ['0,0 1x1 名称', '0,1 1x1 数量', `1,0 1x1 第${top}号`, '1,1 1x1 7']),
    )
  })

  it('keeps a figure that is wider than its cell in one piece', async () => {
    const file = new PdfWriter()
    file.page().table(
      [60, 100, 120, 200],
      100,
      [20],
      [
        [0, 0, '数'],
        [0, 1, '12345'],
        [0, 2, ''],
      ],
    )
    expect(shapes((await read(file)).tables[0])).toEqual(['0,0 1x1 数', '0,1 1x1 12345', '0,2 1x1 '])
  })

  it('is read on a turned page as it is shown', async () => {
    const file = new PdfWriter()
    const page = file.page({ rotate: 90 })
    // Shown turned clockwise: what runs upwards in the file runs to the right.
    for (const x of [100, 120, 140]) page.line(x, 100, x, 300)
    for (const y of [100, 200, 300]) page.line(100, y, 140, y)
    page.raw('BT /F1 10 Tf 0 1 -1 0 114 552 Tm <0003> Tj ET').raw('BT /F1 10 Tf 0 1 -1 0 134 652 Tm <0004> Tj ET')
    page.text(-50, 0, '甲乙')
    const { tables } = await read(file)
    expect(shapes(tables[0])?.filter(cell => /[甲乙]/.test(cell))).toEqual(['0,0 1x1 甲', '1,1 1x1 乙'])
  })

  it('takes two figures in one place for neither', async () => {
    const file = new PdfWriter()
    file
      .page()
      .table(
        [60, 100, 140],
        100,
        [20],
        [
          [0, 0, '数'],
          [0, 1, '5'],
        ],
      )
      .text(102, 105, '8')
    expect(shapes((await read(file)).tables[0])?.[1]).toContain('\ufffd')
  })
})

describe('a table over two pages', () => {
  const first: TableCellShape[] = [
    ...HEAD,
    [1, 0, '', 1, 2],
    [1, 1, '1.第一项'],
    [1, 2, '1'],
    [1, 3, '2'],
    [2, 1, '2.第二项'],
    [2, 2, '3'],
    [2, 3, '4'],
  ]
  const expected = [
    '0,0 1x2 事项',
    '0,2 1x1 甲类',
    '0,3 1x1 乙类',
    '1,0 3x1 本年度',
    '1,1 1x1 1.第一项',
    '1,2 1x1 1',
    '1,3 1x1 2',
    '2,1 1x1 2.第二项',
    '2,2 1x1 3',
    '2,3 1x1 4',
    '3,1 1x1 3.第三项',
    '3,2 1x1 5',
    '3,3 1x1 6',
    '4,0 1x2 总计',
    '4,2 1x1 9',
    '4,3 1x1 12',
  ]
  const rest = (from: number, label: string): TableCellShape[] => [
    [from, 0, label],
    [from, 1, '3.第三项'],
    [from, 2, '5'],
    [from, 3, '6'],
    [from + 1, 0, '总计', 2],
    [from + 1, 2, '9'],
    [from + 1, 3, '12'],
  ]

  it.each([
    ['without a repeated head, the merged label blank', false, ''],
    ['with a repeated head, the merged label blank', true, ''],
    ['with a repeated head, the merged label printed again', true, '本年度'],
  ])('is one table: %s', async (_, head, label) => {
    const file = new PdfWriter()
    file.page().table(XS, 700, [20, 20, 30], first).downwards(70, 725, '本年度').text(290, 810, '- 1 -')
    const heights = head ? [20, 20, 20] : [20, 20]
    file
      .page()
      .table(XS, 60, heights, head ? [...HEAD, ...rest(1, label)] : rest(0, label))
      .text(290, 810, '- 2 -')
    const { tables, furniture, diagnostics } = await read(file)
    expect(tables).toHaveLength(1)
    expect(shapes(tables[0])).toEqual(expected)
    expect(furniture).toEqual(['- 1 -', '- 2 -'])
    expect(diagnostics).toEqual([])
  })

  const PLAIN = [60, 220, 300, 380]

  it.each([
    ['words and some figures', ['出具信息', '', '9'], ['8', ''], ['8', '9']],
    ['the rest of its words', ['出具信息', '', ''], ['8', '9'], ['8', '9']],
    ['its figures alone', ['', '8', '9'], ['', ''], ['8', '9']],
  ])('puts a row together that the break went through: below stand %s', async (_, below, figures, expectedFigures) => {
    const file = new PdfWriter()
    const label = '1.要求行政机关确认或者重新打印'
    file.page().table(
      PLAIN,
      700,
      [20, 20],
      [
        [0, 0, '事项'],
        [0, 1, '甲类'],
        [0, 2, '乙类'],
        [1, 0, label],
        [1, 1, figures[0] ?? ''],
        [1, 2, figures[1] ?? ''],
      ],
    )
    file
      .page()
      .table(
        PLAIN,
        60,
        [20, 20],
        [...below.map((text, column): TableCellShape => [0, column, text]), [1, 0, '2.其他'], [1, 1, '0'], [1, 2, '1']],
      )
    expect(shapes((await read(file)).tables[0])?.slice(3)).toEqual([
      `1,0 1x1 ${label}${below[0]}`,
      `1,1 1x1 ${expectedFigures[0]}`,
      `1,2 1x1 ${expectedFigures[1]}`,
      '2,0 1x1 2.其他',
      '2,1 1x1 0',
      '2,2 1x1 1',
    ])
  })

  it('leaves rows apart where nothing says that the words go on', async () => {
    const file = new PdfWriter()
    const row = (label: string, ...figures: string[]): TableCellShape[] =>
      [label, ...figures].map((text, column) => [0, column, text])
    file.page().table(PLAIN, 700, [20], row('行政许可', '', ''))
    file.page().table(PLAIN, 60, [20], row('行政处罚', '5', '6'))
    expect(shapes((await read(file)).tables[0])).toContain('1,0 1x1 行政处罚')
  })

  it('is two tables where the columns differ', async () => {
    const file = new PdfWriter()
    file.page().table(XS, 700, [20, 20], [...HEAD, [1, 0, '小计', 2], [1, 2, '1'], [1, 3, '1']])
    file.page().table(
      [60, 120, 380],
      60,
      [20],
      [
        [0, 0, '名称'],
        [0, 1, '数'],
      ],
    )
    expect((await read(file)).tables).toHaveLength(2)
  })
})

describe('prose', () => {
  it('is reflowed into paragraphs over lines and pages, headings apart', async () => {
    const file = new PdfWriter({ title: '青溪县年度报告' })
    const full = '一二三四五六七八九十'.repeat(3)
    file
      .page()
      .text(200, 60, '青溪县年度报告', 18)
      .text(100, 110, '一、总体情况')
      .text(100, 130, full.slice(0, 28))
      .text(80, 150, full)
      .text(80, 170, '到此为止。')
      .text(100, 190, full.slice(0, 28))
      .text(290, 800, '第 1 页 共 2 页')
    file
      .page()
      .text(80, 60, `${full.slice(0, 20)}。`)
      .text(100, 80, '二、其他事项')
      .text(290, 800, '第 2 页 共 2 页')
    const { body, furniture, document } = await read(file)
    expect(body).toEqual([
      '青溪县年度报告',
      '一、总体情况',
      `${full.slice(0, 28)}${full}到此为止。`,
      `${full.slice(0, 28)}${full.slice(0, 20)}。`,
      '二、其他事项',
    ])
    expect(furniture).toHaveLength(2)
    expect(document.properties).toContainEqual(
      expect.objectContaining({ label: 'Title', value: '青溪县年度报告', origin: 'info' }),
    )
    expect(document.blocks.every(({ place }) => !isTextPlace(place))).toBe(true)
  })

  it('sets text apart that is not shown', async () => {
    const file = new PdfWriter()
    file.page().text(80, 60, '看得见的一行文字').raw('3 Tr').text(80, 60, '99').raw('0 Tr').text(80, 90, '数', 0.2)
    const { body, hidden } = await read(file)
    expect(body).toEqual(['看得见的一行文字'])
    expect(hidden).toEqual(['99', '数'])
  })
})

describe('what cannot be read is said', () => {
  it('a scan: pages and sizes of its images', async () => {
    const file = new PdfWriter()
    file.page().raw('q 595 0 0 842 0 0 cm /Im1 Do Q')
    const { diagnostics, document } = await read(file, { objects: [imageObject(1654, 2339)] })
    expect(document.blocks).toEqual([])
    expect(diagnostics).toMatchObject([
      { code: 'pdf-without-text', facts: { pages: 1, images: 1, sizes: '1654×2339' } },
    ])
  })

  it('a file with a password', async () => {
    const file = new PdfWriter()
    file.page().text(80, 60, '内容')
    const key = '00'.repeat(32)
    const trailer = ` /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >>`
    expect(codes((await read(file, { trailer })).diagnostics)).toEqual(['pdf-encrypted'])
  })

  it('a font without a Unicode map: no figures come of it', async () => {
    const file = new PdfWriter({ unicode: false })
    file.page().table(
      [60, 100, 140],
      100,
      [20],
      [
        [0, 0, '数'],
        [0, 1, '25'],
      ],
    )
    // Code 0x32 would pass for a 2.
    file.page().raw('BT /F1 10 Tf 1 0 0 1 80 700 Tm <00320035> Tj ET')
    const { document, diagnostics } = await read(file)
    expect(JSON.stringify(document)).not.toContain('25')
    expect(codes(diagnostics)).toEqual(['pdf-text-illegible'])
  })

  it('a file cut off, wherever it was cut', async () => {
    const file = new PdfWriter()
    for (let page = 0; page < 4; page++) file.page().text(80, 60, `第${page}页的内容`)
    const whole = file.bytes()
    for (const share of [0.05, 0.4, 0.8, 0.97]) {
      const { diagnostics } = await readPdf(whole.slice(0, Math.floor(whole.length * share)))
      expect(codes(diagnostics).some(code => code === 'pdf-damaged' || code === 'pdf-unreadable')).toBe(true)
    }
    expect(codes((await readPdf(Uint8Array.from('%PDF-1.4 nothing', c => c.charCodeAt(0)))).diagnostics)).toEqual([
      'pdf-unreadable',
    ])
  })

  it('more than the budget: what was read stays', async () => {
    const file = new PdfWriter()
    for (let page = 0; page < 3; page++) file.page().text(80, 60, '内容在此').text(80, 90, `第${page}段`)
    const pages = await readPdf(file.bytes(), { maxPages: 2 })
    expect(pages.diagnostics).toMatchObject([{ code: 'budget-exceeded', facts: { what: 'pages', limit: 2 } }])
    expect(pages.document.blocks.length).toBeGreaterThan(0)
    const items = await readPdf(file.bytes(), { maxItems: 9 })
    expect(items.diagnostics).toMatchObject([{ code: 'budget-exceeded', facts: { what: 'items', limit: 9 } }])
    const time = await readPdf(file.bytes(), { maxTime: 0 })
    expect(codes(time.diagnostics)).toContain('budget-exceeded')
  })
})
