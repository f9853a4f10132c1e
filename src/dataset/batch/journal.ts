import { closeSync, ftruncateSync, openSync, writeSync } from 'node:fs'
import { JournalRecords, openRecords } from './journal-records.ts'
import { writing } from './output-error.ts'
import type { SourceRecord } from './record.ts'
import { sealed } from './sealed-line.ts'

const MOST_WAITING = 64

/**
 * The list of what has been read so far, a line a record, appended to as the run goes on. A run that was stopped at any moment
 * leaves whole lines and at most one torn one at the end, which is dropped.
 */
export class Journal {
  readonly #records: JournalRecords
  /** What another journal says, where it differs: of a run that was stopped while its dataset was put in place. */
  readonly #other: JournalRecords | null
  readonly #descriptor: number
  #waiting: string[] = []
  /** Bytes of the file, and with those that wait to be written. */
  #written: number
  #size: number

  private constructor(descriptor: number, other: JournalRecords | null) {
    this.#descriptor = descriptor
    this.#other = other
    this.#records = new JournalRecords(descriptor)
    this.#written = this.#records.whole
    this.#size = this.#written
    writing(() => ftruncateSync(descriptor, this.#size))
  }

  /** Opens a journal to go on with it; `other` is read too, and never written. */
  static open(file: string, other: string | null = null): Journal {
    const descriptor = writing(() => openSync(file, 'a+'))
    let others: JournalRecords | null = null
    try {
      others = other === null ? null : openRecords(other)
      return new Journal(descriptor, others)
    } catch (error) {
      others?.close()
      closeSync(descriptor)
      throw error
    }
  }

  get(key: string): SourceRecord | undefined {
    if (this.#records.endOf(key) > this.#written) this.flush()
    return this.#records.get(key)
  }

  /** What the other journal says of the same: where the files changed already, that holds. */
  other(key: string): SourceRecord | undefined {
    return this.#other?.get(key)
  }

  add(record: SourceRecord): void {
    const line = sealed(record)
    const bytes = Buffer.byteLength(line)
    this.#records.put(record.key, this.#size, bytes - 1)
    this.#size += bytes
    this.#waiting.push(line)
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
    this.#written = this.#size
  }

  close(): void {
    this.#other?.close()
    try {
      this.flush()
    } finally {
      this.#records.close()
    }
  }
}
