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

/** A share in prose and its count: they belong together with some total that the sentence or the table offers. */
export function* checkProseShare(report: AnnualReport, evidence: EvidenceMap): Generator<Outcome> {
  for (const [index, figure] of report.proseFigures.entries()) {
    if (isShare(figure)) yield judge(figure, index, report, evidence)
  }
}

function judge(share: ProseFigure, index: number, report: AnnualReport, evidence: EvidenceMap): Outcome {
  const said = boundsOf(share)
  const count = countOf(share, index, report)
  const totals = count === null ? [] : totalsOf(share, index, count, report).filter(({ bounds }) => bounds.most > 0)
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
function countOf(share: ProseFigure, index: number, report: AnnualReport): Quantity | null {
  for (let at = index - 1; at >= 0; at--) {
    const figure = report.proseFigures[at] as ProseFigure
    if (isShare(figure) || figure.concept !== share.concept || !isOfSameTime(figure, share)) continue
    const bounds = boundsOf(figure)
    return bounds === null ? null : { bounds, index: at, kind: 'form' }
  }
  const value = coverageOf(share, report) === 'whole' ? tableValue(share.concept, report) : null
  return value === null ? null : inTable(value)
}

const isOfSameTime = (one: ProseFigure, other: ProseFigure) => one.scope === other.scope && one.year === other.year

const inTable = (value: number): Quantity => ({ bounds: { least: value, most: value }, index: null, kind: 'form' })

/** Every total that a share can be of, those that the text names first. */
function totalsOf(share: ProseFigure, index: number, count: Quantity, report: AnnualReport): Quantity[] {
  const { proseFigures: figures } = report
  const linked = [...chainOf(count.index, figures), ...chainOf(index, figures)]
  const sums = [...wholesOf(share.concept).map(id => [id]), ...basesOf(share.concept)]
  const inProse = sums.flatMap(concepts => proseSums(concepts, share, figures))
  const values = coverageOf(share, report) === 'other' ? [] : sums.map(concepts => tableValues(concepts, report))
  const inTables = values.flatMap(value => (value === null ? [] : inTable(value)))
  const beside = figures.flatMap((figure, at) =>
    at !== count.index && figure.text === share.text ? quantityOf(figures, at, 'beside') : [],
  )
  return [...linked, ...inProse, ...inTables, ...beside]
}

/** The totals that a figure is part of, from the nearest up. */
function chainOf(start: number | null, figures: readonly ProseFigure[]): Quantity[] {
  const chain = new Set<number>()
  let at = start === null ? null : (figures[start]?.partOf ?? null)
  while (at !== null && !chain.has(at)) {
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

/** What prose says of a sum of concepts for the time of a share: every figure of a single one, the first of each of several. */
function proseSums(concepts: readonly string[], share: ProseFigure, figures: readonly ProseFigure[]): Quantity[] {
  const found = concepts.map(concept =>
    figures.flatMap((figure, at) =>
      figure.concept === concept && isOfSameTime(figure, share) ? quantityOf(figures, at, 'form') : [],
    ),
  )
  const [first, second] = found
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
