import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type GeneratedReport, generate } from '../../corpus/generator/generate.ts'
import { render } from '../../corpus/generator/render.ts'
import type { TextShape } from '../../corpus/generator/shape.ts'
import { toObservations } from '../../src/panel/observations.ts'
import { type ParsedReport, parseSource } from '../../src/parse.ts'
import type { AnnualReport } from '../../src/report/model.ts'
import { readSource } from '../../src/source/source.ts'
import { gaps, isUndecidable, seeds, shapes } from './arbitraries.ts'
import { expectedCells } from './expected-cells.ts'

const parse = (text: string): ParsedReport => parseSource(readSource(text))

function reportOf(parsed: ParsedReport): AnnualReport {
  if (parsed.report === null) throw new Error(`no report: ${JSON.stringify(parsed.diagnostics.slice(0, 3))}`)
  return parsed.report
}

function cellsOf(parsed: ParsedReport) {
  const seen = toObservations(parsed).map(({ table, item, column, value, reading, unit }) => {
    return [`${table} ${item} ${column}`, { value, reading, unit }] as const
  })
  expect(new Set(seen.map(([key]) => key)).size).toBe(seen.length)
  return new Map(seen)
}

/** The metadata that the shape prints, as the generator knows it. */
function printedMetadata(report: GeneratedReport, shape: TextShape): Partial<AnnualReport['metadata']> {
  const { title, indexNumber, issuer, publishedOn, disclosureMode } = report
  return {
    ...(shape.title === 'none' ? {} : { title }),
    ...(shape.header === 'none' ? {} : { indexNumber, issuer, publishedOn, disclosureMode }),
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

const property = (check: (report: GeneratedReport, shape: TextShape, parsed: ParsedReport) => void) =>
  fc.assert(
    fc.property(seeds, shapes, gaps, (seed, shape, gap) => {
      const report = generate(seed, { gaps: gap })
      check(report, shape, parse(render(report, shape)))
    }),
    { numRuns: 300 },
  )

describe('a rendered report, parsed', () => {
  it('has exactly the cells that were written', () => {
    property((report, shape, parsed) => {
      const found = cellsOf(parsed)
      const wanted = expectedCells(report)
      if (!isUndecidable(report.gaps, shape)) return expect(found).toEqual(wanted)
      for (const [key, cell] of found) {
        // Where the order of the cells does not tell, the sums of the form may.
        const reading = cell.reading === 'recovered' ? 'printed' : cell.reading
        if (reading !== 'unreadable') expect([key, { ...cell, reading }]).toEqual([key, wanted.get(key)])
      }
    })
  })

  it('has its edition, year and period', () => {
    property((report, _, parsed) => {
      const { edition, reportingYear, period } = reportOf(parsed)
      expect({ edition, reportingYear, period }).toEqual({
        edition: report.edition,
        reportingYear: report.year,
        period: report.period,
      })
    })
  })

  it('has the metadata that the shape prints, and no index number or date that it does not', () => {
    property((report, shape, parsed) => {
      const { metadata } = reportOf(parsed)
      expect(metadata).toMatchObject(printedMetadata(report, shape))
      if (shape.header === 'none') {
        expect(metadata.indexNumber).toBeNull()
        expect(metadata.publishedOn).toBeNull()
      }
    })
  })

  it('has its authority, where the title names it', () => {
    property((report, shape, parsed) => {
      if (shape.title !== 'none') expect(reportOf(parsed).authority.name).toBe(report.authority)
    })
  })

  it('has the contact that the shape prints', () => {
    property((report, shape, parsed) => {
      const nothing = { address: null, postcode: null, phone: null }
      expect(reportOf(parsed).contact).toMatchObject(shape.contact === 'none' ? nothing : report.contact)
    })
  })

  it('has its six sections, the first with five parts', () => {
    property((_, __, parsed) => {
      const { sections } = reportOf(parsed)
      expect(sections.map(({ kind }) => kind)).toEqual(SECTION_KINDS)
      expect(sections.map(({ ordinal }) => ordinal)).toEqual(['一', '二', '三', '四', '五', '六'])
      expect(sections[0]?.subsections.map(({ title }) => title)).toEqual([
        '主动公开',
        '依申请公开',
        '政府信息管理',
        '政府信息公开平台建设',
        '监督保障',
      ])
    })
  })

  it('contradicts itself nowhere', () => {
    property((_, __, parsed) => {
      expect(parsed.findings.filter(({ outcome, severity }) => outcome === 'fail' && severity !== 'info')).toEqual([])
    })
  })

  it('leaves no sum undecided when every cell is printed', () => {
    fc.assert(
      fc.property(seeds, shapes, (seed, shape) => {
        const { findings } = parse(render(generate(seed), shape))
        const sums = ['balance', 'outcome-total', 'row-total', 'case-total']
        expect(findings.filter(({ code }) => sums.includes(code))).toEqual([])
      }),
      { numRuns: 100 },
    )
  })
})
