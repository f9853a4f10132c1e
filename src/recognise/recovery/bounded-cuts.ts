import type { Layout } from './layout.ts'
import { type Budget, COST, type Reading } from './reading.ts'
import type { RowText } from './row-text.ts'

/** What a value in a cell costs beyond its row: the sums over rows that it leaves open. A blank counts as 0. */
export type CellCost = (cell: number, value: number) => number

/**
 * Every cut of a row, blanks anywhere, that costs no more than a limit: broken sums of its own, leaving the pattern, and
 * what `cellCost` says. Visits them with that whole cost. Cuts whose own cost is below `least` are passed over.
 */
export function boundedCuts(
  text: RowText,
  layout: Layout,
  printed: readonly boolean[],
  limit: () => number,
  cellCost: CellCost,
  least: number,
  budget: Budget,
  visit: (reading: Reading, cost: number) => void,
): void {
  new BoundedCuts(text, layout, printed, limit, cellCost, least, budget, visit).cell(0, 0, START)
}

interface State {
  /** Of the open segment. */
  readonly sum: number
  /** Of the row alone, and of its cells. */
  readonly own: number
  readonly cells: number
  readonly irregular: boolean
  readonly broken: number
}

const START: State = { sum: 0, own: 0, cells: 0, irregular: false, broken: 0 }

class BoundedCuts {
  private readonly cuts: number[] = []
  private readonly values: number[] = []
  private readonly text: RowText
  private readonly layout: Layout
  private readonly printed: readonly boolean[]
  private readonly limit: () => number
  private readonly cellCost: CellCost
  private readonly least: number
  private readonly budget: Budget
  private readonly visit: (reading: Reading, cost: number) => void

  constructor(
    text: RowText,
    layout: Layout,
    printed: readonly boolean[],
    limit: () => number,
    cellCost: CellCost,
    least: number,
    budget: Budget,
    visit: (reading: Reading, cost: number) => void,
  ) {
    this.text = text
    this.layout = layout
    this.printed = printed
    this.limit = limit
    this.cellCost = cellCost
    this.least = least
    this.budget = budget
    this.visit = visit
  }

  cell(index: number, from: number, state: State): void {
    if (Math.max(state.own, this.least) + state.cells > this.limit() || this.budget.left-- <= 0) return
    const { length } = this.text.marks
    this.cuts[index] = from
    if (index === this.layout.size) {
      const { own, cells, broken } = state
      if (from !== length || own < this.least) return
      this.visit({ cuts: [...this.cuts], values: [...this.values], cost: own, broken }, own + cells)
      return
    }
    if ((this.text.fewestFrom[from] as number) > this.layout.size - index) return
    this.values[index] = 0
    this.cell(index + 1, from, this.blank(index, state))
    for (const piece of this.text.pieces[from] ?? []) {
      this.cuts[index] = from
      this.values[index] = piece.value
      this.cell(index + 1, piece.end, this.filled(index, piece.value, piece.dash, state))
    }
  }

  private blank(index: number, state: State): State {
    const closed = this.layout.closes[index]
    const missed = this.printed[index] === true
    const unproven = missed && closed !== null ? COST.unproven : 0
    return this.next(index, 0, state, missed, unproven, 0)
  }

  private filled(index: number, value: number, dash: boolean, state: State): State {
    const closed = this.layout.closes[index]
    const fails = closed !== null && closed !== undefined && !dash && value !== state.sum
    const bit = fails ? 1 << this.layout.segments.indexOf(closed) : 0
    return this.next(index, value, state, this.printed[index] !== true, fails ? COST.own : 0, bit)
  }

  private next(index: number, value: number, state: State, deviates: boolean, more: number, broken: number): State {
    const leaves = deviates && !state.irregular ? COST.irregular : 0
    const closes = this.layout.closes[index] !== null
    return {
      sum: closes ? 0 : state.sum + value,
      own: state.own + leaves + more,
      cells: state.cells + this.cellCost(index, value),
      irregular: state.irregular || deviates,
      broken: state.broken | broken,
    }
  }
}
