import { createHash } from 'node:crypto'
import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.ts'
import { decode } from './encoding.ts'
import { kindByMagic, looksLikeHtml } from './kind.ts'
import { findMojibake } from './mojibake.ts'
import type { EncodingEvidence, SourceKind } from './types.ts'

export type { EncodingEvidence, SourceKind } from './types.ts'

/** What the caller knows about the bytes. None of it is trusted against the bytes themselves. */
export interface SourceHints {
  /** A file name or address; it comes back in the result, and its extension is a hint. */
  readonly name?: string | undefined
  readonly encoding?: string | undefined
  /** The value of an HTTP `Content-Type` header. */
  readonly contentType?: string | undefined
  /** More bytes than this are not decoded. 16 MiB unless told. */
  readonly maxBytes?: number | undefined
}

export interface SourceEncoding {
  /** null for a string, and where there is no text. */
  readonly name: string | null
  readonly evidence: EncodingEvidence
  /** The label as it was declared, whether or not it was right. */
  readonly declared: string | null
}

/** Bytes, what they are, and their text. All offsets of places are offsets in `text`. */
export interface Source {
  readonly name: string | null
  /** Hex, of the bytes; of a string, of its UTF-8 bytes. */
  readonly sha256: string
  readonly bytes: number
  readonly kind: SourceKind
  readonly encoding: SourceEncoding
  /** null if there is none: then a diagnostic says why, except for a PDF. */
  readonly text: string | null
  /** The bytes themselves, where a reader takes them and not text: of a PDF. They are the caller's, not a copy. */
  readonly content: Uint8Array | null
  readonly diagnostics: readonly Diagnostic[]
}

/** 16 MiB. */
export const DEFAULT_MAX_BYTES = 16 * 2 ** 20
const BINARY_SHARE = 0.1

/** Finds out what the input is and decodes it. Never throws for what the input contains. */
export function readSource(input: Uint8Array | string, hints: SourceHints = {}): Source {
  const bytes =
    typeof input === 'string'
      ? Buffer.from(input, 'utf8')
      : Buffer.from(input.buffer, input.byteOffset, input.byteLength)
  const identity = {
    name: hints.name ?? null,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.length,
  }
  const magic = typeof input === 'string' ? null : kindByMagic(bytes)
  const limit = hints.maxBytes ?? DEFAULT_MAX_BYTES
  if (bytes.length > limit) {
    const tooLarge = diagnostic('source-too-large', { bytes: bytes.length, limit })
    return { ...identity, ...withoutText(magic ?? 'text', hints, [tooLarge]) }
  }
  if (magic !== null && magic !== 'empty') {
    const unsupported = magic === 'pdf' ? [] : [diagnostic('kind-unsupported', { kind: magic })]
    return { ...identity, ...withoutText(magic, hints, unsupported), content: magic === 'pdf' ? bytes : null }
  }
  return { ...identity, ...(typeof input === 'string' ? ofString(input, hints) : ofBytes(bytes, hints)) }
}

type Reading = Pick<Source, 'kind' | 'encoding' | 'text' | 'content' | 'diagnostics'>

function withoutText(kind: SourceKind, hints: SourceHints, diagnostics: readonly Diagnostic[]): Reading {
  const encoding = { name: null, evidence: 'none', declared: hints.encoding ?? null } as const
  return { kind, encoding, text: null, content: null, diagnostics }
}

function ofString(text: string, hints: SourceHints): Reading {
  const encoding: SourceEncoding = { name: null, evidence: 'string', declared: hints.encoding ?? null }
  return ofText(text, Buffer.byteLength(text), encoding, [], hints)
}

function ofBytes(bytes: Buffer, hints: SourceHints): Reading {
  const { text, name, evidence, declared, diagnostics } = decode(bytes, hints)
  return ofText(text, bytes.length, { name, evidence, declared }, diagnostics, hints)
}

/** Looks over a decoded text: is it empty, is it text at all, and is all of it there? */
function ofText(
  decoded: string,
  bytes: number,
  encoding: SourceEncoding,
  before: readonly Diagnostic[],
  hints: SourceHints,
): Reading {
  const text = decoded.toWellFormed()
  if (text.trim() === '') return withoutText('empty', hints, [diagnostic('source-empty', { bytes })])
  const { control, replaced } = countBad(text)
  const share = (control + replaced) / text.length
  if (share > BINARY_SHARE) {
    const rounded = Math.round(share * 1000) / 1000
    return withoutText('binary', hints, [diagnostic('text-binary', { share: rounded })])
  }
  const diagnostics = [...before]
  if (replaced > 0) diagnostics.push(diagnostic('characters-replaced', { count: replaced }))
  if (control > 0) diagnostics.push(diagnostic('characters-control', { count: control }))
  const mojibake = findMojibake(text)
  if (mojibake !== null) {
    diagnostics.push(diagnostic('text-mojibake', { excerpt: mojibake.excerpt }, mojibake.place))
  }
  const kind = looksLikeHtml(text, hints.name, hints.contentType) ? 'html' : 'text'
  return { kind, encoding, text, content: null, diagnostics }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: it is controls that are looked for
const BAD = /[\u0000-\u0008\u000b\u000e-\u001f\ufffd]/

/** Characters that text does not contain: C0 controls other than tab and the ends of lines and pages, and U+FFFD. */
function countBad(text: string): { control: number; replaced: number } {
  let control = 0
  let replaced = 0
  const first = text.search(BAD)
  if (first === -1) return { control, replaced }
  for (let at = first; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 32) {
      if (code !== 9 && code !== 10 && code !== 12 && code !== 13) control++
    } else if (code === 0xfffd) replaced++
  }
  return { control, replaced }
}
