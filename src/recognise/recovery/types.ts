import type { Place } from '../../diagnostic/place.ts'
import type { FormCell, FormLine } from '../../form/derive.ts'
import type { Equation } from '../../form/equations.ts'

/** A line of the form whose cells ran together: the raw stretch between its label and the next label, as it stood. */
export interface GluedRow {
  readonly line: FormLine
  /**
   * Digits, perhaps spaces, dashes, slashes, signs, decimal points. White space is layout that says nothing of borders
   * (it may stand between cells, or inside a torn number) unless `borders` says so.
   */
  readonly raw: string
  /** Of `raw` as a whole. */
  readonly place: Place
  /** Offsets in `raw` at which a border between two cells stands for certain (a pipe, a tab, a line's end). */
  readonly borders?: readonly number[]
}

export interface GluedCell {
  readonly cell: FormCell
  /** Null for every reading but `recovered` and `printed`. */
  readonly value: number | null
  /**
   * `recovered`: every admitted reading of the table has this number here. `printed`: the only number of a line with one
   * cell. `blank`, `dash`: every admitted reading leaves it so. `unreadable`: they disagree, or nothing could be decided.
   */
  readonly reading: 'recovered' | 'printed' | 'blank' | 'dash' | 'unreadable'
  /** The cell's own piece of the row's raw text; of an unreadable cell the whole row. */
  readonly raw: string
  /** Offset of `raw` in the row's raw text. */
  readonly at: number
}

/** A figure in prose that counts cells of the table: `value` is what these cells add to. */
export interface ProseSum {
  /** What names the figure to people and in evidence, as its concept or its pointer. */
  readonly name: string
  readonly pointers: readonly string[]
  readonly value: number
}

export interface RecoveredRow {
  readonly row: GluedRow
  /** One for each cell of the line, in printed order. */
  readonly cells: readonly GluedCell[]
  /** In how many ways the admitted solutions cut this row; 0 where none was found. */
  readonly readings: number | 'many'
}

/** What a table of glued rows gave. */
export interface Recovery {
  readonly rows: readonly RecoveredRow[]
  /** How many readings of the whole table were admitted; 0: none was found, or nothing was tried. */
  readonly solutions: number | 'many'
  /** Sums that a least contradicting reading does not keep: where their cells are read, they are failed checks. */
  readonly setAside: readonly Equation[]
  /** Sums that were used to read: holding them against the cells again would prove nothing. Disjoint from `setAside`. */
  readonly used: readonly Equation[]
  /** The search was cut short; what it had not decided by then is unreadable. */
  readonly budgetExhausted: boolean
  /** The figures in prose that decided between readings, with the cells that are read only thanks to them. */
  readonly byProse?: { readonly figures: readonly ProseSum[]; readonly pointers: readonly string[] }
}
