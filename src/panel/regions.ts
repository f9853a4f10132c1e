import type { ParsedReport } from '../parse.ts'
import type { BodyLevel } from './panel.ts'

/** What a panel asks of whoever knows bodies and divisions. `src/region` answers it; a test may answer it by hand. */

/** Whose report one report is. */
export interface IdentifiedBody {
  /** See `PanelBody.id`. */
  readonly id: string
  readonly name: string
  readonly level: BodyLevel
  /** As the report's own evidence has it (index number, site code). */
  readonly codeReported: string | null
  /** Of the division, on 31 December of the reporting year. */
  readonly codeAtYearEnd: string | null
  readonly carriedForward: boolean
  readonly unitId: string | null
  readonly path: readonly string[]
}

/** Null where nothing in the report names a body. */
export type BodyOf = (parsed: Pick<ParsedReport, 'report'>) => IdentifiedBody | null

/** A unit as it was called in a year. */
export interface UnitName {
  readonly code: string
  readonly name: string
}

/** Something that happened to a unit: seen first on 31 December of `year`. */
export interface UnitChange {
  readonly year: number
  /** `recoded`: same unit, another code or name. `merged`: it took others in, or went into another. `split`: it was divided, or came of a division. */
  readonly kind: 'recoded' | 'merged' | 'split'
  readonly before: readonly UnitName[]
  readonly after: readonly UnitName[]
}

/** The division table, as a panel uses it. */
export interface Divisions {
  /** The unit's code at the end of a year; null where it did not exist then, undefined where the table does not know the unit. */
  codeAt(unitId: string, year: number): string | null | undefined
  /** The group of units merged or split in a window; null where the table does not know the unit. */
  clusterOf(unitId: string, from: number, to: number): string | null
  /** What happened to a unit after the end of `from`, up to the end of `to`, in order. */
  changesOf(unitId: string, from: number, to: number): readonly UnitChange[]
  /**
   * Codes of what belongs right to a division at the end of a year: counties to a prefecture; prefectures, and the counties that stand
   * under none of them, to a province; districts to a municipality. Null of a county, and where the table does not know the code.
   */
  partsOf(code: string, year: number): readonly string[] | null
}

/** For who has no division table: nothing is known of any unit. */
export const NO_DIVISIONS: Divisions = {
  codeAt: () => undefined,
  clusterOf: () => null,
  changesOf: () => [],
  partsOf: () => null,
}
