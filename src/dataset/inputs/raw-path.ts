import { isUtf8 } from 'node:buffer'
import { realpathSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'

/** A path as the system has it: text, or bytes where they are not UTF-8. */
export type RawPath = string | Buffer

/** Text where the bytes are UTF-8. */
export function rawPath(bytes: Buffer): RawPath {
  return isUtf8(bytes) ? bytes.toString('utf8') : bytes
}

/** A path and what follows it. */
export function append(before: RawPath, after: RawPath): RawPath {
  if (typeof before === 'string' && typeof after === 'string') return before + after
  return Buffer.concat([Buffer.from(before), Buffer.from(after)])
}

/** Whether the name of a file or folder begins with a dot. */
export function isHidden(name: RawPath): boolean {
  return typeof name === 'string' ? name.startsWith('.') : name[0] === 0x2e
}

/** Equal for equal paths and for no others: a path holds no NUL. */
export function keyOf(path: RawPath): string {
  return typeof path === 'string' ? path : `\0${path.toString('latin1')}`
}

/** A path for people: bytes that are not UTF-8 stand as `\xff`, halves of characters as U+FFFD. */
export function shown(path: RawPath): string {
  if (typeof path === 'string') return path.toWellFormed()
  let text = ''
  for (let at = 0; at < path.length; ) {
    const length = sequenceLength(path[at] as number)
    const sequence = path.subarray(at, at + length)
    const sound = sequence.length === length && isUtf8(sequence)
    text += sound ? sequence.toString('utf8') : `\\x${(path[at] as number).toString(16).padStart(2, '0')}`
    at += sound ? length : 1
  }
  return text
}

/** How many bytes the character has that begins with this one. */
function sequenceLength(lead: number): number {
  if (lead < 0xc2) return 1
  if (lead < 0xe0) return 2
  return lead < 0xf0 ? 3 : 4
}

/** A path as outputs have it: `/` between folders, no `.` for a folder, none twice. `..` stays, for a link may stand before it. */
export function tidy(path: RawPath): RawPath {
  if (typeof path !== 'string') return Buffer.from(tidyText(path.toString('latin1')), 'latin1')
  return tidyText(process.platform === 'win32' ? path.replaceAll('\\', '/') : path)
}

function tidyText(path: string): string {
  const joined = path
    .split('/')
    .filter(part => part !== '' && part !== '.')
    .join('/')
  if (path.startsWith('/')) return `/${joined}`
  return joined === '' ? '.' : joined
}

/** What stands before the names of what is in a folder: nothing for the working folder. */
export function prefixOf(folder: RawPath): RawPath {
  if (folder === '.') return ''
  return folder === '/' ? folder : append(folder, '/')
}

/** The one path of a file without links on the way; null where there is no such file, or none that can be reached. */
export function realPath(path: RawPath): RawPath | null {
  try {
    if (typeof path !== 'string') return rawPath(realpathSync.native(path, { encoding: 'buffer' }))
    const real = realpathSync.native(path)
    return real.includes('\ufffd') ? rawPath(realpathSync.native(path, { encoding: 'buffer' })) : real
  } catch (error) {
    if (typeof (error as NodeJS.ErrnoException).code === 'string') return null
    throw error
  }
}

/** As `realPath`, but of a path that may not exist, or not yet: as far as it does, then as it is written. */
export function realPathToBe(path: RawPath): RawPath {
  const real = realPath(path)
  if (real !== null || typeof path !== 'string') return real ?? path
  const whole = resolve(path)
  const parent = dirname(whole)
  return parent === whole ? whole : append(prefixOf(realPathToBe(parent)), basename(whole))
}
