import { stringify } from 'csv-stringify/sync'

/** Text that a spreadsheet would run as a formula begins with one of these (full-width forms too). */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/

/** Text cells are defused with a leading apostrophe; numbers are written as they are. */
function defused(value: unknown): unknown {
  return typeof value === 'string' && FORMULA.test(value) ? `'${value}` : value
}

/** Rows as CSV: a head line of the column names (unless `header` is false), then a line a row; null is empty. */
export function toCsv<Row extends object>(
  rows: readonly Row[],
  columns: readonly (keyof Row & string)[],
  header = true,
): string {
  return stringify(
    rows.map(row => columns.map(column => defused(row[column]))),
    { header, columns: [...columns] },
  )
}
