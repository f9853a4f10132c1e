import { PARTS } from '../../form/comparison.ts'
import { type IndicatorSpec, indicatorOf } from '../../form/indicators.ts'
import { isGovernmentLevel } from '../../region/levels.ts'
import { indicatorValue } from '../indicators.ts'
import type { PanelReport } from '../panel.ts'
import { at, type PanelOutcome, type PanelView, whyMissing } from './rule.ts'

const TOTALS: readonly IndicatorSpec[] = PARTS.flatMap(id => indicatorOf(id) ?? [])

/**
 * The sums of what belongs right to a division against its own totals, in years in which all of it is there: of the districts and counties of
 * a city, of the cities of a province with the counties that stand under none of them, of the districts of a municipality.
 */
export function* checkParts(view: PanelView): Generator<PanelOutcome> {
  const reports = view.series.flatMap(series => series.reports).filter(isGovernment)
  const byCode = new Map(reports.map(report => [key(report.codeAtYearEnd, report.year), report]))
  for (const whole of reports) {
    const codes = view.divisions.partsOf(whole.codeAtYearEnd, whole.year)
    const parts = (codes ?? []).flatMap(code => byCode.get(key(code, whole.year)) ?? [])
    // A panel of cities alone asks nothing of their districts.
    if (codes === null || parts.length === 0) continue
    const subject = TOTALS.map(({ label }) => label.zh).join('、')
    const missing = codes.length - parts.length
    if (missing > 0) yield { ...at(whole, subject), expected: codes.length, actual: parts.length, ...MISSING }
    else for (const spec of TOTALS) yield compare(spec, whole, parts)
  }
}

function isGovernment(report: PanelReport): report is PanelReport & { readonly codeAtYearEnd: string } {
  return report.codeAtYearEnd !== null && isGovernmentLevel(report.body.level)
}

const MISSING = { outcome: 'undecided', reason: 'parts-missing' } as const

function key(code: string, year: number): string {
  return `${code} ${year}`
}

function compare(spec: IndicatorSpec, whole: PanelReport, parts: readonly PanelReport[]): PanelOutcome {
  const all = [whole, ...parts]
  const seen = all.flatMap(report => spec.numerator.map(pointer => ({ report, pointer })))
  const values = all.map(({ cells }) => indicatorValue(spec, cells).value)
  const [actual = null, ...others] = values
  const base = { ...at(whole, spec.label.zh, seen), facts: { count: parts.length } }
  const blank = seen.find(({ report, pointer }) => (report.cells.get(pointer)?.value ?? null) === null)
  if (blank !== undefined || actual === null) {
    return { ...base, outcome: 'undecided', reason: whyMissing(blank?.report.cells.get(blank.pointer)) }
  }
  const expected = others.reduce<number>((sum, value) => sum + (value ?? 0), 0)
  return { ...base, expected, actual, outcome: expected === actual ? 'pass' : 'fail' }
}
