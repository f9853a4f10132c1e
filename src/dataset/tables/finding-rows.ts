import type { Suspect, SuspectSet, Term } from '../../check/finding.ts'
import { placeText, reportId } from '../../panel/observations.ts'
import type { ParsedReport } from '../../parse.ts'
import type { TableRow } from '../table-spec.ts'
import type { JudgedFinding, JudgedReport } from './judged.ts'

/** The findings of a report as its rules leave them, in the columns of the table `findings`. None where no report was read. */
export function findingRows(parsed: ParsedReport, path: string, judged: JudgedReport): TableRow[] {
  const { report, source } = parsed
  if (report === null) return []
  const of = [reportId(source.sha256), path, report.authority.name, report.reportingYear]
  return judged.findings.map(finding => [...of, ...cellsOf(finding)])
}

function cellsOf(finding: JudgedFinding): TableRow {
  return [
    finding.code,
    finding.severity,
    finding.outcome,
    finding.subject,
    finding.expected,
    finding.actual,
    finding.difference,
    finding.reason ?? null,
    finding.explanation?.code ?? null,
    finding.message.zh,
    finding.message.en,
    listed(finding.places.map(placeText)),
    // Of what could not be decided they would say little at great length: dozens of cells of which most are blank.
    finding.outcome === 'undecided' ? null : listed(finding.terms.map(termText)),
    suspectsText(finding),
    finding.noSuspects ?? null,
    finding.waivedReason ?? null,
  ]
}

function listed(parts: readonly string[], between = '; '): string | null {
  return parts.length === 0 ? null : parts.join(between)
}

/** `L+二、上年结转政府信息公开申请数量/总计=3`: a letter first, for a sign would make a formula of the cell. */
function termText({ side, sign, label, value }: Term): string {
  return `${side === 'left' ? 'L' : 'R'}${sign === 1 ? '+' : '-'}${label}=${value ?? ''}`
}

function suspectsText({ suspects = [], suspectsLeftOut = 0 }: JudgedFinding): string | null {
  const sets = suspects.map(({ cells }: SuspectSet) => cells.map(suspectText).join('; '))
  return listed(suspectsLeftOut === 0 ? sets : [...sets, `+${suspectsLeftOut}`], ' | ')
}

/** `…/总计: 12->21 (digits-transposed)`; `3..9` where several numbers would do, `3..` where nothing bounds them. */
function suspectText({ label, printed, needed, range, slip }: Suspect): string {
  const several = range === undefined ? '?' : `${range.least}..${range.most ?? ''}`
  return `${label}: ${printed}->${needed ?? several}${slip === null ? '' : ` (${slip})`}`
}
