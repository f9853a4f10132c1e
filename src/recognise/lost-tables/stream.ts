import { type Place, spanOf } from '../../diagnostic/place.ts'
import type { Cell, Document, Format, PlacedText, TableBlock } from '../../document/document.ts'
import { rowsOf } from '../../document/document.ts'
import { placeOf } from '../../document/place-of.ts'

/**
 * The text of a body as one run, in which labels are looked for by their letters alone: where line breaks, blanks and
 * pipes fell, a dump no longer tells.
 */

/** A paragraph, or a cell of a table that has no columns left: one cell a row. */
export interface Part extends PlacedText {
  /** Index in `Document.blocks`. */
  readonly block: number
  readonly isCell: boolean
  /** Offset in `Stream.text`. */
  readonly start: number
}

export interface Stream {
  /** The parts, each with a line feed behind it. A table that has columns is a `BARRIER`. */
  readonly text: string
  readonly parts: readonly Part[]
  /** Letters and digits alone, width folded. */
  readonly words: string
  /** For each of `words`, its offset in `text`; one more for the end. */
  readonly at: Int32Array
}

/** Nothing is read across it. */
export const BARRIER = '\0'

/** - 3 -, —3—, 第 3 页 on a line of its own: it stands inside a table where a page ended. */
const PAGE_NUMBER = /^[-—–－·]\s?\d{1,4}\s?[-—–－·]$|^第\s?\d{1,4}\s?页[^\d]{0,3}(?:共\s?\d{1,4}\s?页)?$/
const LONGEST_PAGE_NUMBER = 20
/** Longer bodies are no reports; this bounds the work. */
const LONGEST_TEXT = 2_000_000

export function isPageNumber(text: string): boolean {
  return text.length <= LONGEST_PAGE_NUMBER && PAGE_NUMBER.test(text)
}

/** A table of a text dump whose rows have one cell each, blanks aside: its columns are lost, its cells are not. */
export function isColumn(block: TableBlock, format: Format): boolean {
  if (format !== 'text') return false
  const rows = rowsOf(block)
  const single = rows.filter(row => row.filter(({ text }) => text !== '').length <= 1).length
  return single === rows.length || (rows.length >= 20 && single >= rows.length * 0.9)
}

export function streamOf({ blocks, format }: Document): Stream {
  const parts: Part[] = []
  const texts: string[] = []
  let length = 0
  const add = (text: string) => {
    texts.push(text)
    length += text.length
  }
  const take = (placed: PlacedText, block: number, isCell: boolean) => {
    const { text, place, map } = placed
    parts.push({ text, place, ...(map === undefined ? {} : { map }), block, isCell, start: length })
    add(`${text}\n`)
  }
  for (const [index, block] of blocks.entries()) {
    if (length > LONGEST_TEXT) break
    if (block.layer !== 'body') continue
    if (block.type === 'table' && !isColumn(block, format)) add(BARRIER)
    else if (block.type === 'table') for (const cell of cellsOf(block)) take(cell, index, true)
    else if (block.text.includes('\t')) for (const cell of tabbed(block)) take(cell, index, true)
    else if (!isPageNumber(block.text)) take(block, index, false)
  }
  const text = texts.join('')
  return { text, parts, ...wordsOf(text) }
}

/** Pipes alone part the lines around them: two in a row have an empty cell between them. */
function cellsOf({ cells }: TableBlock): readonly Cell[] {
  return cells.every(({ text }) => text === '') ? cells.slice(1) : cells
}

/** The pieces between tabs: a row that was copied out of a page, blank cells and all. */
function tabbed(line: PlacedText): PlacedText[] {
  let at = 0
  return line.text.split('\t').map(piece => {
    const start = at + piece.length - piece.trimStart().length
    const text = piece.trim()
    at += piece.length + 1
    return { text, place: placeOf(line, start, start + text.length) }
  })
}

const NUMBER_SIGN = /\p{No}/u
const WORD = /[\p{L}\p{Nd}]/u
const NOT_WORDS = /[^\p{L}\p{Nd}]+/gu

/** Circled and superscript numbers are no digits: they are ordinals, or marks of notes. */
function wordsOf(text: string): { words: string; at: Int32Array } {
  const at = new Int32Array(text.length * 2 + 1)
  let words = ''
  let count = 0
  for (let index = 0; index < text.length; ) {
    const code = text.charCodeAt(index)
    if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 0x30 && code <= 0x39)) {
      at[count++] = index
      words += text[index]
      index++
      continue
    }
    const letter = String.fromCodePoint(text.codePointAt(index) as number)
    if (code > 0x7f ? WORD.test(letter) && !NUMBER_SIGN.test(letter) : WORD.test(letter)) {
      const folded = letter.normalize('NFKC').replace(NOT_WORDS, '').slice(0, 2)
      for (let copy = 0; copy < folded.length; copy++) at[count++] = index
      words += folded
    }
    index += letter.length
  }
  at[count] = text.length
  return { words, at: at.slice(0, count + 1) }
}

/** Index of the part that an offset of the text falls in. */
export function partAt({ parts }: Stream, offset: number): number {
  let low = 0
  let high = parts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((parts[middle] as Part).start <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** The place of a stretch of the text. */
export function placeAt(stream: Stream, start: number, end: number): Place {
  const first = stream.parts[partAt(stream, start)] as Part
  const last = stream.parts[partAt(stream, Math.max(start, end - 1))] as Part
  const within = (part: Part, offset: number) => Math.min(part.text.length, Math.max(0, offset - part.start))
  if (first === last) return placeOf(first, within(first, start), within(first, end))
  return spanOf(placeOf(first, within(first, start), first.text.length), placeOf(last, 0, within(last, end)))
}
