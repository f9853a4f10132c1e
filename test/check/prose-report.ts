import { checkReport } from '../../src/check/check.ts'
import type { Finding, RuleCode } from '../../src/check/finding.ts'
import { cellsOf } from '../../src/form/derive.ts'
import { edition } from '../../src/form/editions.ts'
import type { EvidenceMap } from '../../src/report/assemble.ts'
import { emptyReport } from '../../src/report/empty-report.ts'
import { type AnnualReport, AnnualReportSchema, type Evidence, type ProseFigure } from '../../src/report/model.ts'

/** A figure as a test states it: what it leaves out is an exact count of this year, of nobody in particular. */
export type Stated = Partial<ProseFigure> & {
  readonly concept: string
  readonly raw?: string
  readonly method?: string
}

/** A cell: its number, or how it was read where it holds none. */
export type Cells = Readonly<Record<string, number | 'blank' | 'dash' | 'unreadable'>>

function place(line: number) {
  return { start: line * 100, end: line * 100 + 2, line, column: 1 }
}

/** Every cell of tables three and four, zero; what a test says of single cells goes over it. */
export function zeroTables(): Record<string, number> {
  const cells = cellsOf(edition('2021')).filter(cell => cell.table !== 'proactive_disclosure')
  return Object.fromEntries(cells.map(cell => [cell.pointer, 0]))
}

function setAt(report: object, pointer: string, value: unknown): void {
  const keys = pointer.slice(1).split('/')
  let node = report as Record<string, unknown>
  for (const key of keys.slice(0, -1)) node = node[key] as Record<string, unknown>
  node[keys.at(-1) as string] = value
}

/** A report of a district that holds some cells and some figures, as a parser would have read it. */
export function reportOf(cells: Cells, figures: readonly Stated[], changes: Partial<AnnualReport> = {}) {
  const authority = { name: '清河区人民政府', divisionCode: null, divisionName: null, level: null }
  const report: AnnualReport = { ...emptyReport(), edition: '2021', reportingYear: 2023, authority, ...changes }
  const evidence: Record<string, Evidence> = {}
  Object.entries(cells).forEach(([pointer, cell], index) => {
    const printed = typeof cell === 'number'
    setAt(report, pointer, printed ? cell : null)
    evidence[pointer] = {
      raw: printed ? String(cell) : '',
      reading: printed ? 'printed' : cell,
      place: place(100 + index),
    }
  })
  report.proseFigures = figures.map(figureOf)
  figures.forEach(({ raw, method, value }, index) => {
    const reading = value === null ? 'unreadable' : 'printed'
    const found: Evidence = { raw: raw ?? String(value ?? ''), reading, place: place(1 + index) }
    evidence[`/proseFigures/${index}/value`] = method === undefined ? found : { ...found, method }
  })
  return { report, evidence }
}

function figureOf({ raw: _raw, method: _method, ...stated }: Stated): ProseFigure {
  const text = stated.text ?? `句中有${stated.value ?? ''}件。`
  const plain = { value: null, range: null, approximate: false, unit: '件', scope: 'thisYear', year: 2023 } as const
  return { ...plain, whose: null, partOf: null, ...stated, text }
}

export interface Said {
  readonly report: AnnualReport
  readonly evidence: EvidenceMap
}

/** The findings of one rule, the report itself being one that the model allows. */
export function findingsOf(code: RuleCode, { report, evidence }: Said): Finding[] {
  AnnualReportSchema.parse(report)
  return checkReport(report, evidence).findings.filter(finding => finding.code === code)
}

/** What a rule said: its findings' outcomes with their reasons, how often it passed, or nothing. */
export function verdict(code: RuleCode, said: Said): string {
  const { findings, passes } = checkReport(said.report, said.evidence)
  const found = findings
    .filter(finding => finding.code === code)
    .map(({ outcome, reason }) => (reason === undefined ? outcome : `${outcome}: ${reason}`))
  const passed = Array.from({ length: passes[code] ?? 0 }, () => 'pass')
  return [...passed, ...found].join(', ') || 'nothing'
}
