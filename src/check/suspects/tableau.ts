import type { CountRange } from '../finding.ts'

/**
 * Equations between counts, kept solved for the cells that are free to change: Gauss's elimination for the equations, the
 * simplex method where a count would have to be negative. All coefficients of the form are 1 or −1 and its equations make
 * a network, so that pivots are 1 or −1 too and every number here is a whole one, without rounding.
 *
 * A row reads `amount = Σ coefficient × change`. A row without an owner is an equation over fixed cells, off by its amount.
 * A row with an owner gives the value of that free cell; its coefficients say how it falls when another cell grows.
 */
export interface Conflict {
  /** By column. A change that makes up for the conflict has `coefficient × change` of the sign of the amount. */
  readonly coefficients: Float64Array
  readonly amount: number
}

const NONE = -1
/** More moves than settling a table of the form takes: they cannot go in circles, but nothing says that they are few. */
const MOVES = 400

interface Parts {
  readonly rows: number
  readonly columns: number
  readonly entries: Float64Array
  readonly amounts: Float64Array
  readonly owners: Int16Array
  readonly rowOf: Int16Array
  readonly at: Float64Array
  readonly free: Uint8Array
}

export class Tableau {
  /** False once a pivot was not 1 or −1: numbers could then be rounded, and nothing may be concluded. */
  exact = true
  /** How many moves {@link settle} took. */
  moves = 0

  private readonly rows: number
  private readonly columns: number
  private readonly entries: Float64Array
  private readonly amounts: Float64Array
  /** By row: the free cell whose value it gives. */
  private readonly owners: Int16Array
  /** By column: the row that gives a cell's value; none for fixed cells, and for free ones that are held where they are. */
  private readonly rowOf: Int16Array
  /** By column: the number of a cell that no row gives. */
  private readonly at: Float64Array
  private readonly free: Uint8Array

  private constructor({ rows, columns, entries, amounts, owners, rowOf, at, free }: Parts) {
    this.rows = rows
    this.columns = columns
    this.entries = entries
    this.amounts = amounts
    this.owners = owners
    this.rowOf = rowOf
    this.at = at
    this.free = free
  }

  /** `values` has a cell's number by column; cells without one start at zero and are to be made free. */
  static of(equations: readonly ReadonlyMap<number, number>[], values: readonly number[]): Tableau {
    const [rows, columns] = [equations.length, values.length]
    const entries = new Float64Array(rows * columns)
    const amounts = new Float64Array(rows)
    equations.forEach((equation, row) => {
      for (const [column, sign] of equation) {
        entries[row * columns + column] = sign
        amounts[row] = (amounts[row] as number) - sign * (values[column] as number)
      }
    })
    const owners = new Int16Array(rows).fill(NONE)
    const rowOf = new Int16Array(columns).fill(NONE)
    const [at, free] = [Float64Array.from(values), new Uint8Array(columns)]
    return new Tableau({ rows, columns, entries, amounts, owners, rowOf, at, free })
  }

  copy(): Tableau {
    const { rows, columns, entries, amounts, owners, rowOf, at, free } = this
    const copy = new Tableau({
      rows,
      columns,
      entries: entries.slice(),
      amounts: amounts.slice(),
      owners: owners.slice(),
      rowOf: rowOf.slice(),
      at: at.slice(),
      free: free.slice(),
    })
    copy.exact = this.exact
    return copy
  }

  isFree(column: number): boolean {
    return this.free[column] === 1
  }

  valueOf(column: number): number {
    const row = this.rowOf[column] as number
    return (row === NONE ? this.at[column] : this.amounts[row]) as number
  }

  /** Lets a cell take any count. It takes over an equation that nothing free is in, one that is off where there is one. */
  release(column: number): void {
    this.free[column] = 1
    let chosen = NONE
    for (let row = 0; row < this.rows; row++) {
      if (this.owners[row] !== NONE || this.entry(row, column) === 0) continue
      if (chosen === NONE || this.amounts[row] !== 0) chosen = row
    }
    if (chosen !== NONE) this.pivot(chosen, column)
  }

  /** Whether one change of a fixed cell would make every equation between fixed cells hold. */
  mends(column: number): boolean {
    let change = Number.NaN
    for (let row = 0; row < this.rows; row++) {
      if (this.owners[row] !== NONE) continue
      const [coefficient, amount] = [this.entry(row, column), this.amounts[row] as number]
      if (coefficient === 0) {
        if (amount !== 0) return false
        continue
      }
      if (Number.isNaN(change)) change = amount / coefficient
      if (change !== amount / coefficient) return false
    }
    return true
  }

  /** Rows that the free cells cannot satisfy whatever they are: each says that one of its fixed cells must change. */
  conflicts(): Conflict[] {
    const found: Conflict[] = []
    for (let row = 0; row < this.rows; row++) {
      const amount = this.amounts[row] as number
      const isConflict = this.owners[row] === NONE ? amount !== 0 : amount < 0 && !this.hasHelp(this.row(row), amount)
      if (isConflict) found.push({ coefficients: this.row(row), amount })
    }
    return found
  }

  /**
   * Looks for counts of the free cells that are nowhere negative. Where there are none, the rows that stay negative add up
   * to a conflict. To be asked when {@link conflicts} has found nothing.
   */
  settle(): Conflict | null {
    for (this.moves = 0; this.moves < MOVES; this.moves++) {
      const shortage = this.shortage()
      if (shortage === null) return null
      const column = this.helper(shortage.coefficients, shortage.amount)
      if (column === NONE) return shortage
      this.move(column, (shortage.coefficients[column] as number) < 0 ? 1 : -1)
    }
    this.exact = false
    return null
  }

  /** What a free cell can be, all counts being possible. To be asked after {@link settle} has found some. */
  rangeOf(column: number): CountRange {
    const row = this.rowOf[column] as number
    const isFixed = row !== NONE && !this.hasHelp(this.row(row), 1) && !this.hasHelp(this.row(row), -1)
    if (isFixed) return { least: this.valueOf(column), most: this.valueOf(column) }
    const least = this.copy().pushed(column, -1)
    const most = this.copy().pushed(column, 1)
    return { least: least ?? 0, most }
  }

  private entry(row: number, column: number): number {
    return this.entries[row * this.columns + column] as number
  }

  private row(row: number): Float64Array {
    return this.entries.subarray(row * this.columns, (row + 1) * this.columns)
  }

  /** The sum of all rows whose owner would be negative. */
  private shortage(): Conflict | null {
    let amount = 0
    const coefficients = new Float64Array(this.columns)
    for (let row = 0; row < this.rows; row++) {
      const own = this.amounts[row] as number
      if (this.owners[row] === NONE || own >= 0) continue
      amount += own
      const entries = this.row(row)
      for (let column = 0; column < this.columns; column++)
        coefficients[column] = (coefficients[column] as number) + (entries[column] as number)
    }
    return amount < 0 ? { coefficients, amount } : null
  }

  /** The first free cell that is held at its number and could make up for an amount. Always the first: so it cannot go in circles. */
  private helper(coefficients: Float64Array, amount: number): number {
    for (let column = 0; column < this.columns; column++) {
      if (this.free[column] === 0 || this.rowOf[column] !== NONE) continue
      const towards = Math.sign(coefficients[column] as number) * Math.sign(amount)
      if (towards > 0 || (towards < 0 && (this.at[column] as number) > 0)) return column
    }
    return NONE
  }

  private hasHelp(coefficients: Float64Array, amount: number): boolean {
    return this.helper(coefficients, amount) !== NONE
  }

  /** Moves a held free cell up or down until a count reaches zero, which is then held in its place. False where none does. */
  private move(column: number, direction: 1 | -1): boolean {
    let reach = direction < 0 ? (this.at[column] as number) : Number.POSITIVE_INFINITY
    let stop = NONE
    for (let row = 0; row < this.rows; row++) {
      const owner = this.owners[row] as number
      const fall = this.entry(row, column) * direction
      if (owner === NONE || fall === 0) continue
      const amount = this.amounts[row] as number
      // A count of zero or more stops the move when it falls to zero, a negative one when it rises to it.
      if (amount < 0 ? fall > 0 : fall < 0) continue
      const distance = amount / fall
      const isNearer =
        distance < reach || (distance === reach && stop !== NONE && owner < (this.owners[stop] as number))
      if (isNearer) [reach, stop] = [distance, row]
    }
    if (stop !== NONE) this.pivot(stop, column)
    else if (reach === Number.POSITIVE_INFINITY) return false
    else {
      for (let row = 0; row < this.rows; row++)
        this.amounts[row] = (this.amounts[row] as number) - this.entry(row, column) * direction * reach
      this.at[column] = 0
    }
    return true
  }

  /** Pushes a cell as far up or down as it goes; null where it goes on for ever. */
  private pushed(column: number, direction: 1 | -1): number | null {
    for (let step = 0; step < MOVES; step++) {
      const row = this.rowOf[column] as number
      if (direction < 0 && this.valueOf(column) === 0) return 0
      if (row === NONE) {
        if (!this.move(column, direction)) return null
        continue
      }
      const entries = this.row(row)
      const helper = this.helper(entries, -direction)
      if (helper === NONE) return this.amounts[row] as number
      const rises = (entries[helper] as number) * direction < 0
      if (!this.move(helper, rises ? 1 : -1)) return null
    }
    this.exact = false
    return null
  }

  /** A cell takes over a row. Its owner, if it had one, is held at zero. */
  private pivot(row: number, column: number): void {
    const { entries, amounts, columns } = this
    const pivot = this.entry(row, column)
    if (pivot !== 1 && pivot !== -1) this.exact = false
    const from = row * columns
    const change = (amounts[row] as number) / pivot
    for (let index = from; index < from + columns; index++) entries[index] = (entries[index] as number) / pivot
    for (let other = 0; other < this.rows; other++) {
      const factor = this.entry(other, column)
      if (other === row || factor === 0) continue
      amounts[other] = (amounts[other] as number) - factor * change
      const start = other * columns
      for (let index = 0; index < columns; index++)
        entries[start + index] = (entries[start + index] as number) - factor * (entries[from + index] as number)
    }
    const leaving = this.owners[row] as number
    if (leaving !== NONE) {
      this.rowOf[leaving] = NONE
      this.at[leaving] = 0
    }
    amounts[row] = (this.at[column] as number) + change
    this.owners[row] = column
    this.rowOf[column] = row
  }
}
