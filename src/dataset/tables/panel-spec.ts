import { type ColumnWords, FINDING_COLUMN_WORDS, SHARED_COLUMNS } from '../../diagnostic/words/dataset.ts'
import { PANEL_REASONS } from '../../diagnostic/words/panel-findings.ts'
import {
  FIGURE_COLUMN_WORDS,
  PANEL_COLUMN_WORDS,
  PANEL_TABLE_TITLES,
  PANEL_VALUE_WORDS,
} from '../../diagnostic/words/panel-tables.ts'
import { INDICATORS } from '../../form/indicators.ts'
import { COMPARISON_COLUMNS } from '../../panel/comparison-rows.ts'
import type { BodyLevel, IndicatorValue, PanelRow } from '../../panel/panel.ts'
import { PANEL_COLUMNS, PANEL_FINDING_COLUMNS } from '../../panel/panel-rows.ts'
import type { ColumnSpec, ColumnType, TableSpec } from '../table-spec.ts'
import { column } from './column.ts'
import { EDITION_VALUES, FINDING_OUTCOMES, REASON_VALUES, SEVERITY_VALUES, type ValueList } from './value-lists.ts'

type Name =
  | (typeof COMPARISON_COLUMNS)[number]
  | (typeof PANEL_COLUMNS)[number]
  | (typeof PANEL_FINDING_COLUMNS)[number]

const TYPES: Readonly<Partial<Record<Name, ColumnType>>> = {
  year: 'integer',
  numerator: 'number',
  denominator: 'number',
  value: 'number',
  small_n: 'integer',
  bodies: 'integer',
  bodies_in: 'integer',
  published_on: 'date',
  code_carried_forward: 'integer',
  errors: 'integer',
  warnings: 'integer',
  set_aside: 'integer',
  difference: 'number',
}

const LEVELS: Readonly<Record<BodyLevel, unknown>> & ValueList = PANEL_VALUE_WORDS.level
const GAPS: Readonly<Record<NonNullable<PanelRow['gap']>, unknown>> & ValueList = PANEL_VALUE_WORDS.gap
const WHYS: Readonly<Record<NonNullable<IndicatorValue['why']>, unknown>> & ValueList = PANEL_VALUE_WORDS.why
const { waived: _, ...OUTCOMES } = FINDING_OUTCOMES

const MORE: Readonly<Partial<Record<Name, Pick<ColumnSpec, 'values' | 'refersTo'>>>> = {
  level: { values: LEVELS },
  indicator: { values: Object.fromEntries(INDICATORS.map(({ id, label }) => [id, label])) },
  why: { values: WHYS },
  gap: { values: GAPS },
  edition: { values: EDITION_VALUES },
  report_id: { refersTo: 'wide.report_id' },
  path: { refersTo: 'sources.path' },
  severity: { values: SEVERITY_VALUES },
  outcome: { values: OUTCOMES },
  reason: { values: { ...REASON_VALUES, ...PANEL_REASONS } },
}

const WORDS = { ...SHARED_COLUMNS, ...FINDING_COLUMN_WORDS, ...PANEL_COLUMN_WORDS }
const FIGURE_WORDS = { ...WORDS, ...FIGURE_COLUMN_WORDS }

function columns<Column extends Name>(
  names: readonly Column[],
  words: Readonly<Record<Column, ColumnWords>>,
): ColumnSpec[] {
  return names.map(name => column(name, TYPES[name] ?? 'string', words[name], MORE[name]))
}

/** One row a unit, year and indicator. */
export const FIGURES: TableSpec = {
  name: 'figures',
  title: PANEL_TABLE_TITLES.figures,
  columns: columns(COMPARISON_COLUMNS, FIGURE_WORDS),
  key: ['unit_id', 'year', 'indicator'],
}

/** One row a body and year, gaps among them. */
export const PANEL: TableSpec = {
  name: 'panel',
  title: PANEL_TABLE_TITLES.panel,
  columns: columns(PANEL_COLUMNS, WORDS),
  key: ['body_id', 'year'],
}

/** What the rules over several reports found. */
export const PANEL_FINDINGS: TableSpec = {
  name: 'panel_findings',
  title: PANEL_TABLE_TITLES.panel_findings,
  columns: columns(PANEL_FINDING_COLUMNS, WORDS),
  key: [],
}
