import type { Layout } from './layout.ts'
import { type Budget, COST, type Reading } from './reading.ts'
import type { RowText } from './row-text.ts'

/** What a value in a cell costs beyond its row: the sums over rows that it leaves open. A blank counts as 0. */
export type CellCost = (cell: number, value: number) => number

/**
 * Every cut of a row, blanks anywhere, that costs no more than a limit: broken sums of its own, leaving the pattern, and
 * what `cellCost` says. Visits them with that whole cost.
 */
export function boundedCuts(
  text: RowText,
  layout: Layout,
  printed: readonly boolean[],
  limit: () => number,
  cellCost: CellCost,
  budget: Budget,
  visit: (reading: Reading, cost: number) => void,
): void {
  new BoundedCuts(text, layout, printed, limit, cellCost, budget, visit).cell(0, 0, START)
}

interface State {
  /** Of the open segment. */
  readonly sum: number
  /** Of the row alone, and with the cells' costs. */
  readonly own: number
  readonly all: number
  readonly irregular: boolean
  readonly broken: number
}

const START: State = { sum: 0, own: 0, all: 0, irregular: false, broken: 0 }

class BoundedCuts {
  private readonly cuts: number[] = []
  private readonly values: number[] = []
  private readonly text: RowText
  private readonly layout: Layout
  private readonly printed: readonly boolean[]
  private readonly limit: () => number
  private readonly cellCost: CellCost
  private readonly budget: Budget
  private readonly visit: (reading: Reading, cost: number) => void

  constructor(
    text: RowText,
    layout: Layout,
    printed: readonly boolean[],
    limit: () => number,
    cellCost: CellCost,
    budget: Budget,
    visit: (reading: Reading, cost: number) => void,
  ) {
    this.text = text
    this.layout = layout
    this.printed = printed
    this.limit = limit
    this.cellCost = cellCost
    this.budget = budget
    this.visit = visit
  }

  cell(index: number, from: number, state: State): void {
    if (state.all > this.limit() || this.budget.left-- <= 0) return
    const { length } = this.text.marks
    this.cuts[index] = from
    if (index === this.layout.size) {
      if (from !== length) return
      const { own, broken } = state
      this.visit({ cuts: [...this.cuts], values: [...this.values], cost: own, broken }, state.all)
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
      all: state.all + leaves + more + this.cellCost(index, value),
      irregular: state.irregular || deviates,
      broken: state.broken | broken,
    }
  }
}
