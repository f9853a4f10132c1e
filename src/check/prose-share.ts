import { BASES_OF_SHARES } from '../form/prose/explanations.ts'
import { wholesOf } from '../form/prose/plausibility.ts'
import type { EvidenceMap } from '../report/assemble.ts'
import type { AnnualReport, ProseFigure } from '../report/model.ts'
import type { Outcome } from './finding.ts'
import { tableValue, tableValues } from './prose-cells.ts'
import { partsOf } from './prose-explain.ts'
import {
  type Bounds,
  boundsOf,
  coverageOf,
  figurePointer,
  isExact,
  isShare,
  labelOf,
  sentenceOf,
  shownValue,
} from './prose-figures.ts'
import { decimalsIn } from './prose-money.ts'

/** A number that a share can be of, or that it is the share of. */
interface Quantity {
  readonly bounds: Bounds
  /** The figure it is, where it stands in prose. */
  readonly index: number | null
  /** What the text says it is part of; what it is part of by the form; any other number of its sentence, only possible. */
  readonly kind: 'linked' | 'form' | 'beside'
}

/** The counts of a report that a share can have to do with, found once: prose can hold a great many. */
interface Counts {
  /** By what they count and of which time. */
  readonly told: ReadonlyMap<string, readonly Quantity[]>
  readonly inSentence: ReadonlyMap<string, readonly Quantity[]>
}

/** How many counts of one kind, or of one sentence, are tried. No sentence that people read has more. */
const TRIED = 40

const keyOf = ({ concept, scope, year }: ProseFigure, instead = concept): string => `${instead} ${scope} ${year}`

function countsOf(figures: readonly ProseFigure[]): Counts {
  const told = new Map<string, Quantity[]>()
  const inSentence = new Map<string, Quantity[]>()
  const add = (map: Map<string, Quantity[]>, key: string, quantity: Quantity) => {
    const known = map.get(key)
    if (known === undefined) map.set(key, [quantity])
    else if (known.length < TRIED) known.push(quantity)
  }
  for (const index of figures.keys()) {
    const figure = figures[index] as ProseFigure
    for (const quantity of quantityOf(figures, index, 'form')) {
      add(told, keyOf(figure), quantity)
      add(inSentence, figure.text, { ...quantity, kind: 'beside' })
    }
  }
  return { told, inSentence }
}

/** A share in prose and its count: they belong together with some total that the sentence or the table offers. */
export function* checkProseShare(report: AnnualReport, evidence: EvidenceMap): Generator<Outcome> {
  if (!report.proseFigures.some(isShare)) return
  const counts = countsOf(report.proseFigures)
  const before = new Map<string, number>()
  for (const [index, figure] of report.proseFigures.entries()) {
    if (isShare(figure)) yield judge({ figure, index, last: before.get(keyOf(figure)), counts, report }, evidence)
    else before.set(keyOf(figure), index)
  }
}

interface Share {
  readonly figure: ProseFigure
  readonly index: number
  /** The figure before it of the same concept and time. */
  readonly last: number | undefined
  readonly counts: Counts
  readonly report: AnnualReport
}

function judge(told: Share, evidence: EvidenceMap): Outcome {
  const { figure: share, index } = told
  const said = boundsOf(share)
  const count = countOf(told)
  const totals = count === null ? [] : totalsOf(told, count).filter(({ bounds }) => bounds.most > 0)
  const result = { subject: labelOf(share.concept), expected: null, actual: shownValue(share), terms: [] }
  const pointers = pointersOf(index, count)
  if (said === null) return { ...result, outcome: 'undecided', pointers, reason: 'unreadable' }
  const decimals = decimalsOf(share, index, evidence)
  if (count !== null && totals.some(total => fits(said, count.bounds, total.bounds, decimals))) {
    return { ...result, outcome: 'pass', pointers }
  }
  const known = totals.filter(({ kind, bounds }) => kind !== 'beside' && isExact(bounds))
  const total = count === null ? null : nearest(said, count, known)
  if (count === null || !isExact(count.bounds) || total === null) {
    return { ...result, outcome: 'undecided', pointers, reason: 'no-total' }
  }
  const expected = rounded((count.bounds.least / total.bounds.least) * 100, decimals)
  const facts = { sentence: sentenceOf(share, index, evidence), count: count.bounds.least, total: total.bounds.least }
  return { ...result, outcome: 'fail', expected, pointers: pointersOf(index, count, total), facts }
}

function pointersOf(index: number, ...others: (Quantity | null)[]): string[] {
  return [index, ...others.map(other => other?.index ?? null)].flatMap(at => (at === null ? [] : figurePointer(at)))
}

/** The decimals that a share is printed with: its value alone has lost the zeros at their end. */
function decimalsOf(share: ProseFigure, index: number, evidence: EvidenceMap): number {
  return Math.max(decimalsIn(evidence[figurePointer(index)]?.raw ?? ''), decimalsIn(String(share.value ?? '')))
}

/** The count that a share tells again: the figure before it of the same concept and time, else the cells of the table. */
function countOf({ figure, last, report }: Share): Quantity | null {
  if (last !== undefined) return quantityOf(report.proseFigures, last, 'form')[0] ?? null
  const value = coverageOf(figure, report) === 'whole' ? tableValue(figure.concept, report) : null
  return value === null ? null : inTable(value)
}

const inTable = (value: number): Quantity => ({ bounds: { least: value, most: value }, index: null, kind: 'form' })

/** Every total that a share can be of, those that the text names first. */
function totalsOf({ figure, index, counts, report }: Share, count: Quantity): Quantity[] {
  const { proseFigures: figures } = report
  const linked = [...chainOf(count.index, figures), ...chainOf(index, figures)]
  const sums = [...wholesOf(figure.concept).map(id => [id]), ...basesOf(figure.concept)]
  const inProse = sums.flatMap(concepts => proseSums(concepts, figure, counts))
  const values = coverageOf(figure, report) === 'other' ? [] : sums.map(concepts => tableValues(concepts, report))
  const inTables = values.flatMap(value => (value === null ? [] : inTable(value)))
  const beside = (counts.inSentence.get(figure.text) ?? []).filter(other => other.index !== count.index)
  return [...linked, ...inProse, ...inTables, ...beside]
}

/** How far up parts of parts are followed. */
const DEPTH = 8

/** The totals that a figure is part of, from the nearest up. */
function chainOf(start: number | null, figures: readonly ProseFigure[]): Quantity[] {
  const chain = new Set<number>()
  let at = start === null ? null : (figures[start]?.partOf ?? null)
  while (at !== null && !chain.has(at) && chain.size < DEPTH) {
    chain.add(at)
    at = figures[at]?.partOf ?? null
  }
  return [...chain].flatMap(total => quantityOf(figures, total, 'linked'))
}

function quantityOf(figures: readonly ProseFigure[], index: number, kind: Quantity['kind']): Quantity[] {
  const figure = figures[index]
  const bounds = figure === undefined || isShare(figure) ? null : boundsOf(figure)
  return bounds === null ? [] : [{ bounds, index, kind }]
}

/** Received, handled, received plus carried in: of all applicants, and of the kind that the share speaks of. */
function basesOf(concept: string): string[][] {
  if (!concept.startsWith('applications.')) return []
  const { tail } = partsOf(concept)
  return [...new Set(['', tail])].flatMap(end => BASES_OF_SHARES.map(base => base.map(id => id + end)))
}

/** What prose says of a sum of concepts for the time of a share: every figure of a single one, the first of each of two. */
function proseSums(concepts: readonly string[], share: ProseFigure, { told }: Counts): readonly Quantity[] {
  const [first, second] = concepts.map(concept => told.get(keyOf(share, concept)) ?? [])
  if (first === undefined || second === undefined) return first ?? []
  const [one, other] = [first[0]?.bounds, second[0]?.bounds]
  if (one === undefined || other === undefined) return []
  const bounds = { least: one.least + other.least, most: one.most + other.most }
  return [{ bounds, index: null, kind: 'form' }]
}

const rounded = (value: number, decimals: number): number => Number(value.toFixed(Math.min(decimals, 20)))

/** Whether a count of a total makes the share, to within one of its last decimal: many writers cut off instead of rounding. */
function fits(said: Bounds, count: Bounds, total: Bounds, decimals: number): boolean {
  const step = 10 ** -decimals * (1 + 1e-9)
  const least = rounded(Math.min((count.least / total.most) * 100, 1e9), decimals)
  const most = rounded(Math.min((count.most / Math.max(total.least, Number.MIN_VALUE)) * 100, 1e9), decimals)
  return least <= said.most + step && most >= said.least - step
}

/** The total that the text names, else the one that comes closest to the share; null where there is none. */
function nearest(said: Bounds, count: Quantity, totals: readonly Quantity[]): Quantity | null {
  const away = ({ bounds }: Quantity) => Math.abs((count.bounds.least / bounds.least) * 100 - said.least)
  const named = totals.find(({ kind }) => kind === 'linked')
  return named ?? totals.toSorted((one, other) => away(one) - away(other))[0] ?? null
}
