import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type GeneratedReport, generate } from '../../corpus/generator/generate.ts'
import {
  type ExpectedFields,
  expectedFields,
  isForeignScript,
  isUndecidablePage,
} from '../../corpus/generator/html/expected.ts'
import type { HtmlShape } from '../../corpus/generator/html/html-shape.ts'
import { renderHtmlBytes } from '../../corpus/generator/html/render-html.ts'
import { toObservations } from '../../src/panel/observations.ts'
import { type ParsedReport, parseSource } from '../../src/parse.ts'
import type { AnnualReport } from '../../src/report/model.ts'
import { readSource } from '../../src/source/source.ts'
import { gaps, seeds } from './arbitraries.ts'
import { expectedCells } from './expected-cells.ts'
import { htmlShapes } from './html-arbitraries.ts'

function reportOf(parsed: ParsedReport): AnnualReport {
  if (parsed.report === null) throw new Error(`no report: ${JSON.stringify(parsed.diagnostics.slice(0, 3))}`)
  return parsed.report
}

type Check = (report: GeneratedReport, shape: HtmlShape, parsed: ParsedReport) => void

/** On every page; one in a script that the form is not printed in may be refused as a whole. */
const property = (check: Check) =>
  fc.assert(
    fc.property(seeds, htmlShapes, gaps, (seed, shape, gap) => {
      const report = generate(seed, { gaps: gap })
      const parsed = parseSource(readSource(renderHtmlBytes(report, shape)))
      if (parsed.report === null && isForeignScript(shape)) return expect(parsed.diagnostics).not.toEqual([])
      check(report, shape, parsed)
    }),
    { numRuns: 200 },
  )

function fieldsAgree(
  report: GeneratedReport,
  shape: HtmlShape,
  parsed: ParsedReport,
  wanted: (path: string) => boolean,
) {
  const model = reportOf(parsed)
  const allowed: ExpectedFields = expectedFields(report, shape)
  for (const [path, values] of allowed) {
    if (!wanted(path)) continue
    const found = path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], model)
    expect([path, values]).toEqual([path, expect.arrayContaining([found === null ? null : String(found)])])
  }
}

const SECTION_KINDS = [
  'overview',
  'proactiveDisclosure',
  'applications',
  'reconsiderationAndLitigation',
  'problems',
  'otherMatters',
]

/** Headings that are rows of a table, or in another script, need not be found. */
const hidesHeadings = (shape: HtmlShape) => shape.grouping === 'one' || isForeignScript(shape)

describe('a page, parsed', () => {
  it('has exactly the cells that were written; where that cannot be told, no wrong one', () => {
    property((report, shape, parsed) => {
      const seen = toObservations(parsed).map(({ table, item, column, value, reading, unit }) => {
        return [`${table} ${item} ${column}`, { value, reading, unit }] as const
      })
      const found = new Map(seen)
      expect(found.size).toBe(seen.length)
      const wanted = expectedCells(report)
      if (!isUndecidablePage(report.gaps, shape) && !isForeignScript(shape)) return expect(found).toEqual(wanted)
      for (const [key, cell] of found) {
        if (cell.reading !== 'unreadable') expect([key, cell]).toEqual([key, wanted.get(key)])
      }
    })
  })

  it('has its edition, year and period', () => {
    property((report, shape, parsed) => {
      fieldsAgree(report, shape, parsed, path => /^(?:edition|reportingYear|period)/.test(path))
    })
  })

  it('has the metadata that the page says, and none from hidden text, other reports or the site', () => {
    property((report, shape, parsed) => {
      fieldsAgree(report, shape, parsed, path => /^(?:metadata|authority)/.test(path))
    })
  })

  it('has the contact that the preamble gives, not the site’s', () => {
    property((report, shape, parsed) => {
      fieldsAgree(report, shape, parsed, path => path.startsWith('contact'))
    })
  })

  it('has its six sections', () => {
    property((_, shape, parsed) => {
      const kinds = reportOf(parsed).sections.map(({ kind }) => kind)
      if (!hidesHeadings(shape)) return expect(kinds).toEqual(SECTION_KINDS)
      const known = kinds.filter(kind => kind !== 'unknown')
      expect(known).toEqual(SECTION_KINDS.filter(kind => known.includes(kind as (typeof known)[number])))
    })
  })

  it('contradicts itself nowhere', () => {
    property((_, __, parsed) => {
      expect(parsed.findings.filter(({ outcome, severity }) => outcome === 'fail' && severity !== 'info')).toEqual([])
    })
  })

  it('was decoded as what it is', () => {
    property((_, shape, parsed) => {
      // With every character as a number the bytes are ASCII, and any of these.
      const isGb = shape.encoding.startsWith('gb18030') && shape.entities !== 'all'
      expect(parsed.source.encoding.name).toBe(isGb ? 'gb18030' : 'utf-8')
      expect(parsed.source.kind).toBe('html')
    })
  })

  it('keeps no layout, menu or metadata as another table of the report', () => {
    property((_, shape, parsed) => {
      if (!isForeignScript(shape)) expect(reportOf(parsed).otherTables).toEqual([])
    })
  })
})
