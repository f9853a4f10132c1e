import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.ts'
import type { Cell } from '../document/document.ts'
import { fold } from '../document/fold.ts'
import { linesOf } from '../form/derive.ts'
import { EDITIONS } from '../form/editions.ts'
import { hasNamelessColumn } from './head-order.ts'
import type { LineReading } from './line-variant.ts'
import { rowPlace, rowText, type SourceRow } from './table-rows.ts'

/** Rows that the other rows of their table make doubtful. */

/** Fewer rows say nothing of how long a row should be. */
const FEWEST = 10
/** Dumps that keep some merged cells and not others have rows of many lengths: only where nearly all are of one does it count. */
const NEARLY_ALL = 0.9

function endOf({ cells }: SourceRow): number {
  const last = cells.at(-1)
  return last === undefined ? 0 : last.column + last.columnSpan
}

/** Rows that leave no choice of blanks. `short`: a cell of the row is missing, as the other rows of its table tell. */
export type Uneven = ReadonlyMap<SourceRow, { readonly short: boolean; readonly usual: number }>

const lengthOf = ({ values }: SourceRow) => values.length

/**
 * The rows that end elsewhere than nearly all rows of their table, or, where labels of groups make rows end where they like, have
 * another number of cells behind their labels: a cell is missing from them, or one too many is in them. Where their blanks leave
 * a choice, nobody can tell which. `isRestored`: rows put together from lines, which stand in no columns; `hasGrid`: rows of a page,
 * of which the number of cells says nothing, since cells that span rows take their places from it.
 */
export function unevenRows(
  readings: readonly LineReading[],
  { isRestored, hasGrid }: { isRestored: (row: SourceRow) => boolean; hasGrid: (row: SourceRow) => boolean },
): Uneven {
  const tables = new Map<string, SourceRow[]>()
  for (const { match } of readings) {
    const key = `${match.row.block}/${match.line.printed}`
    tables.set(key, [...(tables.get(key) ?? []), match.row])
  }
  const uneven = new Map<SourceRow, { short: boolean; usual: number }>()
  for (const rows of tables.values()) {
    const end = rows.some(isRestored) ? undefined : usualOf(rows, endOf)
    const measure = end === undefined ? lengthOf : endOf
    const usual = end ?? (rows.some(hasGrid) ? undefined : usualOf(rows, lengthOf))
    if (usual === undefined) continue
    for (const row of rows) {
      const less = usual - measure(row)
      if (less !== 0) uneven.set(row, { short: less > 0, usual: row.values.length + less })
    }
  }
  return uneven
}

const isBlank = ({ text }: Cell) => text === '' || fold(text) === ''

/**
 * Whether a row that has just as many cells as the form has columns is not to be read by its order: the others have one more, and
 * its last is empty, or the others have one fewer.
 */
export function isShifted(row: SourceRow, size: number, uneven: Uneven): boolean {
  const { values } = row
  const found = uneven.get(row)
  const last = values.at(-1)
  if (found === undefined || last === undefined || values.length !== size || values.every(isBlank)) return false
  return found.short ? isBlank(last) : found.usual === size - 1
}

/** The rows under a head with a column that has no name: where their blanks leave a choice, that column is one. */
export function rowsUnderNameless(
  readings: readonly LineReading[],
  heads: ReadonlyMap<SourceRow, readonly SourceRow[]>,
): Set<SourceRow> {
  const judged = new Map<SourceRow, boolean>()
  const nameless = new Set<SourceRow>()
  for (const { match, variant } of readings) {
    for (const head of heads.get(match.row) ?? []) {
      const judgement = judged.get(head) ?? hasNamelessColumn(variant, head)
      judged.set(head, judgement)
      if (judgement) nameless.add(match.row)
    }
  }
  return nameless
}

/** What nearly all of the rows measure. */
function usualOf(rows: readonly SourceRow[], measure: (row: SourceRow) => number): number | undefined {
  const counts = new Map<number, number>()
  for (const row of rows) counts.set(measure(row), (counts.get(measure(row)) ?? 0) + 1)
  const [end, count] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0])
  return rows.length >= FEWEST && count >= rows.length * NEARLY_ALL ? end : undefined
}

/** How many rows stand for a single one of another edition, by the first keys of their paths. */
const PARTS = new Set(
  EDITIONS.flatMap(edition => linesOf(edition)).flatMap(({ key, cells }) =>
    cells[0]?.row.alternative === 'part' ? [key] : [],
  ),
)

/**
 * The readings without the single row (（六）其他处理) beside some of the rows that stand for it in another edition and not all
 * of them: it is as likely one of those that has lost its label. Beside all of them it is their sum.
 */
export function withoutHalfWholes(readings: readonly LineReading[], diagnostics: Diagnostic[]): LineReading[] {
  const parts = readings.filter(({ match }) => PARTS.has(match.line.key)).length
  if (parts === 0 || parts === PARTS.size) return [...readings]
  return readings.filter(({ match, variant }) => {
    if (variant.cells[0]?.row.alternative !== 'whole' || !match.row.hasValue) return true
    diagnostics.push(diagnostic('row-unplaced', { text: rowText(match.row) }, rowPlace(match.row)))
    return false
  })
}
