import type { FormCell } from './derive.ts'
import { shortName } from './short-names.ts'
import { UNION } from './union.ts'

/** A cell of the form, whichever editions print it: what a wide table has a column for. */
export interface UnionCell {
  readonly name: string
  readonly pointer: string
  /** The pointer split into keys. */
  readonly keys: readonly string[]
  /** The cell as each edition that has it prints it, newest edition first. */
  readonly prints: readonly [FormCell, ...FormCell[]]
}

/** Every cell of the editions laid over one another, once, in printed order. */
export const UNION_CELLS: readonly UnionCell[] = unionCells()

function unionCells(): UnionCell[] {
  const prints = new Map<string, [FormCell, ...FormCell[]]>()
  for (const cell of UNION.flatMap(({ variants }) => variants.flatMap(({ cells }) => cells))) {
    const known = prints.get(cell.pointer)
    if (known === undefined) prints.set(cell.pointer, [cell])
    else known.push(cell)
  }
  return [...prints].map(([pointer, cells]) => ({
    name: shortName(cells[0]),
    pointer,
    keys: pointer.slice(1).split('/'),
    prints: cells,
  }))
}
