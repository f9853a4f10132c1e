import type { Place } from '../../diagnostic/place.ts'
import {
  type Document,
  type Layer,
  type Paragraph,
  type PlacedText,
  rowsOf,
  type TableBlock,
} from '../../document/document.ts'
import { fold } from '../../document/fold.ts'
import { beginsPart, placeOf } from '../../document/place-of.ts'
import { FOREIGN_LABELS, METADATA_LABELS, simplified } from '../../form/header-words.ts'
import type { SectionPart } from '../parts.ts'

/** The lines before the first section, and the labelled pairs among them. */

export interface Line extends PlacedText {
  /** Index in `Document.blocks`. */
  readonly block: number
}

export interface Pair {
  /** Folded, without spaces. */
  readonly label: string
  readonly value: string
  readonly place: Place
  readonly line: Line | null
}

const MOST_CELLS = 80
const MOST_LINES = 80
const MOST_LETTERS = 20_000
const LONGEST_METADATA_LINE = 300

/** What stands before the first section, bounded; all of the beginning where no section was found. Of pages, the body unless told. */
export function openingLines(document: Document, sections: readonly SectionPart[], layer: Layer = 'body'): Line[] {
  const end = sections[0]?.block ?? document.blocks.length
  let letters = 0
  const lines: Line[] = []
  for (let block = 0; block < end && lines.length < MOST_LINES && letters < MOST_LETTERS; block++) {
    const paragraph = document.blocks[block]
    if (paragraph?.type !== 'paragraph' || paragraph.layer !== layer) continue
    const text = paragraph.text.slice(0, MOST_LETTERS - letters)
    letters += text.length
    lines.push(lineOf(paragraph, text, block))
  }
  return lines
}

function lineOf({ place, map }: Paragraph, text: string, block: number): Line {
  return map === undefined ? { text, place, block } : { text, place, map, block }
}

/** The last few lines of the body, where a signature would stand. */
export function closingLines(document: Document): Line[] {
  const lines: Line[] = []
  for (let block = document.blocks.length - 1; block >= 0 && lines.length < 6; block--) {
    const paragraph = document.blocks[block] as Paragraph
    if (paragraph.type === 'paragraph' && paragraph.layer === 'body') {
      lines.unshift(lineOf(paragraph, paragraph.text.slice(0, 200), block))
    }
  }
  return lines
}

/** The place of a stretch of a line. */
export function within(line: Line, index: number, length: number): Place {
  return placeOf(line, index, index + length)
}

const LABELS = [...Object.values(METADATA_LABELS).flat(), ...FOREIGN_LABELS]
const KNOWN = new Set(LABELS.map(label => label.toLowerCase()))
const SPACED = [...new Set(LABELS)]
  .sort((a, b) => b.length - a.length)
  .map(label => [...label].map(letter => letter.replace(/[/.]/, '\\$&')).join('[ \\u3000\\u00a0]{0,4}'))
const LABEL = new RegExp(`(${SPACED.join('|')})[ \\u3000\\u00a0]{0,4}[:：]`, 'gi')
const IN_WORD = /[\u4e00-\u9fff\w/]/

/** Labels stand at the start of a word; on a page, behind another one, also at the start of an element: 2023-03-08信息来源：. */
function labelsWithColon({ text, map }: Line): RegExpMatchArray[] {
  const found: RegExpMatchArray[] = []
  for (const match of simplified(text).matchAll(LABEL)) {
    const apart = match.index === 0 || !IN_WORD.test(text[match.index - 1] as string)
    if (apart || (found.length > 0 && map !== undefined && beginsPart(map, match.index))) found.push(match)
  }
  return found
}

function clean(label: string): string {
  return simplified(fold(label)).replace(/[:]$/, '')
}

/** Several `label：value` on one line, each value ending where the next label begins; an empty value stays empty. */
function pairsOfLine(line: Line): Pair[] {
  if (line.text.length > LONGEST_METADATA_LINE) return []
  const matches = /[:：]/.test(line.text) ? labelsWithColon(line) : unmarkedLabels(line)
  return matches.map((match, index) => {
    const from = (match.index ?? 0) + match[0].length
    const to = matches[index + 1]?.index ?? line.text.length
    const value = line.text.slice(from, to).trim()
    const at = value === '' ? from : line.text.indexOf(value, from)
    return { label: clean(match[1] as string), value, place: within(line, at, value.length), line }
  })
}

const FIRST_LABEL = new RegExp(`^(${SPACED.join('|')})`, 'i')
const NEXT_LABEL = new RegExp(`(?<=[ \\u3000\\u00a0])(${SPACED.join('|')})(?=[ \\u3000\\u00a0])`, 'gi')
const LONGEST_UNMARKED = 120

/** `label value` without colons, of pages: a line that begins with a label, set off from its value by markup. */
function unmarkedLabels(line: Line): RegExpMatchArray[] {
  const { text, map } = line
  if (text.length > LONGEST_UNMARKED) return []
  if (map === undefined) return labelsInBlanks(simplified(text))
  const first = FIRST_LABEL.exec(text)
  if (first === null || !beginsPart(map, first[0].length)) return []
  return [first, ...[...text.matchAll(NEXT_LABEL)].filter(({ index }) => beginsPart(map, index))]
}

const LABEL_HERE = new RegExp(SPACED.join('|'), 'iy')
const SET_OFF = /[ \u3000\u00a0]|$/y
const BLANK = /[ \u3000\u00a0]/y

/**
 * `发布机构发文日期 2024-03-27 公开方式 主动公开`, of text: labels stand at the start or behind a blank, before a blank or at once
 * before the next label, since the value of the first is empty. One alone may be prose.
 */
function labelsInBlanks(text: string): RegExpMatchArray[] {
  if (/[，。；,;]/.test(text)) return []
  const found: RegExpMatchArray[] = []
  let at = 0
  while (at < text.length) {
    const label = labelAt(text, at)
    if (label === '' && found.length === 0) return []
    if (label !== '') found.push(Object.assign([label, label] as unknown as RegExpMatchArray, { index: at }))
    at += label.length
    if (label === '' || labelAt(text, at) === '') at = behindBlank(text, at)
  }
  return found.length >= 2 ? found : []
}

/** The label that begins here, set off behind. */
function labelAt(text: string, at: number): string {
  LABEL_HERE.lastIndex = at
  const label = LABEL_HERE.exec(text)?.[0] ?? ''
  const end = at + label.length
  return label !== '' && (matchesAt(SET_OFF, text, end) || matchesAt(LABEL_HERE, text, end)) ? label : ''
}

function behindBlank(text: string, from: number): number {
  let at = from
  while (at < text.length && !matchesAt(BLANK, text, at)) at++
  while (at < text.length && matchesAt(BLANK, text, at)) at++
  return at
}

function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}

/** Whether a table holds what the page says of itself: two of its labels, or one as the first of a single row. */
export function isMetadataTable({ cells }: TableBlock): boolean {
  if (cells.length > MOST_CELLS) return false
  const labels = cells.filter(cell => KNOWN.has(clean(cell.text).toLowerCase())).length
  return labels >= 2 || (labels === 1 && cells.length === 2)
}

/** `label | value | label | value`, or a row of labels over a row of values. */
function pairsOfTables(document: Document, end: number): Pair[] {
  const pairs: Pair[] = []
  for (const [index, block] of document.blocks.slice(0, end).entries()) {
    if (block.type !== 'table' || block.cells.length > MOST_CELLS) continue
    const rows = rowsOf(block)
    rows.forEach((cells, row) => {
      const isLabel = cells.map(cell => KNOWN.has(clean(cell.text).toLowerCase()))
      const below = rows[row + 1]
      const headed = cells.length > 1 && isLabel.every(Boolean) && below?.length === cells.length
      cells.forEach((cell, at) => {
        const value = headed ? below?.[at] : isLabel[at + 1] === true ? undefined : cells[at + 1]
        if (isLabel[at] !== true) pairs.push(...pairsOfLine({ ...cell, block: index }))
        if (isLabel[at] !== true || value === undefined) return
        pairs.push({ label: clean(cell.text), value: value.text, place: value.place, line: null })
      })
    })
  }
  return pairs
}

export function labelledPairs(document: Document, lines: readonly Line[], sections: readonly SectionPart[]): Pair[] {
  const properties = document.properties.map(({ label, value, place }) => ({
    label: clean(label),
    value,
    place,
    line: null,
  }))
  const end = sections[0]?.block ?? Math.min(document.blocks.length, MOST_LINES)
  return [...lines.flatMap(pairsOfLine), ...pairsOfTables(document, end), ...properties]
}
