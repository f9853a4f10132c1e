import { describe, expect, it } from 'vitest'
import { type Cells, findingsOf, reportOf, type Stated, verdict, zeroTables } from './prose-report.ts'

const CODE = 'prose-all'
const A = '/applications'
const all = (concept: string, value: number | null, change: Partial<Stated> = {}): Stated => ({
  concept,
  value,
  method: 'all-of-them',
  ...change,
})
const said = (cells: Cells, ...figures: Stated[]) => verdict(CODE, reportOf({ ...zeroTables(), ...cells }, figures))

describe('all cases had one result', () => {
  const suits = (upheld: number, pending: number): Cells => ({
    '/litigation/direct/upheld': upheld,
    '/litigation/direct/pending': pending,
    '/litigation/direct/total': upheld + pending,
  })

  it('nine lawsuits, all upheld, of which one is pending', () => {
    expect(said(suits(9, 0), all('litigation.upheld', 9))).toBe('pass')
    expect(said(suits(8, 1), all('litigation.upheld', 9))).toBe('fail')
    const [found] = findingsOf(CODE, reportOf({ ...zeroTables(), ...suits(8, 1) }, [all('litigation.upheld', 9)]))
    expect(found).toMatchObject({ severity: 'warning', expected: 8, actual: 9, difference: 1 })
    expect(found?.message.zh).toContain('行政诉讼/尚未审结 1')
    expect(found?.message.en).toContain('行政诉讼/尚未审结 1')
  })
  it('holds of as many as the sentence speaks of, be there others', () => {
    expect(said(suits(8, 1), all('litigation.upheld', 8))).toBe('pass')
  })
  it('holds where the table has more or fewer, all alike: the number is another rule’s', () => {
    expect(said(suits(7, 0), all('litigation.upheld', 9))).toBe('pass')
  })
  it('is undecided where cells are blank, and says nothing without a table', () => {
    const blank: Cells = { ...suits(8, 1), '/litigation/direct/upheld': 'blank' }
    expect(said(blank, all('litigation.upheld', 9))).toBe('undecided: blank')
    expect(verdict(CODE, reportOf({}, [all('litigation.upheld', 9)]))).toBe('nothing')
  })
  it('is undecided of another time or body, or without a number', () => {
    expect(said(suits(8, 1), all('litigation.upheld', 9, { scope: 'cumulative', year: null }))).toBe(
      'undecided: other-scope',
    )
    expect(said(suits(8, 1), all('litigation.upheld', 9, { whose: 'own' }))).toBe('undecided: other-scope')
    expect(said(suits(8, 1), all('litigation.upheld', 9, { whose: 'departments' }))).toBe('undecided: other-scope')
    expect(said(suits(8, 1), all('litigation.upheld', null))).toBe('undecided: unreadable')
  })
})

describe('all applications had one outcome', () => {
  const cells = (granted: number, inPart: number, carriedIn = 0, carriedOver = 0): Cells => ({
    [`${A}/outcomes/granted/total`]: granted,
    [`${A}/outcomes/grantedInPart/total`]: inPart,
    [`${A}/total/total`]: granted + inPart,
    [`${A}/carriedIn/total`]: carriedIn,
    [`${A}/carriedOver/total`]: carriedOver,
    [`${A}/received/total`]: granted + inPart + carriedOver - carriedIn,
  })
  const granted = (value: number) => all('applications.outcomes.granted', value)

  it('eight received, all granted', () => {
    expect(said(cells(8, 0), granted(8))).toBe('pass')
    expect(said(cells(7, 1), granted(8))).toBe('fail')
  })
  it('cannot be told where the others may be those carried in', () => {
    expect(said(cells(7, 1, 1, 0), granted(9))).toBe('undecided: other-scope')
    // One was carried in, two were not granted: at least one of this year's was not.
    expect(said(cells(6, 2, 1, 0), granted(9))).toBe('fail')
  })
  it('is contradicted by another outcome, though some were carried over', () => {
    // Nine received, one carried over: eight handled, of which seven were granted.
    expect(said(cells(7, 1, 0, 1), granted(9))).toBe('fail')
  })
  it('can be told all the same where the number is that of those handled', () => {
    expect(said(cells(7, 1, 0, 1), granted(8))).toBe('fail')
    expect(said(cells(8, 0, 0, 1), granted(8))).toBe('pass')
  })
})

describe('all were handled', () => {
  const handled = (total: number, claimed: number) =>
    said({ [`${A}/total/total`]: total }, all('applications.handled', claimed))
  it('fails only where the table has fewer', () => {
    expect(handled(73, 74)).toBe('fail')
    expect(handled(74, 74)).toBe('pass')
    expect(handled(75, 74)).toBe('pass')
  })
  it('says nothing of carried over', () => {
    expect(said({}, all('applications.carriedOver', 2))).toBe('undecided: other-scope')
  })
})

it('is no rule of figures without such a claim, nor of shares', () => {
  expect(said({}, { concept: 'litigation.upheld', value: 9 })).toBe('nothing')
  expect(said({}, all('litigation.upheld', 100, { unit: '%' }))).toBe('nothing')
})
