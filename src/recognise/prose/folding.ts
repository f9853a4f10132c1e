import { TRADITIONAL } from '../../form/header-words.ts'

/** Prose folded for matching, and where each of its characters stood. */
export interface Folded {
  readonly text: string
  /** Offset in the source text of each folded character, and one more for the end. */
  readonly at: (index: number) => number
}

/** Nothing to fold: Chinese characters, ASCII without blanks, and the punctuation that is kept as it is. */
const PLAIN = /^[\u4e00-\u9fff!-~，。、；：！？（）]*$/
const INVISIBLE = /[\p{Cf}\p{Cc}]/u
const HALF_WIDTH = 0xfee0
const WIDE: Readonly<Record<string, string>> = { '；': ';', '：': ':', '（': '(', '）': ')' }

// Answers that are no characters of folded prose: both are controls, which are dropped.
const DROPPED = 1
const BLANK = 2
const SPACE = 0x20

/** What each code unit becomes, worked out when it is first met. */
class Folds {
  readonly #known = new Uint16Array(0x10000)
  readonly #fold: (letter: string) => number

  constructor(fold: (letter: string) => number) {
    this.#fold = fold
  }

  of(code: number): number {
    return this.#known[code] || this.#meet(code)
  }

  #meet(code: number): number {
    const folded = this.#fold(String.fromCharCode(code))
    this.#known[code] = folded
    return folded
  }
}

const PLAIN_FOLDS = new Folds(letter => (TRADITIONAL[letter] ?? WIDE[letter] ?? letter).charCodeAt(0))

const FOLDS = new Folds(letter => {
  if (/\s/.test(letter)) return BLANK
  if (INVISIBLE.test(letter)) return DROPPED
  const code = letter.charCodeAt(0)
  if (code >= 0xff01 && code <= 0xff5e && letter !== '，') return code - HALF_WIDTH
  return (TRADITIONAL[letter] ?? letter).charCodeAt(0)
})

/**
 * Width unified, Traditional script made simplified, blanks and invisible characters gone. A blank between two digits stays:
 * it is one number torn or two run together, which nobody can tell. The full-width comma stays too: it never groups digits.
 */
export function foldProse(text: string): Folded {
  const folds = PLAIN.test(text) ? PLAIN_FOLDS : FOLDS
  /** The folded offsets at which characters were dropped. */
  const dropped: number[] = []
  let out = ''
  let from = 0
  let last = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    let folded = folds.of(code)
    if (folded === BLANK) folded = isDigit(last) && isBeforeDigit(text, index) ? SPACE : DROPPED
    if (folded !== DROPPED) last = folded
    if (folded === code) continue
    out += text.slice(from, index)
    from = index + 1
    if (folded === DROPPED) dropped.push(index - dropped.length)
    else out += String.fromCharCode(folded)
  }
  return { text: out + text.slice(from), at: index => sourceOffset(index, dropped, text.length) }
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

function isBeforeDigit(text: string, index: number): boolean {
  return /^[0-9０-９]/.test(text.slice(index + 1, index + 40).trimStart())
}

/** As many characters farther on as were dropped before. */
function sourceOffset(index: number, dropped: readonly number[], end: number): number {
  let [low, high] = [0, dropped.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((dropped[middle] as number) <= index) low = middle + 1
    else high = middle
  }
  return index < 0 ? end : Math.min(index + low, end)
}
