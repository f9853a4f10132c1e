import { withoutRadicals } from './radicals.ts'

/**
 * Folding for comparison. It makes a copy in which spelling does not matter; the text itself is kept as it stood.
 * Fold before comparing, never before storing.
 */

const INVISIBLE = /[\p{Cf}\p{Cc}]/gu
const SPACE = /\s+/g
/** The reading of a letter glued in behind it by a mirror: 報(bào)告. Its tone mark tells it from any other parenthesis. */
const READING = /(?<=[\u4e00-\u9fff])\([a-zü]{0,5}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zü]{0,5}\)/gu
const SIMPLE = /^[\u4e00-\u9fff\x21-\x7e]*$/

/** Width and compatibility forms unified (NFKC), radicals as characters, white space, invisible characters and glued readings gone. */
export function fold(text: string): string {
  if (SIMPLE.test(text)) return text
  return withoutRadicals(text).normalize('NFKC').replace(INVISIBLE, '').replace(SPACE, '').replace(READING, '')
}

const NOT_WORD = /[^\p{L}\p{N}]+/gu

/** `fold`, and punctuation gone too: what is left of a label when only its words count. */
export function foldWords(text: string): string {
  return fold(text).replace(NOT_WORD, '')
}

const TURNS_ROUND = /\u202e/

/** Whether a text is shown backwards from some point on: its digits say 12 and a reader sees 21. */
export function isTurnedRound(text: string): boolean {
  return TURNS_ROUND.test(text)
}
