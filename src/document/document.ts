import type { Place } from '../diagnostic/place.ts'

/** What the readers can read. */
export type Format = 'text' | 'html' | 'pdf'

/** body: the article; furniture: navigation, running heads, page numbers (kept, set apart); hidden: not shown to a reader. */
export type Layer = 'body' | 'furniture' | 'hidden'

export interface Paragraph {
  readonly type: 'paragraph'
  readonly layer: Layer
  /** As it stands in the source, ends trimmed. */
  readonly text: string
  readonly place: Place
}

/** A cell with half-open spans: it covers rows `row`…`row + rowSpan - 1`. The grid is computed, never stored. */
export interface Cell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  /** As it stands in the source, ends trimmed. */
  readonly text: string
  readonly place: Place
}

export interface TableBlock {
  readonly type: 'table'
  readonly layer: Layer
  /** In reading order: by row, then by column. */
  readonly cells: readonly Cell[]
  readonly place: Place
}

export type Block = Paragraph | TableBlock

/** A pair found outside the prose: a `<meta>` tag, a metadata table, a `label：value` line of a scraper, PDF info. */
export interface Property {
  readonly label: string
  readonly value: string
  readonly origin: 'meta' | 'table' | 'info'
  readonly place: Place
}

/** The neutral document: what every reader makes and the recogniser takes. It knows nothing of the form. */
export interface Document {
  readonly format: Format
  readonly blocks: readonly Block[]
  readonly properties: readonly Property[]
}

/** The rows of a table as lists of the cells that start in them, in order. A cell spanning rows stands in its first row only. */
export function rowsOf(table: TableBlock): Cell[][] {
  const rows: Cell[][] = []
  let current: Cell[] | undefined
  let row = -1
  for (const cell of table.cells) {
    if (cell.row !== row || current === undefined) {
      current = []
      rows.push(current)
      row = cell.row
    }
    current.push(cell)
  }
  return rows
}
