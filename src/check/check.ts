import { FINDING_WORDS, UNDECIDED_REASONS, UNDECIDED_WORDS } from '../diagnostic/words/findings.ts'
import { fill } from '../diagnostic/words/language.ts'
import type { EvidenceMap } from '../report/assemble.ts'
import type { AnnualReport } from '../report/model.ts'
import type { Finding, Outcome } from './finding.ts'
import { RULES, type Rule } from './rules.ts'

export interface Checked {
  readonly findings: readonly Finding[]
  /** How often each rule passed, by its code. */
  readonly passes: Readonly<Record<string, number>>
}

/** Applies every rule to a report. Failures and undecided outcomes become findings, passes are counted. Nothing is changed. */
export function checkReport(report: AnnualReport, evidence: EvidenceMap, rules: readonly Rule[] = RULES): Checked {
  const findings: Finding[] = []
  const passes: Record<string, number> = {}
  for (const rule of rules) {
    passes[rule.code] = 0
    for (const outcome of rule.evaluate(report, evidence)) {
      if (outcome.outcome === 'pass') passes[rule.code] = (passes[rule.code] ?? 0) + 1
      else findings.push(findingOf(rule, outcome, evidence))
    }
  }
  return { findings, passes }
}

function findingOf(rule: Rule, found: Outcome, evidence: EvidenceMap): Finding {
  const { subject, expected, actual, terms, reason } = found
  const numbers = typeof expected === 'number' && typeof actual === 'number'
  const difference = numbers ? actual - expected : null
  const finding = {
    code: rule.code,
    // What could not be checked contradicts nothing.
    severity: found.outcome === 'fail' ? rule.severity : ('info' as const),
    outcome: found.outcome as 'fail' | 'undecided',
    subject,
    message: messageOf(rule, found, difference),
    places: found.pointers.flatMap(pointer => evidence[pointer]?.place ?? []),
    expected,
    actual,
    difference,
    terms,
  }
  return reason === undefined ? finding : { ...finding, reason }
}

function messageOf(rule: Rule, found: Outcome, difference: number | null): Finding['message'] {
  if (found.outcome === 'fail') {
    const { message } = FINDING_WORDS[rule.code]
    const facts = { subject: found.subject, expected: found.expected, actual: found.actual, difference }
    return { zh: fill(message.zh, facts), en: fill(message.en, facts) }
  }
  const reason = UNDECIDED_REASONS[found.reason ?? 'absent']
  const subject = found.subject
  return {
    zh: fill(UNDECIDED_WORDS.zh, { subject, reason: reason.zh }),
    en: fill(UNDECIDED_WORDS.en, { subject, reason: reason.en }),
  }
}
