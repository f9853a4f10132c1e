import type { Location } from '../batch/record.ts'

const FILE = 'reports.jsonl'

/** The lines of `reports.jsonl` in their order: two numbers each, for a line begins where the one before it ends. */
export class ReportLines {
  readonly #lengths: number[] = []
  readonly #crcs: number[] = []

  get size(): number {
    return this.#lengths.length
  }

  /** Adds a line behind the others: its bytes without the end, and their CRC-32. */
  add({ length, crc }: Pick<Location, 'length' | 'crc'>): void {
    this.#lengths.push(length)
    this.#crcs.push(crc)
  }

  /** Where they stand, one after the other. */
  *locations(): Generator<Location, void> {
    let offset = 0
    for (const [line, length] of this.#lengths.entries()) {
      yield { file: FILE, offset, length, crc: this.#crcs[line] as number }
      offset += length + 1
    }
  }
}
