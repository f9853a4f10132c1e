import type { PanelCell } from './panel.ts'

type Kind = Pick<PanelCell, 'reading' | 'unit'>

/** Lists of pointers, and pairs of reading and unit, met so far: the form has few. Beyond the limit (units are printed text) nothing is shared. */
const INDEXES = new Map<string, ReadonlyMap<string, number>>()
const KINDS = new Map<string, Kind>()
const MOST_SHARED = 4096

/**
 * The cells of a report in a small part of the memory: a panel keeps some two hundred of them for each of thousands of reports. Cells
 * are made when they are asked for. What reports have in common (pointers, readings, units) they share.
 */
export class PackedCells implements ReadonlyMap<string, PanelCell> {
  readonly #index: ReadonlyMap<string, number>
  /** NaN for null: no cell has it for a value. */
  readonly #values: Float64Array
  readonly #kinds: readonly Kind[]
  /** All places in one text, as tiny texts cost more than what they say. */
  readonly #places: string

  constructor(cells: ReadonlyMap<string, PanelCell>) {
    const held = [...cells.values()]
    this.#index = indexOf([...cells.keys()])
    this.#values = Float64Array.from(held, ({ value }) => value ?? Number.NaN)
    this.#kinds = sharedList(held.map(kindOf))
    this.#places = held.map(({ place }) => place).join('\n')
  }

  get size(): number {
    return this.#index.size
  }

  has(pointer: string): boolean {
    return this.#index.has(pointer)
  }

  get(pointer: string): PanelCell | undefined {
    const at = this.#index.get(pointer)
    return at === undefined ? undefined : this.#cell(at)
  }

  keys(): MapIterator<string> {
    return this.#index.keys()
  }

  *values(): Generator<PanelCell, undefined> {
    for (const at of this.#index.values()) yield this.#cell(at)
  }

  *entries(): Generator<[string, PanelCell], undefined> {
    for (const [pointer, at] of this.#index) yield [pointer, this.#cell(at)]
  }

  [Symbol.iterator](): Generator<[string, PanelCell], undefined> {
    return this.entries()
  }

  forEach(use: (cell: PanelCell, pointer: string, all: ReadonlyMap<string, PanelCell>) => void): void {
    for (const [pointer, at] of this.#index) use(this.#cell(at), pointer, this)
  }

  #cell(at: number): PanelCell {
    const value = this.#values[at]
    const kind = this.#kinds[at]
    if (value === undefined || kind === undefined) throw new RangeError(`no cell ${at}`)
    const places = this.#places
    // The place is looked for when it is read, which is seldom: values are what panels are made of.
    return {
      value: Number.isNaN(value) ? null : value,
      reading: kind.reading,
      unit: kind.unit,
      get place() {
        return places.split('\n')[at] ?? ''
      },
    }
  }
}

function indexOf(pointers: readonly string[]): ReadonlyMap<string, number> {
  const key = pointers.join('\n')
  const known = INDEXES.get(key)
  if (known !== undefined) return known
  const index = new Map(pointers.map((pointer, at) => [pointer, at]))
  if (INDEXES.size < MOST_SHARED) INDEXES.set(key, index)
  return index
}

function kindOf({ reading, unit }: PanelCell): Kind {
  const key = `${reading} ${unit ?? ''}`
  const known = KINDS.get(key)
  if (known !== undefined && known.unit === unit) return known
  const kind = { reading, unit }
  if (KINDS.size < MOST_SHARED) KINDS.set(key, kind)
  return kind
}

const LISTS = new Map<number, (readonly Kind[])[]>()

/** Most reports have the same readings and units all through: the list is kept once. */
function sharedList(kinds: readonly Kind[]): readonly Kind[] {
  const known = LISTS.get(kinds.length) ?? []
  const same = known.find(list => list.every((kind, at) => kind === kinds[at]))
  if (same !== undefined) return same
  if (known.length < 16) LISTS.set(kinds.length, [...known, kinds])
  return kinds
}
