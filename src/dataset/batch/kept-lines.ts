import { closeSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import type { Location } from './record.ts'

/** Lines that were kept, read back by their locations. Files stay open between readings. */
export class KeptLines {
  readonly #folder: string
  readonly #files = new Map<string, number>()

  constructor(folder: string) {
    this.#folder = folder
  }

  /** The bytes of a line, without its end; null where the file no longer holds them. */
  read({ file, offset, length, crc }: Location): Buffer | null {
    const descriptor = this.#open(file)
    if (descriptor === null) return null
    const bytes = Buffer.allocUnsafe(length)
    let filled = 0
    while (filled < length) {
      const count = readSync(descriptor, bytes, filled, length - filled, offset + filled)
      if (count === 0) return null
      filled += count
    }
    return crc32(bytes) === crc ? bytes : null
  }

  close(): void {
    for (const descriptor of this.#files.values()) closeSync(descriptor)
    this.#files.clear()
  }

  #open(file: string): number | null {
    const known = this.#files.get(file)
    if (known !== undefined) return known
    try {
      const descriptor = openSync(join(this.#folder, file), 'r')
      this.#files.set(file, descriptor)
      return descriptor
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
      throw error
    }
  }
}
