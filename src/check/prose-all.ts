import { FINDING_PHRASES } from '../diagnostic/words/findings.ts'
import { partListsOf } from '../form/prose/plausibility.ts'
import type { EvidenceMap } from '../report/assemble.ts'
import type { AnnualReport } from '../report/model.ts'
import type { Outcome, UndecidedReason } from './finding.ts'
import { phrase } from './phrase.ts'
import { isTold, tablesOf, tableValue } from './prose-cells.ts'
import { partsOf } from './prose-explain.ts'
import {
  boundsOf,
  coverageOf,
  figurePointer,
  isShare,
  labelOf,
  methodOf,
  sentenceOf,
  shownValue,
} from './prose-figures.ts'
import type { Pair } from './prose-pair.ts'

/** 均予以公开, 全部维持: a claim about all of a total, held against the cell that counts those of which it is true. */
export function* checkProseAll(report: AnnualReport, evidence: EvidenceMap): Generator<Outcome> {
  if (report.proseFigures.length === 0) return
  const tables = tablesOf(report, evidence)
  for (const [index, figure] of report.proseFigures.entries()) {
    if (methodOf(index, evidence) !== 'all-of-them' || isShare(figure) || !isTold(figure.concept)) continue
    const table = tables(figure.concept)
    if (table !== null) yield judge({ figure, index, table, report, evidence })
  }
}

/**
 * The claim holds where the cell has the whole of its total, or as many as the sentence speaks of: a sentence may speak of
 * some cases only. It is contradicted where the table has fewer and they are not fewer for speaking of something else.
 */
function judge({ figure, index, table, report, evidence }: Pair): Outcome {
  const result = {
    subject: labelOf(figure.concept),
    expected: table.value,
    actual: shownValue(figure),
    terms: table.terms,
    pointers: [figurePointer(index), ...table.terms.map(term => term.pointer)],
  }
  const undecided = (reason: UndecidedReason): Outcome => ({ ...result, outcome: 'undecided', reason })
  const coverage = coverageOf(figure, report)
  if (coverage === 'other') return undecided('other-scope')
  const claimed = boundsOf(figure)
  if (claimed === null) return undecided('unreadable')
  if (table.value === null) return undecided(table.reason ?? 'absent')
  if (table.value >= claimed.least || table.value === wholeOf(figure.concept, report))
    return { ...result, outcome: 'pass' }
  const contradicted = isContradicted(figure.concept, claimed.least, table.value, report)
  if (coverage === 'doubtful' || !contradicted) return undecided('other-scope')
  const facts = { sentence: sentenceOf(figure, index, evidence), besides: besides(figure.concept, report) }
  return { ...result, outcome: 'fail', facts }
}

/** What the table has for the total of which the claim is made; null where it has none. */
function wholeOf(concept: string, report: AnnualReport): number | null {
  const total = partListsOf(concept)[0]?.totals[0]
  return total === undefined ? null : tableValue(total, report)
}

/**
 * Whether the table contradicts a claim that its cell falls short of. What became of applications is told of all handled, and
 * the claim is of those received: those carried in may have come to something else, so only more others than these contradict.
 * Of what is carried in or over no claim of all can be held against the table.
 */
function isContradicted(concept: string, claimed: number, value: number, report: AnnualReport): boolean {
  if (!concept.startsWith('applications.')) return true
  const { row, tail } = partsOf(concept)
  if (row === 'applications.handled') return true
  if (!row.startsWith('applications.outcomes.')) return row === 'applications.received' && tail !== ''
  const whole = wholeOf(concept, report)
  if (whole === claimed) return true
  const carriedIn = tableValue(`applications.carriedIn${tail}`, report)
  return whole !== null && carriedIn !== null && whole - value > carriedIn
}

/** The other parts of the same total that are not zero, by name. */
function besides(concept: string, report: AnnualReport): ReturnType<typeof phrase> | '' {
  const members = partListsOf(concept)[0]?.members ?? []
  const others = members.flatMap(member => {
    const value = member === concept ? 0 : (tableValue(member, report) ?? 0)
    return value > 0 ? [`${labelOf(member)} ${value}`] : []
  })
  return others.length === 0 ? '' : phrase(FINDING_PHRASES.besides, { others: others.join('、') })
}
