import { SHARED_COLUMNS, TABLE_TITLES } from '../../diagnostic/words/dataset.ts'
import type { Words } from '../../diagnostic/words/language.ts'
import { PANEL_COLUMN_WORDS, PANEL_VALUE_WORDS } from '../../diagnostic/words/panel-tables.ts'
import { INDICATORS } from '../../form/indicators.ts'
import type { Comparability } from '../../panel/crosswalk.ts'
import type { IndicatorValue } from '../../panel/panel.ts'
import type { TableSpec } from '../table-spec.ts'
import { column } from './column.ts'
import { EDITION_VALUES } from './value-lists.ts'

/** Those that a report alone tells: rates per head take a population, which only comparing is given. */
export const REPORT_INDICATORS = INDICATORS.filter(({ kind }) => kind !== 'per10k')

const WHY: Readonly<Record<NonNullable<IndicatorValue['why']>, Words>> = PANEL_VALUE_WORDS.why
const COMPARABLE: Readonly<Record<Comparability, Words>> = PANEL_VALUE_WORDS.comparable

/** Rates with what stands above and below them, so that nobody has to guess which of four disclosure rates is meant. */
export const INDICATOR_TABLE: TableSpec = {
  name: 'indicators',
  title: TABLE_TITLES.indicators,
  columns: [
    column('report_id', 'string', SHARED_COLUMNS.report_id, { refersTo: 'wide.report_id' }),
    column('path', 'string', SHARED_COLUMNS.path, { refersTo: 'sources.path' }),
    column('authority', 'string', SHARED_COLUMNS.authority),
    column('division_code', 'string', SHARED_COLUMNS.division_code),
    column('reporting_year', 'integer', SHARED_COLUMNS.reporting_year),
    column('edition', 'string', SHARED_COLUMNS.edition, { values: EDITION_VALUES }),
    column('indicator', 'string', PANEL_COLUMN_WORDS.indicator, {
      values: Object.fromEntries(REPORT_INDICATORS.map(({ id, label }) => [id, label])),
    }),
    column('numerator', 'number', PANEL_COLUMN_WORDS.numerator),
    column('denominator', 'number', PANEL_COLUMN_WORDS.denominator),
    column('value', 'number', PANEL_COLUMN_WORDS.value),
    column('small_n', 'integer', PANEL_COLUMN_WORDS.small_n),
    column('why', 'string', PANEL_COLUMN_WORDS.why, { values: WHY }),
    column('comparable', 'string', PANEL_COLUMN_WORDS.comparable, { values: COMPARABLE }),
  ],
  key: ['report_id', 'indicator'],
}
