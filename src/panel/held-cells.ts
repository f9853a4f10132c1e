import { UNION_CELLS } from '../form/union-cells.ts'
import { READINGS } from '../report/model.ts'
import type { LocatedPlace } from '../report/place-schema.ts'
import { placeText } from './observations.ts'
import type { PanelCell } from './panel.ts'

/**
 * The cells of one report by pointer, in printed order, packed into numbers: a panel keeps those of tens of thousands of reports at
 * once, and as objects they take five times the memory. A cell is made anew whenever it is asked for.
 */

const POINTERS: readonly string[] = UNION_CELLS.map(({ pointer }) => pointer)
const POSITIONS: ReadonlyMap<string, number> = new Map(POINTERS.map((pointer, position) => [pointer, position]))

export interface HeldCell extends Omit<PanelCell, 'place'> {
  readonly place: LocatedPlace
}

export class HeldCells implements ReadonlyMap<string, PanelCell> {
  readonly size: number
  /** One more than the reading's place in `READINGS`; 0 where the source does not hold the cell. */
  readonly #readings = new Uint8Array(POINTERS.length)
  /** NaN where there is no number. */
  readonly #values = new Float64Array(POINTERS.length)
  /** Line and column of each cell; zeros for a place on a page. */
  readonly #lines = new Uint32Array(POINTERS.length * 2)
  readonly #boxes = new Map<number, string>()
  readonly #units = new Map<number, string | null>()

  /** `cellAt` gives the cell of a pointer; undefined where the source does not hold it. */
  constructor(cellAt: (pointer: string, position: number) => HeldCell | undefined) {
    let size = 0
    for (const [position, pointer] of POINTERS.entries()) {
      const cell = cellAt(pointer, position)
      if (cell === undefined) continue
      size++
      // A saved report may have been written by anyone: what no reading is known of was not read.
      const known = READINGS.includes(cell.reading)
      this.#readings[position] = READINGS.indexOf(known ? cell.reading : 'unreadable') + 1
      this.#values[position] = known ? (cell.value ?? Number.NaN) : Number.NaN
      if ('line' in cell.place) this.#lines.set([cell.place.line, cell.place.column], position * 2)
      else this.#boxes.set(position, placeText(cell.place))
      if (cell.unit !== formUnit(position)) this.#units.set(position, cell.unit)
    }
    this.size = size
  }

  has(pointer: string): boolean {
    return (this.#readings[POSITIONS.get(pointer) ?? -1] ?? 0) > 0
  }

  get(pointer: string): PanelCell | undefined {
    const position = POSITIONS.get(pointer)
    return position === undefined ? undefined : this.#cell(position)
  }

  #cell(position: number): PanelCell | undefined {
    const reading = READINGS[(this.#readings[position] ?? 0) - 1]
    if (reading === undefined) return undefined
    const value = this.#values[position] ?? Number.NaN
    const unit = this.#units.get(position)
    return {
      value: Number.isNaN(value) ? null : value,
      reading,
      unit: unit === undefined ? formUnit(position) : unit,
      place: this.#boxes.get(position) ?? `${this.#lines[position * 2]}:${this.#lines[position * 2 + 1]}`,
    }
  }

  *entries(): MapIterator<[string, PanelCell]> {
    for (const [position, pointer] of POINTERS.entries()) {
      const cell = this.#cell(position)
      if (cell !== undefined) yield [pointer, cell]
    }
    return undefined
  }

  *keys(): MapIterator<string> {
    for (const [pointer] of this.entries()) yield pointer
    return undefined
  }

  *values(): MapIterator<PanelCell> {
    for (const [, cell] of this.entries()) yield cell
    return undefined
  }

  [Symbol.iterator](): MapIterator<[string, PanelCell]> {
    return this.entries()
  }

  forEach(visit: (cell: PanelCell, pointer: string, cells: ReadonlyMap<string, PanelCell>) => void): void {
    for (const [pointer, cell] of this.entries()) visit(cell, pointer, this)
  }
}

/** The unit that the form fixes for a cell; of an amount none, for its unit is the printed one. */
function formUnit(position: number): string | null {
  const head = UNION_CELLS[position]?.prints[0].head
  return head === undefined || head.measure === 'amount' ? null : head.unit
}
