import { cellsOfRow, type FormCell } from '../form/derive.ts'
import { EDITIONS } from '../form/editions.ts'
import type { Block, EditionId, Identity, IdentityCode } from '../form/types.ts'
import { type EvidenceMap, numberAt } from '../report/assemble.ts'
import type { AnnualReport, Reading } from '../report/model.ts'
import type { Outcome, Term, UndecidedReason } from './finding.ts'

/** The sums of the form, made into equations over cells once, from the form's data, and held against a report. */

export interface Equation {
  readonly code: IdentityCode
  readonly subject: string
  /** Adds rows up, so that rows standing for each other in two editions must not both count. */
  readonly overRows: boolean
  readonly left: readonly Addend[]
  readonly right: readonly Addend[]
}

/** A cell of an equation, its pointer and label worked out once. */
export interface Addend {
  readonly pointer: string
  readonly keys: readonly string[]
  readonly label: string
  readonly alternative: 'whole' | 'part' | undefined
}

function addendOf(cell: FormCell): Addend {
  const { pointer, itemLabel, columnLabel, row } = cell
  const label = `${itemLabel}/${columnLabel}`
  return { pointer, keys: pointer.slice(1).split('/'), label, alternative: row.alternative }
}

function byKey(cells: readonly FormCell[], keys: readonly string[], keyOf: (cell: FormCell) => string): Addend[] {
  return keys.flatMap(key => cells.filter(cell => keyOf(cell) === key)).map(addendOf)
}

function equationsOf(edition: EditionId, block: Block, identity: Identity): Equation[] {
  const { code } = identity
  const rows = block.rows.map(row => cellsOfRow(edition, block, row))
  if (identity.across === 'rows') {
    const key = (cell: FormCell) => cell.head.key
    return rows.map(cells => ({
      code,
      overRows: false,
      subject: cells[0]?.itemLabel ?? '',
      left: byKey(cells, identity.left, key),
      right: byKey(cells, identity.right, key),
    }))
  }
  const key = (cell: FormCell) => cell.row.path.join('/')
  return block.columns.map((column, index) => {
    const cells = rows.flatMap(row => row[index] ?? [])
    const subject = column.label
    return {
      code,
      overRows: true,
      subject,
      left: byKey(cells, identity.left, key),
      right: byKey(cells, identity.right, key),
    }
  })
}

/** All editions' equations, the same equation of two editions merged: its alternative rows are chosen when it is evaluated. */
function allEquations(): Equation[] {
  const merged = new Map<string, Equation>()
  for (const { id, tables } of EDITIONS) {
    for (const block of tables.flatMap(table => [...table.blocks])) {
      for (const equation of block.identities.flatMap(identity => equationsOf(id, block, identity))) {
        const key = `${equation.code} ${equation.right.map(cell => cell.pointer).join()}`
        const known = merged.get(key)
        const left = [...(known?.left ?? []), ...equation.left]
        merged.set(key, { ...equation, left: [...new Map(left.map(cell => [cell.pointer, cell])).values()] })
      }
    }
  }
  return [...merged.values()]
}

const EQUATIONS = allEquations()

/** The rules that are sums of the form. */
export const IDENTITY_CODES: ReadonlySet<string> = new Set(EQUATIONS.map(({ code }) => code))

const ALTERNATIVES = {
  whole: EQUATIONS.flatMap(e => e.left)
    .filter(cell => cell.alternative === 'whole')
    .map(cell => cell.pointer),
  part: EQUATIONS.flatMap(e => e.left)
    .filter(cell => cell.alternative === 'part')
    .map(cell => cell.pointer),
}

function without(leftOut: Addend['alternative']): readonly Equation[] {
  return EQUATIONS.map(equation => ({
    ...equation,
    left: equation.overRows ? equation.left.filter(cell => cell.alternative !== leftOut) : equation.left,
  }))
}

const WITHOUT = { whole: without('whole'), part: without('part') }

/** The equations to hold against a report: of rows that stand for each other in two editions, those that it has are added up. */
export function equationsFor(evidence: EvidenceMap): readonly Equation[] {
  const hasParts = ALTERNATIVES.part.some(pointer => pointer in evidence)
  const hasWhole = ALTERNATIVES.whole.some(pointer => pointer in evidence)
  return WITHOUT[hasParts || !hasWhole ? 'whole' : 'part']
}

/** The equations of one code, each decided over the report's printed cells. */
export function* checkIdentity(code: IdentityCode, report: AnnualReport, evidence: EvidenceMap): Generator<Outcome> {
  for (const equation of equationsFor(evidence)) {
    if (equation.code !== code) continue
    const outcome = passes(equation.left, equation.right, report)
      ? { ...PASS, subject: equation.subject }
      : decide(equation, report, evidence)
    if (outcome !== undefined) yield outcome
  }
}

const PASS = { outcome: 'pass', expected: null, actual: null, terms: [], pointers: [] } as const

/** The common case, told without building terms: every cell printed and both sides equal. */
function passes(left: readonly Addend[], right: readonly Addend[], report: AnnualReport): boolean {
  const [expected, actual] = [total(left, report), total(right, report)]
  return expected !== null && expected === actual
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
function decide(equation: Equation, report: AnnualReport, evidence: EvidenceMap): Outcome | undefined {
  const left = termsOf(equation.left, 'left', report)
  const right = termsOf(equation.right, 'right', report)
  const terms = [...left, ...right]
  if (!terms.some(term => term.pointer in evidence)) return undefined
  const complete = (side: readonly Term[]) => side.every(term => term.value !== null)
  const [expected, actual] = [sum(left), sum(right)]
  const result = { subject: equation.subject, terms, pointers: terms.map(term => term.pointer) }
  const impossible = (complete(right) && expected > actual) || (complete(left) && actual > expected)
  if (impossible) return { ...result, outcome: 'fail', expected, actual }
  const missing = terms.filter(term => term.value === null).map(term => evidence[term.pointer]?.reading)
  const reason = REASONS.find(([, test]) => missing.some(test))?.[0] ?? 'absent'
  const shown = (side: readonly Term[], value: number) => (complete(side) ? value : null)
  return { ...result, outcome: 'undecided', expected: shown(left, expected), actual: shown(right, actual), reason }
}
