import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.ts'
import { spanOf } from '../diagnostic/place.ts'
import { type Cell, type Document, rowsOf, type TableBlock } from '../document/document.ts'
import { fold } from '../document/fold.ts'
import type { FormCell, FormLine } from '../form/derive.ts'
import type { EditionId } from '../form/types.ts'
import { addContradicted, type LooseHeads, looseHeadsAbove, underForeignHeads } from './foreign-heads.ts'
import { readGluedRows, unreadRows } from './glued-cells.ts'
import { cellsAt, endsOf, type GridRow, type Grids, gridKey, gridsOf, isOffHeads } from './grid-columns.ts'
import { headUnitOf, readUnder, UNREADABLE } from './head-unit.ts'
import { isMetadataTable } from './header/lines.ts'
import { reportLeftovers, reportLooseRows } from './leftover-rows.ts'
import type { LineReading } from './line-variant.ts'
import { type Recovered, recoverTables } from './lost-tables/recover-tables.ts'
import type { FoundCell } from './parts.ts'
import { headsAbove, majority, readLines } from './read-lines.ts'
import type { ProseSum, Recovery } from './recovery/types.ts'
import { alignRows, type Match } from './row-alignment.ts'
import type { GluedRow, RunTogether } from './run-together.ts'
import { rowPlace, rowText, type SourceRow, sourceRows } from './table-rows.ts'
import { isShifted, rowsUnderNameless, type Uneven, unevenRows, withoutHalfWholes } from './uneven-rows.ts'
import { looseWindowOf, provenSide, type Side, strictWindowOf, type Window, windowOf } from './value-window.ts'

export type { FoundCell } from './parts.ts'

export interface OtherTablePart {
  readonly caption: string | null
  readonly rows: readonly (readonly string[])[]
}

export interface TablesPart {
  /** By JSON Pointer. Only cells that the source holds. */
  readonly cells: ReadonlyMap<string, FoundCell>
  readonly edition: EditionId | 'unknown'
  readonly otherTables: readonly OtherTablePart[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Finds the official tables among the document's rows and reads their cells. Every row is placed, kept as another table's, or reported. */
export function recogniseTables(
  source: Document,
  recovered: Recovered = recoverTables(source),
  prose: () => readonly ProseSum[] = () => [],
): TablesPart {
  const { document, columns: restored, glued } = recovered
  const rows = sourceRows(document)
  const matches = withoutStrays(alignRows(rows), rows)
  const diagnostics: Diagnostic[] = [...recovered.diagnostics]
  const heads = headsAbove(matches, rows)
  const readings = withoutHalfWholes(readLines(matches, heads, diagnostics), diagnostics)
  const looseHeads = looseHeadsAbove(matches, rows)
  // In a text the columns of merged cells are lost, in a table put together from lines all columns: only the order is left.
  const isRestored = ({ block }: SourceRow) => restored.has(block)
  const hasGrid = (row: SourceRow) => document.format !== 'text' && !isRestored(row)
  const gridded = readings.filter(({ match }) => hasGrid(match.row))
  const foreign = underForeignHeads(readings, looseHeads)
  addContradicted(readings, heads, looseHeads, hasGrid, foreign)
  const sides = sidesOf(readings)
  const headsOf = (row: SourceRow) => heads.get(row) ?? []
  const { grids, heads: headColumns } = gridsOf(gridded, headsOf)
  const doubts: Doubts = {
    nameless: rowsUnderNameless(readings, heads),
    uneven: unevenRows(readings, { isRestored, hasGrid }),
    headColumns,
  }
  const ends = endsOf(readings, grids, headsOf)
  const cells = new Map<string, FoundCell>()
  for (const reading of readings) {
    const columns = grids.get(gridKey(reading))
    const { row } = reading.match
    const found =
      columns === undefined
        ? windowAt(reading, isRestored(row) ? 'restored' : hasGrid(row) ? null : sides, doubts)
        : cellsAt(row, columns, ends.get(gridKey(reading)) ?? 0)
    placeCells(foreign.has(row) ? { ...reading, disordered: true } : reading, found, looseHeads, cells, diagnostics)
  }
  const formBlocks = new Set(matches.map(match => match.row.block))
  reportLeftovers(rows, matches, formBlocks, diagnostics)
  reportLooseRows(document, diagnostics)
  // A label that no value stands beside tells nothing of the columns.
  const valued = readings.filter(({ match }) => match.row.values.length > 0)
  const lines = [...valued, ...placeGlued(glued, printedTables(matches), prose, cells, diagnostics)]
  return { cells, edition: editionOf(lines), otherTables: otherTables(document, formBlocks), diagnostics }
}

/** The form's tables that the document has as tables, with values. */
function printedTables(matches: readonly Match[]): Set<FormLine['printed']> {
  return new Set(matches.filter(({ row }) => row.hasValue).map(({ line }) => line.printed))
}

/** Rows whose cells ran together, of the tables that were not found as tables. */
function placeGlued(
  glued: RunTogether,
  known: ReadonlySet<FormLine['printed']>,
  prose: () => readonly ProseSum[],
  cells: Map<string, FoundCell>,
  diagnostics: Diagnostic[],
): LineReading[] {
  const isNew = ({ line }: GluedRow) => !known.has(line.printed)
  const read = readGluedRows(glued.rows.filter(isNew), prose)
  for (const cell of [...read.cells, ...unreadRows(glued.disordered.filter(isNew))]) cells.set(cell.cell.pointer, cell)
  diagnostics.push(...glued.diagnostics, ...read.recoveries.flatMap(recoveryMessages))
  for (const { line, raw, place } of glued.rows) {
    const facts = { item: line.key, text: raw.slice(0, 200) }
    if (known.has(line.printed)) diagnostics.push(diagnostic('row-duplicate', facts, place))
    else if (line.cells.some(({ pointer }) => cells.get(pointer)?.reading === 'unreadable'))
      diagnostics.push(diagnostic('row-run-together', { ...facts, columns: line.cells.length }, place))
  }
  return glued.readings.filter(({ match }) => !known.has(match.line.printed))
}

/** How much of a table its sums read, and that the search for more was cut short. */
function recoveryMessages({ rows, solutions, setAside, budgetExhausted }: Recovery): Diagnostic[] {
  const cells = rows.flatMap(row => row.cells)
  const [first, last] = [rows[0], rows.at(-1)]
  if (first === undefined || last === undefined) return []
  const place = spanOf(first.row.place, last.row.place)
  const recovered = cells.filter(({ reading }) => reading === 'recovered').length
  const facts = { recovered, of: cells.length, readings: solutions, setAside: setAside.length }
  const cut = budgetExhausted ? [diagnostic('recovery-cut-short', facts, place)] : []
  return recovered > 0 ? [diagnostic('cells-recovered', facts, place), ...cut] : cut
}

/** A foreign table may hold a row named as one of ours (行政许可 in a table of staff): one match alone in its block, with no head of ours, is a stray. */
function withoutStrays(matches: readonly Match[], rows: readonly SourceRow[]): Match[] {
  const counts = new Map<number, number>()
  for (const { row } of matches) counts.set(row.block, (counts.get(row.block) ?? 0) + 1)
  const headed = new Set(rows.filter(row => row.isHead).map(row => row.block))
  const sizes = new Map<number, number>()
  for (const row of rows) sizes.set(row.block, (sizes.get(row.block) ?? 0) + 1)
  return matches.filter(({ row, likeness }) => {
    const count = counts.get(row.block) ?? 0
    if (headed.has(row.block) || count >= 3) return true
    return likeness === 1 && count * 2 > (sizes.get(row.block) ?? 0)
  })
}

function editionOf(readings: readonly LineReading[]): EditionId | 'unknown' {
  return majority(readings) ?? 'unknown'
}

function sideKey({ match }: LineReading): string {
  return `${match.row.block}/${match.line.printed}`
}

/** The edge that values align to, a table: proven by rows that fit one way only, none contradicting. */
function sidesOf(readings: readonly LineReading[]): Map<string, Side> {
  const proven = new Map<string, Set<Side>>()
  for (const reading of readings) {
    const side = provenSide(reading.match.row.values, reading.variant.cells.length)
    if (side === undefined) continue
    const known = proven.get(sideKey(reading)) ?? new Set()
    proven.set(sideKey(reading), known.add(side))
  }
  return new Map([...proven].flatMap(([key, sides]) => (sides.size === 1 ? [[key, [...sides][0] as Side]] : [])))
}

/** A value that stands beside several rows is none of theirs in particular. */
function isDoubtful({ doubtful, rowSpan, text }: Cell): boolean {
  return doubtful === true || (rowSpan > 1 && fold(text) !== '')
}

/** Rows whose blanks are not to be chosen among. */
interface Doubts {
  readonly nameless: ReadonlySet<SourceRow>
  readonly uneven: Uneven
  readonly headColumns: Grids
}

/**
 * In a text the sides that other rows prove help; on a page whose grid proves nothing they do not. A row that is longer or
 * shorter than the others of its table, or stands under a nameless head, leaves no choice of blanks.
 */
function windowAt(
  reading: LineReading,
  sides: ReadonlyMap<string, Side> | 'restored' | null,
  { nameless, uneven, headColumns }: Doubts,
): Window {
  const { row } = reading.match
  const { values } = row
  const size = reading.variant.cells.length
  const leavesChoice = values.length > size && (nameless.has(row) || uneven.has(row))
  const offHeads = sides === null && isOffHeads(row, headColumns.get(gridKey(reading)))
  if (offHeads && (values.length > size || nameless.has(row))) return { problem: 'ambiguous' }
  if (leavesChoice || (sides !== null && isShifted(row, size, uneven))) return { problem: 'ambiguous' }
  if (sides === 'restored') return looseWindowOf(values, size)
  return sides === null ? strictWindowOf(values, size) : windowOf(values, size, sides.get(sideKey(reading)))
}

function placeCells(
  reading: LineReading,
  window: Window | GridRow,
  loose: LooseHeads,
  cells: Map<string, FoundCell>,
  diagnostics: Diagnostic[],
): void {
  const { match, variant, order } = reading
  const { head } = reading
  const headUnit = headUnitOf([...(head === undefined ? [] : [head]), ...(loose.get(match.row) ?? [])])
  reportLabel(match, variant.labels.at(-1), diagnostics)
  if (reading.disordered === true || 'problem' in window) {
    reportUnread(reading, cells, diagnostics)
    return
  }
  window.cells.forEach((source, index) => {
    if (source === undefined) return
    const cell = variant.cells[order[index] ?? index] as FormCell
    const read = isDoubtful(source) ? UNREADABLE : readUnder(headUnit, source.text, cell.head.measure)
    const unit = cell.head.measure === 'amount' ? (read.unit ?? headUnit ?? cell.head.unit) : null
    cells.set(cell.pointer, {
      value: read.value,
      raw: source.text,
      reading: read.reading,
      place: source.place,
      cell,
      unit,
    })
    if (read.reading === 'unreadable') {
      diagnostics.push(
        diagnostic('cell-unreadable', { pointer: cell.pointer, raw: source.text.slice(0, 80) }, source.place),
      )
    }
  })
}

/** A row whose values do not fit the columns, or whose columns stand in no known order: every cell is unreadable, with the whole row as its raw text. */
function reportUnread(reading: LineReading, cells: Map<string, FoundCell>, diagnostics: Diagnostic[]): void {
  const { match, variant, disordered } = reading
  const place = rowPlace(match.row)
  const raw = rowText(match.row)
  const facts = { item: match.line.key, text: raw }
  const fit = { expected: variant.cells.length, found: match.row.values.length }
  diagnostics.push(
    disordered === true
      ? diagnostic('head-disordered', facts, place)
      : diagnostic('row-arity', { ...facts, ...fit }, place),
  )
  for (const cell of variant.cells) {
    cells.set(cell.pointer, { value: null, raw, reading: 'unreadable', place, cell, unit: null })
  }
}

function reportLabel(match: Match, official: string | undefined, diagnostics: Diagnostic[]): void {
  const leaf = match.row.labels.at(-1)
  if (match.likeness === 1 || leaf === undefined || official === undefined) return
  diagnostics.push(diagnostic('label-misprinted', { printed: leaf.text, official }, leaf.place))
}

/** Tables without a line of the form, as they stand. A short paragraph right above is the caption. */
function otherTables(document: Document, formBlocks: ReadonlySet<number>): OtherTablePart[] {
  return document.blocks.flatMap((block, index) => {
    if (block.type !== 'table' || block.layer !== 'body' || formBlocks.has(index)) return []
    if (isMetadataTable(block) || block.cells.every(({ text }) => text === '')) return []
    const above = document.blocks[index - 1]
    const caption = above?.type === 'paragraph' && above.text.length <= 40 ? above.text : null
    return [{ caption, rows: textRows(block) }]
  })
}

function textRows(table: TableBlock): string[][] {
  return rowsOf(table).map(row => row.map(cell => cell.text))
}
