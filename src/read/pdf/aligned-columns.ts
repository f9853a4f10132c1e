import { isOver, type Piece, pieceOf, type Stack, stacksOf } from './aligned-lines.ts'
import { type Box, bottomOf, centreOf, middleOf, rightOf } from './box.ts'

/** Third step: figures that stand below each other, and the heads above them → columns, or nothing where that is not certain. */

export interface Columns {
  /** The lowest head of each column, from the left. */
  readonly heads: readonly Stack[]
  /** Heads over several columns, with the first column that they stand over. */
  readonly groups: readonly { readonly stack: Stack; readonly column: number }[]
  /** For each column, the stretch in which its figures stand; null where it has none. */
  readonly figures: readonly (Stretch | null)[]
}

export interface Stretch {
  readonly from: number
  readonly to: number
}

/** Figures this close, in sizes, stand in one column. */
const CLOSE = 0.15

/** Stretches of the figures of all rows: those that overlap are one column's. */
export function stretchesOf(values: readonly Piece[]): Stretch[] {
  const found: { from: number; to: number }[] = []
  for (const piece of [...values].sort((a, b) => a.x - b.x)) {
    const last = found.at(-1)
    if (last !== undefined && piece.x <= last.to + CLOSE * piece.size) last.to = Math.max(last.to, rightOf(piece))
    else found.push({ from: piece.x, to: rightOf(piece) })
  }
  return found
}

export function stretchAt(stretches: readonly (Stretch | null)[], piece: Box): number {
  const middle = middleOf(piece)
  return stretches.findIndex(stretch => stretch !== null && middle >= stretch.from && middle <= stretch.to)
}

/**
 * Heads of neighbouring columns may stand so close that no gap is wide. The gaps between their figures tell where one ends, or,
 * where there are none, a gap that goes on in the line above or below.
 */
export function partedHeads(heads: readonly Piece[], stretches: readonly Stretch[]): Piece[] {
  const parted = heads.flatMap(head => {
    const under = stretches.filter(stretch => touches(head, stretch))
    const cuts = under.slice(1).map((stretch, index) => widestGap(head, under[index] as Stretch, stretch))
    return under.length < 2 || cuts.includes(-1) ? [head] : cutAt(head, cuts)
  })
  const gaps = new Map(parted.map(head => [head, gapsOf(head)]))
  return parted.flatMap(head => {
    const near = parted.filter(other => other !== head && isNext(head, other)).flatMap(other => gaps.get(other) ?? [])
    const own = gaps.get(head) ?? []
    const goesOn = own.some(gap => near.some(other => gap.from < other.to && other.from < gap.to))
    return goesOn
      ? cutAt(
          head,
          own.map(({ at }) => at),
        )
      : [head]
  })
}

function cutAt(head: Piece, cuts: readonly number[]): Piece[] {
  if (cuts.length === 0) return [head]
  return [0, ...cuts].map((from, index) => pieceOf(head.runs.slice(from, cuts[index]), head))
}

/** Lines of one head are no further apart, in sizes. */
const NEXT = 2
const isNext = (one: Piece, other: Piece) =>
  one.page === other.page && Math.abs(centreOf(one) - centreOf(other)) < NEXT * one.size

interface Gap extends Stretch {
  /** The run behind it. */
  readonly at: number
}

/** Gaps that can part two heads, in sizes; other gaps must be as narrow as those between the letters of a word. */
const PARTING = 0.6
const INSIDE = 0.3

function gapsOf({ runs, size }: Piece): Gap[] {
  const all = runs.slice(1).map((run, index) => ({ from: rightOf(runs[index] as Box), to: run.x, at: index + 1 }))
  const wide = all.filter(({ from, to }) => to - from >= PARTING * size)
  return all.some(gap => !wide.includes(gap) && gap.to - gap.from > INSIDE * size) ? [] : wide
}

/** Seen as a gap, in sizes. */
const GAP = 0.28

/** The run behind the widest gap between the middles of two stretches; -1 where there is none. */
function widestGap({ runs, size }: Piece, left: Stretch, right: Stretch): number {
  let best = -1
  let widest = GAP * size
  for (let at = 1; at < runs.length; at++) {
    const [end, start] = [rightOf(runs[at - 1] as Box), (runs[at] as Box).x]
    const between = end > (left.from + left.to) / 2 && start < (right.from + right.to) / 2
    if (!between || start - end <= widest) continue
    widest = start - end
    best = at
  }
  return best
}

/** Null where the heads do not say which figures stand under which of them. */
export function columnsOf(heads: readonly Piece[], stretches: readonly Stretch[], pitch: number): Columns | null {
  const stacks = stacksOf(heads, pitch)
  const isBelow = (other: Stack, stack: Stack) => centreOf(other) > centreOf(stack) && isOver(other, stack)
  const lowest = stacks.filter(stack => !stacks.some(other => other !== stack && isBelow(other, stack)))
  const valued = lowest.filter(stack => stretches.some(stretch => touches(stack, stretch)))
  // A head of a group can stand over the gap between two columns; one of a column without figures is level with others.
  const all = lowest.length === stretches.length ? lowest : levelWith(valued, lowest)
  const own = [...all].sort((a, b) => a.x - b.x)
  if (own.some((stack, index) => index > 0 && stack.x < rightOf(own[index - 1] as Stack))) return null
  const figures = assigned(own, stretches)
  if (figures === null) return null
  const groups = stacks
    .filter(stack => !own.includes(stack))
    .map(stack => ({ stack, column: nearest(own, middleOf(stack)) }))
  return { heads: own, groups, figures }
}

/** Heads, and those that stand beside them, and beside those. */
function levelWith(heads: readonly Stack[], all: readonly Stack[]): Stack[] {
  const found = [...heads]
  const level = (stack: Stack) => found.some(other => shared(stack, other) > BESIDE * sizeOf(other))
  for (let more: Stack | undefined = found[0]; more !== undefined; ) {
    more = all.find(stack => !found.includes(stack) && level(stack))
    if (more !== undefined) found.push(more)
  }
  return found
}

/** How much of their height two heads share if they stand beside each other, in sizes. */
const BESIDE = 0.25
const shared = (one: Box, other: Box) => Math.min(bottomOf(one), bottomOf(other)) - Math.max(one.y, other.y)
const sizeOf = ({ pieces }: Stack) => pieces[0]?.size ?? 0

function touches(stack: Box, { from, to }: Stretch): boolean {
  return stack.x < to && from < rightOf(stack)
}

function nearest(heads: readonly Stack[], middle: number): number {
  let best = 0
  heads.forEach((head, index) => {
    const before = heads[best] as Stack
    if (Math.abs(middleOf(head) - middle) < Math.abs(middleOf(before) - middle)) best = index
  })
  return best
}

/** As many stretches as heads: one each, in order. Fewer: each must stand under one head and no other. */
function assigned(heads: readonly Stack[], stretches: readonly Stretch[]): (Stretch | null)[] | null {
  if (stretches.length > heads.length || heads.length === 0) return null
  const under = stretches.map(stretch => heads.flatMap((head, index) => (touches(head, stretch) ? [index] : [])))
  const ordered = stretches.length === heads.length
  const figures: (Stretch | null)[] = heads.map(() => null)
  for (const [index, stretch] of stretches.entries()) {
    const over = under[index] ?? []
    if (over.length > 1 || (over.length === 0 && !ordered)) return null
    const at = over[0] ?? index
    if ((ordered && at !== index) || figures[at] !== null) return null
    figures[at] = stretch
  }
  return figures
}
