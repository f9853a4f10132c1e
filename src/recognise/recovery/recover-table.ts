import { layoutOf } from './layout.ts'
import { decideByProse, type ProseDecision } from './prose-decision.ts'
import type { Budget, Reading } from './reading.ts'
import { emptyRow, recoveredRow, unreadRow } from './recovered-row.ts'
import type { RowText } from './row-text.ts'
import { cutsWithin } from './table-model.ts'
import { narrowedOptions, searchTable } from './table-readings.ts'
import { type TableRows, tableRows } from './table-rows.ts'
import { MOST_SOLUTIONS, mergeRow, type RowTally, Tallies, type Tally, tallyRow } from './tally.ts'
import type { GluedRow, ProseSum, RecoveredRow, Recovery } from './types.ts'
import { usedSums } from './used-sums.ts'

/** Steps of all searches of a table together: some tens of milliseconds. */
const BUDGET = 600_000

/** What is known of each row with text: undefined where nothing is. */
type RowTallies = readonly (RowTally | undefined)[]

/** Reads a table whose rows have sums of their own. */
export function recoverTable(
  rows: readonly GluedRow[],
  known: ReadonlyMap<string, number>,
  prose: readonly ProseSum[],
): Recovery {
  const table = tableRows(rows)
  const { texts } = table
  const budget: Budget = { left: BUDGET }
  const tallies = new Tallies(texts)
  const { patterned, models, complete } = searchTable(table, known, tallies, budget)
  if (!complete || !patterned) {
    const options = !complete && tallies.least === 0 ? narrowedOptions(models) : undefined
    const read = readRows(
      table,
      texts.map((text, index) => certainly(text, options?.[index])),
      patterned,
    )
    const solutions = complete ? (texts.length === 0 ? 1 : 0) : 'many'
    return { rows: read, solutions, setAside: [], used: usedSums(models, []), budgetExhausted: !complete }
  }
  const admitted = tallies.admitted()
  const setAside = [...(admitted[0]?.setAside ?? [])]
  const count = admitted.reduce((sum, tally) => sum + tally.count, 0)
  const byProse = tallies.least === 0 ? proseAmong(admitted, count, texts, known, prose) : null
  const merged = mergedTallies(texts, admitted)
  const decided = byProse === null ? merged : talliesOf(texts, byProse.solutions)
  return {
    rows: readRows(table, decided, true),
    solutions: count > MOST_SOLUTIONS ? 'many' : count,
    setAside,
    used: usedSums(models, setAside),
    budgetExhausted: false,
    ...(byProse === null
      ? {}
      : { byProse: { figures: byProse.figures, pointers: newlyAgreed(texts, merged, decided) } }),
  }
}

function proseAmong(
  admitted: readonly Tally[],
  count: number,
  texts: readonly RowText[],
  known: ReadonlyMap<string, number>,
  prose: readonly ProseSum[],
): ProseDecision | null {
  if (count > MOST_SOLUTIONS) return null
  const solutions = admitted.flatMap(tally => tally.solutions)
  return decideByProse(texts, solutions, known, prose)
}

function mergedTallies(texts: readonly RowText[], admitted: readonly Tally[]): RowTallies {
  return texts.map((text, index) =>
    mergeRow(
      text,
      admitted.map(tally => tally.rows[index] as RowTally),
    ),
  )
}

function talliesOf(texts: readonly RowText[], solutions: readonly (readonly Reading[])[]): RowTallies {
  return texts.map((text, index) =>
    rowTally(
      text,
      solutions.map(solution => solution[index] as Reading),
    ),
  )
}

function rowTally(text: RowText, readings: readonly Reading[]): RowTally | undefined {
  const [first, ...others] = readings
  return first === undefined ? undefined : tallyRow(text, [first, ...others])
}

/**
 * What can be said of a row when the table as a whole was not read: what its options agree on, where they are all that a
 * reading could take; else only the row whose marks make a full row in one way, blanks or not (0000000).
 */
function certainly(text: RowText, options: readonly Reading[] | undefined): RowTally | undefined {
  if (options !== undefined) return rowTally(text, options)
  const { line } = text.row
  if (text.fewest < line.cells.length) return undefined
  const full = line.cells.map(() => true)
  return rowTally(text, cutsWithin(text, layoutOf(line), full, Number.POSITIVE_INFINITY, { left: BUDGET }))
}

function newlyAgreed(texts: readonly RowText[], before: RowTallies, after: RowTallies): string[] {
  return texts.flatMap(({ row }, index) =>
    row.line.cells.flatMap(({ pointer }, cell) =>
      after[index]?.agreed[cell] === true && before[index]?.agreed[cell] !== true ? [pointer] : [],
    ),
  )
}

/** An empty row is blank in a table that could be read; in another one its figures may be what the dump has lost. */
function readRows({ rows, texts, empty }: TableRows, tallies: RowTallies, patterned: boolean): RecoveredRow[] {
  const byRow = new Map(texts.map((text, index) => [text.row, { text, tally: tallies[index] }]))
  return rows.map(row => {
    const found = byRow.get(row)
    if (found?.tally !== undefined) return recoveredRow(found.text, found.tally)
    return empty.has(row) && (patterned || texts.length === 0) ? emptyRow(row) : unreadRow(row)
  })
}
