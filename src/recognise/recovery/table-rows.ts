import { isDoubled, type RowText, rowText } from './row-text.ts'
import type { GluedRow } from './types.ts'

/** The rows of a table, by what can be done with them. */
export interface TableRows {
  readonly rows: readonly GluedRow[]
  /** Those to cut: their marks make no more cells, at the least, than the line has. */
  readonly texts: readonly RowText[]
  /** Those without any mark. The rest hold something that is no figure: what they say is not known. */
  readonly empty: ReadonlySet<GluedRow>
}

export function tableRows(rows: readonly GluedRow[]): TableRows {
  const doubled = isDoubled(rows)
  const all = rows.flatMap(row => rowText(row, doubled) ?? [])
  return {
    rows,
    texts: all.filter(({ marks, fewest, row }) => marks !== '' && fewest <= row.line.cells.length),
    empty: new Set(all.filter(({ marks }) => marks === '').map(({ row }) => row)),
  }
}
