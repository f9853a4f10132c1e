import { RULES } from '../check/rules.ts'
import { SEVERITY } from '../diagnostic/diagnostic.ts'
import { DIAGNOSTIC_WORDS } from '../diagnostic/words/diagnostics.ts'
import { FINDING_WORDS } from '../diagnostic/words/findings.ts'
import type { CodeWords, Language } from '../diagnostic/words/language.ts'
import { placeText } from '../panel/observations.ts'
import { valueAt } from '../report/assemble.ts'
import { excerpt } from './excerpt.ts'
import type { Loaded } from './input.ts'
import { padded, printable, word } from './terminal.ts'

/** What a code means, why it matters, what to do; null for a code that does not exist. */
export function explainCode(code: string, language: Language): string | null {
  const rule = RULES.find(candidate => candidate.code === code)
  if (rule !== undefined) return sheet(code, FINDING_WORDS[rule.code], rule.severity, rule.origin, language)
  if (!Object.hasOwn(DIAGNOSTIC_WORDS, code)) return null
  const known = code as keyof typeof DIAGNOSTIC_WORDS
  return sheet(code, DIAGNOSTIC_WORDS[known], SEVERITY[known], null, language)
}

function sheet(code: string, words: CodeWords, severity: string, origin: string | null, language: Language): string {
  return [
    `${code}: ${words.message[language]}`,
    `  ${word('severity', language)}: ${severity}`,
    ...(origin === null ? [] : [`  ${word('origin', language)}: ${origin}`]),
    `  ${word('why', language)}: ${words.why[language]}`,
    `  ${word('todo', language)}: ${words.todo[language]}`,
    '',
  ].join('\n')
}

/** Where a value came from, with the source around it; null where the source holds nothing for the pointer. */
export function explainPointer({ parsed, source }: Loaded, pointer: string, language: Language): string | null {
  const evidence = Object.hasOwn(parsed.evidence, pointer) ? parsed.evidence[pointer] : undefined
  if (evidence === undefined || parsed.report === null) return null
  const rows: [Parameters<typeof word>[0], string][] = [
    ['value', JSON.stringify(valueAt(parsed.report, pointer) ?? null)],
    ['raw', JSON.stringify(evidence.raw)],
    ['reading', evidence.method === undefined ? evidence.reading : `${evidence.reading} (${evidence.method})`],
    ['place', placeText(evidence.place)],
  ]
  const lines = rows.map(([key, value]) => `  ${padded(word(key, language), 14)}${printable(value)}`)
  return [pointer, ...lines, ...excerpt(source.text, evidence.place), ''].join('\n')
}
