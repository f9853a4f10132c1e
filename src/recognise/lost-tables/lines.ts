import { UNION, type UnionLine } from '../../form/union.ts'
import { isValueText } from '../cell-reading.ts'
import { headLinesOf, RESULTS_AT_LEAST } from './head-lines.ts'
import type { HeadLine, Piece } from './pieces.ts'
import type { Region } from './regions.ts'
import { BARRIER, type Part, partAt, placeAt, type Stream } from './stream.ts'
import { LONGEST_STRETCH, type Stretch, stretchBetween } from './stretch.ts'
import type { Token } from './tokens.ts'

/** The lines of a lost table: its heads, and its rows as labels with what stands behind them. */

export interface RowLine {
  readonly kind: 'row'
  /** The groups it stands under that are printed right before it, then its own label; none before a row of bare numbers. */
  readonly labels: readonly Piece[]
  /** Everything behind the label as one stretch. */
  readonly raw: Piece
  readonly alternatives: readonly string[]
  /** The same, a line or a cell of the source each. */
  readonly cells: readonly Piece[]
  /** How many cells the form has there, at least. */
  readonly columns: number
  /** Index in `Document.blocks`. */
  readonly block: number
}

export interface LostTable {
  readonly lines: readonly (HeadLine | RowLine)[]
  /** Half-open, in `Stream.text`. */
  readonly start: number
  readonly end: number
  readonly foreign: boolean
  /** Rows inside the table whose labels are no line's, with their values. */
  readonly unknown: readonly Piece[]
  /** The lines or cells of the source that it stood in. */
  readonly sources: readonly string[]
}

const ORDINAL_BEFORE = /(?:[（(]\s?)?(?:[一二三四五六七八九十]{1,2}|\d|\p{No})\s?[)）]?\s?[、.．:：,，]?\s?$/u
const ORDINAL = /^\s*(?:[（(]\s?)?(?:[一二三四五六七八九十]{1,2}|[\d０-９]{1,2}|\p{No})\s?(?:[)）]|[、.．:：,，])\s*$/u
const OPENING = /[（(“"‘【[]\s?$/
const CLOSING = /^[\s”"’')）】\]]+/

function before({ text, parts }: Stream, offset: number): string {
  const part = parts[partAt({ text, parts } as Stream, offset)] as Part
  return text.slice(Math.max(part.start, offset - 6), offset)
}

/** Where a label begins with its ordinal, on the same line. A digit is its ordinal if a mark sets it off, or if it is the form's. */
function labelStart(stream: Stream, { start, word }: Token): number {
  const text = before(stream, start)
  const opening = OPENING.exec(text)?.[0].length ?? 0
  const ordinal = ORDINAL_BEFORE.exec(text.slice(0, text.length - opening))?.[0] ?? ''
  const digit = /^(\d)\s?$/.exec(ordinal)?.[1]
  return start - opening - (digit === undefined || word.ordinals.has(digit) ? ordinal.length : 0)
}

function pieceAt(stream: Stream, start: number, end: number): Piece {
  return { text: stream.text.slice(start, end).replaceAll('\n', ''), place: placeAt(stream, start, end) }
}

/** The lines and cells of the source behind a label, up to the next one. Blank cells count: pipes kept them. */
function cellsBehind(stream: Stream, token: Token, next: Token | undefined): Piece[] {
  const { parts, text } = stream
  const own = partAt(stream, token.end - 1)
  const last = next === undefined ? parts.length : partAt(stream, next.start)
  const pieces: Piece[] = []
  const first = parts[own] as Part
  const from = token.end + (/^[\s:：”"’')）】》〕\]|]*/.exec(text.slice(token.end, token.end + 8))?.[0].length ?? 0)
  const to = own === last && next !== undefined ? labelStart(stream, next) : first.start + first.text.length
  if (from < to) pieces.push(pieceAt(stream, from, to))
  for (let index = own + 1; index < last; index++) {
    const part = parts[index] as Part
    if (next === undefined && (!isValueText(part.text) || pieces.length > MOST_CELLS)) break
    if (text.slice(part.start - 1, part.start) === BARRIER) break
    if (index === last - 1 && ORDINAL.test(part.text)) continue
    pieces.push({ text: part.text, place: part.place })
  }
  if (next === undefined || own === last) return pieces
  const start = (parts[last] as Part).start
  const end = labelStart(stream, next)
  if (end > start) pieces.push(pieceAt(stream, start, end))
  return pieces
}

const MOST_CELLS = 60

class LineReader {
  readonly lines: (HeadLine | RowLine)[] = []
  readonly unknown: Piece[] = []
  end: number
  readonly #stream: Stream
  readonly #region: Region
  #heads: Token[] = []
  #groups: Token[] = []
  /** Where the values of the last row end. */
  #valuesEnd = 0

  constructor(stream: Stream, region: Region) {
    this.#stream = stream
    this.#region = region
    this.end = (region.tokens[0] as Token).start
  }

  read(): this {
    const { tokens, after } = this.#region
    for (const [index, token] of tokens.entries()) this.#take(token, tokens[index - 1], tokens[index + 1] ?? after)
    return this
  }

  #take(token: Token, previous: Token | undefined, next: Token | undefined): void {
    const { word, lines } = token
    this.end = Math.max(this.end, token.end)
    if (word.isCaption) this.#endHeads(token.start)
    const afterHead =
      this.#heads.length > 0 &&
      previous !== undefined &&
      previous === this.#heads.at(-1) &&
      !this.#hasValues(previous, token)
    if (word.isCaption || (word.isHead && (lines.length === 0 || afterHead))) {
      this.#heads.push(token)
      if (word.isCaption) this.#endHeads(token.end)
      if (next === undefined || !next.word.isHead || this.#hasValues(token, next)) this.#bareRow(token, next)
      return
    }
    const stretch = this.#stretch(token, next)
    const isGroup = word.groups.length > 0 && (lines.length === 0 || this.#isAbove(token, next))
    const { text } = this.#stream
    // One digit behind a group's label is the ordinal of a row that is not known: （六）其他处理1.
    const isEmpty =
      word.groups.length > 0 && text.slice(stretch.start, stretch.end).replace(/[^\d０-９]/g, '').length <= 1
    if (isEmpty && (isGroup || stretch.end > stretch.start)) this.#groups.push(token)
    else
      this.#row(
        token,
        next,
        stretch,
        [...this.#groups, token].map(label => this.#label(label)),
      )
  }

  #hasValues(token: Token, next: Token): boolean {
    const stretch = this.#stretch(token, next)
    return stretch.end > stretch.start
  }

  #isAbove({ word }: Token, next: Token | undefined): boolean {
    return next?.lines.some(({ line }) => word.groups.includes(line)) ?? false
  }

  #stretch(token: Token, next: Token | undefined): Stretch {
    const { text } = this.#stream
    const unknown = this.#region.beforeUnknown.has(token)
    const barrier = text.slice(token.end, token.end + LONGEST_STRETCH).indexOf(BARRIER)
    const bound = barrier === -1 ? text.length : token.end + barrier
    return stretchBetween(text, token.end, Math.min(next?.start ?? bound, bound), unknown ? 'unknown-label' : next)
  }

  /** The heads so far are a line or more; up to `end` what stands behind the last of them is theirs. */
  #endHeads(end: number): void {
    if (this.#heads.length > 0) this.lines.push(...headLinesOf(this.#stream, this.#heads, end))
    this.#heads = []
  }

  /** The row behind a token whose label is no line's, if there is one: it is said. */
  #keepUnknown(token: Token, next: Token | undefined, from: number): boolean {
    if (next === undefined || !this.#region.beforeUnknown.has(token)) return false
    this.unknown.push(pieceAt(this.#stream, from, labelStart(this.#stream, next)))
    return true
  }

  /** A label with its ordinal; no digit that is a value's is taken for one. */
  #label(token: Token): Piece {
    const start = Math.min(token.start, Math.max(labelStart(this.#stream, token), this.#valuesEnd))
    return pieceAt(this.#stream, start, token.end)
  }

  /** Table four has one row without a label, right behind its heads. */
  #bareRow(head: Token, next: Token | undefined): void {
    const results = this.#heads.length
    const stretch = this.#stretch(head, next)
    if (results >= RESULTS_AT_LEAST && stretch.end > stretch.start) this.#row(head, next, stretch, [])
  }

  #row(token: Token, next: Token | undefined, stretch: Stretch, labels: readonly Piece[]): void {
    this.#endHeads(labels.length === 0 ? token.end : (this.#groups[0] ?? token).start)
    this.#groups = []
    const { text } = this.#stream
    const { start, end, otherEnds, until } = stretch
    const isUnknown = this.#keepUnknown(token, next, end)
    this.end = Math.max(this.end, until)
    this.#valuesEnd = end
    this.lines.push({
      kind: 'row',
      labels,
      raw: { text: text.slice(start, end), place: placeAt(this.#stream, start, end) },
      alternatives: otherEnds.map(other => text.slice(start, other)),
      cells: cellsBehind(this.#stream, token, isUnknown ? undefined : next),
      columns: labels.length === 0 ? CASE_COLUMNS : Math.min(...token.lines.map(({ line }) => columnsOf(line))),
      block: (this.#stream.parts[partAt(this.#stream, token.end - 1)] as Part).block,
    })
  }
}

function columnsOf({ variants }: UnionLine): number {
  return Math.min(...variants.map(({ cells }) => cells.length))
}

/** Lines that the form prints without a label. */
const CASE_COLUMNS = Math.min(
  ...UNION.filter(({ variants }) => variants.every(({ labels }) => labels.length === 0)).map(columnsOf),
)

export function linesOfRegion(stream: Stream, region: Region): LostTable {
  const { lines, end, unknown } = new LineReader(stream, region).read()
  const start = labelStart(stream, region.tokens[0] as Token)
  const closing = CLOSING.exec(stream.text.slice(end, end + 4))?.[0].trimEnd().length ?? 0
  const sources: string[] = []
  for (let index = partAt(stream, start); index < stream.parts.length; index++) {
    const { start: from, text } = stream.parts[index] as Part
    if (from >= end) break
    if (text !== '') sources.push(text)
  }
  return { lines, start, end: end + closing, foreign: region.foreign, unknown, sources }
}
