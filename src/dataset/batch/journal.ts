import { closeSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs'
import { writing } from './output-error.ts'
import type { SourceRecord } from './record.ts'
import { sealed, unsealed } from './sealed-line.ts'

const MOST_WAITING = 64
const CHUNK = 2 ** 20

/**
 * The list of what has been read so far, a line a record, appended to as the run goes on. A run that was stopped at any moment
 * leaves whole lines and at most one torn one at the end, which is dropped.
 */
export class Journal {
  readonly #records = new Map<string, SourceRecord>()
  /** What other journals say, where it differs: of a run that was stopped while its dataset was put in place. */
  readonly #others = new Map<string, SourceRecord>()
  readonly #descriptor: number
  #waiting: string[] = []

  private constructor(descriptor: number) {
    this.#descriptor = descriptor
  }

  /** Opens a journal to go on with it; `others` are read too, and never written. */
  static open(file: string, others: readonly string[] = []): Journal {
    const descriptor = writing(() => openSync(file, 'a'))
    const journal = new Journal(descriptor)
    for (const other of others) load(other, journal.#others)
    const whole = load(file, journal.#records)
    writing(() => ftruncateSync(descriptor, whole))
    return journal
  }

  get(key: string): SourceRecord | undefined {
    return this.#records.get(key)
  }

  /** What another journal says of the same: where the files changed already, that holds. */
  other(key: string): SourceRecord | undefined {
    return this.#others.get(key)
  }

  add(record: SourceRecord): void {
    this.#records.set(record.key, record)
    this.#waiting.push(sealed(record))
    if (this.#waiting.length >= MOST_WAITING) this.flush()
  }

  /** Writes what waits to be written. */
  flush(): void {
    if (this.#waiting.length === 0) return
    const bytes = Buffer.from(this.#waiting.join(''))
    this.#waiting = []
    writing(() => {
      let written = 0
      while (written < bytes.length) written += writeSync(this.#descriptor, bytes, written)
    })
  }

  close(): void {
    this.flush()
    closeSync(this.#descriptor)
  }
}

/** Takes the whole lines of a journal; gives the bytes up to the end of the last. */
function load(file: string, into: Map<string, SourceRecord>): number {
  let whole = 0
  for (const line of wholeLines(file)) {
    whole += line.length + 1
    // A line that was damaged is no record: what it told of is read anew.
    const record = unsealed(line) as SourceRecord | null
    if (record !== null) into.set(record.key, record)
  }
  return whole
}

/** The records of a journal that nobody writes to. */
export function readJournal(file: string): Map<string, SourceRecord> {
  const records = new Map<string, SourceRecord>()
  load(file, records)
  return records
}

/** The lines of a file that have an end, as bytes without it. */
export function* wholeLines(file: string): Generator<Buffer> {
  const descriptor = openSync(file, 'r')
  try {
    let rest = Buffer.alloc(0)
    for (;;) {
      const chunk = Buffer.allocUnsafe(CHUNK)
      const count = readSync(descriptor, chunk)
      if (count === 0) return
      const bytes = Buffer.concat([rest, chunk.subarray(0, count)])
      let start = 0
      for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
        yield bytes.subarray(start, end)
        start = end + 1
      }
      rest = bytes.subarray(start)
    }
  } finally {
    closeSync(descriptor)
  }
}
