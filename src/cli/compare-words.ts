import { COMPARE_WORDS, LEVEL_WORDS } from '../diagnostic/words/compare.ts'
import { fill, type Language } from '../diagnostic/words/language.ts'
import type { ComparedUnit, Grouping } from '../panel/comparison.ts'
import type { BodyLevel } from '../panel/panel.ts'

export function compareWord(key: keyof typeof COMPARE_WORDS, language: Language, facts: object = {}): string {
  return fill(COMPARE_WORDS[key][language], facts)
}

/** What a unit is called; the document's own text, not yet safe to print. */
export function unitName({ id, name }: ComparedUnit, by: Grouping, language: Language): string {
  if (by === 'level') return LEVEL_WORDS[id as BodyLevel][language]
  if (by === 'year') return compareWord('all', language)
  if (name !== '') return name
  return id === 'unknown' ? compareWord('unknownDivision', language) : id
}
