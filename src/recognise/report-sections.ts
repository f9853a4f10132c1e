import type { Place } from '../diagnostic/place.ts'
import type { Document } from '../document/document.ts'
import { foldWords } from '../document/fold.ts'
import { simplified } from '../form/header-words.ts'
import { SECTIONS } from '../form/sections.ts'
import type { SectionKind } from '../form/types.ts'
import { UNION } from '../form/union.ts'
import { Pattern } from './likeness.ts'
import type { SectionPart, SubsectionPart } from './parts.ts'
import { remembered } from './remembered.ts'

/** Finds the headings among the paragraphs and cuts the body into sections and their parts. */

type Style = 'numeral' | 'bracketed' | 'digit'

interface Heading {
  readonly block: number
  readonly style: Style
  readonly ordinal: string
  readonly number: number
  readonly title: string
  /** What follows the title in the same paragraph. */
  readonly rest: string
  readonly place: Place
  readonly known: Known | undefined
  readonly part: boolean
}

const NUMERALS = '零一二三四五六七八九十'
const MARKS: readonly (readonly [Style, RegExp])[] = [
  ['numeral', /^([一二三四五六七八九十]{1,3}|[-—])\s?[、.．]/],
  ['bracketed', /^[（(]\s?([一二三四五六七八九十]{1,3})\s?[）)]、?/],
  ['digit', /^(\d{1,2})\s?[、.．]/],
]
const BRACKETED_LETTER = /^[㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩]/
const LONGEST_TITLE = 40
const TITLE_END = /[。：:；;！\s]|(?<=情况|方面|建设|管理|公开|保障)[,，]/

function numberOf(ordinal: string): number {
  if (/^\d/.test(ordinal)) return Number(ordinal)
  if (ordinal === '-' || ordinal === '—') return 1
  const ten = ordinal.indexOf('十')
  if (ten === -1) return NUMERALS.indexOf(ordinal)
  return (
    (ten === 0 ? 1 : NUMERALS.indexOf(ordinal[0] as string)) * 10 +
    Math.max(0, NUMERALS.indexOf(ordinal[ten + 1] ?? '零'))
  )
}

const ROW_LABELS = new Set(
  UNION.flatMap(line => line.variants.flatMap(variant => variant.labels)).map(label => new Pattern(label).label.words),
)

/** The start of a paragraph as a heading, if it is one; the rows of the form's tables are numbered like headings and are none. */
function headingOf(text: string, place: Place, block: number): Heading | undefined {
  const start = text.slice(0, 80)
  const letter = BRACKETED_LETTER.exec(start)
  const marks = letter === null ? MARKS : []
  let style: Style = 'bracketed'
  let ordinal = letter === null ? '' : (NUMERALS[letter[0].charCodeAt(0) - 0x3220 + 1] ?? '')
  let at = letter === null ? 0 : 1
  for (const [candidate, mark] of marks) {
    const match = mark.exec(start)
    if (match === null) continue
    style = candidate
    ordinal = match[1] as string
    at = match[0].length
    break
  }
  if (at === 0) return undefined
  const body = start.slice(at).trimStart()
  const end = body.search(TITLE_END)
  const title = (end === -1 ? body : body.slice(0, end)).trim()
  if (title === '' || title.length > LONGEST_TITLE) return undefined
  const said = sayingOf(title)
  if (said.isRow) return undefined
  const from = text.indexOf(title, at) + title.length
  const rest = text
    .slice(from)
    .replace(/^[。：:；;]/, '')
    .trim()
  return { block, style, ordinal, number: numberOf(ordinal), title, rest, place, known: said.known, part: said.isPart }
}

interface Known {
  readonly kind: SectionKind
  readonly likeness: number
}

const TITLES = SECTIONS.map(({ kind, title, aliases }) => ({
  kind,
  patterns: [title, ...aliases].map(text => new Pattern(text)),
}))
const PARTS = SECTIONS.flatMap(({ parts }) => parts).map(part => foldWords(part))
const LEAST = 0.72

const EXACT = new Map(TITLES.flatMap(({ kind, patterns }) => patterns.map(({ label }) => [label.words, kind] as const)))

function kindOf(words: string): Known | undefined {
  const exact = EXACT.get(words)
  if (exact !== undefined) return { kind: exact, likeness: 1 }
  let best: Known | undefined
  for (const { kind, patterns } of TITLES) {
    for (const pattern of patterns) {
      const likeness = pattern.likeness(words, LEAST)
      if (likeness >= LEAST && likeness > (best?.likeness ?? 0)) best = { kind, likeness }
    }
  }
  return best ?? mergedKindOf(words)
}

const SHORTEST_MERGED = 8

/** 收到和处理政府信息公开申请情况以及行政复议情况: two sections under one heading are read as the first. */
function mergedKindOf(words: string): Known | undefined {
  const first = SECTIONS.find(({ title }) => title.length >= SHORTEST_MERGED && words.startsWith(foldWords(title)))
  return first === undefined ? undefined : { kind: first.kind, likeness: LEAST }
}

/** 主动公开 and its like, with 情况, 方面 or 工作 behind: a part of the overview. */
function isPart(words: string): boolean {
  return PARTS.includes(words.replace(/(?:情况|方面|工作){1,3}$/, ''))
}

/** What a title says: it is the label of a row, or the heading of a section that is known, or of a part. */
interface Saying {
  readonly isRow: boolean
  readonly known: Known | undefined
  readonly isPart: boolean
}

/** Reports have many of their headings in common. */
const sayingOf: (title: string) => Saying = remembered(title => {
  const words = simplified(foldWords(title))
  return { isRow: ROW_LABELS.has(words), known: kindOf(words), isPart: isPart(words) }
})

function mainHeadings(headings: readonly Heading[]): Heading[] {
  const numeral = headings.some(({ style }) => style === 'numeral')
  const style = numeral ? 'numeral' : headings.find(({ known, part }) => known !== undefined && !part)?.style
  const main: Heading[] = []
  const seen = new Set<SectionKind>()
  for (const heading of headings) {
    if (heading.style !== style) continue
    const last = main.at(-1)
    const fresh = heading.known !== undefined && !seen.has(heading.known.kind)
    // 1、主动公开 below 1、总体情况 is a part of it, though numbered alike.
    if (last !== undefined && main.length === 1 && heading.part) continue
    const forward = last === undefined || heading.number > last.number || (fresh && heading.known.likeness >= 0.95)
    const next = last === undefined ? heading.number === 1 : heading.number === last.number + 1
    if (!forward || !(next || fresh)) continue
    main.push(heading)
    if (heading.known !== undefined) seen.add(heading.known.kind)
  }
  return main
}

/** No report has as many; what comes after is read as text. */
const MOST_HEADINGS = 2000

/** The report's sections, in order, with their parts and their prose; tables add nothing to the text. */
export function recogniseSections(document: Document): SectionPart[] {
  const headings: Heading[] = []
  document.blocks.forEach((block, index) => {
    if (block.type !== 'paragraph' || block.layer !== 'body' || headings.length >= MOST_HEADINGS) return
    const heading = headingOf(block.text, block.place, index)
    if (heading !== undefined) headings.push(heading)
  })
  const main = mainHeadings(headings)
  return main.map((heading, index) => {
    const end = main[index + 1]?.block ?? document.blocks.length
    const inner = headings.filter(({ block }) => block > heading.block && block < end)
    return sectionOf(document, heading, inner, end)
  })
}

function paragraphs(document: Document, from: number, to: number): string[] {
  return document.blocks
    .slice(from, to)
    .flatMap(block => (block.type === 'paragraph' && block.layer === 'body' ? [block.text] : []))
}

function sectionOf(document: Document, heading: Heading, inner: readonly Heading[], end: number): SectionPart {
  const style = inner[0]?.style
  const subs =
    style === undefined ? [] : inner.filter(sub => (sub.style === style && sub.style !== 'numeral') || sub.part)
  const text = (head: Heading, to: number) =>
    [head.rest, ...paragraphs(document, head.block + 1, to)].filter(part => part !== '').join('\n')
  const subsections: SubsectionPart[] = subs.map((sub, index) => ({
    ordinal: sub.ordinal,
    title: sub.title,
    text: text(sub, subs[index + 1]?.block ?? end),
    place: sub.place,
  }))
  const { ordinal, title, block, place } = heading
  return {
    kind: heading.known?.kind ?? 'unknown',
    ordinal,
    title,
    text: text(heading, subs[0]?.block ?? end),
    subsections,
    place,
    block,
  }
}
