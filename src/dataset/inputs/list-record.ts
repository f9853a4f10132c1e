import { isUtf8 } from 'node:buffer'
import type { ListField, ListRecordFault } from '../../diagnostic/diagnostic.ts'

/** What a line of a JSON Lines list says of a source. */
export interface ListRecord {
  /** Where the file is, relative to the folder of the list; null where the record holds the report itself. */
  readonly path: string | null
  /** Text, or bytes from base64; null where there is a path. */
  readonly content: string | Uint8Array | null
  readonly url: string | null
  readonly captured: string | null
  readonly contentType: string | null
  readonly encoding: string | null
}

/** More letters than this has no path, no address and no date. */
const LONGEST_FIELD = 8_192
/** A record is flat; what nests deeper than this costs the parser more memory than the line has bytes. */
const DEEPEST = 64

type Fields = Readonly<Record<string, unknown>>

export function isFault(record: ListRecord | ListRecordFault): record is ListRecordFault {
  return typeof record === 'string'
}

/** Reads a line, without its end. What a record may not be is a fault; fields that are not known are left alone. */
export function parseRecord(line: Buffer): ListRecord | ListRecordFault {
  const fields = parseFields(line)
  if (typeof fields === 'string') return fields
  try {
    return {
      ...oneSource(fields),
      url: field(fields, 'url'),
      captured: field(fields, 'captured') ?? field(fields, 'captured_at'),
      contentType: field(fields, 'content_type'),
      encoding: field(fields, 'encoding'),
    }
  } catch (error) {
    if (error instanceof FaultyRecord) return error.fault
    throw error
  }
}

class FaultyRecord extends Error {
  readonly fault: ListRecordFault

  constructor(fault: ListRecordFault) {
    super(fault)
    this.fault = fault
  }
}

function parseFields(line: Buffer): Fields | ListRecordFault {
  if (!isUtf8(line)) return 'not-utf-8'
  if (nestsTooDeep(line)) return 'nested-too-deep'
  let value: unknown
  try {
    value = JSON.parse(line.toString('utf8'))
  } catch (error) {
    if (error instanceof SyntaxError) return 'not-json'
    throw error
  }
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value)
  return isRecord ? (value as Fields) : 'not-a-record'
}

function oneSource(fields: Fields): Pick<ListRecord, 'path' | 'content'> {
  const path = field(fields, 'path')
  const text = stringOf(fields, 'content')
  const base64 = stringOf(fields, 'content_base64')
  const given = [path, text, base64].filter(value => value !== null).length
  if (given === 0) throw new FaultyRecord('no-path-nor-content')
  if (given > 1) throw new FaultyRecord('more-than-one-source')
  if (path?.includes('\0')) throw new FaultyRecord('path-holds-nul')
  return { path, content: base64 === null ? text : decodeBase64(base64) }
}

/** A short string; an empty one says nothing. */
function field(fields: Fields, name: ListField): string | null {
  const value = stringOf(fields, name)
  if (value !== null && value.length > LONGEST_FIELD) throw new FaultyRecord(`${name}-too-long`)
  return value === '' ? null : value
}

function stringOf(fields: Fields, name: ListField): string | null {
  const value = Object.hasOwn(fields, name) ? fields[name] : null
  if (value === null) return null
  if (typeof value !== 'string') throw new FaultyRecord(`${name}-not-a-string`)
  return value
}

/**
 * Node's own decoder passes over what is no base64, and a report with a hole is worse than none: then there are fewer bytes than
 * the letters stand for. Line ends, as mail has them, are allowed.
 */
function decodeBase64(text: string): Uint8Array {
  const joined = text.includes('\n') ? text.replaceAll('\r', '').replaceAll('\n', '') : text
  const bytes = Buffer.from(joined, 'base64')
  const letters = joined.length - (joined.endsWith('==') ? 2 : joined.endsWith('=') ? 1 : 0)
  if (joined.length % 4 !== 0 || bytes.length !== Math.floor((letters * 3) / 4))
    throw new FaultyRecord('base64-invalid')
  return bytes
}

const [QUOTE, BACKSLASH] = [0x22, 0x5c]
const [OPEN_BRACKET, CLOSE_BRACKET, OPEN_BRACE, CLOSE_BRACE] = [0x5b, 0x5d, 0x7b, 0x7d]

/** Looks at the brackets outside of strings, without parsing. */
function nestsTooDeep(line: Buffer): boolean {
  let depth = 0
  for (let at = 0; at < line.length; at++) {
    const byte = line[at]
    if (byte === QUOTE) at = endOfString(line, at)
    else if (byte === OPEN_BRACKET || byte === OPEN_BRACE) {
      depth++
      if (depth > DEEPEST) return true
    } else if (byte === CLOSE_BRACKET || byte === CLOSE_BRACE) depth--
  }
  return false
}

/** The place of the closing quote; of the last byte where there is none. */
function endOfString(line: Buffer, from: number): number {
  for (let at = from + 1; at < line.length; at++) {
    if (line[at] === BACKSLASH) at++
    else if (line[at] === QUOTE) return at
  }
  return line.length
}
