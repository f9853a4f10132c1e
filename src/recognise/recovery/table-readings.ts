import { narrow } from './narrow.ts'
import { couldFollow, type Pattern, patternsOf } from './patterns.ts'
import { type Budget, COST, type Reading } from './reading.ts'
import { rowSums } from './row-sums.ts'
import type { RowText } from './row-text.ts'
import { type TableModel, tableModel } from './table-model.ts'
import type { TableRows } from './table-rows.ts'
import { TableSearch } from './table-search.ts'
import { Tallies } from './tally.ts'

/** A table under each pattern that could be the cheapest, searched into the tallies. */
export interface TriedModel {
  readonly model: TableModel
  /** What its rows cost at least, before any sum over rows. */
  readonly cost: number
}

/** At most so many rows are cut otherwise than they are cheapest by themselves; then all rows at once would be too many. */
const MOST_STRAYING = 2

/** Searches all admitted patterns. Undefined where the budget does not do: what the tallies hold is then not all there is. */
export function searchTable(
  table: TableRows,
  known: ReadonlyMap<string, number>,
  tallies: Tallies,
  budget: Budget,
): { readonly models: readonly TriedModel[]; readonly complete: boolean } {
  const { texts } = table
  const models: TriedModel[] = []
  const patterns = patternsOf(texts).map(pattern => ({ pattern, least: leastRowCost(texts, pattern) }))
  for (const { pattern, least } of patterns.sort((a, b) => a.least - b.least)) {
    if (least > tallies.limit) break
    const model = tableModel(texts, pattern, rowSums(table, known, pattern), budget)
    if (model === undefined) return { models, complete: false }
    const cost = model.rows.reduce((sum, row) => sum + row.cost, 0)
    models.push({ model, cost })
    searchModel(model, cost, texts, tallies, budget)
  }
  return { models: models.filter(({ cost }) => cost <= tallies.limit), complete: budget.left > 0 }
}

/** What a pattern costs at least: the rows whose marks cannot follow it. */
function leastRowCost(texts: readonly RowText[], pattern: Pattern): number {
  return COST.irregular * texts.filter(text => !couldFollow(text, pattern)).length
}

function searchModel(
  model: TableModel,
  cost: number,
  texts: readonly RowText[],
  tallies: Tallies,
  budget: Budget,
): void {
  if (cost > tallies.limit) return
  if (cost === 0) {
    const options = narrow(model)
    if (options.every(some => some.length > 0)) new TableSearch(model, tallies, budget).run([], options, 0)
    if (tallies.least === 0) return
  }
  tallies.promise(leastCost(model, cost, texts, tallies.limit, budget))
  const search = new TableSearch(model, tallies, budget)
  const options = model.rows.map(row => row.options)
  search.run([], options)
  for (const straying of strayingRows(model)) {
    if (cost + straying.length * COST.own <= tallies.limit) search.run(straying, options)
  }
}

/** The cost of the cheapest reading in which no row strays: a bound for the searches proper. */
function leastCost(model: TableModel, cost: number, texts: readonly RowText[], limit: number, budget: Budget): number {
  const options = model.rows.map(row => row.options)
  const most = Math.min(limit, cost + model.sums.length * COST.overRows)
  for (let bound = cost; bound <= most; bound++) {
    const trial = new Tallies(texts)
    new TableSearch(model, trial, budget).run([], options, bound)
    if (trial.least < Number.POSITIVE_INFINITY) return trial.least
  }
  return Number.POSITIVE_INFINITY
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
export function narrowedOptions(models: readonly TriedModel[]): (readonly Reading[])[] | undefined {
  const exact = models.filter(({ cost }) => cost === 0).map(({ model }) => narrow(model))
  return exact[0]?.map((_, index) => exact.flatMap(options => options[index] as readonly Reading[]))
}
