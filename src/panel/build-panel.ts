import type { RuleSet } from '../check/rule-set.ts'
import type { Panel, PanelBody, PanelFinding, PanelReport, PanelRow } from './panel.ts'
import { checkPanel } from './panel-findings.ts'
import { type Resolved, resolvePublications } from './publications.ts'
import { REGION_DIVISIONS } from './region-divisions.ts'
import type { Divisions } from './regions.ts'
import type { BodySeries, PanelView } from './rules/rule.ts'

export interface PanelOptions {
  /** First and last year of the panel; from the first to the last year met where absent. */
  readonly from?: number | undefined
  readonly to?: number | undefined
  /** Units through the years, for clusters, gaps of units that had ended, and the rules that need them; the built-in table where absent. */
  readonly divisions?: Divisions
  /** Which of the rules over years and bodies apply, and how their failures rank; the built-in rules where absent. */
  readonly rules?: RuleSet
}

/**
 * Puts reports together: a row for every body and every year of the window, the years without a report among them. The order of the
 * reports does not matter. Throws a RangeError where the window is upside down.
 */
export function buildPanel(reports: readonly PanelReport[], options: PanelOptions = {}): Panel {
  const { from, to } = windowOf(reports, options)
  const divisions = options.divisions ?? REGION_DIVISIONS
  const within = reports.filter(({ year }) => year >= from && year <= to)
  const series = seriesOf(within, { from, to, divisions })
  const view = { from, to, series, divisions }
  const { findings, passes } = checkPanel(view, options.rules)
  const byRow = new Map<string, PanelFinding[]>()
  for (const finding of findings) {
    const key = rowKey(finding.bodyId, finding.year)
    const known = byRow.get(key)
    if (known === undefined) byRow.set(key, [finding])
    else known.push(finding)
  }
  const rows = series.flatMap(each => rowsOf(each, view, byRow))
  return { from, to, bodies: series.map(({ body }) => body), rows, findings, passes }
}

function windowOf(reports: readonly PanelReport[], options: PanelOptions): { from: number; to: number } {
  if (options.from !== undefined && options.to !== undefined && options.from > options.to) {
    throw new RangeError(`the years of a panel run from ${options.from} to ${options.to}`)
  }
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const { year } of reports) [first, last] = [Math.min(first, year), Math.max(last, year)]
  if (first > last) [first, last] = [options.from ?? options.to ?? 0, options.to ?? options.from ?? 0]
  const from = options.from ?? Math.min(first, options.to ?? first)
  return { from, to: options.to ?? Math.max(last, from) }
}

type Frame = Pick<PanelView, 'from' | 'to' | 'divisions'>

/** The bodies with their reports, in the order of the panel. */
function seriesOf(reports: readonly PanelReport[], frame: Frame): BodySeries[] {
  const bodies = new Map<string, Map<number, PanelReport[]>>()
  for (const report of reports) {
    const years = bodies.get(report.bodyId) ?? new Map<number, PanelReport[]>()
    bodies.set(report.bodyId, years)
    years.set(report.year, [...(years.get(report.year) ?? []), report])
  }
  const ordered = [...bodies.values()].map(years => {
    const compared: PanelReport[] = []
    const resolved = new Map<number, Resolved>()
    for (const year of [...years.keys()].sort((a, b) => a - b)) {
      const several = years.get(year) ?? []
      const choice = resolvePublications(several)
      compared.push(choice.report)
      if (several.length > 1) resolved.set(year, choice)
    }
    return { compared, resolved, order: orderOf(compared) }
  })
  ordered.sort((a, b) => (a.order < b.order ? -1 : 1))
  return ordered.flatMap(({ compared, resolved }) => {
    const last = compared.at(-1)
    if (last === undefined) return []
    const byYear = new Map(compared.map(report => [report.year, report]))
    const { from, to, divisions } = frame
    const body = panelBody(last, frame)
    const changes = body.unitId === null ? [] : divisions.changesOf(body.unitId, from, to)
    return [{ body, reports: compared, byYear, resolved, changes }]
  })
}

/** By the last code known, also of a unit that has ended; bodies without a code last. */
function orderOf(reports: readonly PanelReport[]): string {
  const code = reports.findLast(report => report.codeAtYearEnd !== null)?.codeAtYearEnd ?? '~'
  return `${code} ${reports[0]?.bodyId}`
}

function panelBody({ bodyId, body, codeAtYearEnd }: PanelReport, { from, to, divisions }: Frame): PanelBody {
  const { name, level, unitId, path } = body
  const code = unitId === null ? undefined : divisions.codeAt(unitId, to)
  const clusterId = unitId === null ? null : (divisions.clusterOf(unitId, from, to) ?? unitId)
  return { id: bodyId, name, level, divisionCode: code === undefined ? codeAtYearEnd : code, clusterId, unitId, path }
}

function rowKey(bodyId: string, year: number): string {
  return `${year} ${bodyId}`
}

function rowsOf(series: BodySeries, view: PanelView, findings: ReadonlyMap<string, readonly PanelFinding[]>) {
  const { body, byYear, resolved } = series
  const rows: PanelRow[] = []
  for (let year = view.from; year <= view.to; year++) {
    const report = byYear.get(year) ?? null
    const ended = body.unitId !== null && view.divisions.codeAt(body.unitId, year) === null
    rows.push({
      bodyId: body.id,
      year,
      report,
      gap: report !== null ? null : ended ? 'no-unit' : 'no-report',
      setAside: resolved.get(year)?.setAside ?? [],
      findings: findings.get(rowKey(body.id, year)) ?? [],
    })
  }
  return rows
}
