import { inflateRawSync, inflateSync } from 'node:zlib'

/** The streams of a file as its bytes show them, found without a parser: their keywords, their dictionaries, their data. */

export interface FileStream {
  /** What stands between `obj` and `stream`. */
  readonly dictionary: string
  /** Where that begins, in bytes. */
  readonly dictionaryAt: number
  /** Where the data begins and ends. */
  readonly from: number
  readonly to: number
}

const KEYWORD = 'stream'
const END = 'endstream'
/** A dictionary is looked for this far back; longer ones do not come with streams. */
const LONGEST_DICTIONARY = 16_384
/** More streams than any report has; the rest is left as it is. */
const MOST_STREAMS = 200_000

export function* streamsOf(file: Buffer): Generator<FileStream> {
  let last = 0
  for (let at = file.indexOf(KEYWORD, 0), count = 0; at !== -1 && count < MOST_STREAMS; count++) {
    const from = dataAfter(file, at + KEYWORD.length)
    const opened = from === null ? -1 : file.lastIndexOf('obj', at)
    if (from === null || opened < Math.max(last, at - LONGEST_DICTIONARY)) {
      at = file.indexOf(KEYWORD, at + KEYWORD.length)
      continue
    }
    const dictionaryAt = opened + 3
    const dictionary = file.toString('latin1', dictionaryAt, at)
    const to = endOf(file, from, dictionary)
    yield { dictionary, dictionaryAt, from, to }
    last = to
    at = file.indexOf(KEYWORD, to + END.length)
  }
}

/** The keyword is followed by the end of its line; anything else is another word. */
function dataAfter(file: Buffer, at: number): number | null {
  if (file[at - KEYWORD.length - 1] === 0x64) return null // the d of `endstream`
  let from = at
  while (file[from] === 0x20) from++
  if (file[from] === 0x0d) return file[from + 1] === 0x0a ? from + 2 : from + 1
  return file[from] === 0x0a ? from + 1 : null
}

function endOf(file: Buffer, from: number, dictionary: string): number {
  const stated = /\/Length\s{1,4}(\d{1,10})(?!\s{1,4}\d{1,5}\s{1,4}R)/.exec(dictionary)?.[1]
  if (stated !== undefined) {
    const to = from + Number(stated)
    const next = file.indexOf(END, to)
    if (next !== -1 && next - to <= 4) return to
  }
  const end = file.indexOf(END, from)
  return end === -1 ? file.length : end
}

/** A stream grows to more than may be spent on it. */
export class TooLargeError extends Error {}

/** The most that a byte can become where it is not looked into: what LZW and Flate come to at best. */
const MOST_GROWTH = 1032

export interface Expanded {
  readonly data: Buffer
  /** It ended where it should, and its checksum fits. */
  readonly sound: boolean
}

/**
 * The content of a stream, for Flate alone or in a chain of Flates. Null where it is packed in another way: then the worst that
 * it can become has to fit.
 */
export function expanded(file: Buffer, { dictionary, from, to }: FileStream, most: number): Expanded | null {
  const filters = filtersOf(dictionary)
  let data = file.subarray(from, to)
  let sound = true
  for (const [index, filter] of filters.entries()) {
    if (filter !== 'FlateDecode' && filter !== 'Fl') {
      const growth = filters.slice(index).filter(name => GROWING.has(name)).length
      if (data.length * MOST_GROWTH ** growth > most) throw new TooLargeError()
      return null
    }
    const inner = inflated(data, most)
    data = inner.data
    sound &&= inner.sound
  }
  return { data, sound }
}

const GROWING: ReadonlySet<string> = new Set([
  'FlateDecode',
  'Fl',
  'LZWDecode',
  'LZW',
  'RunLengthDecode',
  'RL',
  'BrotliDecode',
])

function filtersOf(dictionary: string): string[] {
  const stated = /\/Filter\s{0,8}(?:\[([^\]]{0,400})\]|\/([A-Za-z0-9]{1,20}))/.exec(dictionary)
  if (stated === null) return []
  return (stated[1] ?? `/${stated[2]}`)
    .split('/')
    .map(name => name.trim())
    .filter(name => name !== '')
}

/**
 * As far as it goes: what is damaged further on says nothing more. The engine passes over the head and the checksum, so what
 * does not fit them is looked at the same way for its size.
 */
function inflated(data: Buffer, most: number): Expanded {
  const maxOutputLength = Math.max(1, most)
  try {
    return { data: inflateSync(data, { maxOutputLength }), sound: true }
  } catch (reason) {
    if (reason instanceof RangeError) throw new TooLargeError()
  }
  try {
    return { data: inflateRawSync(data.subarray(2), { finishFlush: SYNC_FLUSH, maxOutputLength }), sound: false }
  } catch (reason) {
    if (reason instanceof RangeError) throw new TooLargeError()
    return { data: Buffer.alloc(0), sound: false }
  }
}

/** Z_SYNC_FLUSH: data that ends too early gives what there is. */
const SYNC_FLUSH = 2
