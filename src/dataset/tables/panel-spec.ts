import { FINDING_COLUMN_WORDS, SHARED_COLUMNS } from '../../diagnostic/words/dataset.ts'
import { PANEL_REASONS } from '../../diagnostic/words/panel-findings.ts'
import {
  FIGURE_COLUMN_WORDS,
  PANEL_COLUMN_WORDS,
  PANEL_TABLE_TITLES,
  PANEL_VALUE_WORDS,
} from '../../diagnostic/words/panel-tables.ts'
import { INDICATORS } from '../../form/indicators.ts'
import { COMPARISON_COLUMNS, type ComparisonRow } from '../../panel/comparison-rows.ts'
import type { BodyLevel, IndicatorValue, PanelRow } from '../../panel/panel.ts'
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

const FIGURE_TYPES: Readonly<Partial<Record<keyof ComparisonRow, ColumnType>>> = {
  year: 'integer',
  numerator: 'number',
  denominator: 'number',
  value: 'number',
  small_n: 'integer',
  bodies: 'integer',
  bodies_in: 'integer',
  errors: 'integer',
  set_aside: 'integer',
}

const WHY: Readonly<Record<NonNullable<IndicatorValue['why']>, unknown>> & ValueList = PANEL_VALUE_WORDS.why

const FIGURE_VALUES: Readonly<Partial<Record<keyof ComparisonRow, ValueList>>> = {
  level: LEVELS,
  indicator: Object.fromEntries(INDICATORS.map(({ id, label }) => [id, label])),
  why: WHY,
}

const FIGURE_WORDS = { ...WORDS, ...FIGURE_COLUMN_WORDS }

/** One row a unit, year and indicator. */
export const FIGURES: TableSpec = {
  name: 'figures',
  title: PANEL_TABLE_TITLES.figures,
  columns: COMPARISON_COLUMNS.map(name => {
    const values = FIGURE_VALUES[name]
    return column(name, FIGURE_TYPES[name] ?? 'string', FIGURE_WORDS[name], values === undefined ? {} : { values })
  }),
  key: ['unit_id', 'year', 'indicator'],
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
