import iconv from 'iconv-lite'
import { reportText } from '../../cli/report-text.ts'
import { either, type Hostile, reads, readsRight, refused } from '../family.ts'
import { pageOf } from './page-of.ts'

/** Bytes in every encoding and in none, cut through characters, declared as something else. */

const text = reportText()
const page = (charset: string) => pageOf(text).replace('<body>', `<head><meta charset="${charset}"></head><body>`)
const utf8 = Buffer.from(text)
const gbk = iconv.encode(text, 'gb18030')
const utf16 = Buffer.from(text, 'utf16le')
const utf16be = Buffer.from(utf16).swap16()
const mark = (...codes: number[]) => Buffer.from(codes)
const at = (word: string) => utf8.indexOf(word)
const broken = (word: string, ...codes: number[]) =>
  Buffer.concat([utf8.subarray(0, at(word)), mark(...codes), utf8.subarray(at(word))])
/** Before the first letter of a paragraph that holds no figure. */
const PROSE = '本年度各项工作'

const right: readonly (readonly [name: string, make: () => Uint8Array | string])[] = [
  ['UTF-8', () => utf8],
  ['UTF-8 with a mark', () => Buffer.concat([mark(0xef, 0xbb, 0xbf), utf8])],
  ['a text with two marks', () => `\ufeff\ufeff${text}`],
  ['UTF-8 with two marks', () => Buffer.concat([mark(0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf), utf8])],
  ['a mark before every line', () => text.replaceAll('\n', '\n\ufeff')],
  ['a mark before every cell', () => text.replaceAll('| ', '| \ufeff')],
  ['GB18030', () => gbk],
  ['GB18030 with a mark', () => Buffer.concat([mark(0x84, 0x31, 0x95, 0x33), gbk])],
  ['UTF-16 with a mark', () => Buffer.concat([mark(0xff, 0xfe), utf16])],
  ['UTF-16 of the other end with a mark', () => Buffer.concat([mark(0xfe, 0xff), utf16be])],
  ['UTF-16 without a mark', () => utf16],
  ['UTF-16 of the other end without a mark', () => utf16be],
  ['line ends of Windows', () => text.replaceAll('\n', '\r\n')],
  ['line ends of old', () => text.replaceAll('\n', '\r')],
  ['line separators', () => text.replaceAll('\n', '\u2028')],
]

/** Some characters are lost, and that is said; the figures are all there. */
const damaged: readonly (readonly [name: string, make: () => Uint8Array | string])[] = [
  ['a lone following byte', () => broken(PROSE, 0x80)],
  ['an overlong slash', () => broken(PROSE, 0xc0, 0xaf)],
  ['a surrogate in UTF-8', () => broken(PROSE, 0xed, 0xa0, 0x80)],
  ['a character past Unicode', () => broken(PROSE, 0xf7, 0xbf, 0xbf, 0xbf)],
  ['half a character', () => broken(PROSE, 0xe5, 0xbc)],
  ['a byte that never is', () => broken(PROSE, 0xfe, 0xff)],
  ['the end cut through a character', () => utf8.subarray(0, utf8.lastIndexOf('。') + 2)],
  ['an odd byte of UTF-16', () => Buffer.concat([mark(0xff, 0xfe), utf16, mark(0x41)])],
  ['lone surrogates', () => text.replace(PROSE, `\ud800${PROSE}\udc00`)],
  ['a lone surrogate in UTF-16', () => Buffer.from(`\ufeff${text.replace(PROSE, `\udc00${PROSE}`)}`, 'utf16le')],
]

/** A label that means another encoding, or none: the bytes win. */
const LABELS = [
  ...['gb2312', 'gbk', 'big5', 'latin1', 'iso-8859-1', 'windows-1252', 'shift_jis', 'euc-kr', 'utf-16', 'utf-16be'],
  ...[
    'utf-7',
    'utf-32',
    'base64',
    'hex',
    'binary',
    'ucs2',
    '__proto__',
    'constructor',
    'toString',
    'x'.repeat(3000),
    '\u202e',
  ],
]

export const ENCODINGS: readonly Hostile[] = [
  ...right.map(([name, make]) => ({ name, make, expected: readsRight() })),
  ...damaged.map(([name, make]) => ({ name, make, expected: readsRight('characters-replaced') })),
  ...LABELS.map(label => ({
    name: `UTF-8 that calls itself ${label.slice(0, 20)}`,
    make: () => Buffer.from(page(label)),
    expected: readsRight(),
  })),
  ...LABELS.map(label => ({
    name: `UTF-8 that the caller takes for ${label.slice(0, 20)}`,
    make: () => utf8,
    hints: { encoding: label, contentType: `text/plain; charset=${label}` },
    expected: readsRight(),
  })),
  {
    name: 'GB18030 that calls itself UTF-8',
    make: () => iconv.encode(page('utf-8'), 'gb18030'),
    expected: readsRight('encoding-contradicted'),
  },
  { name: 'UTF-7', make: () => iconv.encode(text, 'utf7'), expected: refused('not-a-report') },
  { name: 'UTF-32', make: () => iconv.encode(text, 'utf-32le'), expected: refused('text-binary') },
  { name: 'UTF-32 of the other end', make: () => iconv.encode(text, 'utf-32be'), expected: refused('text-binary') },
  { name: 'UTF-8 read as GBK', make: () => iconv.decode(utf8, 'gbk'), expected: refused('text-mojibake') },
  { name: 'UTF-8 read as Latin', make: () => utf8.toString('latin1'), expected: refused('not-a-report') },
  { name: 'UTF-8 encoded twice', make: () => Buffer.from(utf8.toString('latin1')), expected: refused('not-a-report') },
  { name: 'GBK read as Latin', make: () => gbk.toString('latin1'), expected: refused('not-a-report') },
  { name: 'a NUL behind every character', make: () => [...text].join('\0'), expected: refused('text-binary') },
  { name: 'a NUL in every figure', make: () => text.replaceAll('3', '3\0'), expected: reads({}, 'characters-control') },
  { name: 'half of it in another encoding', make: () => Buffer.concat([utf8, gbk]), expected: either() },
  { name: 'GB18030 cut through a character', make: () => gbk.subarray(0, gbk.length - 3), expected: readsRight() },
  {
    name: 'GB18030 of the private planes',
    make: () => Buffer.concat([gbk, mark(0xe3, 0x32, 0x9a, 0x35)]),
    expected: readsRight(),
  },
  {
    name: 'GB18030 past its end',
    make: () => Buffer.concat([gbk, mark(0xfe, 0x39, 0xfe, 0x39)]),
    expected: readsRight(),
  },
  {
    name: 'escapes of ISO 2022',
    make: () => Buffer.concat([utf8, Buffer.from('\x1b$)A\x0e\x0f\x1b(B')]),
    expected: readsRight(),
  },
]
