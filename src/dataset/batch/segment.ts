import { openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { pid } from 'node:process'
import { crc32 } from 'node:zlib'
import type { Location } from './record.ts'

/**
 * A file of one worker process to which it appends what it read, a line a report. No other process writes to it, and nobody
 * reads a line before the journal names it, so a line that a kill cut in two is never met.
 */
export class Segment {
  readonly #file: string
  readonly #descriptor: number
  #offset = 0

  /** `folder` is that of the dataset, `inside` where segments are in it. */
  constructor(folder: string, inside: string) {
    this.#file = `${inside}/${Date.now().toString(36)}-${pid}.jsonl`
    this.#descriptor = openSync(join(folder, this.#file), 'wx')
  }

  append(line: string): Location {
    const bytes = Buffer.from(`${line}\n`)
    const offset = this.#offset
    let written = 0
    while (written < bytes.length) {
      written += writeSync(this.#descriptor, bytes, written, bytes.length - written, offset + written)
    }
    this.#offset += bytes.length
    const length = bytes.length - 1
    return { file: this.#file, offset, length, crc: crc32(bytes.subarray(0, length)) }
  }
}
