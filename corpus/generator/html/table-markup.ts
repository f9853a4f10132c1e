import type { HtmlTable } from './bend.ts'
import { decoyIn, hiddenRow } from './decoys.ts'
import { endsWhole, type GridCell } from './grid.ts'
import { type Attributes, BREAK, el, type Markup } from './markup.ts'
import type { Page } from './page.ts'
import { runsOf } from './writers.ts'

/** A table as markup: what stands in its cells, and how its rows are put together. */

const NBSP = '\u00a0'

const BLANKS: Readonly<Record<Page['shape']['blanks'], readonly Markup[]>> = {
  empty: [],
  nbsp: [NBSP],
  paragraph: [el('p', {}, NBSP)],
  ideographic: ['\u3000'],
  break: [BREAK],
}

const LONG = 8

/** The lines that a label takes. */
function linesOfLabel({ text, kind, rows }: GridCell, page: Page): string[] {
  const { labelBreaks } = page.shape
  if (labelBreaks === 'none' || kind === 'value' || kind === 'caption') return [text]
  if (labelBreaks === 'vertical') return kind === 'label' && rows > 1 ? [...text] : [text]
  return text.length < LONG ? [text] : [text.slice(0, LONG - 2), text.slice(LONG - 2)]
}

const CENTRED: Attributes = { align: 'center' }

function inParagraphs(lines: readonly (readonly Markup[])[], page: Page): Markup[] {
  const { cellContent, writer, labelBreaks } = page.shape
  const content = lines.length > 1 && labelBreaks === 'paragraphs' && cellContent === 'bare' ? 'paragraph' : cellContent
  const broken = lines.flatMap((line, index) => (index === 0 ? [...line] : [BREAK, ...line]))
  if (content === 'bare') return broken
  const tag = content === 'div' ? 'div' : 'p'
  const attributes = writer === 'word' && tag === 'p' ? { class: 'MsoNormal', ...CENTRED } : CENTRED
  if (labelBreaks === 'paragraphs') return lines.map(line => el(tag, attributes, ...line))
  return [el(tag, attributes, ...broken)]
}

function contentOf(one: GridCell, page: Page): Markup[] {
  if (one.text === '') return [...BLANKS[page.shape.blanks], ...decoyIn(one, page)]
  const pad = page.shape.padding === 'nbsp' ? [NBSP] : []
  const lines = linesOfLabel(one, page).map(line => [...pad, ...runsOf(line, page), ...pad])
  return [...inParagraphs(lines, page), ...decoyIn(one, page)]
}

function cellMarkup(one: GridCell, tag: string, page: Page): Markup {
  const spans: Attributes = {
    ...(one.columns > 1 ? { colspan: String(one.columns) } : {}),
    ...(one.rows > 1 ? { rowspan: String(one.rows) } : {}),
  }
  const look: Attributes =
    page.shape.writer === 'word' ? { width: '64', valign: 'top', style: 'padding:0cm 5.4pt' } : {}
  return el(tag, { ...look, ...spans }, ...contentOf(one, page))
}

/** Hidden rows stand only where no cell reaches over them. */
function rowsMarkup({ grid, headRows }: HtmlTable, page: Page): Markup[][] {
  return grid.map((cells, row) => {
    const tag = page.shape.bodies === 'thead' && row < headRows ? 'th' : 'td'
    const own = el('tr', {}, ...cells.map(one => cellMarkup(one, tag, page)))
    const decoy = row >= headRows && endsWhole(grid, row) ? hiddenRow(cells, page) : undefined
    return decoy === undefined
      ? [own]
      : [own, el('tr', decoy.attributes, ...decoy.cells.map(one => cellMarkup(one, 'td', page)))]
  })
}

function bodiesMarkup(table: HtmlTable, page: Page): Markup[] {
  const rows = rowsMarkup(table, page)
  const { bodies } = page.shape
  if (bodies === 'none') return rows.flat()
  const head = bodies === 'thead' ? table.headRows : 0
  const thead = head === 0 ? [] : [el('thead', {}, ...rows.slice(0, head).flat())]
  return [...thead, el('tbody', {}, ...rows.slice(head).flat())]
}

export function tableMarkup(table: HtmlTable, page: Page): Markup {
  const { writer, nesting } = page.shape
  const attributes: Attributes =
    writer === 'word'
      ? { class: 'MsoNormalTable', border: '1', cellspacing: '0', cellpadding: '0', style: 'border-collapse:collapse' }
      : { border: '1', cellspacing: '0' }
  const caption = table.caption === undefined ? [] : [el('caption', {}, ...runsOf(table.caption, page))]
  const own = el('table', attributes, ...caption, ...bodiesMarkup(table, page))
  if (nesting === 'none') return own
  return el('table', { width: '100%', border: '0' }, el('tbody', {}, el('tr', {}, el('td', { align: 'center' }, own))))
}
