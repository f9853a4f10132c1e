import type { Equation } from '../../form/equations.ts'
import { boundedCuts } from './bounded-cuts.ts'
import { widen } from './narrow.ts'
import { type Budget, COST, type Reading } from './reading.ts'
import type { RowSum } from './row-sums.ts'
import { apply, cutsWithin, type Effect, type RowModel, strayCost, type TableModel } from './table-model.ts'
import type { Tallies } from './tally.ts'

/**
 * Finds every reading of a table that is cheap enough. Rows take their cheapest options, save for some that stray:
 * they may be cut in any way, at its cost. The last of these is cut against what the sums over rows still lack.
 */
export class TableSearch {
  private readonly model: TableModel
  private readonly tallies: Tallies
  private readonly budget: Budget
  private readonly chosen: Reading[] = []
  private readonly strays = new Map<number, readonly Reading[]>()

  constructor(model: TableModel, tallies: Tallies, budget: Budget) {
    this.model = model
    this.tallies = tallies
    this.budget = budget
  }

  /** The rows at `straying` leave their options; `options` are those of the others; `limit` is above the tallies' own. */
  run(straying: readonly number[], options: readonly (readonly Reading[])[], limit = Number.POSITIVE_INFINITY): void {
    const open: number[] = []
    let residues: readonly number[] = this.model.sums.map(({ start }) => start)
    let cost = 0
    this.model.rows.forEach((row, index) => {
      if (straying.includes(index)) return
      cost += row.cost
      const [only, ...more] = options[index] as readonly Reading[]
      if (only === undefined) cost = Number.POSITIVE_INFINITY
      else if (more.length > 0) open.push(index)
      else {
        this.chosen[index] = only
        residues = apply(residues, row, only)
      }
    })
    const floor = cost + straying.reduce((sum, index) => sum + strayCost(this.model.rows[index] as RowModel), 0)
    open.sort((a, b) => (options[a]?.length ?? 0) - (options[b]?.length ?? 0))
    const bounds = this.boundsFrom(open, options, straying)
    this.choose({ open, options, straying, bounds, cost, floor, limit }, 0, residues)
  }

  private choose(plan: Plan, at: number, residues: readonly number[]): void {
    if (this.budget.left-- <= 0) return
    const bounds = plan.bounds[at] as Bounds
    if (plan.floor + this.missed(residues, bounds) > this.limit(plan)) return
    const index = plan.open[at]
    if (index === undefined) {
      this.stray(plan, 0, residues, plan.cost)
      return
    }
    for (const option of plan.options[index] as readonly Reading[]) {
      this.chosen[index] = option
      this.choose(plan, at + 1, apply(residues, this.model.rows[index] as RowModel, option))
    }
  }

  private stray(plan: Plan, at: number, residues: readonly number[], cost: number): void {
    const index = plan.straying[at]
    if (index === undefined) {
      this.found(cost + this.model.sums.filter((sum, i) => !comesOut(sum, residues[i] as number)).length, residues)
      return
    }
    const row = this.model.rows[index] as RowModel
    if (at === plan.straying.length - 1) {
      this.fit(plan, index, row, residues, cost)
      return
    }
    for (const reading of this.strayCuts(index, row)) {
      this.chosen[index] = reading
      this.stray(plan, at + 1, apply(residues, row, reading), cost + reading.cost)
    }
  }

  /** The cuts of a row that cost more than its cheapest, but by no more than one broken total. */
  private strayCuts(index: number, row: RowModel): readonly Reading[] {
    const known = this.strays.get(index)
    if (known !== undefined) return known
    const cuts = cutsWithin(row.text, row.layout, row.printed, row.cost + COST.own, this.budget)
    const dearer = cuts.filter(({ cost }) => cost > row.cost)
    this.strays.set(index, dearer)
    return dearer
  }

  /** Cuts the last straying row against the residues. */
  private fit(plan: Plan, index: number, row: RowModel, residues: readonly number[], cost: number): void {
    const { sums } = this.model
    let lost = 0
    for (let i = 0; i < sums.length; i++) {
      if (!row.touches[i] && !comesOut(sums[i] as RowSum, residues[i] as number)) lost += COST.overRows
    }
    const least = strayCost(row)
    if (cost + lost + least > this.limit(plan)) return
    const cellCost = (cell: number, value: number) => {
      let missed = 0
      for (const { sum, sign } of row.effectsOf[cell] as readonly Effect[]) {
        if (!comesOut(sums[sum] as RowSum, (residues[sum] as number) + sign * value)) missed += COST.overRows
      }
      return missed
    }
    const limit = () => this.limit(plan) - cost - lost
    boundedCuts(row.text, row.layout, row.printed, limit, cellCost, least, this.budget, (reading, all) => {
      this.chosen[index] = reading
      this.found(cost + lost + all, apply(residues, row, reading))
    })
  }

  private found(cost: number, residues: readonly number[]): void {
    this.budget.left -= STEPS_A_SOLUTION
    const setAside = this.model.sums.flatMap((sum, i) => (comesOut(sum, residues[i] as number) ? [] : [sum.equation]))
    const own = this.model.rows.flatMap((row, i) => brokenIn(row, this.chosen[i] as Reading))
    this.tallies.add(cost, [...this.chosen], [...setAside, ...own])
  }

  private limit(plan: Plan): number {
    return Math.min(plan.limit, this.tallies.limit)
  }

  /** How many sums cannot come out any more. */
  private missed(residues: readonly number[], { low, high }: Bounds): number {
    let missed = 0
    for (const [i, { least, most }] of this.model.sums.entries()) {
      const residue = residues[i] as number
      if (residue + (high[i] as number) < least || residue + (low[i] as number) > most) missed += COST.overRows
    }
    return missed
  }

  /** For each depth, between what the rows that are still open can add to each sum. */
  private boundsFrom(
    open: readonly number[],
    options: readonly (readonly Reading[])[],
    straying: readonly number[],
  ): Bounds[] {
    const low = this.model.sums.map(() => 0)
    const high = [...low]
    for (const index of straying) widenFreely(low, high, this.model.rows[index] as RowModel)
    const bounds = [{ low: [...low], high: [...high] }]
    for (const index of open.toReversed()) {
      widen(low, high, this.model.rows[index] as RowModel, options[index] as readonly Reading[])
      bounds.unshift({ low: [...low], high: [...high] })
    }
    return bounds
  }
}

/** What a solution costs to compare with the others, in steps. */
const STEPS_A_SOLUTION = 50

interface Plan {
  readonly open: readonly number[]
  readonly options: readonly (readonly Reading[])[]
  readonly straying: readonly number[]
  readonly bounds: readonly Bounds[]
  /** Of the rows that do not stray; and with what those that do cost at least. */
  readonly cost: number
  readonly floor: number
  readonly limit: number
}

interface Bounds {
  readonly low: readonly number[]
  readonly high: readonly number[]
}

function comesOut({ least, most }: RowSum, residue: number): boolean {
  return residue >= least && residue <= most
}

/** A row that may be cut anyhow can hold any number that its marks make. */
function widenFreely(low: number[], high: number[], row: RowModel): void {
  const most = Math.max(0, ...row.text.pieces.flatMap(pieces => pieces.at(-1)?.value ?? 0))
  for (const { sum, sign } of row.effects) {
    if (sign === 1) high[sum] = (high[sum] as number) + most
    else low[sum] = (low[sum] as number) - most
  }
}

function brokenIn(row: RowModel, reading: Reading): Equation[] {
  if (reading.broken === 0) return []
  return row.layout.segments.flatMap(({ equation }, index) =>
    equation !== null && (reading.broken & (1 << index)) !== 0 ? [equation] : [],
  )
}
