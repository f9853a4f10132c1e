import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.ts'
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

/**
 * The rows that end elsewhere than nearly all rows of their table: a cell is missing from them, or one too many is in them. Where
 * their blanks leave a choice, nobody can tell which.
 */
export function unevenRows(readings: readonly LineReading[]): Set<SourceRow> {
  const tables = new Map<string, SourceRow[]>()
  for (const { match } of readings) {
    const key = `${match.row.block}/${match.line.printed}`
    tables.set(key, [...(tables.get(key) ?? []), match.row])
  }
  const uneven = new Set<SourceRow>()
  for (const rows of tables.values()) {
    const usual = usualEnd(rows)
    if (usual === undefined) continue
    for (const row of rows) if (endOf(row) !== usual) uneven.add(row)
  }
  return uneven
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

/** Where nearly all of the rows end. */
function usualEnd(rows: readonly SourceRow[]): number | undefined {
  const counts = new Map<number, number>()
  for (const row of rows) counts.set(endOf(row), (counts.get(endOf(row)) ?? 0) + 1)
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
