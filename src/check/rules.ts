import type { Severity } from '../diagnostic/diagnostic.ts'
import type { Words } from '../diagnostic/words/language.ts'
import { RULE_ORIGINS } from '../diagnostic/words/rule-origins.ts'
import { bodyKind } from '../form/bodies.ts'
import { cellsOf } from '../form/derive.ts'
import { EDITIONS } from '../form/editions.ts'
import { DEADLINES, DEADLINES_SINCE } from '../form/law.ts'
import { SECTIONS } from '../form/sections.ts'
import type { EvidenceMap } from '../report/assemble.ts'
import type { AnnualReport } from '../report/model.ts'
import type { Outcome, RuleCode } from './finding.ts'
import { checkIdentity } from './identities.ts'
import { checkFiguresAllRound, checkTotalBelowPart } from './plausibility.ts'
import { checkProseAll } from './prose-all.ts'
import { checkProseParts } from './prose-parts.ts'
import { checkProseShare } from './prose-share.ts'
import { checkProseTable } from './prose-table.ts'

/** A rule is a value: applied to a report it yields an outcome for each place it speaks about. */
export interface Rule {
  readonly code: RuleCode
  readonly severity: Severity
  /** Where the rule comes from: the printed form, its meaning, or the law. */
  readonly origin: Words
  readonly evaluate: (report: AnnualReport, evidence: EvidenceMap) => Iterable<Outcome>
}

const plain = { terms: [], expected: null, actual: null } as const

/** The period a report says it covers is the year its title names. */
function* periodIsYear({ period, reportingYear }: AnnualReport): Generator<Outcome> {
  if (reportingYear === null || (period.start === null && period.end === null)) return
  for (const [edge, day] of [
    ['start', '01-01'],
    ['end', '12-31'],
  ] as const) {
    const actual = period[edge]
    if (actual === null) continue
    const expected = `${reportingYear}-${day}`
    const pointers = [`/period/${edge}`, '/reportingYear']
    yield {
      ...plain,
      outcome: actual === expected ? 'pass' : 'fail',
      subject: `period.${edge}`,
      expected,
      actual,
      pointers,
    }
  }
}

/** A report cannot know its year's figures before the year is over, though some are dated so. */
function* publishedAfterPeriod({ period, metadata, reportingYear }: AnnualReport): Generator<Outcome> {
  const expected = period.end ?? (reportingYear === null ? null : `${reportingYear}-12-31`)
  const actual = metadata.publishedOn
  if (actual === null || expected === null) return
  const outcome = actual >= expected ? 'pass' : 'fail'
  yield {
    ...plain,
    outcome,
    subject: 'publishedOn',
    expected,
    actual,
    pointers: ['/metadata/publishedOn', '/period/end'],
  }
}

/** Regulation, article 49: departments by 31 January, governments by 31 March. */
function* publishedInTime({ metadata, authority, reportingYear }: AnnualReport): Generator<Outcome> {
  if (reportingYear === null || reportingYear < DEADLINES_SINCE) return
  const actual = metadata.publishedOn
  const base = { ...plain, subject: 'publishedOn', actual, pointers: ['/metadata/publishedOn', '/authority/name'] }
  const deadline = authority.name === null ? undefined : DEADLINES[bodyKind(authority.name)]
  if (actual === null) yield { ...base, outcome: 'undecided', reason: 'no-date' }
  else if (authority.name === null) yield { ...base, outcome: 'undecided', reason: 'unknown-body' }
  else if (deadline === undefined || deadline === null) {
    const reason = bodyKind(authority.name) === 'township' ? 'no-deadline' : 'unknown-body'
    yield { ...base, outcome: 'undecided', reason }
  } else {
    const [month, day] = [deadline.month, deadline.day].map(part => String(part).padStart(2, '0'))
    const expected = `${reportingYear + 1}-${month}-${day}`
    yield { ...base, outcome: actual <= expected ? 'pass' : 'fail', expected }
  }
}

/** The form in force since 2019 lays down six sections and three tables. Older reports had no national form. */
function formApplies(report: AnnualReport): boolean {
  if (report.edition === '2021' || report.edition === '2019') return true
  return report.reportingYear !== null && report.reportingYear >= DEADLINES_SINCE
}

function* sectionsPresent(report: AnnualReport): Generator<Outcome> {
  if (!formApplies(report)) return
  for (const { kind, title } of SECTIONS) {
    const present = report.sections.some(section => section.kind === kind)
    yield { ...plain, outcome: present ? 'pass' : 'fail', subject: title, expected: title, pointers: [] }
  }
}

const TABLES = (EDITIONS[0]?.tables ?? []).map(table => ({
  /** Of its cells: in most reports the first of them is there. */
  pointers: EDITIONS.flatMap(cellsOf).flatMap(({ pointer }) =>
    table.blocks.some(block => pointer.startsWith(`${block.pointer}/`)) ? [pointer] : [],
  ),
  prefixes: [...new Set(table.blocks.map(block => `${block.pointer}/`))],
  subject: SECTIONS.find(section => section.kind === table.section)?.title ?? table.id,
}))

function* tablesPresent(report: AnnualReport, evidence: EvidenceMap): Generator<Outcome> {
  if (!formApplies(report)) return
  for (const { pointers, prefixes, subject } of TABLES) {
    const present =
      pointers.some(pointer => pointer in evidence) ||
      Object.keys(evidence).some(pointer => prefixes.some(prefix => pointer.startsWith(prefix)))
    yield { ...plain, outcome: present ? 'pass' : 'fail', subject, expected: subject, pointers: [] }
  }
}

const rule = (code: RuleCode, severity: Severity, evaluate: Rule['evaluate']): Rule => ({
  code,
  severity,
  origin: RULE_ORIGINS[code],
  evaluate,
})

const identity = (code: 'balance' | 'row-total' | 'outcome-total' | 'case-total'): Rule =>
  rule(code, 'error', (report, evidence) => checkIdentity(code, report, evidence))

/** Every rule, in the order its findings are listed. What changes here or in what they rest on changes `RULES_VERSION`. */
export const RULES: readonly Rule[] = [
  identity('balance'),
  identity('outcome-total'),
  identity('row-total'),
  identity('case-total'),
  rule('prose-table', 'warning', checkProseTable),
  rule('prose-parts', 'warning', checkProseParts),
  rule('prose-share', 'warning', checkProseShare),
  rule('prose-all', 'warning', checkProseAll),
  rule('total-below-part', 'info', checkTotalBelowPart),
  rule('figures-all-round', 'info', checkFiguresAllRound),
  rule('period-not-year', 'warning', periodIsYear),
  rule('published-before-period-end', 'warning', publishedAfterPeriod),
  rule('published-after-deadline', 'warning', publishedInTime),
  rule('section-missing', 'warning', sectionsPresent),
  rule('table-missing', 'warning', tablesPresent),
]
