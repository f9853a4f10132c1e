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
  /** What its rows cost at least, before any sum over rows. */
  readonly cost: number
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

/** `dear` where the rows alone cost more than the limit, `many` where a row has too many cuts or the budget is spent. */
export function tableModel(
  texts: readonly RowText[],
  pattern: Pattern,
  sums: readonly RowSum[],
  limit: number,
  budget: Budget,
): TableModel | 'dear' | 'many' {
  const shapes = texts.map(text => {
    const layout = layoutOf(text.row.line)
    const printed = pattern.printed(text.row.line)
    return { text, layout, printed, holding: holdingCuts(text, layout, printed, budget) }
  })
  let cost = 0
  for (const { holding } of shapes) if (holding.length === 0) cost += COST.own
  if (cost > limit) return budget.left > 0 ? 'dear' : 'many'
  const rows: RowModel[] = []
  for (const [index, { text, layout, printed, holding }] of shapes.entries()) {
    const options = holding.length > 0 ? holding : cheapestBroken(text, layout, printed, budget)
    const [first] = options
    if (first === undefined || options.length > MOST_OPTIONS || budget.left <= 0) return 'many'
    rows.push({ text, layout, printed, options, cost: first.cost, ...effectsOn(sums, index, layout) })
  }
  return { rows, sums, cost: rows.reduce((sum, row) => sum + row.cost, 0) }
}

function effectsOn(
  sums: readonly RowSum[],
  index: number,
  { size }: Layout,
): Pick<RowModel, 'effects' | 'effectsOf' | 'touches'> {
  const effects = sums.flatMap(({ terms }, sum) =>
    terms.flatMap(({ row, cell, sign }) => (row === index ? [{ sum, cell, sign }] : [])),
  )
  return {
    effects,
    effectsOf: Array.from({ length: size }, (_, cell) => effects.filter(effect => effect.cell === cell)),
    touches: sums.map((_, at) => effects.some(({ sum }) => sum === at)),
  }
}

/** The cheapest cuts of a row that has none that follows the pattern and adds up. */
function cheapestBroken(text: RowText, layout: Layout, printed: readonly boolean[], budget: Budget): Reading[] {
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
