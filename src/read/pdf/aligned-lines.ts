import { around, type Box, centreOf, rightOf } from './box.ts'
import type { Run } from './engine.ts'
import type { PageLine } from './paragraphs.ts'
import { isChinese, linesOf } from './text-lines.ts'

/**
 * Tables without upright lines, first step: lines of text → pieces with wide gaps between them, and which of the lines are rows
 * of figures.
 */

/** A stretch of a line without a wide gap in it. */
export interface Piece extends Box {
  readonly text: string
  readonly size: number
  readonly page: number
  /** A figure, or a mark for none. */
  readonly isValue: boolean
  readonly runs: readonly Run[]
}

export interface PieceLine {
  readonly line: PageLine
  readonly pieces: readonly Piece[]
}

/** A gap is wide from here on, in sizes: between words, and beside a figure. */
const WIDE = { words: 0.9, figure: 0.55 }
const FIGURE = /^[+\-＋－±]?\p{L}{0,2}[+-]?\p{Nd}(?:[\p{Nd},，.．]{0,20}\p{Nd})?(?:[%％‰]|\p{L}{1,3})?$/u
const NONE = /^(?:[-—–－―/／\\*＊]{1,3}|无|无数据)$/
const DIGIT = /[\p{Nd}/／—－-]/u

export function piecesOf(line: PageLine): PieceLine {
  const shown = line.runs.filter(({ text }) => text !== ' ')
  const groups: Run[][] = []
  let last: Run | undefined
  for (const run of shown) {
    if (last === undefined || run.x - rightOf(last) > wideFor(last, run) * run.size) groups.push([])
    groups.at(-1)?.push(run)
    last = run
  }
  return { line, pieces: groups.map(runs => pieceOf(runs, line)) }
}

function wideFor(before: Run, after: Run): number {
  const figure = DIGIT.test(before.text) || DIGIT.test(after.text) || !isChinese(before.text) || !isChinese(after.text)
  return figure ? WIDE.figure : WIDE.words
}

export function pieceOf(runs: readonly Run[], { size, page }: { readonly size: number; readonly page: number }): Piece {
  const text = linesOf(runs)
    .map(part => part.text)
    .join('')
  const folded = text.replace(/\s/g, '')
  const isValue = folded.length <= 24 && (FIGURE.test(folded) || NONE.test(folded))
  return { ...around(runs), text, size, page, isValue, runs }
}

/** A row of figures: several, or one with words before it. */
export function isFigureLine({ pieces }: PieceLine): boolean {
  const values = pieces.filter(({ isValue }) => isValue).length
  return values >= 2 || (values === 1 && pieces.length >= 2 && pieces.at(-1)?.isValue === true)
}

/** How many lines must begin at a place for it to be where a column of labels begins. */
const FEWEST_STARTS = 3
const SAME = 1.5
/** A gap that is seen, in sizes. */
const SEEN = 0.12

/** Where pieces that stand left of an edge begin again and again. */
export function startsOf(lines: readonly PieceLine[], edge: number): number[] {
  const starts = lines
    .flatMap(({ pieces }) => pieces.filter(piece => rightOf(piece) <= edge).map(({ x }) => x))
    .sort((a, b) => a - b)
  const found: number[] = []
  let group: number[] = []
  const close = () => {
    if (group.length >= FEWEST_STARTS) found.push(group.reduce((sum, x) => sum + x, 0) / group.length)
    group = []
  }
  for (const x of starts) {
    if (group[0] !== undefined && x - group[0] > SAME) close()
    group.push(x)
  }
  close()
  return found
}

/** Pieces that begin left of an edge, parted at it and where a column of labels begins: two cells may stand so close that no gap is wide. */
export function partedAt({ line, pieces }: PieceLine, starts: readonly number[], edge: number): PieceLine {
  const parted = pieces.flatMap(piece => {
    if (piece.x >= edge) return [piece]
    const groups: Run[][] = []
    let last: Run | undefined
    for (const run of piece.runs) {
      const seen = last !== undefined && run.x - rightOf(last) > SEEN * run.size
      if (last === undefined || (seen && starts.some(start => Math.abs(start - run.x) <= SAME))) groups.push([])
      groups.at(-1)?.push(run)
      last = run
    }
    return groups.length === 1 ? [piece] : groups.map(runs => pieceOf(runs, line))
  })
  return { line, pieces: parted }
}

/** Pieces that stand one above the other and belong together: a label or a head over several lines. */
export interface Stack extends Box {
  readonly pieces: readonly Piece[]
}

const overlaps = (one: Box, other: Box) => one.x < rightOf(other) && other.x < rightOf(one)

/** Pieces whose middles are no further apart than `pitch`, and which stand over each other → stacks, from the top. */
export function stacksOf(pieces: readonly Piece[], pitch: number): Stack[] {
  const stacks: Piece[][] = []
  for (const piece of [...pieces].sort((a, b) => a.page - b.page || centreOf(a) - centreOf(b))) {
    const home = stacks.find(stack => {
      const last = stack.at(-1) as Piece
      const step = centreOf(piece) - centreOf(last)
      return last.page === piece.page && step > 0.3 * piece.size && step <= pitch && overlaps(last, piece)
    })
    if (home === undefined) stacks.push([piece])
    else home.push(piece)
  }
  return stacks.map(stack => ({ ...around(stack), pieces: stack }))
}

/** The smallest step down from a piece to one below it. */
export function smallestStep(pieces: readonly Piece[]): number {
  let least = Number.POSITIVE_INFINITY
  const sorted = [...pieces].sort((a, b) => a.page - b.page || centreOf(a) - centreOf(b))
  sorted.forEach((piece, index) => {
    for (const below of sorted.slice(index + 1, index + 12)) {
      const step = centreOf(below) - centreOf(piece)
      if (below.page !== piece.page || step > least) break
      if (step > 0.6 * piece.size && overlaps(piece, below)) least = step
    }
  })
  return least
}

export const isOver = overlaps
