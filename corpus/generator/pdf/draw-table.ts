import type { Canvas } from './canvas.ts'
import { LEADING, measureDown, type PaperCell, type PaperTable, padding, SIDE } from './paper-table.ts'
import type { PdfShape } from './pdf-shape.ts'

/** Draws a table, or what of it stands on one page. */

/** Which of its level borders a break leaves open. */
export interface Open {
  readonly top: boolean
  readonly bottom: boolean
}

export const heightOf = ({ heights }: PaperTable) => heights.reduce((sum, height) => sum + height, 0)

interface Frame {
  readonly x1: number
  readonly x2: number
  readonly y1: number
  readonly y2: number
}

export function drawTable(canvas: Canvas, table: PaperTable, x: number, y: number, open: Open, shape: PdfShape): void {
  const ys = [y]
  for (const height of table.heights) ys.push((ys.at(-1) as number) + height)
  const xs = table.xs.map(edge => x + edge)
  for (const cell of table.cells) {
    const frame = {
      x1: xs[cell.column] as number,
      x2: xs[cell.column + cell.columns] as number,
      y1: ys[cell.row] as number,
      y2: ys[cell.row + cell.rows] as number,
    }
    drawBorder(canvas, frame, { xs, ys }, open, shape)
    if (cell.downwards) drawDownwards(canvas, cell, frame, shape)
    else drawLines(canvas, cell, frame, shape)
  }
}

interface Edges {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
}

function drawBorder(canvas: Canvas, frame: Frame, { xs, ys }: Edges, open: Open, shape: PdfShape) {
  const { x1, x2, y1, y2 } = frame
  const { rulings } = shape
  if (rulings === 'none') return
  const draw = (a: number, b: number, c: number, d: number) =>
    rulings === 'bars' ? canvas.bar(a, b, c, d) : canvas.line(a, b, c, d)
  const top = !(open.top && y1 === ys[0])
  const bottom = !(open.bottom && y2 === ys.at(-1))
  if (rulings === 'boxes' && top && bottom) return canvas.box(x1, y1, x2 - x1, y2 - y1)
  if (top) draw(x1, y1, x2, y1)
  if (bottom) draw(x1, y2, x2, y2)
  if (rulings === 'level') return
  const outer = (x: number) => rulings === 'open' && (x === xs[0] || x === xs.at(-1))
  if (!outer(x1)) draw(x1, y1, x1, y2)
  if (!outer(x2)) draw(x2, y1, x2, y2)
}

function drawLines(canvas: Canvas, { kind, lines }: PaperCell, { x1, x2, y1, y2 }: Frame, shape: PdfShape) {
  const size = shape.letters
  const room = y2 - y1 - lines.length * size * LEADING
  const top = y1 + (shape.down === 'middle' ? room / 2 : padding(shape)) + ((LEADING - 1) / 2) * size
  lines.forEach((line, index) => {
    const width = canvas.width(line, size)
    const free = x2 - x1 - width
    const across = kind === 'label' ? 'left' : kind === 'value' ? shape.across : 'centre'
    const left = across === 'left' ? SIDE : across === 'right' ? free - SIDE : free / 2
    canvas.text(x1 + left, top + index * size * LEADING, line, size)
  })
}

function drawDownwards(canvas: Canvas, { lines }: PaperCell, { x1, x2, y1, y2 }: Frame, shape: PdfShape) {
  const [line] = lines
  if (line === undefined) return
  const size = shape.letters
  const [x, y] = [(x1 + x2 - size) / 2, (y1 + y2 - measureDown(line, shape)) / 2]
  if (shape.vertical === 'stacked') canvas.stacked(x, y, line, size)
  else if (shape.vertical === 'font') canvas.downwards(x, y, line, size)
  else canvas.turned(x, y, line, size)
}
