import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.ts'
import type { Place } from '../diagnostic/place.ts'
import type { Cell, Document } from '../document/document.ts'
import type { FormLine } from '../form/derive.ts'
import { headUnitOf } from './head-unit.ts'
import { labelOf } from './likeness.ts'
import type { LineReading } from './line-variant.ts'
import { isColumnOfCells, isDeduplicated } from './lost-tables/column-tables.ts'
import { findLostTables, type LostTables } from './lost-tables/find.ts'
import type { LostTable, RowLine } from './lost-tables/lines.ts'
import type { Piece } from './lost-tables/pieces.ts'
import { placeAt } from './lost-tables/stream.ts'
import { headsAbove, readLines } from './read-lines.ts'
import { alignRows, linesLike, type Match } from './row-alignment.ts'
import type { SourceRow } from './table-rows.ts'

/** A line of the form whose cells ran together: the raw stretch between its label and the next label, as it stood. */
export interface GluedRow {
  readonly line: FormLine
  /** White space inside is as it stood; none at either end. Empty where nothing stands behind the label. */
  readonly raw: string
  readonly place: Place
  /** Other readings of the stretch, where its last digits could belong to what follows (`…00052.其他`). */
  readonly alternatives?: readonly string[]
  /** The unit that the head prints for its amounts. */
  readonly unit?: string
}

export interface RunTogether {
  readonly rows: readonly GluedRow[]
  /** Rows whose columns stand in no order that is known: never split. */
  readonly disordered: readonly GluedRow[]
  /** What was table and is not prose. */
  readonly consumed: readonly Place[]
  /** For the edition of the tables. */
  readonly readings: readonly LineReading[]
  readonly diagnostics: readonly Diagnostic[]
}

const NOTHING: RunTogether = { rows: [], disordered: [], consumed: [], readings: [], diagnostics: [] }

/** Finds the rows of tables whose cells ran together, by their labels, in the form's order. Nothing is split here. */
export function gluedRows(document: Document, lost: LostTables | null = findLostTables(document)): RunTogether {
  if (lost === null || isDeduplicated(lost.tables)) return NOTHING
  const tables = lost.tables.filter(table => !isColumnOfCells(table))
  const sources = tables.flatMap((table, index) => table.lines.map(line => sourceOf(table, line, index)))
  const rows = sources.map(({ row }) => row)
  const bySource = new Map(sources.map(source => [source.row, source]))
  const diagnostics: Diagnostic[] = []
  const matches = alignRows(rows)
  const readings = readLines(matches, headsAbove(matches, rows), diagnostics)
  const found = readings.map(reading => ({ reading, source: bySource.get(reading.match.row) as Source }))
  const isReadable = ({ reading, source }: (typeof found)[number]) => problemOf(reading, source) === undefined
  for (const entry of found) {
    reportLabel(entry.reading, diagnostics)
    if (!isReadable(entry)) diagnostics.push(problem(entry.reading, entry.source))
  }
  reportUnplaced(sources, matches, tables, diagnostics)
  return {
    rows: found.filter(isReadable).map(gluedRow),
    disordered: found.filter(entry => !isReadable(entry)).map(gluedRow),
    consumed: tables.map(({ start, end }) => placeAt(lost.stream, start, end)),
    readings,
    diagnostics,
  }
}

interface Source {
  readonly row: SourceRow
  readonly line: RowLine | null
  readonly table: LostTable
}

function cellOf({ text, place }: Piece, column: number): Cell {
  return { row: 0, column, rowSpan: 1, columnSpan: 1, text, place }
}

/** The line as the aligner takes it. Its values have no number: only the row without a label needs one to be known. */
function sourceOf(table: LostTable, line: LostTable['lines'][number], block: number): Source {
  const labels = line.labels.map(cellOf)
  if (line.kind === 'heads') {
    return { row: { block, cells: labels, labels, values: [], isHead: true, hasValue: false }, line: null, table }
  }
  const raw = cellOf(line.raw, labels.length)
  const values = labels.length === 0 ? [raw] : []
  const hasValue = line.raw.text !== ''
  return { row: { block, cells: [...labels, raw], labels, values, isHead: false, hasValue }, line, table }
}

function gluedRow({ reading, source }: { reading: LineReading; source: Source }): GluedRow {
  const { raw, alternatives } = source.line as RowLine
  const unit = headUnitOf(reading.head === undefined ? [] : [reading.head])
  return {
    line: reading.variant,
    raw: raw.text,
    place: raw.place,
    ...(alternatives.length === 0 ? {} : { alternatives }),
    ...(unit === undefined ? {} : { unit }),
  }
}

function isDisordered({ order, disordered }: LineReading): boolean {
  return disordered === true || order.some((column, index) => column !== index)
}

/**
 * Whether the stretch holds more than the row's own: blanks part stretches that each have digits enough for a row, or a point stands
 * among counts. The label of the row behind is lost but for its ordinal, or altogether.
 */
function holdsTwoRows({ line }: Source, { cells }: FormLine): boolean {
  const raw = line?.raw.text ?? ''
  if (cells.every(({ head }) => head.measure !== 'amount') && /[.．]/.test(raw)) return true
  const stretches = raw.split(/\s+/).filter(part => part.replace(/\D/g, '').length >= cells.length)
  return cells.length >= WIDE && stretches.length > 1
}

/** No single number is as long as a row of so many columns. */
const WIDE = 7

const textOf = ({ row }: Source) =>
  row.cells
    .map(({ text }) => text)
    .join(' | ')
    .slice(0, 200)

/** Why a row cannot be given out, if it cannot. */
function problemOf(
  reading: LineReading,
  source: Source,
): 'head-disordered' | 'row-run-together' | 'row-unplaced' | undefined {
  if (source.table.foreign || isDisordered(reading)) return 'head-disordered'
  if (isDoubtful(reading.match)) return 'row-unplaced'
  return holdsTwoRows(source, reading.variant) ? 'row-run-together' : undefined
}

/** A misprinted label that another line is nearly as like, or whose ordinal is another line's. */
function isDoubtful({ row, line, likeness }: Match): boolean {
  const label = row.labels.at(-1)
  if (likeness === 1 || label === undefined) return false
  const { ordinal, words } = labelOf(label.text)
  const official = line.variants.flatMap(({ labels }) => labels.slice(-1)).map(text => labelOf(text).ordinal)
  if (ordinal !== '') return !official.includes(ordinal)
  return linesLike(words).some(other => other.line !== line && other.likeness > likeness - CLOSE)
}

const CLOSE = 0.1

function problem(reading: LineReading, source: Source): Diagnostic {
  const code = problemOf(reading, source) ?? 'row-unplaced'
  const [text, place] = [textOf(source), source.line?.raw.place]
  if (code === 'row-unplaced') return diagnostic(code, { text }, place)
  const item = reading.match.line.key
  if (code === 'head-disordered') return diagnostic(code, { item, text }, place)
  return diagnostic(code, { item, text, columns: reading.variant.cells.length }, place)
}

function reportLabel({ match, variant }: LineReading, diagnostics: Diagnostic[]): void {
  const label = match.row.labels.at(-1)
  const official = variant.labels.at(-1)
  if (match.likeness === 1 || label === undefined || official === undefined) return
  if (labelOf(label.text).words === labelOf(official).words) return
  diagnostics.push(diagnostic('label-misprinted', { printed: label.text, official }, label.place))
}

/** Rows with values that no line took, and what stands among the rows under a label that is no line's: said, never dropped. */
function reportUnplaced(
  sources: readonly Source[],
  matches: readonly Match[],
  tables: readonly LostTable[],
  diagnostics: Diagnostic[],
): void {
  const matched = new Set(matches.map(({ row }) => row))
  for (const source of sources) {
    if (source.line === null || matched.has(source.row) || source.line.raw.text === '') continue
    diagnostics.push(diagnostic('row-unplaced', { text: textOf(source) }, source.line.raw.place))
  }
  for (const { text, place } of tables.flatMap(({ unknown }) => unknown)) {
    diagnostics.push(diagnostic('row-unplaced', { text: text.slice(0, 200) }, place))
  }
}
