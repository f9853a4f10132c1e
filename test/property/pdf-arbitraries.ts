import fc from 'fast-check'
import { PDF_CHOICES, type PdfShape } from '../../corpus/generator/pdf/pdf-shape.ts'

/** Every combination of the choices that a paper has; a failing one shrinks towards the plainest. */
export const pdfShapes = fc.record(
  Object.fromEntries(
    Object.entries(PDF_CHOICES).map(([key, choices]) => [key, fc.constantFrom(...(choices as readonly unknown[]))]),
  ),
) as unknown as fc.Arbitrary<PdfShape>
