/** The two languages that words for people come in. */
export type Language = 'zh' | 'en'

export interface Words {
  readonly zh: string
  readonly en: string
}

/** What people are told about a code: the sentence with its facts in braces, why it matters to a user of the figures, what to do. */
export interface CodeWords {
  readonly message: Words
  readonly why: Words
  readonly todo: Words
}

/** Puts facts into a sentence: `{name}` becomes the fact of that name, a dash where there is none. */
export function fill(sentence: string, facts: object): string {
  return sentence.replace(/\{(\w{1,30})\}/g, (_, name: string) => {
    const fact = Object.hasOwn(facts, name) ? (facts as Record<string, unknown>)[name] : undefined
    return fact === undefined || fact === null ? '—' : String(fact)
  })
}
