import { punctuate } from '../render-value.ts'
import { joined, type Redraw, type TablePart, tableFourParts, tableThreeParts, tableTwoParts } from './bend.ts'
import { formGrids } from './form-grids.ts'
import { el, type Markup, type Raw, raw } from './markup.ts'
import { metadataBlock, signatureLines, sourceLine, titleMarkup } from './metadata.ts'
import type { Page } from './page.ts'
import { tableMarkup } from './table-markup.ts'
import { joinLines, paragraph, runsOf, writerHead } from './writers.ts'

/** The report itself: title, preamble, six sections with their tables. */

function periodText({ report, shape }: Page): string {
  const { year } = report
  if (shape.period === 'is') return `统计期限为${year}年1月1日至${year}年12月31日`
  return `统计期限自${year}年1月1日起至${shape.period === 'dropped' ? '' : `${year}年`}12月31日止`
}

function contactText({ report, shape }: Page): string {
  const { address, postcode, phone } = report.contact
  if (shape.contact === 'none') return ''
  if (shape.contact === 'sentences') {
    return `对本报告有疑问的，请与${report.issuer}联系。地址：${address}；邮政编码：${postcode}；联系电话：${phone}。`
  }
  return `如需进一步了解，请与${report.issuer}联系（地址：${address}，邮编：${postcode}，电话：${phone}）。`
}

function preamble(page: Page): string {
  return `本报告依照《中华人民共和国政府信息公开条例》编成，数据的${periodText(page)}。${contactText(page)}`
}

const PARTS: readonly (readonly [title: string, text: string])[] = [
  ['主动公开', '闸口检修、山路封闭和秋粮收购的安排先登上网站，再由各村的广播念一遍。'],
  ['依申请公开', '信件和窗口都有人接，当天登记，寄出之前由另一人重看。'],
  ['政府信息管理', '旧目录逐条核对，失效的写明原因，仍在用的换了编号。'],
  ['政府信息公开平台建设', '搜索框移到页首，表格可以下载，老人机上字也看得清。'],
  ['监督保障', '春秋各查一遍，查出的毛病列成清单，改一条划一条。'],
]

type Part = { readonly heading: string } | { readonly text: string } | Raw | TablePart

function sections(page: Page, redraw: Redraw): Part[] {
  const grids = formGrids(page)
  const drawn = redraw({
    tableTwo: tableTwoParts(grids, page),
    tableThree: tableThreeParts(grids, page),
    tableFour: tableFourParts(grids, page),
  })
  const { prose } = page
  const said = (text: string | undefined) => (text ? [{ text }] : [])
  const told = [prose?.paragraphs.disclosure, prose?.paragraphs.applications]
  const parts = PARTS.flatMap(([title, text], index) => [
    { text: `（${'一二三四五'[index]}）${title}` },
    { text },
    ...said(told[index]),
  ])
  const between = [
    ...drawn.tableTwo,
    { heading: '三、收到和处理政府信息公开申请情况' },
    ...drawn.tableThree,
    { heading: '四、政府信息公开行政复议、行政诉讼情况' },
    ...said(prose?.paragraphs.cases),
    ...drawn.tableFour,
  ]
  return [
    { heading: '一、总体情况' },
    ...parts,
    { heading: '二、主动公开政府信息情况' },
    ...(page.shape.grouping === 'one' ? [oneTable(between)] : between),
    ...(page.shape.closing === 'stray' ? [raw('</span></div></div>')] : []),
    { heading: '五、存在的主要问题及改进情况' },
    { text: '个别栏目换得慢，来年每月清点一次。' },
    { heading: '六、其他需要报告的事项' },
    ...said(prose?.paragraphs.other),
    { text: '没有其他需要报告的事项。' },
    ...signatureLines(page).map(text => ({ text })),
  ]
}

function oneTable(parts: readonly Exclude<Part, Raw>[]): TablePart {
  return joined(
    parts.map(part => {
      if ('heading' in part) return { paragraph: part.heading }
      return 'text' in part ? { paragraph: part.text } : part
    }),
  )
}

function partMarkup(part: Part, page: Page): Markup {
  if ('text' in part) return paragraph(punctuate(part.text, page.textShape), page)
  if ('paragraph' in part) return paragraph(part.paragraph, page)
  if ('grid' in part) return tableMarkup(part, page)
  if ('raw' in part) return part
  const { headings } = page.shape
  if (headings === 'elements') return el('h2', {}, ...runsOf(part.heading, page))
  return paragraph(part.heading, page, headings === 'bold')
}

const CONTAINERS: readonly Readonly<Record<string, string>>[] = [
  { id: 'zoom' },
  { class: 'TRS_Editor' },
  { class: 'article-content', id: 'UCAP-CONTENT' },
  { class: 'content' },
  {},
]

/** What stands in the article's box: above it title and metadata, then the text, the title again where the shape says so. */
export function articleMarkup(page: Page, redraw: Redraw): Markup[] {
  const { shape, report } = page
  const again = shape.title === 'twice' ? [paragraph(report.title, page, true)] : []
  const text = [
    ...again,
    paragraph(punctuate(preamble(page), page.textShape), page),
    ...sections(page, redraw).map(part => partMarkup(part, page)),
  ]
  return [
    ...titleMarkup(page),
    ...sourceLine(page),
    ...metadataBlock(page),
    el('div', page.random.pick(CONTAINERS), ...writerHead(page), ...joinLines(text, page)),
  ]
}
