import fc from 'fast-check'
import type { Gaps } from '../../corpus/generator/cells.ts'
import { SHAPE_CHOICES, type TextShape } from '../../corpus/generator/shape.ts'

export const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 })

const oneOf = (choices: readonly unknown[]) => fc.constantFrom(...choices)

/** Every combination of the shapes' choices. */
export const shapes = fc.record(
  Object.fromEntries(Object.entries(SHAPE_CHOICES).map(([key, choices]) => [key, oneOf(choices)])),
) as unknown as fc.Arbitrary<TextShape>

export const gaps = fc.constantFrom<Gaps>('none', 'organisations', 'dashes', 'row-totals')

/**
 * Blank row totals in a grid that keeps its merged cells as blanks: where the label's blanks end and the values' blank
 * begins cannot be told, so the right demand is never a wrong value.
 */
export function isUndecidable(gap: Gaps, shape: TextShape): boolean {
  return gap === 'row-totals' && shape.padding === 'grid'
}
