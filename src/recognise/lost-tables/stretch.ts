import type { Token } from './tokens.ts'

/**
 * What stands between two labels, taken apart: the values of the first, and the ordinal of the second. In `0001.属于国家秘密` the
 * last digit is the label's; where both readings are possible, both are kept.
 */

export interface Stretch {
  /** Half-open, in the text that was given. */
  readonly start: number
  readonly end: number
  /** Other readings: the same start, other ends. */
  readonly otherEnds: readonly number[]
  /** Where prose or an unknown label begins. */
  readonly until: number
}

/** What stands behind the values: a label, letters that could be one, or anything. */
export type Next = Token | 'unknown-label' | undefined

/** What closes a label: 3.危及“三安全一稳定”, （区分处理的…）, 规章：. */
const CLOSING = /^[\s:：”"’')）】》〕\]|]*/
const UNITS = '万元|元|[件项条宗份个次]'
/** The signs and words of values. A unit or word that other letters follow is no value's. */
const VALUES = new RegExp(
  `^(?:[\\d０-９.．+＋\\-－—–―/／\\\\\\s|]|[,，](?=[\\d０-９])|(?:${UNITS}|无|空)(?:(?![\\u4e00-\\u9fff])|(?=[一二三四五六七八九十]\\s?[、.．)）]))|(?:增加?|减少?)(?=[\\d０-９\\s]|$))*`,
)
const DIGIT = /[\d０-９]/
const MARKS = /^[、)）:：,，.．]/
/** What counts things or ends a date: digits before it may be prose's. */
const COUNTER = /^[年月日号个件条项次人份家名期场篇户处所种类天起余多万亿元%％]/
const NUMERALS = '一二三四五六七八九十'
/** Nothing longer is looked through for values: fifteen numbers, a cell a line. */
export const LONGEST_STRETCH = 400

/** The ordinals of a label as numbers: 2 for 2. as for 二、. */
function numbersOf(next: Next): ReadonlySet<number> {
  const ordinals = typeof next === 'object' ? [...next.word.ordinals] : []
  return new Set(
    ordinals.map(ordinal => (/^\d/.test(ordinal) ? Number(ordinal) : NUMERALS.indexOf(ordinal[0] as string) + 1)),
  )
}

function digitAt(text: string, index: number): number {
  const letter = text[index]
  return letter !== undefined && DIGIT.test(letter) ? Number(letter.normalize('NFKC')) : -1
}

/** Index behind the last digit before an end. */
function digitsEnd(text: string, start: number, end: number): number {
  let at = end
  while (at > start && !DIGIT.test(text[at - 1] as string)) at--
  return at
}

type Ends = readonly [end: number, ...others: number[]]

const printsDigit = (next: Next) => typeof next === 'object' && [...next.word.ordinals].some(known => /^\d/.test(known))
const isTitle = (next: Next) => typeof next === 'object' && next.word.isSection

/** A mark behind the last digit: the digit is an ordinal, unless it cannot be or is not the next label's. */
function markedEnds(text: string, start: number, digits: number, isBroken: boolean, next: Next): Ends {
  const last = digitAt(text, digits - 1)
  const ten = digitAt(text, digits - 2)
  if (next === 'unknown-label' && last > 0) return [digits - 1]
  // A mark that begins a line may have lost its digit; a digit in a numeral's place is no sure sign.
  const isSure = !isBroken && (printsDigit(next) || isTitle(next))
  if (numbersOf(next).has(last)) return isSure ? [digits - 1] : [digits - 1, digits]
  const teens = next === undefined && (ten === 1 || ten === 2) && digits - 2 >= start
  if (last === 0) return teens ? [digits, digits - 2] : [digits]
  return teens ? [digits - 1, digits - 2, digits] : [digits - 1, digits]
}

function unmarkedEnds(text: string, start: number, end: number, next: Next, rest: string): Ends {
  const digits = digitsEnd(text, start, end)
  const last = digitAt(text, digits - 1)
  if (typeof next === 'object') return rest === '' && numbersOf(next).has(last) ? [end, digits - 1] : [end]
  // A blank between digits and letters: the digits are no part of the words.
  if (rest === '' || digits < end || !/^\p{L}|^%|^％/u.test(rest)) return [end]
  if (rest[0] === '年' && /(?:19|20)\d\d$/.test(text.slice(start, digits))) return [digits - 4]
  if (COUNTER.test(rest)) return [end, ...[1, 2, 3, 4].map(count => digits - count).filter(at => at >= start)]
  return next === 'unknown-label' && last > 0 && !NUMERALS.includes(rest[0] as string) ? [end, digits - 1] : [end]
}

/**
 * The values in `text` from `from` on, before the label `next` that begins at `to`. Where that is no label, they end at the first
 * words that are no values: `to` is then only a bound.
 */
export function stretchBetween(text: string, from: number, to: number, next: Next): Stretch {
  const whole = text.slice(from, Math.min(to, from + LONGEST_STRETCH))
  const start = from + (CLOSING.exec(whole)?.[0].length ?? 0)
  const values = VALUES.exec(text.slice(start, from + whole.length))?.[0] ?? ''
  let end = start + values.length
  const rest = text.slice(end, typeof next === 'object' ? to : end + 8).trimStart()
  const until = end
  // A line that ends in values ends the last row.
  const line = values.indexOf('\n')
  if (typeof next !== 'object' && line !== -1 && /[\d０-９]/.test(values.slice(0, line))) {
    return { start, end: trimEnd(text, start, start + line), otherEnds: [], until: start + line }
  }
  end = trimEnd(text, start, end)
  if (!/[\d０-９]/.test(values)) return { start, end, otherEnds: [], until }
  const mark = /[.．]$/.test(text.slice(start, end)) ? end - 1 : MARKS.test(rest) ? end : -1
  const digits = mark === -1 ? -1 : digitsEnd(text, start, mark)
  const isMarked = mark !== -1 && digits > start && /^\s*$/.test(text.slice(digits, mark))
  const [first, ...others] = isMarked
    ? markedEnds(text, start, digits, text.slice(digits, mark).includes('\n'), next)
    : unmarkedEnds(text, start, end, next, rest)
  const trimmed = trimEnd(text, start, first)
  const otherEnds = others.map(other => trimEnd(text, start, other)).filter(other => other !== trimmed)
  // What was not a value's is prose's, where no label follows.
  return {
    start,
    end: trimmed,
    otherEnds: [...new Set(otherEnds)],
    until: typeof next !== 'object' ? Math.max(trimmed, first) : until,
  }
}

function trimEnd(text: string, start: number, end: number): number {
  let at = end
  while (at > start && /[\s|]/.test(text[at - 1] as string)) at--
  return at
}
