import { fill, type Words } from '../diagnostic/words/language.ts'

/** Fills a sentence in both languages; a fact that is itself words is said in the language of its sentence. */
export function phrase(words: Words, facts: object): Words {
  const inLanguage = (language: keyof Words) =>
    Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, isWords(fact) ? fact[language] : fact]))
  return { zh: fill(words.zh, inLanguage('zh')), en: fill(words.en, inLanguage('en')) }
}

function isWords(fact: unknown): fact is Words {
  return typeof fact === 'object' && fact !== null && 'zh' in fact && 'en' in fact
}
