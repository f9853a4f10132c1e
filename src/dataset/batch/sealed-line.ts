import { crc32 } from 'node:zlib'

/** Lines of the files that a run keeps for the next, each with a CRC-32: what a failing disk or a hand left is never believed. */

const MARK = '\t'

/** A value as a line with its end. */
export function sealed(value: object): string {
  const json = JSON.stringify(value)
  return `${json}${MARK}${crc32(json).toString(16)}\n`
}

/** The value of a line without its end; null where the line is not as it was written. */
export function unsealed(line: Buffer): unknown {
  // JSON holds no tab of its own: inside a string it is written as an escape.
  const mark = line.indexOf(MARK)
  if (mark < 0) return null
  const json = line.subarray(0, mark)
  if (crc32(json).toString(16) !== line.toString('latin1', mark + 1)) return null
  return JSON.parse(json.toString())
}
