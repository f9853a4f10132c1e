import { describe, expect, it } from 'vitest'
import { isTextPlace } from '../../src/diagnostic/place.ts'
import { rowsOf } from '../../src/document/document.ts'
import { readText } from '../../src/read/text/read-text.ts'

/** Paragraphs as strings, tables as rows of strings; checks on the way that every place holds its text. */
function shape(text: string): (string | string[][])[] {
  const { document, diagnostics } = readText(text)
  expect(diagnostics).toEqual([])
  return document.blocks.map(block => {
    for (const piece of block.type === 'table' ? block.cells : [block]) {
      if (!isTextPlace(piece.place)) throw new Error('a text has text places')
      expect(text.slice(piece.place.start, piece.place.end)).toBe(piece.text)
    }
    return block.type === 'table' ? rowsOf(block).map(row => row.map(cell => cell.text)) : block.text
  })
}

describe('paragraphs', () => {
  it('are the nonblank lines, whatever ends a line', () => {
    expect(shape('一\n二\r\n三\r四\f五\u2028六\n\n \u3000\n七')).toEqual(['一', '二', '三', '四', '五', '六', '七'])
  })
  it('have their ends trimmed of white space and the invisible', () => {
    expect(shape('\ufeff\u3000\u3000一、 总体\u00a0情况\u200b\u00a0 \n')).toEqual(['一、 总体\u00a0情况'])
  })
  it('stand in the body, and the document has no properties', () => {
    const { document } = readText('一')
    expect(document).toEqual({
      format: 'text',
      blocks: [{ type: 'paragraph', layer: 'body', text: '一', place: { start: 0, end: 1 } }],
      properties: [],
    })
    expect(readText('').document.blocks).toEqual([])
  })
})

describe('tables', () => {
  it('are the rows that stand together, blank lines or not', () => {
    expect(shape('前\n| 甲 | 1 |\n\n| 乙 | 2 |\n后\n| 丙 | 3 |')).toEqual([
      '前',
      [
        ['甲', '1'],
        ['乙', '2'],
      ],
      '后',
      [['丙', '3']],
    ])
  })
  it('have all kinds of pipes', () => {
    expect(shape('甲|1|\n乙｜2｜\n│丙│3│')).toEqual([
      [
        ['甲', '1'],
        ['乙', '2'],
        ['', '丙', '3'],
      ],
    ])
  })
  it('give cells their rows, columns and places', () => {
    const { document } = readText('|甲|  |\n|乙|2|3|')
    expect(document.blocks).toMatchObject([
      {
        type: 'table',
        layer: 'body',
        place: { start: 0, end: 14 },
        cells: [
          { row: 0, column: 0, text: '甲', place: { start: 1, end: 2 }, rowSpan: 1, columnSpan: 1 },
          { row: 0, column: 1, text: '', place: { start: 3, end: 3 } },
          { row: 1, column: 0, text: '乙' },
          { row: 1, column: 1, text: '2' },
          { row: 1, column: 2, text: '3' },
        ],
      },
    ])
  })
  it('close the last cell with a trailing pipe, one only', () => {
    expect(shape('甲|1||\n乙|2\n丙||')).toEqual([
      [
        ['甲', '1', ''],
        ['乙', '2'],
        ['丙', ''],
      ],
    ])
  })
  it('take a leading pipe for an edge only if every row has it', () => {
    expect(shape('|甲|1|\n||2|')).toEqual([
      [
        ['甲', '1'],
        ['', '2'],
      ],
    ])
    expect(shape('甲|1|\n|2|')).toEqual([
      [
        ['甲', '1'],
        ['', '2'],
      ],
    ])
  })
  it('skip separator rows, but not rows of dashes', () => {
    expect(shape('| 甲 | 乙 |\n| --- | :-: |\n| - | -- |')).toEqual([
      [
        ['甲', '乙'],
        ['-', '--'],
      ],
    ])
    expect(shape('名称 | 说明\n--- | ---\n甲 | 乙')).toEqual([
      [
        ['名称', '说明'],
        ['甲', '乙'],
      ],
    ])
    expect(shape('|===|===|')).toEqual([])
  })
  it('skip the rules of drawn tables', () => {
    expect(shape('┌──┬──┐\n│甲│1│\n├──┼──┤\n│乙│2│\n└──┴──┘')).toEqual([
      [
        ['甲', '1'],
        ['乙', '2'],
      ],
    ])
    expect(shape('+----+----+\n| 甲 | 1 |\n+----+----+')).toEqual([[['甲', '1']]])
    expect(shape('------')).toEqual(['------'])
  })
  it('may be a single line', () => {
    expect(shape('合计|')).toEqual([[['合计']]])
    expect(shape('规章|3|5')).toEqual([[['规章', '3', '5']]])
  })
})

describe('lines that have a pipe and are no rows', () => {
  it.each(['某网 | 某市人民政府网', '无障碍 关怀版 | 注册\n首页 | 要闻 | 服务', '| 首页'])('%j', text => {
    expect(shape(text)).toEqual(text.split('\n'))
  })
  it('are rows if one has a figure', () => {
    expect(shape('甲 | 乙\n规章 | 3')).toEqual([
      [
        ['甲', '乙'],
        ['规章', '3'],
      ],
    ])
    expect(shape('甲 | 乙\n规章 | —')).toEqual([
      [
        ['甲', '乙'],
        ['规章', '—'],
      ],
    ])
  })
  it('are prose with a long sentence in a cell, unless pipes abound', () => {
    const sentence = `${'本机关依法办理'.repeat(6)}。`
    const commas = `${'本机关依法办理，'.repeat(8)}完`
    expect(shape(`|甲|1|\n来源|${sentence}|\n|乙|2|`)).toEqual([[['甲', '1']], `来源|${sentence}|`, [['乙', '2']]])
    expect(shape(`来源|${commas}|`)).toEqual([`来源|${commas}|`])
    expect(shape(`|甲|${sentence}|1|`)).toEqual([[['甲', sentence, '1']]])
    expect(shape(`|${'很长的标签'.repeat(20)}|1|`)).toEqual([[['很长的标签'.repeat(20), '1']]])
  })
})

describe('the budget', () => {
  it('keeps what was read', () => {
    const cells = readText('|甲|1|\n|乙|2|\n|丙|3|\n后', { maxCells: 5 })
    expect(cells.diagnostics).toEqual([
      { code: 'budget-exceeded', severity: 'error', facts: { what: 'cells', limit: 5 } },
    ])
    expect(cells.document.blocks).toMatchObject([{ cells: [{}, {}, { text: '乙' }, { text: '2' }] }])
    const blocks = readText('一\n二\n三', { maxBlocks: 2 })
    expect(blocks.document.blocks).toHaveLength(2)
    expect(blocks.diagnostics).toMatchObject([{ facts: { what: 'blocks', limit: 2 } }])
    expect(readText('一\n二', { maxBlocks: 2 }).diagnostics).toEqual([])
    expect(readText('|甲|1|\n|乙|2|', { maxCells: 4 }).diagnostics).toEqual([])
  })
  it('never lets a table exceed it, whatever its edges', () => {
    for (const text of ['a|1|b', '|a|1', 'a|1|b\na|1|b', '|a\n|1|2|3']) {
      for (let maxCells = 0; maxCells < 8; maxCells++) {
        const { document } = readText(text, { maxCells })
        const count = document.blocks.reduce((sum, block) => sum + (block.type === 'table' ? block.cells.length : 0), 0)
        expect(count).toBeLessThanOrEqual(maxCells)
      }
    }
  })
  it('is linear in time', () => {
    for (const unit of [
      '|',
      '| ',
      '|\n',
      'a|b\n',
      '政|',
      ' ',
      '\n',
      '-',
      '|-',
      'a b',
      '|---|\n',
      '，|',
      '─',
      '|a|b|c|d|\n',
    ]) {
      const text = unit.repeat(Math.floor(2 ** 24 / unit.length))
      const from = performance.now()
      readText(text)
      expect(performance.now() - from, JSON.stringify(unit)).toBeLessThan(2000)
    }
  }, 60_000)
})
