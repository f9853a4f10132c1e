import { renderDate } from '../render.ts'
import { punctuate } from '../render-value.ts'
import { BREAK, el, type Markup } from './markup.ts'
import type { Page } from './page.ts'
import { runsOf } from './writers.ts'

/** What a page says about its report outside the report's text. */

type Pair = readonly [label: string, value: string]

function pairsOf({ report, shape }: Page): Pair[] {
  return [
    ['索引号', report.indexNumber],
    ['主题分类', '政务公开'],
    ['发布机构', report.issuer],
    ['文号', ''],
    ['发布日期', renderDate(report.publishedOn, shape.date)],
    ['公开方式', report.disclosureMode],
    ['名称', report.title],
    ['有效性', '有效'],
  ]
}

/** The title stands in the block only where the page shows one at all. */
function shownPairs(page: Page): Pair[] {
  return pairsOf(page).filter(([label]) => label !== '名称' || page.shape.title !== 'none')
}

/** Labels in tables often stand with a gap inside: 索 引 号. */
function labelText(label: string, page: Page): string {
  return page.shape.labels === 'spaced' && label.length < 4 ? [...label].join('\u00a0') : label
}

function metadataTable(pairs: readonly Pair[], perRow: number, page: Page): Markup {
  const rows: Markup[] = []
  for (let at = 0; at < pairs.length; at += perRow) {
    const cells = pairs
      .slice(at, at + perRow)
      .flatMap(([label, value]) => [
        el(
          'td',
          { class: 'label', width: '15%' },
          el('b', {}, punctuate(`${labelText(label, page)}：`, page.textShape)),
        ),
        el('td', { class: 'value' }, ...(value === '' ? ['\u00a0'] : [value])),
      ])
    rows.push(el('tr', {}, ...cells))
  }
  return el('table', { class: 'metadata', width: '100%', border: '0' }, el('tbody', {}, ...rows))
}

function headedTable(pairs: readonly Pair[]): Markup {
  const row = (texts: readonly string[]) =>
    el('tr', {}, ...texts.map(text => el('td', {}, text === '' ? '\u00a0' : text)))
  return el(
    'table',
    { class: 'metadata' },
    el('tbody', {}, row(pairs.map(pair => pair[0])), row(pairs.map(pair => pair[1]))),
  )
}

const WIDE = '\u00a0\u00a0\u00a0\u00a0'

function linesMarkup(pairs: readonly Pair[], page: Page): string[] {
  return pairs.map(([label, value]) => punctuate(`${labelText(label, page)}：${value}`, page.textShape))
}

/** The metadata block above the report. */
export function metadataBlock(page: Page): Markup[] {
  const pairs = shownPairs(page)
  const lines = linesMarkup(pairs, page)
  switch (page.shape.header) {
    case 'four-columns':
      return [metadataTable(pairs, 2, page)]
    case 'two-columns':
      return [metadataTable(pairs, 1, page)]
    case 'head-row':
      return [headedTable(pairs)]
    case 'list':
      return [el('ul', { class: 'info' }, ...lines.map(line => el('li', {}, line)))]
    case 'lines':
      return [el('div', { class: 'info' }, ...lines.flatMap(line => [line, BREAK]))]
    case 'one-line':
      return [
        el('p', { class: 'info' }, lines.slice(0, 3).join(WIDE)),
        el('p', { class: 'info' }, lines.slice(3).join(WIDE)),
      ]
    case 'glued':
      return [el('p', { class: 'info' }, pairs.map(pair => pair.join('')).join(''))]
    default:
      return []
  }
}

/** 来源 and time under the title. */
export function sourceLine(page: Page): Markup[] {
  const { shape, report } = page
  if (shape.sourceLine === 'none') return []
  const parts = [`发布时间：${report.publishedOn} 09:40`, `来源：${report.issuer}`, '浏览次数：1024']
  if (shape.sourceLine === 'line') return [el('div', { class: 'source' }, parts.join(WIDE))]
  return [el('div', { class: 'source' }, ...parts.map(part => el('span', {}, part)))]
}

/** The tags that the rules for government sites ask for. */
export function standardTags(page: Page): Markup[] {
  const { report, site, shape } = page
  const day = shape.otherDates === 'reposted' ? site.reposted : report.publishedOn
  const tags: readonly Pair[] = [
    ['SiteName', site.siteName],
    ['SiteDomain', site.domain],
    ['SiteIDCode', site.siteIdCode],
    ['ColumnName', site.column],
    ['ArticleTitle', report.title],
    ['PubDate', `${day} 09:40`],
    ['ContentSource', report.issuer],
    ['Url', site.url],
  ]
  return tags.map(([name, content]) => el('meta', { name, content }))
}

/** The body that signs and the day of writing, as the last lines of the report. */
export function signatureLines({ shape, report, site }: Page): string[] {
  return shape.signature === 'none' ? [] : [report.authority, renderDate(site.written, 'chinese')]
}

/** The title as the shape shows it. */
export function titleMarkup(page: Page): Markup[] {
  const { title } = page.report
  const cut = title.length - '年度报告'.length
  const halves = [title.slice(0, cut), title.slice(cut)] as const
  switch (page.shape.title) {
    case 'none':
      return []
    case 'two-lines':
      return halves.map(half => el('p', { align: 'center', class: 'title' }, el('b', {}, ...runsOf(half, page))))
    case 'broken':
      return [el('h1', {}, halves[0], BREAK, halves[1])]
    default:
      return [el('h1', { class: 'title' }, title)]
  }
}
