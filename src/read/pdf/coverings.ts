import { type Box, bottomOf, centreOf, middleOf, rightOf } from './box.ts'
import type { Run } from './engine.ts'
import { isWhite } from './path.ts'

/** What lies over text, or under it: pictures and filled areas, in the order they are painted. */

/** What is painted shows only inside a box; where the shape is another one, `isBox` is false and the box is around it. */
export interface Clip extends Box {
  readonly isBox: boolean
}

const FAR = 1e9
export const PAGE_CLIP: Clip = { x: -FAR, y: -FAR, width: 2 * FAR, height: 2 * FAR, isBox: true }

export function clippedTo(clip: Clip, box: Box | null, isBox: boolean): Clip {
  if (box === null) return { ...clip, isBox: false }
  return { ...common(clip, box), isBox: clip.isBox && isBox }
}

function common(one: Box, other: Box): Box {
  const [x, y] = [Math.max(one.x, other.x), Math.max(one.y, other.y)]
  const width = Math.max(0, Math.min(rightOf(one), rightOf(other)) - x)
  return { x, y, width, height: Math.max(0, Math.min(bottomOf(one), bottomOf(other)) - y) }
}

interface Covering {
  readonly box: Box
  /** How many runs had been written before it was painted. */
  readonly after: number
}

/** Enough for every cell of a long table to be shaded; beyond that, areas are no longer kept. */
const MOST_KEPT = 5000
/** Comparisons of runs and areas on one page. */
const MOST_COMPARED = 20_000_000
/** Of the page: a picture as large is the page, as scanning makes it. Smaller ones are stamps and charts. */
const WHOLE_PAGE = 0.7

export class Coverings {
  readonly #page: number
  readonly #dark: Box[] = []
  readonly #over: Covering[] = []
  #compared = 0

  constructor({ width, height }: { readonly width: number; readonly height: number }) {
    this.#page = width * height
  }

  fill(box: Box, clip: Clip, after: number, { fill, isWhole }: { fill: string; isWhole: boolean }): void {
    const seen = common(box, clip)
    if (!isWhite(fill) && this.#dark.length < MOST_KEPT) this.#dark.push(seen)
    // A line or a dot hides nothing.
    const isLarge = seen.width > LINE && seen.height > LINE
    if (isWhole && isLarge && after > 0 && this.#over.length < MOST_KEPT) this.#over.push({ box: seen, after })
  }

  picture(box: Box, clip: Clip, after: number, isSolid: boolean): void {
    const seen = common(box, clip)
    if (this.#dark.length < MOST_KEPT) this.#dark.push(seen)
    if (isSolid && after > 0 && seen.width * seen.height > WHOLE_PAGE * this.#page)
      this.#over.push({ box: seen, after })
  }

  /** Whether something that is not white was painted where a white letter stands. */
  isDark(letter: Box): boolean {
    this.#compared += this.#dark.length
    return this.#compared > MOST_COMPARED || this.#dark.some(box => holds(box, letter))
  }

  /** The runs, those hidden that something was painted over. */
  applied(runs: readonly Run[]): readonly Run[] {
    const most = this.#over.reduce((sum, { after }) => sum + after, 0)
    if (this.#over.length === 0 || most > MOST_COMPARED) return runs
    const hidden = this.#under(runs)
    return hidden.size === 0 ? runs : runs.map((run, index) => (hidden.has(index) ? { ...run, hidden: true } : run))
  }

  /** The middles are worked out once: there may be many areas and many letters. */
  #under(runs: readonly Run[]): Set<number> {
    const xs = Float64Array.from(runs, middleOf)
    const ys = Float64Array.from(runs, centreOf)
    const hidden = new Set<number>()
    for (const { box, after } of this.#over) {
      const [left, right, top, bottom] = [box.x, rightOf(box), box.y, bottomOf(box)]
      for (let index = 0; index < after; index++) {
        const [x, y] = [xs[index] as number, ys[index] as number]
        if (x >= left && x <= right && y >= top && y <= bottom) hidden.add(index)
      }
    }
    return hidden
  }
}

/** Points: what is thinner is a ruling. */
const LINE = 3

function holds(box: Box, letter: Box): boolean {
  const [x, y] = [middleOf(letter), centreOf(letter)]
  return x >= box.x && x <= rightOf(box) && y >= box.y && y <= bottomOf(box)
}
