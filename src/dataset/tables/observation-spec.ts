import { OBSERVATION_WORDS, SHARED_COLUMNS, TABLE_TITLES } from '../../diagnostic/words/dataset.ts'
import { OBSERVATION_COLUMNS, type Observation } from '../../panel/observations.ts'
import type { ColumnSpec, ColumnType, TableSpec } from '../table-spec.ts'
import { column } from './column.ts'
import { EDITION_VALUES, READING_VALUES, TABLE_VALUES } from './value-lists.ts'

const WORDS = { ...SHARED_COLUMNS, ...OBSERVATION_WORDS }

const TYPES: Readonly<Partial<Record<keyof Observation, ColumnType>>> = { reporting_year: 'integer', value: 'number' }

const MORE: Readonly<Partial<Record<keyof Observation, Pick<ColumnSpec, 'values' | 'refersTo'>>>> = {
  report_id: { refersTo: 'wide.report_id' },
  edition: { values: EDITION_VALUES },
  table: { values: TABLE_VALUES },
  reading: { values: READING_VALUES },
}

/** The tidy table. Names and order of its columns are a contract, fixed where observations are made. */
export const OBSERVATIONS: TableSpec = {
  name: 'observations',
  title: TABLE_TITLES.observations,
  columns: OBSERVATION_COLUMNS.map(name => column(name, TYPES[name] ?? 'string', WORDS[name], MORE[name])),
  key: ['report_id', 'table', 'item', 'column'],
}
