import { COST, type Reading } from './reading.ts'
import type { RowSum } from './row-sums.ts'
import type { RowModel, TableModel } from './table-model.ts'

/** Between what something can add to each sum over rows. */
export interface Bounds {
  readonly low: readonly number[]
  readonly high: readonly number[]
}

/** The options of each row of a table, by index. */
export type Options = readonly (readonly Reading[])[]

/**
 * The options of each row that can stand in a reading in which the sums over rows that do not come out cost no more than
 * `allowed`, as far as bounds tell: an option goes when too many cannot come out with it, whatever the other rows
 * are. What stays is more than such readings hold, never less. Where a row is left with none there is no such reading.
 * `free`: what rows add that may be cut anyhow; their own options are left alone.
 */
export function narrow(model: TableModel, options: Options, allowed: number, free: FreeBounds = NONE_FREE): Options {
  const { rows, sums } = model
  const narrowed = [...options]
  const low = sums.map(({ start }, sum) => start + (free.low[sum] ?? 0))
  const high = sums.map(({ start }, sum) => start + (free.high[sum] ?? 0))
  const bound = rows.map((_, index) => index).filter(index => !free.rows.includes(index))
  for (const index of bound) widen(low, high, rows[index] as RowModel, options[index] as readonly Reading[])
  const zero = sums.map(() => 0)
  if (missed(sums, zero, { low, high }) > allowed) return rows.map(() => [])
  for (let changed = true; changed; ) {
    changed = false
    for (const index of bound) {
      const [row, before] = [rows[index] as RowModel, narrowed[index] as readonly Reading[]]
      if (before.length < 2) continue
      widen(low, high, row, before, -1)
      const kept = before.filter(option => missedWith(option, row, { low, high }, sums) <= allowed)
      if (kept.length === 0) return rows.map(() => [])
      widen(low, high, row, kept)
      if (kept.length < before.length) changed = true
      narrowed[index] = kept
    }
  }
  return narrowed
}

export interface FreeBounds extends Bounds {
  readonly rows: readonly number[]
}

const NONE_FREE: FreeBounds = { rows: [], low: [], high: [] }

/** Whether every row has an option left. */
export function isOpen(options: Options): boolean {
  return options.every(some => some.length > 0)
}

/** Adds a row's least and greatest effect to the bounds of each sum, or takes them away again. */
export function widen(
  low: number[],
  high: number[],
  row: RowModel,
  options: readonly Reading[],
  times: 1 | -1 = 1,
): void {
  for (const { sum, cell, sign } of row.effects) {
    let least = Number.POSITIVE_INFINITY
    let most = Number.NEGATIVE_INFINITY
    for (const { values } of options) {
      const effect = sign * (values[cell] as number)
      if (effect < least) least = effect
      if (effect > most) most = effect
    }
    low[sum] = (low[sum] as number) + times * least
    high[sum] = (high[sum] as number) + times * most
  }
}

/** A row that may be cut anyhow can hold any number that its marks make. */
export function widenFreely(low: number[], high: number[], row: RowModel): void {
  const most = Math.max(0, ...row.text.pieces.flatMap(pieces => pieces.at(-1)?.value ?? 0))
  for (const { sum, sign } of row.effects) {
    if (sign === 1) high[sum] = (high[sum] as number) + most
    else low[sum] = (low[sum] as number) - most
  }
}

/** What the sums cost that cannot come out with an option. */
function missedWith(option: Reading, row: RowModel, { low, high }: Bounds, sums: readonly RowSum[]): number {
  const effects = sums.map(() => 0)
  for (const { sum, cell, sign } of row.effects) effects[sum] = sign * (option.values[cell] as number)
  return missed(sums, effects, { low, high })
}

/** What the sums cost that cannot come out, from residues and what is still to be added to them. */
export function missed(sums: readonly RowSum[], residues: readonly number[], { low, high }: Bounds): number {
  let cost = 0
  for (let i = 0; i < sums.length; i++) {
    const { least, most } = sums[i] as RowSum
    const residue = residues[i] as number
    if (residue + (high[i] as number) < least || residue + (low[i] as number) > most) cost += COST.overRows
  }
  return cost
}
