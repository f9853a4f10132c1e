import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildPanel } from '../../src/panel/build-panel.ts'
import type { PanelReport } from '../../src/panel/panel.ts'
import { resolvePublications } from '../../src/panel/publications.ts'
import { type Figures, report } from './small.ts'

const [A, B, C] = ['/applications/received/total', '/applications/total/total', '/reconsideration/total'] as const

function published(
  id: string,
  figures: Figures,
  publishedOn: string | null,
  more: Partial<PanelReport> = {},
): PanelReport {
  return report(figures, { reportId: id, path: `${id}.txt`, publishedOn, ...more })
}

function resolved(...reports: readonly PanelReport[]) {
  const { report: kept, setAside, conflict } = resolvePublications(reports)
  return {
    kept: kept.reportId,
    aside: Object.fromEntries(setAside.map(aside => [aside.report.reportId, aside.reason])),
    conflict: conflict.map(({ reportId }) => reportId),
  }
}

describe('several reports of one body and year', () => {
  it('of equal figures are one report, the first published', () => {
    const [early, late] = [published('b', { [A]: 3 }, '2023-01-10'), published('a', { [A]: 3 }, '2023-02-01')]
    expect(resolved(late, early)).toEqual({ kept: 'b', aside: { a: 'same-figures' }, conflict: [] })
  })

  it('of which one has no more than a part: the whole is compared, whatever the dates', () => {
    const whole = published('a', { [A]: 3, [B]: 2 }, '2023-01-10')
    const page = published('b', { [A]: 3, [B]: 'blank' }, '2023-03-10')
    expect(resolved(page, whole)).toEqual({ kept: 'a', aside: { b: 'fewer-figures' }, conflict: [] })
  })

  it('of other figures and later are a correction', () => {
    const [first, last] = [published('a', { [A]: 3 }, '2023-01-10'), published('b', { [A]: 4 }, '2023-03-01')]
    expect(resolved(last, first)).toEqual({ kept: 'b', aside: { a: 'corrected' }, conflict: [] })
  })

  it('do not become newer by being posted again', () => {
    const first = published('a', { [A]: 3 }, '2023-01-10')
    const corrected = published('b', { [A]: 4 }, '2023-03-01')
    const again = published('c', { [A]: 3 }, '2024-06-01')
    expect(resolved(again, corrected, first)).toMatchObject({ kept: 'b', aside: { a: 'corrected', c: 'same-figures' } })
  })

  it('are as old as the first publication of their figures, whichever copy is kept', () => {
    const better = published('a', { [A]: 3 }, '2023-05-01')
    const first = published('b', { [A]: 3 }, '2023-01-10', { errors: 1 })
    const corrected = published('c', { [A]: 4 }, '2023-03-01')
    expect(resolved(better, first, corrected)).toMatchObject({
      kept: 'c',
      aside: { a: 'corrected', b: 'same-figures' },
    })
  })

  it('between which no date decides: the one with fewer errors, and it is said', () => {
    const dated = published('a', { [A]: 3 }, '2023-01-10', { errors: 1 })
    const undated = published('b', { [A]: 4 }, null)
    const expected = { kept: 'b', aside: { a: 'undated-conflict' }, conflict: ['b', 'a'] }
    expect(resolved(dated, undated)).toEqual(expected)
    const sameDay = published('b', { [A]: 4 }, '2023-01-10')
    expect(resolved(dated, sameDay)).toEqual(expected)
  })

  it('is told of a correction that it rests on the name alone, where no division is known', () => {
    const body = { name: '水务局', level: 'department' as const, unitId: null, path: [] }
    const more = { bodyId: 'n水务局', body, codeAtYearEnd: null }
    const both = [published('a', { [A]: 3 }, '2023-01-10', more), published('b', { [A]: 4 }, '2023-03-01', more)]
    const { findings } = buildPanel(both)
    expect(findings.filter(({ code }) => code === 'conflicting-publications')).toMatchObject([
      { outcome: 'undecided', severity: 'info', reason: 'body-by-name' },
    ])
  })

  it('are resolved alike in any order', () => {
    const figure = fc.constantFrom(1, 2, 'blank' as const)
    const date = fc.constantFrom(null, '2023-01-10', '2023-02-10', '2023-03-10')
    const drawn = fc.array(fc.record({ a: figure, b: figure, c: figure, date, errors: fc.nat(2) }), {
      minLength: 1,
      maxLength: 6,
    })
    fc.assert(
      fc.property(drawn, fc.infiniteStream(fc.nat()), (all, keys) => {
        const reports = all.map(({ a, b, c, date: day, errors }, index) =>
          published(`r${index}`, { [A]: a, [B]: b, [C]: c }, day, { errors }),
        )
        const shuffled = reports.map(each => ({ each, key: keys.next().value as number })).sort((x, y) => x.key - y.key)
        const result = resolved(...reports)
        expect(resolved(...shuffled.map(({ each }) => each))).toEqual(result)
        expect(Object.keys(result.aside)).toHaveLength(reports.length - 1)
        expect(result.aside).not.toHaveProperty(result.kept)
      }),
      { numRuns: 300 },
    )
  })
})
