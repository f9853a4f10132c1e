import iconv from 'iconv-lite'
import type { GeneratedReport } from '../generate.ts'
import type { Prose } from '../prose/prose.ts'
import { articleMarkup } from './article.ts'
import type { Redraw } from './bend.ts'
import { breadcrumb, captureLine, footer, furniture, generationComment, related, siteMarkup } from './chrome.ts'
import { hiddenBlocks, UNSEEN_STYLE } from './decoys.ts'
import { formGrids } from './form-grids.ts'
import type { HtmlShape } from './html-shape.ts'
import { el, type Markup, raw, write } from './markup.ts'
import { standardTags } from './metadata.ts'
import { type Page, pageOf } from './page.ts'
import { lettersOf } from './script.ts'

const DOCTYPES: Readonly<Record<HtmlShape['doctype'], string>> = {
  html5: '<!DOCTYPE html>',
  xhtml:
    '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">',
  none: '',
}

/** What a page says of its encoding, by what its bytes are. */
const DECLARED: Readonly<Record<HtmlShape['encoding'], string | null>> = {
  'utf-8': 'utf-8',
  'utf-8-bom': 'utf-8',
  'utf-8-undeclared': null,
  'utf-8-as-gb2312': 'gb2312',
  'gb18030-as-gb2312': 'gb2312',
  'gb18030-as-gbk': 'gbk',
  'gb18030-undeclared': null,
}

function charsetTag({ encoding, doctype }: HtmlShape): Markup[] {
  const label = DECLARED[encoding]
  if (label === null) return []
  if (label === 'utf-8' && doctype === 'html5') return [el('meta', { charset: label })]
  return [el('meta', { 'http-equiv': 'Content-Type', content: `text/html; charset=${label}` })]
}

function titleText({ shape, report, site }: Page): string {
  const { title } = report
  if (shape.pageTitle === 'site-after') return `${title}_${site.siteName}`
  if (shape.pageTitle === 'site-before') return `${site.siteName} - ${title}`
  return shape.pageTitle === 'title' ? title : site.siteName
}

function headMarkup(page: Page): Markup {
  const { metaTags } = page.shape
  return el(
    'head',
    {},
    ...charsetTag(page.shape),
    el('title', {}, titleText(page)),
    ...(metaTags === 'head' || metaTags === 'twice' ? standardTags(page) : []),
    el('style', {}, raw(`body {font-size: 14px} .nav li {float: left} ${UNSEEN_STYLE}`)),
    el('script', {}, raw('var hits = 0; function zoomText(size) { return size > 12 }')),
  )
}

function bodyMarkup(page: Page, redraw: Redraw): Markup {
  const { shape } = page
  const tools = furniture(page)
  const others = shape.related === 'none' ? [] : [related(page)]
  const around = {
    above: [
      ...breadcrumb(page),
      ...(shape.related === 'before' ? others : []),
      ...(shape.furniture === 'above' ? tools : []),
      ...hiddenBlocks(formGrids(page).tableThree, page),
    ],
    article: articleMarkup(page, redraw),
    below: [...(shape.furniture === 'below' ? tools : []), ...(shape.related === 'after' ? others : [])],
    footer: footer(page),
  }
  const tags = shape.metaTags === 'body' || shape.metaTags === 'twice' ? standardTags(page) : []
  return el('body', {}, ...tags, ...captureLine(page), ...siteMarkup(around, page))
}

/** Writes the report down as a web page in a shape; with prose, its figures in sentences too; with its tables redrawn. */
export function renderHtml(
  report: GeneratedReport,
  shape: HtmlShape,
  prose?: Prose,
  redraw: Redraw = tables => tables,
): string {
  const page = pageOf(report, shape, prose)
  const hand = { ...shape, letters: lettersOf(shape.script) }
  const html = write(el('html', {}, headMarkup(page), bodyMarkup(page, redraw)), hand)
  const end = generationComment(page).map(one => write(one, hand))
  return `${DOCTYPES[shape.doctype]}${html.trimStart()}${end.join('')}\n`
}

/** The same page as bytes, in the shape's encoding. */
export function renderHtmlBytes(report: GeneratedReport, shape: HtmlShape, prose?: Prose): Uint8Array {
  const html = renderHtml(report, shape, prose)
  if (shape.encoding.startsWith('gb18030')) return iconv.encode(html, 'gb18030')
  return iconv.encode(html, 'utf-8', { addBOM: shape.encoding === 'utf-8-bom' })
}
