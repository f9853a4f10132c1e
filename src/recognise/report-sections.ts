import type { Place } from '../diagnostic/place.ts'
import { spanOf } from '../diagnostic/place.ts'
import type { Document } from '../document/document.ts'
import { fold, foldWords } from '../document/fold.ts'
import { TRADITIONAL } from '../form/header-words.ts'
import { SECTIONS } from '../form/sections.ts'
import type { SectionKind } from '../form/types.ts'
import { UNION } from '../form/union.ts'
import { Pattern } from './likeness.ts'
import type { SectionPart, SubsectionPart } from './parts.ts'

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
  if (title === '' || title.length > LONGEST_TITLE || ROW_LABELS.has(simplified(foldWords(title)))) return undefined
  const from = text.indexOf(title, at) + title.length
  const rest = text
    .slice(from)
    .replace(/^[。：:；;]/, '')
    .trim()
  return { block, style, ordinal, number: numberOf(ordinal), title, rest, place }
}

function simplified(text: string): string {
  return /^[\u4e00-\u9fff]*$/.test(text) ? [...text].map(letter => TRADITIONAL[letter] ?? letter).join('') : text
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

function kindOf(title: string): Known | undefined {
  const words = simplified(foldWords(title))
  const ranked = TITLES.map(({ kind, patterns }) => ({
    kind,
    likeness: Math.max(...patterns.map(p => p.likeness(words))),
  }))
  const best = ranked.reduce((a, b) => (b.likeness > a.likeness ? b : a))
  return best.likeness >= LEAST ? best : undefined
}

/** 主动公开 and its like, with 情况, 方面 or 工作 behind: a part of the overview. */
function isPart(title: string): boolean {
  const words = simplified(foldWords(title)).replace(/(?:情况|方面|工作)+$/, '')
  return PARTS.includes(words)
}

function mainHeadings(headings: readonly Heading[]): Heading[] {
  const known = headings.find(({ title }) => kindOf(title) !== undefined && !isPart(title))
  const numeral = headings.some(({ style }) => style === 'numeral')
  const style = numeral ? 'numeral' : known?.style
  const main: Heading[] = []
  for (const heading of headings) {
    if (heading.style !== style) continue
    const last = main.at(-1)
    const inOverview = last !== undefined && main.length === 1 && isPart(heading.title)
    const forward = last === undefined || heading.number > last.number || (kindOf(heading.title)?.likeness ?? 0) >= 0.95
    const expected =
      last === undefined
        ? heading.number === 1 || kindOf(heading.title) !== undefined
        : heading.number === last.number + 1
    if (!forward || inOverview) continue
    if (expected || kindOf(heading.title) !== undefined) main.push(heading)
  }
  return main
}

/** The report's sections, in order, with their parts and their prose; tables add nothing to the text. */
export function recogniseSections(document: Document): SectionPart[] {
  const headings = document.blocks.flatMap((block, index) => {
    const heading =
      block.type === 'paragraph' && block.layer === 'body' ? headingOf(block.text, block.place, index) : undefined
    return heading === undefined ? [] : [heading]
  })
  const main = mainHeadings(headings)
  return main.map((heading, index) => {
    const end = main[index + 1]?.block ?? document.blocks.length
    return sectionOf(
      document,
      heading,
      headings.filter(({ block }) => block > heading.block && block < end),
      end,
    )
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
    style === undefined
      ? []
      : inner.filter(sub => (sub.style === style && sub.style !== 'numeral') || isPart(sub.title))
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
    kind: kindOf(title)?.kind ?? 'unknown',
    ordinal,
    title,
    text: text(heading, subs[0]?.block ?? end),
    subsections,
    place,
    block,
  }
}

/** How far a section reaches, for messages. */
export function sectionPlace(section: SectionPart): Place {
  return spanOf(section.place, section.subsections.at(-1)?.place ?? section.place)
}

export function foldedTitle(title: string): string {
  return simplified(fold(title))
}
