import { closeSync, openSync, readSync } from 'node:fs'
import { HashNumbers } from './hash-numbers.ts'
import { KEY_DIGITS, type SourceRecord } from './record.ts'
import { unsealed } from './sealed-line.ts'

const CHUNK = 2 ** 20
const KEY = new RegExp(`^[0-9a-f]{${KEY_DIGITS}}$`)

/**
 * The records of a journal's file. In memory is only where each stands, some 50 bytes; whoever wants one has its line read again.
 * Of several with the same key the last holds.
 */
export class JournalRecords {
  readonly #descriptor: number
  readonly #numbers = new HashNumbers(KEY_DIGITS)
  /** By the numbers of their keys. */
  readonly #offsets: number[] = []
  readonly #lengths: number[] = []
  /** Bytes of the whole lines that were there at first. */
  readonly whole: number

  /** `descriptor` is that of the file, to be read from. */
  constructor(descriptor: number) {
    this.#descriptor = descriptor
    let whole = 0
    for (const line of linesOf(descriptor)) {
      // A line that was damaged is no record: what it told of is read anew.
      const record = unsealed(line) as SourceRecord | null
      if (record !== null && KEY.test(record.key)) this.put(record.key, whole, line.length)
      whole += line.length + 1
    }
    this.whole = whole
  }

  /** Remembers where the line of a record stands; `length` is without its end. */
  put(key: string, offset: number, length: number): void {
    const number = this.#numbers.add(key)
    this.#offsets[number] = offset
    this.#lengths[number] = length
  }

  /** Up to which byte of the file the line of a record goes; 0 where there is none. */
  endOf(key: string): number {
    const number = this.#numbers.find(key)
    return number === null ? 0 : (this.#offsets[number] as number) + (this.#lengths[number] as number)
  }

  get(key: string): SourceRecord | undefined {
    const number = this.#numbers.find(key)
    if (number === null) return undefined
    const offset = this.#offsets[number] as number
    const line = Buffer.allocUnsafe(this.#lengths[number] as number)
    let filled = 0
    while (filled < line.length) {
      const count = readSync(this.#descriptor, line, filled, line.length - filled, offset + filled)
      if (count === 0) return undefined
      filled += count
    }
    return (unsealed(line) as SourceRecord | null) ?? undefined
  }

  close(): void {
    closeSync(this.#descriptor)
  }
}

/** The records of a journal that nobody writes to, until they are closed. */
export function openRecords(file: string): JournalRecords {
  const descriptor = openSync(file, 'r')
  try {
    return new JournalRecords(descriptor)
  } catch (error) {
    closeSync(descriptor)
    throw error
  }
}

/** The lines of a file that have an end, as bytes without it. */
export function* wholeLines(file: string): Generator<Buffer> {
  const descriptor = openSync(file, 'r')
  try {
    yield* linesOf(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

function* linesOf(descriptor: number): Generator<Buffer> {
  let rest = Buffer.alloc(0)
  let offset = 0
  for (;;) {
    const chunk = Buffer.allocUnsafe(CHUNK)
    const count = readSync(descriptor, chunk, 0, CHUNK, offset)
    if (count === 0) return
    offset += count
    const bytes = Buffer.concat([rest, chunk.subarray(0, count)])
    let start = 0
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
      yield bytes.subarray(start, end)
      start = end + 1
    }
    rest = bytes.subarray(start)
  }
}
