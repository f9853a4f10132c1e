import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COLUMNS, GLUES, PLAIN_DUMP } from '../../corpus/generator/dump/dump-shape.ts'
import { renderColumns, renderGlued } from '../../corpus/generator/dump/render-dump.ts'
import { generate } from '../../corpus/generator/generate.ts'
import { parseSource } from '../../src/parse.ts'
import { valueAt } from '../../src/report/assemble.ts'
import { readSource } from '../../src/source/source.ts'
import { gaps, seeds } from './arbitraries.ts'

const KINDS = [
  'overview',
  'proactiveDisclosure',
  'applications',
  'reconsiderationAndLitigation',
  'problems',
  'otherMatters',
]

/** One of ours, glued or a cell a line, and what it says. */
const property = (check: (report: ReturnType<typeof generate>, text: string) => void) =>
  fc.assert(
    fc.property(seeds, gaps, fc.constantFrom(...GLUES, ...COLUMNS), (seed, gap, way) => {
      const report = generate(seed, { gaps: gap })
      const glue = GLUES.find(known => known === way)
      const columns = COLUMNS.find(known => known === way) ?? 'bare'
      const dump =
        glue === undefined ? renderColumns(report, PLAIN_DUMP, columns) : renderGlued(report, PLAIN_DUMP, glue)
      check(report, dump.text)
    }),
    { numRuns: 300 },
  )

describe('a dumped report, parsed', () => {
  it('has its six sections in order, and nothing of the tables in their text', () => {
    property((_, text) => {
      const { report } = parseSource(readSource(text))
      expect(report?.sections.map(({ kind }) => kind)).toEqual(KINDS)
      for (const { text: prose } of report?.sections ?? []) expect(prose).not.toMatch(/\d|申请数量|第二十条|结果维持/)
      expect(report?.sections[1]?.text).toBe('')
      expect(report?.sections[3]?.text).toBe('')
    })
  })

  it('states no figure in prose that stands in a table', () => {
    property((_, text) => {
      expect(parseSource(readSource(text)).report?.proseFigures).toEqual([])
    })
  })

  it('has its year, title and contact as when it was whole', () => {
    property((report, text) => {
      const { report: read } = parseSource(readSource(text))
      expect(read).toMatchObject({ reportingYear: report.year, period: report.period, contact: report.contact })
      expect(read?.metadata.title).toBe(report.title)
      expect(read?.edition).toBe(report.edition)
    })
  })

  it('has no value that was not printed, and says where each cell stood', () => {
    property((report, text) => {
      const parsed = parseSource(readSource(text))
      for (const [pointer, { value, reading }] of report.cells) {
        const evidence = parsed.evidence[pointer]
        const read = parsed.report === null ? null : valueAt(parsed.report, pointer)
        if (evidence?.reading === 'unreadable') expect(read).toBeNull()
        else {
          // Cells that ran together are read by the sums of the form.
          const how = evidence?.reading === 'recovered' ? 'printed' : evidence?.reading
          expect([pointer, read, how]).toEqual([pointer, value, reading])
        }
      }
    })
  })
})
