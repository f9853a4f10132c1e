import type { Random } from '../random.ts'
import { GAP, gapBefore, KERN, measure, spreadWidth } from './lines.ts'
import { type Encoding, type PageSize, type PdfPage, widthOf } from './pdf-file.ts'
import type { PdfShape } from './pdf-shape.ts'

/** A page being drawn. Coordinates are in points from its top left corner, as shown. */

/** Of the height of a letter, what stands above its base line. */
const ABOVE = 0.86
const THIN = 0.6

const number = (value: number) => String(Math.round(value * 100) / 100)

export interface Hand {
  readonly shape: PdfShape
  readonly encoding: Encoding
  readonly random: Random
}

export class Canvas {
  readonly size: PageSize
  readonly #hand: Hand
  readonly #rulings: string[] = []
  readonly #texts: string[] = []

  constructor(size: PageSize, hand: Hand) {
    this.size = size
    this.#hand = hand
  }

  page(): PdfPage {
    const texts = [...this.#texts]
    if (this.#hand.shape.runs === 'scattered') {
      for (let at = texts.length - 1; at > 0; at--) {
        const other = this.#hand.random.int(0, at)
        ;[texts[at], texts[other]] = [texts[other] as string, texts[at] as string]
      }
    }
    return { size: this.size, operators: [...this.#rulings, ...texts] }
  }

  /** A level line of text, its top at `y`; the superfluous room that the shape asks for lies between its letters. */
  text(x: number, y: number, text: string, size: number): void {
    const { shape } = this.#hand
    let left = x
    for (const piece of this.#pieces(text)) {
      const moved = piece.startsWith(MOVE)
      const letters = moved ? piece.slice(1) : piece
      if (moved) left += GAP * size
      this.#set(left, y, letters, size)
      left += measure(letters, size)
      if (shape.runs === 'kerned') left += [...letters].length * KERN * size
    }
  }

  /** How wide the text comes out. */
  width(text: string, size: number): number {
    return spreadWidth(text, size, this.#hand.shape)
  }

  /** Letters one below the other, each a run of its own. */
  stacked(x: number, y: number, text: string, size: number): void {
    ;[...text].forEach((letter, index) => {
      this.#set(x, y + index * size, letter, size)
    })
  }

  /** One run in the font that is set downwards, its left edge at `x`. */
  downwards(x: number, y: number, text: string, size: number): void {
    const codes = this.#codes(text)
    // The origin of a letter set downwards lies above it, in the middle.
    const top = this.size.height - y - (ABOVE - 0.88) * size
    this.#texts.push(`BT /F2 ${size} Tf 1 0 0 1 ${number(x + size / 2)} ${number(top)} Tm <${codes}> Tj ET`)
  }

  /** A line turned by a right angle, read from the bottom up; `x` and `y` are the top left corner of what is seen. */
  turned(x: number, y: number, text: string, size: number): void {
    const bottom = this.size.height - y - measure(text, size)
    const base = x + ABOVE * size
    this.#texts.push(`BT /F1 ${size} Tf 0 1 -1 0 ${number(base)} ${number(bottom)} Tm <${this.#codes(text)}> Tj ET`)
  }

  line(x1: number, y1: number, x2: number, y2: number): void {
    const { height } = this.size
    this.#rulings.push(`${number(x1)} ${number(height - y1)} m ${number(x2)} ${number(height - y2)} l S`)
  }

  /** A line as a thin filled rectangle. */
  bar(x1: number, y1: number, x2: number, y2: number): void {
    const width = x2 - x1 + THIN
    const height = y2 - y1 + THIN
    const bottom = this.size.height - y2 - THIN / 2
    this.#rulings.push(`${number(x1 - THIN / 2)} ${number(bottom)} ${number(width)} ${number(height)} re f`)
  }

  box(x: number, y: number, width: number, height: number): void {
    this.#rulings.push(`${number(x)} ${number(this.size.height - y - height)} ${number(width)} ${number(height)} re S`)
  }

  /** The pieces that a line is set in. One that begins with a mark stands some room behind the one before. */
  #pieces(text: string): string[] {
    const { shape, random } = this.#hand
    const spread = shape.spaces === 'none' ? [text] : spreadOut(text, shape.spaces)
    if (shape.runs === 'lines') return spread
    return spread.flatMap(piece => {
      const marked = piece.startsWith(MOVE)
      const letters = [...(marked ? piece.slice(1) : piece)]
      const parts = shape.runs === 'letters' ? letters : torn(letters, random)
      return parts.map((part, index) => (marked && index === 0 ? `${MOVE}${part}` : part))
    })
  }

  #set(x: number, y: number, text: string, size: number): void {
    const base = this.size.height - y - ABOVE * size
    const spacing = this.#hand.shape.runs === 'kerned' ? `${number(KERN * size)} Tc ` : ''
    this.#texts.push(`BT /F1 ${size} Tf ${spacing}1 0 0 1 ${number(x)} ${number(base)} Tm <${this.#codes(text)}> Tj ET`)
  }

  #codes(text: string): string {
    return [...text].map(letter => this.#hand.encoding.code(letter)).join('')
  }
}

const MOVE = '\u0001'

/** The text in pieces, with a blank or a mark where there is superfluous room. */
function spreadOut(text: string, how: 'blanks' | 'moves'): string[] {
  const pieces: string[] = []
  let piece = ''
  const letters = [...text]
  letters.forEach((letter, index) => {
    const gap = gapBefore(letters, index)
    if (gap && how === 'blanks') piece += ' '
    if (gap && how === 'moves') {
      pieces.push(piece)
      piece = MOVE
    }
    piece += letter
  })
  return [...pieces, piece].filter(one => one !== '')
}

/** Pieces of one to four letters; figures stay in one. */
function torn(letters: readonly string[], random: Random): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const letter of letters) {
    const full = piece !== '' && widthOf(letter) === 1 && random.int(1, 3) === 1
    if (full) {
      pieces.push(piece)
      piece = ''
    }
    piece += letter
  }
  return piece === '' ? pieces : [...pieces, piece]
}
