import type { Severity } from '../diagnostic/diagnostic.ts'
import type { ExplanationCode, FindingWordsCode, NoSuspectsCode, SlipCode } from '../diagnostic/words/findings.ts'
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

/** The least and the most that a count can be; null where nothing bounds it. */
export interface CountRange {
  readonly least: number
  readonly most: number | null
}

/** A printed cell that could be wrong, and what it would have to be. */
export interface Suspect {
  readonly pointer: string
  readonly label: string
  readonly printed: number
  /** Null where more than one number would do. */
  readonly needed: number | null
  /** The numbers that would do, where they are several; each cell's own, not each with each. */
  readonly range?: CountRange
  readonly place: LocatedPlace | null
  /** The typical slip that would have made one number of the other; null where none is known. */
  readonly slip: SlipCode | null
}

/** Cells whose change together would let every identity hold, those that hold now among them. A proposal: nothing is changed. */
export interface SuspectSet {
  readonly cells: readonly Suspect[]
  /** How much it takes to suspect these cells; a plainly printed cell that prose does not mention is 1. */
  readonly weight: number
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
  /**
   * Of an identity that fails: the smallest sets of cells any one of which would mend it, the likeliest first. Empty where
   * the search named none, `noSuspects` says why; absent where none was made.
   */
  readonly suspects?: readonly SuspectSet[]
  /** How many sets as small as these are not listed; absent where all are. */
  readonly suspectsLeftOut?: number
  readonly noSuspects?: NoSuspectsCode
}
