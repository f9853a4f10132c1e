import { ANY_COST, boundedCuts } from './bounded-cuts.ts'
import { holdingCuts } from './holding-cuts.ts'
import { type Layout, layoutOf } from './layout.ts'
import type { Pattern } from './patterns.ts'
import { type Budget, COST, type Reading } from './reading.ts'
import type { RowSum } from './row-sums.ts'
import type { RowText } from './row-text.ts'

/** A table under one pattern, ready to be searched. */
export interface TableModel {
  readonly rows: readonly RowModel[]
  readonly sums: readonly RowSum[]
}

export interface RowModel {
  readonly text: RowText
  readonly layout: Layout
  readonly printed: readonly boolean[]
  /** The sums over rows that the cells go into, and the same by cell. */
  readonly effects: readonly Effect[]
  readonly effectsOf: readonly (readonly Effect[])[]
  /** By sum, whether any cell goes into it. */
  readonly touches: readonly boolean[]
  /** The cheapest cuts of the row by itself: those that follow the pattern and add up, where there are such. */
  readonly options: readonly Reading[]
  /** What each of the options costs. */
  readonly cost: number
}

export interface Effect {
  readonly sum: number
  readonly cell: number
  readonly sign: 1 | -1
}

/** What a row costs at least when it takes none of its options: one that adds up by the pattern can only lose its total. */
export function strayCost({ cost }: RowModel): number {
  return cost === 0 ? Math.min(COST.own, COST.irregular) : cost + 1
}

/** More cuts of one row than this, and the table is not searched. */
const MOST_OPTIONS = 5000

/** Which cuts of a row a model starts from. */
export type OptionsOf = (text: RowText, layout: Layout, printed: readonly boolean[], budget: Budget) => Reading[]

/** `none` where a row has no such cut, `many` where it has too many to hold or the budget is spent. */
export function tableModel(
  texts: readonly RowText[],
  pattern: Pattern,
  sums: readonly RowSum[],
  optionsOf: OptionsOf,
  budget: Budget,
): TableModel | 'none' | 'many' {
  const rows: RowModel[] = []
  for (const [index, text] of texts.entries()) {
    const layout = layoutOf(text.row.line)
    const printed = pattern.printed(text.row.line)
    const options = optionsOf(text, layout, printed, budget)
    const [first] = options
    if (options.length > MOST_OPTIONS || budget.left <= 0) return 'many'
    if (first === undefined) return 'none'
    const effects = sums.flatMap(({ terms }, sum) =>
      terms.flatMap(({ row, cell, sign }) => (row === index ? [{ sum, cell, sign }] : [])),
    )
    const effectsOf = printed.map((_, cell) => effects.filter(effect => effect.cell === cell))
    const touches = sums.map((_, index) => effects.some(({ sum }) => sum === index))
    rows.push({ text, layout, printed, effects, effectsOf, touches, options, cost: first.cost })
  }
  return { rows, sums }
}

/** The cheapest cuts there are, whatever they cost. */
export function cheapestCuts(text: RowText, layout: Layout, printed: readonly boolean[], budget: Budget): Reading[] {
  const holding = holdingCuts(text, layout, printed, budget)
  if (holding.length > 0) return holding
  const most = COST.irregular + COST.own * layout.segments.length + COST.unproven
  for (let limit: number = COST.own; limit <= most; limit++) {
    const found = cutsWithin(text, layout, printed, limit, budget)
    if (found.length > 0) return found
  }
  return []
}

/** Every cut of a row, by itself, up to a cost. */
export function cutsWithin(
  text: RowText,
  layout: Layout,
  printed: readonly boolean[],
  limit: number,
  budget: Budget,
): Reading[] {
  const found: Reading[] = []
  const atMost = () => (found.length > MOST_OPTIONS ? -1 : limit)
  boundedCuts(
    text,
    layout,
    printed,
    atMost,
    () => 0,
    ANY_COST,
    budget,
    reading => found.push(reading),
  )
  return found
}

/** The residues of the sums once a cut is added to them. */
export function apply(residues: readonly number[], row: RowModel, reading: Reading): number[] {
  const next = [...residues]
  for (const { sum, cell, sign } of row.effects) {
    next[sum] = (next[sum] as number) + sign * (reading.values[cell] as number)
  }
  return next
}
