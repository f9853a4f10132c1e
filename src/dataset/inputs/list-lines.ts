import { readChunk } from './read-bytes.ts'

/** A line of a list. */
export interface ListLine {
  /** Without its end; null where the line is longer than is read. Good until the next line is asked for. */
  readonly bytes: Buffer | null
  /** Where it begins, in bytes, and how many it has. */
  readonly offset: number
  readonly length: number
  /** From 1, blank lines counted. */
  readonly number: number
}

/** A longer line of a list is not read: the line is a problem, and the list goes on after it. */
export const LONGEST_LINE = 64 * 2 ** 20
const CHUNK = 2 ** 18
const LF = 0x0a
const CR = 0x0d
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf])

/** Cuts what a descriptor gives at `separator`; holds one line at a time. `head` was read of it before. Blank lines are left out. */
export function* listLines(descriptor: number, separator = LF, head: Buffer = Buffer.alloc(0)): Generator<ListLine> {
  const cutter = new LineCutter(separator)
  if (head.length > 0) yield* cutter.cut(head)
  const chunk = Buffer.allocUnsafe(CHUNK)
  for (;;) {
    const count = readChunk(descriptor, chunk)
    if (count === 0) break
    yield* cutter.cut(chunk.subarray(0, count))
  }
  yield* cutter.end()
}

/** What a list begins with, to tell what kind it is: at least `most` bytes, or all there are. */
export function readHead(descriptor: number, most: number): Buffer {
  const head = Buffer.alloc(most)
  let filled = 0
  while (filled < most) {
    const count = readChunk(descriptor, head, filled)
    if (count === 0) break
    filled += count
  }
  return head.subarray(0, filled)
}

class LineCutter {
  readonly #separator: number
  /** The parts of a line whose end has not come yet, and how long it is so far. */
  #held: Buffer[] = []
  #length = 0
  #offset = 0
  #number = 1

  constructor(separator: number) {
    this.#separator = separator
  }

  *cut(chunk: Buffer): Generator<ListLine> {
    let from = 0
    for (;;) {
      const end = chunk.indexOf(this.#separator, from)
      if (end < 0) break
      const line = this.#line(chunk.subarray(from, end))
      if (line !== null) yield line
      from = end + 1
    }
    const rest = chunk.subarray(from)
    this.#length += rest.length
    // A copy, for the chunk is filled anew. Of a line that is too long already, nothing is kept.
    if (this.#length > LONGEST_LINE) this.#held = []
    else if (rest.length > 0) this.#held.push(Buffer.from(rest))
  }

  *end(): Generator<ListLine> {
    const line = this.#line(Buffer.alloc(0))
    if (line !== null) yield line
  }

  #line(last: Buffer): ListLine | null {
    const length = this.#length + last.length
    const [offset, number] = [this.#offset, this.#number]
    const bytes = length > LONGEST_LINE ? null : this.#held.length === 0 ? last : Buffer.concat([...this.#held, last])
    this.#held = []
    this.#length = 0
    this.#offset += length + 1
    this.#number++
    return bytes === null ? { bytes, offset, length, number } : this.#trimmed(bytes, offset, number)
  }

  /** Without a byte order mark and a carriage return; null where nothing but blanks is left. */
  #trimmed(line: Buffer, offset: number, number: number): ListLine | null {
    const start = offset === 0 && line.subarray(0, 3).equals(BYTE_ORDER_MARK) ? 3 : 0
    const end = this.#separator === LF && line[line.length - 1] === CR ? line.length - 1 : line.length
    const bytes = line.subarray(start, Math.max(start, end))
    return isBlank(bytes) ? null : { bytes, offset: offset + start, length: bytes.length, number }
  }
}

function isBlank(bytes: Buffer): boolean {
  for (const byte of bytes) if (byte !== 0x20 && byte !== 0x09 && byte !== CR) return false
  return true
}
