import { PLACEHOLDERS } from '../../form/marks.ts'
import type { GluedRow } from './types.ts'

/** A glued row as marks (digits, and the signs that stand for a cell without a number) with every piece that could be a cell. */
export interface RowText {
  readonly row: GluedRow
  /** Without layout; digits in ASCII. */
  readonly marks: string
  /** Offset of each mark in the row's raw text. */
  readonly offsets: readonly number[]
  /** For each mark the pieces that a cell beginning there could be, shortest first. */
  readonly pieces: readonly (readonly Piece[])[]
  /** The least and the most cells that the marks can be cut into. */
  readonly fewest: number
  readonly most: number
  /** The least cells from each mark on; one entry more than marks. */
  readonly fewestFrom: readonly number[]
}

export interface Piece {
  /** The mark behind the piece. */
  readonly end: number
  /** 0 for a dash: a cell without a number adds nothing. */
  readonly value: number
  readonly dash: boolean
}

/** Longer rows are no row of the form: fifteen cells of seven digits would be longer, but no real ones are. */
const LONGEST = 80
/** Counts are not longer. It keeps every sum of a table exact. */
const MOST_DIGITS = 9

const LAYOUT = /[\s\p{Cf}]/u
const FULL_WIDTH_ZERO = '０'.charCodeAt(0)
const DASH_MARKS: ReadonlySet<string> = new Set([...PLACEHOLDERS].flatMap(sign => [...sign]))

/**
 * Undefined where the row holds anything but digits and dashes, or is too long: it cannot be cut. `doubled`: two signs
 * may be one cell (——).
 */
export function rowText(row: GluedRow, doubled: boolean): RowText | undefined {
  let marks = ''
  const offsets: number[] = []
  for (let at = 0; at < row.raw.length; at++) {
    const mark = markOf(row.raw.charAt(at))
    if (mark === undefined) return undefined
    if (mark === '') continue
    marks += mark
    offsets.push(at)
  }
  if (marks.length > LONGEST) return undefined
  const barred = new Set((row.borders ?? []).map(border => offsets.filter(offset => offset < border).length))
  const pieces = Array.from(marks, (_, start) => piecesAt(marks, start, barred, doubled))
  return { row, marks, offsets, pieces, ...cellCounts(pieces) }
}

/** A digit in ASCII, a dash as it stands, nothing for layout; undefined for anything else. */
function markOf(char: string): string | undefined {
  if (char >= '0' && char <= '9') return char
  const wide = char.charCodeAt(0) - FULL_WIDTH_ZERO
  if (wide >= 0 && wide <= 9) return String(wide)
  if (DASH_MARKS.has(char)) return char
  return LAYOUT.test(char) ? '' : undefined
}

/** Whether the mark at an index is a sign that stands for a cell without a number. */
export function isDash(text: RowText, index: number): boolean {
  return !isDigit(text.marks.charAt(index))
}

/** Whether every run of one sign is even: a body that writes —— for an empty cell does so in all of them. */
export function isDoubled(rows: readonly GluedRow[]): boolean {
  return rows.every(({ raw }) => {
    let run = 0
    for (const [at, char] of [...raw, ' '].entries()) {
      if (run % 2 === 1 && char !== raw.charAt(at - 1)) return false
      run = DASH_MARKS.has(char) ? (char === raw.charAt(at - 1) ? run + 1 : 1) : 0
    }
    return true
  })
}

const isDigit = (mark: string) => mark >= '0' && mark <= '9'

/** A number does not begin with a zero unless it is zero, and no piece runs over a border. */
function piecesAt(marks: string, start: number, barred: ReadonlySet<number>, doubled: boolean): Piece[] {
  const dash = !isDigit(marks.charAt(start))
  const longest = dash ? (doubled ? 2 : 1) : marks.charAt(start) === '0' ? 1 : MOST_DIGITS
  const found: Piece[] = []
  for (let end = start + 1; end <= Math.min(marks.length, start + longest); end++) {
    if (end > start + 1 && barred.has(end - 1)) break
    const piece = marks.slice(start, end)
    if (isDigit(piece.at(-1) as string) === dash) break
    if (!dash || PLACEHOLDERS.has(piece)) found.push({ end, value: dash ? 0 : Number(piece), dash })
  }
  return found
}

function cellCounts(pieces: readonly (readonly Piece[])[]): Pick<RowText, 'fewest' | 'most' | 'fewestFrom'> {
  const fewest = [...pieces.map(() => Number.POSITIVE_INFINITY), 0]
  const most = [...pieces.map(() => Number.NEGATIVE_INFINITY), 0]
  for (let start = pieces.length - 1; start >= 0; start--) {
    for (const { end } of pieces[start] as readonly Piece[]) {
      fewest[start] = Math.min(fewest[start] as number, (fewest[end] as number) + 1)
      most[start] = Math.max(most[start] as number, (most[end] as number) + 1)
    }
  }
  return { fewest: fewest[0] as number, most: most[0] as number, fewestFrom: fewest }
}
