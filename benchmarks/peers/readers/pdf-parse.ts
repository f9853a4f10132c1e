import { fileURLToPath } from 'node:url'
import { PDFParse, VerbosityLevel } from 'pdf-parse'
import { APPLICANTS, CASES } from '../form-words.ts'
import type { Peer } from '../peer.ts'
import { rowsToCells } from '../rows-to-cells.ts'

/** The package's own tables, found by the lines around their cells. */
export const peer: Peer = {
  name: 'pdf-parse, getTable',
  reads: ['pdf'],
  async read(bytes) {
    const parser = new PDFParse({
      data: bytes.slice(),
      cMapUrl: fileURLToPath(new URL('../cmaps/', import.meta.resolve('pdfjs-dist'))),
      cMapPacked: true,
      verbosity: VerbosityLevel.ERRORS,
    })
    try {
      const { pages } = await parser.getTable()
      return rowsToCells(pages.flatMap(({ tables }) => tables.flat()).map(row => row.flatMap(partedFigures)))
    } finally {
      await parser.destroy()
    }
  },
}

/**
 * Narrow columns come as one cell with blanks between the figures; one look at the output shows it. Taken apart only where they are
 * as many as a row has columns: of fewer nobody knows which are missing.
 */
function partedFigures(cell: string): string[] {
  const figures = cell.trim().split(/\s+/)
  const whole = figures.length === APPLICANTS.length || figures.length === CASES.length
  return whole && figures.every(figure => /^[\d.,+-]+$/.test(figure)) ? figures : [cell]
}
