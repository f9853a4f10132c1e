import { isTextPlace, type Place } from '../../diagnostic/place.ts'
import type { Document, Paragraph } from '../../document/document.ts'
import { placeOf } from '../../document/place-of.ts'

/** Running text that belongs together: a paragraph, or several where a page or a line breaks a sentence. */
export interface Passage {
  readonly text: string
  /** Short, numbered, without a full stop: what follows speaks of its subject. */
  readonly heading: boolean
  readonly pieces: readonly Piece[]
}

interface Piece {
  readonly paragraph: Paragraph
  /** Offset of the paragraph in the passage. */
  readonly from: number
}

const NUMBERED =
  /^\s*(?:[（(]\s?[一二三四五六七八九十]{1,3}\s?[）)]|[一二三四五六七八九十]{1,3}\s?[、.．]|\d{1,2}\s?[、.．](?!\d)|[㈠-㈩])/
const ENDED = /[。！？；：!?;:…”）)]\s*$|\.\s*$/
const STOPPED = /[。；，;,]/
/** - 3 -, —3—, 第 3 页: a page number on a line of its own. */
const PAGE_NUMBER = /^\s*(?:[-—–－]\s?\d{1,4}\s?[-—–－]|第\s?\d{1,4}\s?页.{0,12})\s*$/
const LONGEST_HEADING = 40
/** No paragraph of a report is longer than all of one; what goes on past this stands in a passage of its own. */
const LONGEST_PASSAGE = 60_000

/** The body's paragraphs as passages. A paragraph that ends in the middle of a sentence goes on in the next one. */
export function passagesOf(document: Document): Passage[] {
  const passages: Passage[] = []
  let open: { text: string; pieces: Piece[] } | undefined
  const close = () => {
    if (open !== undefined) passages.push({ ...open, heading: isHeading(open.text) })
    open = undefined
  }
  for (const block of document.blocks) {
    if (block.type === 'table') close()
    else if (block.layer === 'body' && !PAGE_NUMBER.test(block.text)) {
      const before = open?.pieces.at(-1)?.paragraph.text ?? ''
      const broken =
        open !== undefined && !ENDED.test(before.slice(-8)) && !(open.pieces.length === 1 && isHeading(before))
      if (!broken || NUMBERED.test(block.text) || (open?.text.length ?? 0) > LONGEST_PASSAGE) close()
      open ??= { text: '', pieces: [] }
      // A line break between two digits is a gap, as a blank is.
      if (open.text !== '') open.text += '\n'
      open.pieces.push({ paragraph: block, from: open.text.length })
      open.text += block.text
    }
  }
  close()
  return passages
}

function isHeading(text: string): boolean {
  return text.length <= LONGEST_HEADING && NUMBERED.test(text) && !STOPPED.test(text)
}

/** The place of a stretch of a passage: exact in text; where places are boxes, the box of the paragraph it begins in. */
export function placeIn({ pieces }: Passage, start: number, end: number): Place {
  const first = pieceAt(pieces, start)
  const last = pieceAt(pieces, Math.max(start, end - 1))
  const from = placeOf(first.paragraph, start - first.from, start - first.from)
  const to = placeOf(last.paragraph, end - 1 - last.from, end - last.from)
  return isTextPlace(from) && isTextPlace(to) ? { start: from.start, end: Math.max(from.start, to.end) } : from
}

function pieceAt(pieces: readonly Piece[], offset: number): Piece {
  return (pieces.findLast(({ from }) => from <= offset) ?? pieces[0]) as Piece
}
