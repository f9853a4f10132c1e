import type { TableRow } from './table-spec.ts'

type Cell = TableRow[number]

/** Text that a spreadsheet would run as a formula begins with one of these (full-width forms too). */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/

/** What makes a field need quotes. A carriage return alone ends a line for many readers. */
const QUOTED = /[",\r\n]/

/** Text is defused with a leading apostrophe where a spreadsheet would run it; numbers are written as they are; null is empty. */
function field(value: Cell): string {
  if (typeof value === 'number') return String(value)
  if (value === null) return ''
  const text = FORMULA.test(value) ? `'${value}` : value
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * Rows as lines of CSV (RFC 4180 but for the line ends, which are `\n`), without a head. Made for a hundred thousand reports: a cell
 * that repeats the one above it, as most do, is not looked at again.
 */
export function csvLines(rows: readonly TableRow[]): string {
  const above: Cell[] = []
  const fields: string[] = []
  let text = ''
  for (const row of rows) {
    for (let at = 0; at < row.length; at++) {
      const value = row[at] as Cell
      if (at >= fields.length || value !== above[at]) {
        above[at] = value
        fields[at] = field(value)
      }
      text += at === 0 ? fields[at] : `,${fields[at]}`
    }
    text += '\n'
  }
  return text
}

/** Rows whose text is built before it becomes bytes: a text of many megabytes, put together of small pieces, takes twice the time. */
const ROWS_AT_ONCE = 64

/** The same lines in UTF-8. */
export function csvBytes(rows: readonly TableRow[]): Uint8Array {
  const utf8 = new TextEncoder()
  const pieces: Uint8Array[] = []
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    pieces.push(utf8.encode(csvLines(rows.slice(at, at + ROWS_AT_ONCE))))
  }
  const bytes = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0))
  let end = 0
  for (const piece of pieces) {
    bytes.set(piece, end)
    end += piece.length
  }
  return bytes
}

/** Rows as CSV: a head line of the column names (unless `header` is false), then a line a row; null is empty. */
export function toCsv<Row extends object>(
  rows: readonly Row[],
  columns: readonly (keyof Row & string)[],
  header = true,
): string {
  const lines = csvLines(rows.map(row => columns.map(column => row[column] as Cell)))
  return header ? csvLines([columns]) + lines : lines
}
