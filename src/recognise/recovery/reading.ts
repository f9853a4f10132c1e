/** One way to cut a row into the cells of its line. */
export interface Reading {
  /** Cell `i` is the marks from `cuts[i]` up to `cuts[i + 1]`; nothing where both are the same: the cell is blank. */
  readonly cuts: readonly number[]
  /** By cell; 0 for what holds no number. */
  readonly values: readonly number[]
  readonly cost: number
  /** The line's own segments whose sum does not hold, by index as bits. */
  readonly broken: number
}

/**
 * What a reading of a table costs: it is set against the others by it. A sum over rows that is set aside costs one, a
 * row's own total two (they are set aside last: a row is hardly ever printed without adding up); a row that does not
 * follow the table's pattern of printed columns costs as much, and as much again where no total proves it.
 */
export const COST = { overRows: 1, own: 2, irregular: 2, unproven: 1 } as const

/** Work left to do. Every branch of a search spends one; at zero all searches end. */
export interface Budget {
  left: number
}

export function isSpent(budget: Budget): boolean {
  return budget.left <= 0
}
