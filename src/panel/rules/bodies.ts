import { PANEL_PHRASES } from '../../diagnostic/words/panel-findings.ts'
import { fold } from '../../document/fold.ts'
import { UNION_CELLS } from '../../form/union-cells.ts'
import { withoutGovernment } from '../../region/body-name.ts'
import { isGovernmentLevel } from '../../region/levels.ts'
import type { PanelBody, PanelReport } from '../panel.ts'
import type { UnitName } from '../regions.ts'
import { at, type BodySeries, type PanelOutcome, type PanelView, type Seen } from './rule.ts'

/** What happened in the window to the division of a body: a new code or name, a merger, a split. */
export function* checkUnitChanged(view: PanelView): Generator<PanelOutcome> {
  const namesakes = namesakesOf(view.series)
  for (const { body, reports, changes } of view.series) {
    const last = reports.at(-1)
    if (last === undefined) continue
    if (body.unitId === null) {
      yield withoutDivision(last, body, namesakes.get(body.id))
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

/** A guess is no reason to make two bodies one, but whoever compares them should know of it. */
function withoutDivision(last: PanelReport, body: PanelBody, namesake: BodySeries | undefined): PanelOutcome {
  const other = namesake?.reports.at(-1)
  if (other === undefined) return { ...at(last, body.name), outcome: 'undecided', reason: 'no-division' }
  const seen = [other, last].map(report => ({ report, pointer: '' }))
  return { ...at(last, body.name, seen), actual: other.bodyId, outcome: 'undecided', reason: 'may-be-one' }
}

/** By body of no known division, the one of a known division that it could be: the only one of its name, with reports of other years. */
function namesakesOf(all: readonly BodySeries[]): ReadonlyMap<string, BodySeries> {
  const byName = new Map<string, BodySeries[]>()
  for (const series of all) {
    for (const name of new Set(series.reports.flatMap(namesOf))) byName.set(name, [...(byName.get(name) ?? []), series])
  }
  const found = new Map<string, BodySeries>()
  for (const [name, bearers] of byName) {
    const [known, ...others] = bearers.filter(({ body }) => body.unitId !== null)
    const [unknown] = bearers.filter(({ body }) => body.unitId === null)
    if (name === '' || known === undefined || unknown === undefined || others.length > 0 || bearers.length > 2) continue
    if (unknown.reports.every(({ year }) => !known.byYear.has(year))) found.set(unknown.body.id, known)
  }
  return found
}

/** Of a government, that of its division alone too: 金东区 for 金华市金东区人民政府. */
function namesOf({ body: { name, level, path } }: PanelReport): string[] {
  return [withoutGovernment(fold(name)), ...(isGovernmentLevel(level) ? path.slice(-1) : [])]
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
