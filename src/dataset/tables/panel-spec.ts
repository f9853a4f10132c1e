import { FINDING_COLUMN_WORDS, SHARED_COLUMNS } from '../../diagnostic/words/dataset.ts'
import { PANEL_REASONS } from '../../diagnostic/words/panel-findings.ts'
import { PANEL_COLUMN_WORDS, PANEL_TABLE_TITLES, PANEL_VALUE_WORDS } from '../../diagnostic/words/panel-tables.ts'
import type { BodyLevel, PanelRow } from '../../panel/panel.ts'
import { PANEL_COLUMNS, PANEL_FINDING_COLUMNS } from '../../panel/panel-rows.ts'
import type { ColumnSpec, ColumnType, TableSpec } from '../table-spec.ts'
import { column } from './column.ts'
import { EDITION_VALUES, FINDING_OUTCOMES, REASON_VALUES, SEVERITY_VALUES, type ValueList } from './value-lists.ts'

const WORDS = { ...SHARED_COLUMNS, ...FINDING_COLUMN_WORDS, ...PANEL_COLUMN_WORDS }

type Name = (typeof PANEL_COLUMNS)[number] | (typeof PANEL_FINDING_COLUMNS)[number]

const TYPES: Readonly<Partial<Record<Name, ColumnType>>> = {
  year: 'integer',
  published_on: 'date',
  code_carried_forward: 'integer',
  errors: 'integer',
  warnings: 'integer',
  set_aside: 'integer',
  difference: 'number',
}

const LEVELS: Readonly<Record<BodyLevel, unknown>> & ValueList = PANEL_VALUE_WORDS.level
const GAPS: Readonly<Record<NonNullable<PanelRow['gap']>, unknown>> & ValueList = PANEL_VALUE_WORDS.gap
const { waived: _, ...OUTCOMES } = FINDING_OUTCOMES

const MORE: Readonly<Partial<Record<Name, Pick<ColumnSpec, 'values' | 'refersTo'>>>> = {
  level: { values: LEVELS },
  gap: { values: GAPS },
  edition: { values: EDITION_VALUES },
  report_id: { refersTo: 'wide.report_id' },
  path: { refersTo: 'sources.path' },
  severity: { values: SEVERITY_VALUES },
  outcome: { values: OUTCOMES },
  reason: { values: { ...REASON_VALUES, ...PANEL_REASONS } },
}

function columns(names: readonly Name[]): ColumnSpec[] {
  return names.map(name => column(name, TYPES[name] ?? 'string', WORDS[name], MORE[name]))
}

/** One row a body and year, gaps among them. */
export const PANEL: TableSpec = {
  name: 'panel',
  title: PANEL_TABLE_TITLES.panel,
  columns: columns(PANEL_COLUMNS),
  key: ['body_id', 'year'],
}

/** What the rules over several reports found. */
export const PANEL_FINDINGS: TableSpec = {
  name: 'panel_findings',
  title: PANEL_TABLE_TITLES.panel_findings,
  columns: columns(PANEL_FINDING_COLUMNS),
  key: [],
}
