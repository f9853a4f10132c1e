import { SHARED_COLUMNS, SOURCE_WORDS, TABLE_TITLES } from '../../diagnostic/words/dataset.ts'
import type { SourceRow } from '../source-row.ts'
import type { ColumnSpec, TableSpec } from '../table-spec.ts'
import { column } from './column.ts'
import { SOURCE_KINDS, SOURCE_OUTCOMES } from './value-lists.ts'

/** Every source is a row here, so that one that was looked for and gave nothing is not silently missing. */

const COLUMNS: Readonly<Record<keyof SourceRow, ColumnSpec>> = {
  path: column('path', 'string', SOURCE_WORDS.path),
  url: column('url', 'string', SHARED_COLUMNS.url),
  captured: column('captured', 'string', SHARED_COLUMNS.captured),
  sha256: column('sha256', 'string', SHARED_COLUMNS.sha256),
  bytes: column('bytes', 'integer', SOURCE_WORDS.bytes),
  kind: column('kind', 'string', SOURCE_WORDS.kind, { values: SOURCE_KINDS }),
  encoding: column('encoding', 'string', SOURCE_WORDS.encoding),
  outcome: column('outcome', 'string', SOURCE_WORDS.outcome, { values: SOURCE_OUTCOMES }),
  report_id: column('report_id', 'string', SHARED_COLUMNS.report_id, { refersTo: 'wide.report_id' }),
  code: column('code', 'string', SOURCE_WORDS.code),
}

/** The columns of `SourceRow`, in its order. */
export const SOURCES: TableSpec = {
  name: 'sources',
  title: TABLE_TITLES.sources,
  columns: Object.values(COLUMNS),
  key: ['path'],
}

const { read: _, ...FAILED } = SOURCE_OUTCOMES

export const FAILURES: TableSpec = {
  name: 'failures',
  title: TABLE_TITLES.failures,
  columns: [
    column('path', 'string', SOURCE_WORDS.path, { refersTo: 'sources.path' }),
    COLUMNS.sha256,
    column('outcome', 'string', SOURCE_WORDS.outcome, { values: FAILED }),
    column('code', 'string', SHARED_COLUMNS.code),
    column('message_zh', 'string', SHARED_COLUMNS.message_zh),
    column('message_en', 'string', SHARED_COLUMNS.message_en),
  ],
  key: ['path'],
}
