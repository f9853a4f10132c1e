import fc from 'fast-check'
import type { Gaps } from '../../corpus/generator/cells.ts'
import { SHAPE_CHOICES, type TextShape } from '../../corpus/generator/shape.ts'

export const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 })

const oneOf = (choices: readonly unknown[]) => fc.constantFrom(...choices)

/** Every combination of the shapes' choices, but for blanks that part cells and letters of heads alike: there no head can be told. */
export const shapes = (
  fc.record(
    Object.fromEntries(Object.entries(SHAPE_CHOICES).map(([key, choices]) => [key, oneOf(choices)])),
  ) as unknown as fc.Arbitrary<TextShape>
).filter(({ cells, labels }) => cells !== 'blanks' || labels !== 'spaced')

export const gaps = fc.constantFrom<Gaps>('none', 'organisations', 'dashes', 'row-totals')

/**
 * Blank row totals in a grid that keeps its merged cells as blanks: where the label's blanks end and the values' blank
 * begins cannot be told. Nor can a blank be seen where nothing but lines or blanks part the cells, or at the end of a line of
 * tabs. So the right demand is never a wrong value.
 */
export function isUndecidable(gap: Gaps, shape: TextShape): boolean {
  const blanks = gap === 'row-totals' || gap === 'organisations'
  if (shape.cells === 'lines' || shape.cells === 'blanks') return blanks
  if (shape.cells === 'tabs') return gap === 'row-totals'
  return gap === 'row-totals' && shape.padding === 'grid' && shape.cells === 'rows'
}
