import { type GeneratedReport, generate } from '../../corpus/generator/generate.ts'
import { PLAIN_HTML_SHAPE } from '../../corpus/generator/html/html-shape.ts'
import { renderHtmlBytes } from '../../corpus/generator/html/render-html.ts'
import { render } from '../../corpus/generator/render.ts'
import { PLAIN_SHAPE } from '../../corpus/generator/shape.ts'
import { type Format, lengthened, pdfPaper } from '../speed/documents.ts'

/** A document of a format, another for each seed. */
export const WRITERS: Readonly<Record<Format, (seed: number) => string | Uint8Array>> = {
  text: seed => textOf(generate(seed)),
  html: seed => pageOf(generate(seed)),
  pdf: pdfPaper,
}

const textOf = (report: GeneratedReport) => render(report, PLAIN_SHAPE)
const pageOf = (report: GeneratedReport) =>
  Buffer.from(renderHtmlBytes(report, { ...PLAIN_HTML_SHAPE, writer: 'word' })).toString('utf8')

/** What documents are made longer by: prose with figures in it, sections, rows of foreign tables, links. */
export const FILLERS = {
  text: {
    prose: '全年收到申请147件，上年结转3件，办结150件，其中予以公开49件，不予公开2件，均按期答复。\n',
    headings: '（三）政府信息管理\n旧文件逐件清点，失效的加注说明。\n',
    rows: '街道 | 12 | 7 | 0 | 4 |\n',
    lines: '行政许可\n12\n7\n',
  },
  html: {
    prose: '<p><span>全年收到申请147件，</span><span>上年结转3件，办结150件，其中予以公开49件。</span></p>\n',
    rows: '<table><tr><td>街道</td><td>12</td><td>7</td><td>0</td></tr></table>\n',
    links: '<li class="item"><a href="/art/2023/1/9/art_1_1.html" title="目录">目录</a></li>\n',
  },
} as const satisfies Partial<Record<Format, Readonly<Record<string, string>>>>

/** A document with so much of a filler in the middle of it that it has the size. */
export function filled(format: keyof typeof FILLERS, filler: string, size: number): string {
  const report = generate(11)
  const text = format === 'text' ? textOf(report) : pageOf(report)
  const at = text.indexOf('五、存在的主要问题')
  const cut = text.lastIndexOf('<p', at)
  return lengthened(text, cut === -1 ? at : cut, filler, size)
}
