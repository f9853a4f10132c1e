import type { Cell } from '../document/document.ts'
import { fold } from '../document/fold.ts'
import { headLikeness, type LineReading } from './line-variant.ts'
import { areOneOff } from './one-off.ts'
import { isHeadText, type SourceRow } from './table-rows.ts'

/**
 * Where a page lays its cells out in a grid, a value belongs to the head above it. That holds for a table only if it holds
 * for every row of it: heads whose spans disagree with the rows below tell nothing, and the order of the cells decides.
 */

/** The grid columns of the form's columns, by the key of the table they are in. */
export type Grids = ReadonlyMap<string, readonly number[]>

export interface PageGrids {
  /** Of tables whose rows stand under their heads. */
  readonly grids: Grids
  /** Where the heads stand, of the others too. */
  readonly heads: Grids
}

export function gridKey({ match }: LineReading): string {
  return `${match.row.block}/${match.line.block}`
}

export function gridsOf(
  readings: readonly LineReading[],
  headsOf: (row: SourceRow) => readonly SourceRow[],
): PageGrids {
  const grids = new Map<string, readonly number[]>()
  const known = new Map<string, readonly number[]>()
  const refused = new Set<string>()
  const labelled = labelColumns(readings)
  for (const reading of readings) {
    const { match, variant, order, disordered } = reading
    const key = gridKey(reading)
    if (refused.has(key)) continue
    // The head may stand in the table above, where a table was cut in two.
    const heads = headsOf(match.row)
    const natural = disordered !== true && order.every((column, index) => column === index)
    const columns = grids.get(key) ?? (natural ? columnsOf(reading, heads) : undefined)
    if (columns !== undefined) known.set(key, columns)
    if (
      columns === undefined ||
      columns.length !== variant.cells.length ||
      !fits(match.row, columns, labelled.get(key) ?? new Set())
    ) {
      refused.add(key)
      grids.delete(key)
    } else grids.set(key, columns)
  }
  for (const [key, columns] of grids) {
    const own = readings.filter(reading => gridKey(reading) === key)
    if (areOneOff(own, columns)) grids.delete(key)
  }
  return { grids, heads: known }
}

/** No two heads of a table are this alike. */
const SURE = 0.85

/** The heads of a line's columns, each behind the one before: labels that come again stand for the next group. */
function columnsOf({ variant }: LineReading, heads: readonly SourceRow[]): number[] | undefined {
  const cells = heads
    .flatMap(head => head.labels)
    .map(cell => ({ column: cell.column, likeness: headLikeness(variant, cell.text) }))
    .sort((a, b) => a.column - b.column)
  const columns: number[] = []
  let from = 0
  for (let column = 0; column < variant.cells.length; column++) {
    const last = columns.at(-1) ?? -1
    const at = cells.findIndex((cell, index) => index >= from && cell.column > last && sure(cell.likeness, column))
    if (at === -1) return undefined
    columns.push(cells[at]?.column as number)
    from = at + 1
  }
  return columns
}

/** Below this many columns known by name a head says too little to be held against a table. */
const FEWEST_KNOWN = 4

/**
 * Whether a page's heads name the form's columns, and not as the form has them: in another order by the grid, or with one
 * missing where no other head stands in its place (a table without 其他, or with 小计 for 总计).
 */
export function headsContradict({ variant }: LineReading, heads: readonly SourceRow[]): boolean {
  const size = variant.cells.length
  if (new Set(variant.heads.map(({ label }) => label)).size < size) return false
  const cells = heads
    .flatMap(head => head.labels)
    .map(({ column, text }) => ({ column, index: sureIndex(headLikeness(variant, text)) }))
    .sort((a, b) => a.column - b.column)
  const known = cells.filter(({ index }) => index !== -1)
  if (known.length < FEWEST_KNOWN) return false
  if (known.some(({ index }, at) => at > 0 && index <= (known[at - 1]?.index ?? -1))) return true
  const columnOf = (index: number) => known.find(cell => cell.index === index)?.column
  if (hasStranger(known, heads)) return true
  return variant.heads.some((_, index) => {
    if (columnOf(index) !== undefined) return false
    const left = known.findLast(cell => cell.index < index)?.column ?? -1
    const right = known.find(cell => cell.index > index)?.column
    return right === undefined || !cells.some(cell => cell.index === -1 && cell.column > left && cell.column < right)
  })
}

/** A head that is not the form's over a column of its own, between the heads of two columns that are neighbours on the form. */
function hasStranger(
  known: readonly { readonly column: number; readonly index: number }[],
  heads: readonly SourceRow[],
): boolean {
  const strangers = heads.flatMap(head => head.labels).filter(({ text }) => !isHeadText(text))
  if (strangers.length === 0) return false
  return known.some(({ column, index }, at) => {
    const next = known[at + 1]
    if (next?.index !== index + 1) return false
    return strangers.some(stranger => stranger.column > column && stranger.column < next.column)
  })
}

function sureIndex(likeness: readonly number[]): number {
  return likeness.findIndex((own, column) => own >= SURE && sure(likeness, column))
}

function sure(likeness: readonly number[], column: number): boolean {
  const own = likeness[column] ?? 0
  return own >= SURE && likeness.every(other => other <= own)
}

const holds = ({ text }: Cell) => text !== '' && fold(text) !== ''

/** The grid columns in which some row of a table has a label. */
function labelColumns(readings: readonly LineReading[]): Map<string, Set<number>> {
  const columns = new Map<string, Set<number>>()
  for (const reading of readings) {
    const known = columns.get(gridKey(reading)) ?? new Set()
    for (const cell of reading.match.row.labels) known.add(cell.column)
    columns.set(gridKey(reading), known)
  }
  return columns
}

/**
 * Whether a row's cells stand under the heads and nowhere else. Blanks before the first are those of merged labels; a row may
 * end early, its last cells left out. Where both are so, all its cells could stand one column off: then the blanks must be in
 * columns where other rows have labels.
 */
function fits(row: SourceRow, columns: readonly number[], labelled: ReadonlySet<number>): boolean {
  const [first = 0, last = 0] = [columns[0], columns.at(-1)]
  // A label over a column that the head gives to a value: head and row disagree.
  if (row.labels.some(cell => cell.column + cell.columnSpan > first)) return false
  const end = row.values.at(-1)?.column ?? -1
  if (end > last) return false
  const ofLabels = (cell: Cell) => cell.column < first && !holds(cell) && (end === last || labelled.has(cell.column))
  return row.values.every(cell => columns.includes(cell.column) || ofLabels(cell))
}

/** Whether a row's first cells, taken for the form's columns, do not stand under its heads: one of them may be of no column of the form. */
export function isOffHeads({ values }: SourceRow, heads: readonly number[] | undefined): boolean {
  const [first] = values
  if (heads === undefined || first === undefined || !holds(first) || values.length < heads.length) return false
  return heads.some((column, index) => values[index]?.column !== column)
}

/**
 * Where the rows of each table end: where its longest does. A row that stands alone has no other to tell, and rows of which the
 * head stands in another table have none that tells how wide theirs is: they must reach the last head.
 */
export function endsOf(
  readings: readonly LineReading[],
  grids: Grids,
  headsOf: (row: SourceRow) => readonly SourceRow[],
): Map<string, number> {
  const ends = new Map<string, number>()
  const mustReach = new Map<string, boolean>()
  for (const reading of readings) {
    const key = gridKey(reading)
    const { row } = reading.match
    mustReach.set(key, !ends.has(key) || headsOf(row).every(head => head.block !== row.block))
    ends.set(key, Math.max(ends.get(key) ?? -1, endOf(row)))
  }
  for (const [key, must] of mustReach) {
    if (must) ends.set(key, Math.max(ends.get(key) ?? -1, grids.get(key)?.at(-1) ?? -1))
  }
  return ends
}

function endOf(row: SourceRow): number {
  return row.values.at(-1)?.column ?? -1
}

/**
 * The row's cell for each column; undefined where the row has none. A row that ends before others of its table lacks a cell, and
 * nobody can tell which.
 */
export function cellsAt(row: SourceRow, columns: readonly number[], end: number): GridRow {
  if (endOf(row) < end) return { problem: 'too-few' }
  // One value under several heads is nobody's in particular.
  const wide = ({ column, columnSpan }: Cell) =>
    columns.filter(at => at >= column && at < column + columnSpan).length > 1
  if (row.values.some(cell => holds(cell) && wide(cell))) return { problem: 'too-few' }
  return { cells: columns.map(column => row.values.find(cell => cell.column === column)) }
}

export type GridRow = { readonly cells: readonly (Cell | undefined)[] } | { readonly problem: 'too-few' }
