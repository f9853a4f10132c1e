import { spanOf } from '../../diagnostic/place.ts'
import type { Cell, TableBlock } from '../../document/document.ts'
import type { HeadLine, LostTable, Piece, RowLine } from './lines.ts'

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

const FEWEST_ROWS = 8

/**
 * Whether every line that repeats another was removed: of a table's rows only labels are left, no two lines are the same, and the
 * few numbers that are left stand behind whatever label was printed first.
 */
export function isDeduplicated(tables: readonly LostTable[]): boolean {
  const lines = tables.flatMap(table => table.lines)
  const rows = lines.filter((line): line is RowLine => line.kind === 'row' && line.labels.length > 0)
  if (rows.length < FEWEST_ROWS) return false
  const values = rows.flatMap(({ cells }) => cells.map(({ text }) => text).filter(text => text !== ''))
  const texts = [...values, ...lines.flatMap(({ labels }) => labels.map(({ text }) => text))]
  return values.length > 0 && values.length < rows.length && new Set(texts).size === texts.length
}
