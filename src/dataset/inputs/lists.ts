import { closeSync, openSync, writeSync } from 'node:fs'
import { dirname, isAbsolute, posix } from 'node:path'
import type { Finds, Particulars } from './finds.ts'
import { Breather } from './folder.ts'
import { type ListLine, listLines, readHead } from './list-lines.ts'
import { isFault, type ListRecord, parseRecord } from './list-record.ts'
import { append, keyOf, prefixOf, type RawPath, rawPath, realPath, realPathToBe, tidy } from './raw-path.ts'
import { openRegularFile, UnreadableSource } from './read-bytes.ts'

/** What the sources that standard input lists are called after. */
const STANDARD_INPUT = 'stdin'
/** So much of standard input tells what kind of list it is: a path and its end are in it, if any are. */
const HEAD = 2 ** 16
const [NUL, LF] = [0, 0x0a]

/** Takes what a JSON Lines file lists; paths are relative to the folder that it was named in. */
export async function takeListFile(path: string, real: string, finds: Finds): Promise<void> {
  const folder = tidy(dirname(path))
  await saying(path, real, finds, async () => {
    const descriptor = openRegularFile(real, { follow: false })
    try {
      await eachLine(listLines(descriptor), path, finds, (line, bytes) => {
        const name = `${path}#${line.number}`
        const record = parseRecord(bytes)
        if (isFault(record)) return finds.invalid(name, record)
        const { offset, length } = line
        takeRecord(record, name, folder, { kind: 'record', path: real, offset, length }, finds)
      })
    } finally {
      closeSync(descriptor)
    }
  })
}

/** Where a list cannot be read, or not to its end, that is a row, and what was read of it stays. */
async function saying(path: string, real: string, finds: Finds, read: () => Promise<void>): Promise<void> {
  try {
    await read()
  } catch (error) {
    if (!(error instanceof UnreadableSource)) throw error
    finds.unreadable(path, real, error.message)
  }
}

/**
 * Takes what standard input lists: JSON Lines where the first line begins with `{`, else paths, with a NUL or a line end after
 * each. Paths are relative to the working folder; reports that it holds itself are copied to `spool`, a file that is written anew.
 */
export async function takeStandardInput(descriptor: number, spool: string | undefined, finds: Finds): Promise<void> {
  await saying(STANDARD_INPUT, STANDARD_INPUT, finds, async () => {
    const head = readHead(descriptor, HEAD)
    const isRecords = !head.includes(NUL) && beginsWithBrace(head)
    if (isRecords) return takeRecords(listLines(descriptor, LF, head), spool, finds)
    return takePaths(listLines(descriptor, head.includes(NUL) ? NUL : LF, head), finds)
  })
}

async function takeRecords(lines: Iterable<ListLine>, spool: string | undefined, finds: Finds): Promise<void> {
  const kept = new Spool(spool)
  try {
    await eachLine(lines, STANDARD_INPUT, finds, (line, bytes) => {
      const name = `${STANDARD_INPUT}#${line.number}`
      const record = parseRecord(bytes)
      if (isFault(record)) return finds.invalid(name, record)
      takeRecord(record, name, '.', record.path === null ? kept.add(bytes) : null, finds)
    })
  } finally {
    kept.close()
  }
}

async function takePaths(lines: Iterable<ListLine>, finds: Finds): Promise<void> {
  await eachLine(lines, STANDARD_INPUT, finds, (line, bytes) => {
    if (bytes.includes(NUL)) return finds.invalid(`${STANDARD_INPUT}#${line.number}`, 'path-holds-nul')
    takePath(rawPath(Buffer.from(bytes)), finds)
  })
}

async function eachLine(
  lines: Iterable<ListLine>,
  list: string,
  finds: Finds,
  take: (line: ListLine, bytes: Buffer) => void,
): Promise<void> {
  const breather = new Breather(1_024)
  for (const line of lines) {
    if (line.bytes === null) finds.invalid(`${list}#${line.number}`, 'line-too-long')
    else take(line, line.bytes)
    await breather.breathe()
  }
}

type RecordBytes = { readonly kind: 'record'; readonly path: string; readonly offset: number; readonly length: number }

function takeRecord(record: ListRecord, name: string, folder: RawPath, bytes: RecordBytes | null, finds: Finds): void {
  const { path, url, captured, contentType, encoding } = record
  const particulars: Particulars = { url, captured, contentType, encoding }
  if (path === null) {
    if (bytes !== null) finds.held(name, bytes, particulars)
    return
  }
  const whole = isAbsolute(path) ? path : append(prefixOf(folder), path)
  if (!takePath(whole, finds, particulars)) finds.invalid(name, 'contradicts-another-record')
}

function takePath(path: RawPath, finds: Finds, particulars?: Particulars): boolean {
  const tidied = tidy(path)
  const real = realPath(tidied)
  if (real === null) return finds.named(tidied, realPathToBe(tidied), particulars)
  return finds.named(withoutParents(tidied, real), real, particulars)
}

/** `lists/../a.html` is `a.html`, unless `lists` is a link to elsewhere. */
function withoutParents(path: RawPath, real: RawPath): RawPath {
  if (typeof path !== 'string' || !path.includes('/../')) return path
  const shorter = posix.normalize(path)
  const same = realPath(shorter)
  return same !== null && keyOf(same) === keyOf(real) ? shorter : path
}

const BLANK = new Set([0xef, 0xbb, 0xbf, 0x20, 0x09, 0x0a, 0x0d])

/** Whether the first thing after blanks and a byte order mark is `{`. */
function beginsWithBrace(head: Buffer): boolean {
  return head[head.findIndex(byte => !BLANK.has(byte))] === 0x7b
}

/** The file that lines are copied to, opened when there is one. What goes wrong with it is no source's fault, and is thrown. */
class Spool {
  readonly #path: string | undefined
  #descriptor: number | null = null
  #size = 0

  constructor(path: string | undefined) {
    this.#path = path
  }

  add(line: Buffer): RecordBytes {
    if (this.#path === undefined) throw new TypeError('reports on standard input need a spool to be kept in')
    this.#descriptor ??= openSync(this.#path, 'w')
    for (let done = 0; done < line.length; ) done += writeSync(this.#descriptor, line, done)
    const bytes = { kind: 'record', path: this.#path, offset: this.#size, length: line.length } as const
    this.#size += line.length
    return bytes
  }

  close(): void {
    if (this.#descriptor !== null) closeSync(this.#descriptor)
  }
}
