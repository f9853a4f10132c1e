import { readRuleSet } from '../check/read-rule-set.ts'
import { BUILT_IN_RULES, type RuleSet, type UnusedEntry } from '../check/rule-set.ts'
import { readRegularFile } from '../dataset/inputs/read-bytes.ts'
import type { Language } from '../diagnostic/words/language.ts'
import { say } from './output.ts'
import { printable, word } from './terminal.ts'

/** The rule set of a file, the built-in rules where none is named. Null where the file cannot be used: why has been said. */
export function loadRules(file: string | undefined, language: Language): RuleSet | null {
  if (file === undefined) return BUILT_IN_RULES
  const refuse = (reason: string) => say(printable(word('rulesUnusable', language, { file, reason })))
  let content: string
  try {
    content = new TextDecoder('utf-8', { fatal: true }).decode(readRegularFile(file, { follow: true }))
  } catch (error) {
    refuse(error instanceof Error ? error.message : String(error))
    return null
  }
  const rules = readRuleSet(content)
  if (!('errors' in rules)) return rules
  for (const { message } of rules.errors) refuse(message[language])
  return null
}

/** Says which waivers nothing answered to: a slip of the pen in one would otherwise pass for a report without fault. */
export function sayUnusedWaivers(unused: readonly UnusedEntry[], language: Language): void {
  for (const { kind, pointer, code, report } of unused) {
    if (kind === 'waive') say(printable(word('waiverUnused', language, { pointer, code, report })))
  }
}
