import type { SourceKind } from './types.ts'

/** `[bytes in latin1, kind]`: a file that starts so is of that kind. */
const MAGIC: readonly (readonly [string, SourceKind])[] = [
  ['PK\x03\x04', 'zip'],
  ['PK\x05\x06', 'zip'],
  ['PK\x07\x08', 'zip'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'ole'],
  ['\x1f\x8b\x08', 'gzip'],
  ['{\\rtf', 'rtf'],
  ['\x89PNG\r\n', 'image'],
  ['\xff\xd8\xff', 'image'],
  ['GIF87a', 'image'],
  ['GIF89a', 'image'],
  ['II*\0', 'image'],
  ['MM\0*', 'image'],
  ['Rar!\x1a\x07', 'binary'],
  ["7z\xbc\xaf'\x1c", 'binary'],
  ['\x7fELF', 'binary'],
]

/** The kind by magic numbers; null if there is none, so that it may be text. */
export function kindByMagic(bytes: Buffer): SourceKind | null {
  if (bytes.length === 0) return 'empty'
  const head = bytes.toString('latin1', 0, 1024)
  if (isPdf(head, bytes)) return 'pdf'
  for (const [magic, kind] of MAGIC) {
    if (head.startsWith(magic)) return kind === 'zip' ? kindOfZip(bytes) : kind
  }
  return isOtherImage(head, bytes) ? 'image' : null
}

/** Readers accept `%PDF-` after junk in the first kilobyte; a text that merely mentions it has no `startxref` at its end. */
function isPdf(head: string, bytes: Buffer): boolean {
  const at = head.indexOf('%PDF-')
  if (at === -1) return false
  if (head.slice(head.startsWith('\xef\xbb\xbf') ? 3 : 0, at).trim() === '') return true
  return bytes.toString('latin1', Math.max(0, bytes.length - 2048)).includes('startxref')
}

/** What a ZIP holds is told by the names in its directory, which stand in it as plain bytes. */
function kindOfZip(bytes: Buffer): SourceKind {
  if (bytes.includes('word/document.xml', 0, 'latin1')) return 'docx'
  if (bytes.includes('OFD.xml', 0, 'latin1')) return 'ofd'
  return 'zip'
}

function isOtherImage(head: string, bytes: Buffer): boolean {
  if (head.startsWith('RIFF') && head.startsWith('WEBP', 8)) return true
  // "BM" also begins texts; a bitmap states its own size next.
  return head.startsWith('BM') && bytes.length >= 26 && bytes.readUInt32LE(2) === bytes.length
}

const LEADING_TAG =
  /<(?:!doctype\s+html|html|head|meta|title|link|script|style|body|table|div|section|article|center|span|p|h[1-6])(?:[\s>/]|$)/iy
const TAG =
  /<\/?(?:html|head|meta|body|script|style|table|tbody|tr|td|th|div|span|p|br|a|ul|ol|li|img|font|strong|b|h[1-6])[\s>/]/gi
const HTML_NAME = /\.(?:s?html?|xhtml|aspx?|jspx?|php)$/i
const SAMPLE = 65_536
const MANY_TAGS = 10
const SOME_TAGS = 3

/**
 * Whether a decoded text is HTML: by a leading tag, or by many tags in its first 64 KB. A name or content type that says
 * HTML lowers how many it takes, no more.
 */
export function looksLikeHtml(text: string, name?: string, contentType?: string): boolean {
  if (text.indexOf('<') === -1) return false
  LEADING_TAG.lastIndex = skipPreamble(text)
  if (LEADING_TAG.test(text)) return true
  const told = (name !== undefined && HTML_NAME.test(name)) || /\bhtml\b/i.test(contentType ?? '')
  return hasTags(text.slice(0, SAMPLE), told ? SOME_TAGS : MANY_TAGS)
}

function hasTags(sample: string, wanted: number): boolean {
  TAG.lastIndex = 0
  for (let count = 1; TAG.exec(sample) !== null; count++) {
    if (count >= wanted) return true
  }
  return false
}

/** Past white space, a byte order mark, comments and an XML declaration. */
function skipPreamble(text: string): number {
  let at = 0
  for (;;) {
    while (at < text.length && isSpace(text.charCodeAt(at))) at++
    const close = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?xml', at) ? '?>' : null
    if (close === null) return at
    const end = text.indexOf(close, at)
    if (end === -1) return at
    at = end + close.length
  }
}

function isSpace(code: number): boolean {
  return code <= 32 || code === 0xa0 || code === 0x3000 || code === 0xfeff
}
