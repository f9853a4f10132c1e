import type { JudgedFinding } from '../check/rule-set.ts'
import { UNION_CELLS, type UnionCell } from '../form/union-cells.ts'
import type { ParsedReport } from '../parse.ts'
import { numberAt, valueAt } from '../report/assemble.ts'
import type { AnnualReport } from '../report/model.ts'
import { bodyOf } from './body-of.ts'
import { HeldCells } from './held-cells.ts'
import { reportId } from './observations.ts'
import type { PanelReport } from './panel.ts'
import type { BodyOf, IdentifiedBody } from './regions.ts'

/** Where a report came from, as the list of sources says. */
export interface PanelSource {
  readonly path: string
  readonly url: string | null
  readonly captured: string | null
}

/** A parsed report, its findings as they are or as a rule set leaves them: what was waived counts no more. */
export type PanelInput = Omit<ParsedReport, 'findings'> & { readonly findings: readonly JudgedFinding[] }

/** Whose report a parsed one is. A report of which no body can be told is a body of its own: `r` and the report's id. */
export function identified(
  parsed: Pick<ParsedReport, 'source'>,
  report: AnnualReport,
  identify: BodyOf = bodyOf,
): IdentifiedBody {
  return identify({ report }) ?? unnamed(reportId(parsed.source.sha256), report)
}

/**
 * What comparing takes of a parsed report; null where no report was read or it has no year. A report of which no body can be told is
 * neither lost nor taken for another's (see `identified`).
 */
export function panelReport(parsed: PanelInput, source: PanelSource, identify: BodyOf = bodyOf): PanelReport | null {
  const { report } = parsed
  if (report === null || report.reportingYear === null) return null
  const id = reportId(parsed.source.sha256)
  const body = identified(parsed, report, identify)
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

/** The cells of the form that the source holds. */
function cellsOf({ evidence }: PanelInput, report: AnnualReport): HeldCells {
  return new HeldCells((pointer, position) => {
    const [found, cell] = [evidence[pointer], UNION_CELLS[position]]
    if (found === undefined || cell === undefined) return undefined
    const { reading, place } = found
    return { value: numberAt(report, cell.keys), reading, unit: unitOf(cell, report), place }
  })
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
