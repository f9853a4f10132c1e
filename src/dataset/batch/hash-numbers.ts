const ROOM_AT_FIRST = 1024

/**
 * Numbers for hashes, from 0 in the order in which they are added. A batch has as many hashes as contents, so they are kept as
 * bytes outside the heap, with a table to find them by (open addressing): some 10 bytes a hash more than it has itself, where
 * a map of strings takes above 100.
 */
export class HashNumbers {
  readonly #width: number
  #bytes: Buffer
  /** One more than the number of a hash, at the place that its first digits say or the next free one; 0 where there is none. */
  #places = new Int32Array(2 * ROOM_AT_FIRST)
  #size = 0

  /** `digits`: of a hash, in hex. */
  constructor(digits: number) {
    this.#width = digits / 2
    this.#bytes = Buffer.alloc(ROOM_AT_FIRST * this.#width)
  }

  get size(): number {
    return this.#size
  }

  /** The number of a hash; null where it was not added, or is no hash of this kind. */
  find(hash: string): number | null {
    const bytes = Buffer.from(hash, 'hex')
    return bytes.length === this.#width ? this.#numberAt(this.#placeOf(bytes)) : null
  }

  /** The number of a hash, which is added where it is not there. Throws `RangeError` for what is no hash of this kind. */
  add(hash: string): number {
    const bytes = Buffer.from(hash, 'hex')
    if (bytes.length !== this.#width) throw new RangeError(`no hash of ${this.#width} bytes: ${hash}`)
    const known = this.#numberAt(this.#placeOf(bytes))
    if (known !== null) return known
    this.#makeRoom()
    bytes.copy(this.#bytes, this.#size * this.#width)
    this.#places[this.#placeOf(bytes)] = ++this.#size
    return this.#size - 1
  }

  /** The hash that has a number. */
  at(number: number): string {
    return this.#bytes.toString('hex', number * this.#width, (number + 1) * this.#width)
  }

  #numberAt(place: number): number | null {
    const entry = this.#places[place] as number
    return entry === 0 ? null : entry - 1
  }

  /** Where a hash stands in the table, or would. */
  #placeOf(hash: Buffer): number {
    const last = this.#places.length - 1
    let place = hash.readUInt32LE() & last
    for (let number = this.#numberAt(place); number !== null; number = this.#numberAt(place)) {
      const start = number * this.#width
      if (this.#bytes.compare(hash, 0, this.#width, start, start + this.#width) === 0) break
      place = (place + 1) & last
    }
    return place
  }

  /** The length of the table stays a power of two, and a quarter of it free. */
  #makeRoom(): void {
    if ((this.#size + 1) * this.#width > this.#bytes.length) {
      const larger = Buffer.alloc(2 * this.#bytes.length)
      this.#bytes.copy(larger)
      this.#bytes = larger
    }
    if (4 * this.#size < 3 * this.#places.length) return
    this.#places = new Int32Array(2 * this.#places.length)
    for (let number = 0; number < this.#size; number++) {
      const start = number * this.#width
      this.#places[this.#placeOf(this.#bytes.subarray(start, start + this.#width))] = number + 1
    }
  }
}
