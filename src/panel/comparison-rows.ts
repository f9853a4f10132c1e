import type { ComparedSeries, ComparedYear, Comparison } from './comparison.ts'
import type { PanelReport } from './panel.ts'

/** One indicator of one unit in one year: the tidy view of a comparison. The names and order of these columns are a contract. */
export interface ComparisonRow {
  readonly unit_id: string
  readonly unit: string
  readonly division_code: string | null
  readonly level: string | null
  readonly year: number
  readonly indicator: string
  readonly numerator: number | null
  readonly denominator: number | null
  readonly value: number | null
  /** Why there is no value, or what is missing from a sum. */
  readonly why: string | null
  /** 1 where the denominator is under 10. */
  readonly small_n: 0 | 1
  /** Bodies of the unit that stood in that year, and those whose figures are in the value. */
  readonly bodies: number
  readonly bodies_in: number
  /** Of one body: its report, and where it came from. */
  readonly report_id: string | null
  readonly path: string | null
  readonly url: string | null
  /** Errors of the reports' own checks, and codes of the panel's findings, separated by `;`. */
  readonly errors: number
  readonly findings: string | null
  /** Other reports of the same body and year that are not compared; `--table reports` names them. */
  readonly set_aside: number
}

export const COMPARISON_COLUMNS = [
  'unit_id',
  'unit',
  'division_code',
  'level',
  'year',
  'indicator',
  'numerator',
  'denominator',
  'value',
  'why',
  'small_n',
  'bodies',
  'bodies_in',
  'report_id',
  'path',
  'url',
  'errors',
  'findings',
  'set_aside',
] as const satisfies readonly (keyof ComparisonRow)[]

/** Unit after unit, year after year, indicator after indicator; a gap is a row too. */
export function* comparisonRows({ series, indicators }: Comparison): Generator<ComparisonRow> {
  for (const each of series) {
    for (const year of each.years) {
      for (let at = 0; at < indicators.length; at++) yield rowOf(each, year, at)
    }
  }
}

function rowOf({ unit }: ComparedSeries, compared: ComparedYear, at: number): ComparisonRow {
  const value = compared.values[at]
  if (value === undefined) throw new RangeError('an indicator without a value')
  const codes = [...new Set(compared.findings.map(({ code }) => code))]
  const report = reportOf(compared)
  return {
    unit_id: unit.id,
    unit: unit.name,
    division_code: unit.code,
    level: unit.level,
    year: compared.year,
    indicator: value.indicator,
    numerator: value.numerator,
    denominator: value.denominator,
    value: value.value,
    why: value.why,
    small_n: value.smallN ? 1 : 0,
    bodies: compared.rows.filter(({ gap }) => gap !== 'no-unit').length,
    bodies_in: value.bodies.length,
    report_id: report?.reportId ?? null,
    path: report?.path ?? null,
    url: report?.url ?? null,
    errors: errorsOf(compared),
    findings: codes.length === 0 ? null : codes.join(';'),
    set_aside: compared.rows.reduce((sum, { setAside }) => sum + setAside.length, 0),
  }
}

/** The report behind a figure that is one body's; null of several, or of none. */
export function reportOf({ rows }: ComparedYear): PanelReport | null {
  return rows.length === 1 ? (rows[0]?.report ?? null) : null
}

/** Contradictions that the reports' own checks found. */
export function errorsOf({ rows }: ComparedYear): number {
  return rows.reduce((sum, { report }) => sum + (report?.errors ?? 0), 0)
}
