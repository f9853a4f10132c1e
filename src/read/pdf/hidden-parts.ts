import type { ImageSize } from './engine.ts'

/**
 * A copy of a file in which the engine does not see what costs the most and says nothing to us: font programs (their widths
 * and Unicode maps stand elsewhere) and pictures. Keys are overwritten with as many bytes, so that every offset still holds.
 * Where a key stands inside a compressed stream of objects it stays, and costs what it costs.
 */

const FONT_FILE = latin('/FontFile')
const IMAGE = latin('/Image')

function latin(text: string): Uint8Array {
  return Uint8Array.from(text, letter => letter.charCodeAt(0))
}

/** Pictures are always streams of their own, so their keys are always in sight. */
export function withoutImages(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(bytes)
  eachImage(copy, at => {
    // A subtype that the engine passes over without a word.
    copy.set(latin('/PS   '), at)
  })
  return copy
}

/** In the copy that is handed over: it is changed. */
export function withoutFontPrograms(copy: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  for (let at = indexOf(copy, FONT_FILE, 0); at !== -1; at = indexOf(copy, FONT_FILE, at + 1)) {
    copy[at + FONT_FILE.length - 1] = 'x'.charCodeAt(0)
  }
  return copy
}

const NEAR = 1500
const MOST_IMAGES = 2000

/** The sizes of the pictures of a file, in pixels, as their dictionaries state them. */
export function imageSizes(bytes: Uint8Array): ImageSize[] {
  const sizes: ImageSize[] = []
  eachImage(bytes, at => {
    if (sizes.length >= MOST_IMAGES) return
    const around = textOf(bytes, Math.max(0, at - NEAR), Math.min(bytes.length, at + NEAR))
    const middle = at - Math.max(0, at - NEAR)
    const from = around.lastIndexOf(' obj', middle)
    const stream = around.indexOf('stream', middle)
    const dictionary = around.slice(Math.max(0, from), stream === -1 ? around.length : stream)
    const width = Number(/\/Width\s{0,4}(\d{1,6})/.exec(dictionary)?.[1] ?? 0)
    const height = Number(/\/Height\s{0,4}(\d{1,6})/.exec(dictionary)?.[1] ?? 0)
    if (width > 0 && height > 0) sizes.push({ width, height })
  })
  return sizes
}

const SUBTYPE = '/Subtype'

function eachImage(bytes: Uint8Array, found: (at: number) => void): void {
  for (let at = indexOf(bytes, IMAGE, 0); at !== -1; at = indexOf(bytes, IMAGE, at + 1)) {
    const next = bytes[at + IMAGE.length] ?? 32
    const ends = !/[A-Za-z0-9]/.test(String.fromCharCode(next))
    const before = textOf(bytes, Math.max(0, at - SUBTYPE.length - 4), at).trimEnd()
    if (ends && before.endsWith(SUBTYPE)) found(at)
  }
}

function textOf(bytes: Uint8Array, from: number, to: number): string {
  let text = ''
  for (let at = from; at < to; at++) text += String.fromCharCode(bytes[at] as number)
  return text
}

/** Where a pattern that begins with a slash comes next; -1 where it does not. */
function indexOf(bytes: Uint8Array, pattern: Uint8Array, from: number): number {
  const first = pattern[0] as number
  for (let at = bytes.indexOf(first, from); at !== -1; at = bytes.indexOf(first, at + 1)) {
    let length = 1
    while (length < pattern.length && bytes[at + length] === pattern[length]) length++
    if (length === pattern.length) return at
  }
  return -1
}
