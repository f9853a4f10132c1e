import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { writing } from '../batch/output-error.ts'

const CHUNK = 2 ** 20

/** A file of the dataset while it is written, aside from its final place. Its size and sha256 are known when it is closed. */
export class StagedFile {
  readonly #descriptor: number
  readonly #hash = createHash('sha256')
  #size = 0

  constructor(path: string) {
    this.#descriptor = writing(() => openSync(path, 'w'))
  }

  get size(): number {
    return this.#size
  }

  append(content: Uint8Array | string): void {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content
    writing(() => {
      let written = 0
      while (written < bytes.length) written += writeSync(this.#descriptor, bytes, written)
    })
    this.#hash.update(bytes)
    this.#size += bytes.length
  }

  /** Appends a file that a worker process wrote, and removes it. */
  take(path: string): void {
    const source = openSync(path, 'r')
    try {
      const chunk = Buffer.allocUnsafe(CHUNK)
      for (let count = readSync(source, chunk); count > 0; count = readSync(source, chunk)) {
        this.append(chunk.subarray(0, count))
      }
    } finally {
      closeSync(source)
    }
    rmSync(path)
  }

  /** Only what is on the disk may be put in place. */
  close(): { readonly bytes: number; readonly sha256: string } {
    writing(() => fsyncSync(this.#descriptor))
    closeSync(this.#descriptor)
    return { bytes: this.#size, sha256: this.#hash.digest('hex') }
  }
}
