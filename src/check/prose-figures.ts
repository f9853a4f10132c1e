import { FINDING_PHRASES } from '../diagnostic/words/findings.ts'
import type { Words } from '../diagnostic/words/language.ts'
import { bodyKind } from '../form/bodies.ts'
import type { BodyKind } from '../form/law.ts'
import { conceptOf } from '../form/prose/concepts.ts'
import type { EvidenceMap } from '../report/assemble.ts'
import type { AnnualReport, ProseFigure } from '../report/model.ts'
import type { Term } from './finding.ts'
import { phrase } from './phrase.ts'

/** What the rules of prose ask of a figure. */

/** The numbers that a figure allows. */
export interface Bounds {
  readonly least: number
  readonly most: number
}

export const figurePointer = (index: number): string => `/proseFigures/${index}/value`

export const labelOf = (concept: string): string => conceptOf(concept)?.label ?? concept

export const isShare = ({ unit }: ProseFigure): boolean => unit === '%'

/** How a figure was read, where that matters to what it may mean. */
export function methodOf(index: number, evidence: EvidenceMap): string | undefined {
  return evidence[figurePointer(index)]?.method
}

/** The numbers that a figure leaves open, both ends the same for an exact one; null for one that could not be read. */
export function boundsOf({ value, range, approximate }: ProseFigure): Bounds | null {
  if (range !== null && (range.least !== null || range.most !== null)) {
    // 10万以上 is a bound, not a rounding.
    const open = range.least === null || range.most === null
    const around = approximate && !open && value !== null ? roundedTo(value) : { least: Infinity, most: -Infinity }
    return {
      least: Math.min(range.least ?? 0, around.least),
      most: Math.max(range.most ?? Infinity, around.most),
    }
  }
  if (value === null) return null
  return approximate ? roundedTo(value) : { least: value, most: value }
}

/** What a writer may round to a number: 41000 stands for 40500 to 41500. */
function roundedTo(value: number): Bounds {
  let place = 1
  while (value !== 0 && place < 1e12 && value % (place * 10) === 0) place *= 10
  return { least: value - place / 2, most: value + place / 2 }
}

export const isWithin = (value: number, { least, most }: Bounds): boolean => least <= value && value <= most

export const isExact = ({ least, most }: Bounds): boolean => least === most

/** A figure as findings give it: its number, or the range that stands in its place. */
export function shownValue({ value, range }: ProseFigure): number | string | null {
  if (value !== null || range === null) return value
  if (range.most === null) return range.least === null ? null : `≥${range.least}`
  return range.least === null ? `≤${range.most}` : `${range.least}—${range.most}`
}

/** Whether a figure speaks of what the tables speak of: `doubtful` where agreement tells something and difference nothing. */
export type Coverage = 'whole' | 'doubtful' | 'other'

/**
 * The tables of a government cover its departments, so that its own figures are fewer; those of a department are its own.
 * 各部门 can leave the government itself out.
 */
const COVERAGE: Readonly<Record<BodyKind, Readonly<Record<NonNullable<ProseFigure['whose']>, Coverage>>>> = {
  government: { own: 'other', departments: 'doubtful', district: 'whole' },
  department: { own: 'whole', departments: 'doubtful', district: 'doubtful' },
  township: { own: 'whole', departments: 'doubtful', district: 'whole' },
  unknown: { own: 'doubtful', departments: 'doubtful', district: 'doubtful' },
}

export function coverageOf(figure: ProseFigure, { authority, reportingYear }: AnnualReport): Coverage {
  const { scope, year, whose } = figure
  const otherYear = year !== null && reportingYear !== null && year !== reportingYear
  if (scope !== 'thisYear' || otherYear) return 'other'
  return whose === null ? 'whole' : COVERAGE[authority.name === null ? 'unknown' : bodyKind(authority.name)][whose]
}

/** How much of a sentence findings quote on each side of the figure. */
const AROUND = 40

/** The sentence of a figure without its full stop, cut to what stands around it. */
export function sentenceOf({ text }: ProseFigure, index: number, evidence: EvidenceMap): string {
  const width = 2 * AROUND
  const at = standsAt(text, evidence[figurePointer(index)]?.raw ?? '')
  const start = Math.max(0, Math.min(at - AROUND, text.length - width))
  const end = Math.min(text.length, start + width)
  // Half a character of two code units is left out.
  const cut = text.slice(start, end).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '')
  return `${start > 0 ? '…' : ''}${cut
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[。；]$/, '')}${end < text.length ? '…' : ''}`
}

/** Where a number stands in its sentence, not inside a longer one: the 20 of 收到20件, not of 2023年. */
function standsAt(text: string, raw: string): number {
  if (raw === '') return 0
  const isDigit = (char: string | undefined) => char !== undefined && char >= '0' && char <= '9'
  for (let at = text.indexOf(raw); at !== -1; at = text.indexOf(raw, at + 1)) {
    if (!isDigit(text[at - 1]) && !isDigit(text[at + raw.length])) return at
  }
  return Math.max(0, text.indexOf(raw))
}

/** How many cells a message names; of more it names the first and counts them. */
const NAMED = 2

/** The cells of a sum by their labels. */
export function cellNames(terms: readonly Term[]): string | Words {
  const names = terms.map(term => term.label)
  if (names.length <= NAMED) return names.join(' + ')
  return phrase(FINDING_PHRASES.moreCells, { cells: names[0], count: names.length })
}
