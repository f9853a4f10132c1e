import { widthOf } from './pdf-file.ts'
import type { PdfShape } from './pdf-shape.ts'

/** How wide text comes out, and text in lines as wide as they may be. */

export type Spread = Pick<PdfShape, 'spaces' | 'runs'>

/** Room between letters, in sizes: superfluous room, and what kerning adds to each. */
export const GAP = 0.5
export const KERN = 0.06
const EVERY = 3
const CHINESE = /[\u4e00-\u9fff]/

/** Whether superfluous room stands before a letter: before every third, where two Chinese letters meet. */
export function gapBefore(letters: readonly string[], index: number): boolean {
  const [before, letter] = [letters[index - 1], letters[index]]
  const meet = before !== undefined && letter !== undefined && CHINESE.test(before) && CHINESE.test(letter)
  return index % EVERY === EVERY - 1 && meet
}

export function measure(text: string, size: number): number {
  let width = 0
  for (const letter of text) width += widthOf(letter) * size
  return width
}

/** The width of a line with all the room that the shape puts between its letters. */
export function spreadWidth(text: string, size: number, { spaces, runs }: Spread): number {
  const letters = [...text]
  const gaps = spaces === 'none' ? 0 : letters.filter((_, index) => gapBefore(letters, index)).length
  const kerned = runs === 'kerned' ? letters.length + (spaces === 'blanks' ? gaps : 0) : 0
  return measure(text, size) + (gaps * GAP + kerned * KERN) * size
}

/** What a line cannot be cut in: figures and words; a closing mark stays with what it closes. */
const PIECE = /[!-~]+|[^!-~][，。、；：！？）”》]*/gu

export function wrapped(text: string, width: number, size: number, spread: Spread, indent = 0): string[] {
  const lines: string[] = []
  let line = ''
  let room = width - indent
  for (const piece of text.match(PIECE) ?? []) {
    if (line !== '' && spreadWidth(line + piece, size, spread) > room + 0.01) {
      lines.push(line)
      line = ''
      room = width
    }
    line += piece
  }
  if (line !== '') lines.push(line)
  return lines
}
