import { describe, expect, it } from 'vitest'
import { checkReport } from '../../src/check/check.ts'
import { type Cells, findingsOf, reportOf, type Stated, verdict } from './prose-report.ts'

const CODE = 'prose-share'
const OUTCOMES = 'applications.outcomes'
const said = (cells: Cells, ...figures: Stated[]) => verdict(CODE, reportOf(cells, figures))

/** A count, and behind it its share. Each has its own sentence unless it is told. */
function pair(concept: string, count: number, share: number, more: Partial<Stated> = {}): Stated[] {
  return [
    { concept, value: count, text: `${concept} ${count}`, ...more },
    { concept, value: share, unit: '%', text: `${concept} ${share}%`, ...more },
  ]
}

describe('shares that fit', () => {
  const real = [
    ['grantedOrInPart', 42, 51.85],
    ['denied', 5, 6.17],
    ['unableToProvide', 31, 38.27],
    ['notProcessed', 1, 1.23],
    ['other', 2, 2.47],
  ] as const

  it('42, 5, 31, 1 and 2 of 81 are 51.85, 6.17, 38.27, 1.23 and 2.47 %', () => {
    const figures = real.flatMap(([key, count, share]) => pair(`${OUTCOMES}.${key}`, count, share, { partOf: 0 }))
    expect(said({}, { concept: 'applications.handled', value: 81 }, ...figures)).toBe('pass, pass, pass, pass, pass')
    const unlinked = real.flatMap(([key, count, share]) => pair(`${OUTCOMES}.${key}`, count, share))
    expect(said({ '/applications/total/total': 81 }, ...unlinked)).toBe('pass, pass, pass, pass, pass')
  })
  it('rounded or cut off', () => {
    const of = (share: number) => said({ '/applications/total/total': 3 }, ...pair(`${OUTCOMES}.granted`, 2, share))
    expect([66, 67, 66.6, 66.7, 66.66, 66.67].map(of)).toEqual(Array.from({ length: 6 }, () => 'pass'))
    expect(of(66.9)).toBe('fail')
  })
  it('with the decimals that are printed, zeros among them', () => {
    const of = (raw: string) => said({ '/applications/total/total': 81 }, ...pair(`${OUTCOMES}.granted`, 5, 6, { raw }))
    expect(of('6%')).toBe('pass')
    expect(of('6.00%')).toBe('fail')
  })
})

describe('any total that the text or the table offers', () => {
  const granted = (share: number) => pair(`${OUTCOMES}.granted`, 30, share)
  const table = {
    '/applications/received/total': 74,
    '/applications/carriedIn/total': 1,
    '/applications/total/total': 60,
  }

  it('handled, received, or received and carried in, of the table', () => {
    for (const share of [50, 40.54, 40]) expect(said(table, ...granted(share))).toBe('pass')
    expect(said(table, ...granted(45))).toBe('fail')
  })
  it('or of the text', () => {
    const received = { concept: 'applications.received', value: 74 }
    const carriedIn = { concept: 'applications.carriedIn', value: 1 }
    for (const share of [40.54, 40]) expect(said({}, received, carriedIn, ...granted(share))).toBe('pass')
    expect(said({}, received, carriedIn, ...granted(45))).toBe('fail')
  })
  it('the group that a row is in', () => {
    const group = { concept: `${OUTCOMES}.denied`, value: 8 }
    expect(said(table, group, ...pair(`${OUTCOMES}.denied.stateSecrets`, 2, 25))).toBe('pass')
  })
  it('another number of the sentence', () => {
    const text = '其中网上申请40件，予以公开30件，占75%。'
    const online = { concept: 'applications.received.online', value: 40, text }
    expect(said({}, online, ...pair(`${OUTCOMES}.granted`, 30, 75, { text }))).toBe('pass')
  })
  it('one that is open, where some number of it fits', () => {
    const items = { concept: 'disclosedItems', value: 1000, range: { least: 1000, most: 1099 }, approximate: true }
    expect(said({}, items, ...pair('disclosedItems.website', 500, 47))).toBe('pass')
    expect(said({}, items, ...pair('disclosedItems.website', 500, 20))).toBe('undecided: no-total')
  })
  it('cases of the table', () => {
    const cells = { '/reconsideration/total': 8 }
    expect(said(cells, ...pair('reconsideration.upheld', 6, 75))).toBe('pass')
    expect(said(cells, ...pair('reconsideration.upheld', 6, 70))).toBe('fail')
  })
  it('the whole of what is handled is all of it', () => {
    expect(said(table, ...pair('applications.handled', 60, 100))).toBe('pass')
  })
})

describe('a share that cannot be told', () => {
  it('has no total', () => {
    expect(said({}, ...pair(`${OUTCOMES}.granted`, 30, 40))).toBe('undecided: no-total')
  })
  it('has no count', () => {
    const share = { concept: `${OUTCOMES}.granted`, value: 40, unit: '%' }
    expect(said({ '/applications/total/total': 75 }, share)).toBe('undecided: no-total')
  })
  it('has its count in the table', () => {
    const cells = { '/applications/total/total': 75, '/applications/outcomes/granted/total': 30 }
    expect(said(cells, { concept: `${OUTCOMES}.granted`, value: 40, unit: '%' })).toBe('pass')
    expect(said(cells, { concept: `${OUTCOMES}.granted`, value: 44, unit: '%' })).toBe('fail')
  })
  it('has only numbers beside it that need not be its total', () => {
    const text = '共召开发布会9场，网站公开30件，占44%。'
    const other = { concept: 'reconsideration', value: 9, text }
    expect(said({}, other, ...pair('disclosedItems.website', 30, 44, { text }))).toBe('undecided: no-total')
  })
  it('is of another year than the table', () => {
    const last = { scope: 'lastYear', year: 2022 } as const
    expect(said({ '/applications/total/total': 75 }, ...pair(`${OUTCOMES}.granted`, 30, 44, last))).toBe(
      'undecided: no-total',
    )
  })
  it('could not be read', () => {
    const [count, share] = pair(`${OUTCOMES}.granted`, 30, 40) as [Stated, Stated]
    expect(said({}, count, { ...share, value: null })).toBe('undecided: unreadable')
  })
  it('is of nothing', () => {
    expect(said({ '/applications/total/total': 0 }, ...pair(`${OUTCOMES}.granted`, 0, 0))).toBe('undecided: no-total')
  })
})

describe('the finding', () => {
  it('gives the share that the count is of the total named in the text', () => {
    const figures = [
      { concept: 'applications.handled', value: 81 },
      ...pair(`${OUTCOMES}.granted`, 42, 61.85, { partOf: 0, text: '予以公开42件，占61.85%。' }),
    ]
    const [found] = findingsOf(CODE, reportOf({ '/applications/received/total': 70 }, figures))
    expect(found).toMatchObject({ severity: 'warning', expected: 51.85, actual: 61.85, difference: 10 })
    for (const message of [found?.message.zh, found?.message.en]) {
      expect(message).toContain('“予以公开42件，占61.85%”')
      expect(message).toContain('81')
    }
    expect(found?.places.map(place => ('line' in place ? place.line : 0))).toEqual([3, 2, 1])
  })
  it('else the nearest', () => {
    const cells = { '/applications/received/total': 70, '/applications/total/total': 81 }
    const [found] = findingsOf(CODE, reportOf(cells, pair(`${OUTCOMES}.granted`, 42, 61.85)))
    expect(found).toMatchObject({ expected: 60, actual: 61.85 })
  })
})

describe('ten thousand figures in one sentence', () => {
  it('are checked in time that grows with their number', () => {
    const figures = Array.from({ length: 5000 }, (_, index) =>
      pair(`${OUTCOMES}.granted`, index, 50, { partOf: 0, text: '同一句' }),
    ).flat()
    const { report, evidence } = reportOf({ '/applications/total/total': 10_000 }, figures)
    const before = performance.now()
    checkReport(report, evidence)
    expect(performance.now() - before).toBeLessThan(10_000)
  })
})
