import type { Excess, ImageSize } from './engine.ts'
import { FontDictionaries } from './font-dictionaries.ts'
import { imageSize, kindOf, withoutFontKeys, withoutFontProgram, withPlaceholder } from './hidden-parts.ts'
import { Nesting } from './nesting.ts'
import { expanded, type FileStream, streamsOf, TooLargeError } from './streams.ts'
import { countOf, hasWildNumber, savedAtOnce } from './wild-numbers.ts'

/**
 * A look at the whole file before the engine gets it, over its bytes alone. What would cost the engine without bound is found
 * here, where looking costs little, for the engine cannot be stopped inside a step.
 */

export interface Inspected {
  /** The copy for the engine: font programs and pictures are hidden, every offset holds. */
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly images: readonly ImageSize[]
  readonly fonts: FontDictionaries
  /** The checksum of a stream does not fit what is in it: figures may have changed without any other sign. */
  readonly damaged: boolean
  /** Why the engine must not have it. */
  readonly excess: Excess | null
}

/** Of all streams but pictures and font programs, expanded. A long report has less than 2 MB of them. */
export const MOST_BYTES = 32 * 1024 * 1024
/** Codes that the maps of all fonts go through. A font has at most 65,536; ranges of four bytes keep the engine busy for minutes. */
export const MOST_MAPPED = 2_000_000
/** A number that a list of so many entries is made from: widths, columns of a predictor, objects in a stream. */
export const LARGEST_NUMBER = 1_000_000
/** Drawings in drawings: each takes its part of the stack. Writers come to three or four. */
export const DEEPEST = 100
/** States kept inside states, in one stream: the engine looks through all of them for each operator. Writers come to some dozens. */
export const MOST_SAVED = 2000

/** Sizes beyond these are not told. */
const MOST_IMAGES = 2000

export function inspectFile(bytes: Uint8Array): Inspected {
  const inspection = new Inspection(bytes)
  const excess = inspection.run()
  const { copy, images, fonts, damaged } = inspection
  return { bytes: copy, images, fonts, damaged, excess }
}

class Inspection {
  readonly copy: Uint8Array<ArrayBuffer>
  readonly images: ImageSize[] = []
  readonly fonts = new FontDictionaries()
  readonly #file: Buffer
  readonly #ciphered: boolean
  readonly #nesting = new Nesting(DEEPEST)
  damaged = false
  #left = MOST_BYTES
  #mapped = 0

  constructor(bytes: Uint8Array) {
    this.copy = new Uint8Array(bytes)
    this.#file = Buffer.from(this.copy.buffer)
    this.#ciphered = this.#file.includes('/Encrypt')
  }

  run(): Excess | null {
    let plain = 0
    withoutFontKeys(this.#file)
    for (const stream of streamsOf(this.#file)) {
      const found = this.#text(this.#file.toString('latin1', plain, stream.from)) ?? this.#stream(stream)
      if (found !== null) return found
      plain = stream.to
    }
    const found = this.#text(this.#file.toString('latin1', plain))
    return found ?? (this.#nesting.isTooDeep() ? { what: 'levels', limit: DEEPEST } : null)
  }

  /** What stands outside of streams, or in a stream of objects. */
  #text(text: string): Excess | null {
    this.fonts.add(text)
    this.#nesting.add(text)
    return hasWildNumber(text, LARGEST_NUMBER) ? { what: 'list entries', limit: LARGEST_NUMBER } : null
  }

  #stream(stream: FileStream): Excess | null {
    const kind = kindOf(stream.dictionary)
    if (kind === 'image') {
      const size = imageSize(stream.dictionary)
      if (size !== null && this.images.length < MOST_IMAGES) this.images.push(size)
      withPlaceholder(this.#file, stream, this.#ciphered)
    } else if (kind === 'font') withoutFontProgram(this.#file, stream)
    else if (kind !== 'metadata' && !this.#ciphered) return this.#content(stream, kind === 'objects')
    return null
  }

  #content(stream: FileStream, holdsObjects: boolean): Excess | null {
    try {
      const found = expanded(this.#file, stream, this.#left)
      if (found === null) return null
      const { data: content, sound } = found
      if (!sound) this.damaged = true
      this.#left -= content.length
      if (holdsObjects) {
        this.#nesting.addPacked(content.toString('latin1'), stream.dictionary)
        return this.#text(content.toString('latin1'))
      }
      if (savedAtOnce(content) > MOST_SAVED) return { what: 'levels', limit: MOST_SAVED }
      this.#mapped += countOf(content)
      return this.#mapped > MOST_MAPPED ? { what: 'font codes', limit: MOST_MAPPED } : null
    } catch (reason) {
      if (reason instanceof TooLargeError) return { what: 'content bytes', limit: MOST_BYTES }
      throw reason
    }
  }
}
