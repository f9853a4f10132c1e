import { PARTS } from '../../form/comparison.ts'
import { type IndicatorSpec, indicatorOf } from '../../form/indicators.ts'
import { indicatorValue } from '../indicators.ts'
import type { PanelReport } from '../panel.ts'
import { at, type PanelOutcome, type PanelView, whyMissing } from './rule.ts'

const TOTALS: readonly IndicatorSpec[] = PARTS.flatMap(id => indicatorOf(id) ?? [])

/** The sums of all districts and counties of a city against the city's own totals, in years in which all of them are there. */
export function* checkParts(view: PanelView): Generator<PanelOutcome> {
  const reports = view.series.flatMap(series => series.reports)
  const counties = new Map<string, PanelReport>()
  for (const report of reports) {
    if (report.body.level === 'county' && report.codeAtYearEnd !== null) counties.set(key(report), report)
  }
  for (const city of reports) {
    if (city.body.level !== 'city' || city.codeAtYearEnd === null) continue
    const codes = view.divisions.countiesOf(city.codeAtYearEnd, city.year)
    const parts = (codes ?? []).flatMap(code => counties.get(`${code} ${city.year}`) ?? [])
    // A panel of cities alone asks nothing of their districts.
    if (codes === null || parts.length === 0) continue
    const subject = TOTALS.map(({ label }) => label.zh).join('、')
    const missing = codes.length - parts.length
    if (missing > 0) yield { ...at(city, subject), expected: codes.length, actual: parts.length, ...MISSING }
    else for (const spec of TOTALS) yield compare(spec, city, parts)
  }
}

const MISSING = { outcome: 'undecided', reason: 'parts-missing' } as const

function key({ codeAtYearEnd, year }: PanelReport): string {
  return `${codeAtYearEnd} ${year}`
}

function compare(spec: IndicatorSpec, city: PanelReport, parts: readonly PanelReport[]): PanelOutcome {
  const all = [city, ...parts]
  const seen = all.flatMap(report => spec.numerator.map(pointer => ({ report, pointer })))
  const values = all.map(({ cells }) => indicatorValue(spec, cells).value)
  const [actual = null, ...others] = values
  const base = { ...at(city, spec.label.zh, seen), facts: { count: parts.length } }
  const blank = seen.find(({ report, pointer }) => (report.cells.get(pointer)?.value ?? null) === null)
  if (blank !== undefined || actual === null) {
    return { ...base, outcome: 'undecided', reason: whyMissing(blank?.report.cells.get(blank.pointer)) }
  }
  const expected = others.reduce<number>((sum, value) => sum + (value ?? 0), 0)
  return { ...base, expected, actual, outcome: expected === actual ? 'pass' : 'fail' }
}
