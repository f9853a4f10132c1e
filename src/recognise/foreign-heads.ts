import type { FormLine } from '../form/derive.ts'
import { isValueText } from './cell-reading.ts'
import { headsContradict } from './grid-columns.ts'
import { headRowContradicts } from './head-order.ts'
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

/**
 * Heads that name the form's columns otherwise than the form does: by their places where columns have places (`hasGrid`), and
 * row by row by their order.
 */
export function addContradicted(
  readings: readonly LineReading[],
  heads: ReadonlyMap<SourceRow, readonly SourceRow[]>,
  loose: LooseHeads,
  hasGrid: (row: SourceRow) => boolean,
  foreign: Set<SourceRow>,
): void {
  const judged = new Map<FormLine['heads'], Map<SourceRow, boolean>>()
  const speaksAgainst = (variant: FormLine, head: SourceRow) => {
    const known = judged.get(variant.heads) ?? new Map<SourceRow, boolean>()
    judged.set(variant.heads, known)
    const judgement = known.get(head) ?? headRowContradicts(variant, head)
    known.set(head, judgement)
    return judgement
  }
  // The rows of one table have the same heads above them.
  let last: { readonly columns: unknown; readonly own: unknown; readonly others: unknown } | undefined
  let byPlace = false
  for (const reading of readings) {
    const { row } = reading.match
    const { heads: columns } = reading.variant
    const own = heads.get(row) ?? NO_ROWS
    const others = loose.get(row) ?? NO_ROWS
    // A row of heads with one among them that is not the form's (小计) is no head of the form, and speaks all the same.
    const above = [...own, ...others]
    if (
      hasGrid(row) &&
      (last === undefined || last.columns !== columns || last.own !== own || last.others !== others)
    ) {
      byPlace = headsContradict(reading, above)
      last = { columns, own, others }
    }
    const natural = reading.order.every((column, index) => column === index)
    const byOrder = natural && above.some(head => speaksAgainst(reading.variant, head))
    if (byOrder || (hasGrid(row) && byPlace)) foreign.add(row)
  }
}

const NO_ROWS: readonly SourceRow[] = []
