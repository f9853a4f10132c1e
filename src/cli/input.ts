import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { diagnostic } from '../diagnostic/diagnostic.ts'
import type { Document } from '../document/document.ts'
import { type ParsedReport, parseSource } from '../parse.ts'
import { readDocument } from '../read/read-document.ts'
import { readSource, type Source, type SourceHints } from '../source/source.ts'

/** A file as the commands use it: what was parsed, and the text it stood in. */
export interface Loaded {
  readonly file: string
  readonly source: Source
  readonly parsed: ParsedReport
  /** Null where nothing was read. */
  readonly document: Document | null
}

/** More than this is read from no file; the library's own limit then refuses it by name. */
const MOST_BYTES = 64 * 2 ** 20

/** Reads and parses a file, or standard input for `-`. A file that cannot be read is a refused report, not an exception. */
export async function load(file: string, hints: Omit<SourceHints, 'name'>): Promise<Loaded> {
  const name = file === '-' ? 'stdin' : file
  let bytes: Uint8Array
  try {
    bytes = file === '-' ? readAll(0) : readRegularFile(file)
  } catch (error) {
    return refused(file, name, error)
  }
  const source = readSource(bytes, { ...hints, name })
  const read = await readDocument(source)
  return { file, source, parsed: parseSource(source, read), document: read?.document ?? null }
}

function refused(file: string, name: string, error: unknown): Loaded {
  const reason = error instanceof Error ? error.message : String(error)
  const source = readSource(new Uint8Array(), { name })
  const unreadable = { ...source, diagnostics: [diagnostic('source-unreadable', { reason })] }
  return { file, source: unreadable, parsed: parseSource(unreadable), document: null }
}

/** A descriptor that the caller closes. Without O_NONBLOCK, opening a pipe that nobody writes to would wait for ever. */
export function openRegularFile(file: string): number {
  const descriptor = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  if (fstatSync(descriptor).isFile()) return descriptor
  closeSync(descriptor)
  throw new Error('not a regular file')
}

/** The bytes of a file, a little more than is ever read at most. */
export function readRegularFile(file: string): Uint8Array {
  const descriptor = openRegularFile(file)
  try {
    return readAll(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

function readAll(descriptor: number): Uint8Array {
  const chunks: Buffer[] = []
  let total = 0
  while (total <= MOST_BYTES) {
    const chunk = Buffer.allocUnsafe(1 << 16)
    const count = readChunk(descriptor, chunk)
    if (count === 0) break
    chunks.push(chunk.subarray(0, count))
    total += count
  }
  return Buffer.concat(chunks)
}

/** Reads what there is into the chunk, and how much it was: 0 at the end. */
export function readChunk(descriptor: number, chunk: Buffer): number {
  for (;;) {
    try {
      return readSync(descriptor, chunk)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'EOF') return 0
      if (code !== 'EAGAIN') throw error
      // Standard input that has nothing yet: wait a little instead of spinning.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
    }
  }
}
