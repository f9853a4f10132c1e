import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.ts'
import type { Place } from '../diagnostic/place.ts'
import type { Cell, Document } from '../document/document.ts'
import type { FormLine } from '../form/derive.ts'
import { headUnitOf } from './head-unit.ts'
import { labelOf } from './likeness.ts'
import type { LineReading } from './line-variant.ts'
import { isColumnOfCells, isDeduplicated } from './lost-tables/column-tables.ts'
import { findLostTables, type LostTables } from './lost-tables/find.ts'
import type { LostTable, Piece, RowLine } from './lost-tables/lines.ts'
import { placeAt } from './lost-tables/stream.ts'
import { headsAbove, readLines } from './read-lines.ts'
import { alignRows, type Match } from './row-alignment.ts'
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
  const isReadable = ({ reading, source }: (typeof found)[number]) =>
    !source.table.foreign && !isDisordered(reading) && !holdsTwoRows(source, reading.variant)
  for (const entry of found) {
    reportLabel(entry.reading, diagnostics)
    if (!isReadable(entry)) diagnostics.push(disorder(entry.reading, entry.source))
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
  return cells.length > 1 && stretches.length > 1
}

const textOf = ({ row }: Source) =>
  row.cells
    .map(({ text }) => text)
    .join(' | ')
    .slice(0, 200)

function disorder({ match, variant }: LineReading, source: Source): Diagnostic {
  const facts = { item: match.line.key, text: textOf(source) }
  if (!holdsTwoRows(source, variant)) return diagnostic('head-disordered', facts, source.line?.raw.place)
  return diagnostic('row-run-together', { ...facts, columns: variant.cells.length }, source.line?.raw.place)
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
