import {
  EXPLANATION_WORDS,
  FINDING_PHRASES,
  FINDING_WORDS,
  UNDECIDED_REASONS,
  UNDECIDED_WORDS,
} from '../diagnostic/words/findings.ts'
import type { EvidenceMap } from '../report/assemble.ts'
import type { AnnualReport } from '../report/model.ts'
import type { Explanation, Finding, Guess, Outcome } from './finding.ts'
import { phrase } from './phrase.ts'
import { RULES, type Rule } from './rules.ts'
import { isBroken, withSuspects } from './suspects/suspects.ts'

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
  return { findings: findings.some(isBroken) ? withSuspects(findings, report, evidence) : findings, passes }
}

function findingOf(rule: Rule, found: Outcome, evidence: EvidenceMap): Finding {
  const { subject, expected, actual, terms, reason } = found
  const numbers = typeof expected === 'number' && typeof actual === 'number'
  const difference = numbers ? exactly(actual - expected) : null
  const explanation = found.explanation === undefined ? undefined : explanationOf(found.explanation)
  return {
    code: rule.code,
    // What could not be checked contradicts nothing.
    severity: found.outcome === 'fail' ? rule.severity : ('info' as const),
    outcome: found.outcome as 'fail' | 'undecided',
    subject,
    message: messageOf(rule, found, difference, explanation ?? null),
    places: found.pointers.flatMap(pointer => evidence[pointer]?.place ?? []),
    expected,
    actual,
    difference,
    terms,
    ...(reason === undefined ? {} : { reason }),
    ...(explanation === undefined ? {} : { explanation }),
  }
}

/** A difference of decimals without the dust of binary fractions: 25.1 − 25.12 is −0.02. */
function exactly(difference: number): number {
  return Number(difference.toPrecision(12))
}

function explanationOf(guess: Guess | null): Explanation | null {
  return guess === null ? null : { code: guess.code, ...phrase(EXPLANATION_WORDS[guess.code], guess) }
}

function messageOf(
  rule: Rule,
  found: Outcome,
  difference: number | null,
  explanation: Explanation | null,
): Finding['message'] {
  const { subject, expected, actual } = found
  if (found.outcome !== 'fail') {
    return phrase(UNDECIDED_WORDS, { subject, reason: UNDECIDED_REASONS[found.reason ?? 'absent'] })
  }
  const explained = explanation === null ? '' : phrase(FINDING_PHRASES.explained, { what: explanation })
  const facts = { ...found.facts, subject, expected, actual, difference, explanation: explained }
  return phrase(FINDING_WORDS[rule.code].message, facts)
}
