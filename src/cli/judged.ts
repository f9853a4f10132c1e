import { applyRuleSet, type JudgedFinding, type RuleSet } from '../check/rule-set.ts'
import type { ParsedReport } from '../parse.ts'

/** A parsed report with its findings as a rule set leaves them. */
export type JudgedReport = Omit<ParsedReport, 'findings'> & { readonly findings: readonly JudgedFinding[] }

/** A report as the commands show it. */
export interface Shown {
  /** What it is called: its file, or where it is saved. */
  readonly file: string
  /** The text it stood in; null where there is none at hand. */
  readonly text: string | null
  readonly parsed: JudgedReport
}

/** How to show it: in which language, and whether all of it or the first few of a kind. */
export interface Manner {
  readonly language: 'zh' | 'en'
  readonly all: boolean
}

/** The report judged; `used` collects the entries of the rule set that it answered to. */
export function judged(parsed: ParsedReport, rules: RuleSet, used: Set<string>): JudgedReport {
  const { findings, passes, used: entries } = applyRuleSet(parsed.findings, parsed.passes, rules, parsed.source.sha256)
  for (const entry of entries) used.add(entry)
  return { ...parsed, findings, passes }
}

/** Warnings and notes never count: only figures that contradict each other, and files that gave no report. */
export function isBad({ report, findings }: JudgedReport): boolean {
  return report === null || findings.some(({ severity, outcome }) => severity === 'error' && outcome === 'fail')
}
