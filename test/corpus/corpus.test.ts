import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseReport } from '../../src/parse.ts'
import { valueAt } from '../../src/report/assemble.ts'
import { type AnnualReport, AnnualReportSchema } from '../../src/report/model.ts'

/** What a person read in the source, by eye. Cells the source does not hold are not listed. */
interface Expected {
  /** What is meant by the report, for people. */
  readonly note?: string
  readonly metadata: Partial<AnnualReport['metadata']>
  readonly authority?: string
  readonly period: AnnualReport['period']
  readonly contact: Partial<AnnualReport['contact']>
  readonly reportingYear: number
  readonly edition: string
  readonly cells: Readonly<Record<string, number | null>>
  readonly units: Readonly<Record<string, string>>
  /** Codes of the rules that fail, once a failure. */
  readonly failing: readonly string[]
  /** Every figure in prose, in the order of the text. */
  readonly figures?: readonly (readonly [concept: string, value: number | null, unit: string | null])[]
}

const FOLDER = new URL('../../corpus/reports/', import.meta.url)
const TABLES = ['/proactiveDisclosure/', '/applications/', '/reconsideration/', '/litigation/']

/** Every source of every folder: one report in several formats is read the same by eye. */
const SOURCES = readdirSync(FOLDER)
  .sort()
  .flatMap(name => {
    const files = readdirSync(new URL(`${name}/`, FOLDER)).filter(file => file.startsWith('source.'))
    return files.map(file => [name, file] as const)
  })

it('has a source in every folder', () => {
  expect(new Set(SOURCES.map(([name]) => name))).toEqual(new Set(readdirSync(FOLDER)))
})

describe.each(SOURCES)('%s/%s', async (name, file) => {
  const bytes = readFileSync(new URL(`${name}/${file}`, FOLDER))
  const expected: Expected = JSON.parse(readFileSync(new URL(`${name}/expected.json`, FOLDER), 'utf8'))
  const parsed = await parseReport(new Uint8Array(bytes))
  const report = parsed.report as AnnualReport

  it('is a report that the schema accepts', () => {
    expect(report).not.toBeNull()
    expect(AnnualReportSchema.parse(report)).toEqual(report)
  })

  it('has the metadata, year and edition read by eye', () => {
    expect(report.metadata).toMatchObject(expected.metadata)
    expect(report.period).toEqual(expected.period)
    expect(report.contact).toMatchObject(expected.contact)
    expect(report.reportingYear).toBe(expected.reportingYear)
    expect(report.edition).toBe(expected.edition)
    if (expected.authority !== undefined) expect(report.authority.name).toBe(expected.authority)
  })

  it('has every cell read by eye, and no other', () => {
    const held = Object.keys(parsed.evidence).filter(pointer => TABLES.some(table => pointer.startsWith(table)))
    const cells = Object.fromEntries(held.map(pointer => [pointer, valueAt(report, pointer)]))
    expect(cells).toEqual(expected.cells)
    for (const [pointer, unit] of Object.entries(expected.units)) expect(valueAt(report, pointer)).toBe(unit)
  })

  it('has six sections', () => {
    expect(report.sections.map(section => section.ordinal)).toEqual(['一', '二', '三', '四', '五', '六'])
  })

  it('contradicts itself where it was read to, and nowhere else', () => {
    const failing = parsed.findings.filter(finding => finding.outcome === 'fail').map(finding => finding.code)
    expect(failing.sort()).toEqual([...expected.failing].sort())
  })

  it.runIf(expected.figures !== undefined)('states the figures in prose read by eye, and no others', () => {
    const figures = report.proseFigures.map(({ concept, value, unit }) => [concept, value, unit])
    expect(figures).toEqual(expected.figures)
  })
})
