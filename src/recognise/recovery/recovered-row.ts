import type { FormCell } from '../../form/derive.ts'
import { blankCell, unreadableCell } from './loose-row.ts'
import { isDash, type RowText } from './row-text.ts'
import { MOST_SOLUTIONS, type RowTally } from './tally.ts'
import type { GluedCell, GluedRow, RecoveredRow } from './types.ts'

/** A row as its readings agree on it, cell by cell. */
export function recoveredRow(text: RowText, tally: RowTally): RecoveredRow {
  const { row } = text
  const readings = tally.ways.size > MOST_SOLUTIONS ? 'many' : tally.ways.size
  const cells = row.line.cells.map((cell, index) =>
    tally.agreed[index] === true ? agreedCell(text, tally, cell, index) : unreadableCell(cell, row),
  )
  return { row, cells, readings }
}

function agreedCell(text: RowText, { first }: RowTally, cell: FormCell, index: number): GluedCell {
  const [start, end] = [first.cuts[index] as number, first.cuts[index + 1] as number]
  const at = text.offsets[start] ?? text.row.raw.length
  if (start === end) return blankCell(cell, at)
  const raw = text.row.raw.slice(at, (text.offsets[end - 1] as number) + 1)
  if (isDash(text, start)) return { cell, value: null, reading: 'dash', raw, at }
  return { cell, value: first.values[index] as number, reading: 'recovered', raw, at }
}

/** A row without marks, in a table that leaves rows empty. */
export function emptyRow(row: GluedRow): RecoveredRow {
  return { row, cells: row.line.cells.map(cell => blankCell(cell)), readings: 1 }
}

/** A row that nothing could be made of. */
export function unreadRow(row: GluedRow): RecoveredRow {
  return { row, cells: row.line.cells.map(cell => unreadableCell(cell, row)), readings: 0 }
}
