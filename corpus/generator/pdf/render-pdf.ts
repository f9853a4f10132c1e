import type { GeneratedReport } from '../generate.ts'
import { formGrids, type TableTwoBlock } from '../html/form-grids.ts'
import { cell, type Grid } from '../html/grid.ts'
import { pageOf, siteFacts } from '../html/page.ts'
import { randomOf } from '../random.ts'
import { renderDate } from '../render.ts'
import { punctuate } from '../render-value.ts'
import type { Hand } from './canvas.ts'
import { Flow, LEVEL, type ParagraphLook, TURNED, UPRIGHT } from './flow.ts'
import { type Columns, paperTable } from './paper-table.ts'
import { MappedEncoding, PredefinedEncoding, writeFile } from './pdf-file.ts'
import { gridShapeOf, type PdfShape, textShapeOf } from './pdf-shape.ts'

/** Writes a generated report down as a PDF. */

const BODY: ParagraphLook = { size: 12, align: 'left', indent: true, keep: false }
const HEADING: ParagraphLook = { size: 14, align: 'left', indent: true, keep: true }
const TITLE: ParagraphLook = { size: 18, align: 'centre', indent: false, keep: true }
const LINE: ParagraphLook = { size: 10, align: 'left', indent: false, keep: false }
const CAPTION: ParagraphLook = { size: 10, align: 'centre', indent: false, keep: true }
const SIGNED: ParagraphLook = { size: 12, align: 'right', indent: false, keep: false }

/** Behind which row of a table a page ends, counted from the first row of its grid; it takes the place of what the shape says. */
export interface Break {
  readonly table: 'two' | 'three' | 'four'
  readonly behind: number
}

export function renderPdf(report: GeneratedReport, shape: PdfShape, end?: Break): Uint8Array {
  const encoding = shape.font === 'mapped' ? new MappedEncoding() : new PredefinedEncoding()
  const hand: Hand = { shape, encoding, random: randomOf(report.seed ^ 0x9d_f0) }
  const flow = new Flow(hand, punctuate(`${report.authority}信息公开`, textShapeOf(shape)))
  const writer: Writer = { report, shape, flow, end, random: randomOf(report.seed ^ 0x0b_4e) }
  if (shape.pages === 'landscape') flow.turnTo(LEVEL)
  beginning(writer)
  tables(writer)
  ending(writer)
  return writeFile(flow.pages(), encoding, report.title)
}

interface Writer {
  readonly report: GeneratedReport
  readonly shape: PdfShape
  readonly flow: Flow
  readonly end: Break | undefined
  readonly random: ReturnType<typeof randomOf>
}

function say({ flow, shape }: Writer, text: string, look: ParagraphLook): void {
  flow.paragraph(punctuate(text, textShapeOf(shape)), look)
}

const PARTS: readonly (readonly [title: string, text: string])[] = [
  ['主动公开', '灌溉轮次、集市改期和校车路线的安排先在网站挂出，再由各村抄到黑板上，老人问起也有人念给他们听。'],
  ['依申请公开', '信件、窗口和网页三处都收，当天登记，答复寄出之前换一个人再看一遍。'],
  ['政府信息管理', '旧目录逐条核对，失效的写明原因，仍在用的换了编号，纸本与网页两边对得上。'],
  ['政府信息公开平台建设', '搜索框移到页首，表格可以下载，字号分三档，手机上打开也看得清。'],
  ['监督保障', '春秋各查一遍，查出的毛病列成清单，改一条划一条，年底贴在门厅。'],
]

function beginning(writer: Writer): void {
  const { report, shape } = writer
  titleLines(report, shape).forEach(text => {
    say(writer, text, TITLE)
  })
  headerLines(report, shape).forEach(text => {
    say(writer, text, LINE)
  })
  say(writer, preamble(report, shape), BODY)
  say(writer, '一、总体情况', HEADING)
  PARTS.forEach(([title, text], index) => {
    say(writer, `（${'一二三四五'[index]}）${title}`, BODY)
    say(writer, text, BODY)
  })
}

function titleLines({ title }: GeneratedReport, shape: PdfShape): string[] {
  if (shape.title === 'none') return []
  if (shape.title === 'once') return [title]
  const cut = title.length - '年度报告'.length
  return [title.slice(0, cut), title.slice(cut)]
}

function headerLines({ indexNumber, issuer, disclosureMode, publishedOn }: GeneratedReport, shape: PdfShape): string[] {
  if (shape.header === 'none') return []
  const date = renderDate(publishedOn, shape.date)
  const pairs = [`索引号：${indexNumber}`, `发布机构：${issuer}`, `发布日期：${date}`, `公开方式：${disclosureMode}`]
  return shape.header === 'lines' ? pairs : [pairs.slice(0, 2).join('    '), pairs.slice(2).join('    ')]
}

function preamble({ year, issuer, contact }: GeneratedReport, { period, contact: shown }: PdfShape): string {
  const second = period === 'dropped' ? '' : `${year}年`
  const time =
    period === 'is'
      ? `统计期限为${year}年1月1日至${year}年12月31日`
      : `统计期限自${year}年1月1日起至${second}12月31日止`
  const place = `（地址：${contact.address}，邮编：${contact.postcode}，电话：${contact.phone}）`
  const whom = shown === 'none' ? '' : `如需进一步了解，请与${issuer}联系${place}。`
  return `本报告依照《中华人民共和国政府信息公开条例》编成，数据的${time}。${whom}`
}

function tables(writer: Writer): void {
  const { report, shape, flow } = writer
  const grids = formGrids(pageOf(report, gridShapeOf(shape)))
  say(writer, '二、主动公开政府信息情况', HEADING)
  tableTwo(writer, grids.tableTwo)
  const own = shape.pages === 'landscape-three' ? LEVEL : shape.pages === 'turned-three' ? TURNED : undefined
  if (own !== undefined) flow.turnTo(own)
  say(writer, '三、收到和处理政府信息公开申请情况', HEADING)
  const labels = shape.room === 'narrow' ? [0.8, 1.5, 2.9] : [0.9, 3.1, 5.2]
  draw(writer, 'three', grids.tableThree, { labels, values: 7 })
  if (own !== undefined) flow.turnTo(UPRIGHT)
  say(writer, '四、政府信息公开行政复议、行政诉讼情况', HEADING)
  draw(writer, 'four', grids.tableFour, { labels: [], values: 15 })
}

function tableTwo(writer: Writer, blocks: readonly TableTwoBlock[]): void {
  const widest = Math.max(...blocks.map(({ grid }) => widthOf(grid)))
  const columns = { labels: [1.4], values: widest - 1 }
  if (writer.shape.tableTwo === 'whole') {
    const grid = blocks.flatMap(block => [[cell('caption', block.caption, widest)], ...block.grid])
    draw(writer, 'two', grid, columns)
    return
  }
  for (const { caption, grid } of blocks) {
    say(writer, caption, CAPTION)
    draw(writer, 'two', grid, { labels: [1.4], values: widthOf(grid) - 1 })
  }
}

const widthOf = (grid: Grid) => (grid[0] ?? []).reduce((sum, { columns }) => sum + columns, 0)

function draw(writer: Writer, name: Break['table'], grid: Grid, columns: Columns): void {
  const { flow, shape } = writer
  flow.table(paperTable(grid, columns, flow.width, shape), endsOf(writer, name, grid.length))
}

const FEW = 4

/** The rows behind which a page ends. */
function endsOf({ shape, end, random }: Writer, name: Break['table'], rows: number): number[] {
  if (end !== undefined) return end.table === name ? [end.behind] : []
  if (shape.breaks === name) return [random.int(1, rows - 1)]
  if (shape.breaks !== 'rows') return []
  const ends: number[] = []
  for (let at = random.int(2, FEW); at < rows; at += random.int(2, FEW)) ends.push(at)
  return ends
}

function ending(writer: Writer): void {
  const { report, shape } = writer
  say(writer, '五、存在的主要问题及改进情况', HEADING)
  say(writer, '个别栏目换得慢，来年每月清点一次。', BODY)
  say(writer, '六、其他需要报告的事项', HEADING)
  say(writer, '没有其他需要报告的事项。', BODY)
  if (shape.signature === 'none') return
  say(writer, report.authority, SIGNED)
  say(writer, renderDate(siteFacts(report).written, 'chinese'), SIGNED)
}
