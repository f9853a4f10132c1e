import { describe, expect, it } from 'vitest'
import type { TableBlock } from '../../../src/document/document.ts'
import { columnsOf, partedHeads, stretchesOf } from '../../../src/read/pdf/aligned-columns.ts'
import { piecesOf, stacksOf } from '../../../src/read/pdf/aligned-lines.ts'
import { regionsOf } from '../../../src/read/pdf/aligned-regions.ts'
import type { Run } from '../../../src/read/pdf/engine.ts'
import { readPdf } from '../../../src/read/pdf/read-pdf.ts'
import { linesOf } from '../../../src/read/pdf/text-lines.ts'
import { PdfWriter } from './pdf-writer.ts'

type Set = readonly [x: number, y: number, text: string]

/** Letters of ten points set at a place each; those of ASCII are half as wide. */
function runsOf(texts: readonly Set[]): Run[] {
  return texts.flatMap(([x, y, text]) => {
    let left = x
    return [...text].map((letter): Run => {
      const width = letter < '\u0080' ? 5 : 10
      const run = {
        text: letter,
        x: left,
        y,
        width,
        height: 10,
        size: 10,
        angle: 0,
        hidden: false,
        slanted: false,
      } as const
      left += width
      return run
    })
  })
}

const linesFrom = (texts: readonly Set[]) => linesOf(runsOf(texts)).map(line => piecesOf({ ...line, page: 1 }))
const piecesFrom = (texts: readonly Set[]) => linesFrom(texts).flatMap(({ pieces }) => pieces)

const TABLE: readonly Set[] = [
  [60, 80, '二、办理情况与其他各项说明的标题'],
  [60, 110, '事项'],
  [160, 104, '甲类'],
  [160, 116, '数量'],
  [220, 110, '乙类'],
  [60, 140, '1.第一项'],
  [165, 140, '12'],
  [227, 140, '0'],
  [60, 160, '2.第二项'],
  [167, 160, '3'],
  [227, 160, '4'],
]

describe('the steps to a table without lines', () => {
  it('parts lines at wide gaps, and knows figures and marks for none', () => {
    const [line] = linesFrom([
      [60, 100, '3.其他'],
      [160, 100, '1,234'],
      [200, 100, '—'],
      [240, 100, '增98'],
      [280, 100, '251.5万元'],
    ])
    expect(line?.pieces.map(({ text, isValue }) => [text, isValue])).toEqual([
      ['3.其他', false],
      ['1,234', true],
      ['—', true],
      ['增98', true],
      ['251.5万元', true],
    ])
  })

  it('takes rows of figures and the heads above them, not a heading that reaches over both', () => {
    const lines = linesFrom(TABLE)
    const [region, ...more] = regionsOf(lines)
    expect(more).toEqual([])
    expect(lines[region?.from ?? 0]?.line.text).toContain('甲类')
    expect(lines.slice(region?.body, region?.to).map(({ line }) => line.text.slice(0, 5))).toEqual([
      '1.第一项',
      '2.第二项',
    ])
  })

  it('stacks the lines of a head and puts one over each stretch of figures', () => {
    const pieces = piecesFrom(TABLE)
    const stretches = stretchesOf(pieces.filter(({ isValue }) => isValue))
    expect(stretches).toEqual([
      { from: 165, to: 175 },
      { from: 227, to: 232 },
    ])
    const heads = pieces.filter(({ text }) => /类|数量/.test(text))
    expect(stacksOf(heads, 13).map(stack => stack.pieces.map(({ text }) => text).join(''))).toEqual([
      '甲类数量',
      '乙类',
    ])
    expect(columnsOf(heads, stretches, 13)?.figures).toEqual(stretches)
  })

  it('parts two heads that nearly touch where the gap lies between their figures', () => {
    const heads = piecesFrom([
      [160, 104, '甲类'],
      [184, 104, '乙类'],
    ])
    expect(heads).toHaveLength(1)
    const stretches = [
      { from: 165, to: 175 },
      { from: 190, to: 200 },
    ]
    expect(partedHeads(heads, stretches).map(({ text }) => text)).toEqual(['甲类', '乙类'])
  })

  it.each<[string, Set[]]>([
    ['a column of figures has no head', [[160, 104, '甲类']]],
    ['one head stands over two columns', [[160, 104, '甲类和乙类的数量']]],
  ])('gives no columns where %s', (_, heads) => {
    const stretches = [
      { from: 165, to: 175 },
      { from: 227, to: 232 },
    ]
    expect(columnsOf(piecesFrom(heads), stretches, 13)).toBeNull()
  })
})

async function tablesOf(texts: readonly Set[]) {
  const file = new PdfWriter()
  const page = file.page()
  for (const [x, y, text] of texts) page.text(x, y, text)
  const { document, diagnostics } = await readPdf(file.bytes())
  const tables = document.blocks.filter((block): block is TableBlock => block.type === 'table')
  return { document, tables, codes: diagnostics.map(({ code }) => code) }
}

describe('a table without lines', () => {
  it('is read where its columns are certain, a blank as one', async () => {
    const { tables, codes } = await tablesOf(TABLE.filter(([x, y]) => x !== 227 || y !== 160))
    expect(codes).toEqual([])
    expect(tables[0]?.cells.map(({ row, column, text }) => `${row},${column} ${text}`)).toEqual([
      '0,0 事项',
      '0,1 甲类数量',
      '0,2 乙类',
      '1,0 1.第一项',
      '1,1 12',
      '1,2 0',
      '2,0 2.第二项',
      '2,1 3',
      '2,2 ',
    ])
  })

  it('keeps its rows and gives no figure where they are not', async () => {
    const { tables, codes } = await tablesOf(TABLE.filter(([, y]) => y >= 140))
    expect(codes).toEqual(['pdf-table-uncertain'])
    expect(tables[0]?.cells.map(({ text, doubtful }) => [text, doubtful === true])).toEqual([
      ['1.第一项', false],
      ['12 0', true],
      ['2.第二项', false],
      ['3 4', true],
    ])
  })

  it('is not made of prose with figures in it', async () => {
    const { tables, codes } = await tablesOf([
      [80, 100, '全年收到申请12件，答复10件，结转2件。'],
      [60, 116, '联系电话 0512-6523000，邮编 215000。'],
    ])
    expect(tables).toEqual([])
    expect(codes).toEqual([])
  })
})
