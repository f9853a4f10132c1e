import type { Finding } from '../../check/finding.ts'
import type { ParsedReport } from '../../parse.ts'

/** A finding as a rule set leaves it: `waived` is a failure that somebody explained; it is listed and no longer counts. */
export interface JudgedFinding extends Omit<Finding, 'outcome'> {
  readonly outcome: Finding['outcome'] | 'waived'
  readonly waivedReason?: string
}

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
