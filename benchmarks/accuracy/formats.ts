import type { Gaps } from '../../corpus/generator/cells.ts'
import { DUMP_CHOICES, type DumpShape, GLUES, type Glue, PLAIN_DUMP } from '../../corpus/generator/dump/dump-shape.ts'
import { renderGlued } from '../../corpus/generator/dump/render-dump.ts'
import { type GeneratedReport, generate } from '../../corpus/generator/generate.ts'
import { expectedFields } from '../../corpus/generator/html/expected.ts'
import { HTML_CHOICES, type HtmlShape, PLAIN_HTML_SHAPE } from '../../corpus/generator/html/html-shape.ts'
import { renderHtmlBytes } from '../../corpus/generator/html/render-html.ts'
import { expectedPdfFields, withoutBlanks } from '../../corpus/generator/pdf/expected.ts'
import { PDF_CHOICES, type PdfShape, PLAIN_PDF_SHAPE } from '../../corpus/generator/pdf/pdf-shape.ts'
import { renderPdf } from '../../corpus/generator/pdf/render-pdf.ts'
import { type Random, randomOf } from '../../corpus/generator/random.ts'
import { render } from '../../corpus/generator/render.ts'
import { PLAIN_SHAPE, SHAPE_CHOICES, type TextShape } from '../../corpus/generator/shape.ts'
import { parseReport } from '../../src/parse.ts'
import { expectedCells } from '../../test/property/expected-cells.ts'
import { emptyTally, type Tally, tallyCells, tallyFields, type Wrong } from './tally.ts'

/** A format that the generator writes: the questions of its shapes with their choices, and what a right reading has. */
export interface Format {
  readonly name: string
  readonly choices: Readonly<Record<string, readonly unknown[]>>
  readonly plain: Readonly<Record<string, unknown>>
  /** Choices that hide all others: at random only where they are asked for. */
  readonly fixed: Readonly<Record<string, unknown>>
  readonly render: (report: GeneratedReport, shape: never) => Uint8Array
  readonly fields: (report: GeneratedReport, shape: never) => ReadonlyMap<string, readonly (string | null)[]>
  /** How a value is spelt for comparison, where the format cannot keep blanks apart. */
  readonly spelt?: (text: string) => string
}

type DumpFormShape = DumpShape & { readonly glue: Glue }

function dumpFields(report: GeneratedReport): Map<string, readonly (string | null)[]> {
  return new Map([
    ['edition', [report.edition]],
    ['reportingYear', [String(report.year)]],
    ['period.start', [report.period.start]],
    ['period.end', [report.period.end]],
    ['metadata.title', [report.title]],
    ['contact.phone', [report.contact.phone]],
  ])
}

function textFields(report: GeneratedReport, shape: TextShape): Map<string, readonly (string | null)[]> {
  const { header, contact } = shape
  const inHeader = (value: string) => (header === 'none' ? [null] : [value])
  const inContact = (value: string) => [contact === 'none' ? null : value]
  return new Map([
    ['edition', [report.edition]],
    ['reportingYear', [String(report.year)]],
    ['period.start', [report.period.start]],
    ['period.end', [report.period.end]],
    ['authority.name', shape.title === 'none' ? [report.authority, null] : [report.authority]],
    ['metadata.title', shape.title === 'none' ? [null] : [report.title]],
    ['metadata.indexNumber', inHeader(report.indexNumber)],
    // Without a header the preamble may name who wrote the report.
    ['metadata.issuer', header === 'none' ? [null, report.issuer] : [report.issuer]],
    ['metadata.publishedOn', inHeader(report.publishedOn)],
    ['metadata.disclosureMode', inHeader(report.disclosureMode)],
    ['contact.address', inContact(report.contact.address)],
    ['contact.postcode', inContact(report.contact.postcode)],
    ['contact.phone', inContact(report.contact.phone)],
  ])
}

export const FORMATS: readonly Format[] = [
  {
    name: 'text',
    choices: SHAPE_CHOICES,
    plain: PLAIN_SHAPE,
    fixed: {},
    render: (report, shape: TextShape) => Buffer.from(render(report, shape)),
    fields: textFields,
  },
  {
    name: 'html',
    choices: HTML_CHOICES,
    plain: PLAIN_HTML_SHAPE,
    fixed: { script: 'simplified' },
    render: (report, shape: HtmlShape) => renderHtmlBytes(report, shape),
    fields: expectedFields,
  },
  {
    name: 'pdf',
    choices: PDF_CHOICES,
    plain: PLAIN_PDF_SHAPE,
    fixed: { rulings: 'strokes' },
    render: (report, shape: PdfShape) => renderPdf(report, shape),
    fields: expectedPdfFields,
    spelt: withoutBlanks,
  },
  {
    name: 'text, cells run together',
    choices: { ...DUMP_CHOICES, glue: GLUES },
    plain: { ...PLAIN_DUMP, glue: 'line' },
    fixed: { rows: 'all' },
    render: (report, shape: DumpFormShape) => Buffer.from(renderGlued(report, shape, shape.glue).text),
    fields: dumpFields,
  },
]

const GAPS: readonly Gaps[] = ['none', 'organisations', 'dashes', 'row-totals']

function randomShape({ choices, fixed }: Format, random: Random): Record<string, unknown> {
  return { ...Object.fromEntries(Object.entries(choices).map(([key, list]) => [key, random.pick(list)])), ...fixed }
}

export interface Measured {
  readonly tally: Tally
  readonly wrongs: readonly (Wrong & { readonly seed: number; readonly shape: unknown })[]
}

export interface GeneratedSource {
  readonly report: GeneratedReport
  readonly shape: never
  /** Whether the report was to be plain but for what is asked for. */
  readonly plain: boolean
  /** Rendered when asked for: not everybody wants all of them. */
  readonly render: () => Uint8Array
}

/**
 * `count` generated reports of a format, half of them plain but for what is asked for, half with all other choices at random.
 * The same reports whatever is asked for.
 */
export function* generatedSources(
  format: Format,
  count: number,
  asked: Readonly<Record<string, unknown>> = {},
): Generator<GeneratedSource> {
  for (let number = 0; number < count; number++) {
    const random = randomOf(number * 7919 + 1)
    const plain = number % 2 === 0
    const base = plain ? format.plain : randomShape(format, random)
    const shape = { ...base, ...asked } as never
    const report = generate(random.int(0, 2 ** 30), { gaps: GAPS[(number >> 1) % GAPS.length] as Gaps })
    yield { report, shape, plain, render: () => format.render(report, shape) }
  }
}

/** How the parser reads `generatedSources`. */
export async function measure(
  format: Format,
  count: number,
  asked: Readonly<Record<string, unknown>> = {},
): Promise<Measured> {
  const tally = emptyTally()
  const wrongs: (Wrong & { seed: number; shape: unknown })[] = []
  for (const { report, shape, render } of generatedSources(format, count, asked)) {
    const parsed = await parseReport(render())
    const found = [
      ...tallyCells(parsed, expectedCells(report), tally),
      ...tallyFields(parsed, format.fields(report, shape), tally, format.spelt),
    ]
    wrongs.push(...found.map(wrong => ({ ...wrong, seed: report.seed, shape })))
  }
  return { tally, wrongs }
}
