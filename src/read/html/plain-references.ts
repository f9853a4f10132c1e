/** The few character references that pages are full of, written in full. All others are left to the parser. */

const LETTERS: ReadonlyMap<string, string> = new Map([
  ['&nbsp;', '\u00a0'],
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&ensp;', '\u2002'],
  ['&emsp;', '\u2003'],
  ['&ldquo;', '“'],
  ['&rdquo;', '”'],
  ['&mdash;', '—'],
  ['&middot;', '·'],
])
const LONGEST = 8
const SEMICOLON = 0x3b

export interface PlainReference {
  readonly letter: string
  /** In the source. */
  readonly length: number
}

/** The reference that begins at an `&`, if it is one of these. None of them stands for a blank of HTML. */
export function plainReference(text: string, at: number): PlainReference | undefined {
  for (let end = at + 1; end < at + LONGEST; end++) {
    if (text.charCodeAt(end) !== SEMICOLON) continue
    const letter = LETTERS.get(text.slice(at, end + 1))
    return letter === undefined ? undefined : { letter, length: end + 1 - at }
  }
  return undefined
}

/** `&page=2` in an address: in an attribute, what an `=` follows and no semicolon ends is no reference. */
const ARGUMENT = /&[A-Za-z0-9]{1,100}=/y

/** The value of an attribute; null if it holds other references than these. */
export function plainValue(raw: string): string | null {
  let value = ''
  let from = 0
  for (let at = raw.indexOf('&'); at !== -1; at = raw.indexOf('&', at + 1)) {
    const reference = plainReference(raw, at)
    if (reference !== undefined) {
      value += raw.slice(from, at) + reference.letter
      from = at + reference.length
      continue
    }
    ARGUMENT.lastIndex = at
    if (!ARGUMENT.test(raw)) return null
  }
  return value + raw.slice(from)
}
