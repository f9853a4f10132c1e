import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import { moved, type ParquetGroup } from './parquet-group.ts'
import { PARQUET_OPTIONS } from './parquet-schema.ts'

/** Takes the bytes of a file piece by piece, in order: a file's `write`, say. What it throws goes to whoever appends. */
export type Sink = (bytes: Uint8Array) => void | Promise<void>

/**
 * One Parquet file of row groups that were made elsewhere. Groups go to the sink as they come; only what the footer says of
 * them is kept, so memory grows by a few kilobytes a group. Equal groups in equal order give equal bytes.
 */
export class ParquetAssembly {
  readonly #sink: Sink
  readonly #writer = new ByteWriter()
  readonly #parquet: ParquetWriter
  #written = 0

  constructor(sink: Sink) {
    this.#sink = sink
    this.#parquet = new ParquetWriter({ ...PARQUET_OPTIONS, writer: this.#writer })
  }

  /** Appends a group after those before it. One at a time: the next waits until this promise is kept. */
  async append({ bytes, rowGroups, rows }: ParquetGroup): Promise<void> {
    await this.#drain()
    for (const group of rowGroups) this.#parquet.row_groups.push(moved(group, this.#written))
    this.#parquet.num_rows += BigInt(rows)
    await this.#put(bytes)
  }

  /** Writes the footer. Nothing can be appended any more; the length of the file in bytes is given back. */
  async finish(): Promise<number> {
    await this.#drain()
    await this.#parquet.finish()
    await this.#drain()
    return this.#written
  }

  /** What the library itself has written: the head at first, the footer at last. */
  async #drain(): Promise<void> {
    if (this.#writer.index === 0) return
    const bytes = this.#writer.getBytes().slice()
    this.#writer.index = 0
    await this.#put(bytes)
  }

  async #put(bytes: Uint8Array): Promise<void> {
    await this.#sink(bytes)
    this.#written += bytes.length
  }
}
