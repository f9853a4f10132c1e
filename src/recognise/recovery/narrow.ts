import type { Reading } from './reading.ts'
import type { RowSum } from './row-sums.ts'
import type { RowModel, TableModel } from './table-model.ts'

/**
 * The options of each row that can stand in a reading of the table that keeps every sum over rows, as far as bounds tell:
 * an option goes when, whatever the other rows are, some sum cannot come out. What stays is more than the solutions,
 * never less. A row may be left with none: then there is no such reading.
 */
export function narrow(model: TableModel): (readonly Reading[])[] {
  const options = model.rows.map(row => row.options)
  for (let changed = true; changed; ) {
    changed = false
    for (const [index, row] of model.rows.entries()) {
      const bounds = boundsWithout(model, options, row)
      const kept = (options[index] as readonly Reading[]).filter(option => isPossible(option, row, bounds, model.sums))
      if (kept.length < (options[index] as readonly Reading[]).length) changed = true
      options[index] = kept
      if (kept.length === 0) return options
    }
  }
  return options
}

interface Bounds {
  readonly low: number[]
  readonly high: number[]
}

/** Between what the sums lie when every row but one is added. */
function boundsWithout(model: TableModel, options: readonly (readonly Reading[])[], without: RowModel): Bounds {
  const low = model.sums.map(({ start }) => start)
  const high = [...low]
  model.rows.forEach((row, index) => {
    if (row !== without) widen(low, high, row, options[index] as readonly Reading[])
  })
  return { low, high }
}

/** Adds a row's least and greatest effect to the bounds of each sum. */
export function widen(low: number[], high: number[], row: RowModel, options: readonly Reading[]): void {
  for (const { sum, cell, sign } of row.effects) {
    let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
    for (const { values } of options) {
      const effect = sign * (values[cell] as number)
      if (effect < least) least = effect
      if (effect > most) most = effect
    }
    low[sum] = (low[sum] as number) + least
    high[sum] = (high[sum] as number) + most
  }
}

function isPossible(option: Reading, row: RowModel, { low, high }: Bounds, sums: readonly RowSum[]): boolean {
  return row.effects.every(({ sum, cell, sign }) => {
    const effect = sign * (option.values[cell] as number)
    const { least, most } = sums[sum] as RowSum
    return (high[sum] as number) + effect >= least && (low[sum] as number) + effect <= most
  })
}
