import type { ColumnWords } from '../../diagnostic/words/dataset.ts'
import type { ColumnSpec, ColumnType } from '../table-spec.ts'

/** A column with its words, and what else there is to say of it. */
export function column(
  name: string,
  type: ColumnType,
  { label, note }: ColumnWords,
  more: Pick<ColumnSpec, 'values' | 'refersTo'> = {},
): ColumnSpec {
  return { name, type, label, ...(note === undefined ? {} : { note }), ...more }
}
