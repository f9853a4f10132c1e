import fc from 'fast-check'
import { HTML_CHOICES, type HtmlShape } from '../../corpus/generator/html/html-shape.ts'

/** Every combination of the choices that a page has; a failing one shrinks towards the plainest page. */
export const htmlShapes = fc.record(
  Object.fromEntries(
    Object.entries(HTML_CHOICES).map(([key, choices]) => [key, fc.constantFrom(...(choices as readonly string[]))]),
  ),
) as unknown as fc.Arbitrary<HtmlShape>
