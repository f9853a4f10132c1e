import type { Layout } from './layout.ts'
import { type Budget, COST, type Reading } from './reading.ts'
import type { RowText } from './row-text.ts'

/** What a value in a cell costs beyond its row: the sums over rows that it leaves open. A blank counts as 0. */
export type CellCost = (cell: number, value: number) => number

/**
 * Every cut of a row, blanks anywhere, that costs no more than a limit: broken sums of its own, leaving the pattern, and
 * what `cellCost` says. Visits them with that whole cost. `own` bounds what it costs by itself.
 */
export function boundedCuts(
  text: RowText,
  layout: Layout,
  printed: readonly boolean[],
  limit: () => number,
  cellCost: CellCost,
  own: OwnCost,
  budget: Budget,
  visit: (reading: Reading, cost: number) => void,
): void {
  new BoundedCuts(text, layout, printed, limit, cellCost, own, budget, visit).cell(0, 0, START)
}

/** What a cut may cost by itself. */
export interface OwnCost {
  readonly least: number
  readonly most: number
}

export const ANY_COST: OwnCost = { least: 0, most: Number.POSITIVE_INFINITY }

interface State {
  /** Of the open segment. */
  readonly sum: number
  /** Of the row alone, and of its cells. */
  readonly own: number
  readonly cells: number
  readonly irregular: boolean
  /** Whether the open segment lacks a cell that the pattern prints. */
  readonly gap: boolean
  readonly broken: number
}

const START: State = { sum: 0, own: 0, cells: 0, irregular: false, gap: false, broken: 0 }

class BoundedCuts {
  private readonly cuts: number[] = []
  private readonly values: number[] = []
  private readonly text: RowText
  private readonly layout: Layout
  private readonly printed: readonly boolean[]
  private readonly limit: () => number
  private readonly cellCost: CellCost
  private readonly own: OwnCost
  private readonly budget: Budget
  private readonly visit: (reading: Reading, cost: number) => void

  constructor(
    text: RowText,
    layout: Layout,
    printed: readonly boolean[],
    limit: () => number,
    cellCost: CellCost,
    own: OwnCost,
    budget: Budget,
    visit: (reading: Reading, cost: number) => void,
  ) {
    this.text = text
    this.layout = layout
    this.printed = printed
    this.limit = limit
    this.cellCost = cellCost
    this.own = own
    this.budget = budget
    this.visit = visit
  }

  cell(index: number, from: number, state: State): void {
    const { least, most } = this.own
    if (state.own > most || Math.max(state.own, least) + state.cells > this.limit()) return
    if (this.budget.left-- <= 0) return
    const { length } = this.text.marks
    this.cuts[index] = from
    if (index === this.layout.size) {
      const { own, cells, broken } = state
      if (from !== length || own < least) return
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
    const missed = this.printed[index] === true
    const unproven = missed && this.layout.closes[index] !== null ? COST.unproven : 0
    return this.next(index, 0, state, { deviates: missed, gap: missed, more: unproven, broken: 0 })
  }

  /** A total that its parts do not make is broken, unless one of them is blank: what it is short of may have stood there. */
  private filled(index: number, value: number, dash: boolean, state: State): State {
    const closed = this.layout.closes[index] ?? null
    const fails = closed !== null && !dash && value !== state.sum
    const short = fails && state.gap && value > state.sum
    const broken = fails && !short ? 1 << this.layout.segments.indexOf(closed) : 0
    const more = short ? COST.unproven : fails ? COST.own : 0
    return this.next(index, value, state, { deviates: this.printed[index] !== true, gap: false, more, broken })
  }

  private next(index: number, value: number, state: State, step: Step): State {
    const leaves = step.deviates && !state.irregular ? COST.irregular : 0
    const closes = this.layout.closes[index] !== null
    return {
      sum: closes ? 0 : state.sum + value,
      own: state.own + leaves + step.more,
      cells: state.cells + this.cellCost(index, value),
      irregular: state.irregular || step.deviates,
      gap: !closes && (state.gap || step.gap),
      broken: state.broken | step.broken,
    }
  }
}

/** What a cell adds to its row's faults. */
interface Step {
  readonly deviates: boolean
  readonly gap: boolean
  readonly more: number
  readonly broken: number
}
