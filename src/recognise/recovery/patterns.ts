import type { FormLine } from '../../form/derive.ts'
import { EQUATIONS } from '../../form/equations.ts'
import { layoutOf } from './layout.ts'
import type { RowText } from './row-text.ts'

/**
 * Which columns a table prints. Blank cells leave no trace between digits that ran together, so that a blank anywhere would
 * make every row ambiguous; but a body fills in a table in one way, row after row. The patterns admitted, each for the whole table:
 *
 * - every column;
 * - every column but one, whichever (row totals left blank are one of these: the others are there to be excluded by it, never
 *   to be passed over), and the row totals printed only in the row that sums the table up;
 * - only the columns outside the inner group of the head (自然人 and 总计), once a row of nothing but zeros proves that zeros are
 *   printed and only so many cells.
 *
 * A row may be empty in any pattern, and a row may leave the pattern at a cost ({@link COST}). Where the rows that could follow
 * a pattern are too few to speak for the rest, the pattern is not admitted.
 */
export interface Pattern {
  /** By cell of the line, whether it is printed. */
  readonly printed: (line: FormLine) => readonly boolean[]
}

/** The share of the rows with text that must be able to follow a pattern. */
const SHARE = 2 / 3
/** Rows with text before another pattern than the full one is thought of. */
const ROWS = 3

const SUM_ROW_CELLS: ReadonlySet<string> = new Set(
  EQUATIONS.flatMap(({ overRows, right }) => (overRows && right.length === 1 ? right.map(cell => cell.pointer) : [])),
)

/** The patterns that so many of the rows could follow. */
export function patternsOf(texts: readonly RowText[]): Pattern[] {
  const [first] = texts
  if (first === undefined) return []
  const patterns = texts.length < ROWS ? [FULL] : [FULL, ...partialPatterns(first.row.line, texts)]
  return patterns.filter(pattern => {
    const following = texts.filter(text => couldFollow(text, pattern))
    return following.length >= SHARE * texts.length
  })
}

function partialPatterns(line: FormLine, texts: readonly RowText[]): Pattern[] {
  const totals = layoutOf(line).segments.flatMap(({ total }) => total ?? [])
  const outer = outerOnly(line, texts)
  return [
    ...line.cells.map((_, index) => allBut(index)),
    ...totals.map(totalsOnlyInSum),
    ...(outer === null ? [] : [outer]),
  ]
}

/** Whether a row can be cut into as many cells as its pattern prints. */
export function couldFollow(text: RowText, pattern: Pattern): boolean {
  const cells = pattern.printed(text.row.line).filter(Boolean).length
  return text.fewest <= cells && cells <= text.most
}

const FULL: Pattern = { printed: line => line.cells.map(() => true) }

function allBut(column: number): Pattern {
  return { printed: line => line.cells.map((_, index) => index !== column) }
}

function totalsOnlyInSum(column: number): Pattern {
  return {
    printed: line => line.cells.map(({ pointer }, index) => index !== column || SUM_ROW_CELLS.has(pointer)),
  }
}

function outerOnly(line: FormLine, texts: readonly RowText[]): Pattern | null {
  const depth = (index: number) => line.heads[index]?.groups?.length ?? 0
  const least = Math.min(...line.heads.map((_, index) => depth(index)))
  const outer = line.heads.map((_, index) => depth(index) === least)
  const count = outer.filter(Boolean).length
  const proven = texts.some(({ marks, fewest }) => fewest === count && /^0+$/.test(marks))
  return proven && count < line.heads.length ? { printed: () => outer } : null
}
