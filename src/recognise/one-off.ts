import { UNION } from '../form/union.ts'
import { readCell } from './cell-reading.ts'
import type { LineReading } from './line-variant.ts'
import { isSummed, layoutOf } from './recovery/layout.ts'

/**
 * Rows that stand under their heads as the page's grid has it, and could as well stand one column off. Where a page that writes
 * a cell for every part of a merged label also leaves out the last, blank cell of each row, all values come to stand one column
 * to the right of their own, and the rows are just as wide as the heads. Only the sums of the form tell.
 */

/** How many labels the rows of a block have at the most, one inside the other. */
const DEPTHS = new Map<string, number>()
for (const { block, variants } of UNION) {
  DEPTHS.set(block, Math.max(DEPTHS.get(block) ?? 0, ...variants.map(({ labels }) => labels.length)))
}

/**
 * Whether the rows of a table (`columns`: where its heads stand) are as likely one column off: each has blanks where its label
 * could go on and under the first head, no label shows how far labels go, and no total is the sum of its row. Zeros prove nothing.
 */
export function areOneOff(rows: readonly LineReading[], columns: readonly number[]): boolean {
  const valued = rows.filter(({ match }) => match.row.hasValue)
  if (!valued.some(({ variant }) => isSummed(variant)) || rows.some(reading => endsLabels(reading, columns)))
    return false
  return valued.every(reading => couldBeOff(reading, columns) && !hasProvenTotal(reading, columns))
}

/** Whether the innermost label that the form has stands right before the first head: labels go no further. */
function endsLabels({ match, variant }: LineReading, [first = 0]: readonly number[]): boolean {
  const leaf = match.row.labels.at(-1)
  return (
    variant.labels.length === DEPTHS.get(match.line.block) &&
    leaf !== undefined &&
    leaf.column + leaf.columnSpan === first
  )
}

function couldBeOff({ match }: LineReading, [first = 0]: readonly number[]): boolean {
  const before = match.row.values.filter(({ column }) => column <= first)
  return before.length > 1 && before.every(({ text }) => readCell(text, 'count').reading === 'blank')
}

function hasProvenTotal({ match, variant }: LineReading, columns: readonly number[]): boolean {
  const values = variant.cells.map(({ head }, index) => {
    const text = match.row.values.find(({ column }) => column === columns[index])?.text ?? ''
    return readCell(text, head.measure).value
  })
  return layoutOf(variant).segments.some(({ addends, total: at }) => {
    const total = at === null ? null : (values[at] ?? null)
    const sum = addends.reduce((known, index) => known + (values[index] ?? 0), 0)
    return total !== null && total > 0 && sum === total
  })
}
