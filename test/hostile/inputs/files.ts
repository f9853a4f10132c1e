import { deflateRawSync, gzipSync } from 'node:zlib'
import { reportText } from '../../cli/report-text.ts'
import { type Hostile, readsRight, refused } from '../family.ts'

/** Files that are no text and no page, whatever their name says, and files with nothing in them. */

const latin = (text: string) => Buffer.from(text, 'latin1')
const padded = (head: string, size = 4000) => Buffer.concat([latin(head), noise(size)])

/** Bytes that follow from nothing but their place. */
export function noise(count: number): Buffer {
  let state = 11
  return Buffer.from(
    Array.from({ length: count }, () => {
      state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
      return (state >> 8) & 255
    }),
  )
}

/** A ZIP of one entry, as far as telling its kind goes. */
function zipOf(name: string, content = 'x'): Buffer {
  const data = deflateRawSync(content)
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(8, 8)
  header.writeUInt32LE(data.length, 18)
  header.writeUInt32LE(content.length, 22)
  header.writeUInt16LE(name.length, 26)
  return Buffer.concat([header, latin(name), data, latin('PK\x05\x06'), Buffer.alloc(18)])
}

function bitmap(): Buffer {
  const file = Buffer.concat([latin('BM'), Buffer.alloc(100)])
  file.writeUInt32LE(file.length, 2)
  return file
}

const bytes: readonly (readonly [name: string, make: () => Uint8Array | string])[] = [
  ['a Word file', () => zipOf('word/document.xml')],
  ['a Word file that is a bomb', () => zipOf('word/document.xml', ' '.repeat(50_000_000))],
  ['a spreadsheet', () => zipOf('xl/workbook.xml')],
  ['slides', () => zipOf('ppt/presentation.xml')],
  ['an OFD file', () => zipOf('OFD.xml')],
  ['a ZIP with a way out', () => zipOf('../../../etc/passwd')],
  ['an empty ZIP', () => latin(`PK\x05\x06${'\0'.repeat(18)}`)],
  ['part of a ZIP', () => padded('PK\x07\x08PK\x03\x04')],
  ['an old Word file', () => padded('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')],
  ['a gzipped report', () => gzipSync(reportText())],
  ['a gzip bomb', () => gzipSync(Buffer.alloc(50_000_000))],
  ['a rich text file', () => latin(`{\\rtf1\\ansi ${'\\par x'.repeat(1000)}}`)],
  ['a PNG', () => padded('\x89PNG\r\n\x1a\n')],
  ['a PNG and nothing else', () => latin('\x89PNG\r\n')],
  ['a JPEG', () => padded('\xff\xd8\xff\xe0')],
  ['a GIF', () => padded('GIF89a')],
  ['a bitmap', bitmap],
  ['a TIFF', () => padded('II*\0')],
  ['a TIFF of the other end', () => padded('MM\0*')],
  ['a WebP', () => padded('RIFF\x10\0\0\0WEBPVP8 ')],
  ['a RAR', () => padded('Rar!\x1a\x07\x01\0')],
  ['a 7z', () => padded("7z\xbc\xaf'\x1c")],
  ['a Linux program', () => padded('\x7fELF\x02\x01\x01')],
]

const nothings: readonly (readonly [name: string, make: () => Uint8Array | string])[] = [
  ['no bytes', () => new Uint8Array()],
  ['no text', () => ''],
  ['blanks', () => ' \t\r\n\u3000\f'.repeat(1000)],
  ['line ends', () => '\n'.repeat(1_000_000)],
  ['a mark of UTF-8 alone', () => latin('\xef\xbb\xbf')],
  ['a mark of UTF-16 alone', () => latin('\xff\xfe')],
  ['blanks in UTF-16', () => Buffer.from(`\ufeff${' \n'.repeat(500)}`, 'utf16le')],
  ['non-breaking blanks', () => '\u00a0\u2003\u3000'.repeat(10_000)],
]

const binaries: readonly (readonly [name: string, make: () => Uint8Array | string])[] = [
  ['noise', () => noise(100_000)],
  ['NULs', () => new Uint8Array(100_000)],
  ['NULs as text', () => '\0'.repeat(100_000)],
  ['a Windows program', () => padded('MZ\x90\0\x03\0\0\0')],
  ['a Java class', () => padded('\xca\xfe\xba\xbe')],
  ['a WebAssembly module', () => padded('\0asm\x01\0\0\0')],
  ['a database', () => padded('SQLite format 3\0')],
  ['a font', () => padded('\0\x01\0\0\0\x0c\0\x80')],
  ['an xz archive', () => padded('\xfd7zXZ\0')],
  ['a bzip2 archive', () => padded('BZh91AY&SY')],
  ['a Zstandard archive', () => padded('\x28\xb5\x2f\xfd')],
  ['a video', () => padded('\0\0\0\x20ftypisom')],
  ['a tar', () => Buffer.concat([latin('report.txt'), Buffer.alloc(502), noise(2048)])],
  ['control characters', () => '\u0001\u0002\u0003\u001b'.repeat(10_000)],
  ['lost characters', () => '\ufffd'.repeat(10_000)],
  ['all 256 bytes over and over', () => Buffer.from(Array.from({ length: 65_536 }, (_, at) => at & 255))],
]

const strangers: readonly (readonly [name: string, make: () => Uint8Array | string])[] = [
  ['JSON', () => JSON.stringify({ rows: Array.from({ length: 2000 }, (_, n) => ({ id: n, name: '规章', value: n })) })],
  ['a table of other things', () => `name,value\n${'规章,1\n'.repeat(5000)}`],
  ['a program', () => 'function total(a) { return a | 1 }\n'.repeat(3000)],
  ['a base64 file', () => noise(60_000).toString('base64')],
  ['PostScript', () => `%!PS-Adobe-3.0\n${'0 0 moveto (1) show\n'.repeat(2000)}`],
  ['a mail', () => `From: a@b\nContent-Type: text/plain\n\n${'> 1 | 2\n'.repeat(1000)}`],
  ['one character', () => '一'],
  ['one pipe', () => '|'],
  ['one digit', () => '7'],
]

const MiB = 2 ** 20

export const FILES: readonly Hostile[] = [
  ...bytes.map(([name, make]) => ({ name, make, expected: refused('kind-unsupported') })),
  ...bytes.slice(0, 4).map(([name, make]) => ({
    name: `${name}, called a page`,
    make,
    hints: { name: 'report.html', contentType: 'text/html; charset=utf-8' },
    expected: refused('kind-unsupported'),
  })),
  ...nothings.map(([name, make]) => ({ name, make, expected: refused('source-empty') })),
  ...binaries.map(([name, make]) => ({ name, make, expected: refused('text-binary') })),
  ...strangers.map(([name, make]) => ({ name, make, expected: refused('not-a-report') })),
  { name: '64 MiB and one byte', make: () => Buffer.alloc(64 * MiB + 1, '|'), expected: refused('source-too-large') },
  { name: 'a byte too many', make: () => Buffer.alloc(16 * MiB + 1, '1'), expected: refused('source-too-large') },
  { name: 'a string too long', make: () => '报'.repeat(6 * MiB), expected: refused('source-too-large') },
  {
    name: 'a PDF too large',
    make: () => Buffer.concat([latin('%PDF-1.7\n'), Buffer.alloc(16 * MiB)]),
    expected: refused('source-too-large'),
  },
  { name: 'a limit of the caller', make: reportText, hints: { maxBytes: 100 }, expected: refused('source-too-large') },
  { name: 'a report called a picture', make: reportText, hints: { name: 'a.png' }, expected: readsRight() },
  {
    name: 'a report sent as a picture',
    make: () => Buffer.from(reportText()),
    hints: { contentType: 'image/png' },
    expected: readsRight(),
  },
  {
    name: 'a name that leads out of the folder',
    make: reportText,
    hints: { name: '../../etc/passwd\0.html' },
    expected: readsRight(),
  },
]
