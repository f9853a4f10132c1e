import type { Equation } from '../../form/equations.ts'
import { isSummed } from './layout.ts'
import { readLooseRow } from './loose-row.ts'
import { recoverTable } from './recover-table.ts'
import type { GluedRow, ProseSum, Recovery } from './types.ts'

/**
 * Reads the rows of one printed table whose cells ran together, by the form's own sums, over the whole table at once.
 *
 * A reading cuts every row into cells, blank ones included. Readings are weighed by what they set aside ({@link COST}) under
 * the patterns of printed columns that are admitted ({@link Pattern}). If one sets nothing aside, all that set nothing aside are
 * admitted; else all within a margin of the cheapest. A cell is recovered where every admitted reading has the same in it,
 * and unreadable otherwise: nothing is chosen among readings, save where exact figures in prose leave one.
 *
 * @param rows the lines of one printed table, each at most once, those with an empty text included: a line that is not
 *   given and not known counts as missing, which weakens the sums it goes into
 * @param known cells of the same table that are read for certain, by pointer; a blank one is left out
 * @param prose figures that count cells of this table, exact ones only
 * @throws RangeError where the rows are not of one printed table
 */
export function recover(
  rows: readonly GluedRow[],
  known: ReadonlyMap<string, number>,
  prose: readonly ProseSum[] = [],
): Recovery {
  if (new Set(rows.map(({ line }) => line.printed)).size > 1) throw new RangeError('rows of several tables')
  if (rows.every(({ line }) => isSummed(line))) return recoverTable(rows, known, prose)
  const read = rows.map(readLooseRow)
  const solutions = read.reduce<number | 'many'>(
    (all, { readings }) => (all === 'many' || readings === 'many' ? 'many' : all * readings),
    1,
  )
  const none: readonly Equation[] = []
  const many = typeof solutions === 'number' && solutions > MOST_COUNTED ? 'many' : solutions
  return { rows: read, solutions: many, setAside: none, used: none, budgetExhausted: false }
}

/** More readings than this are many. */
const MOST_COUNTED = 500
