import type { Equation } from '../../form/equations.ts'
import type { Reading } from './reading.ts'
import { isDash, type RowText } from './row-text.ts'

/** What the solutions of one cost agree on. A solution is a reading for each row with text, by index. */
export interface Tally {
  count: number
  readonly rows: RowTally[]
  readonly setAside: Set<Equation>
  /** The solutions themselves, while they are few. */
  readonly solutions: (readonly Reading[])[]
}

/** What the solutions make of one row. */
export interface RowTally {
  readonly first: Reading
  /** By cell: whether every solution reads as the first does. */
  readonly agreed: boolean[]
  /** The different cuts, joined, while they are few. */
  readonly ways: Set<string>
}

/** Solutions counted and kept one by one; of more only what they agree on is kept. */
export const MOST_SOLUTIONS = 500

/**
 * Gathers solutions as a search finds them and tells it how dear a solution may be: as the cheapest, and if that one
 * contradicts itself by {@link MARGIN} more, so that a reading is never preferred for a narrow gain.
 */
export class Tallies {
  private readonly byCost = new Map<number, Tally>()
  private readonly texts: readonly RowText[]
  private best = Number.POSITIVE_INFINITY

  constructor(texts: readonly RowText[]) {
    this.texts = texts
  }

  /** What the cheapest solution so far costs. */
  get least(): number {
    return this.best
  }

  /** Dearer solutions are not admitted. */
  get limit(): number {
    return this.best === 0 ? 0 : this.best + MARGIN
  }

  /** There is a solution of this cost, though it may not have been added yet. */
  promise(cost: number): void {
    this.best = Math.min(this.best, cost)
  }

  add(cost: number, solution: readonly Reading[], setAside: readonly Equation[]): void {
    if (cost > this.limit) return
    if (cost < this.best) this.best = cost
    const tally = this.byCost.get(cost) ?? this.newTally(solution)
    this.byCost.set(cost, tally)
    tally.count++
    for (const equation of setAside) tally.setAside.add(equation)
    if (tally.solutions.length < MOST_SOLUTIONS) tally.solutions.push(solution)
    for (const [index, row] of tally.rows.entries()) {
      compare(this.texts[index] as RowText, row, solution[index] as Reading)
    }
  }

  private newTally(solution: readonly Reading[]): Tally {
    const rows = solution.map((reading, index) => tallyRow(this.texts[index] as RowText, [reading]))
    return { count: 0, rows, setAside: new Set(), solutions: [] }
  }

  /** The tallies of all admitted solutions, cheapest first. */
  admitted(): Tally[] {
    return [...this.byCost]
      .filter(([cost]) => cost <= this.limit)
      .sort(([a], [b]) => a - b)
      .map(([, tally]) => tally)
  }
}

/** What a reading must be cheaper by to be preferred to another one, once the cheapest contradicts itself. */
const MARGIN = 2

/** The readings of one row, compared. */
export function tallyRow(text: RowText, [first, ...others]: readonly [Reading, ...(readonly Reading[])]): RowTally {
  const row = { first, agreed: first.values.map(() => true), ways: new Set([first.cuts.join()]) }
  for (const reading of others) compare(text, row, reading)
  return row
}

function compare(text: RowText, row: RowTally, reading: Reading): void {
  if (reading === row.first) return
  if (row.ways.size <= MOST_SOLUTIONS) row.ways.add(reading.cuts.join())
  reading.values.forEach((_, cell) => {
    if (!isSameCell(text, reading, row.first, cell)) row.agreed[cell] = false
  })
}

/** The same number, or both blank, or both a dash. */
export function isSameCell(text: RowText, a: Reading, b: Reading, cell: number): boolean {
  const [start, end] = [a.cuts[cell] as number, a.cuts[cell + 1] as number]
  const [otherStart, otherEnd] = [b.cuts[cell] as number, b.cuts[cell + 1] as number]
  if (start === otherStart && end === otherEnd) return true
  if (start === end || otherStart === otherEnd) return start === end && otherStart === otherEnd
  return a.values[cell] === b.values[cell] && isDash(text, start) === isDash(text, otherStart)
}

/** The tallies of one row, of solutions of several costs, as one. */
export function mergeRow(text: RowText, tallies: readonly RowTally[]): RowTally | undefined {
  const [first, ...others] = tallies
  if (first === undefined) return undefined
  const merged: RowTally = { first: first.first, agreed: [...first.agreed], ways: new Set(first.ways) }
  for (const other of others) {
    compare(text, merged, other.first)
    for (const way of other.ways) merged.ways.add(way)
    other.agreed.forEach((agreed, cell) => {
      if (!agreed) merged.agreed[cell] = false
    })
  }
  return merged
}
