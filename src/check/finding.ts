import type { Severity } from '../diagnostic/diagnostic.ts'
import type { ExplanationCode, FindingWordsCode } from '../diagnostic/words/findings.ts'
import type { Words } from '../diagnostic/words/language.ts'
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
  | 'other-scope'
  | 'no-total'
  | 'unit-unknown'

/** A cell on one side of an equation. */
export interface Term {
  readonly side: 'left' | 'right'
  readonly sign: 1 | -1
  readonly pointer: string
  /** Official label path and column label, joined with `/`. */
  readonly label: string
  readonly value: number | null
}

/** What may have made a number in prose differ from the table; `label` names the cells that hold it, where one name does. */
export interface Guess {
  readonly code: ExplanationCode
  readonly label?: string
}

/** A guess put into words. */
export interface Explanation extends Words {
  readonly code: ExplanationCode
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
  /** Null where none fits; absent where the rule looks for none. */
  readonly explanation?: Guess | null
  /** What the message says beside the subject and the two numbers. */
  readonly facts?: Readonly<Record<string, string | number | Words>>
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
  /** Null where no explanation fits the two numbers; absent where the rule looks for none. */
  readonly explanation?: Explanation | null
}
