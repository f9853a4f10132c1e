import type { Place } from '../diagnostic/place.ts'

/** What the readers can read. */
export type Format = 'text' | 'html' | 'pdf'

/** body: the article; furniture: navigation, running heads, page numbers (kept, set apart); hidden: not shown to a reader. */
export type Layer = 'body' | 'furniture' | 'hidden'

/**
 * Where the parts of a text stood, when they did not stand together in the source: markup between them, character
 * references, blanks shown as one. Three numbers a part: its offset in the text, its start and its end in the source.
 */
export type TextMap = readonly number[]

/** Text with its place. `placeOf` tells the place of a stretch of it. */
export interface PlacedText {
  /** As it stands in the source, ends trimmed; of a page, as a browser would show it. */
  readonly text: string
  readonly place: Place
  /** Absent where the text is the stretch of the source at its place, letter by letter. */
  readonly map?: TextMap
}

export interface Paragraph extends PlacedText {
  readonly type: 'paragraph'
  readonly layer: Layer
}

/** A cell with half-open spans: it covers rows `row`…`row + rowSpan - 1`. The grid is computed, never stored. */
export interface Cell extends PlacedText {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  /** What it says cannot be told: the source ends inside it, or it stands in its place unseen or struck out. */
  readonly doubtful?: true
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

/** What a document points to instead of holding it: a link, a file to fetch, a picture, a script that writes. */
export interface Reference {
  readonly kind: 'link' | 'attachment' | 'image' | 'script'
  /** The address as it stands; of a script inside the page, empty. */
  readonly target: string
  /** The words of the link, or those that stand for the picture. */
  readonly text: string
  readonly layer: Layer
  /** How many blocks stand before it. */
  readonly block: number
  readonly place: Place
}

/** The neutral document: what every reader makes and the recogniser takes. It knows nothing of the form. */
export interface Document {
  readonly format: Format
  readonly blocks: readonly Block[]
  readonly properties: readonly Property[]
  readonly references?: readonly Reference[]
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
