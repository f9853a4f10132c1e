import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { generate } from '../../corpus/generator/generate.ts'
import { render } from '../../corpus/generator/render.ts'
import { readText } from '../../src/read/text/read-text.ts'
import { recogniseTables } from '../../src/recognise/form-tables.ts'
import { gaps, isUndecidable, seeds, shapes } from './arbitraries.ts'

describe('the tables of a rendered report', () => {
  it('are recognised cell by cell, whatever the shape', () => {
    fc.assert(
      fc.property(seeds, shapes, gaps, (seed, shape, gap) => {
        const report = generate(seed, { gaps: gap })
        const tables = recogniseTables(readText(render(report, shape)).document)
        const found = new Map([...tables.cells].map(([key, { value, reading }]) => [key, { value, reading }]))
        if (isUndecidable(gap, shape)) {
          for (const [pointer, cell] of found) {
            // Where the order of the cells does not tell, the sums of the form may.
            const reading = cell.reading === 'recovered' ? 'printed' : cell.reading
            if (reading !== 'unreadable')
              expect([pointer, { ...cell, reading }]).toEqual([pointer, plain(report.cells.get(pointer))])
          }
          return
        }
        const wanted = new Map([...report.cells].map(([key, cell]) => [key, plain(cell)]))
        expect(found).toEqual(wanted)
        expect(tables.edition).toBe(report.edition)
        expect(tables.otherTables).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})

function plain(cell: { readonly value: number | null; readonly reading: string } | undefined) {
  return cell === undefined ? undefined : { value: cell.value, reading: cell.reading }
}
