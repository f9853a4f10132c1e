import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DUMP_CHOICES, type DumpShape, GLUES } from '../../corpus/generator/dump/dump-shape.ts'
import { renderGlued } from '../../corpus/generator/dump/render-dump.ts'
import { generate } from '../../corpus/generator/generate.ts'
import { readText } from '../../src/read/text/read-text.ts'
import { type GluedRow, gluedRows } from '../../src/recognise/run-together.ts'
import { gaps, seeds } from './arbitraries.ts'

const oneOf = (choices: readonly unknown[]) => fc.constantFrom(...choices)
const dumps = fc.record(
  Object.fromEntries(Object.entries(DUMP_CHOICES).map(([key, choices]) => [key, oneOf(choices)])),
) as unknown as fc.Arbitrary<DumpShape>

const keyOf = ({ line }: Pick<GluedRow, 'line'>) => line.cells.map(({ pointer }) => pointer).join()

describe('the rows of a report whose cells ran together', () => {
  it('are found with exactly what stood behind their labels', () => {
    fc.assert(
      fc.property(seeds, dumps, fc.constantFrom(...GLUES), gaps, (seed, shape, glue, gap) => {
        const report = generate(seed, { gaps: gap })
        const { text, rows } = renderGlued(report, shape, glue)
        const { document } = readText(text)
        const { rows: taken, disordered } = gluedRows(document)
        const found = new Map(taken.map(row => [keyOf(row), row]))
        // What looks like the values of two rows is refused, and said.
        const refused = new Set(disordered.map(keyOf))
        for (const wanted of rows) {
          if (refused.has(keyOf(wanted))) continue
          const row = found.get(keyOf(wanted))
          found.delete(keyOf(wanted))
          const readings = [row?.raw, ...(row?.alternatives ?? [])]
          if (readings.length === 1 || shape.ordinals !== 'lost')
            expect([wanted.line.key, row?.raw]).toEqual([wanted.line.key, wanted.raw])
          else expect(readings).toContain(wanted.raw)
        }
        expect([...found.keys()]).toEqual([])
        expect(refused.size).toBeLessThanOrEqual(2)
      }),
      { numRuns: 1000 },
    )
  })
})
