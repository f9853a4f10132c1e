import { EQUATIONS, type Equation, leftOutOf, leftWithout } from '../../form/equations.ts'
import type { Pattern } from './patterns.ts'
import type { TableRows } from './table-rows.ts'
import type { GluedRow } from './types.ts'

/**
 * A sum over rows while a table is read: `start` plus what each glued cell adds (left cells) or takes (right cells) must end
 * between `least` and `most`. Both are 0 where every cell is at hand. A row that is missing adds an unknown count to its
 * side, so that only one bound is left.
 */
export interface RowSum {
  readonly equation: Equation
  readonly start: number
  readonly least: number
  readonly most: number
  readonly terms: readonly Term[]
}

export interface Term {
  /** Index among the rows with text. */
  readonly row: number
  readonly cell: number
  readonly sign: 1 | -1
}

interface Side {
  start: number
  terms: Term[]
  unknown: boolean
  /** Whether anything is printed on it. A side on which nothing is decides nothing. */
  printed: boolean
}

/** The sums over rows that bind the rows of a table, as a pattern prints it. `known`: cells read for certain, by pointer. */
export function rowSums(
  { rows, texts, empty }: TableRows,
  known: ReadonlyMap<string, number>,
  pattern: Pattern,
): RowSum[] {
  const cells = new Map<string, Omit<Term, 'sign'>>()
  texts.forEach(({ row: { line } }, row) => {
    for (const [cell, { pointer }] of line.cells.entries()) cells.set(pointer, { row, cell })
  })
  const given = pointersOf(rows)
  const blank = pointersOf([...empty])
  const masks = texts.map(({ row }) => pattern.printed(row.line))
  const leftOut = leftOutOf(pointer => given.has(pointer) || known.has(pointer))
  const sideOf = (pointers: readonly string[], sign: 1 | -1): Side => {
    const side: Side = { start: 0, terms: [], unknown: false, printed: false }
    for (const pointer of pointers) {
      const at = cells.get(pointer)
      const value = known.get(pointer)
      if (at !== undefined) {
        side.terms.push({ ...at, sign })
        if (masks[at.row]?.[at.cell] === true) side.printed = true
      } else if (value !== undefined) {
        side.start += sign * value
        side.printed = true
      } else if (!blank.has(pointer)) side.unknown = true
    }
    return side
  }
  return EQUATIONS.flatMap(equation => {
    if (!equation.overRows) return []
    const left = sideOf(
      leftWithout(equation, leftOut).map(cell => cell.pointer),
      1,
    )
    const right = sideOf(
      equation.right.map(cell => cell.pointer),
      -1,
    )
    return sumOf(equation, left, right)
  })
}

function pointersOf(rows: readonly GluedRow[]): Set<string> {
  return new Set(rows.flatMap(({ line }) => line.cells.map(({ pointer }) => pointer)))
}

function sumOf(equation: Equation, left: Side, right: Side): RowSum[] {
  const terms = [...left.terms, ...right.terms]
  const speaks = (side: Side) => side.printed || side.unknown
  if (terms.length === 0 || !speaks(left) || !speaks(right) || (left.unknown && right.unknown)) return []
  return [
    {
      equation,
      start: left.start + right.start,
      least: left.unknown ? Number.NEGATIVE_INFINITY : 0,
      most: right.unknown ? Number.POSITIVE_INFINITY : 0,
      terms,
    },
  ]
}
