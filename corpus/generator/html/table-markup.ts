import type { HtmlTable } from './bend.ts'
import { decoyIn, hiddenRow, marked } from './decoys.ts'
import { endsWhole, type GridCell, layOut } from './grid.ts'
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
  omitted: [],
}

const PADDING: Readonly<Record<Page['shape']['padding'], readonly string[]>> = {
  none: [],
  nbsp: [NBSP],
  'zero-width': ['\u200b'],
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
  const more = content === 'paragraphs' ? [el('p', attributes, NBSP)] : []
  return [el(tag, attributes, ...broken), ...more]
}

function contentOf(one: GridCell, page: Page): Markup[] {
  if (one.text === '') return [...BLANKS[page.shape.blanks], ...decoyIn(one, page)]
  const pad = PADDING[page.shape.padding]
  const lines = linesOfLabel(one, page).map(line => [...pad, ...marked(one, runsOf(line, page), page), ...pad])
  return [...inParagraphs(lines, page), ...decoyIn(one, page)]
}

function cellMarkup(one: GridCell, tag: string, page: Page): Markup {
  const spans: Attributes = {
    ...(one.columns > 1 ? { colspan: String(one.columns) } : {}),
    ...(one.rows > 1 ? { rowspan: String(one.rows) } : {}),
  }
  const look: Attributes =
    page.shape.writer === 'word' ? { width: '64', valign: 'top', style: 'padding:0cm 5.4pt' } : {}
  const content = contentOf(one, page)
  return el(tag, { ...look, ...spans }, ...(one.nested === true ? [inTable(content)] : content))
}

const inTable = (content: readonly Markup[]) => el('table', {}, el('tbody', {}, el('tr', {}, el('td', {}, ...content))))

function tagOf({ kind }: GridCell, inHead: boolean, { shape }: Page): string {
  const isHead = shape.bodies === 'thead' ? inHead : shape.bodies === 'row-heads' && kind !== 'value'
  return isHead ? 'th' : 'td'
}

/** The cells of a row that are written at all. */
function present(cells: readonly GridCell[], { shape }: Page): readonly GridCell[] {
  if (shape.blanks !== 'omitted') return cells
  return cells.slice(0, cells.findLastIndex(({ kind, text }) => kind !== 'value' || text !== '') + 1)
}

/** Hidden rows stand only where no cell reaches over them. */
function rowsMarkup({ grid, headRows }: HtmlTable, page: Page): Markup[][] {
  return grid.map((cells, row) => {
    const own = el(
      'tr',
      {},
      ...present(cells, page).map(one => cellMarkup(one, tagOf(one, row < headRows, page), page)),
    )
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

/** Rows as lines, pipes between their cells; what a span covers is an empty cell. */
function pipedMarkup({ grid, caption }: HtmlTable): Markup {
  const lines = layOut(grid).map((slots, row) => {
    const texts = slots.map((slot, column) => (slot?.row === row && slot.column === column ? slot.cell.text : ''))
    return `| ${texts.join(' | ')} |\n`
  })
  return el('pre', {}, ...(caption === undefined ? [] : [`${caption}\n`]), ...lines)
}

export function tableMarkup(table: HtmlTable, page: Page): Markup {
  if (table.pipes === true) return pipedMarkup(table)
  const { writer, nesting } = page.shape
  const attributes: Attributes =
    writer === 'word'
      ? { class: 'MsoNormalTable', border: '1', cellspacing: '0', cellpadding: '0', style: 'border-collapse:collapse' }
      : { border: '1', cellspacing: '0' }
  const tag = table.stray === true ? 'p' : 'caption'
  const caption = table.caption === undefined ? [] : [el(tag, {}, ...runsOf(table.caption, page))]
  const own = el('table', attributes, ...caption, ...bodiesMarkup(table, page))
  if (nesting === 'none') return own
  return el('table', { width: '100%', border: '0' }, el('tbody', {}, el('tr', {}, el('td', { align: 'center' }, own))))
}
