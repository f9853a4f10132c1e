import type { Panel, PanelBody, PanelFinding, PanelRow } from './panel.ts'

/** A panel as rows of cells, in the columns that the lists below name: what files are written from. */

type Cell = string | number | null

/** The columns of `panelRows`: a row a body and year, gaps among them. */
export const PANEL_COLUMNS = [
  'body_id',
  'name',
  'level',
  'division_code',
  'unit_id',
  'cluster_id',
  'division_path',
  'year',
  'gap',
  'report_id',
  'path',
  'url',
  'captured',
  'edition',
  'published_on',
  'code_reported',
  'code_year_end',
  'code_carried_forward',
  'errors',
  'warnings',
  'set_aside',
  'set_aside_reports',
  'panel_failures',
  'panel_undecided',
] as const

/** The columns of `panelFindingRows`. */
export const PANEL_FINDING_COLUMNS = [
  'body_id',
  'name',
  'year',
  'report_id',
  'code',
  'severity',
  'outcome',
  'subject',
  'expected',
  'actual',
  'difference',
  'reason',
  'message_zh',
  'message_en',
  'places',
] as const

type RowOf<Columns extends readonly string[]> = Readonly<Record<Columns[number], Cell>>

function cellsIn<Columns extends readonly string[]>(columns: Columns, row: RowOf<Columns>): Cell[] {
  return columns.map(name => row[name as Columns[number]])
}

function bodiesOf({ bodies }: Panel): ReadonlyMap<string, PanelBody> {
  return new Map(bodies.map(body => [body.id, body]))
}

function bodyCells({ id, name, level, divisionCode, unitId, clusterId }: PanelBody) {
  const codes = { division_code: divisionCode, unit_id: unitId, cluster_id: clusterId }
  return { body_id: id, name, level, ...codes }
}

/** Every body and year, in the columns of `PANEL_COLUMNS`. */
export function* panelRows(panel: Panel): Generator<Cell[]> {
  const bodies = bodiesOf(panel)
  for (const row of panel.rows) {
    const body = bodies.get(row.bodyId)
    if (body !== undefined) yield cellsIn(PANEL_COLUMNS, panelRow(body, row))
  }
}

function panelRow(body: PanelBody, { year, report, gap, setAside, findings }: PanelRow): RowOf<typeof PANEL_COLUMNS> {
  const aside = setAside.map(({ report: { reportId }, reason }) => `${reportId} (${reason})`)
  return {
    ...bodyCells(body),
    division_path: listed(body.path, '/'),
    year,
    gap,
    report_id: report?.reportId ?? null,
    path: report?.path ?? null,
    url: report?.url ?? null,
    captured: report?.captured ?? null,
    edition: report?.edition ?? null,
    published_on: report?.publishedOn ?? null,
    code_reported: report?.codeReported ?? null,
    code_year_end: report?.codeAtYearEnd ?? null,
    code_carried_forward: report === null ? null : Number(report.codeCarriedForward),
    errors: report?.errors ?? null,
    warnings: report?.warnings ?? null,
    set_aside: setAside.length,
    set_aside_reports: listed(aside),
    panel_failures: codesOf(findings, 'fail'),
    panel_undecided: codesOf(findings, 'undecided'),
  }
}

function codesOf(findings: readonly PanelFinding[], outcome: PanelFinding['outcome']): string | null {
  const codes = findings.filter(finding => finding.outcome === outcome).map(({ code }) => code)
  return listed([...new Set(codes)])
}

function listed(parts: readonly string[], between = '; '): string | null {
  return parts.length === 0 ? null : parts.join(between)
}

/** What the panel's own rules found, in the columns of `PANEL_FINDING_COLUMNS`. */
export function* panelFindingRows(panel: Panel): Generator<Cell[]> {
  const bodies = bodiesOf(panel)
  const reports = new Map(panel.rows.map(({ bodyId, year, report }) => [`${year} ${bodyId}`, report?.reportId ?? null]))
  for (const finding of panel.findings) {
    const { bodyId, year, code, severity, outcome, subject, expected, actual, difference, message } = finding
    const places = finding.places.map(({ reportId, pointer, place }) => `${reportId}#${pointer}@${place}`)
    yield cellsIn(PANEL_FINDING_COLUMNS, {
      body_id: bodyId,
      name: bodies.get(bodyId)?.name ?? null,
      year,
      report_id: reports.get(`${year} ${bodyId}`) ?? null,
      code,
      severity,
      outcome,
      subject,
      expected,
      actual,
      difference,
      reason: finding.reason ?? null,
      message_zh: message.zh,
      message_en: message.en,
      places: listed([...new Set(places)]),
    })
  }
}
