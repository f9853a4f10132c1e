import { IDENTITY_CODES } from '../../check/identities.ts'
import { UNION_CELLS } from '../../form/union-cells.ts'
import { reportId } from '../../panel/observations.ts'
import { identified } from '../../panel/panel-report.ts'
import type { ParsedReport } from '../../parse.ts'
import { type EvidenceMap, numberAt } from '../../report/assemble.ts'
import type { AnnualReport, Reading } from '../../report/model.ts'
import type { SourceRow } from '../source-row.ts'
import type { TableRow } from '../table-spec.ts'
import type { JudgedReport } from './judged.ts'
import { type Figures, READING_LETTERS } from './value-lists.ts'

type Cell = string | number | null

/**
 * A report as its row of the table `wide`; null where no report was read. `row` is its first source by name, `judged` what the
 * rules, whose version is `rulesVersion`, make of its findings.
 */
export function wideRow(
  parsed: ParsedReport,
  row: SourceRow,
  judged: JudgedReport,
  rulesVersion: string,
): TableRow | null {
  const { report, evidence } = parsed
  if (report === null) return null
  const cells = formCells(report, evidence)
  return [
    reportId(parsed.source.sha256),
    row.path,
    row.url,
    row.captured,
    ...bodyCells(parsed, report),
    ...identityOf(report),
    ...cells.values,
    ...COUNTED.map(reading => cells.counts[reading]),
    cells.letters,
    ...verdicts(parsed, judged),
    rulesVersion,
  ]
}

function bodyCells(parsed: ParsedReport, report: AnnualReport): Cell[] {
  const { name, divisionCode, divisionName, level } = report.authority
  const { id, unitId, codeReported, carriedForward } = identified(parsed, report)
  return [
    name,
    divisionCode,
    divisionName,
    level,
    id,
    unitId,
    codeReported,
    divisionCode === null ? null : Number(carriedForward),
  ]
}

function identityOf({ metadata, period, reportingYear, edition }: AnnualReport): Cell[] {
  return [
    reportingYear,
    edition,
    metadata.title,
    metadata.issuer,
    metadata.indexNumber,
    metadata.documentNumber,
    metadata.publishedOn,
    metadata.writtenOn,
    period.start,
    period.end,
    metadata.sourceUrl,
    metadata.siteName,
    metadata.siteIdCode,
  ]
}

/** The readings that are counted, in the order of their columns. Cells are never `inferred`: only metadata is. */
const COUNTED = ['printed', 'blank', 'dash', 'recovered', 'unreadable', 'absent'] as const

interface FormCells {
  readonly values: readonly Cell[]
  readonly letters: string
  readonly counts: Readonly<Record<Reading | 'absent', number>>
}

/** What is worked out of the form once: the way to each cell, and of an amount the key of its unit. */
const KNOWN_CELLS = UNION_CELLS.map(({ pointer, keys, prints: [{ head }] }) => ({
  pointer,
  keys,
  unitKeys: head.measure === 'amount' ? [...keys.slice(0, -1), `${keys.at(-1)}Unit`] : null,
}))

function formCells(report: AnnualReport, evidence: EvidenceMap): FormCells {
  const counts = { printed: 0, blank: 0, dash: 0, recovered: 0, inferred: 0, unreadable: 0, absent: 0 }
  const values: Cell[] = []
  let letters = ''
  for (const { pointer, keys, unitKeys } of KNOWN_CELLS) {
    const reading = evidence[pointer]?.reading ?? 'absent'
    counts[reading]++
    letters += READING_LETTERS[reading]
    values.push(reading === 'absent' ? null : numberAt(report, keys))
    if (unitKeys !== null) values.push(reading === 'absent' ? null : textAt(report, unitKeys))
  }
  return { values, letters, counts }
}

function textAt(report: AnnualReport, keys: readonly string[]): string | null {
  let node: unknown = report
  for (const key of keys) node = (node as Record<string, unknown> | undefined)?.[key]
  return typeof node === 'string' ? node : null
}

function verdicts(parsed: ParsedReport, { findings, passes }: JudgedReport): Cell[] {
  const failing = findings.filter(({ outcome }) => outcome === 'fail')
  const ranked = (rank: string) => failing.filter(({ severity }) => severity === rank).length
  const undecided = findings.filter(({ outcome }) => outcome === 'undecided')
  const counts = Object.entries(passes)
  const sums = counts.filter(([code]) => IDENTITY_CODES.has(code))
  return [
    ranked('error'),
    ranked('warning'),
    ranked('info'),
    undecided.length,
    findings.length - failing.length - undecided.length,
    total(counts),
    total(sums),
    undecided.filter(({ code }) => IDENTITY_CODES.has(code)).length,
    figuresOf(parsed, { findings, passes }),
  ]
}

function total(counts: readonly (readonly [string, number])[]): number {
  return counts.reduce((sum, [, count]) => sum + count, 0)
}

/**
 * Whether the figures of a report agree, which is not whether they are true. `consistent` only where at least one sum was
 * checked and holds, no failure of severity `error` stands and the source was read to its end: what could not be read is
 * never consistent.
 */
export function figuresOf({ report, diagnostics }: ParsedReport, { findings, passes }: JudgedReport): Figures {
  if (findings.some(({ outcome, severity }) => outcome === 'fail' && severity === 'error')) return 'inconsistent'
  const checked = Object.entries(passes).some(([code, count]) => count > 0 && IDENTITY_CODES.has(code))
  const whole = report !== null && !diagnostics.some(({ severity }) => severity === 'error')
  return checked && whole ? 'consistent' : 'unchecked'
}
