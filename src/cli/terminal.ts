import { INTERFACE_WORDS } from '../diagnostic/words/interface.ts'
import { fill, type Language } from '../diagnostic/words/language.ts'

/** Text of a source may hold escape sequences, bidi overrides and line separators: shown as marks, never obeyed. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is about
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g

/** Makes untrusted text safe to print on a terminal line. */
export function printable(text: string): string {
  return text.replace(UNSAFE, mark => (mark === '\t' ? ' ' : `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`))
}

export function word(key: keyof typeof INTERFACE_WORDS, language: Language, facts: object = {}): string {
  return fill(INTERFACE_WORDS[key][language], facts)
}

/** Columns a text takes on a terminal: CJK letters and full-width forms take two. */
export function width(text: string): number {
  let columns = 0
  for (const letter of text)
    columns += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(
      letter,
    )
      ? 2
      : 1
  return columns
}

export function padded(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(1, columns - width(text)))
}
