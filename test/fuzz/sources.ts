import { type GeneratedReport, generate } from '../../corpus/generator/generate.ts'
import { HTML_CHOICES, type HtmlShape } from '../../corpus/generator/html/html-shape.ts'
import { renderHtml, renderHtmlBytes } from '../../corpus/generator/html/render-html.ts'
import { writeProse } from '../../corpus/generator/prose/prose.ts'
import { type Random, randomOf } from '../../corpus/generator/random.ts'
import { render } from '../../corpus/generator/render.ts'
import { SHAPE_CHOICES, type TextShape } from '../../corpus/generator/shape.ts'
import { PdfWriter, type TableCellShape } from '../read/pdf/pdf-writer.ts'

/** Good reports to spoil: what the corpus generator writes, and small PDF files made by hand. */

export type Kind = 'text' | 'html' | 'pdf'

const picked = (random: Random, choices: Readonly<Record<string, readonly unknown[]>>) =>
  Object.fromEntries(Object.entries(choices).map(([question, answers]) => [question, random.pick(answers)]))

export const anyShape = (random: Random) => picked(random, SHAPE_CHOICES) as unknown as TextShape
export const anyHtmlShape = (random: Random) => picked(random, HTML_CHOICES) as unknown as HtmlShape

export function anyReport(random: Random): GeneratedReport {
  return generate(random.int(0, 2 ** 31 - 1), {
    gaps: random.pick(['none', 'organisations', 'dashes', 'row-totals'] as const),
  })
}

/** A good report as markup or lines. */
export function goodText(kind: 'text' | 'html', random: Random): string {
  const report = anyReport(random)
  const prose = random.int(0, 1) === 0 ? writeProse(report, random.int(0, 1e9)) : undefined
  return kind === 'text' ? render(report, anyShape(random), prose) : renderHtml(report, anyHtmlShape(random), prose)
}

/** A good report as a file: UTF-8 or GB18030, with or without a mark or a declaration. */
export function goodBytes(kind: Kind, random: Random): Uint8Array {
  if (kind === 'pdf') return smallPdf(anyReport(random))
  if (kind === 'text') return Buffer.from(goodText('text', random))
  return renderHtmlBytes(anyReport(random), anyHtmlShape(random))
}

/** A page or two: heading, preamble, a ruled table of a few of its cells. */
function smallPdf(report: GeneratedReport): Uint8Array {
  const file = new PdfWriter({ title: report.title })
  const numbers = [...report.cells.values()].slice(0, 12).map(({ value }) => String(value ?? ''))
  const labels = ['信息内容', '规章', '行政规范性文件', '行政许可']
  const cells = labels.flatMap((label, row): TableCellShape[] => [
    [row, 0, label],
    ...[0, 1, 2].map((column): TableCellShape => [row, column + 1, numbers[row * 3 + column] ?? '']),
  ])
  const page = file.page().text(80, 60, report.title, 16).text(80, 100, '一、总体情况')
  page.text(80, 120, `本报告所列数据的统计期限为${report.year}年1月1日至12月31日。`)
  page.text(80, 160, '二、主动公开政府信息情况').table([80, 200, 280, 360, 440], 180, [20, 20, 20, 20], cells)
  file.page().text(80, 60, '六、其他需要报告的事项').text(80, 80, '没有其他需要报告的事项。')
  return file.bytes()
}

/** The choices of one input of a run: they follow from the run's seed and the input's number alone. */
export function randomFor(seed: number, index: number): Random {
  return randomOf((Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b)) | 0)
}
