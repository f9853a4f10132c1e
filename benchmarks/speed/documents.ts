import { generate } from '../../corpus/generator/generate.ts'
import { PLAIN_HTML_SHAPE } from '../../corpus/generator/html/html-shape.ts'
import { renderHtmlBytes } from '../../corpus/generator/html/render-html.ts'
import { PLAIN_PDF_SHAPE } from '../../corpus/generator/pdf/pdf-shape.ts'
import { renderPdf } from '../../corpus/generator/pdf/render-pdf.ts'
import { writeProse } from '../../corpus/generator/prose/prose.ts'
import { scenarioOf } from '../../corpus/generator/prose/scenario.ts'
import { render } from '../../corpus/generator/render.ts'
import { PLAIN_SHAPE } from '../../corpus/generator/shape.ts'
import { withFontPrograms } from './font-programs.ts'

/** The documents whose reading is measured, made up, of the sizes that published reports have. */

export const FORMATS = ['text', 'html', 'pdf'] as const
export type Format = (typeof FORMATS)[number]

/** A report without contradictions. */
const SEED = 6
const TEXT_BYTES = 8000
const HTML_BYTES = 100_000

/** What the overview of a report goes on about. */
const TALK = '各站所按月清点栏目，缺的补上，旧的撤下，来访的人问到哪里，就在哪里添一块说明牌。\n'

/** A dump with a table row a line and figures in its sentences. */
function textDump(): Buffer {
  const report = scenarioOf(SEED)
  const text = render(report, PLAIN_SHAPE, writeProse(report, SEED))
  return Buffer.from(lengthened(text, text.indexOf('二、主动公开'), TALK, TEXT_BYTES))
}

/** A page as word processors write it, with the links of a site below. */
export function htmlPage(): Buffer {
  const shape = {
    ...PLAIN_HTML_SHAPE,
    chrome: 'divs',
    metaTags: 'head',
    header: 'four-columns',
    writer: 'word',
  } as const
  const text = Buffer.from(renderHtmlBytes(generate(SEED), shape)).toString('utf8')
  const link = '<li class="item"><a href="/art/2023/1/9/art_1_1.html" title="目录" target="_blank">目录</a></li>\n'
  const at = text.lastIndexOf('</body>')
  const opened = `${text.slice(0, at)}<ul class="sidebar">`
  return Buffer.from(lengthened(`${opened}</ul>${text.slice(at)}`, opened.length, link, HTML_BYTES))
}

/** Five pages with ruled tables over their breaks, letters set in pieces, and fonts with their programs, as office programs print them. */
export function pdfPaper(seed = SEED): Uint8Array {
  const shape = {
    ...PLAIN_PDF_SHAPE,
    breaks: 'two',
    heads: 'again',
    pages: 'landscape-three',
    room: 'narrow',
    vertical: 'stacked',
    runs: 'pieces',
  } as const
  return withFontPrograms(renderPdf(generate(seed), shape))
}

export const DOCUMENTS: Readonly<Record<Format, () => Uint8Array>> = {
  text: textDump,
  html: htmlPage,
  pdf: pdfPaper,
}

/** The text with as much of a filler at a place as brings it to a size in bytes. */
export function lengthened(text: string, at: number, filler: string, size: number): string {
  const times = Math.max(0, Math.floor((size - Buffer.byteLength(text)) / Buffer.byteLength(filler)))
  return `${text.slice(0, at)}${filler.repeat(times)}${text.slice(at)}`
}
