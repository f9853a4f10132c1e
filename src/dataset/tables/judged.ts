import { applyRuleSet, type JudgedFinding, type RuleSet } from '../../check/rule-set.ts'
import type { ParsedReport } from '../../parse.ts'
import { rulesVersion } from '../rules-version.ts'

export type { JudgedFinding } from '../../check/rule-set.ts'

/** What a rule set makes of the findings of one report. */
export interface JudgedReport {
  readonly findings: readonly JudgedFinding[]
  /** How often each rule passed, by its code. */
  readonly passes: Readonly<Record<string, number>>
}

/** The rules that a dataset is made by. */
export interface Judge {
  /** The version of the rules, and of the user's own set where there is one: a column of the wide table. */
  readonly version: string
  readonly judge: (parsed: ParsedReport) => JudgedReport
}

/** A judge by a rule set; `onJudged` is told of each judgement and of the entries of the set that it used. */
export function judgeBy(rules: RuleSet, onJudged: (judged: JudgedReport, used: readonly string[]) => void): Judge {
  return {
    version: rulesVersion(rules),
    judge: ({ findings, passes, source }) => {
      const judged = applyRuleSet(findings, passes, rules, source.sha256)
      onJudged(judged, judged.used)
      return judged
    },
  }
}
