import type { LineMap } from '../diagnostic/line-map.ts'
import { isTextPlace, type Place } from '../diagnostic/place.ts'
import type { FoundCell, TablesPart } from '../recognise/form-tables.ts'
import type { Found, HeaderValues, SectionPart } from '../recognise/parts.ts'
import type { FoundFigure } from '../recognise/prose/prose-figures.ts'
import { emptyReport } from './empty-report.ts'
import type { AnnualReport, Evidence, ProseFigure, Section } from './model.ts'
import type { LocatedPlace } from './place-schema.ts'

/** What each value of a report stood on, by JSON Pointer. A value without an entry is null because the source does not hold it. */
export type EvidenceMap = Readonly<Record<string, Evidence>>

export interface Parts {
  readonly header: HeaderValues
  readonly preamble: { readonly text: string; readonly place: Place } | null
  readonly sections: readonly SectionPart[]
  readonly tables: TablesPart
  readonly figures: readonly FoundFigure[]
}

export interface Assembled {
  readonly report: AnnualReport
  readonly evidence: EvidenceMap
}

/** Puts the recognised parts into one plain report, and beside it the evidence with lines and columns worked out. */
export function assembleReport(parts: Parts, lines: LineMap): Assembled {
  const report = emptyOf(parts)
  const evidence: Record<string, Evidence> = Object.create(null)
  for (const [pointer, found] of parts.header) {
    setValue(report, pointer, found.value)
    evidence[pointer] = evidenceOf(found, lines)
  }
  for (const [pointer, found] of parts.tables.cells) {
    setValue(report, pointer, found.value)
    evidence[pointer] = evidenceOf(found, lines)
    setUnit(report, pointer, found)
  }
  if (parts.preamble !== null) {
    const { text, place } = parts.preamble
    evidence['/preamble'] = { raw: text, reading: 'printed', place: locate(place, lines) }
  }
  parts.sections.forEach((section, index) => {
    evidence[`/sections/${index}`] = { raw: section.title, reading: 'printed', place: locate(section.place, lines) }
  })
  parts.figures.forEach((figure, index) => {
    const { raw, reading, place, method } = figure
    const plain = { raw, reading, place: locate(place, lines) }
    evidence[`/proseFigures/${index}/value`] = method === null ? plain : { ...plain, method }
  })
  return { report, evidence }
}

function figureOf({ raw, reading, method, place, ...figure }: FoundFigure): ProseFigure {
  return figure
}

export function locate(place: Place, lines: LineMap): LocatedPlace {
  if (!isTextPlace(place)) return place
  const { line, column } = lines.position(place.start)
  return { start: place.start, end: place.end, line, column }
}

function evidenceOf(found: Found<unknown>, lines: LineMap): Evidence {
  const { raw, reading, place, method } = found
  const located = { raw, reading, place: locate(place, lines) }
  return method === undefined ? located : { ...located, method }
}

/** An amount has its unit beside it: 251000 in 元 stays 251000 in 元. */
function setUnit(report: AnnualReport, pointer: string, found: FoundCell): void {
  if (found.cell.head.measure === 'amount' && found.value !== null) setValue(report, `${pointer}Unit`, found.unit)
}

type Node = { [key: string]: Node | number | string | null }

/** The keys of pointers into the model, split once: there are no more of them than the model has values. */
const KEYS = new Map<string, readonly string[]>()

function keysOf(pointer: string): readonly string[] {
  const known = KEYS.get(pointer)
  if (known !== undefined) return known
  const keys = pointer.slice(1).split('/')
  KEYS.set(pointer, keys)
  return keys
}

function setValue(report: AnnualReport, pointer: string, value: number | string | null): void {
  const keys = keysOf(pointer)
  let node = report as unknown as Node
  for (let at = 0; at < keys.length - 1; at++) node = node[keys[at] as string] as Node
  node[keys.at(-1) as string] = value
}

/** The value at a pointer already split into keys; null where it leads to no number. */
export function numberAt(report: AnnualReport, keys: readonly string[]): number | null {
  let node: unknown = report
  for (const key of keys) node = (node as Record<string, unknown> | undefined)?.[key]
  return typeof node === 'number' ? node : null
}

/** The value at a JSON Pointer of a report; undefined when the pointer leads nowhere. */
export function valueAt(report: AnnualReport, pointer: string): unknown {
  let node: unknown = report
  for (const key of pointer.split('/').slice(1)) {
    if (node === null || typeof node !== 'object' || !Object.hasOwn(node, key)) return undefined
    node = (node as Record<string, unknown>)[key]
  }
  return node
}

function sectionOf({ kind, ordinal, title, text, subsections }: SectionPart): Section {
  const parts = subsections.map(part => ({ ordinal: part.ordinal, title: part.title, text: part.text }))
  return { kind, ordinal, title, text, subsections: parts }
}

function emptyOf(parts: Parts): AnnualReport {
  return {
    ...emptyReport(),
    edition: parts.tables.edition,
    preamble: parts.preamble?.text ?? null,
    sections: parts.sections.map(sectionOf),
    otherTables: parts.tables.otherTables.map(({ caption, rows }) => ({ caption, rows: rows.map(row => [...row]) })),
    proseFigures: parts.figures.map(figureOf),
  }
}
