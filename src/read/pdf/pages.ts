import { type Aligned, alignedTables } from './aligned-tables.ts'
import { around } from './box.ts'
import type { PageContent, Run } from './engine.ts'
import { furnitureOf } from './furniture.ts'
import { joinTables, withDoubtfulEnd } from './join-tables.ts'
import { type PageTable, tablesOf } from './page-tables.ts'
import type { PageLine } from './paragraphs.ts'
import { withoutSpread } from './spread-letters.ts'
import { linesOf, type TextLine } from './text-lines.ts'

/** Pages → what stands on them in reading order, furniture apart, tables that run over pages joined. */

export type PageItem =
  | { readonly kind: 'table'; readonly table: PageTable }
  | { readonly kind: 'line'; readonly line: PageLine }

export interface Laid {
  readonly items: readonly PageItem[]
  readonly furniture: readonly PageLine[]
  readonly hidden: readonly PageLine[]
  /** Pages whose text lies unseen, as recognition puts it behind a picture. */
  readonly recognised: readonly number[]
  /** Tables whose columns nothing tells: their figures were not read. */
  readonly uncertain: readonly PageTable[]
}

interface Page {
  readonly height: number
  readonly tables: readonly PageTable[]
  readonly lines: readonly PageLine[]
}

export function layOut(contents: readonly PageContent[]): Laid {
  const hidden: PageLine[] = []
  const slanted: PageLine[] = []
  const recognised: number[] = []
  const pages = withoutSpread(contents).map((content): Page => {
    const { shown, unseen, isRecognised } = seenRuns(content.runs.filter(run => !run.slanted))
    if (isRecognised) recognised.push(content.number)
    const { tables, rest } = tablesOf(content, shown)
    for (const line of slantedLines(content.runs)) slanted.push({ ...line, page: content.number })
    for (const line of linesOf(unseen)) hidden.push({ ...line, page: content.number })
    return { height: content.height, tables, lines: linesOf(rest).map(line => ({ ...line, page: content.number })) }
  })
  const apart = furnitureOf(pages)
  const furniture = pages.flatMap(({ lines }) => lines.filter(line => apart.has(line)))
  const items = pages.flatMap(({ tables, lines }) =>
    inOrder(
      tables,
      lines.filter(line => !apart.has(line)),
    ),
  )
  const { items: all, uncertain } = withAligned(joined(items))
  return { items: all, furniture: [...furniture, ...slanted], hidden, recognised, uncertain }
}

/** Lines between ruled tables may hold tables that no line parts. */
function withAligned(items: readonly PageItem[]): { items: PageItem[]; uncertain: PageTable[] } {
  const found: Aligned[] = []
  let lines: PageLine[] = []
  for (const item of items) {
    if (item.kind === 'line') lines.push(item.line)
    else {
      found.push(...alignedTables(lines), { ...item, certain: true })
      lines = []
    }
  }
  found.push(...alignedTables(lines))
  const uncertain = found.flatMap(item => (item.kind === 'table' && !item.certain ? [item.table] : []))
  return { items: found, uncertain }
}

/** What leans across the page, in the order it was written: no part of what it lies over. */
function slantedLines(runs: readonly Run[]): TextLine[] {
  const lines: Run[][] = []
  let before: Run | undefined
  for (const run of runs) {
    if (!run.slanted || run.hidden) continue
    const step = before === undefined ? Number.POSITIVE_INFINITY : Math.hypot(run.x - before.x, run.y - before.y)
    if (step < 3 * run.size) lines.at(-1)?.push(run)
    else lines.push([run])
    before = run
  }
  return lines.map(own => ({
    ...{
      text: own
        .map(({ text }) => text)
        .join('')
        .trim(),
      ...around(own),
    },
    ...{ size: own[0]?.size ?? 0, runs: own },
  }))
}

/** Where most of a page's text is unseen, it is what the page has for text; else what is unseen is not for readers. */
function seenRuns(runs: readonly Run[]): { shown: readonly Run[]; unseen: readonly Run[]; isRecognised: boolean } {
  const letters = runs.filter(({ text }) => text !== ' ')
  const unseen = letters.filter(({ hidden }) => hidden)
  if (unseen.length === 0) return { shown: runs, unseen: [], isRecognised: false }
  const isRecognised = unseen.length * 2 > letters.length && unseen.every(({ size }) => size >= 4)
  if (isRecognised) return { shown: runs, unseen: [], isRecognised }
  return { shown: runs.filter(({ hidden }) => !hidden), unseen, isRecognised }
}

function inOrder(tables: readonly PageTable[], lines: readonly PageLine[]): PageItem[] {
  const items: PageItem[] = [
    ...tables.map(table => ({ kind: 'table' as const, table })),
    ...lines.map(line => ({ kind: 'line' as const, line })),
  ]
  const top = (item: PageItem) => (item.kind === 'table' ? item.table.y : item.line.y)
  return items.sort((a, b) => top(a) - top(b))
}

/** A table right after one of the page before may be its other part. */
function joined(items: readonly PageItem[]): PageItem[] {
  const found: PageItem[] = []
  let lastPage = 0
  items.forEach((item, index) => {
    const last = found.at(-1)
    const page = item.kind === 'table' ? item.table.page : item.line.page
    if (last?.kind === 'table' && page === lastPage + 1) {
      const whole = item.kind === 'table' ? joinTables(last.table, item.table) : null
      if (whole !== null) {
        found[found.length - 1] = { kind: 'table', table: whole }
        lastPage = page
        return
      }
      if (mayGoOn(items.slice(index))) {
        found[found.length - 1] = { kind: 'table', table: withDoubtfulEnd(last.table) }
      }
    }
    found.push(item)
    lastPage = page
  })
  return found
}

const FIGURE = /[\d\uff10-\uff19]/
const HEADING = /^[一二三四五六七八九十]{1,3}、/

/** Whether figures, or a table, come before a heading does. */
function mayGoOn(items: readonly PageItem[]): boolean {
  const next = items.find(item => item.kind === 'table' || FIGURE.test(item.line.text) || HEADING.test(item.line.text))
  return next !== undefined && (next.kind === 'table' || FIGURE.test(next.line.text))
}
