import { isUtf8 } from 'node:buffer'

const SAMPLE = 65_536
const LOTS = 0.3
const STRAY = 0.02
const MOSTLY = 0.85

/** UTF-16 without a byte order mark, told by where the zero bytes of its ASCII characters stand; null if it is not that. */
export function utf16Pattern(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  const first = bytes.indexOf(0)
  if (first === -1 || bytes.length < 4) return null
  const size = Math.min(bytes.length - (bytes.length % 2), SAMPLE)
  const zeros = countZeros(bytes, size)
  const units = size / 2
  const bigEndian = zeros.even > zeros.odd
  const [many, few] = bigEndian ? [zeros.even, zeros.odd] : [zeros.odd, zeros.even]
  if (many === 0 || few / units > STRAY) return null
  const name = bigEndian ? 'utf-16be' : 'utf-16le'
  if (many / units >= LOTS) return name
  // Mostly Chinese text has few zero bytes. ASCII with a stray NUL would read as Chinese too, but that is valid UTF-8.
  if (isUtf8(bytes)) return null
  const sample = Buffer.from(bytes.subarray(0, size))
  return plausible((bigEndian ? sample.swap16() : sample).toString('utf16le'), MOSTLY) ? name : null
}

/** Whether a text that was decoded as UTF-16 on someone's word reads like one. */
export function looksLikeUtf16(text: string): boolean {
  return plausible(text.slice(0, SAMPLE / 2), 0.7)
}

function countZeros(bytes: Buffer, size: number): { even: number; odd: number } {
  let even = 0
  let odd = 0
  for (let at = 0; at < size; at += 2) {
    if (bytes[at] === 0) even++
    if (bytes[at + 1] === 0) odd++
  }
  return { even, odd }
}

/** Whether nearly all characters are Chinese, ASCII or their usual punctuation. */
function plausible(text: string, share: number): boolean {
  let good = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 9 || code === 10 || code === 13 || (code >= 32 && code < 127)) good++
    else if (code >= 0x3000 && code <= 0x9fff) good++
    else if ((code >= 0xff00 && code <= 0xff5e) || (code >= 0x2010 && code <= 0x2026)) good++
  }
  return text.length > 0 && good / text.length >= share
}
