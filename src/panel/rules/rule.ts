import type { Severity } from '../../diagnostic/diagnostic.ts'
import type { UNDECIDED_REASONS } from '../../diagnostic/words/findings.ts'
import type { Words } from '../../diagnostic/words/language.ts'
import type { PANEL_REASONS } from '../../diagnostic/words/panel-findings.ts'
import type { PanelBody, PanelCell, PanelFindingCode, PanelReport } from '../panel.ts'
import type { Resolved } from '../publications.ts'
import type { Divisions, UnitChange } from '../regions.ts'

export type PanelReason = keyof typeof PANEL_REASONS | keyof typeof UNDECIDED_REASONS

/** A body's reports as its rules see them. */
export interface BodySeries {
  readonly body: PanelBody
  /** The reports that are compared, year after year. */
  readonly reports: readonly PanelReport[]
  readonly byYear: ReadonlyMap<number, PanelReport>
  /** Years of which there is more than one report. */
  readonly resolved: ReadonlyMap<number, Resolved>
  /** What happened to its unit within the window. */
  readonly changes: readonly UnitChange[]
}

/** A panel before its findings. */
export interface PanelView {
  readonly from: number
  readonly to: number
  readonly series: readonly BodySeries[]
  readonly divisions: Divisions
}

/** A cell of a report, or the whole of it where the pointer is empty. */
export interface Seen {
  readonly report: PanelReport
  readonly pointer: string
}

/** A rule applied to one row of a panel: three outcomes, passes kept only as counts. */
export interface PanelOutcome {
  readonly outcome: 'pass' | 'fail' | 'undecided'
  readonly bodyId: string
  readonly year: number
  readonly subject: string
  readonly expected: number | string | null
  readonly actual: number | string | null
  readonly seen: readonly Seen[]
  readonly reason?: PanelReason
  /** What the message says beside the subject and the two numbers. */
  readonly facts?: Readonly<Record<string, string | number | Words>>
}

/** A rule is a value: applied to a panel it yields an outcome for each row it speaks about. */
export interface PanelRule {
  readonly code: PanelFindingCode
  readonly severity: Severity
  readonly origin: Words
  readonly evaluate: (view: PanelView) => Iterable<PanelOutcome>
}

/** What an outcome says of a row before it is decided. */
export function at(report: PanelReport, subject: string, seen: readonly Seen[] = [{ report, pointer: '' }]) {
  return { bodyId: report.bodyId, year: report.year, subject, expected: null, actual: null, seen }
}

/** Why a cell has no number. */
export function whyMissing(cell: PanelCell | undefined): PanelReason {
  if (cell === undefined) return 'absent'
  return cell.reading === 'blank' || cell.reading === 'dash' ? cell.reading : 'unreadable'
}
