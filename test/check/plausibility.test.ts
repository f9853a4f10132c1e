import { describe, expect, it } from 'vitest'
import { conceptOf } from '../../src/form/prose/concepts.ts'
import { IMPLAUSIBLE, PART_LISTS } from '../../src/form/prose/plausibility.ts'
import { type Cells, findingsOf, reportOf, type Stated, verdict } from './prose-report.ts'

describe('the data', () => {
  it('speaks of concepts that there are', () => {
    const ids = [
      ...PART_LISTS.flatMap(({ totals, members, rest }) => [
        ...totals,
        ...members,
        ...(rest === undefined ? [] : [rest]),
      ]),
      ...PART_LISTS.flatMap(({ inside }) => Object.entries(inside ?? {}).flat()),
      ...IMPLAUSIBLE.flatMap(({ part, whole }) => [...part, ...whole]),
    ]
    expect(ids.filter(id => conceptOf(id) === undefined)).toEqual([])
  })
  it('has no list that holds its own total, and none twice', () => {
    for (const { totals, members } of PART_LISTS) expect(totals.filter(total => members.includes(total))).toEqual([])
    const lists = PART_LISTS.map(({ members }) => members.join())
    expect(new Set(lists).size).toBe(lists.length)
  })
})

describe('total-below-part', () => {
  const CODE = 'total-below-part'
  const said = (cells: Cells) => verdict(CODE, reportOf(cells, []))

  it('lawsuits after reconsideration are no more than reconsiderations', () => {
    const of = (suits: number, reconsiderations: number) =>
      said({ '/litigation/afterReconsideration/total': suits, '/reconsideration/total': reconsiderations })
    expect(of(2, 2)).toBe('pass')
    expect(of(3, 2)).toBe('fail')
  })
  it('cases are no more than applications', () => {
    const of = (cases: number, received: number) =>
      said({
        '/reconsideration/total': cases,
        '/litigation/direct/total': 1,
        '/applications/received/total': received,
        '/applications/carriedIn/total': 1,
      })
    expect(of(4, 4)).toBe('pass')
    expect(of(5, 4)).toBe('fail')
  })
  it('documents issued are no more than those in force', () => {
    const row = '/proactiveDisclosure/normativeDocuments'
    expect(said({ [`${row}/issued`]: 12, [`${row}/inForce`]: 12 })).toBe('pass')
    expect(said({ [`${row}/issued`]: 12, [`${row}/inForce`]: 0 })).toBe('fail')
  })
  it('says nothing where a cell is missing or blank', () => {
    expect(said({})).toBe('nothing')
    expect(said({ '/litigation/afterReconsideration/total': 3, '/reconsideration/total': 'blank' })).toBe('nothing')
    expect(said({ '/litigation/afterReconsideration/total': 3 })).toBe('nothing')
  })
  it('is a note that calls nothing an error', () => {
    const cells = { '/litigation/afterReconsideration/total': 3, '/reconsideration/total': 2 }
    const [found] = findingsOf(CODE, reportOf(cells, []))
    expect(found).toMatchObject({ severity: 'info', expected: 2, actual: 3 })
    expect(found?.places).toHaveLength(2)
    expect(found?.message.zh).toContain('不一定是错误')
    expect(found?.message.en).toContain('need not be an error')
  })
})

describe('figures-all-round', () => {
  const CODE = 'figures-all-round'
  const ROWS = ['received', 'outcomes/granted', 'outcomes/grantedInPart', 'total', 'carriedOver', 'carriedIn']
  const rows = (...values: number[]): Cells =>
    Object.fromEntries(values.map((value, index) => [`/applications/${ROWS[index]}/total`, value] as const))
  const said = (cells: Cells, ...figures: Stated[]) => verdict(CODE, reportOf(cells, figures))

  it('five different round figures are worth a note', () => {
    expect(said(rows(120, 80, 20, 100, 10))).toBe('fail')
    expect(said(rows(120, 80, 20, 100, 10, 3))).toBe('fail')
    expect(said(rows(120, 80, 20, 100, 11))).toBe('pass')
  })
  it('four are not, nor one told five times', () => {
    expect(said(rows(120, 80, 20, 100))).toBe('nothing')
    expect(said(rows(10, 10, 10, 10, 10))).toBe('nothing')
  })
  it('counts prose, not what is about, a share, or of another year', () => {
    const four = rows(120, 80, 20, 100)
    const items = { concept: 'disclosedItems', value: 5000 }
    expect(said(four, items)).toBe('fail')
    expect(said(four, { ...items, approximate: true, range: { least: 5000, most: 5999 } })).toBe('nothing')
    expect(said(four, { ...items, scope: 'lastYear', year: 2022 })).toBe('nothing')
    expect(said(four, { concept: 'applications.outcomes.granted', value: 50, unit: '%' })).toBe('nothing')
    expect(said(four, { ...items, value: 5003 })).toBe('pass')
  })
  it('is a note that calls nothing an error', () => {
    const [found] = findingsOf(CODE, reportOf(rows(120, 80, 20, 100, 10), []))
    expect(found).toMatchObject({ severity: 'info', actual: 5 })
    expect(found?.message.zh).toContain('不是错误')
    expect(found?.message.en).toContain('no error')
  })
})
