import { Canvas, type Hand } from './canvas.ts'
import { canCut, cutTable, withCutRow } from './cut-table.ts'
import { drawTable, heightOf } from './draw-table.ts'
import { wrapped } from './lines.ts'
import type { PaperTable } from './paper-table.ts'
import type { PageSize, PdfPage } from './pdf-file.ts'
import type { PdfShape } from './pdf-shape.ts'

/** Puts paragraphs and tables on pages, one after the other. */

export const UPRIGHT: PageSize = { width: 595, height: 842, turned: false }
export const LEVEL: PageSize = { width: 842, height: 595, turned: false }
export const TURNED: PageSize = { width: 842, height: 595, turned: true }

export const MARGIN = 64
const PITCH = 1.6

export interface ParagraphLook {
  readonly size: number
  readonly align: 'left' | 'centre' | 'right'
  readonly indent: boolean
  /** A heading stays with what comes after it. */
  readonly keep: boolean
}

export class Flow {
  readonly #hand: Hand
  readonly #shape: PdfShape
  readonly #running: string
  readonly #pages: Canvas[] = []
  #size: PageSize = UPRIGHT
  #y = MARGIN

  constructor(hand: Hand, running: string) {
    this.#hand = hand
    this.#shape = hand.shape
    this.#running = running
  }

  get width(): number {
    return this.#size.width - 2 * MARGIN
  }

  /** Pages from here on have another size; a page that has begun is left. */
  turnTo(size: PageSize): void {
    if (size === this.#size) return
    this.#size = size
    if (this.#pages.length > 0) this.newPage()
  }

  newPage(): void {
    this.#pages.push(new Canvas(this.#size, this.#hand))
    this.#y = MARGIN
  }

  paragraph(text: string, { size, align, indent, keep }: ParagraphLook): void {
    const lines = wrapped(text, this.width, size, this.#shape, indent ? 2 * size : 0)
    if (keep && this.#left() < 8 * size) this.newPage()
    lines.forEach((line, index) => {
      if (this.#left() < size * PITCH) this.newPage()
      const canvas = this.#canvas()
      const free = this.width - canvas.width(line, size)
      const moved = align === 'left' ? 0 : align === 'centre' ? free / 2 : free
      canvas.text(MARGIN + moved + (indent && index === 0 ? 2 * size : 0), this.#y, line, size)
      this.#y += size * PITCH
    })
  }

  /** Draws a table; behind the rows that `ends` names a page ends, and wherever one is full. */
  table(whole: PaperTable, ends: readonly number[]): void {
    let table = whole
    let done = 0
    let top = false
    for (;;) {
      const wanted = ends.map(row => row - done).find(row => row > table.heads && row < table.heights.length)
      const fitting = this.#fitting(table)
      const at = Math.min(wanted ?? Number.POSITIVE_INFINITY, fitting)
      if (at >= table.heights.length) break
      if (at <= table.heads) {
        // A page that holds no row of it is left to what stands on it.
        this.newPage()
        continue
      }
      const cut = this.#cutAt(table, at)
      const [above, below] = cutTable(cut.table, cut.at, this.#shape)
      this.#draw(above, { top, bottom: this.#shape.edge === 'open' })
      this.newPage()
      done += cut.table === table ? at - below.heads : at - 1 - below.heads
      table = below
      // Heads that stand again have their border.
      top = this.#shape.edge === 'open' && below.heads === 0
    }
    this.#draw(table, { top, bottom: false })
    this.#y += 8
  }

  /** The last row of the page may go on over its end, where the shape wants that and its label has two lines. */
  #cutAt(table: PaperTable, at: number): { table: PaperTable; at: number } {
    const through = this.#shape.cut !== 'none' && at - 1 > table.heads && canCut(table, at - 1)
    return through ? { table: withCutRow(table, at - 1, this.#shape), at } : { table, at }
  }

  #fitting({ heights }: PaperTable): number {
    let room = this.#left()
    const full = heights.findIndex(height => {
      room -= height
      return room < 0
    })
    return full === -1 ? heights.length : full
  }

  #draw(table: PaperTable, open: { top: boolean; bottom: boolean }): void {
    drawTable(this.#canvas(), table, MARGIN, this.#y, open, this.#shape)
    this.#y += heightOf(table)
  }

  #canvas(): Canvas {
    if (this.#pages.length === 0) this.newPage()
    return this.#pages.at(-1) as Canvas
  }

  #left(): number {
    this.#canvas()
    return this.#size.height - MARGIN - this.#y
  }

  pages(): PdfPage[] {
    this.#pages.forEach((canvas, index) => {
      this.#furnish(canvas, index + 1)
    })
    return this.#pages.map(canvas => canvas.page())
  }

  #furnish(canvas: Canvas, number: number): void {
    const text = this.#pageNumber(number)
    const { width, height } = canvas.size
    if (text !== null) canvas.text((width - canvas.width(text, 9)) / 2, height - 42, text, 9)
    if (this.#shape.runningHead === 'line') {
      canvas.text((width - canvas.width(this.#running, 9)) / 2, 36, this.#running, 9)
      canvas.line(MARGIN, 50, width - MARGIN, 50)
    }
  }

  #pageNumber(number: number): string | null {
    switch (this.#shape.pageNumbers) {
      case 'dashes':
        return `- ${number} -`
      case 'long-dashes':
        return `—${number}—`
      case 'of':
        return `第${number}页 共${this.#pages.length}页`
      case 'plain':
        return String(number)
      default:
        return null
    }
  }
}
