import { CONCEPTS, conceptOf } from '../form/prose/concepts.ts'
import { EXPLANATIONS, type ExplanationRule } from '../form/prose/explanations.ts'
import { APPLICANTS } from '../form/table-three.ts'
import type { AnnualReport } from '../report/model.ts'
import { isSlip } from './digits.ts'
import type { Guess } from './finding.ts'
import { tableValues } from './prose-cells.ts'
import { type Bounds, isExact, isWithin, labelOf } from './prose-figures.ts'

const COLUMNS = new Set([...APPLICANTS.map(({ key }) => key), 'organization'])
const RESULTS = new Set(['upheld', 'corrected', 'other', 'pending'])

/** A concept as the row it counts and, where it has one, the column or result. */
interface Parts {
  readonly row: string
  /** With its dot, so that it can follow another row; empty for all of it. */
  readonly tail: string
}

/** Splits a concept's id: applications.outcomes.granted.naturalPerson is the row …granted with the tail .naturalPerson. */
export function partsOf(id: string): Parts {
  const dot = id.lastIndexOf('.')
  const [row, tail] = dot < 0 ? [id, ''] : [id.slice(0, dot), id.slice(dot)]
  const kinds = id.startsWith('applications.') ? COLUMNS : RESULTS
  return kinds.has(tail.slice(1)) && conceptOf(row) !== undefined ? { row, tail } : { row: id, tail: '' }
}

/** The rows of each group of table three: 无法提供 has three. */
const ROWS_OF = new Map<string, string[]>()
for (const { id } of CONCEPTS) {
  const group = id.slice(0, id.lastIndexOf('.'))
  const isRow = conceptOf(`${id}.naturalPerson`) !== undefined
  if (isRow && conceptOf(`${group}.naturalPerson`) !== undefined)
    ROWS_OF.set(group, [...(ROWS_OF.get(group) ?? []), id])
}

/** The first explanation that fits a figure of a concept and the number the table has in its place; null where none does. */
export function explain(concept: string, bounds: Bounds, expected: number, report: AnnualReport): Guess | null {
  // Nothing of nothing fits everywhere: a zero has no explanation.
  if (bounds.most <= 0) return null
  const parts = partsOf(concept)
  for (const rule of EXPLANATIONS) {
    const guess = fits(rule, parts, bounds, expected, report)
    if (guess !== null) return guess
  }
  return null
}

function fits(
  rule: ExplanationRule,
  parts: Parts,
  bounds: Bounds,
  expected: number,
  report: AnnualReport,
): Guess | null {
  if (rule.kind === 'digits') {
    return isExact(bounds) && isSlip(rule.how, bounds.least, expected) ? { code: rule.code } : null
  }
  for (const concepts of alternatives(rule, parts)) {
    const value = tableValues(concepts, report)
    if (value !== null && value > 0 && isWithin(value, bounds))
      return { code: rule.code, label: concepts.map(labelOf).join(' + ') }
  }
  return null
}

/** Concepts, or sums of them, that a rule thinks of in place of one. */
function alternatives(rule: Exclude<ExplanationRule, { kind: 'digits' }>, { row, tail }: Parts): string[][] {
  if (rule.kind === 'instead') return rule.of.includes(row) ? [rule.instead.map(concept => concept + tail)] : []
  if (rule.kind === 'column') return tail === '' ? rule.columns.map(column => [`${row}.${column}`]) : []
  const rows = (ROWS_OF.get(row) ?? []).map(child => [child + tail])
  return rule.which === 'first' ? rows.slice(0, 1) : rows.slice(1)
}
