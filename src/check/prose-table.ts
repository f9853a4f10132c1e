import { conceptOf } from '../form/prose/concepts.ts'
import { MEANINGS_OF_AMBIGUOUS_VERB, THIS_YEARS_ONLY } from '../form/prose/explanations.ts'
import type { EvidenceMap } from '../report/assemble.ts'
import type { AnnualReport } from '../report/model.ts'
import type { Outcome, UndecidedReason } from './finding.ts'
import { isTold, tablesOf, tableValues } from './prose-cells.ts'
import { explain, partsOf } from './prose-explain.ts'
import {
  type Bounds,
  boundsOf,
  cellNames,
  coverageOf,
  figurePointer,
  isShare,
  isWithin,
  labelOf,
  methodOf,
  sentenceOf,
  shownValue,
} from './prose-figures.ts'
import { compareMoney } from './prose-money.ts'
import type { Comparison, Pair } from './prose-pair.ts'

/** A figure in prose and the cells of the tables that say the same: where both speak of the same, they agree. */
export function* checkProseTable(report: AnnualReport, evidence: EvidenceMap): Generator<Outcome> {
  if (report.proseFigures.length === 0) return
  const tables = tablesOf(report, evidence)
  for (const [index, figure] of report.proseFigures.entries()) {
    if (isShare(figure) || !isTold(figure.concept) || methodOf(index, evidence) === 'all-of-them') continue
    const table = tables(figure.concept)
    if (table !== null) yield compare({ figure, index, table, report, evidence })
  }
}

/** What every outcome of a pair says, as if it had passed. */
function outcomeOf({ figure, index, table }: Pair) {
  return {
    subject: labelOf(figure.concept),
    expected: table.value,
    actual: shownValue(figure),
    terms: table.terms,
    pointers: [figurePointer(index), ...table.terms.map(term => term.pointer)],
  }
}

function compare(pair: Pair): Outcome {
  const { figure, table, report } = pair
  const undecided = (reason: UndecidedReason): Outcome => ({ ...outcomeOf(pair), outcome: 'undecided', reason })
  const coverage = coverageOf(figure, report)
  if (coverage === 'other') return undecided('other-scope')
  const bounds = boundsOf(figure)
  if (bounds === null) return undecided('unreadable')
  if (wasReadByProse(pair)) return undecided('used-to-read')
  const isMoney = conceptOf(figure.concept)?.measure === 'amount'
  const compared = isMoney ? compareMoney(pair, bounds) : compareCount(pair, bounds)
  if (typeof compared === 'string') return undecided(compared)
  const { agrees, expected = table.value, explanation = null, unit = '' } = compared
  if (agrees) return { ...outcomeOf(pair), outcome: 'pass' }
  if (coverage === 'doubtful') return undecided('other-scope')
  const sentence = sentenceOf(figure, pair.index, pair.evidence)
  const facts = { sentence, cells: cellNames(table.terms), unit }
  return { ...outcomeOf(pair), outcome: 'fail', expected, explanation, facts }
}

/** A cell that was recovered with the help of prose agrees with it by its making. */
function wasReadByProse({ table, evidence }: Pair): boolean {
  return table.terms.some(({ pointer }) => evidence[pointer]?.method?.startsWith('prose') === true)
}

function compareCount({ figure, index, table, report, evidence }: Pair, bounds: Bounds): Comparison {
  const { value } = table
  if (value !== null && isWithin(value, bounds)) return { agrees: true }
  if (methodOf(index, evidence) === 'ambiguous-verb') {
    const others = meaningsOf(figure.concept, report)
    if (others.some(other => other !== null && isWithin(other, bounds))) return { agrees: true }
    // With one reading unknown, it may be the one that was meant.
    if (others.includes(null)) return table.reason ?? 'absent'
  }
  if (value === null) return table.reason ?? 'absent'
  if (isOfThisYearsOnly(figure.concept, bounds, report)) return 'other-scope'
  return { agrees: false, explanation: explain(figure.concept, bounds, value, report) }
}

/** Whether the prose may have left out those that came in an earlier year. */
function isOfThisYearsOnly(concept: string, bounds: Bounds, report: AnnualReport): boolean {
  const { row, tail } = partsOf(concept)
  if (row !== THIS_YEARS_ONLY.of) return false
  const [handled, carriedIn] = [row, THIS_YEARS_ONLY.without].map(id => tableValues([id + tail], report))
  return handled != null && carriedIn != null && carriedIn > 0 && isWithin(handled - carriedIn, bounds)
}

/** The numbers that the tables have for what 办理 and 受理 can mean, in the column that the figure speaks of. */
function meaningsOf(concept: string, report: AnnualReport): (number | null)[] {
  const { tail } = partsOf(concept)
  return MEANINGS_OF_AMBIGUOUS_VERB.map(concepts =>
    tableValues(
      concepts.map(id => id + tail),
      report,
    ),
  )
}
