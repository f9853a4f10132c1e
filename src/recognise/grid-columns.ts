import type { Cell } from '../document/document.ts'
import { fold } from '../document/fold.ts'
import { headLikeness, type LineReading } from './line-variant.ts'
import type { SourceRow } from './table-rows.ts'

/**
 * Where a page lays its cells out in a grid, a value belongs to the head above it. That holds for a table only if it holds
 * for every row of it: heads whose spans disagree with the rows below tell nothing, and the order of the cells decides.
 */

/** The grid columns of the form's columns, by the key of the table they are in. */
export type Grids = ReadonlyMap<string, readonly number[]>

export function gridKey({ match }: LineReading): string {
  return `${match.row.block}/${match.line.block}`
}

export function gridsOf(readings: readonly LineReading[], headsOf: (row: SourceRow) => readonly SourceRow[]): Grids {
  const grids = new Map<string, readonly number[]>()
  const refused = new Set<string>()
  for (const reading of readings) {
    const { match, variant, order, disordered } = reading
    const key = gridKey(reading)
    if (refused.has(key)) continue
    const heads = headsOf(match.row).filter(({ block }) => block === match.row.block)
    const natural = disordered !== true && order.every((column, index) => column === index)
    const columns = grids.get(key) ?? (natural ? columnsOf(reading, heads) : undefined)
    if (columns === undefined || columns.length !== variant.cells.length || !fits(match.row, columns)) {
      refused.add(key)
      grids.delete(key)
    } else grids.set(key, columns)
  }
  return grids
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

function sure(likeness: readonly number[], column: number): boolean {
  const own = likeness[column] ?? 0
  return own >= SURE && likeness.every(other => other <= own)
}

const holds = ({ text }: Cell) => text !== '' && fold(text) !== ''

/**
 * Whether a row's cells stand under the heads and nowhere else. Blanks before the first are those of merged labels; a row may
 * end early, its last cells left out, but not both: that is how a row looks whose cells all stand one column off.
 */
function fits(row: SourceRow, columns: readonly number[]): boolean {
  const [first = 0, last = 0] = [columns[0], columns.at(-1)]
  const end = row.values.at(-1)?.column ?? -1
  const spare = row.values.some(cell => cell.column < first)
  if (end > last || (spare && end < last)) return false
  return row.values.every(cell => columns.includes(cell.column) || (cell.column < first && !holds(cell)))
}

/** The row's cell for each column; undefined where the row has none. */
export function cellsAt(row: SourceRow, columns: readonly number[]): (Cell | undefined)[] {
  return columns.map(column => row.values.find(cell => cell.column === column))
}
