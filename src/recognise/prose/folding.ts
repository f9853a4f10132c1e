import { TRADITIONAL } from '../../form/header-words.ts'

/** Prose folded for matching, and where each of its characters stood. */
export interface Folded {
  readonly text: string
  /** Offset in the source text of each folded character, and one more for the end. */
  readonly at: (index: number) => number
}

/** Nothing to fold: Chinese characters, ASCII without blanks, and the punctuation that is kept as it is. */
const PLAIN = /^[\u4e00-\u9fff!-~，。、；：！？（）]*$/
const DIGIT = /[0-9０-９]/
const INVISIBLE = /[\p{Cf}\p{Cc}]/u
const HALF_WIDTH = 0xfee0

/**
 * Width unified, Traditional script made simplified, blanks and invisible characters gone. A blank between two digits stays:
 * it is one number torn or two run together, which nobody can tell. The full-width comma stays too: it never groups digits.
 */
export function foldProse(text: string): Folded {
  let out = ''
  let last = ''
  const offsets: number[] = []
  const simple = PLAIN.test(text)
  for (let index = 0; index < text.length; index++) {
    const letter = text[index] as string
    const folded = simple ? foldPlain(letter) : foldLetter(text, index, letter, last)
    if (folded === '') continue
    out += folded
    last = folded.at(-1) as string
    for (let copy = 0; copy < folded.length; copy++) offsets.push(index)
  }
  offsets.push(text.length)
  return { text: out, at: index => offsets[index] ?? text.length }
}

function foldPlain(letter: string): string {
  return TRADITIONAL[letter] ?? WIDE[letter] ?? letter
}

const WIDE: Readonly<Record<string, string>> = { '；': ';', '：': ':', '（': '(', '）': ')' }

function foldLetter(text: string, index: number, letter: string, before: string): string {
  if (/\s/.test(letter)) {
    if (!DIGIT.test(before)) return ''
    const next = text.slice(index + 1, index + 40).trimStart()[0] ?? ''
    return DIGIT.test(next) ? ' ' : ''
  }
  if (INVISIBLE.test(letter)) return ''
  const code = letter.charCodeAt(0)
  if (code >= 0xff01 && code <= 0xff5e && letter !== '，') return String.fromCharCode(code - HALF_WIDTH)
  return TRADITIONAL[letter] ?? letter
}
