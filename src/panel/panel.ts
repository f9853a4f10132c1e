import type { Words } from '../diagnostic/words/language.ts'
import type { PanelWordsCode } from '../diagnostic/words/panel-findings.ts'
import type { BodyLevel } from '../region/types.ts'
import type { Reading } from '../report/model.ts'

export type { IndicatorSpec } from '../form/indicators.ts'

export type { BodyLevel } from '../region/types.ts'

/** Whose report it is: what stays the same from year to year. */
export interface PanelBody {
  /**
   * Stable within a panel and between panels: `u330703-2004` for the government of a division (its unit id, which one-to-one recodings keep),
   * `u330703-2004/财政局` for a department or township of it, `n<name>` where no division is known. Never a path or a file name.
   */
  readonly id: string
  /** As the latest report has it. */
  readonly name: string
  readonly level: BodyLevel
  /** Code valid at the end of the latest year of the panel; null where none is known. */
  readonly divisionCode: string | null
  /** Groups units that were merged or split within the panel's years; the unit itself where none was. */
  readonly clusterId: string | null
  /** The division's unit, which one-to-one recodings keep; null where no division is known. */
  readonly unitId: string | null
  /** Names of province, prefecture, county down to the division, for people. */
  readonly path: readonly string[]
}

/** What a report itself tells of its body, from which the panel's body is made. */
export type ReportBody = Pick<PanelBody, 'name' | 'level' | 'unitId' | 'path'>

/** A cell of one report as a panel keeps it. Absent cells have no entry. */
export interface PanelCell {
  readonly value: number | null
  readonly reading: Reading
  readonly unit: string | null
  /** `line:column` or `p3@x,y,w,h`. */
  readonly place: string
}

/** A report as a panel keeps it: what comparing takes, without prose. */
export interface PanelReport {
  readonly reportId: string
  /** The first source by name, as in `sources.csv`. */
  readonly path: string
  readonly url: string | null
  readonly captured: string | null
  readonly publishedOn: string | null
  readonly title: string | null
  readonly authority: string | null
  readonly bodyId: string
  readonly body: ReportBody
  readonly year: number
  readonly edition: string
  /** Code as the report's own evidence has it, and the one valid at the end of its year. */
  readonly codeReported: string | null
  readonly codeAtYearEnd: string | null
  /** The division table ends before the report's year: the code is carried forward. */
  readonly codeCarriedForward: boolean
  /** By JSON Pointer in `AnnualReport`. */
  readonly cells: ReadonlyMap<string, PanelCell>
  /** Failures of the report's own checks, by severity. */
  readonly errors: number
  readonly warnings: number
}

/** Why a report of the same body and year is not the one that is compared. */
export type SetAsideReason =
  /** Equal figures: the same report at another address. */
  | 'same-figures'
  /** Every number in it is in the one that is compared, which has more: a page of it without its tables, say. */
  | 'fewer-figures'
  /** An earlier publication of other figures: a later one, by its date, stands in its place. */
  | 'corrected'
  /** Other figures, and nothing says which came later: the one with fewer failures is compared, and it is said. */
  | 'undated-conflict'

/** A body in a year. A year without a report is a row too. */
export interface PanelRow {
  readonly bodyId: string
  readonly year: number
  /** Null: a gap. */
  readonly report: PanelReport | null
  /** Why there is no report; null where there is one. `no-unit`: the division did not exist at the end of that year. */
  readonly gap: 'no-report' | 'no-unit' | null
  readonly setAside: readonly { readonly report: PanelReport; readonly reason: SetAsideReason }[]
  /** What of the panel's own rules was found in this row, by code. */
  readonly findings: readonly PanelFinding[]
}

/** The codes that there are words for. */
export type PanelFindingCode = PanelWordsCode

/** Of the same shape as the findings of one report; `places` name the reports. */
export interface PanelFinding {
  readonly code: PanelFindingCode
  readonly severity: 'error' | 'warning' | 'info'
  readonly outcome: 'fail' | 'undecided'
  readonly bodyId: string
  readonly year: number
  readonly subject: string
  readonly message: Words
  readonly expected: number | string | null
  readonly actual: number | string | null
  readonly difference: number | null
  readonly reason?: string
  readonly places: readonly { readonly reportId: string; readonly pointer: string; readonly place: string }[]
}

export interface Panel {
  readonly from: number
  readonly to: number
  /** In the order of their division codes, then ids. */
  readonly bodies: readonly PanelBody[]
  /** Body after body in their order, year after year; no pair twice, none left out. */
  readonly rows: readonly PanelRow[]
  readonly findings: readonly PanelFinding[]
  /** How often each of the panel's rules passed, by its code. */
  readonly passes: Readonly<Record<PanelFindingCode, number>>
}

export interface IndicatorValue {
  readonly indicator: string
  /** Null where a cell it takes has no number. */
  readonly numerator: number | null
  readonly denominator: number | null
  /** Null where either is, or the denominator is zero; never 0 for those. */
  readonly value: number | null
  readonly why: 'missing-cell' | 'zero-denominator' | 'no-report' | 'no-unit' | 'no-population' | null
  /** The denominator is under 10: a share of so few says little. */
  readonly smallN: boolean
}
