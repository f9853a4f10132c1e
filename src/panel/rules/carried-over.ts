import { APPLICANTS } from '../../form/table-three.ts'
import type { PanelReport } from '../panel.ts'
import { at, type BodySeries, type PanelOutcome, type PanelReason, type PanelView, whyMissing } from './rule.ts'

const SUBJECT = '四、结转下年度继续办理'

/** What last year's report carries over is what this year's has carried in, column by column. */
export function* checkCarriedOver(view: PanelView): Generator<PanelOutcome> {
  for (const series of view.series) {
    for (const report of series.reports) {
      if (report.year === view.from) continue
      const before = series.byYear.get(report.year - 1)
      if (before === undefined) yield { ...at(report, SUBJECT), outcome: 'undecided', reason: 'year-missing' }
      else yield* compare(before, report, territoryChanged(series, report.year))
    }
  }
}

function territoryChanged({ changes }: BodySeries, year: number): boolean {
  return changes.some(change => change.year === year && change.kind !== 'recoded')
}

function* compare(before: PanelReport, report: PanelReport, changed: boolean): Generator<PanelOutcome> {
  const missing = new Map<PanelReason, string[]>()
  for (const { key, label } of APPLICANTS) {
    const [over, into] = [`/applications/carriedOver/${key}`, `/applications/carriedIn/${key}`]
    const [last, now] = [before.cells.get(over), report.cells.get(into)]
    const [expected, actual] = [last?.value ?? null, now?.value ?? null]
    if (expected === null || actual === null) {
      const reason = whyMissing(expected === null ? last : now)
      missing.set(reason, [...(missing.get(reason) ?? []), label])
      continue
    }
    const seen = [
      { report: before, pointer: over },
      { report, pointer: into },
    ]
    const result = { ...at(report, label, seen), expected, actual }
    if (expected === actual) yield { ...result, outcome: 'pass' }
    else if (changed) yield { ...result, outcome: 'undecided', reason: 'territory-changed' }
    else yield { ...result, outcome: 'fail' }
  }
  // Columns that are blank for the same reason are one thing that could not be checked, not six.
  for (const [reason, labels] of missing) yield { ...at(report, labels.join('、')), outcome: 'undecided', reason }
}
