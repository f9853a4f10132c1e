import {
  FINDING_COLUMN_WORDS,
  OBSERVATION_WORDS,
  SHARED_COLUMNS,
  TABLE_TITLES,
} from '../../diagnostic/words/dataset.ts'
import type { TableSpec } from '../table-spec.ts'
import { column } from './column.ts'
import {
  EXPLANATION_VALUES,
  FINDING_OUTCOMES,
  NO_SUSPECTS_VALUES,
  REASON_VALUES,
  SEVERITY_VALUES,
} from './value-lists.ts'

const REPORT = [
  column('report_id', 'string', SHARED_COLUMNS.report_id, { refersTo: 'wide.report_id' }),
  column('path', 'string', SHARED_COLUMNS.path, { refersTo: 'sources.path' }),
]

const SEVERITY = column('severity', 'string', SHARED_COLUMNS.severity, { values: SEVERITY_VALUES })

const MESSAGES = [
  column('message_zh', 'string', SHARED_COLUMNS.message_zh),
  column('message_en', 'string', SHARED_COLUMNS.message_en),
]

/** What fails, what could not be decided, what was waived; passes are counted in the wide table. */
export const FINDINGS: TableSpec = {
  name: 'findings',
  title: TABLE_TITLES.findings,
  columns: [
    ...REPORT,
    column('authority', 'string', SHARED_COLUMNS.authority),
    column('reporting_year', 'integer', SHARED_COLUMNS.reporting_year),
    column('code', 'string', SHARED_COLUMNS.code),
    SEVERITY,
    column('outcome', 'string', FINDING_COLUMN_WORDS.outcome, { values: FINDING_OUTCOMES }),
    column('subject', 'string', FINDING_COLUMN_WORDS.subject),
    column('expected', 'string', FINDING_COLUMN_WORDS.expected),
    column('actual', 'string', FINDING_COLUMN_WORDS.actual),
    column('difference', 'number', FINDING_COLUMN_WORDS.difference),
    column('reason', 'string', FINDING_COLUMN_WORDS.reason, { values: REASON_VALUES }),
    column('explanation', 'string', FINDING_COLUMN_WORDS.explanation, { values: EXPLANATION_VALUES }),
    ...MESSAGES,
    column('places', 'string', FINDING_COLUMN_WORDS.places),
    column('terms', 'string', FINDING_COLUMN_WORDS.terms),
    column('suspects', 'string', FINDING_COLUMN_WORDS.suspects),
    column('no_suspects', 'string', FINDING_COLUMN_WORDS.no_suspects, { values: NO_SUSPECTS_VALUES }),
    column('waived_reason', 'string', FINDING_COLUMN_WORDS.waived_reason),
  ],
  key: [],
}

/** What the reading of a report had to say, of reports that were read. */
export const DIAGNOSTICS: TableSpec = {
  name: 'diagnostics',
  title: TABLE_TITLES.diagnostics,
  columns: [
    ...REPORT,
    column('code', 'string', SHARED_COLUMNS.code),
    SEVERITY,
    column('place', 'string', OBSERVATION_WORDS.place),
    ...MESSAGES,
  ],
  key: [],
}
