import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseReport } from '../../src/parse.ts'
import { valueAt } from '../../src/report/assemble.ts'
import { type AnnualReport, AnnualReportSchema } from '../../src/report/model.ts'
import { ExpectedSchema, isKnown, sectionsOf, unread, valuesOf } from './expected.ts'

const FOLDER = new URL('../../corpus/reports/', import.meta.url)
const TABLES = ['/proactiveDisclosure/', '/applications/', '/reconsideration/', '/litigation/']

const REPORTS = readdirSync(FOLDER)
  .sort()
  .map(name => ({ name, files: readdirSync(new URL(`${name}/`, FOLDER)).sort() }))

const isCell = (pointer: string) => TABLES.some(table => pointer.startsWith(table))
const read = (name: string, file: string) => readFileSync(new URL(`${name}/${file}`, FOLDER))
const expectedOf = (name: string) => ExpectedSchema.parse(JSON.parse(read(name, 'expected.json').toString('utf8')))

/** Every source of every folder: one report in several formats is read the same by eye. */
const SOURCES = REPORTS.flatMap(({ name, files }) =>
  files.filter(file => file.startsWith('source.')).map(file => [name, file] as const),
)

it('has sources and an expectation in every folder, and nothing else', () => {
  for (const { name, files } of REPORTS) {
    expect(files.filter(file => file.startsWith('source.')).length, name).toBeGreaterThan(0)
    expect(files.filter(file => !file.startsWith('source.'))).toEqual(['expected.json'])
  }
})

it('lists every report in its README', () => {
  const readme = readFileSync(new URL('../README.md', FOLDER), 'utf8')
  const listed = [...readme.matchAll(/^\| `([a-z]+(?:-[a-z0-9]+)+)` \|/gm)].map(([, name]) => name)
  expect(listed).toEqual(REPORTS.map(({ name }) => name))
})

describe.each(SOURCES)('%s/%s', async (name, file) => {
  const expected = expectedOf(name)
  const parsed = await parseReport(new Uint8Array(read(name, file)))
  const report = parsed.report as AnnualReport

  it('is a report that the schema accepts', () => {
    expect(report).not.toBeNull()
    expect(AnnualReportSchema.parse(report)).toEqual(report)
  })

  const known = (pointer: string) => isKnown(expected, pointer)
  const without = (cells: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(Object.entries(cells).filter(([pointer]) => !known(pointer)))

  it('has the metadata, year and edition read by eye', () => {
    const values = Object.entries(valuesOf(expected))
    const found = Object.fromEntries(values.map(([pointer]) => [pointer, valueAt(report, pointer)]))
    const today = values.map(([pointer, value]) => [pointer, known(pointer) ? unread(pointer) : value])
    expect(found).toEqual(Object.fromEntries(today))
  })

  it('has every cell read by eye, and no other', () => {
    const held = Object.keys(parsed.evidence).filter(isCell)
    const cells = Object.fromEntries(held.map(pointer => [pointer, valueAt(report, pointer)]))
    expect(without(cells)).toEqual(without(expected.cells))
    for (const [pointer, unit] of Object.entries(without(expected.units))) expect(valueAt(report, pointer)).toBe(unit)
  })

  it('says how each cell was read', () => {
    const { readings = {} } = expected
    for (const [pointer, value] of Object.entries(expected.cells)) {
      const reading = readings[pointer] ?? (value === null ? 'blank' : 'printed')
      if (!known(pointer)) expect(parsed.evidence[pointer]?.reading, pointer).toBe(reading)
    }
  })

  it('gives no value where it is known not to read one', () => {
    for (const pointer of Object.keys(parsed.evidence).filter(isCell).filter(known)) {
      expect(valueAt(report, pointer), pointer).toBeNull()
      expect(parsed.evidence[pointer]?.reading, pointer).toBe('unreadable')
    }
  })

  it('waits only for what a person can read', () => {
    const figures = Object.keys(expected.figures ?? []).map(index => `/proseFigures/${index}`)
    const values = Object.entries({ ...valuesOf(expected), ...expected.cells }).filter(([, value]) => value !== null)
    const readable = [...values.map(([pointer]) => pointer), ...figures]
    for (const key of Object.keys(expected.known ?? {})) {
      const one = { ...expected, known: { [key]: '' } }
      expect(readable.filter(pointer => isKnown(one, pointer)).length, key).toBeGreaterThan(0)
    }
    if (expected.failingToday !== undefined) expect(expected.known).toBeDefined()
  })

  it('has the sections read by eye', () => {
    expect(report.sections.map(({ ordinal, kind }) => [ordinal, kind])).toEqual(sectionsOf(expected))
  })

  it('contradicts itself where it was read to, and nowhere else', () => {
    const failing = parsed.findings.filter(finding => finding.outcome === 'fail').map(finding => finding.code)
    expect(failing.sort()).toEqual([...(expected.failingToday ?? expected.failing)].sort())
  })

  it.runIf(expected.figures !== undefined)('states the figures in prose read by eye, and no others', () => {
    const figures = report.proseFigures.map(({ concept, value, unit }) => [concept, value, unit])
    expect(figures).toEqual(expected.figures?.filter((_, index) => !known(`/proseFigures/${index}`)))
  })

  it.runIf(expected.otherTables !== undefined)('keeps tables that are not the form’s as they stand', () => {
    expect(report.otherTables.map(({ rows }) => rows)).toEqual(expected.otherTables)
  })
})

describe.each(REPORTS.filter(({ files }) => files.length > 2))('the formats of $name', async ({ name, files }) => {
  const sources = files.filter(file => file.startsWith('source.'))
  const reports = await Promise.all(
    sources.map(async file => (await parseReport(new Uint8Array(read(name, file)))).report),
  )

  /** Text is laid out otherwise on a page; what it says is the same. */
  const told = (report: AnnualReport | null) => {
    const { preamble, sections, otherTables, ...rest } = report as AnnualReport
    return { ...rest, sections: sections.map(({ kind, ordinal, title }) => ({ kind, ordinal, title })) }
  }

  it('tell one report', () => {
    for (const report of reports) expect(told(report)).toEqual(told(reports[0] ?? null))
  })
})
