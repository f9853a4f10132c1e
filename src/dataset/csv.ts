import { stringify } from 'csv-stringify/sync'
import { defused } from './formula.ts'
import type { TableRow } from './table-spec.ts'

/** Rows as lines of CSV, without a head. Text that a spreadsheet would run is defused; numbers are as they are; null is empty. */
export function csvLines(rows: readonly TableRow[]): string {
  const cells = rows.map(row => row.map(cell => (typeof cell === 'string' ? defused(cell) : cell)))
  return stringify(cells, { cast: { number: String } })
}

/** Rows as CSV: a head line of the column names (unless `header` is false), then a line a row; null is empty. */
export function toCsv<Row extends object>(
  rows: readonly Row[],
  columns: readonly (keyof Row & string)[],
  header = true,
): string {
  const lines = csvLines(rows.map(row => columns.map(column => row[column] as TableRow[number])))
  return header ? csvLines([columns]) + lines : lines
}
