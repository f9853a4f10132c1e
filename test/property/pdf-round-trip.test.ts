import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type GeneratedReport, generate } from '../../corpus/generator/generate.ts'
import { expectedPdfFields, isPlainlyRuled, withoutBlanks } from '../../corpus/generator/pdf/expected.ts'
import { type PdfShape, PLAIN_PDF_SHAPE } from '../../corpus/generator/pdf/pdf-shape.ts'
import { renderPdf } from '../../corpus/generator/pdf/render-pdf.ts'
import { toObservations } from '../../src/panel/observations.ts'
import { type ParsedReport, parseReport } from '../../src/parse.ts'
import { gaps, seeds } from './arbitraries.ts'
import { expectedCells } from './expected-cells.ts'
import { pdfShapes } from './pdf-arbitraries.ts'

function cellsOf(parsed: ParsedReport) {
  const seen = toObservations(parsed).map(({ table, item, column, value, reading, unit }) => {
    return [`${table} ${item} ${column}`, { value, reading, unit }] as const
  })
  expect(new Set(seen.map(([key]) => key)).size).toBe(seen.length)
  return new Map(seen)
}

/** Diagnostics that own up to cells that were not read. */
const OWNING_UP = /^(?:row-|cell-|head-|pdf-|not-a-report)/

/** Every cell that was read is right, a blank no less than a figure; one that was not is owned up to. */
function noneWrong(report: GeneratedReport, parsed: ParsedReport) {
  const wanted = expectedCells(report)
  const found = cellsOf(parsed)
  for (const [key, cell] of found) {
    if (cell.reading !== 'unreadable') expect([key, cell]).toEqual([key, wanted.get(key)])
  }
  const missing = [...wanted.keys()].filter(key => !new Set<string>(found.keys()).has(key))
  const owned = parsed.diagnostics.some(({ code }) => OWNING_UP.test(code))
  expect(owned ? [] : missing).toEqual([])
}

type Check = (report: GeneratedReport, shape: PdfShape, parsed: ParsedReport) => void

const property = (shapes: fc.Arbitrary<PdfShape>, numRuns: number, check: Check) =>
  fc.assert(
    fc.asyncProperty(seeds, shapes, gaps, async (seed, shape, gap) => {
      const report = generate(seed, { gaps: gap })
      check(report, shape, await parseReport(renderPdf(report, shape)))
    }),
    { numRuns },
  )

/** On a busy machine the runs take longer. */
const TIME = 120_000

describe('a PDF, parsed', () => {
  it(
    'has no cell wrong, whatever its shape; what is not read is owned up to',
    async () => {
      await property(pdfShapes, 40, (report, _, parsed) => noneWrong(report, parsed))
    },
    TIME,
  )

  it(
    'has exactly the cells that were written, where lines part them',
    async () => {
      await property(pdfShapes.filter(isPlainlyRuled), 20, (report, _, parsed) => {
        expect(cellsOf(parsed)).toEqual(expectedCells(report))
      })
    },
    TIME,
  )

  it(
    'has the fields that the paper says, and none that it does not',
    async () => {
      await property(pdfShapes, 20, (report, shape, parsed) => {
        if (parsed.report === null) return
        for (const [path, allowed] of expectedPdfFields(report, shape)) {
          const held = path
            .split('.')
            .reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], parsed.report)
          const found = held === null ? null : withoutBlanks(String(held))
          expect([path, allowed]).toEqual([path, expect.arrayContaining([found])])
        }
      })
    },
    TIME,
  )

  it('is the same for the same seed and shape', () => {
    fc.assert(
      fc.property(seeds, pdfShapes, (seed, shape) => {
        const [one, again] = [renderPdf(generate(seed), shape), renderPdf(generate(seed), shape)]
        expect(Buffer.compare(one, again)).toBe(0)
      }),
      { numRuns: 30 },
    )
  })
})

/** The 2021 form: three rows of heads and twenty-five of figures. */
const ROWS = Array.from({ length: 27 }, (_, index) => index + 1)

describe('table three over a page break', () => {
  it.each(ROWS)('behind row %i is read whole, heads and merged labels repeated or not', async behind => {
    const report = generate(behind, { form: '2021' })
    const ways = [
      ['once', 'above'],
      ['again', 'again'],
      ['once', 'parted'],
      ['again', 'below'],
    ] as const
    for (const [heads, labelsOver] of ways.filter((_, index) => index % 2 === behind % 2)) {
      const shape: PdfShape = { ...PLAIN_PDF_SHAPE, heads, labelsOver, pageNumbers: 'dashes' }
      const parsed = await parseReport(renderPdf(report, shape, { table: 'three', behind }))
      expect(cellsOf(parsed)).toEqual(expectedCells(report))
    }
  })
})
