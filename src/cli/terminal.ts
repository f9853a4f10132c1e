import { INTERFACE_WORDS } from '../diagnostic/words/interface.ts'
import { fill, type Language } from '../diagnostic/words/language.ts'

export { printable } from '../diagnostic/printable.ts'

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
