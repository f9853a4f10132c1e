import type { Equation } from '../../form/equations.ts'
import { boundedCuts, type OwnCost } from './bounded-cuts.ts'
import { type Bounds, type FreeBounds, isOpen, missed, narrow, type Options, widen, widenFreely } from './narrow.ts'
import { type Budget, COST, type Reading } from './reading.ts'
import type { RowSum } from './row-sums.ts'
import { apply, type Effect, type RowModel, strayCost, type TableModel } from './table-model.ts'
import type { Tallies } from './tally.ts'

/**
 * Finds every reading of a table that is cheap enough. Rows take their cheapest options, save for some that stray:
 * they may be cut in any dearer way. One row is cut last, against what the sums over rows still lack.
 */
export class TableSearch {
  private readonly model: TableModel
  private readonly tallies: Tallies
  private readonly budget: Budget
  private readonly chosen: Reading[] = []

  constructor(model: TableModel, tallies: Tallies, budget: Budget) {
    this.model = model
    this.tallies = tallies
    this.budget = budget
  }

  /** The rows at `straying` cost more than their cheapest options, the others do not. */
  run(straying: readonly number[], limit = Number.POSITIVE_INFINITY): void {
    const { rows } = this.model
    const strays = straying.map(index => ({ index, strays: true }))
    const cost = rows.reduce((sum, row, index) => sum + (straying.includes(index) ? strayCost(row) : row.cost), 0)
    const allowed = Math.min(limit, this.tallies.limit) - cost
    if (allowed < 0) return
    const given = rows.map(row => row.options)
    const options = narrow(this.model, given, allowed, this.freeBounds(strays))
    if (isOpen(options)) this.start(options, this.freeRows(strays, options), limit)
  }

  /**
   * The rows that are cut against what the sums lack: those that stray, and one with so many options that trying each
   * would be too much. First those that sums bind in which no other one is; then shorter ones, which have less choice.
   */
  private freeRows(strays: readonly FreeRow[], options: Options): readonly FreeRow[] {
    const { rows } = this.model
    const free = [...strays]
    const size = (index: number) => options[index]?.length ?? 0
    const others = rows.map((_, index) => index).filter(index => !strays.some(one => one.index === index))
    const [widest] = others.sort((a, b) => size(b) - size(a))
    if (widest !== undefined && size(widest) > WIDE) free.push({ index: widest, strays: false })
    if (free.length < 2) return free
    const rowOf = ({ index }: FreeRow) => rows[index] as RowModel
    const touching = (sum: number) => free.filter(one => rowOf(one).touches[sum]).length
    const bound = (one: FreeRow) => rowOf(one).touches.filter((touches, sum) => touches && touching(sum) === 1).length
    const order = free.map(one => ({ one, bound: bound(one), marks: rowOf(one).text.marks.length }))
    return order.sort((a, b) => b.bound - a.bound || a.marks - b.marks).map(({ one }) => one)
  }

  private start(options: Options, free: readonly FreeRow[], limit: number): void {
    const { rows, sums } = this.model
    const own = free.map(({ index, strays }) => ownCost(rows[index] as RowModel, strays))
    const floors = [0]
    for (const { least } of own.toReversed()) floors.unshift((floors[0] as number) + least)
    const open: number[] = []
    let residues: readonly number[] = sums.map(({ start }) => start)
    let cost = 0
    for (const [index, row] of rows.entries()) {
      if (free.some(one => one.index === index)) continue
      cost += row.cost
      const [only, ...more] = options[index] as readonly [Reading, ...Reading[]]
      if (more.length > 0) open.push(index)
      else {
        this.chosen[index] = only
        residues = apply(residues, row, only)
      }
    }
    open.sort((a, b) => (options[a]?.length ?? 0) - (options[b]?.length ?? 0))
    const bounds = this.boundsFrom(open, options, free)
    this.choose({ open, options, free, own, floors, bounds, cost, limit }, 0, residues)
  }

  private freeBounds(free: readonly FreeRow[]): FreeBounds {
    const low = this.model.sums.map(() => 0)
    const high = [...low]
    for (const { index } of free) widenFreely(low, high, this.model.rows[index] as RowModel)
    return { rows: free.map(({ index }) => index), low, high }
  }

  private choose(plan: Plan, at: number, residues: readonly number[]): void {
    if (this.budget.left-- <= 0) return
    const floor = plan.cost + (plan.floors[0] as number)
    if (floor + missed(this.model.sums, residues, plan.bounds[at] as Bounds) > this.limit(plan)) return
    const index = plan.open[at]
    if (index === undefined) {
      this.cut(plan, 0, residues, plan.cost)
      return
    }
    for (const option of plan.options[index] as readonly Reading[]) {
      this.chosen[index] = option
      this.choose(plan, at + 1, apply(residues, this.model.rows[index] as RowModel, option))
    }
  }

  /** Cuts the free rows, each so that what it leaves can still come out with those behind it. */
  private cut(plan: Plan, at: number, residues: readonly number[], cost: number): void {
    const free = plan.free[at]
    if (free === undefined) {
      this.found(cost + missed(this.model.sums, residues, plan.bounds.at(-1) as Bounds), residues)
      return
    }
    const { sums, rows } = this.model
    const row = rows[free.index] as RowModel
    const rest = plan.bounds[plan.open.length + at + 1] as Bounds
    const misses = (sum: number, residue: number) => {
      const { least, most } = sums[sum] as RowSum
      return residue + (rest.high[sum] as number) < least || residue + (rest.low[sum] as number) > most
    }
    let lost = 0
    for (let sum = 0; sum < sums.length; sum++) {
      if (!row.touches[sum] && misses(sum, residues[sum] as number)) lost += COST.overRows
    }
    const cellCost = (cell: number, value: number) => {
      let missed = 0
      for (const { sum, sign } of row.effectsOf[cell] as readonly Effect[]) {
        if (misses(sum, (residues[sum] as number) + sign * value)) missed += COST.overRows
      }
      return missed
    }
    const behind = plan.floors[at + 1] as number
    const limit = () => this.limit(plan) - cost - lost - behind
    boundedCuts(row.text, row.layout, row.printed, limit, cellCost, plan.own[at] as OwnCost, this.budget, reading => {
      this.chosen[free.index] = reading
      this.cut(plan, at + 1, apply(residues, row, reading), cost + reading.cost)
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

  /** For each depth, open rows first and then free ones, between what the rows behind it can add to each sum. */
  private boundsFrom(open: readonly number[], options: Options, free: readonly FreeRow[]): Bounds[] {
    const low = this.model.sums.map(() => 0)
    const high = [...low]
    const bounds = [{ low: [...low], high: [...high] }]
    for (const { index } of free.toReversed()) {
      widenFreely(low, high, this.model.rows[index] as RowModel)
      bounds.unshift({ low: [...low], high: [...high] })
    }
    for (const index of open.toReversed()) {
      widen(low, high, this.model.rows[index] as RowModel, options[index] as readonly Reading[])
      bounds.unshift({ low: [...low], high: [...high] })
    }
    return bounds
  }
}

/** What a solution costs to compare with the others, in steps. */
const STEPS_A_SOLUTION = 50

/** A row with more options is rather cut against what the other rows leave than by trying each. */
const WIDE = 24

interface FreeRow {
  readonly index: number
  readonly strays: boolean
}

interface Plan {
  readonly open: readonly number[]
  readonly options: Options
  readonly free: readonly FreeRow[]
  /** What each free row may cost by itself, and what those from each one on cost at least. */
  readonly own: readonly OwnCost[]
  readonly floors: readonly number[]
  readonly bounds: readonly Bounds[]
  /** Of the rows that are not free. */
  readonly cost: number
  readonly limit: number
}

function ownCost(row: RowModel, strays: boolean): OwnCost {
  return strays ? { least: strayCost(row), most: Number.POSITIVE_INFINITY } : { least: row.cost, most: row.cost }
}

function comesOut({ least, most }: RowSum, residue: number): boolean {
  return residue >= least && residue <= most
}

function brokenIn(row: RowModel, reading: Reading): Equation[] {
  if (reading.broken === 0) return []
  return row.layout.segments.flatMap(({ equation }, index) =>
    equation !== null && (reading.broken & (1 << index)) !== 0 ? [equation] : [],
  )
}
