import type { FormGrids } from './form-grids.ts'
import { cell, cutGrid, type Grid, type GridCell, type Hollow, undoSpans } from './grid.ts'
import type { Page } from './page.ts'

/** The form's grids as the shape bends them: spans undone, heads that disagree, tables cut and joined. */

/** One `<table>`: its grid, how many of its rows are head, and what stands above or in it as its caption. */
export interface HtmlTable {
  readonly grid: Grid
  readonly headRows: number
  readonly caption?: string
  /** The caption stands between the table's tags and belongs to no row. */
  readonly stray?: boolean
  /** Not a table at all: its rows as lines of a `<pre>`, pipes between the cells. */
  readonly pipes?: boolean
}

/** A table, or a caption that is a paragraph of its own. */
export type TablePart = HtmlTable | { readonly paragraph: string }

/** The form's tables as they are about to be written, by their place on the form. */
export interface DrawnTables {
  readonly tableTwo: readonly TablePart[]
  readonly tableThree: readonly TablePart[]
  readonly tableFour: readonly TablePart[]
}

/** Something done to the drawn tables before they are written. */
export type Redraw = (tables: DrawnTables) => DrawnTables

const HEADS: Readonly<Record<Page['shape']['heads'], Hollow | undefined>> = {
  spans: undefined,
  'hollow-rows': { rows: true, columns: false, text: 'blank' },
  hollow: { rows: true, columns: true, text: 'blank' },
  disagree: undefined,
}

const LABELS: Readonly<Record<Page['shape']['labelSpans'], Hollow | undefined>> = {
  spans: undefined,
  hollow: { rows: true, columns: true, text: 'blank' },
  repeated: { rows: true, columns: false, text: 'again' },
  long: undefined,
}

function spansOf(grid: Grid, { shape }: Page): Grid {
  const heads = HEADS[shape.heads]
  const labels = LABELS[shape.labelSpans]
  const values = shape.heads === 'hollow' ? heads : undefined
  const spans = ({ rows, columns }: GridCell) => rows > 1 || columns > 1
  return undoSpans(grid, one => {
    if (!spans(one)) return undefined
    if (one.kind === 'label') return labels
    return one.kind === 'value' ? values : heads
  })
}

/** Heads narrower or wider than the data below them. */
function disagreeing(grid: Grid, page: Page): Grid {
  if (page.shape.heads !== 'disagree') return grid
  return grid.map(cells =>
    cells.map(one => {
      if (one.kind === 'caption') return { ...one, columns: one.columns + 1 }
      const corner = one.kind === 'head' && one.rows > 1 && one.columns > 1
      const wide = one.kind === 'value' && one.columns > 1
      return corner || wide ? { ...one, columns: one.columns - 1 } : one
    }),
  )
}

/** The label of the largest group reaches into the row below its last. */
function overlong(grid: Grid, page: Page): Grid {
  if (page.shape.labelSpans !== 'long') return grid
  return grid.map(cells =>
    cells.map(one => (one.kind === 'label' && one.rows > 12 ? { ...one, rows: one.rows + 1 } : one)),
  )
}

const bent = (grid: Grid, page: Page) => overlong(disagreeing(spansOf(grid, page), page), page)

const isHead = (cells: readonly GridCell[]) => cells.every(({ kind }) => kind === 'head' || kind === 'caption')
const headRowsOf = (grid: Grid) =>
  Math.max(
    0,
    grid.findIndex(cells => !isHead(cells)),
  )
const table = (grid: Grid): HtmlTable => ({ grid, headRows: headRowsOf(grid) })

const widthOf = (grid: Grid) => (grid[0] ?? []).reduce((sum, { columns }) => sum + columns, 0)
const captionRow = (text: string, width: number) => [cell('caption', text, width)]

export function tableTwoParts({ tableTwo }: FormGrids, page: Page): TablePart[] {
  const blocks = tableTwo.map(({ caption, grid }) => ({ caption, grid, width: widthOf(grid) }))
  const stray = page.shape.tableTwo === 'split-stray'
  switch (page.shape.tableTwo) {
    case 'whole':
      return [
        table(
          bent(
            blocks.flatMap(({ caption, grid, width }) => [captionRow(caption, width), ...grid]),
            page,
          ),
        ),
      ]
    case 'split':
      return blocks.flatMap(({ caption, grid }) => [{ paragraph: caption }, table(bent(grid, page))])
    case 'split-inside':
      return blocks.map(({ caption, grid, width }) => table(bent([captionRow(caption, width), ...grid], page)))
    default:
      return blocks.map(({ caption, grid }) => ({ ...table(bent(grid, page)), caption, stray }))
  }
}

export function tableThreeParts({ tableThree }: FormGrids, page: Page): TablePart[] {
  const { cut } = page.shape
  if (cut === 'none' || page.shape.grouping === 'one') return [table(bent(tableThree, page))]
  const heads = headRowsOf(tableThree)
  const at = page.random.int(heads + 3, tableThree.length - 2)
  const [upper, lower] = cutGrid(tableThree, at, cut !== 'bare')
  const again = cut === 'head' ? tableThree.slice(0, heads) : []
  return [table(bent(upper, page)), table(bent([...again, ...lower], page))]
}

export function tableFourParts({ tableFour }: FormGrids, page: Page): TablePart[] {
  return [table(bent(tableFour, page))]
}

const WIDEST = 15

/** Tables and the headings between them as one table, the headings as rows over its whole width. */
export function joined(parts: readonly TablePart[]): HtmlTable {
  const grid = parts.flatMap(part => {
    if ('paragraph' in part) return [captionRow(part.paragraph, WIDEST)]
    return part.caption === undefined ? part.grid : [captionRow(part.caption, WIDEST), ...part.grid]
  })
  return { grid, headRows: 0 }
}
