import { fold, foldWords } from '../document/fold.ts'
import { simplified } from '../form/header-words.ts'
import { REVERSING } from '../form/marks.ts'
import { remembered } from './remembered.ts'

/** A label made comparable: its ordinal apart from its words. */
export interface Label {
  readonly ordinal: string
  readonly words: string
}

const ORDINAL = /^[(]?([一二三四五六七八九十]{1,3}|\d{1,2})[)]?[、.,:]?/

/** `（3）其他`, `3.其他` and `3、其他` are one label: ordinal 3, words 其他. */
export const labelOf: (text: string) => Label = remembered(readLabel)

function readLabel(text: string): Label {
  const folded = simplified(fold(text))
  const match = ORDINAL.exec(folded)
  // A numeral counts as an ordinal only if a mark sets it off: 三安全一稳定 begins with no ordinal.
  const marked = match !== null && match[0].length > (match[1] as string).length
  const bare = match !== null && !marked && /^\d/.test(folded)
  const cut = match !== null && (marked || bare) ? match[0].length : 0
  return { ordinal: cut > 0 ? ((match as RegExpExecArray)[1] as string) : '', words: foldWords(folded.slice(cut)) }
}

/** The pairs of neighbouring characters, as numbers in order. */
function pairsOf(words: string): Float64Array {
  const pairs = new Float64Array(Math.max(0, words.length - 1))
  for (let at = 0; at < pairs.length; at++) pairs[at] = words.charCodeAt(at) * 0x10000 + words.charCodeAt(at + 1)
  return pairs.sort()
}

/** How many pairs two labels share; one that comes twice in both counts twice. */
function sharedPairs(first: Float64Array, second: Float64Array): number {
  let shared = 0
  let [one, other] = [0, 0]
  while (one < first.length && other < second.length) {
    const difference = (first[one] as number) - (second[other] as number)
    if (difference === 0) shared++
    if (difference <= 0) one++
    if (difference >= 0) other++
  }
  return shared
}

/** Which of the words that turn a meaning round stand in a label, a bit each. */
function reversals(words: string): number {
  let found = 0
  for (let at = 0; at < REVERSING.length; at++) if ((REVERSING[at] as RegExp).test(words)) found |= 1 << at
  return found
}

/** What is counted of a label. */
interface Counted {
  readonly words: string
  readonly pairs: Float64Array
  readonly reversals: number
}

function counted(words: string): Counted {
  return { words, pairs: pairsOf(words), reversals: reversals(words) }
}

let recentLabel = counted('')

/** A label that is compared with many patterns in a row, counted once. */
function recent(words: string): Counted {
  if (words !== recentLabel.words) recentLabel = counted(words)
  return recentLabel
}

/** A label whose parts are counted once, to be compared with many others. */
export class Pattern {
  readonly label: Label
  readonly #own: Counted

  constructor(text: string) {
    this.label = labelOf(text)
    this.#own = counted(this.label.words)
  }

  /**
   * Likeness from 0 to 1 of the words (Dice over pairs of characters); a label cut short at its end is nearly alike. What is
   * sure to come out below `least` is not worked out: 0.
   */
  likeness(words: string, least = 0): number {
    const own = this.label.words
    if (words === own) return 1
    // No printed variant is more than twice as long; this also bounds the work a hostile label can ask for.
    if (words.length < 2 || own.length < 2 || words.length > own.length * 2 + 4) return 0
    const { pairs, reversals } = recent(words)
    if (reversals !== this.#own.reversals) return 0
    if (words.length >= 4 && own.startsWith(words)) return 0.9
    const size = own.length + words.length - 2
    if ((2 * Math.min(pairs.length, this.#own.pairs.length)) / size < least) return 0
    return (2 * sharedPairs(pairs, this.#own.pairs)) / size
  }
}
