import { foldWords } from '../document/fold.ts'
import { SECTIONS } from '../form/sections.ts'
import { Pattern } from './likeness.ts'

/** Headings inside a line, where a dump lost its line breaks: 一、总体情况2019年… */

/** Half-open offsets of a heading with its ordinal, and where the text behind it begins. */
export interface RunningHeading {
  readonly start: number
  readonly end: number
  readonly isMain: boolean
}

const MAIN = /([一二三四五六七八九])\s?[、.．]\s?/g
const SUB = /[（(]\s?([一二三四五六七八九十]{1,2})\s?[）)]、?\s?/g
const NUMERALS = '一二三四五六七八九十'
/** A list of titles, as preambles have it, goes on behind each. */
const LISTED = /^\s?[、，,；;]|^\s?等/
/** What a heading inside a line follows: a sentence's end, a table's, a bracket, a blank. */
const BOUNDARY = /[\s。！？；：!?;:”"）)〕】》…\d%％]/

const TITLES = SECTIONS.flatMap(({ title, aliases }) => [title, ...aliases])
  .map(text => new Pattern(text))
  .sort((a, b) => b.label.words.length - a.label.words.length)
/** Titles as long as this are known with a letter lost or wrong. */
const LONG_TITLE = 8
const LIKE = 0.85
const LONGEST_TITLE = 40

/** The length of a section's title at the start of a text; 0 if none stands there. */
function titleLength(text: string): number {
  const start = text.slice(0, LONGEST_TITLE)
  const words = foldWords(start)
  const exact = TITLES.find(({ label }) => words.startsWith(label.words))
  if (exact !== undefined) return lengthOfWords(start, exact.label.words.length)
  let best = { likeness: LIKE, length: 0 }
  for (const pattern of TITLES) {
    const { length } = pattern.label.words
    for (const size of length < LONG_TITLE ? [] : [length, length - 1, length + 1]) {
      const likeness = pattern.likeness(words.slice(0, size))
      if (likeness > best.likeness) best = { likeness, length: lengthOfWords(start, size) }
    }
  }
  return best.length
}

/** How much of a text holds so many letters. */
function lengthOfWords(text: string, count: number): number {
  let at = 0
  for (let seen = 0; at < text.length && seen < count; at++) seen += foldWords(text[at] as string).length
  return at
}

const PARTS = SECTIONS.flatMap(({ parts }) => parts).sort((a, b) => b.length - a.length)
const PART_ENDING = /^(?:政府信息)?(?:情况|方面|工作){0,2}/
const TITLE_END = /^[\u4e00-\u9fff、“”]{2,24}(?=[。：:；;！\s])/
/** A title that runs into its text ends before words that begin a sentence. */
const BEFORE_SENTENCE =
  /^[\u4e00-\u9fff、]{1,18}?(?:情况|方面|建设|管理|保障|公开|措施|做法|问题|工作|机制)(?=今年|本年|去年|一年来|一是|首先|我[区县市省局镇乡办院委街]|全[区县市省镇乡局]|[\d〔【（(]|$)/

function subtitleLength(text: string): number {
  const start = text.slice(0, LONGEST_TITLE)
  const part = PARTS.find(name => start.startsWith(name))
  if (part !== undefined) {
    const length = part.length + (PART_ENDING.exec(start.slice(part.length))?.[0].length ?? 0)
    const named = /(?:情况|方面|工作)$/.test(start.slice(0, length))
    if (named || !/^[\u4e00-\u9fff]/.test(start.slice(length))) return length
  }
  return (TITLE_END.exec(start) ?? BEFORE_SENTENCE.exec(start))?.[0].length ?? 0
}

/** No report numbers as many things in one line; this bounds the work. */
const MOST_MATCHES = 2000

function matches(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  for (const match of text.matchAll(pattern)) {
    if (found.length >= MOST_MATCHES) break
    found.push(match)
  }
  return found
}

function mainHeadings(text: string): RunningHeading[] {
  return matches(text, MAIN).flatMap(({ index, 0: mark }) => {
    const before = text[index - 1]
    if (before !== undefined && /[，,、一二三四五六七八九十]/.test(before)) return []
    const at = index + mark.length
    const length = titleLength(text.slice(at, at + LONGEST_TITLE))
    if (length === 0 || LISTED.test(text.slice(at + length, at + length + 2))) return []
    return [{ start: index, end: at + length, isMain: true }]
  })
}

/** The parts of one section, numbered from （一） on without a gap. */
function subHeadings(text: string, from: number, to: number): RunningHeading[] {
  const found: RunningHeading[] = []
  for (const { index, 0: mark, 1: numeral = '' } of matches(text.slice(from, to), SUB)) {
    const start = from + index
    const before = index === 0 ? undefined : text[start - 1]
    if (before !== undefined && !BOUNDARY.test(before)) continue
    if (numeral !== NUMERALS[found.length]) continue
    const length = subtitleLength(text.slice(start + mark.length, Math.min(to, start + mark.length + LONGEST_TITLE)))
    if (length > 0) found.push({ start, end: start + mark.length + length, isMain: false })
  }
  return found
}

/** All headings inside a text, in order. */
export function runningHeadings(text: string): RunningHeading[] {
  const main = mainHeadings(text)
  return main.flatMap((heading, index) => [
    heading,
    ...subHeadings(text, heading.end, main[index + 1]?.start ?? text.length),
  ])
}
