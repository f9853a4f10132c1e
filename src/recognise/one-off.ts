import { EQUATIONS } from '../form/equations.ts'
import { readCell } from './cell-reading.ts'
import type { LineReading } from './line-variant.ts'

/**
 * Rows that stand under their heads as the page's grid has it, and could as well stand one column off. Where a page that writes
 * a cell for every part of a merged label also leaves out the last, blank cell of each row, all values come to stand one column
 * to the right of their own, and the rows are just as wide as the heads. Only the sums of the form tell.
 */

const TOTALS = new Map(
  EQUATIONS.flatMap(({ overRows, left, right }) => {
    const [total, ...others] = right
    return overRows || total === undefined || others.length > 0 ? [] : [[total.pointer, left] as const]
  }),
)

/**
 * Whether the rows of a table (`columns`: where its heads stand) are as likely one column off: each has blanks where its label
 * could go on and under the first head, totals are printed, and none of them is the sum of its row. Zeros prove nothing.
 */
export function areOneOff(rows: readonly LineReading[], columns: readonly number[]): boolean {
  const valued = rows.filter(({ match }) => match.row.hasValue)
  if (!valued.every(reading => couldBeOff(reading, columns))) return false
  const held = valued.flatMap(reading => totalsOf(reading, columns))
  return held.length > 0 && !held.includes(true)
}

function couldBeOff({ match }: LineReading, [first = 0]: readonly number[]): boolean {
  const before = match.row.values.filter(({ column }) => column <= first)
  return before.length > 1 && before.every(({ text }) => readCell(text, 'count').reading === 'blank')
}

/** Of each total that a row prints, whether it is proven by its parts. */
function totalsOf({ match, variant }: LineReading, columns: readonly number[]): boolean[] {
  const values = new Map(
    variant.cells.map(({ pointer, head }, index) => {
      const text = match.row.values.find(({ column }) => column === columns[index])?.text ?? ''
      return [pointer, readCell(text, head.measure).value]
    }),
  )
  return [...values].flatMap(([pointer, total]) => {
    const parts = TOTALS.get(pointer)
    if (parts === undefined || total === null) return []
    const sum = parts.reduce((known, part) => known + (values.get(part.pointer) ?? 0), 0)
    return [total > 0 && sum === total]
  })
}
