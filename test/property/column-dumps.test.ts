import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COLUMNS, DUMP_CHOICES, type DumpShape } from '../../corpus/generator/dump/dump-shape.ts'
import { deduplicated, renderColumns } from '../../corpus/generator/dump/render-dump.ts'
import { type GeneratedReport, generate } from '../../corpus/generator/generate.ts'
import { readText } from '../../src/read/text/read-text.ts'
import { recogniseTables } from '../../src/recognise/form-tables.ts'
import { gaps, seeds } from './arbitraries.ts'

const oneOf = (choices: readonly unknown[]) => fc.constantFrom(...choices)
const dumps = fc.record(
  Object.fromEntries(Object.entries(DUMP_CHOICES).map(([key, choices]) => [key, oneOf(choices)])),
) as unknown as fc.Arbitrary<DumpShape>

const plain = (cell: { readonly value: number | null; readonly reading: string } | undefined) =>
  cell === undefined ? undefined : { value: cell.value, reading: cell.reading }

function cellsOf(text: string) {
  const tables = recogniseTables(readText(text).document)
  return { ...tables, found: new Map([...tables.cells].map(([pointer, cell]) => [pointer, plain(cell)])) }
}

describe('a table of one cell a line', () => {
  it('is read cell by cell where no cell is blank', () => {
    fc.assert(
      fc.property(seeds, dumps, fc.constantFrom(...COLUMNS), (seed, shape, columns) => {
        const report = generate(seed)
        const { text, rows } = renderColumns(report, shape, columns)
        const { found } = cellsOf(text)
        const pointers = rows.flatMap(({ line }) => line.cells.map(({ pointer }) => pointer))
        expect(found).toEqual(new Map(pointers.map(pointer => [pointer, plain(report.cells.get(pointer))])))
      }),
      { numRuns: 500 },
    )
  })

  it('never shifts a value where cells are blank, whether their place was kept or not', () => {
    fc.assert(
      fc.property(seeds, dumps, fc.constantFrom(...COLUMNS), gaps, (seed, shape, columns, gap) => {
        const report = generate(seed, { gaps: gap })
        for (const [pointer, cell] of cellsOf(renderColumns(report, shape, columns).text).found) {
          if (cell?.reading !== 'unreadable')
            expect([pointer, cell]).toEqual([pointer, plain(report.cells.get(pointer))])
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('a dump of which every repeated line was removed', () => {
  const few = (report: GeneratedReport) => [...report.cells.values()].every(({ value }) => value !== null)

  it('is refused for its tables, and says why', () => {
    fc.assert(
      fc.property(seeds, dumps, fc.constantFrom('bare', 'pipe' as const), (seed, shape, columns) => {
        const report = generate(seed)
        fc.pre(few(report))
        const { cells, diagnostics } = cellsOf(deduplicated(renderColumns(report, shape, columns).text))
        expect([...cells.values()].filter(({ value }) => value !== null)).toEqual([])
        expect(diagnostics.map(({ code }) => code)).toContain('tables-deduplicated')
      }),
      { numRuns: 300 },
    )
  })
})
