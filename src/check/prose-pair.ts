import type { EvidenceMap } from '../report/assemble.ts'
import type { AnnualReport, ProseFigure } from '../report/model.ts'
import type { Outcome, UndecidedReason } from './finding.ts'
import type { TableSum } from './prose-cells.ts'

/** A figure beside the cells that say the same. */
export interface Pair {
  readonly figure: ProseFigure
  readonly index: number
  readonly table: TableSum
  readonly report: AnnualReport
  readonly evidence: EvidenceMap
}

/** Whether a figure and its cells agree, or why that cannot be said. */
export type Comparison =
  | UndecidedReason
  | {
      readonly agrees: boolean
      /** What the table has, in the unit of the figure. */
      readonly expected?: number
      readonly explanation?: Exclude<Outcome['explanation'], undefined>
      /** Said behind the numbers, where they have a unit that matters. */
      readonly unit?: string
    }
