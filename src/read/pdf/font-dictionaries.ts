/**
 * What the dictionaries of fonts say, read from the text of the file: the engine does not tell whether a character came
 * from a Unicode map, from an encoding that the file states, or from a guess.
 */

export interface StatedFont {
  /** Every font of the name has a Unicode map. */
  readonly mapped: boolean
  /** Every font of the name states one of the standard encodings. */
  readonly encoded: boolean
}

/** A dictionary is looked for this far on both sides of its key. */
const FARTHEST = 20_000
/** Fonts of one file that are looked at; a report has a dozen. */
const MOST_FONTS = 5000
const UNKNOWN: StatedFont = { mapped: false, encoded: false }

/** What the engine calls a font without a name. */
const DRAWN = 'Type3'

export class FontDictionaries {
  readonly #byName = new Map<string, StatedFont>()
  #seen = 0

  /** Takes in the fonts that stand in a stretch of the file. */
  add(text: string): void {
    for (const { 0: key, index } of text.matchAll(/\/(?:BaseFont|CharProcs)(?![A-Za-z])/g)) {
      if (this.#seen++ > MOST_FONTS) return
      const dictionary = dictionaryAround(text, index)
      if (/\/Subtype\s{0,8}\/CIDFont/.test(dictionary)) continue
      const name = key === '/CharProcs' ? DRAWN : nameOf(dictionary)
      const before = this.#byName.get(name)
      const mapped = /\/ToUnicode(?![A-Za-z])/.test(dictionary) && before?.mapped !== false
      const encoded = STATED.test(dictionary) && before?.encoded !== false
      this.#byName.set(name, { mapped, encoded })
    }
  }

  get(name: string): StatedFont {
    return this.#byName.get(name) ?? UNKNOWN
  }
}

const STATED = /\/(?:Base)?Encoding\s{0,8}\/(?:WinAnsi|MacRoman|MacExpert)Encoding/

function nameOf(dictionary: string): string {
  const written = /\/BaseFont\s{0,8}\/([^\s/<>[\]()]{1,200})/.exec(dictionary)?.[1] ?? ''
  return written.replace(/#([0-9a-fA-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

/** From the brackets that open around a place to those that close them. */
function dictionaryAround(text: string, at: number): string {
  let [from, depth] = [at, 1]
  for (const first = Math.max(0, at - FARTHEST); depth > 0 && from > first; from--) {
    if (text[from] === '<' && text[from - 1] === '<') depth--
    else if (text[from] === '>' && text[from - 1] === '>') depth++
    else continue
    from--
  }
  let to = at
  depth = 1
  for (const last = Math.min(text.length, at + FARTHEST); depth > 0 && to < last; to++) {
    if (text[to] === '<' && text[to + 1] === '<') depth++
    else if (text[to] === '>' && text[to + 1] === '>') depth--
    else continue
    to++
  }
  return text.slice(from, to)
}
