import { isOpen, narrow, type Options } from './narrow.ts'
import { couldFollow, type Pattern, patternsOf } from './patterns.ts'
import { type Budget, COST, type Reading } from './reading.ts'
import { rowSums } from './row-sums.ts'
import type { RowText } from './row-text.ts'
import { type RowModel, strayCost, type TableModel, tableModel } from './table-model.ts'
import type { TableRows } from './table-rows.ts'
import { TableSearch } from './table-search.ts'
import { Tallies } from './tally.ts'

/** What a search of all patterns came to; the readings themselves are in the tallies. */
export interface TableReadings {
  /** Whether any pattern is admitted at all. */
  readonly patterned: boolean
  /** The patterns that gave the readings. */
  readonly models: readonly TableModel[]
  /** Whether the budget did: if not, the tallies do not hold all readings. */
  readonly complete: boolean
}

/** At most so many rows are cut otherwise than they are cheapest by themselves; then all rows at once would be too many. */
const MOST_STRAYING = 2

/** Searches all admitted patterns: first for readings that set nothing aside, else for the cheapest. */
export function searchTable(
  table: TableRows,
  known: ReadonlyMap<string, number>,
  tallies: Tallies,
  budget: Budget,
): TableReadings {
  const { texts } = table
  const patterns = patternsOf(texts).map(pattern => ({
    pattern,
    least: leastRowCost(texts, pattern),
  }))
  const patterned = patterns.length > 0
  const modelOf = (pattern: Pattern, limit: number) =>
    tableModel(texts, pattern, rowSums(table, known, pattern), limit, budget)
  const exact: TableModel[] = []
  for (const { pattern, least } of patterns) {
    const model = least === 0 ? modelOf(pattern, 0) : 'dear'
    if (model === 'many') return { patterned, models: [], complete: false }
    if (model !== 'dear' && isOpen(exactOptions(model))) exact.push(model)
  }
  for (const model of exact) new TableSearch(model, tallies, budget).run([], 0)
  if (budget.left <= 0 || tallies.least === 0) return { patterned, models: exact, complete: budget.left > 0 }
  const models: TableModel[] = []
  for (const { pattern, least } of patterns.sort((a, b) => a.least - b.least)) {
    const model = least <= tallies.limit ? modelOf(pattern, tallies.limit) : 'dear'
    if (model === 'many') return { patterned, models: [], complete: false }
    if (model === 'dear') continue
    models.push(model)
    searchModel(model, texts, tallies, budget)
  }
  return { patterned, models: models.filter(({ cost }) => cost <= tallies.limit), complete: budget.left > 0 }
}

/** The options with which every sum over rows can come out. */
function exactOptions(model: TableModel): Options {
  const options = model.rows.map(row => row.options)
  return narrow(model, options, 0)
}

/** What a pattern costs at least: the rows whose marks cannot follow it. */
function leastRowCost(texts: readonly RowText[], pattern: Pattern): number {
  return COST.irregular * texts.filter(text => !couldFollow(text, pattern)).length
}

function searchModel(model: TableModel, texts: readonly RowText[], tallies: Tallies, budget: Budget): void {
  tallies.promise(leastCost(model, texts, tallies.limit, budget))
  const search = new TableSearch(model, tallies, budget)
  search.run([])
  for (const straying of strayingRows(model)) {
    if (model.cost + strayingCost(model, straying) <= tallies.limit) search.run(straying)
  }
}

/** The cost of the cheapest reading in which no row strays: a bound for the searches proper. */
function leastCost(model: TableModel, texts: readonly RowText[], limit: number, budget: Budget): number {
  const most = Math.min(limit, model.cost + model.sums.length * COST.overRows)
  for (let bound = model.cost; bound <= most; bound++) {
    const trial = new Tallies(texts)
    new TableSearch(model, trial, budget).run([], bound)
    if (trial.least < Number.POSITIVE_INFINITY) return trial.least
  }
  return Number.POSITIVE_INFINITY
}

/** What rows cost more, at the least, when they stray. */
function strayingCost({ rows }: TableModel, straying: readonly number[]): number {
  return straying.reduce((sum, index) => {
    const row = rows[index] as RowModel
    return sum + strayCost(row) - row.cost
  }, 0)
}

/** Sets of rows to cut freely, smaller sets first. A row that can only be cut in one way cannot stray. */
function strayingRows({ rows }: TableModel): number[][] {
  const loose = rows.flatMap(({ text, layout }, index) => (text.fewest < layout.size ? [index] : []))
  let sets: number[][] = loose.map(index => [index])
  const all = [...sets]
  for (let size = 2; size <= MOST_STRAYING; size++) {
    sets = sets.flatMap(set => loose.filter(index => index > (set.at(-1) as number)).map(index => [...set, index]))
    all.push(...sets)
  }
  return all
}

/** What the rows can still be in a table that keeps every sum, whatever a search did not get to. */
export function narrowedOptions(models: readonly TableModel[]): Options | undefined {
  const exact = models.map(exactOptions)
  return exact[0]?.map((_, index) => exact.flatMap(options => options[index] as readonly Reading[]))
}
