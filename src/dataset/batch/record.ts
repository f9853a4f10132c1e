import { hash } from 'node:crypto'
import { extname } from 'node:path'
import type { DiagnosticCode } from '../../diagnostic/diagnostic.ts'
import { MODEL_VERSION } from '../../report/model.ts'
import type { SourceRef } from '../source-ref.ts'
import type { SourceOutcome } from '../source-row.ts'
import { VERSION } from '../version.ts'
import type { Limits } from './limits.ts'

/** Where a line of JSON stands that was kept for later: in which file of the dataset's folder, and its bytes. */
export interface Location {
  readonly file: string
  readonly offset: number
  readonly length: number
  /** CRC-32 of those bytes: what power loss or a hand left there is never taken for the line. */
  readonly crc: number
}

/** Why a source gave no report: a diagnostic without what can be had from its code. */
export interface Cause {
  readonly code: DiagnosticCode
  readonly facts: object
}

/** What reading some bytes with some options gave: known once, whatever names the bytes go by. */
export interface SourceRecord {
  readonly key: string
  readonly sha256: string
  readonly bytes: number
  readonly kind: string | null
  readonly encoding: string | null
  readonly outcome: SourceOutcome
  /** Of what was not read. */
  readonly cause: Cause | null
  /** Of what was read: its ParsedReport, with the source's name null. */
  readonly at: Location | null
  /** Bytes of that line: equal for equal readings, wherever the line is kept and under whatever name. */
  readonly size?: number
  /** Of what failed: it is tried again where there is more of either. */
  readonly limits?: Limits
}

/** What of a reference can bear on the reading beside the bytes. The name's ending is a hint; the rest of it is not. */
export interface Hints {
  readonly extension: string
  readonly contentType: string | null
  readonly encoding: string | null
  /** Whether it is text, decoded already: its bytes are then those of UTF-8, which it may never have been in. */
  readonly text: boolean
}

const EXTENSION = /^\.[a-z0-9]{1,9}$/

export function hintsOf({ name, contentType, encoding }: Omit<SourceRef, 'bytes'>, text: boolean): Hints {
  const extension = extname(name).toLowerCase()
  return { extension: EXTENSION.test(extension) ? extension : '', contentType, encoding, text }
}

/** Hex digits of a sha256, and of the key of a reading. */
export const SHA256_DIGITS = 64
export const KEY_DIGITS = 32

/** What a reading depends on: the bytes, the program, the options. Equal keys, equal readings. */
export function keyOf(sha256: string, { extension, contentType, encoding, text }: Hints): string {
  const parts = [sha256, VERSION, MODEL_VERSION, extension, contentType, encoding, text]
  // Keys are worked out over and over. Unlike `createHash`, this leaves nothing behind that only a collection would free.
  return hash('sha256', JSON.stringify(parts)).slice(0, KEY_DIGITS)
}
