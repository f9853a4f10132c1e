import type { CellKind, Grid } from '../html/grid.ts'
import { measure, wrapped } from './lines.ts'
import type { PdfShape } from './pdf-shape.ts'

/** A table before it is drawn: cells in their places, their text in lines, the edges of columns and the heights of rows. */

export interface PaperCell {
  readonly kind: CellKind
  readonly lines: readonly string[]
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
  /** A merged label that runs downwards: one line. */
  readonly downwards: boolean
}

export interface PaperTable {
  /** From the left edge of the table, one more than there are columns. */
  readonly xs: readonly number[]
  readonly heights: readonly number[]
  readonly cells: readonly PaperCell[]
  /** How many rows are heads. */
  readonly heads: number
  /** The size of its letters. */
  readonly size: number
}

/** From line to line, in sizes. */
export const LEADING = 1.2
export const SIDE = 2
/** How much of a line is used where lines end early. */
const RAGGED = 0.7

export const padding = (shape: PdfShape) => (shape.padding === 'wide' ? 4 : 2)

/** What the columns share the width by. */
export interface Columns {
  readonly labels: readonly number[]
  readonly values: number
}

export function paperTable(grid: Grid, columns: Columns, width: number, shape: PdfShape): PaperTable {
  const size = shape.letters
  const shares = [...columns.labels, ...Array.from({ length: columns.values }, () => 1)]
  const whole = shares.reduce((sum, share) => sum + share, 0)
  const xs = [0]
  for (const share of shares) xs.push((xs.at(-1) as number) + (share / whole) * width)
  const cells = placed(grid).map(cell => withLines(cell, xs, shape))
  const heads = Math.max(
    0,
    grid.findIndex(row => !row.every(({ kind }) => kind === 'head' || kind === 'caption')),
  )
  return { xs, heights: heightsOf(cells, grid.length, shape), cells, heads, size }
}

type Placed = Omit<PaperCell, 'lines' | 'downwards'> & { readonly text: string }

function placed(grid: Grid): Placed[] {
  const taken = new Set<string>()
  return grid.flatMap((cells, row) => {
    let column = 0
    return cells.map(cell => {
      while (taken.has(`${row},${column}`)) column++
      const place = { ...cell, row, column }
      for (let r = row; r < row + cell.rows; r++)
        for (let c = column; c < column + cell.columns; c++) taken.add(`${r},${c}`)
      return place
    })
  })
}

function withLines({ text, ...place }: Placed, xs: readonly number[], shape: PdfShape): PaperCell {
  const downwards = shape.vertical !== 'none' && place.kind === 'label' && place.rows > 2 && place.column === 0
  const room = (xs[place.column + place.columns] as number) - (xs[place.column] as number) - 2 * SIDE
  const plain = text.replaceAll('\u00a0', ' ')
  if (place.kind === 'value' || downwards) return { ...place, lines: plain === '' ? [] : [plain], downwards }
  const used = shape.room === 'ragged' ? room * RAGGED : room
  return { ...place, lines: wrapped(plain, Math.max(shape.letters, used), shape.letters, shape), downwards }
}

/** How high a cell wants to be. */
export function wantedHeight({ lines, downwards }: PaperCell, shape: PdfShape): number {
  const size = shape.letters
  const text = downwards ? measureDown(lines[0] ?? '', shape) : Math.max(1, lines.length) * size * LEADING
  return text + 2 * padding(shape)
}

export function measureDown(text: string, { vertical, letters }: PdfShape): number {
  return vertical === 'turned' ? measure(text, letters) : [...text].length * letters
}

function heightsOf(cells: readonly PaperCell[], rows: number, shape: PdfShape): number[] {
  const least = Array.from({ length: rows }, (_, row) =>
    Math.max(...cells.filter(cell => cell.row === row && cell.rows === 1).map(cell => wantedHeight(cell, shape)), 12),
  )
  return heightsFor(cells, least, shape)
}

/** Heights that hold every cell: where one wants more, its last row grows. */
export function heightsFor(cells: readonly PaperCell[], least: readonly number[], shape: PdfShape): number[] {
  const heights = [...least]
  for (const cell of cells) {
    const held = heights.slice(cell.row, cell.row + cell.rows).reduce((sum, height) => sum + height, 0)
    const lacking = wantedHeight(cell, shape) - held
    const last = cell.row + cell.rows - 1
    if (lacking > 0) heights[last] = (heights[last] as number) + lacking
  }
  return heights
}
