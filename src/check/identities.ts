import { type Addend, EQUATIONS, type Equation, equationsFor } from '../form/equations.ts'
import type { IdentityCode } from '../form/types.ts'
import { type EvidenceMap, numberAt } from '../report/assemble.ts'
import type { AnnualReport, Reading } from '../report/model.ts'
import type { Outcome, Term, UndecidedReason } from './finding.ts'

/** The sums of the form, held against a report. */

/** The rules that are sums of the form. */
export const IDENTITY_CODES: ReadonlySet<string> = new Set(EQUATIONS.map(({ code }) => code))

/** The equations of one code, each decided over the report's printed cells. */
export function* checkIdentity(code: IdentityCode, report: AnnualReport, evidence: EvidenceMap): Generator<Outcome> {
  for (const equation of equationsFor(pointer => pointer in evidence)) {
    if (equation.code !== code) continue
    const agrees = passes(equation, report)
    if (agrees && !wasRead(equation, evidence)) {
      yield { outcome: 'pass', subject: equation.subject, expected: null, actual: null, terms: NONE, pointers: NONE }
      continue
    }
    const outcome = decide(equation, report, evidence, agrees)
    if (outcome !== undefined) yield outcome
  }
}

const NONE: readonly never[] = []

/** A sum with cells that were read by the sums of their table agrees by their making. */
function wasRead({ left, right }: Equation, evidence: EvidenceMap): boolean {
  return [left, right].some(side => side.some(({ pointer }) => evidence[pointer]?.reading === 'recovered'))
}

/** The common case, told without building terms: every cell printed and both sides equal. */
function passes({ left, right }: Equation, report: AnnualReport): boolean {
  const expected = total(left, report)
  return expected !== null && expected === total(right, report)
}

function total(side: readonly Addend[], report: AnnualReport): number | null {
  let sum = 0
  for (const { keys } of side) {
    const value = numberAt(report, keys)
    if (value === null) return null
    sum += value
  }
  return sum
}

function termsOf(cells: readonly Addend[], side: Term['side'], report: AnnualReport): Term[] {
  return cells.map(({ pointer, label, keys }) => ({ side, sign: 1, pointer, label, value: numberAt(report, keys) }))
}

const sum = (terms: readonly Term[]) => terms.reduce((total, term) => total + (term.value ?? 0), 0)

const REASONS: readonly [UndecidedReason, (reading: Reading | undefined) => boolean][] = [
  ['absent', reading => reading === undefined],
  ['unreadable', reading => reading === 'unreadable'],
  ['dash', reading => reading === 'dash'],
  ['blank', reading => reading === 'blank'],
]

/**
 * With every cell printed the two sides are equal or not. With cells missing the equation is undecided, except where no
 * value of theirs could mend it: counts are never negative, so printed parts that exceed a complete other side contradict it.
 * An equation of which the source holds no cell says nothing.
 */
function decide(equation: Equation, report: AnnualReport, evidence: EvidenceMap, agrees: boolean): Outcome | undefined {
  const left = termsOf(equation.left, 'left', report)
  const right = termsOf(equation.right, 'right', report)
  const terms = [...left, ...right]
  if (!terms.some(term => term.pointer in evidence)) return undefined
  const complete = (side: readonly Term[]) => side.every(term => term.value !== null)
  const [expected, actual] = [sum(left), sum(right)]
  const result = { subject: equation.subject, terms, pointers: terms.map(term => term.pointer) }
  if (agrees) return { ...result, outcome: 'undecided', expected, actual, reason: 'used-to-read' }
  const impossible = (complete(right) && expected > actual) || (complete(left) && actual > expected)
  if (impossible) return { ...result, outcome: 'fail', expected, actual }
  const missing = terms.filter(term => term.value === null).map(term => evidence[term.pointer]?.reading)
  const reason = REASONS.find(([, test]) => missing.some(test))?.[0] ?? 'absent'
  const shown = (side: readonly Term[], value: number) => (complete(side) ? value : null)
  return { ...result, outcome: 'undecided', expected: shown(left, expected), actual: shown(right, actual), reason }
}
