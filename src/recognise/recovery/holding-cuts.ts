import type { Layout } from './layout.ts'
import type { Budget, Reading } from './reading.ts'
import type { Piece, RowText } from './row-text.ts'

/**
 * All cuts of a row into exactly the printed cells of its pattern whose own sums hold. Each total is chosen before its
 * addends, so that a branch ends where the addends pass it or where what is left has more digits than they could have.
 */
export function holdingCuts(text: RowText, layout: Layout, printed: readonly boolean[], budget: Budget): Reading[] {
  return new HoldingCuts(text, layout, printed, budget).all()
}

interface Part {
  readonly addends: readonly number[]
  readonly total: number | null
}

class HoldingCuts {
  private readonly found: Reading[] = []
  private readonly starts: number[]
  private readonly values: number[]
  private readonly parts: readonly Part[]
  private readonly text: RowText
  private readonly budget: Budget

  constructor(text: RowText, layout: Layout, printed: readonly boolean[], budget: Budget) {
    this.text = text
    this.budget = budget
    this.starts = new Array<number>(layout.size).fill(-1)
    this.values = new Array<number>(layout.size).fill(0)
    this.parts = layout.segments.map(({ addends, total }) => ({
      addends: addends.filter(index => printed[index]),
      total: total !== null && printed[total] ? total : null,
    }))
  }

  all(): Reading[] {
    this.part(0, 0)
    return this.found
  }

  private part(index: number, from: number): void {
    const part = this.parts[index]
    const { length } = this.text.marks
    if (part === undefined) {
      if (from === length) this.found.push(readingOf(this.starts, this.values, length))
      return
    }
    if (part.total === null) {
      this.addends(part, 0, from, null, Number.NaN, end => this.part(index + 1, end))
      return
    }
    for (let at = from + part.addends.length; at < length; at++) {
      for (const total of this.text.pieces[at] as readonly Piece[]) {
        this.put(part.total, at, total)
        const target = total.dash ? Number.NaN : total.value
        this.addends(part, 0, from, at, target, () => this.part(index + 1, total.end))
      }
    }
  }

  /** `stop`: where the addends must end, null where anywhere; `left`: what they still have to add to, NaN where anything. */
  private addends(
    part: Part,
    index: number,
    from: number,
    stop: number | null,
    left: number,
    next: (end: number) => void,
  ): void {
    if (this.budget.left-- <= 0) return
    const open = part.addends.length - index
    if (open === 0) {
      if ((stop === null || from === stop) && !(left > 0)) next(from)
      return
    }
    if (stop !== null && !couldHold(stop - from, open, left)) return
    for (const piece of this.text.pieces[from] ?? []) {
      if (piece.value > left || (stop !== null && piece.end > stop)) break
      this.put(part.addends[index] as number, from, piece)
      this.addends(part, index + 1, piece.end, stop, left - piece.value, next)
    }
  }

  private put(cell: number, start: number, piece: Piece): void {
    this.starts[cell] = start
    this.values[cell] = piece.value
  }
}

/** So many marks can be so many addends of a sum: at least one mark each, at most as many as the sum has digits (a dash two). */
function couldHold(marks: number, addends: number, sum: number): boolean {
  if (marks < addends) return false
  return Number.isNaN(sum) || marks <= addends * Math.max(String(sum).length, 2)
}

function readingOf(starts: readonly number[], values: readonly number[], length: number): Reading {
  const cuts = [...starts, length]
  for (let cell = starts.length - 1; cell >= 0; cell--) {
    if ((cuts[cell] as number) < 0) cuts[cell] = cuts[cell + 1] as number
  }
  return { cuts, values: [...values], cost: 0, broken: 0 }
}
