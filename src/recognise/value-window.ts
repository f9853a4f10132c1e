import type { Cell } from '../document/document.ts'
import { fold } from '../document/fold.ts'

/**
 * Which of a row's cells after its label are the form's columns. Merged cells leave blanks before or after the values:
 * dumps that drop merged cells push values to the left, dumps that keep them align values to the right edge.
 */

export type Side = 'left' | 'right'

export type Window = { readonly cells: readonly Cell[] } | { readonly problem: 'too-few' | 'too-many' | 'ambiguous' }

function blank(cell: Cell): boolean {
  return cell.text === '' || fold(cell.text) === ''
}

/** Offsets at which a window of `size` cells leaves out none that holds anything. */
function offsets(values: readonly Cell[], size: number): number[] {
  const spare = values.length - size
  const first = values.findIndex(cell => !blank(cell))
  if (spare < 0) return []
  if (first === -1) return [0]
  const last = values.findLastIndex(cell => !blank(cell))
  const lowest = Math.max(0, last - size + 1)
  const highest = Math.min(spare, first)
  return highest < lowest ? [] : Array.from({ length: highest - lowest + 1 }, (_, i) => lowest + i)
}

/** The side that a row by itself proves: the values fit at one edge and not at the other. */
export function provenSide(values: readonly Cell[], size: number): Side | undefined {
  const spare = values.length - size
  if (spare <= 0) return undefined
  const fits = offsets(values, size)
  if (fits.length === 0) return undefined
  const left = fits.includes(0)
  const right = fits.includes(spare)
  if (left === right) return undefined
  return left ? 'left' : 'right'
}

/**
 * The row's cells where the page's grid proves nothing: only as many cells as there are columns, or as many once the blanks of
 * merged labels before them, or spare ones behind, are left out. A blank first cell could be such a blank as well: then nobody
 * can tell, unless all are blank.
 */
export function strictWindowOf(values: readonly Cell[], size: number): Window {
  if (values.length < size) return { problem: 'too-few' }
  const first = values.findIndex(cell => !blank(cell))
  if (first === -1) return { cells: values.slice(0, size) }
  const last = values.findLastIndex(cell => !blank(cell))
  const spare = values.length - size
  if (first === spare) return { cells: values.slice(first) }
  if (first === 0) return last < size ? { cells: values.slice(0, size) } : { problem: 'too-many' }
  return { problem: 'ambiguous' }
}

/** The row's cells for the form's columns; `side` is what the other rows of the table prove, for rows whose blanks leave it open. */
export function windowOf(values: readonly Cell[], size: number, side: Side | undefined): Window {
  if (values.length < size) return { problem: 'too-few' }
  if (values.length === size) return { cells: values }
  const fits = offsets(values, size)
  if (fits.length === 0) return { problem: 'too-many' }
  if (fits.length === 1) return { cells: values.slice(fits[0], (fits[0] as number) + size) }
  const wanted = side === 'left' ? 0 : side === 'right' ? values.length - size : -1
  return fits.includes(wanted) ? { cells: values.slice(wanted, wanted + size) } : { problem: 'ambiguous' }
}

/**
 * The row's cells where single cells were put together to rows again: blanks in front may be a merged label's, blanks behind
 * the next row's. Either all cells are there, or the values stand so that they fit in one way only.
 */
export function looseWindowOf(values: readonly Cell[], size: number): Window {
  if (values.length < size) return { problem: 'too-few' }
  const first = values.findIndex(cell => !blank(cell))
  const last = values.findLastIndex(cell => !blank(cell))
  if (first === -1 || values.length === size) return { cells: values.slice(0, size) }
  if (last - first >= size) return { problem: 'too-many' }
  if (first === 0 || last - first + 1 === size) return { cells: values.slice(first, first + size) }
  return { problem: 'ambiguous' }
}
