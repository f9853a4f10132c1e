import type { FormLine } from '../../form/derive.ts'
import { EQUATIONS, type Equation } from '../../form/equations.ts'

/** Cells of a line that add to one of its own: indices in the line, `total` behind its addends; null where nothing sums them. */
export interface Segment {
  readonly addends: readonly number[]
  readonly total: number | null
  readonly equation: Equation | null
}

/** The sums within a line, from left to right. Together the segments hold every cell of the line once. */
export interface Layout {
  readonly size: number
  readonly segments: readonly Segment[]
  /** For each cell the segment that it closes as its total; null elsewhere. */
  readonly closes: readonly (Segment | null)[]
}

const OWN_TOTALS: ReadonlyMap<string, Equation> = new Map(
  EQUATIONS.flatMap(equation => {
    const [right, ...others] = equation.right
    return equation.overRows || right === undefined || others.length > 0 ? [] : [[right.pointer, equation]]
  }),
)

/** Whether any sum of the form goes through a line: lines without one cannot be cut by arithmetic. */
export function isSummed(line: FormLine): boolean {
  return line.cells.some(cell => OWN_TOTALS.has(cell.pointer))
}

export function layoutOf(line: FormLine): Layout {
  const segments: Segment[] = []
  let addends: number[] = []
  line.cells.forEach(({ pointer }, index) => {
    const equation = OWN_TOTALS.get(pointer)
    if (equation !== undefined && isSumOf(equation, addends, line)) {
      segments.push({ addends, total: index, equation })
      addends = []
    } else addends.push(index)
  })
  if (addends.length > 0) segments.push({ addends, total: null, equation: null })
  const closes = line.cells.map((_, index) => segments.find(({ total }) => total === index) ?? null)
  return { size: line.cells.length, segments, closes }
}

function isSumOf({ left }: Equation, addends: readonly number[], line: FormLine): boolean {
  const pointers = new Set(addends.map(index => line.cells[index]?.pointer))
  return left.length === pointers.size && left.every(({ pointer }) => pointers.has(pointer))
}
