import { isTextPlace, spanOf } from '../../diagnostic/place.ts'
import type { Cell, TableBlock } from '../../document/document.ts'
import type { LostTable, RowLine } from './lines.ts'
import type { HeadLine, Piece } from './pieces.ts'

/** One cell a line: the cells stand, only the rows are lost. They are put together again. */

const piecesOf = (line: HeadLine | RowLine): readonly Piece[] =>
  line.kind === 'heads' ? line.labels : [...line.labels, ...line.cells]

function rowsWithValues({ lines }: LostTable): RowLine[] {
  return lines.filter((line): line is RowLine => line.kind === 'row' && line.raw.text !== '')
}

/** Of the rows that have several columns, most have several cells. */
export function isColumnOfCells(table: LostTable): boolean {
  const rows = rowsWithValues(table).filter(({ columns }) => columns > 1)
  const split = rows.filter(({ cells }) => cells.filter(({ text }) => text !== '').length > 1)
  return rows.length > 0 && split.length * 2 >= rows.length
}

export function toTableBlock({ lines }: LostTable): TableBlock {
  const cells: Cell[] = lines.flatMap((line, row) =>
    piecesOf(line).map(({ text, place }, column) => ({ row, column, rowSpan: 1, columnSpan: 1, text, place })),
  )
  const [first, last] = [cells[0] as Cell, cells.at(-1) as Cell]
  return { type: 'table', layer: 'body', cells, place: spanOf(first.place, last.place) }
}

/** So many rows prove what a blank is. */
const FEWEST_SPACED = 3

function spacedCells(row: RowLine): Piece[] {
  const { text, place } = row.raw
  if (!isTextPlace(place) || place.end - place.start !== text.length) return []
  return [...text.matchAll(/\S+/gu)].map(({ 0: cell, index }) => {
    const start = place.start + index
    return { text: cell, place: { start, end: start + cell.length } }
  })
}

/** One row a line, its cells set off by blanks: proven where every row of several columns has as many stretches as columns. */
export function withSpacedCells(tables: readonly LostTable[]): LostTable[] {
  const rows = tables.flatMap(rowsWithValues).filter(({ columns }) => columns > 1)
  const isSpaced = rows.every(row => row.alternatives.length === 0 && spacedCells(row).length === row.columns)
  if (rows.length < FEWEST_SPACED || !isSpaced) return [...tables]
  const spaced = (line: HeadLine | RowLine) => (line.kind === 'row' ? { ...line, cells: spacedCells(line) } : line)
  return tables.map(table => ({ ...table, lines: table.lines.map(spaced) }))
}

const FEWEST_NUMBERED = 5

/**
 * The table without a column of row numbers: the number of each row stands before its label, behind the values of the row above.
 * Proven where the last cells of all rows but the last are 2, 3, 4 and so on.
 */
export function withoutRowNumbers(table: LostTable): LostTable {
  const all = table.lines.filter((line): line is RowLine => line.kind === 'row')
  const rows = all.filter(({ labels }) => labels.length > 0)
  const last = ({ cells }: RowLine) => cells.findLastIndex(({ text }) => text !== '')
  const isNumbered = rows.slice(0, -1).every((row, at) => row.cells[last(row)]?.text === String(at + 2))
  if (rows.length < FEWEST_NUMBERED || !isNumbered) return table
  const bare = new Map(rows.slice(0, -1).map(row => [row, { ...row, cells: row.cells.toSpliced(last(row), 1) }]))
  // The first row's own number stands behind the heads, as a row of bare numbers does.
  const isFirst = (line: HeadLine | RowLine) => line.kind === 'row' && line.labels.length === 0 && line.raw.text === '1'
  const lines = table.lines.filter(line => !isFirst(line)).map(line => bare.get(line as RowLine) ?? line)
  return { ...table, lines }
}

const FEWEST_ROWS = 6
/** A number that stands alone: run together, a row's numbers are longer or begin with zeros. */
const LONE_NUMBER = /^(?:0|[1-9１-９][\d０-９,，]{0,5}|\D*)$/

/**
 * Whether every line that repeats another was removed: no two lines of the tables are the same, and most rows have fewer cells
 * than columns. The few numbers that are left stand behind whatever label was printed first.
 */
export function isDeduplicated(tables: readonly LostTable[]): boolean {
  const lines = tables.flatMap(table => table.lines)
  const rows = lines.filter((line): line is RowLine => line.kind === 'row' && line.labels.length > 0)
  const heldOf = ({ cells }: RowLine) => cells.flatMap(({ text }) => (text === '' ? [] : [text]))
  const wide = rows.filter(({ columns }) => columns > 1)
  const short = wide.filter(
    row => heldOf(row).length < row.columns && heldOf(row).every(text => LONE_NUMBER.test(text)),
  )
  if (wide.length < FEWEST_ROWS || short.length < wide.length * MOST || rows.flatMap(heldOf).length === 0) return false
  const texts = tables.flatMap(({ sources }) => sources)
  const known = new Set(texts)
  // Values on lines of their own: where cells ran together, no line was a cell.
  if (!rows.flatMap(heldOf).every(text => known.has(text))) return false
  return known.size === texts.length
}

const MOST = 0.7
