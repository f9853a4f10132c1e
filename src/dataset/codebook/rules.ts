import { RULES } from '../../check/rules.ts'
import { type DiagnosticCode, SEVERITY, type Severity } from '../../diagnostic/diagnostic.ts'
import { CODEBOOK_HEADINGS, CODEBOOK_HEADS, CODEBOOK_WORDS } from '../../diagnostic/words/codebook.ts'
import { DIAGNOSTIC_WORDS } from '../../diagnostic/words/diagnostics.ts'
import { FINDING_WORDS } from '../../diagnostic/words/findings.ts'
import { fill } from '../../diagnostic/words/language.ts'
import { both, code, heading, paragraphs, shown, table } from './markdown.ts'

/** How the rules were applied: those switched off, ranked anew, and the failures that were explained. A rule set fits. */
export interface RulesInForce {
  readonly name?: string | undefined
  readonly off: readonly string[]
  readonly severity: Readonly<Partial<Record<string, Severity | undefined>>>
  readonly waive: readonly {
    readonly code: string
    readonly report: string
    readonly subject?: string | undefined
    readonly reason: string
  }[]
}

/** Every rule with its rank in this dataset and what is said when it fails; then what was explained, then the diagnostics. */
export function rulesSection(rules: RulesInForce): string[] {
  const { code: codeHead, severity, origin, zh, en } = CODEBOOK_HEADS
  return [
    ...heading(2, CODEBOOK_HEADINGS.rules),
    ...paragraphs(CODEBOOK_WORDS.rulesAbout),
    ...table(
      [codeHead, severity, origin, zh, en],
      RULES.map(rule => {
        const { message, why } = FINDING_WORDS[rule.code]
        return [
          code(rule.code),
          rankOf(rule.code, rule.severity, rules),
          both(rule.origin),
          shown(message.zh + why.zh),
          shown(`${message.en} ${why.en}`),
        ]
      }),
    ),
    ...waivedSection(rules),
    ...heading(3, CODEBOOK_HEADINGS.diagnostics),
    ...table(
      [codeHead, severity, zh, en],
      (Object.keys(SEVERITY) as DiagnosticCode[]).map(name => {
        const { message, why } = DIAGNOSTIC_WORDS[name]
        return [code(name), SEVERITY[name], shown(message.zh + why.zh), shown(`${message.en} ${why.en}`)]
      }),
    ),
  ]
}

function rankOf(name: string, builtIn: Severity, rules: RulesInForce): string {
  if (rules.off.includes(name)) return both(CODEBOOK_WORDS.off)
  const value = Object.hasOwn(rules.severity, name) ? rules.severity[name] : undefined
  if (value === undefined || value === builtIn) return builtIn
  const { zh, en } = CODEBOOK_WORDS.reranked
  return both({ zh: fill(zh, { value, builtIn }), en: fill(en, { value, builtIn }) })
}

function waivedSection({ waive }: RulesInForce): string[] {
  if (waive.length === 0) return []
  const { report, code: codeHead, subject, reason } = CODEBOOK_HEADS
  return [
    ...heading(3, CODEBOOK_HEADINGS.waived),
    ...table(
      [report, codeHead, subject, reason],
      waive.map(waiver => [
        code(waiver.report),
        code(waiver.code),
        waiver.subject === undefined ? both(CODEBOOK_WORDS.allReports) : shown(waiver.subject),
        shown(waiver.reason),
      ]),
    ),
  ]
}
