import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.ts'
import { type Cell, type Document, rowsOf, type TableBlock } from '../document/document.ts'
import { fold } from '../document/fold.ts'
import type { FormCell } from '../form/derive.ts'
import { simplified } from '../form/header-words.ts'
import { CELL_UNITS, MONEY_UNITS } from '../form/marks.ts'
import type { EditionId, Measure } from '../form/types.ts'
import { type CellReading, readCell } from './cell-reading.ts'
import { addContradicted, type LooseHeads, looseHeadsAbove, underForeignHeads } from './foreign-heads.ts'
import { cellsAt, endsOf, type GridRow, type Grids, gridKey, gridsOf } from './grid-columns.ts'
import { isMetadataTable } from './header/lines.ts'
import { reportLeftovers, reportLooseRows } from './leftover-rows.ts'
import { type LineReading, ownVariant, variantByEdition } from './line-variant.ts'
import type { Found } from './parts.ts'
import { alignRows, type Match } from './row-alignment.ts'
import { rowPlace, rowText, type SourceRow, sourceRows } from './table-rows.ts'
import { provenSide, type Side, strictWindowOf, type Window, windowOf } from './value-window.ts'

export interface FoundCell extends Found<number> {
  readonly cell: FormCell
  /** The unit of an amount as printed in the cell or its head, else the form's; null for other measures. */
  readonly unit: string | null
}

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
export function recogniseTables(document: Document): TablesPart {
  const rows = sourceRows(document)
  const matches = withoutStrays(alignRows(rows), rows)
  const diagnostics: Diagnostic[] = []
  const heads = headsAbove(matches, rows)
  const readings = readLines(matches, heads, diagnostics)
  const looseHeads = looseHeadsAbove(matches, rows)
  const paged = document.format !== 'text'
  const foreign = underForeignHeads(readings, looseHeads)
  if (paged) addContradicted(readings, heads, looseHeads, foreign)
  const sides = sidesOf(readings)
  // In a text the columns of merged cells are lost: only their order is left.
  const loose = paged ? null : sides
  const grids: Grids = paged ? gridsOf(readings, row => heads.get(row) ?? []) : new Map()
  const ends = endsOf(readings)
  const cells = new Map<string, FoundCell>()
  for (const reading of readings) {
    const columns = grids.get(gridKey(reading))
    const found =
      columns === undefined
        ? windowAt(reading, loose)
        : cellsAt(reading.match.row, columns, ends.get(gridKey(reading)) ?? 0)
    placeCells(
      foreign.has(reading.match.row) ? { ...reading, disordered: true } : reading,
      found,
      looseHeads,
      cells,
      diagnostics,
    )
  }
  const formBlocks = new Set(matches.map(match => match.row.block))
  reportLeftovers(rows, matches, formBlocks, diagnostics)
  reportLooseRows(document, diagnostics)
  return { cells, edition: editionOf(readings), otherTables: otherTables(document, formBlocks), diagnostics }
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

function readLines(
  matches: readonly Match[],
  heads: ReadonlyMap<SourceRow, readonly SourceRow[]>,
  diagnostics: Diagnostic[],
): LineReading[] {
  const own = matches.map(match => ({ match, reading: ownVariant(match, heads.get(match.row) ?? []) }))
  return own.flatMap(({ match, reading }) => {
    if (reading !== undefined) return [reading]
    const sameTable = own.filter(other => other.match.line.printed === match.line.printed)
    const read = variantByEdition(match, majority(sameTable.flatMap(other => other.reading ?? [])))
    if (read !== undefined) return [read]
    const facts = { item: match.line.key, text: rowText(match.row) }
    diagnostics.push(diagnostic('row-edition-unknown', facts, rowPlace(match.row)))
    return []
  })
}

/** For each matched row, the head rows since the last matched row of another block of the form. */
function headsAbove(matches: readonly Match[], rows: readonly SourceRow[]): Map<SourceRow, readonly SourceRow[]> {
  const lines = new Map(matches.map(match => [match.row, match.line]))
  const above = new Map<SourceRow, readonly SourceRow[]>()
  let heads: SourceRow[] = []
  let block: string | undefined
  for (const row of rows) {
    const line = lines.get(row)
    if (row.isHead) {
      if (block !== undefined) heads = []
      block = undefined
      heads.push(row)
    } else if (line !== undefined) {
      if (block !== undefined && block !== line.block) heads = []
      block = line.block
      above.set(row, heads)
    }
  }
  return above
}

/** Lines that tell editions apart vote; a tie decides nothing. */
function majority(readings: readonly LineReading[]): EditionId | undefined {
  const votes = new Map<EditionId, number>()
  for (const { match, variant } of readings) {
    const alike = match.line.variants.filter(other => other.cells[0]?.pointer === variant.cells[0]?.pointer)
    if (alike.length === 1) votes.set(variant.edition, (votes.get(variant.edition) ?? 0) + 1)
  }
  const [first, second] = [...votes].sort((a, b) => b[1] - a[1])
  return first !== undefined && first[1] !== second?.[1] ? first[0] : undefined
}

/** A label that no value stands beside tells nothing of the columns. */
function editionOf(readings: readonly LineReading[]): EditionId | 'unknown' {
  return majority(readings.filter(({ match }) => match.row.values.length > 0)) ?? 'unknown'
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

/** （单位：万元）, or the unit alone in the parentheses that end the head: （元）. Folded. */
const HEAD_UNIT = /单位[:：]?([\u4e00-\u9fff]{1,4})|\(([\u4e00-\u9fff]{0,3}元)\)$/

/** The unit that the head prints, else a row of its own above it (单位：元). */
function headUnitOf({ head, match }: LineReading, loose: LooseHeads): string | undefined {
  for (const row of [...(head === undefined ? [] : [head]), ...(loose.get(match.row) ?? [])]) {
    const unit = HEAD_UNIT.exec(simplified(fold(row.labels.at(-1)?.text ?? '')))
    if (unit !== null) return unit[1] ?? unit[2]
  }
  return undefined
}

/** A value that stands beside several rows is none of theirs in particular. */
function isDoubtful({ doubtful, rowSpan, text }: Cell): boolean {
  return doubtful === true || (rowSpan > 1 && fold(text) !== '')
}

const UNREADABLE: CellReading = { value: null, reading: 'unreadable', unit: null }

/** A head may print a unit of its own; under one that is not known (千元, 万件) a number could be off by a power of ten. */
function readUnder(unit: string | undefined, text: string, measure: Measure): CellReading {
  const known: ReadonlySet<string> = measure === 'amount' ? MONEY_UNITS : new Set(CELL_UNITS)
  const reading = readCell(text, measure)
  if (unit === undefined || known.has(unit) || reading.reading !== 'printed') return reading
  return UNREADABLE
}

/** In a text the sides that other rows prove help; on a page whose grid proves nothing they do not. */
function windowAt(reading: LineReading, sides: ReadonlyMap<string, Side> | null): Window {
  const { values } = reading.match.row
  const size = reading.variant.cells.length
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
  const headUnit = headUnitOf(reading, loose)
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
    if (isMetadataTable(block)) return []
    const above = document.blocks[index - 1]
    const caption = above?.type === 'paragraph' && above.text.length <= 40 ? above.text : null
    return [{ caption, rows: textRows(block) }]
  })
}

function textRows(table: TableBlock): string[][] {
  return rowsOf(table).map(row => row.map(cell => cell.text))
}
