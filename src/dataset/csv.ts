import Papa from 'papaparse'
import { defused } from './formula.ts'
import type { TableRow } from './table-spec.ts'

/** Rows as lines of CSV, without a head. Text that a spreadsheet would run is defused; numbers are as they are; null is empty. */
export function csvLines(rows: readonly TableRow[]): string {
  if (rows.length === 0) return ''
  const cells = rows.map(row => row.map(cell => (typeof cell === 'string' ? defused(cell) : cell)))
  return `${Papa.unparse(cells, { newline: '\n' })}\n`
}

/** Rows whose text is built before it becomes bytes: a text of many megabytes, put together of small pieces, takes twice the time. */
const ROWS_AT_ONCE = 64

/** The same lines in UTF-8. */
export function csvBytes(rows: readonly TableRow[]): Uint8Array {
  const pieces: Uint8Array[] = []
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    pieces.push(Buffer.from(csvLines(rows.slice(at, at + ROWS_AT_ONCE))))
  }
  return Buffer.concat(pieces)
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
