import type { Equation } from '../../form/equations.ts'
import type { RowModel, TableModel } from './table-model.ts'

/**
 * The sums that a reading leans on. A row's own total, where the row's marks could be cut into the printed cells in
 * more ways than one; a sum over rows, where the totals leave one of its rows more than one cut. What they leave no choice in is not
 * read by a sum, so that holding the sum against it still proves something.
 */
export function usedSums(models: readonly TableModel[], setAside: readonly Equation[]): Equation[] {
  const used = new Set(models.flatMap(model => [...ownTotals(model), ...sumsOverRows(model)]))
  for (const equation of setAside) used.delete(equation)
  return [...used]
}

function ownTotals({ rows }: TableModel): Equation[] {
  const cut = rows.filter(row => !isCutByMarks(row))
  return cut.flatMap(({ layout }) => layout.segments.flatMap(({ equation }) => equation ?? []))
}

function sumsOverRows({ rows, sums }: TableModel): Equation[] {
  const open = sums.filter(({ terms }) => terms.some(({ row }) => (rows[row] as RowModel).options.length > 1))
  return open.map(({ equation }) => equation)
}

/** Whether as many cells as the pattern prints can be had of the marks in one way only. */
function isCutByMarks({ text, printed }: RowModel): boolean {
  const cells = printed.filter(Boolean).length
  return text.fewest === cells || text.most === cells
}
