import { RULES } from '../check/rules.ts'
import { SEVERITY } from '../diagnostic/diagnostic.ts'
import { DIAGNOSTIC_WORDS } from '../diagnostic/words/diagnostics.ts'
import { FINDING_WORDS } from '../diagnostic/words/findings.ts'
import type { CodeWords, Language, Words } from '../diagnostic/words/language.ts'
import { PANEL_FINDING_WORDS } from '../diagnostic/words/panel-findings.ts'
import { withPlaceholders } from '../diagnostic/words/placeholders.ts'
import { placeText } from '../panel/observations.ts'
import { PANEL_RULES } from '../panel/rules.ts'
import { type EvidenceMap, valueAt } from '../report/assemble.ts'
import type { AnnualReport, Evidence } from '../report/model.ts'
import { excerpt, pageExcerpt } from './excerpt.ts'
import type { Loaded } from './input.ts'
import { recoveryOf } from './recovery.ts'
import { suspectingSets } from './suspects.ts'
import { padded, printable, word } from './terminal.ts'

/** What a code means, why it matters, what to do; null for a code that does not exist. */
export function explainCode(code: string, language: Language): string | null {
  const rule = RULES.find(candidate => candidate.code === code)
  if (rule !== undefined) return sheet(code, FINDING_WORDS[rule.code], rule.severity, rule.origin, language)
  const over = PANEL_RULES.find(candidate => candidate.code === code)
  if (over !== undefined) return sheet(code, PANEL_FINDING_WORDS[over.code], over.severity, over.origin, language)
  if (!Object.hasOwn(DIAGNOSTIC_WORDS, code)) return null
  const known = code as keyof typeof DIAGNOSTIC_WORDS
  return sheet(code, DIAGNOSTIC_WORDS[known], SEVERITY[known], null, language)
}

function sheet(code: string, words: CodeWords, severity: string, origin: Words | null, language: Language): string {
  return [
    `${code}: ${withPlaceholders(words.message[language], language)}`,
    `  ${word('severity', language)}: ${severity}`,
    ...(origin === null ? [] : [`  ${word('origin', language)}: ${origin[language]}`]),
    `  ${word('why', language)}: ${words.why[language]}`,
    `  ${word('todo', language)}: ${words.todo[language]}`,
    '',
  ].join('\n')
}

/** How many values below a pointer are listed. */
const LISTED = 40

/**
 * Where a value came from, with the source around it. A pointer to a group of values (`/applications/received`) lists them.
 * Null where the report holds nothing at the pointer.
 */
export function explainPointer(loaded: Loaded, pointer: string, language: Language): string | null {
  const { parsed } = loaded
  if (parsed.report === null) return null
  const known = standsOn(parsed.evidence, pointer)
  if (known !== undefined) return explainValue(loaded, pointer, parsed.evidence[known] as Evidence, language)
  const below = Object.keys(parsed.evidence).filter(other => other.startsWith(`${pointer}/`))
  if (below.length === 0) return null
  const lines = below.slice(0, LISTED).map(other => `  ${printable(other)} ${valueText(parsed.report, other)}`)
  const more = below.length - lines.length
  return [pointer, ...lines, ...(more > 0 ? [`  ${word('more', language, { count: more })}`] : []), ''].join('\n')
}

/** The evidence that a pointer rests on: its own, that of its figure (`/proseFigures/3/unit`), or that of its amount. */
function standsOn(evidence: EvidenceMap, pointer: string): string | undefined {
  const figure = /^\/proseFigures\/\d+(?=$|\/)/.exec(pointer)?.[0]
  const candidates = [pointer, ...(figure === undefined ? [] : [`${figure}/value`]), pointer.replace(/Unit$/, '')]
  return candidates.find(candidate => Object.hasOwn(evidence, candidate))
}

function valueText(report: AnnualReport | null, pointer: string): string {
  return printable(JSON.stringify((report === null ? null : valueAt(report, pointer)) ?? null))
}

function explainValue(
  { parsed, source, document }: Loaded,
  pointer: string,
  evidence: Evidence,
  language: Language,
): string {
  const { raw, reading, method, place } = evidence
  const rows: [Parameters<typeof word>[0], string][] = [
    ['value', valueText(parsed.report, pointer)],
    ['raw', JSON.stringify(raw)],
    ['reading', method === undefined ? reading : `${reading} (${method})`],
    ['place', placeText(place)],
  ]
  const recovery = recoveryOf(parsed, pointer)
  if (recovery !== null) {
    rows.push(['cut', recovery.cut])
    for (const sum of recovery.sums) rows.push(['sum', sum])
  }
  const suspecting = suspectingSets(parsed.findings, pointer, language)
  for (const set of suspecting) rows.push(['suspect', set])
  const lines = rows.map(([key, value]) => `  ${padded(word(key, language), 14)}${printable(value)}`)
  return [pointer, ...lines, ...excerpt(source.text, place), ...pageExcerpt(document, place, raw ?? ''), ''].join('\n')
}
