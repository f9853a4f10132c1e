import type { ActKey, Tag } from '../../form/prose/tags.ts'
import { INITIALS, wordAt } from './lexicon.ts'
import { chineseValue, numberAt, type ProseNumber } from './numbers.ts'

/**
 * A piece of folded prose. `mark`: `.` ends a sentence, `;` and `,` end a clause, `、` lists, `:` opens, `(` and `)` enclose.
 * `year`: a year as 2022年. `break`: a heading's number, where what was spoken of before no longer counts.
 */
export type Token = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'word'; readonly tag: Tag }
  | { readonly kind: 'number'; readonly number: ProseNumber }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'date' }
  /** 2018—2022年, 近三年来: several years together. */
  | { readonly kind: 'span' }
  | { readonly kind: 'mark'; readonly mark: Mark }
  | { readonly kind: 'quote' }
  | { readonly kind: 'break' }
  | { readonly kind: 'unknown' }
)

export type Mark = '.' | ';' | ',' | '、' | ':' | '(' | ')'

const MARKS: Readonly<Record<string, Mark>> = {
  '。': '.',
  '!': '.',
  '！': '.',
  '?': '.',
  ';': ';',
  '；': ';',
  ',': ',',
  '，': ',',
  '、': '、',
  ':': ':',
  '：': ':',
  '(': '(',
  '（': '(',
  '[': '(',
  ')': ')',
  '）': ')',
  ']': ')',
}
/** 《条例》: a title says nothing of figures, however long. */
const TITLE = /《[^》]{1,60}》/y
const QUOTES = '“”"‘’'
const HEADING =
  /\([一二三四五六七八九十]{1,3}\)、?|[一二三四五六七八九十]{1,3}、(?=[^一二三四五六七八九十])|\d{1,2}[.、](?=[^\d])/y
const YEAR = /((?:19|20)\d{2})(?:年度|年)/y
const CHINESE_YEAR = /二[〇○零]([〇○零一二三四五六七八九])([〇○零一二三四五六七八九])年度?/y
const SPAN =
  /(?:19|20)\d{2}年?(?:—|–|-|~|至|到)(?:19|20)\d{2}年|(?:近|过去|前)?[二两三四五六七八九十\d]{1,2}年(?:来|以来|间|内)/y
const NEAR_SPAN = /(?:近|过去)[二两三四五六七八九十\d]{1,2}年/y
/** 数十件, 几百条: no number that could be held against one. */
const SOME = /[数几][十百千万亿]{1,3}/y
const DATE =
  /\d{1,2}月份?(?:至|到|-|—|~)\d{1,2}月份?|\d{1,2}(?:至|到|-|—|~)\d{1,2}月份?|\d{1,2}(?:月份?|日|号)(?:\d{1,2}日)?底?|\d{1,3}个?(?:工作日|自然日|天)/y
/** 第二十条, 第36条: an article, not a figure. */
const REFERENCE = /第(?:\d{1,4}|[零一二三四五六七八九十百]{1,6})(?:条|款|项|号|次|届|期|批)?/y
const LISTED = /[零一二两三四五六七八九十百千]{1,6}(?=[、，,])/y
const DIGITS = '0123456789零〇○一二两三四五六七八九十百千万'
/** Where a heading's number may stand. */
const BEFORE_HEADING = /[。;；:：\s〕)]/

// What may begin with a letter. Most letters begin nothing, and no pattern need be tried at them.
const MARK = 1
const STOP = 2
const TITLE_MARK = 4
const QUOTE = 8
const VAGUE = 16
const DIGIT = 32
const WORD = 64
const ORDER = 128
const HEAD = 256

function buildBeginnings(): Uint16Array {
  const beginnings = new Uint16Array(0x10000)
  const add = (letters: Iterable<string>, what: number) => {
    for (const letter of letters) beginnings[letter.charCodeAt(0)] = (beginnings[letter.charCodeAt(0)] ?? 0) | what
  }
  add(Object.keys(MARKS), MARK)
  add('.', STOP)
  add('《', TITLE_MARK)
  add(QUOTES, QUOTE)
  add('近过数几', VAGUE)
  add(DIGITS, DIGIT | HEAD)
  add('(', HEAD)
  add('第', ORDER)
  add(
    [...INITIALS].map(code => String.fromCharCode(code)),
    WORD,
  )
  return beginnings
}

const BEGINNINGS = buildBeginnings()

/** Cuts folded prose into tokens: every character belongs to exactly one. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  let unknown = -1
  const flush = () => {
    if (unknown !== -1) tokens.push({ kind: 'unknown', start: unknown, end: at })
    unknown = -1
  }
  while (at < text.length) {
    const may = BEGINNINGS[text.charCodeAt(at)] as number
    let token = may === 0 ? undefined : tokenAt(text, at, may)
    if (token === undefined && unknown === -1 && (may & DIGIT) !== 0) token = listedNumeral(text, at, tokens.at(-1))
    if (token === undefined) {
      if (unknown === -1) unknown = at
      at++
      continue
    }
    flush()
    tokens.push(token)
    at = token.end
  }
  flush()
  return tokens
}

/** 公开三十七，部分公开十一: Chinese numerals of a list whose unit stands behind its last one. */
function listedNumeral(text: string, at: number, before: Token | undefined): Token | undefined {
  const named = before?.kind === 'word' || (before?.kind === 'mark' && before.mark === '、')
  const found = named ? match(LISTED, text, at) : null
  const value = found === null ? null : chineseValue(found[0])
  if (found === null || value === null) return undefined
  const end = at + found[0].length
  const exact = { value, least: value, most: value, approximate: false, unit: null, torn: false, chinese: true }
  return { kind: 'number', number: { end, ...exact }, start: at, end }
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** The token at an offset; `may` tells what its letter can begin. */
function tokenAt(text: string, at: number, may: number): Token | undefined {
  if ((may & HEAD) !== 0 && (at === 0 || BEFORE_HEADING.test(text[at - 1] as string))) {
    const heading = match(HEADING, text, at)
    if (heading !== null) return { kind: 'break', start: at, end: at + heading[0].length }
  }
  if ((may & MARK) !== 0) return { kind: 'mark', mark: MARKS[text[at] as string] as Mark, start: at, end: at + 1 }
  if ((may & STOP) !== 0 && !/[0-9A-Za-z]/.test(text[at + 1] ?? ''))
    return { kind: 'mark', mark: '.', start: at, end: at + 1 }
  const title = (may & TITLE_MARK) === 0 ? null : match(TITLE, text, at)
  if (title !== null) return { kind: 'quote', start: at, end: at + title[0].length }
  if ((may & QUOTE) !== 0) return { kind: 'quote', start: at, end: at + 1 }
  const vague = (may & VAGUE) === 0 ? undefined : vagueAt(text, at)
  if (vague !== undefined) return vague
  const numeric = (may & DIGIT) === 0 ? undefined : numericAt(text, at)
  if (numeric !== undefined) return numeric
  const word = (may & WORD) === 0 ? undefined : wordAt(text, at)
  if (word !== undefined) return { kind: 'word', tag: word.tag, start: at, end: at + word.word.length }
  const reference = (may & ORDER) === 0 ? null : match(REFERENCE, text, at)
  return reference === null ? undefined : { kind: 'unknown', start: at, end: at + reference[0].length }
}

function vagueAt(text: string, at: number): Token | undefined {
  const near = match(NEAR_SPAN, text, at)
  if (near !== null) return { kind: 'span', start: at, end: at + near[0].length }
  const some = match(SOME, text, at)
  return some === null ? undefined : { kind: 'unknown', start: at, end: at + some[0].length }
}

function numericAt(text: string, at: number): Token | undefined {
  return (isTimeAt(text, at) ? timeAt(text, at) : undefined) ?? countAt(text, at)
}

/** What stands behind the digits of a year, a date, a span of years. */
const BEHIND_TIME: ReadonlySet<string> = new Set('年月日号个工自天至到-—–~二两三四五六七八九十')

/** Whether a number may be one of time, by the letter behind its digits: most are not. */
function isTimeAt(text: string, at: number): boolean {
  let end = at
  while (isDigit(text.charCodeAt(end))) end++
  return end === at || BEHIND_TIME.has(text[end] as string)
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

function timeAt(text: string, at: number): Token | undefined {
  const span = match(SPAN, text, at)
  if (span !== null) return { kind: 'span', start: at, end: at + span[0].length }
  const year = match(YEAR, text, at)
  if (year !== null) return { kind: 'year', year: Number(year[1]), start: at, end: at + year[0].length }
  const chinese = match(CHINESE_YEAR, text, at)
  if (chinese !== null) return { kind: 'year', year: chineseYear(chinese), start: at, end: at + chinese[0].length }
  const date = match(DATE, text, at)
  return date === null ? undefined : { kind: 'date', start: at, end: at + date[0].length }
}

function countAt(text: string, at: number): Token | undefined {
  const number = numberAt(text, at)
  return number === null ? undefined : { kind: 'number', number, start: at, end: number.end }
}

function chineseYear([, tens, ones]: RegExpExecArray): number {
  const digit = (letter: string | undefined) => Math.max(0, '零一二三四五六七八九'.indexOf(letter ?? ''))
  return 2000 + digit(tens) * 10 + digit(ones)
}

/**
 * 结转 with a year is carried in or over: 2021年结转 from an earlier year, 结转至2023年 into a later one. The year then names
 * the row, not the time of the figure.
 */
export function withCarries(tokens: readonly Token[], reportingYear: number | null): readonly Token[] {
  if (reportingYear === null || !tokens.some(token => isCarry(token) || isCarry(token, 'carriedIn'))) return tokens
  const out: Token[] = []
  for (let at = 0; at < tokens.length; at++) {
    const [token, next] = [tokens[at] as Token, tokens[at + 1]]
    const carried = isCarry(token) && next?.kind === 'year' ? next.year : reportingYear
    const into = carried > reportingYear
    const from = token.kind === 'year' && token.year < reportingYear && (isCarry(next) || isCarry(next, 'carriedIn'))
    // 结转2023年29件 in the report on 2024: from that year.
    if (next === undefined || !(into || from || carried < reportingYear)) out.push(token)
    else {
      const tag: Tag = { kind: 'act', key: into ? 'carriedOver' : 'carriedIn' }
      out.push({ kind: 'word', tag, start: token.start, end: next.end })
      at++
    }
  }
  return out
}

function isCarry(token: Token | undefined, key: ActKey = 'carry'): boolean {
  return token?.kind === 'word' && token.tag.kind === 'act' && token.tag.key === key
}
