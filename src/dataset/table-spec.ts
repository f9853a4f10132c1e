import type { Words } from '../diagnostic/words/language.ts'

/** What the cells of a column are. Dates are `YYYY-MM-DD`; an empty cell is a value that the source does not give. */
export type ColumnType = 'string' | 'integer' | 'number' | 'date'

/** A column of a table of the dataset. */
export interface ColumnSpec {
  /** ASCII, `snake_case`, at most 32 characters: statistics programs cut or refuse more. */
  readonly name: string
  readonly type: ColumnType
  /** The official label where the form has one, else what the column is. */
  readonly label: Words
  /** What a user has to know beyond the label: the unit, how to read an empty cell. */
  readonly note?: Words
  /** The closed list of values, where there is one, each with what it means. */
  readonly values?: Readonly<Record<string, Words>>
  /** The column of another table that this one's values come from, as `table.column`. */
  readonly refersTo?: string
}

/** A table of the dataset: what its CSV, its Parquet file, its sheet, the codebook and the data package all derive from. */
export interface TableSpec {
  /** The file's name without its ending. */
  readonly name: string
  readonly title: Words
  readonly columns: readonly ColumnSpec[]
  /** Names of the columns that together tell a row from every other; empty where rows may repeat. */
  readonly key: readonly string[]
}

/** A row of a table: the cells in the order of its columns. */
export type TableRow = readonly (string | number | null)[]
