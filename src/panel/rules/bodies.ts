import { PANEL_PHRASES } from '../../diagnostic/words/panel-findings.ts'
import { UNION_CELLS } from '../../form/union-cells.ts'
import type { PanelReport } from '../panel.ts'
import type { UnitName } from '../regions.ts'
import { at, type PanelOutcome, type PanelView, type Seen } from './rule.ts'

/** What happened in the window to the division of a body: a new code or name, a merger, a split. */
export function* checkUnitChanged(view: PanelView): Generator<PanelOutcome> {
  for (const { body, reports, changes } of view.series) {
    const last = reports.at(-1)
    if (last === undefined) continue
    if (body.unitId === null) {
      yield { ...at(last, body.name), outcome: 'undecided', reason: 'no-division' }
      continue
    }
    if (changes.length === 0) yield { ...at(last, body.name), outcome: 'pass' }
    for (const { year, kind, before, after } of changes) {
      const [expected, actual] = [named(before), named(after)]
      const around = reports.filter(report => report.year === year - 1 || report.year === year)
      const seen = around.map(report => ({ report, pointer: '' }))
      const facts = { before: expected, after: actual, subject: PANEL_PHRASES[kind] }
      const subject = PANEL_PHRASES[kind].zh
      yield { bodyId: body.id, year, subject, expected, actual, seen, facts, outcome: 'fail' }
    }
  }
}

function named(units: readonly UnitName[]): string {
  return units.map(({ code, name }) => `${code} ${name}`).join('、')
}

/** Years with several reports: where no date decides between other figures, it is said. */
export function* checkPublications(view: PanelView): Generator<PanelOutcome> {
  const subject = PANEL_PHRASES.publications.zh
  for (const { body, resolved } of view.series) {
    for (const { report, setAside, conflict } of resolved.values()) {
      const rivals = conflict.filter(other => other !== report)
      const corrected = setAside.filter(({ reason }) => reason === 'corrected').map(aside => aside.report)
      if (rivals.length > 0) {
        const facts = { count: conflict.length, other: rivals.map(({ reportId }) => reportId).join('、') }
        const seen = whereTheyDiffer(report, rivals)
        yield { ...at(report, subject, seen), expected: report.reportId, facts, outcome: 'fail' }
      } else if (corrected.length > 0 && body.unitId === null) {
        // Two bodies of one name would correct each other in silence.
        const seen = whereTheyDiffer(report, corrected)
        yield { ...at(report, subject, seen), outcome: 'undecided', reason: 'body-by-name' }
      } else yield { ...at(report, subject), outcome: 'pass' }
    }
  }
}

/** The first cell in which each of the others differs, there and in the report that is compared. */
function whereTheyDiffer(report: PanelReport, others: readonly PanelReport[]): Seen[] {
  return others.flatMap(other => {
    const numberIn = ({ cells }: PanelReport, pointer: string) => cells.get(pointer)?.value ?? null
    const cell = UNION_CELLS.find(({ pointer }) => numberIn(report, pointer) !== numberIn(other, pointer))
    const pointer = cell?.pointer ?? ''
    return [
      { report, pointer },
      { report: other, pointer },
    ]
  })
}
