import type { Column } from '../../form/types.ts'
import { UNION } from '../../form/union.ts'
import { labelOf } from '../likeness.ts'
import type { LooseCell } from './cell-stream.ts'

/**
 * Heads that stand one a line, put back into the rows in which the form prints them: row by row, or each group with its own
 * columns behind it. In any other order they stay one row, and are then found out of order.
 */
export function headRows(heads: readonly LooseCell[]): LooseCell[][] {
  if (heads.length === 0) return []
  const words = heads.map(({ text }) => labelOf(text).words)
  for (const { columns, printed } of ORDERS) {
    const leaves = words.flatMap((own, at) => (columns.has(own) ? [{ own, at }] : []))
    if (leaves.length !== printed.length || leaves.some(({ own }, at) => printed[at]?.words.has(own) !== true)) continue
    const breaks = printed.flatMap(({ level }, at) =>
      at > 0 && level > (printed[at - 1]?.level ?? 0) ? [leaves[at]?.at ?? 0] : [],
    )
    return [0, ...breaks].map((from, at) => heads.slice(from, breaks[at] ?? heads.length))
  }
  return [[...heads]]
}

interface PrintedHead {
  readonly words: ReadonlySet<string>
  /** How many heads stand above it. */
  readonly level: number
}

interface Order {
  /** The words of all columns. */
  readonly columns: ReadonlySet<string>
  /** The columns row by row, those with fewer heads above them first. */
  readonly printed: readonly PrintedHead[]
}

function orderOf(heads: readonly Column[]): Order {
  const printed = heads
    .map(({ label, aliases = [], groups = [] }) => ({
      words: new Set([label, ...aliases].map(text => labelOf(text).words)),
      level: groups.length,
    }))
    .sort((a, b) => a.level - b.level)
  return { columns: new Set(printed.flatMap(({ words }) => [...words])), printed }
}

/** Of the tables whose columns stand at several levels; elsewhere the heads are one row. */
const ORDERS: readonly Order[] = [...new Set(UNION.flatMap(line => line.variants).map(({ heads }) => heads))]
  .filter(heads => new Set(heads.map(({ groups = [] }) => groups.length)).size > 1)
  .map(orderOf)
