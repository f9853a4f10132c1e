import { JUMP } from '../../form/comparison.ts'
import { type IndicatorSpec, indicatorOf } from '../../form/indicators.ts'
import { indicatorValue } from '../indicators.ts'
import type { PanelReport } from '../panel.ts'
import { at, type PanelOutcome, type PanelView } from './rule.ts'

const SERIES: readonly IndicatorSpec[] = JUMP.indicators.flatMap(id => indicatorOf(id) ?? [])

/** Makes a MAD comparable to a standard deviation. */
const NORMAL = 1.4826

/**
 * Totals far from the median of the body's own years, on the scale of logarithms: robust, because the year in question is in the
 * series. Small counts are noisy by nature, so a spread is never taken for less than that of a count of the median's size.
 */
export function* checkJumps(view: PanelView): Generator<PanelOutcome> {
  for (const { reports } of view.series) {
    const short: string[] = []
    for (const spec of SERIES) {
      const points = reports.flatMap(report => {
        const { value } = indicatorValue(spec, report.cells)
        return value === null || value < 0 ? [] : [{ report, value, log: Math.log1p(value) }]
      })
      if (points.length >= JUMP.years) yield* outliers(spec, points)
      else short.push(spec.label.zh)
    }
    const last = reports.at(-1)
    if (short.length > 0 && last !== undefined) {
      yield { ...at(last, short.join('、')), outcome: 'undecided', reason: 'short-series' }
    }
  }
}

interface Point {
  readonly report: PanelReport
  readonly value: number
  readonly log: number
}

function* outliers(spec: IndicatorSpec, points: readonly Point[]): Generator<PanelOutcome> {
  const center = median(points.map(({ log }) => log))
  const mad = median(points.map(({ log }) => Math.abs(log - center)))
  const typical = Math.expm1(center)
  const spread = Math.max(NORMAL * mad, JUMP.leastSpread, 1 / Math.sqrt(typical + 1))
  const limit = Math.max(JUMP.spreads * spread, Math.log(JUMP.factor))
  for (const { report, value, log } of points) {
    const seen = spec.numerator.map(pointer => ({ report, pointer }))
    const expected = Math.round(typical * 10) / 10
    const result = { ...at(report, spec.label.zh, seen), expected, actual: value, facts: { count: points.length } }
    yield { ...result, outcome: Math.abs(log - center) > limit ? 'fail' : 'pass' }
  }
}

/** Of a list that is not empty. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2
}
