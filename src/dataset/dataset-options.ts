import type { RuleSet } from '../check/rule-set.ts'
import type { Limits } from './batch/limits.ts'
import type { Shard } from './batch/shard.ts'
import type { FindingCount } from './output/finding-count.ts'
import type { SourceOutcome } from './source-row.ts'
import type { LeftOut } from './workbook.ts'

export interface DatasetOptions extends Partial<Limits> {
  /** Child processes; as many as there are cores unless told. The dataset does not depend on it. */
  readonly workers?: number
  readonly rules?: RuleSet
  /** A byte-order mark before each CSV file, by which Excel knows UTF-8. */
  readonly bom?: boolean
  readonly shard?: Shard
  /** Read again what failed in a run before. */
  readonly retryFailed?: boolean
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: Progress) => void
}

/** How far a run is. */
export interface Progress {
  readonly phase: 'find' | 'read' | 'write'
  readonly done: number
  readonly of: number
  /** Sources so far that gave no report. */
  readonly refused: number
  readonly failed: number
}

/** What a dataset holds. */
export interface DatasetSummary {
  readonly sources: number
  /** Distinct reports; sources of equal bytes are one. */
  readonly reports: number
  readonly outcomes: Readonly<Record<SourceOutcome, number>>
  /** Of the sources that gave no report, how many each code was said of. */
  readonly causes: Readonly<Record<string, number>>
  /** Sources whose reading was known from a run before. */
  readonly known: number
  /** Of each code, how often it was found. */
  readonly findings: Readonly<Record<string, FindingCount>>
  /** Reports of which a failure of severity `error` stands. */
  readonly inconsistent: number
  /** JSON Pointers into the rules file: the entries that something answered to. */
  readonly used: ReadonlySet<string>
  /** What did not fit into the workbook; empty where everything did. */
  readonly leftOut: readonly LeftOut[]
  /** PATHs that name nothing. */
  readonly missing: readonly string[]
  /** Of datasets put together: parts that were not among them (`2/3`). What they hold is not here. */
  readonly missingShards: readonly string[]
  /** What walks passed over. */
  readonly skipped: { readonly hidden: number; readonly datasets: number }
}
