import type { KeyValue, SchemaElement } from 'hyparquet-writer'
import type { ColumnSpec, ColumnType, TableSpec } from '../table-spec.ts'
import { OBSERVATIONS } from './observation-spec.ts'

/** The observations as a Parquet file: its types, and what every row group and the file itself have in common. */

/** What each kind of column is stored as. A number is a double, for amounts have decimals; a date stays the text it is in CSV. */
const STORED: Readonly<Record<ColumnType, Pick<SchemaElement, 'type' | 'converted_type'>>> = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  date: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
}

/** Columns by whose least and greatest value a reader may skip row groups. Of the others these say nothing, and cost time. */
const WITH_STATISTICS: ReadonlySet<string> = new Set(['division_code', 'reporting_year'])

function elementOf({ name, type }: ColumnSpec, key: readonly string[]): SchemaElement {
  return { name, ...STORED[type], repetition_type: key.includes(name) ? 'REQUIRED' : 'OPTIONAL' }
}

function schemaOf({ name, columns, key }: TableSpec): SchemaElement[] {
  return [{ name, num_children: columns.length }, ...columns.map(column => elementOf(column, key))]
}

/** Labels and notes of the columns as JSON, for a file that is passed on without its codebook. */
function columnWords({ columns }: TableSpec): string {
  return JSON.stringify(
    Object.fromEntries(
      columns.map(({ name, label, note }) => [name, note === undefined ? { label } : { label, note }]),
    ),
  )
}

const KEY_VALUES: KeyValue[] = [
  { key: 'title', value: JSON.stringify(OBSERVATIONS.title) },
  { key: 'columns', value: columnWords(OBSERVATIONS) },
]

/** How every writer is set up: nothing in it depends on time, machine or version. */
export const PARQUET_OPTIONS = {
  schema: schemaOf(OBSERVATIONS),
  codec: 'SNAPPY',
  statistics: false,
  kvMetadata: KEY_VALUES,
  createdBy: 'gongkai',
} as const

export const PARQUET_COLUMNS: readonly { readonly name: string; readonly statistics: boolean }[] =
  OBSERVATIONS.columns.map(({ name }) => ({ name, statistics: WITH_STATISTICS.has(name) }))
