import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { getSystemErrorMap } from 'node:util'
import type { SourceBytes, SourceRef } from '../source-ref.ts'
import { isFault, parseRecord } from './list-record.ts'

/** More than this is read from no file; the library's own limit then refuses it by name. */
const MOST_BYTES = 64 * 2 ** 20

/** A source whose bytes cannot be had. `message` is the reason for `source-unreadable`: no path of the machine in it, for outputs quote it. */
export class UnreadableSource extends Error {
  override readonly name = 'UnreadableSource'
}

/**
 * The bytes of a source, or its text where a list holds it as text: at most 64 MiB and one byte, so that `parseReport` refuses
 * by name what is larger. Waits for the disk, never for another program. Throws `UnreadableSource`.
 */
export function readBytes({ bytes }: Pick<SourceRef, 'bytes'>): Uint8Array | string {
  if (bytes.kind === 'content') return bytes.content
  return bytes.kind === 'file' ? readRegularFile(bytes.path, { follow: false }) : readRecord(bytes)
}

/** At most 64 MiB and one byte of a regular file; `follow` a symbolic link or refuse it. Throws `UnreadableSource`. */
export function readRegularFile(path: string | Buffer, options: { readonly follow: boolean }): Uint8Array {
  return withRegularFile(path, options, (descriptor, size) => readDescriptor(descriptor, size))
}

/** Opens a regular file for reading and closes it again. Throws `UnreadableSource` for all that goes wrong with the file. */
export function withRegularFile<Result>(
  path: string | Buffer,
  options: { readonly follow: boolean },
  use: (descriptor: number, size: number) => Result,
): Result {
  const descriptor = openRegularFile(path, options)
  try {
    return use(descriptor, fstatSync(descriptor).size)
  } catch (error) {
    throw unreadable(error)
  } finally {
    closeSync(descriptor)
  }
}

/** A descriptor of a regular file, which the caller closes. Without O_NONBLOCK, opening a pipe that nobody writes to would wait for ever. */
export function openRegularFile(path: string | Buffer, { follow }: { readonly follow: boolean }): number {
  // Windows has neither flag.
  const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (follow ? 0 : (constants.O_NOFOLLOW ?? 0))
  let descriptor: number
  try {
    descriptor = openSync(path, flags)
  } catch (error) {
    if (!follow && isErrno(error, 'ELOOP')) throw new UnreadableSource(SYMBOLIC_LINK)
    throw unreadable(error)
  }
  const stats = fstatSync(descriptor)
  if (stats.isFile()) return descriptor
  closeSync(descriptor)
  throw new UnreadableSource(stats.isDirectory() ? 'a folder, not a file' : NOT_REGULAR)
}

/** Reasons that a walk gives without opening the file. */
export const SYMBOLIC_LINK = 'a symbolic link, which is not followed'
export const NOT_REGULAR = 'not a regular file'

/** Standard input, at most 64 MiB and one byte. Waits for it. Throws `UnreadableSource`. */
export function readStandardInput(): Uint8Array {
  return readDescriptor(0)
}

/** What is left to read of a descriptor, at most 64 MiB and one byte; `size` is what it probably is. */
export function readDescriptor(descriptor: number, size = 1 << 16): Uint8Array {
  // One byte more than the file is said to have shows its end, or that it grew, without another buffer.
  let buffer = Buffer.allocUnsafe(Math.min(size, MOST_BYTES) + 1)
  let filled = 0
  for (;;) {
    const count = readChunk(descriptor, buffer, filled)
    filled += count
    if (count === 0 || filled > MOST_BYTES) return buffer.subarray(0, filled)
    if (filled < buffer.length) continue
    const larger = Buffer.allocUnsafe(Math.min(buffer.length * 2, MOST_BYTES + 1))
    buffer.copy(larger)
    buffer = larger
  }
}

/** Fills the buffer from `offset` as far as one read goes; 0 at the end. Throws `UnreadableSource`. */
export function readChunk(descriptor: number, buffer: Buffer, offset = 0): number {
  for (;;) {
    try {
      return readSync(descriptor, buffer, offset, buffer.length - offset, null)
    } catch (error) {
      if (isErrno(error, 'EOF')) return 0
      if (!isErrno(error, 'EAGAIN')) throw unreadable(error)
      // Standard input that has nothing yet: wait a little instead of spinning.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
    }
  }
}

/** A record is read again when its turn comes, and the list may have changed since it was found. */
function readRecord({ path, offset, length }: Extract<SourceBytes, { kind: 'record' }>): Uint8Array | string {
  const line = withRegularFile(path, { follow: false }, descriptor => {
    const buffer = Buffer.allocUnsafe(length)
    let filled = 0
    while (filled < length) {
      const count = readSync(descriptor, buffer, filled, length - filled, offset + filled)
      if (count === 0) break
      filled += count
    }
    return buffer.subarray(0, filled)
  })
  const record = parseRecord(line)
  if (isFault(record) || record.content === null) throw new UnreadableSource('the list has changed since')
  return record.content
}

/** Any failure of the file system as one error whose reason names no path. */
export function unreadable(error: unknown): UnreadableSource {
  if (error instanceof UnreadableSource) return error
  const { code, errno } = (error ?? {}) as { readonly code?: unknown; readonly errno?: unknown }
  const [name, words] = (typeof errno === 'number' && getSystemErrorMap().get(errno)) || []
  if (name !== undefined) return new UnreadableSource(`${words} (${name})`)
  if (code === 'ERR_INVALID_ARG_VALUE') return new UnreadableSource('no path: it holds a NUL')
  throw error
}

function isErrno(error: unknown, code: string): boolean {
  return error instanceof Error && (error as NodeJS.ErrnoException).code === code
}
