import { isFigureLine, type PieceLine } from './aligned-lines.ts'
import { centreOf, rightOf } from './box.ts'

/** Second step: which lines make a table: rows of figures one after the other, the words beside them, and the heads above. */

export interface Region {
  /** Indices into the lines, half open: heads from `from`, rows from `body`, both up to `to`. */
  readonly from: number
  readonly body: number
  readonly to: number
  /** Where the leftmost figure begins: left of it stand labels. */
  readonly edge: number
}

/** How far below the last row a line can stand and still be its, in sizes. */
const NEAR = 1.35
/** How far apart the lines of a head stand at most, in sizes. */
const HEAD_GAP = 3.2
const SAME_SIZE = 0.12
const CLOSE = 1

export function regionsOf(lines: readonly PieceLine[]): Region[] {
  const regions: Region[] = []
  let free = 0
  for (let at = 0; at < lines.length; at++) {
    if (!isFigureLine(lines[at] as PieceLine)) continue
    const { to, edge } = bodyFrom(lines, at)
    regions.push({ from: headsAbove(lines, at, to, free, edge), body: at, to, edge })
    free = to
    at = to - 1
  }
  return regions
}

const firstValue = ({ pieces }: PieceLine) => pieces.find(({ isValue }) => isValue)?.x ?? Number.POSITIVE_INFINITY

/** Rows of figures and words beside them, as far as they go. The edge moves left with a row whose figures begin further left. */
function bodyFrom(lines: readonly PieceLine[], start: number): { to: number; edge: number } {
  const first = lines[start] as PieceLine
  let edge = firstValue(first)
  let labelEnd = labelEndOf(first)
  let to = start + 1
  for (let at = start + 1; at < lines.length; at++) {
    const line = lines[at] as PieceLine
    if (!sameSize(line, first)) break
    if (isFigureLine(line)) {
      edge = Math.min(edge, firstValue(line))
      labelEnd = Math.max(labelEnd, labelEndOf(line))
      to = at + 1
    } else if (!isBeside(line, edge) || line.pieces.some(({ x }) => x > labelEnd)) break
    else if (to === at && isNear(lines[at - 1] as PieceLine, line) && !isHeading(line)) to = at + 1
  }
  return { to, edge }
}

/** Where the words before a row's figures end: what stands alone further right is no label. */
function labelEndOf({ pieces }: PieceLine): number {
  const first = pieces.findIndex(({ isValue }) => isValue)
  return Math.max(...pieces.slice(0, first).map(rightOf), Number.NEGATIVE_INFINITY)
}

const HEADING = /^[一二三四五六七八九十]{1,3}、/
const isHeading = ({ line }: PieceLine) => HEADING.test(line.text)

/** Whether a line holds labels only. */
function isBeside({ pieces }: PieceLine, edge: number): boolean {
  return pieces.every(piece => rightOf(piece) <= edge + CLOSE)
}

function sameSize(one: PieceLine, other: PieceLine): boolean {
  return Math.abs(one.line.size - other.line.size) <= SAME_SIZE * other.line.size
}

function isNear(above: PieceLine, below: PieceLine): boolean {
  if (above.line.page !== below.line.page) return false
  return centreOf(below.line) - centreOf(above.line) <= NEAR * below.line.size
}

function headsAbove(lines: readonly PieceLine[], body: number, to: number, free: number, edge: number): number {
  const first = lines[body] as PieceLine
  const labels = lines.slice(body, to).flatMap(({ pieces }) => pieces.filter(piece => rightOf(piece) <= edge + CLOSE))
  const labelEnd = Math.max(...labels.map(rightOf), Number.NEGATIVE_INFINITY)
  let from = body
  for (let at = body - 1; at >= free; at--) {
    const [line, below] = [lines[at] as PieceLine, lines[at + 1] as PieceLine]
    const gap = centreOf(below.line) - centreOf(line.line)
    if (line.line.page !== first.line.page || gap > HEAD_GAP * first.line.size || !sameSize(line, first)) break
    // A heading reaches from over the labels to over the figures; or it stands over the labels alone.
    const apart = line.pieces.every(piece => piece.x >= labelEnd - CLOSE || rightOf(piece) <= edge + CLOSE)
    if (!apart || (isHeading(line) && isBeside(line, edge))) break
    from = at
  }
  return from
}
