import { BREAK, el, type Markup, raw } from './markup.ts'
import { chineseDate, type Page } from './page.ts'

/** The site around the article: the parts of the page that are no report. */

const link = (text: string, href = 'javascript:void(0)') => el('a', { href }, text)
const MENU = ['首页', '走进本地', '政务公开', '办事服务', '互动交流', '专题专栏'] as const
const SIDE = ['政府信息公开指南', '政府信息公开制度', '法定主动公开内容', '政府信息公开年报', '依申请公开'] as const

export function breadcrumb({ shape, site }: Page): Markup[] {
  if (shape.breadcrumb === 'none') return []
  const steps = ['首页', '政务公开', site.column]
  const parts: Markup[] = ['当前位置：']
  steps.forEach((step, index) => {
    if (index > 0 && shape.breadcrumb === 'separated') parts.push(' > ')
    parts.push(link(step))
  })
  return [el('div', { class: 'position' }, ...parts)]
}

export function furniture({ random }: Page): Markup[] {
  return [
    el('div', { class: 'share' }, el('span', {}, '分享到：'), link('微信'), ' ', link('微博')),
    el(
      'div',
      { class: 'tools' },
      '字号：[',
      link('大'),
      ' ',
      link('中'),
      ' ',
      link('小'),
      ']\u00a0\u00a0',
      link('打印本页'),
      ' ',
      link('关闭窗口'),
    ),
    el('div', { class: 'visits' }, '浏览次数：', el('span', { id: 'hits' }, String(random.int(12, 9_876))), '次'),
  ]
}

/** Titles of other years' reports, as sites list them beside an article. */
export function related({ report, site }: Page): Markup {
  const years = [report.year - 1, report.year - 2]
  const items = years.map(year =>
    el(
      'li',
      {},
      link(report.title.replace(String(report.year), String(year))),
      ' ',
      el('span', {}, `${year + 1}-01-${site.clock.slice(8)}`),
    ),
  )
  return el('div', { class: 'related' }, el('p', {}, '相关文章'), el('ul', {}, ...items))
}

const clockText = ({ site }: Page) => `今天是${chineseDate(site.clock)} 星期三`

export function clock(page: Page): Markup[] {
  return page.shape.otherDates === 'clock' ? [el('div', { class: 'date' }, clockText(page))] : []
}

/** What a scraper puts before a page that it saved. */
export function captureLine({ shape, site }: Page): Markup[] {
  return shape.otherDates === 'capture' ? [el('p', {}, `抓取时间：${site.captured} 03:12:44`)] : []
}

export function generationComment({ shape, site }: Page): Markup[] {
  return shape.otherDates === 'generation'
    ? [raw(`\n<!-- 页面生成时间：${site.generated} 02:10:09 publishedtime -->`)]
    : []
}

export function footer({ shape, report, site }: Page): Markup[] {
  if (shape.footer === 'none') return []
  const owner = `主办单位：${report.issuer}`
  const copyright = `版权所有 © ${report.year + 1}`
  if (shape.footer === 'plain') return [el('div', { class: 'foot' }, owner, BREAK, copyright)]
  return [
    el(
      'div',
      { class: 'foot' },
      el('p', {}, `${owner}\u00a0\u00a0联系电话：0999-1234567`),
      el('p', {}, `网站标识码：${site.siteIdCode}\u00a0\u00a0${site.icp}\u00a0\u00a0${copyright}`),
    ),
  ]
}

export interface Around {
  readonly above: readonly Markup[]
  readonly article: readonly Markup[]
  readonly below: readonly Markup[]
  readonly footer: readonly Markup[]
}

const menu = (tag: string) => el(tag, { class: 'nav' }, el('ul', {}, ...MENU.map(text => el('li', {}, link(text)))))

function inDivs({ above, article, below, footer: foot }: Around, page: Page): Markup[] {
  return [
    el('div', { class: 'header' }, el('div', { class: 'logo' }, page.site.siteName), ...clock(page), menu('div')),
    el('div', { class: 'main' }, ...above, el('div', { class: 'article' }, ...article), ...below),
    el('div', { class: 'footer' }, ...foot),
  ]
}

const ROW: Readonly<Record<string, string>> = {
  width: '1000',
  border: '0',
  align: 'center',
  cellspacing: '0',
  cellpadding: '0',
}
const layout = (...cells: readonly Markup[]) => el('table', ROW, el('tbody', {}, el('tr', {}, ...cells)))

function inTables({ above, article, below, footer: foot }: Around, page: Page): Markup[] {
  const side = el('table', {}, ...SIDE.map(text => el('tr', {}, el('td', {}, link(text)))))
  return [
    layout(el('td', { height: '120' }, page.site.siteName, ...clock(page))),
    layout(...MENU.map(text => el('td', { align: 'center' }, link(text)))),
    layout(
      el('td', { width: '220', valign: 'top' }, side),
      el('td', { valign: 'top' }, ...above, ...article, ...below),
    ),
    layout(el('td', { align: 'center' }, ...foot)),
  ]
}

function forTelephones({ above, article, below, footer: foot }: Around, page: Page): Markup[] {
  return [
    el('header', {}, link('返回'), el('span', {}, page.site.siteName), ...clock(page)),
    el('main', {}, ...above, el('article', {}, ...article), ...below),
    el('footer', {}, ...foot, link('电脑版')),
  ]
}

/** The whole body of the page. */
export function siteMarkup(around: Around, page: Page): Markup[] {
  const { chrome } = page.shape
  if (chrome === 'divs') return inDivs(around, page)
  if (chrome === 'tables') return inTables(around, page)
  if (chrome === 'mobile') return forTelephones(around, page)
  return [...clock(page), ...around.above, ...around.article, ...around.below, ...around.footer]
}
