import { PANEL_PHRASES } from '../../diagnostic/words/panel-findings.ts'
import type { PanelReport } from '../panel.ts'
import { type Figures, figuresOf } from './figures.ts'
import { at, type PanelOutcome, type PanelView, type Seen } from './rule.ts'

const SUBJECT = PANEL_PHRASES.figures.zh

/** Figures that are last year's throughout. Two years of zeros are equal and say nothing. */
export function* checkCopiedFromYearBefore(view: PanelView): Generator<PanelOutcome> {
  for (const { reports } of view.series) {
    let before: { readonly report: PanelReport; readonly figures: Figures } | undefined
    for (const report of reports) {
      const now = figuresOf(report)
      const last = before?.report.year === report.year - 1 ? before : undefined
      before = { report, figures: now }
      if (report.year === view.from) continue
      if (last === undefined) yield { ...at(report, SUBJECT), outcome: 'undecided', reason: 'year-missing' }
      else if (!last.figures.any || !now.any) {
        yield { ...at(report, SUBJECT), outcome: 'undecided', reason: 'no-figures' }
      } else yield* decide(report, now, last.figures.text === now.text, [last.report], { year: last.report.year })
    }
  }
}

/** How many other bodies a message names. */
const NAMED = 3

/** Figures that are another body's of the same year throughout. */
export function* checkCopiedFromOtherBody(view: PanelView): Generator<PanelOutcome> {
  const groups = new Map<string, PanelReport[]>()
  const all = view.series.flatMap(({ reports }) => reports).map(report => ({ report, figures: figuresOf(report) }))
  for (const { report, figures } of all) {
    if (!figures.any) continue
    const key = `${report.year} ${figures.text}`
    const known = groups.get(key)
    if (known === undefined) groups.set(key, [report])
    else known.push(report)
  }
  for (const { report, figures } of all) {
    if (!figures.any) {
      yield { ...at(report, SUBJECT), outcome: 'undecided', reason: 'no-figures' }
      continue
    }
    const group = groups.get(`${report.year} ${figures.text}`) ?? []
    const others = firstOthers(group, report)
    const more = group.length - 1 - others.length
    const names = [...others.map(({ body }) => body.name), ...(more > 0 ? [`+${more}`] : [])].join('、')
    yield* decide(report, figures, others.length > 0, others, { other: names })
  }
}

/** The first few of a group that are not the report itself: thousands of offices had one application each. */
function firstOthers(group: readonly PanelReport[], report: PanelReport): PanelReport[] {
  return group
    .slice(0, NAMED + 1)
    .filter(other => other !== report)
    .slice(0, NAMED)
}

function* decide(
  report: PanelReport,
  figures: Figures,
  equal: boolean,
  others: readonly PanelReport[],
  more: { readonly year?: number; readonly other?: string },
): Generator<PanelOutcome> {
  const seen: Seen[] = [...others, report].map(each => ({ report: each, pointer: '' }))
  const result = { ...at(report, SUBJECT, seen), actual: figures.nonZero, facts: { count: figures.nonZero, ...more } }
  if (!equal) yield { ...result, outcome: 'pass' }
  else if (figures.telling) yield { ...result, outcome: 'fail' }
  else if (figures.nonZero > 0) yield { ...result, outcome: 'undecided', reason: 'too-few-figures' }
}
