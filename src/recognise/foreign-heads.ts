import { isValueText } from './cell-reading.ts'
import { headsContradict } from './grid-columns.ts'
import type { LineReading } from './line-variant.ts'
import type { Match } from './row-alignment.ts'
import { type SourceRow, saysMore } from './table-rows.ts'

/**
 * Rows above a table's lines that are neither lines nor heads of the form: a row with the unit, or the head of another table,
 * whose columns are years, or subtotals, or named otherwise. Under such a head the order of the cells tells nothing.
 */
export type LooseHeads = ReadonlyMap<SourceRow, readonly SourceRow[]>

/** For each matched row, the rows nobody knows between the first row of its run of lines and what stands above in the same table. */
export function looseHeadsAbove(matches: readonly Match[], rows: readonly SourceRow[]): LooseHeads {
  const lines = new Map(matches.map(match => [match.row, match.line]))
  const above = new Map<SourceRow, readonly SourceRow[]>()
  let run: { readonly block: string; readonly table: number; readonly heads: readonly SourceRow[] } | undefined
  let pending: SourceRow[] = []
  for (const row of rows) {
    if (pending[0] !== undefined && pending[0].block !== row.block) pending = []
    const line = lines.get(row)
    if (line === undefined) {
      if (!row.isHead) pending.push(row)
      continue
    }
    // A row that nobody knows among the lines of one run is no head.
    if (run === undefined || run.block !== line.block || run.table !== row.block) {
      run = { block: line.block, table: row.block, heads: pending }
    }
    above.set(row, run.heads)
    pending = []
  }
  return above
}

const YEAR = /^(?:19|20)\d{2}年?度?$/

/** A row of names, or of years, that are not the form's. */
function isForeignHead(row: SourceRow): boolean {
  const held = row.cells.filter(({ text }) => text !== '')
  if (held.length < 3 || row.isHead || !saysMore(row)) return false
  return row.values.every(({ text }) => text === '' || YEAR.test(text) || !isValueText(text))
}

/** The rows that stand under the head of another table and under none of the form's. */
export function underForeignHeads(readings: readonly LineReading[], loose: LooseHeads): Set<SourceRow> {
  const foreign = new Set<SourceRow>()
  for (const { match, head } of readings) {
    if (head === undefined && (loose.get(match.row) ?? []).some(isForeignHead)) foreign.add(match.row)
  }
  return foreign
}

/** Where columns have places, heads that name the form's columns otherwise than the form does. */
export function addContradicted(
  readings: readonly LineReading[],
  heads: ReadonlyMap<SourceRow, readonly SourceRow[]>,
  loose: LooseHeads,
  foreign: Set<SourceRow>,
): void {
  // The rows of one table have the same heads above them.
  let last: { readonly columns: unknown; readonly own: unknown; readonly others: unknown } | undefined
  let contradicted = false
  for (const reading of readings) {
    const { row } = reading.match
    const { heads: columns } = reading.variant
    const own = heads.get(row) ?? NO_ROWS
    const others = loose.get(row) ?? NO_ROWS
    if (last === undefined || last.columns !== columns || last.own !== own || last.others !== others) {
      // A row of heads with one among them that is not the form's (小计) is no head of the form, and speaks all the same.
      contradicted = headsContradict(reading, [...own, ...others])
      last = { columns, own, others }
    }
    if (contradicted) foreign.add(row)
  }
}

const NO_ROWS: readonly SourceRow[] = []
