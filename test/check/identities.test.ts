import { describe, expect, it } from 'vitest'
import type { GeneratedCell } from '../../corpus/generator/cells.ts'
import { type GeneratedReport, generate } from '../../corpus/generator/generate.ts'
import { render } from '../../corpus/generator/render.ts'
import { PLAIN_SHAPE } from '../../corpus/generator/shape.ts'
import { type ParsedReport, parseSource } from '../../src/parse.ts'
import { readSource } from '../../src/source/source.ts'

/** No padding and both edges: a blank cell stays where it is. */
const SHAPE = { ...PLAIN_SHAPE, padding: 'none', edges: 'both' } as const
const SUMS = ['balance', 'outcome-total', 'row-total', 'case-total']

function withCell(report: GeneratedReport, pointer: string, cell: GeneratedCell): GeneratedReport {
  return { ...report, cells: new Map(report.cells).set(pointer, cell) }
}

/** The number, from 1, of the one line in which two texts differ. */
function changedLine(before: string, after: string): number {
  const [old, now] = [before.split('\n'), after.split('\n')]
  const changed = now.flatMap((line, index) => (line === old[index] ? [] : [index + 1]))
  expect(changed).toHaveLength(1)
  return changed[0] as number
}

/** The sums that a cell stands in, by where it lies in the form. */
function sumsOf(pointer: string): string[] {
  if (!pointer.startsWith('/applications/')) return ['case-total']
  if (pointer.startsWith('/applications/outcomes/')) return ['outcome-total', 'row-total']
  if (pointer.startsWith('/applications/total/')) return ['balance', 'outcome-total', 'row-total']
  return ['balance', 'row-total']
}

function sums(parsed: ParsedReport, outcome: 'fail' | 'undecided') {
  return parsed.findings.filter(finding => finding.outcome === outcome && SUMS.includes(finding.code))
}

function linesOf(finding: ParsedReport['findings'][number]): number[] {
  return finding.places.flatMap(place => ('line' in place ? [place.line] : []))
}

for (const form of ['2021', '2019', 'mixed'] as const) {
  describe(`the sums of a report of ${form}`, () => {
    const report = generate(20_230_131, { form })
    const before = render(report, SHAPE)
    const cells = [...report.cells].filter(([pointer]) => !pointer.startsWith('/proactiveDisclosure/'))

    it('all hold before anything is changed', () => {
      const parsed = parseSource(readSource(before))
      expect([...sums(parsed, 'fail'), ...sums(parsed, 'undecided')]).toEqual([])
      const rows = new Set(cells.map(([pointer]) => pointer.split('/').slice(0, -1).join('/'))).size - 3
      expect(parsed.passes).toMatchObject({ balance: 7, 'outcome-total': 7, 'row-total': rows, 'case-total': 3 })
    })

    it.each(cells)('%s, one more than it was: its sums fail and no others', (pointer, cell) => {
      const text = render(withCell(report, pointer, { ...cell, value: (cell.value as number) + 1 }), SHAPE)
      const parsed = parseSource(readSource(text))
      const failing = sums(parsed, 'fail')
      expect(failing.map(({ code }) => code).sort()).toEqual(sumsOf(pointer))
      const line = changedLine(before, text)
      for (const finding of failing) {
        expect(linesOf(finding)).toContain(line)
        expect(Math.abs(finding.difference as number)).toBe(1)
        expect(finding.terms.map(term => term.pointer)).toContain(pointer)
      }
      expect(sums(parsed, 'undecided')).toEqual([])
    })

    it.each(cells)('%s, blank: its sums are undecided and none fails', pointer => {
      const text = render(withCell(report, pointer, { value: null, reading: 'blank' }), SHAPE)
      const parsed = parseSource(readSource(text))
      expect(sums(parsed, 'fail')).toEqual([])
      const open = sums(parsed, 'undecided')
      expect(open.map(({ code }) => code).sort()).toEqual(sumsOf(pointer))
      for (const { reason, severity } of open)
        expect({ reason, severity }).toEqual({ reason: 'blank', severity: 'info' })
    })
  })
}

describe('a blank cell', () => {
  it('does not hide a contradiction that no value of it could mend', () => {
    const report = generate(7, { form: '2021' })
    const total = report.cells.get('/applications/total/naturalPerson') as GeneratedCell
    const tooMany = { value: (total.value as number) + 1, reading: 'printed' } as const
    const changed = withCell(report, '/applications/outcomes/granted/naturalPerson', tooMany)
    const row = '/applications/outcomes/denied/stateSecrets/naturalPerson'
    const parsed = parseSource(readSource(render(withCell(changed, row, { value: null, reading: 'blank' }), SHAPE)))
    expect(sums(parsed, 'fail').map(({ code }) => code)).toContain('outcome-total')
  })
})
