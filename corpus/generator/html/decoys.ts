import type { Grid, GridCell } from './grid.ts'
import { type Attributes, el, type Markup, raw } from './markup.ts'
import { chineseDate, type Page } from './page.ts'

/** Text that a reader of the page never sees, with figures that must not be read. */

const HIDING: readonly Attributes[] = [
  { style: 'display:none' },
  { style: 'color:red; display: none !important;' },
  { style: 'DISPLAY:NONE' },
  { style: 'visibility:hidden' },
  { hidden: 'hidden' },
]

const figure = ({ random }: Page) => String(random.int(31, 98_765))

const UNSEEN = 'unseen'

/** The page's own style, which hides a class. */
export const UNSEEN_STYLE = `.${UNSEEN} { display: none }`

/** A figure with the number of a note behind it, or with an older figure struck out before it. */
export function marked(one: GridCell, figures: readonly Markup[], page: Page): readonly Markup[] {
  const { marks } = page.shape
  if (marks === 'none' || one.kind !== 'value' || page.random.int(1, 8) > 1) return figures
  if (marks === 'note') return [...figures, el('sup', {}, String(page.random.int(1, 3)))]
  return [el('del', {}, figure(page)), ...figures]
}

/** A hidden figure beside the one that is printed. */
export function decoyIn(one: GridCell, page: Page): Markup[] {
  const { hidden } = page.shape
  const inCells = hidden === 'cells' || hidden === 'stylesheet'
  if (!inCells || one.kind !== 'value' || page.random.int(1, 3) > 1) return []
  return [el('span', hidden === 'cells' ? page.random.pick(HIDING) : { class: UNSEEN }, figure(page))]
}

/** A hidden copy of a row with other figures. */
export function hiddenRow(
  cells: readonly GridCell[],
  page: Page,
): { readonly attributes: Attributes; readonly cells: readonly GridCell[] } | undefined {
  if (page.shape.hidden !== 'rows' || !cells.some(({ kind }) => kind === 'value')) return undefined
  const copy = cells.map(one => (one.kind === 'value' ? { ...one, text: figure(page) } : { ...one, rows: 1 }))
  return { attributes: page.random.pick(HIDING), cells: copy }
}

function falseTable(grid: Grid, page: Page): Markup {
  const rows = grid.map(cells =>
    el(
      'tr',
      {},
      ...cells.map(({ kind, text, rows, columns }) =>
        el('td', { rowspan: String(rows), colspan: String(columns) }, kind === 'value' ? figure(page) : text),
      ),
    ),
  )
  return el('table', {}, ...rows)
}

/** The false figures as a text for a comment or a script, without markup's two dashes. */
function falseText(grid: Grid, page: Page): string {
  const rows = grid.map(cells => {
    const texts = cells.map(({ kind, text }) => `<td>${kind === 'value' ? figure(page) : text}</td>`)
    return `<tr>${texts.join('')}</tr>`
  })
  return `<table>${rows.join('\n')}</table>`.replaceAll('--', '')
}

/** What stands hidden before the article: an older draft of table three, with another year's title and date. */
export function hiddenBlocks(grid: Grid, page: Page): Markup[] {
  const { report, site, shape, random } = page
  const older = report.title.replace(String(report.year), String(report.year - 1))
  if (shape.hidden === 'blocks') {
    const draft = [
      el('p', {}, older),
      el('p', {}, `发布日期：${site.captured}`),
      el('p', {}, `统计期限自${report.year - 1}年1月1日起至${report.year - 1}年12月31日止。`),
      falseTable(grid, page),
    ]
    return [el('div', random.pick(HIDING), ...draft)]
  }
  if (shape.hidden !== 'comments') return []
  const text = falseText(grid, page)
  return [
    raw(`<!-- ${older} ${chineseDate(site.captured)} ${text} -->`),
    raw(`<script type="text/template">${text}</script>`),
    raw(`<template><p>${older}</p>${text}</template>`),
    raw(`<script>var title = '${older}', pubDate = '${site.captured}', visits = ${figure(page)}</script>`),
    el('input', { type: 'hidden', name: 'count', value: figure(page) }),
  ]
}
