import { UNION_CELLS, type UnionCell } from '../form/union-cells.ts'
import type { ParsedReport } from '../parse.ts'
import { numberAt, valueAt } from '../report/assemble.ts'
import type { AnnualReport } from '../report/model.ts'
import { bodyOf } from './body-of.ts'
import { placeText, reportId } from './observations.ts'
import type { PanelCell, PanelReport } from './panel.ts'
import type { BodyOf, IdentifiedBody } from './regions.ts'

/** Where a report came from, as the list of sources says. */
export interface PanelSource {
  readonly path: string
  readonly url: string | null
  readonly captured: string | null
}

/**
 * What comparing takes of a parsed report; null where no report was read or it has no year. A report of which no body can be told is
 * a body of its own (`r` and the report's id), so that it is neither lost nor taken for another's.
 */
export function panelReport(parsed: ParsedReport, source: PanelSource, identify: BodyOf = bodyOf): PanelReport | null {
  const { report } = parsed
  if (report === null || report.reportingYear === null) return null
  const id = reportId(parsed.source.sha256)
  const body = identify(parsed) ?? unnamed(id, report)
  const failures = (severity: string) =>
    parsed.findings.filter(finding => finding.outcome === 'fail' && finding.severity === severity).length
  return {
    reportId: id,
    ...source,
    publishedOn: report.metadata.publishedOn,
    title: report.metadata.title,
    authority: report.authority.name,
    bodyId: body.id,
    body: { name: body.name, level: body.level, unitId: body.unitId, path: body.path },
    year: report.reportingYear,
    edition: report.edition,
    codeReported: body.codeReported,
    codeAtYearEnd: body.codeAtYearEnd,
    codeCarriedForward: body.carriedForward,
    cells: cellsOf(parsed, report),
    errors: failures('error'),
    warnings: failures('warning'),
  }
}

/** The cells of the form that the source holds, in printed order. */
function cellsOf({ evidence }: ParsedReport, report: AnnualReport): Map<string, PanelCell> {
  const cells = new Map<string, PanelCell>()
  for (const cell of UNION_CELLS) {
    const found = evidence[cell.pointer]
    if (found === undefined) continue
    const value = numberAt(report, cell.keys)
    const { reading, place } = found
    cells.set(cell.pointer, { value, reading, unit: unitOf(cell, report), place: placeText(place) })
  }
  return cells
}

/** The unit that the form fixes; of an amount, the one that is printed. */
function unitOf({ pointer, prints: [{ head }] }: UnionCell, report: AnnualReport): string | null {
  if (head.measure !== 'amount') return head.unit
  const printed = valueAt(report, `${pointer}Unit`)
  return typeof printed === 'string' ? printed : null
}

const NOWHERE = { codeReported: null, codeAtYearEnd: null, carriedForward: false, unitId: null, path: [] }

function unnamed(id: string, report: AnnualReport): IdentifiedBody {
  return { ...NOWHERE, id: `r${id}`, name: report.metadata.title ?? '', level: 'unknown' }
}
