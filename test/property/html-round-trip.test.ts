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
import { renderHtml, renderHtmlBytes } from '../../corpus/generator/html/render-html.ts'
import { toObservations } from '../../src/panel/observations.ts'
import { type ParsedReport, parseReport } from '../../src/parse.ts'
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
    fc.asyncProperty(seeds, htmlShapes, gaps, async (seed, shape, gap) => {
      const report = generate(seed, { gaps: gap })
      const parsed = await parseReport(renderHtmlBytes(report, shape))
      if (parsed.report === null && isForeignScript(shape)) return expect(parsed.diagnostics).not.toEqual([])
      check(report, shape, parsed)
    }),
    { numRuns: 100 },
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

/** A stretch of markup without its tags, numbers of characters undone. */
function plainText(markup: string): string {
  return markup.replace(/<[^>]*>/g, '').replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
}

/** Whether the signs of one text occur in another in their order: hidden signs may stand between them. */
function isWithin(signs: string, text: string): boolean {
  let at = -1
  return [...signs].every(sign => {
    at = text.indexOf(sign, at + 1)
    return at !== -1
  })
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

/** A page that says only when it was put up again. */
const isReposted = (shape: HtmlShape) => shape.otherDates === 'reposted' && shape.metaTags !== 'none'

describe('a page, parsed', () => {
  it('has exactly the cells that were written; where that cannot be told, no wrong one', async () => {
    await property((report, shape, parsed) => {
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

  it('has its edition, year and period', async () => {
    await property((report, shape, parsed) => {
      fieldsAgree(report, shape, parsed, path => /^(?:edition|reportingYear|period)/.test(path))
    })
  })

  it('has the metadata that the page says, and none from hidden text, other reports or the site', async () => {
    await property((report, shape, parsed) => {
      fieldsAgree(report, shape, parsed, path => /^(?:metadata|authority)/.test(path))
    })
  })

  it('has the contact that the preamble gives, not the site’s', async () => {
    await property((report, shape, parsed) => {
      fieldsAgree(report, shape, parsed, path => path.startsWith('contact'))
    })
  })

  it('has its six sections', async () => {
    await property((_, shape, parsed) => {
      const kinds = reportOf(parsed).sections.map(({ kind }) => kind)
      if (!hidesHeadings(shape)) return expect(kinds).toEqual(SECTION_KINDS)
      const known = kinds.filter(kind => kind !== 'unknown')
      expect(known).toEqual(SECTION_KINDS.filter(kind => known.includes(kind as (typeof known)[number])))
    })
  })

  it('contradicts itself nowhere', async () => {
    await property((_, shape, parsed) => {
      const failed = parsed.findings.filter(({ outcome, severity }) => outcome === 'fail' && severity !== 'info')
      const explained = (code: string) =>
        code.endsWith('-missing') ? hidesHeadings(shape) : code === 'published-after-deadline' && isReposted(shape)
      expect(failed.filter(({ code }) => !explained(code))).toEqual([])
    })
  })

  it('shows where every number stood', async () => {
    await property((report, shape, parsed) => {
      const text = readSource(renderHtmlBytes(report, shape)).text ?? ''
      for (const { raw, place } of Object.values(parsed.evidence)) {
        if (!('start' in place) || !/^[\d,.]+$/.test(raw)) continue
        expect([raw, isWithin(raw, plainText(text.slice(place.start, place.end)))]).toEqual([raw, true])
      }
    })
  })

  it('is never read wrongly when it is cut off', async () => {
    await fc.assert(
      fc.asyncProperty(
        seeds,
        htmlShapes,
        gaps,
        fc.integer({ min: 200, max: 1000 }),
        async (seed, shape, gap, share) => {
          const report = generate(seed, { gaps: gap })
          const page = renderHtml(report, shape)
          const cut = page.indexOf('>', Math.floor((page.length * share) / 1000) - 1) + 1
          const wanted = expectedCells(report)
          for (const { table, item, column, value } of toObservations(await parseReport(page.slice(0, cut)))) {
            const key = `${table} ${item} ${column}`
            if (value !== null) expect([key, value]).toEqual([key, wanted.get(key)?.value])
          }
        },
      ),
      { numRuns: 100 },
    )
  })

  it('was decoded as what it is', async () => {
    await property((_, shape, parsed) => {
      expect(parsed.source.kind).toBe('html')
      // With every character as a number the bytes are all but ASCII, which is either.
      if (shape.entities === 'all') return
      expect(parsed.source.encoding.name).toBe(shape.encoding.startsWith('gb18030') ? 'gb18030' : 'utf-8')
    })
  })

  it('keeps no layout, menu or metadata as another table of the report', async () => {
    await property((_, shape, parsed) => {
      if (!isForeignScript(shape)) expect(reportOf(parsed).otherTables).toEqual([])
    })
  })
})
