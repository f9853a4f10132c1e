import { type PartList, partListsOf } from '../form/prose/plausibility.ts'
import type { EvidenceMap } from '../report/assemble.ts'
import type { AnnualReport, ProseFigure } from '../report/model.ts'
import type { Outcome, Term } from './finding.ts'
import {
  type Bounds,
  boundsOf,
  figurePointer,
  isShare,
  labelOf,
  methodOf,
  sentenceOf,
  shownValue,
} from './prose-figures.ts'

/** A figure that can be added up. */
interface Part {
  readonly index: number
  readonly figure: ProseFigure
  readonly bounds: Bounds
}

/** Parts of one total that lie on one level. */
interface Listed {
  readonly list: PartList
  readonly parts: readonly Part[]
  readonly complete: boolean
}

/** Parts named in prose and the total they are said to be of: they do not exceed it, and a whole list makes it up. */
export function* checkProseParts(report: AnnualReport, evidence: EvidenceMap): Generator<Outcome> {
  for (const [index, indices] of partsByTotal(report.proseFigures)) {
    const figure = report.proseFigures[index] as ProseFigure
    const bounds = isShare(figure) ? null : boundsOf(figure)
    if (bounds === null) continue
    const parts = indices.map(part => partOf(part, figure, report, evidence))
    const whole = parts.every(part => part !== null)
    const usable = parts.filter(part => part !== null)
    for (const listed of listsOf(figure.concept, usable, whole)) {
      const outcome = judge({ index, figure, bounds }, listed, evidence)
      if (outcome !== null) yield outcome
    }
  }
}

/** The indices of the parts of each total; shares are parts of nothing here. */
function partsByTotal(figures: readonly ProseFigure[]): Map<number, number[]> {
  const totals = new Map<number, number[]>()
  for (const [index, figure] of figures.entries()) {
    const { partOf: total } = figure
    if (total === null || total === index || figures[total] === undefined || isShare(figure)) continue
    const parts = totals.get(total)
    if (parts === undefined) totals.set(total, [index])
    else parts.push(index)
  }
  return totals
}

/** A part that can be held against its total; null for one of another time or body, one unreadable, and a claim of all. */
function partOf(index: number, total: ProseFigure, report: AnnualReport, evidence: EvidenceMap): Part | null {
  const figure = report.proseFigures[index] as ProseFigure
  const same = <Value>(mine: Value | null, other: Value | null) => mine === null || other === null || mine === other
  const comparable = figure.scope === total.scope && same(figure.year, total.year) && same(figure.whose, total.whose)
  const bounds = comparable && methodOf(index, evidence) !== 'all-of-them' ? boundsOf(figure) : null
  return bounds === null ? null : { index, figure, bounds }
}

/** The lists of that total which its parts belong to. Of two lists of which one holds all parts that the other does, the larger. */
function listsOf(total: string, parts: readonly Part[], whole: boolean): Listed[] {
  const lists = new Set(
    parts.flatMap(({ figure }) => partListsOf(figure.concept).filter(({ totals }) => totals.includes(total))),
  )
  const found = [...lists].flatMap(list => {
    const members = membersIn(list, parts)
    return members === null ? [] : [{ list, parts: members, complete: whole && isComplete(list, members) }]
  })
  const holds = (larger: Listed, smaller: Listed) => smaller.parts.every(part => larger.parts.includes(part))
  return found.filter(
    (one, at) => !found.some((other, index) => index !== at && holds(other, one) && (!holds(one, other) || index < at)),
  )
}

/** The parts of a list, each once; null where one is told twice with different numbers or of different bodies. */
function membersIn(list: PartList, parts: readonly Part[]): Part[] | null {
  const members = new Map<string, Part>()
  for (const part of parts) {
    if (!list.members.includes(part.figure.concept)) continue
    const known = members.get(part.figure.concept)
    if (known === undefined) members.set(part.figure.concept, part)
    else if (known.figure.value !== part.figure.value || known.figure.whose !== part.figure.whose) return null
  }
  return [...members.values()]
}

function isComplete({ members, rest }: PartList, parts: readonly Part[]): boolean {
  if (parts.length === members.length) return true
  return parts.length >= 3 && parts.some(({ figure }) => figure.concept === rest)
}

/** What parts add up to, at the least and at the most. */
function sumOf({ list, parts }: Listed): Bounds {
  const concepts = new Set(parts.map(({ figure }) => figure.concept))
  const isInside = ({ figure }: Part) => concepts.has(list.inside?.[figure.concept] ?? '')
  const least = parts.filter(part => !isInside(part)).map(({ bounds }) => bounds.least)
  const add = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)
  return {
    least: list.overlapping === true ? Math.max(...least) : add(least),
    most: add(parts.map(({ bounds }) => bounds.most)),
  }
}

function judge(total: Part, listed: Listed, evidence: EvidenceMap): Outcome | null {
  const sum = sumOf(listed)
  const { figure, index, bounds } = total
  const exceeds = sum.least > bounds.most
  if (!exceeds && !listed.complete) return null
  const terms = [...listed.parts.map(part => termOf(part, 'left')), termOf(total, 'right')]
  const result = { subject: labelOf(figure.concept), terms, pointers: terms.map(term => term.pointer) }
  const expected = exceeds ? sum.least : sum.most
  if (!exceeds && sum.most >= bounds.least) return { ...result, outcome: 'pass', expected, actual: shownValue(figure) }
  const named = listed.parts.map(part => `${labelOf(part.figure.concept)} ${shownValue(part.figure)}`)
  const facts = { sentence: sentenceOf(figure, index, evidence), parts: named.join('、') }
  return { ...result, outcome: 'fail', expected, actual: shownValue(figure), facts }
}

function termOf({ index, figure }: Part, side: Term['side']): Term {
  return { side, sign: 1, pointer: figurePointer(index), label: labelOf(figure.concept), value: figure.value }
}
