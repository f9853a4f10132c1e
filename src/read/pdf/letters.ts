import { withoutRadicals } from '../../document/radicals.ts'
import type { Box } from './box.ts'
import type { Run } from './engine.ts'
import type { Glyph } from './fonts.ts'
import type { Matrix } from './matrix.ts'

/** One letter as it is set: what it says, which way it runs, whether it stands on the page. */

export const UNKNOWN = '\ufffd'
/** What is set in a font that the engine could not read has no letters: one stands for all. */
export const LOST: Glyph = { unicode: UNKNOWN, width: 1000, isSpace: false }
const NO_MEANING = /[\p{Cc}\p{Co}\p{Cs}\p{Cn}]/u

/**
 * What a character says; U+FFFD where the file gives it no meaning, so that it never passes for another. A radical says the character
 * that is drawn so: which of the two the file names is chance.
 */
export function textOf(unicode: string, legible: boolean): string {
  if (unicode.trim() === '') return legible ? ' ' : UNKNOWN
  return !legible || NO_MEANING.test(unicode) ? UNKNOWN : withoutRadicals(unicode)
}

export function onPage(
  { x, y, width, height }: Box,
  page: { readonly width: number; readonly height: number },
): boolean {
  const [middleX, middleY] = [x + width / 2, y + height / 2]
  return middleX >= 0 && middleX <= page.width && middleY >= 0 && middleY <= page.height
}

/** The page has y downwards: text that runs to the right stands at 0, text that runs down at 90. */
export function angleOf([a, b]: Matrix): Run['angle'] {
  if (Math.abs(a) >= Math.abs(b)) return a >= 0 ? 0 : 180
  return b > 0 ? 90 : 270
}

/** Of the longer side, how far the shorter may stand out: what leans more is a stamp or a watermark, not a line of text. */
const LEAN = 0.17

export function isSlanted([a, b]: Matrix): boolean {
  const [level, upright] = [Math.abs(a), Math.abs(b)]
  return Math.min(level, upright) > LEAN * Math.max(level, upright)
}
