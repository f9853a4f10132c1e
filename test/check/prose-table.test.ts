import { describe, expect, it } from 'vitest'
import type { AnnualReport, Evidence } from '../../src/report/model.ts'
import { type Cells, findingsOf, reportOf, type Stated, verdict, zeroTables } from './prose-report.ts'

const CODE = 'prose-table'
const A = '/applications'
const said = (cells: Cells, ...figures: Stated[]) => verdict(CODE, reportOf(cells, figures))
const named = (name: string): Partial<AnnualReport> => ({
  authority: { name, divisionCode: null, divisionName: null, level: null },
})

/** The one failure of a figure against cells over tables of zeros. */
function failure(cells: Cells, figure: Stated, changes: Partial<AnnualReport> = {}) {
  const [found, ...more] = findingsOf(CODE, reportOf({ ...zeroTables(), ...cells }, [figure], changes))
  expect(more).toEqual([])
  expect(found?.outcome).toBe('fail')
  return found as NonNullable<typeof found>
}

describe('a figure and its cell', () => {
  const cells = { [`${A}/received/total`]: 81 }
  const received = { concept: 'applications.received', value: 81 }

  it('pass when they are equal', () => expect(said(cells, received)).toBe('pass'))
  it('fail when they differ', () => expect(said(cells, { ...received, value: 80 })).toBe('fail'))
  it('say nothing where no table counts the concept, or the source holds no such table', () => {
    expect(said(cells, { concept: 'disclosedItems', value: 9 })).toBe('nothing')
    expect(said(cells, { concept: 'reconsideration', value: 2 })).toBe('nothing')
    expect(said({}, received)).toBe('nothing')
    expect(said(cells)).toBe('nothing')
    expect(said(cells, { concept: 'no.such.concept', value: 2 })).toBe('nothing')
  })
  it('say nothing where the edition has no such cell', () => {
    const figure = { concept: 'proactiveDisclosure.regulations.newlyDisclosed', value: 3 }
    expect(said({ '/proactiveDisclosure/regulations/issued': 3 }, figure)).toBe('nothing')
  })
  it('are undecided where the table lacks the cell', () => {
    expect(said(cells, { concept: 'applications.handled', value: 81 })).toBe('undecided: absent')
  })
  it.each(['blank', 'dash', 'unreadable'] as const)('are undecided where the cell is %s', reading => {
    expect(said({ [`${A}/received/total`]: reading }, received)).toBe(`undecided: ${reading}`)
  })
  it('are undecided where the figure could not be read', () => {
    expect(said(cells, { ...received, value: null })).toBe('undecided: unreadable')
  })
  it('leave shares and claims of all to other rules', () => {
    expect(said(cells, { ...received, value: 100, unit: '%' })).toBe('nothing')
    expect(said(cells, { ...received, value: 8, method: 'all-of-them' })).toBe('nothing')
  })
  it('are undecided where prose helped to read the cell', () => {
    const { report, evidence } = reportOf(cells, [received])
    const pointer = `${A}/received/total`
    const cell = { ...(evidence[pointer] as Evidence), reading: 'recovered' as const, method: 'prose-figure' }
    const helped = { ...evidence, [pointer]: cell }
    expect(verdict(CODE, { report, evidence: helped })).toBe('undecided: used-to-read')
  })
})

describe('a sum of cells', () => {
  const rows = ['notHeld', 'needsCreation', 'stillUnclear'].map(row => `${A}/outcomes/unableToProvide/${row}/total`)
  const group = (...values: (number | 'blank')[]): Cells =>
    Object.fromEntries(rows.map((row, index) => [row, values[index] as number]))
  const figure = { concept: 'applications.outcomes.unableToProvide', value: 31 }

  it('is what the group adds to', () => {
    expect(said(group(20, 10, 1), figure)).toBe('pass')
    expect(said(group(20, 10, 2), figure)).toBe('fail')
  })
  it('is undecided with one cell blank', () => expect(said(group(20, 10, 'blank'), figure)).toBe('undecided: blank'))
  it('is of the edition that the source holds', () => {
    const other = { concept: 'applications.outcomes.other', value: 2 }
    expect(said({ [`${A}/outcomes/other/asWhole/total`]: 2 }, other)).toBe('pass')
    const parts = ['uncorrectedInTime', 'feeUnpaid', 'other'].map(key => [`${A}/outcomes/other/${key}/total`, 1])
    expect(said(Object.fromEntries(parts), other)).toBe('fail')
    expect(said(Object.fromEntries(parts), { ...other, value: 3 })).toBe('pass')
  })
})

describe('of when and of whom a figure speaks', () => {
  const cells = { [`${A}/received/total`]: 81 }
  const of = (change: Partial<Stated>, name = '清河区人民政府', value = 60) =>
    verdict(CODE, reportOf(cells, [{ concept: 'applications.received', value, ...change }], named(name)))

  it.each(['lastYear', 'otherYear', 'partOfYear', 'cumulative'] as const)('%s is not what the table counts', scope => {
    expect(of({ scope })).toBe('undecided: other-scope')
  })
  it('nor is another year', () => expect(of({ year: 2022 })).toBe('undecided: other-scope'))
  it('a government’s own figures are not the whole, a department’s are', () => {
    expect(of({ whose: 'own' })).toBe('undecided: other-scope')
    expect(of({ whose: 'own' }, '清河区财政局')).toBe('fail')
    expect(of({ whose: 'own' }, '清河区财政局', 81)).toBe('pass')
  })
  it('a district’s are its government’s', () => expect(of({ whose: 'district' })).toBe('fail'))
  it('what may be the whole can agree but not contradict', () => {
    for (const [whose, name] of [
      ['departments', '清河区人民政府'],
      ['district', '清河区财政局'],
      ['own', '某某'],
    ] as const) {
      expect(of({ whose }, name)).toBe('undecided: other-scope')
      expect(of({ whose }, name, 81)).toBe('pass')
    }
  })
})

describe('a figure that leaves something open', () => {
  const received = (total: number, figure: Partial<Stated>) =>
    said({ [`${A}/received/total`]: total }, { concept: 'applications.received', ...figure })
  const over = { value: 41_000, range: { least: 41_000, most: 41_999 }, approximate: true, raw: '41000余' }

  it('agrees with every number that its words allow', () => {
    expect(received(41_000, over)).toBe('pass')
    expect(received(41_873, over)).toBe('pass')
    expect(received(43_000, over)).toBe('fail')
    expect(received(39_999, over)).toBe('fail')
  })
  it('agrees with what rounds to it, though the word says more', () => {
    expect(received(40_988, over)).toBe('pass')
    expect(received(40_400, over)).toBe('fail')
    expect(received(52, { value: 50, approximate: true })).toBe('pass')
    expect(received(56, { value: 50, approximate: true })).toBe('fail')
  })
  it('may be a range alone, open at an end', () => {
    expect(received(35, { value: null, range: { least: 30, most: 40 } })).toBe('pass')
    expect(received(41, { value: null, range: { least: 30, most: 40 } })).toBe('fail')
    expect(received(4100, { value: null, range: { least: 30, most: null } })).toBe('pass')
    expect(received(29, { value: null, range: { least: 30, most: null } })).toBe('fail')
  })
  it('is shown as it was told', () => {
    const figure = {
      concept: 'applications.received',
      value: null,
      range: { least: 30, most: 40 },
      text: '收到三四十件。',
    }
    expect(failure({ [`${A}/received/total`]: 52 }, figure)).toMatchObject({
      expected: 52,
      actual: '30—40',
      difference: null,
    })
  })
})

describe('办理 and 受理', () => {
  const cells = { [`${A}/received/total`]: 74, [`${A}/carriedIn/total`]: 1, [`${A}/total/total`]: 73 }
  const handled = (value: number, over: Cells = cells) =>
    said(over, { concept: 'applications.handled', value, method: 'ambiguous-verb' })

  it('may mean handled, received, or received and carried in', () => {
    for (const value of [73, 74, 75]) expect(handled(value)).toBe('pass')
    expect(handled(70)).toBe('fail')
  })
  it('may mean it of one kind of applicant', () => {
    const persons = {
      [`${A}/received/naturalPerson`]: 9,
      [`${A}/carriedIn/naturalPerson`]: 1,
      [`${A}/total/naturalPerson`]: 8,
    }
    const figure = { concept: 'applications.handled.naturalPerson', method: 'ambiguous-verb' }
    expect(said(persons, { ...figure, value: 10 })).toBe('pass')
    expect(said(persons, { ...figure, value: 6 })).toBe('fail')
    // Eight without the one carried in: this year’s alone, of which the table has no cell.
    expect(said(persons, { ...figure, value: 7 })).toBe('undecided: other-scope')
  })
  it('are undecided with a reading of theirs unknown', () => {
    expect(handled(75, { ...cells, [`${A}/carriedIn/total`]: 'blank' })).toBe('undecided: absent')
  })
})

describe('money', () => {
  const cell = '/proactiveDisclosure/fees/amount'
  const fees = (amount: number, unit: string | null, figure: Partial<Stated>) => {
    const pair = reportOf({ [cell]: amount }, [{ concept: 'proactiveDisclosure.fees.amount', ...figure }])
    pair.report.proactiveDisclosure.fees.amountUnit = unit
    return pair
  }
  const judged = (amount: number, unit: string | null, figure: Partial<Stated>) =>
    verdict(CODE, fees(amount, unit, figure))

  it('is compared across its units', () => {
    expect(judged(0.04, '万元', { value: 400, unit: '元' })).toBe('pass')
    expect(judged(251_000, '元', { value: 25.1, unit: '万元' })).toBe('pass')
    expect(judged(1.2, '亿元', { value: 12_000, unit: '万元' })).toBe('pass')
    expect(judged(0.04, '万元', { value: 500, unit: '元' })).toBe('fail')
  })
  it('agrees within the decimals that are printed', () => {
    expect(judged(113.9634, '万元', { value: 113.96, unit: '万元' })).toBe('pass')
    expect(judged(113.9674, '万元', { value: 113.96, unit: '万元' })).toBe('pass')
    expect(judged(113.9834, '万元', { value: 113.96, unit: '万元' })).toBe('fail')
    expect(judged(113.9634, '万元', { value: 113.9, unit: '万元', raw: '113.90' })).toBe('fail')
  })
  it('is undecided without a unit, unless the digits are the same in one', () => {
    expect(judged(25.1, null, { value: 251_000, unit: '元' })).toBe('pass')
    expect(judged(25.1, null, { value: 26, unit: '万元' })).toBe('undecided: unit-unknown')
    expect(judged(25.1, '万元', { value: 26, unit: '万美元' })).toBe('undecided: unit-unknown')
  })
  it('may be in another unit than its column', () => {
    const [found] = findingsOf(CODE, fees(251_000, '万元', { value: 25.1, unit: '万元' }))
    expect(found).toMatchObject({ outcome: 'fail', expected: 251_000, actual: 25.1 })
    expect(found?.explanation?.code).toBe('other-money-unit')
    expect(found?.message.zh).toContain('25.1 万元')
  })
})

describe('the explanation', () => {
  const explained = (cells: Cells, figure: Stated) => failure(cells, figure).explanation?.code ?? null
  const granted = `${A}/outcomes/granted`
  const unable = `${A}/outcomes/unableToProvide`

  it('258 granted of 275: natural persons only', () => {
    const cells = {
      [`${granted}/total`]: 275,
      [`${granted}/naturalPerson`]: 258,
      [`${granted}/commercialEnterprise`]: 17,
    }
    expect(explained(cells, { concept: 'applications.outcomes.granted', value: 258 })).toBe('natural-persons-only')
    expect(explained(cells, { concept: 'applications.outcomes.granted', value: 17 })).toBe('one-column-only')
  })
  it('265 unable of 337: the first sub-row only', () => {
    const cells = {
      [`${unable}/notHeld/total`]: 265,
      [`${unable}/needsCreation/total`]: 50,
      [`${unable}/stillUnclear/total`]: 22,
    }
    const figure = { concept: 'applications.outcomes.unableToProvide', value: 265 }
    const found = failure(cells, figure)
    expect(found).toMatchObject({ expected: 337, actual: 265, difference: -72, subject: '无法提供' })
    expect(found.explanation?.code).toBe('first-sub-row-only')
    expect(found.explanation?.zh).toContain('本机关不掌握相关政府信息')
    expect(explained(cells, { ...figure, value: 50 })).toBe('one-sub-row-only')
  })
  it('75 received where 74 were, and 1 carried in', () => {
    const cells = { [`${A}/received/total`]: 74, [`${A}/carriedIn/total`]: 1, [`${A}/total/total`]: 73 }
    expect(explained(cells, { concept: 'applications.received', value: 75 })).toBe('received-and-carried-in')
    expect(explained(cells, { concept: 'applications.received', value: 73 })).toBe('handled-for-received')
    expect(explained(cells, { concept: 'applications.handled', value: 74 })).toBe('received-for-handled')
  })
  it('17 received where the table has 95: none', () => {
    const cells = {
      [`${A}/received/total`]: 95,
      [`${A}/received/naturalPerson`]: 90,
      [`${A}/received/otherOrganization`]: 5,
    }
    expect(failure(cells, { concept: 'applications.received', value: 17 }).explanation).toBeNull()
  })
  it('granted with and without granted in part', () => {
    const cells = { [`${granted}/total`]: 30, [`${A}/outcomes/grantedInPart/total`]: 12 }
    expect(explained(cells, { concept: 'applications.outcomes.granted', value: 42 })).toBe('granted-and-in-part')
    expect(explained(cells, { concept: 'applications.outcomes.grantedOrInPart', value: 30 })).toBe(
      'granted-without-in-part',
    )
  })
  it('one way to court, or reconsideration too', () => {
    const cells = {
      '/litigation/direct/total': 4,
      '/litigation/afterReconsideration/total': 3,
      '/litigation/direct/upheld': 4,
      '/litigation/afterReconsideration/upheld': 3,
      '/reconsideration/total': 2,
    }
    expect(explained(cells, { concept: 'litigation', value: 4 })).toBe('direct-litigation-only')
    expect(explained(cells, { concept: 'litigation', value: 3 })).toBe('after-reconsideration-only')
    expect(explained(cells, { concept: 'litigation.upheld', value: 3 })).toBe('after-reconsideration-only')
    expect(explained(cells, { concept: 'litigation', value: 9 })).toBe('reconsideration-and-litigation')
  })
  it('117 where the table has 171, and other slips of the pen', () => {
    const of = (value: number, total: number) =>
      explained({ [`${A}/received/total`]: total }, { concept: 'applications.received', value })
    expect(of(117, 171)).toBe('digits-transposed')
    expect(of(17, 171)).toBe('digit-lost')
    expect(of(1171, 171)).toBe('digit-doubled')
    expect(of(711, 171)).toBe('digits-transposed')
    expect(of(171, 174)).toBeNull()
    expect(of(1, 10)).toBeNull()
    expect(of(11, 1)).toBeNull()
  })
  it('of zero there is none, though many cells are zero', () => {
    expect(explained({ [`${granted}/total`]: 8 }, { concept: 'applications.outcomes.granted', value: 0 })).toBeNull()
  })
})

describe('the finding', () => {
  const long = `${'前'.repeat(200)}2017年起，全年收到申请17件，${'后'.repeat(200)}。`
  const found = failure({ [`${A}/received/total`]: 95 }, { concept: 'applications.received', value: 17, text: long })

  it('names both numbers, the cell and the sentence around the figure', () => {
    for (const message of [found.message.zh, found.message.en]) {
      expect(message).toContain('收到申请17件')
      expect(message).toContain('95')
      expect(message).toContain('一、本年新收政府信息公开申请数量/总计')
      expect(message.length).toBeLessThan(240)
    }
  })
  it('is at the figure first, then at the cells', () => {
    expect(found.places.map(place => ('line' in place ? place.line : null))).toEqual([1, expect.any(Number)])
    expect(found.terms.map(term => term.pointer)).toEqual([`${A}/received/total`])
    expect(found.terms[0]).toMatchObject({ side: 'left', sign: 1, value: 95 })
  })
  it('is a warning, and undecided a note', () => {
    expect(found.severity).toBe('warning')
    const [open] = findingsOf(
      CODE,
      reportOf({ [`${A}/received/total`]: 'blank' }, [{ concept: 'applications.received', value: 1 }]),
    )
    expect(open).toMatchObject({ severity: 'info', outcome: 'undecided', reason: 'blank' })
    expect(open?.message.zh).toContain('有空白格')
    expect(open?.message.en).toContain('a cell is blank')
  })
  it('survives JSON', () => expect(JSON.parse(JSON.stringify(found))).toEqual(found))
})
