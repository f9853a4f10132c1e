import { isUtf8 } from 'node:buffer'

const SAMPLE = 65_536
const LOTS = 0.3
const SOME = 0.01
const MOSTLY = 0.85

/** UTF-16 without a byte order mark, told by where the zero bytes of its ASCII characters stand; null if it is not that. */
export function utf16Pattern(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length < 4 || bytes.indexOf(0) === -1) return null
  const size = Math.min(bytes.length - (bytes.length % 2), SAMPLE)
  const { big, little } = countAscii(bytes, size)
  const name = big > little ? 'utf-16be' : 'utf-16le'
  const share = (2 * Math.max(big, little)) / size
  if (share >= LOTS && Math.min(big, little) < Math.max(big, little) / 10) return name
  // Mostly Chinese text has few zero bytes. ASCII with a stray NUL would read as Chinese too, but that is valid UTF-8.
  if (share < SOME || isUtf8(bytes)) return null
  const sample = Buffer.from(bytes.subarray(0, size))
  return plausible((big > little ? sample.swap16() : sample).toString('utf16le'), MOSTLY) ? name : null
}

/** Whether a text that was decoded as UTF-16 on someone's word reads like one. */
export function looksLikeUtf16(text: string): boolean {
  return plausible(text.slice(0, SAMPLE / 2), 0.7)
}

/** How many units are ASCII text in either order. Only zero bytes would not do: 开 is U+5F00, 一 is U+4E00. */
function countAscii(bytes: Buffer, size: number): { big: number; little: number } {
  let big = 0
  let little = 0
  for (let at = 0; at < size; at += 2) {
    const first = bytes[at] as number
    const second = bytes[at + 1] as number
    if (first === 0 && isAscii(second)) big++
    else if (second === 0 && isAscii(first)) little++
  }
  return { big, little }
}

function isAscii(code: number): boolean {
  return (code >= 32 && code < 127) || code === 9 || code === 10 || code === 13
}

/** Whether nearly all characters are Chinese, ASCII or their usual punctuation. */
function plausible(text: string, share: number): boolean {
  let good = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (isAscii(code)) good++
    else if (code >= 0x3000 && code <= 0x9fff) good++
    else if ((code >= 0xff00 && code <= 0xff5e) || (code >= 0x2010 && code <= 0x2026)) good++
  }
  return text.length > 0 && good / text.length >= share
}
