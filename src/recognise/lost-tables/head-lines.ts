import { TOTAL_HEADS } from '../../form/heads.ts'
import { UNION } from '../../form/union.ts'
import { isValueText } from '../cell-reading.ts'
import { labelOf } from '../likeness.ts'
import type { HeadLine, Piece } from './pieces.ts'
import { APPLICANT_HEADS, HEAD_UNIT } from './regions.ts'
import { type Part, partAt, placeAt, type Stream } from './stream.ts'
import type { Token } from './tokens.ts'

/**
 * The heads of a lost table as they stand before its first row: the form's labels, and between them what is none of them, empty
 * cells included. A head that is not the form's, or none at all, is all that tells of a column that is not the form's.
 */

/** Heads in a row that only table four has so many of. */
export const RESULTS_AT_LEAST = 8

const GROUPS = new Set(
  UNION.flatMap(({ variants }) => variants.flatMap(({ heads }) => heads.flatMap(({ groups = [] }) => groups))).map(
    group => labelOf(group).words,
  ),
)

function pieceAt(stream: Stream, start: number, end: number): Piece {
  return { text: stream.text.slice(start, end).replaceAll('\n', ''), place: placeAt(stream, start, end) }
}

/** The head's words, and its unit behind them (本年收费金额 in 元), up to the next label. */
function headEnd(stream: Stream, token: Token, limit: number): number {
  const part = stream.parts[partAt(stream, token.end - 1)] as Part
  const end = Math.min(part.start + part.text.length, limit, token.end + 16)
  return token.end + (HEAD_UNIT.exec(stream.text.slice(token.end, end))?.[0].length ?? 0)
}

const WORDS = /[\p{L}]/u
const LONGEST_HEAD = 24

/** Words that stand for a head: no value, and no ordinal of the label behind. */
function isStranger(text: string): boolean {
  return text.length <= LONGEST_HEAD && WORDS.test(text) && !isValueText(text) && labelOf(text).words !== ''
}

/** What stands between a head and the label behind it, a line or a cell of the source each. */
function between(stream: Stream, from: number, to: number, keepsBlanks: boolean): Piece[] {
  const pieces: Piece[] = []
  const last = partAt(stream, Math.max(from, to - 1))
  for (let index = partAt(stream, from - 1); index <= last; index++) {
    const part = stream.parts[index] as Part
    const start = Math.max(from, part.start)
    const end = Math.min(to, part.start + part.text.length)
    if (part.text === '') {
      if (keepsBlanks && part.start >= from && part.start < to) pieces.push({ text: '', place: part.place })
    } else if (start < end && isStranger(stream.text.slice(start, end))) pieces.push(pieceAt(stream, start, end))
  }
  return pieces
}

const isGroup = (token: Token | undefined) => token !== undefined && GROUPS.has(token.word.words)

/**
 * Where the rows of heads end: behind the total's head (its column is the last), where heads of its first row come before it, and behind the groups of
 * table four, which stand side by side above their columns.
 */
function cutsOf(heads: readonly Token[]): Set<number> {
  const { length } = heads
  const cuts = new Set<number>()
  const total = heads.findIndex(({ word }) => TOTAL_HEADS.has(word.words))
  const leaves = heads.slice(0, total).some(({ word }) => APPLICANT_HEADS.has(word.words))
  if (leaves && total < length - 1 && length < RESULTS_AT_LEAST + APPLICANT_HEADS.size) cuts.add(total + 1)
  for (let at = 2; at < length; at++) {
    if (isGroup(heads[at - 1]) && isGroup(heads[at - 2]) && !isGroup(heads[at])) cuts.add(at)
  }
  return cuts
}

/** The rows of heads that some tokens are; `end` is where the label behind the last begins. */
export function headLinesOf(stream: Stream, heads: readonly Token[], end: number): HeadLine[] {
  const cuts = cutsOf(heads)
  const lines: HeadLine[] = []
  let labels: Piece[] = []
  for (const [index, head] of heads.entries()) {
    if (cuts.has(index)) {
      lines.push({ kind: 'heads', labels })
      labels = []
    }
    const next = heads[index + 1]
    const limit = next?.start ?? end
    const own = headEnd(stream, head, limit)
    // Behind the last head of a row empty cells are as likely the ends of merged ones.
    const keepsBlanks = next !== undefined && !cuts.has(index + 1)
    labels.push(pieceAt(stream, head.start, own), ...between(stream, own, limit, keepsBlanks))
  }
  return [...lines, { kind: 'heads', labels }].filter(line => line.labels.length > 0) as HeadLine[]
}
