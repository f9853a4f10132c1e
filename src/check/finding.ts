import type { Severity } from '../diagnostic/diagnostic.ts'
import type { FindingWordsCode } from '../diagnostic/words/findings.ts'
import type { LocatedPlace } from '../report/place-schema.ts'

/** The closed list of rules. A code keeps its meaning once published. */
export type RuleCode = FindingWordsCode

/** Why a rule could not decide. */
export type UndecidedReason =
  | 'blank'
  | 'dash'
  | 'unreadable'
  | 'absent'
  | 'used-to-read'
  | 'unknown-body'
  | 'no-deadline'
  | 'no-date'

/** A cell on one side of an equation. */
export interface Term {
  readonly side: 'left' | 'right'
  readonly sign: 1 | -1
  readonly pointer: string
  /** Official label path and column label, joined with `/`. */
  readonly label: string
  readonly value: number | null
}

/** A rule applied to one place of a report: three outcomes, passes kept only as counts. */
export interface Outcome {
  readonly outcome: 'pass' | 'fail' | 'undecided'
  /** What exactly was checked, as a column's or a row's label. */
  readonly subject: string
  readonly expected: number | string | null
  readonly actual: number | string | null
  readonly terms: readonly Term[]
  /** JSON Pointers whose places the finding shows; for an equation, its terms. */
  readonly pointers: readonly string[]
  readonly reason?: UndecidedReason
}

export interface Finding {
  readonly code: RuleCode
  readonly severity: Severity
  readonly outcome: 'fail' | 'undecided'
  readonly subject: string
  readonly message: { readonly zh: string; readonly en: string }
  readonly places: readonly LocatedPlace[]
  readonly expected: number | string | null
  readonly actual: number | string | null
  /** actual − expected, where both are numbers. */
  readonly difference: number | null
  readonly terms: readonly Term[]
  readonly reason?: UndecidedReason
}
