/** What became of a source: a report was read; the bytes are no report or cannot be read (`refused`); reading it had to be stopped (`failed`). */
export const OUTCOMES = ['read', 'refused', 'failed'] as const

export type SourceOutcome = (typeof OUTCOMES)[number]

/** A source as a row of `sources.csv`, whatever became of it. */
export interface SourceRow {
  readonly path: string
  readonly url: string | null
  readonly captured: string | null
  /** Hex; null where the bytes could not be had. */
  readonly sha256: string | null
  readonly bytes: number | null
  readonly kind: string | null
  readonly encoding: string | null
  readonly outcome: SourceOutcome
  /** Of a report that was read: the first 16 hex digits of `sha256`. Sources of equal bytes are one report. */
  readonly report_id: string | null
  /** Of a source that gave no report: the diagnostic that says why. */
  readonly code: string | null
}
