import { EDITIONS } from '../form/editions.ts'
import type { EditionId, TableId } from '../form/types.ts'
import { UNION_CELLS } from '../form/union-cells.ts'

/** Which figures of the editions of the form can be laid side by side, told by the form's own data. */

/**
 * `same`: every edition prints the cell under the same labels. `reworded`: every edition has the cell, under other words (处理决定数量,
 * 本年处理决定数量; 规范性文件, 行政规范性文件), so what it counts may differ. `sum`: one edition prints it whole, another in parts; the parts added up
 * compare with the whole, none by itself. `one-edition`: no counterpart.
 */
export type Comparability = 'same' | 'reworded' | 'sum' | 'one-edition'

export interface CrosswalkEntry {
  readonly pointer: string
  readonly table: TableId
  readonly item: string
  readonly column: string
  readonly comparability: Comparability
  /** The editions that print the cell, with the labels they print: the row's path, then the column's. */
  readonly labels: Readonly<Partial<Record<EditionId, string>>>
  /** Of `sum`: the cells of the other editions that stand for it, taken together. */
  readonly standsFor: readonly string[]
}

/** Rows that stand for each other in two editions, by the pointers of their cells. */
export const ALTERNATIVE_ROWS: ReadonlyMap<string, 'whole' | 'part'> = new Map(
  UNION_CELLS.flatMap(({ pointer, prints: [{ row }] }) =>
    row.alternative === undefined ? [] : [[pointer, row.alternative] as const],
  ),
)

/** Every cell of every edition, in printed order, with what it compares to. */
export const CROSSWALK: readonly CrosswalkEntry[] = UNION_CELLS.map(({ pointer, prints }) => {
  const [first] = prints
  const labels = Object.fromEntries(
    prints.map(({ edition, itemLabel, columnLabel }) => [edition, `${itemLabel}/${columnLabel}`]),
  ) as CrosswalkEntry['labels']
  const { table, item, column } = first
  const standsFor = counterparts(pointer)
  return { pointer, table, item, column, comparability: comparability(labels, standsFor), labels, standsFor }
})

function comparability(labels: CrosswalkEntry['labels'], standsFor: readonly string[]): Comparability {
  if (standsFor.length > 0) return 'sum'
  const printed = Object.values(labels)
  if (printed.length < EDITIONS.length) return 'one-edition'
  return new Set(printed).size === 1 ? 'same' : 'reworded'
}

/** The cells of the same column in the rows that stand for a cell's row. */
function counterparts(pointer: string): string[] {
  const alternative = ALTERNATIVE_ROWS.get(pointer)
  if (alternative === undefined) return []
  const column = pointer.slice(pointer.lastIndexOf('/'))
  return [...ALTERNATIVE_ROWS].flatMap(([other, kind]) =>
    kind !== alternative && other.endsWith(column) ? [other] : [],
  )
}

const BY_POINTER: ReadonlyMap<string, CrosswalkEntry> = new Map(CROSSWALK.map(entry => [entry.pointer, entry]))

/** What a cell of the form compares to; undefined for a pointer that is none of its cells. */
export function crosswalkOf(pointer: string): CrosswalkEntry | undefined {
  return BY_POINTER.get(pointer)
}

const WORST: readonly Comparability[] = ['same', 'reworded', 'sum', 'one-edition']

/**
 * How far a figure made of several cells compares over the editions: as far as the least of them. Cells of which all counterparts
 * are among them, as in the whole of 其他处理 with its parts, compare as a sum.
 */
export function comparabilityOf(pointers: readonly string[]): Comparability {
  const all = new Set(pointers)
  let worst = 0
  for (const pointer of pointers) {
    const entry = BY_POINTER.get(pointer)
    if (entry === undefined) return 'one-edition'
    const alone = entry.comparability === 'sum' && !entry.standsFor.some(other => all.has(other))
    worst = Math.max(worst, WORST.indexOf(alone ? 'one-edition' : entry.comparability))
  }
  return WORST[worst] as Comparability
}
