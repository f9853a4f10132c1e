import type { UnionLine } from '../../form/union.ts'
import { linesLike } from '../row-alignment.ts'
import { isHeadText } from '../table-rows.ts'
import type { Stream } from './stream.ts'
import { groupLike, misprinted, SHORT, type Word, wordsAt } from './vocabulary.ts'

/** Where labels of the form stand in the run of a body's text. */

export interface Token {
  /** Half-open, in `Stream.words`. */
  readonly from: number
  readonly to: number
  /** Half-open, in `Stream.text`. */
  readonly start: number
  readonly end: number
  readonly word: Word
  /** The lines it can be the label of. */
  readonly lines: readonly { readonly line: UnionLine; readonly likeness: number }[]
}

const DIGIT = /^[0-9]$/
const NUMERALS = '一二三四五六七八九十'
/** What sets a short label off from the letters beside it. */
const SETS_OFF = /[\n:：|、.．)）(（\s]/
const HEADING_BEFORE = /(?:[一二三四五六七八九十]|\d)\s?[、.．]\s?$/
/** Titles this long are no other words. */
const TELLING_TITLE = 8

function tokenOf(stream: Stream, from: number, to: number, word: Word, lines: Token['lines']): Token {
  const start = stream.at[from] as number
  return { from, to, start, end: (stream.at[to - 1] as number) + 1, word, lines }
}

function exact(stream: Stream, from: number, word: Word): Token {
  const lines = word.lines.map(line => ({ line, likeness: 1 }))
  return tokenOf(stream, from, from + word.words.length, word, lines)
}

/** Whether a letter and the next one, as indices of the words, are set off from each other in the text. */
function setOff({ text, at }: Stream, index: number): boolean {
  return SETS_OFF.test(text.slice((at[index] as number) + 1, at[index + 1] as number))
}

function standsAlone(stream: Stream, word: Word, from: number, previous: Token | undefined): boolean {
  const { words } = stream
  const to = from + word.words.length
  const before = words[from - 1]
  const after = words[to]
  const opened = before === undefined || DIGIT.test(before) || previous?.to === from || setOff(stream, from - 1)
  if (!opened) return false
  if (after === undefined || DIGIT.test(after) || setOff(stream, to - 1)) return true
  // The next label may have its ordinal before it: 其他一、本年新收…
  const numerals = NUMERALS.includes(after) && setOff(stream, to) ? 1 : 0
  return wordsAt(words, to + numerals).length > 0
}

function isTaken(stream: Stream, word: Word, from: number, previous: Token | undefined): boolean {
  if (word.words.length <= SHORT) return standsAlone(stream, word, from, previous)
  if (!word.isSection || word.lines.length > 0 || word.isHead) return true
  const start = stream.at[from] as number
  return word.words.length >= TELLING_TITLE || HEADING_BEFORE.test(stream.text.slice(Math.max(0, start - 5), start))
}

/** A report has about a hundred labels; this bounds the work. */
const MOST_TOKENS = 4000

function exactTokens(stream: Stream): Token[] {
  const { words } = stream
  const tokens: Token[] = []
  for (let from = 0; from + SHORT <= words.length && tokens.length < MOST_TOKENS; ) {
    const word = wordsAt(words, from).find(known => isTaken(stream, known, from, tokens.at(-1)))
    if (word === undefined) from++
    else {
      tokens.push(exact(stream, from, word))
      from += word.words.length
    }
  }
  return tokens
}

const SHORTEST_MISPRINT = 4
const LONGEST_LABEL = 64
const UNIT = /^(?:万元|元|[件项条宗份个次])/
const SENTENCE = /[。；！？\0]/

/** A numeral in brackets is an ordinal: （三）. */
function isBracketed({ words, text, at }: Stream, index: number): boolean {
  if (!NUMERALS.includes(words[index] as string)) return false
  const offset = at[index] as number
  return (
    /[（(]\s?$/.test(text.slice(Math.max(0, offset - 2), offset)) &&
    /^\s?[）)]/.test(text.slice(offset + 1, offset + 3))
  )
}

/** The letters of a stretch between two labels that could be a label: without digits, and without an ordinal at either end. */
function unknownRuns(stream: Stream, from: number, to: number): (readonly [from: number, to: number])[] {
  const runs: [number, number][] = []
  let start = from
  for (let index = from; index <= to; index++) {
    const ends = index === to || DIGIT.test(stream.words[index] as string) || isBracketed(stream, index)
    if (!ends) continue
    if (index > start) runs.push(withoutOrdinals(stream, start, index))
    start = index + 1
  }
  return runs.filter(([a, b]) => b - a >= SHORTEST_MISPRINT)
}

/** A run that goes over several lines of the source, line by line: labels without values between them. */
function linesOf(stream: Stream, from: number, to: number): (readonly [from: number, to: number])[] {
  const { text, at } = stream
  const lines: [number, number][] = []
  let start = from
  for (let index = from + 1; index <= to; index++) {
    if (index < to && !text.slice(at[index - 1] as number, at[index] as number).includes('\n')) continue
    if (index - start >= SHORTEST_MISPRINT) lines.push(withoutOrdinals(stream, start, index))
    start = index
  }
  return lines.length > 1 ? lines : []
}

function withoutOrdinals(stream: Stream, from: number, to: number): [number, number] {
  const isNumeral = (index: number) => NUMERALS.includes(stream.words[index] as string)
  // A unit behind digits is a value's: no label begins with one.
  const isValue = from > 0 && DIGIT.test(stream.words[from - 1] as string)
  const unit = isValue ? (UNIT.exec(stream.words.slice(from, Math.min(to, from + 2)))?.[0].length ?? 0) : 0
  let [start, end] = [from + unit, to]
  for (let index = start; index < Math.min(to, from + unit + 3) && isNumeral(index); index++) {
    if (index + 1 < to && setOff(stream, index)) start = index + 1
  }
  for (let index = to - 1; index >= Math.max(start, to - 2) && isNumeral(index); index--) {
    if (index > start && setOff(stream, index - 1)) end = index
  }
  return [start, end]
}

/** A run of letters as a label misprinted, or as the end of the label before it. */
function guess(stream: Stream, from: number, to: number, previous: Token | undefined): Token | undefined {
  const { words, text, at } = stream
  if (to - from > LONGEST_LABEL) return undefined
  const run = words.slice(from, to)
  if (SENTENCE.test(text.slice(at[from] as number, at[to - 1] as number))) return undefined
  if (previous?.to === from && previous.lines.length > 0) {
    const whole = words.slice(previous.from, to)
    const own = linesLike(whole).filter(({ line }) => previous.lines.some(known => known.line === line))
    if (own.length > 0) return tokenOf(stream, previous.from, to, misprinted(whole, linesIn(own), false), own)
  }
  const group = groupLike(run)
  if (group !== undefined) return tokenOf(stream, from, to, group, [])
  const like = linesLike(run)
  const isHead = like.length === 0 && isHeadText(run)
  if (like.length === 0 && !isHead) return undefined
  return tokenOf(stream, from, to, misprinted(run, linesIn(like), isHead), like)
}

function linesIn(found: Token['lines']): UnionLine[] {
  return found.map(({ line }) => line)
}

/** The labels in the order of the text. */
export function tokensOf(stream: Stream): Token[] {
  const known = exactTokens(stream)
  const tokens: Token[] = []
  const push = (token: Token | undefined, from: number) => {
    if (token === undefined) return false
    // The end of the label before it: that one is taken back.
    if (token.from < from) tokens.pop()
    tokens.push(token)
    return true
  }
  const fill = (from: number, to: number) => {
    // Prose between the tables is long: nothing of it touches a label.
    if (to - from > LONGEST_LABEL * 4) return
    for (const [a, b] of unknownRuns(stream, from, to)) {
      if (push(guess(stream, a, b, tokens.at(-1)), a)) continue
      for (const [c, d] of linesOf(stream, a, b)) push(guess(stream, c, d, tokens.at(-1)), c)
    }
  }
  for (const token of known) {
    const last = tokens.at(-1)
    fill(last?.to ?? Math.max(0, token.from - LONGEST_LABEL), token.from)
    tokens.push(token)
  }
  const last = tokens.at(-1)
  if (last !== undefined) fill(last.to, Math.min(stream.words.length, last.to + LONGEST_LABEL * 4))
  return tokens
}
