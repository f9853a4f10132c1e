import { describe, expect, it } from 'vitest'
import { findingsOf, reportOf, type Stated, verdict } from './prose-report.ts'

const CODE = 'prose-parts'
const RECEIVED = 'applications.received'
const OUTCOMES = 'applications.outcomes'

/** A total and its parts, as one sentence tells them. */
const listed = (total: Stated, ...parts: Stated[]) => [total, ...parts.map(part => ({ partOf: 0, ...part }))]
const of = (total: Stated, ...parts: Stated[]) => verdict(CODE, reportOf({}, listed(total, ...parts)))
const members = (stem: string, values: Readonly<Record<string, number>>): Stated[] =>
  Object.entries(values).map(([key, value]) => ({ concept: `${stem}.${key}`, value }))
const received = (value: number, parts: Readonly<Record<string, number>>) =>
  of({ concept: RECEIVED, value }, ...members(RECEIVED, parts))

describe('a whole list', () => {
  it('of natural persons and organisations makes up its total', () => {
    expect(received(81, { naturalPerson: 80, organization: 1 })).toBe('pass')
    expect(received(82, { naturalPerson: 80, organization: 1 })).toBe('fail')
    expect(received(80, { naturalPerson: 80, organization: 1 })).toBe('fail')
  })
  it('of six kinds of applicant, too', () => {
    const four = { naturalPerson: 8, commercialEnterprise: 3, researchInstitution: 1, publicWelfareOrganization: 1 }
    expect(received(15, { ...four, legalServiceOrganization: 1, otherOrganization: 1 })).toBe('pass')
    expect(received(16, { ...four, legalServiceOrganization: 1, otherOrganization: 1 })).toBe('fail')
  })
  it('may end in the rest', () => {
    expect(received(20, { online: 12, mail: 5, otherChannel: 3 })).toBe('pass')
    expect(received(21, { online: 12, mail: 5, otherChannel: 3 })).toBe('fail')
    // With only one beside it, the rest may be the rest of something else.
    expect(received(21, { online: 12, otherChannel: 3 })).toBe('nothing')
  })
  it('of outcomes has all six, or five where granted and granted in part are one', () => {
    const rest = { denied: 5, unableToProvide: 31, notProcessed: 1, other: 2 }
    const handled = (value: number, parts: Readonly<Record<string, number>>) =>
      of({ concept: 'applications.handled', value }, ...members(OUTCOMES, parts))
    expect(handled(81, { grantedOrInPart: 42, ...rest })).toBe('pass')
    expect(handled(82, { grantedOrInPart: 42, ...rest })).toBe('fail')
    expect(handled(81, { granted: 40, grantedInPart: 2, ...rest })).toBe('pass')
    expect(handled(82, { granted: 40, grantedInPart: 2, ...rest })).toBe('fail')
    // 其他处理 is a row of the form, not the rest: 无法提供 may have been left out.
    expect(handled(82, { granted: 40, denied: 5, other: 2 })).toBe('nothing')
  })
  it('of results has all four', () => {
    const suits = (value: number, parts: Readonly<Record<string, number>>) =>
      of({ concept: 'litigation', value }, ...members('litigation', parts))
    expect(suits(9, { upheld: 6, corrected: 1, other: 1, pending: 1 })).toBe('pass')
    expect(suits(10, { upheld: 6, corrected: 1, other: 1, pending: 1 })).toBe('fail')
    expect(suits(10, { upheld: 6, corrected: 1, other: 1 })).toBe('nothing')
    expect(suits(9, { direct: 6, afterReconsideration: 2 })).toBe('fail')
  })
})

describe('a list that leaves something out', () => {
  it('can only exceed its total', () => {
    expect(received(81, { naturalPerson: 60 })).toBe('nothing')
    expect(received(81, { naturalPerson: 82 })).toBe('fail')
    expect(received(81, { online: 50, mail: 30 })).toBe('nothing')
    expect(received(81, { online: 50, mail: 32 })).toBe('fail')
  })
})

describe('only parts on one level', () => {
  it('are added up', () => {
    const parts = members(OUTCOMES, { denied: 6, 'denied.stateSecrets': 4, granted: 4 })
    expect(of({ concept: 'applications.handled', value: 10 }, ...parts)).toBe('nothing')
    const both = members(OUTCOMES, { grantedOrInPart: 8, granted: 6, grantedInPart: 2 })
    expect(of({ concept: 'applications.handled', value: 10 }, ...both)).toBe('nothing')
    expect(received(81, { organization: 40, commercialEnterprise: 40, naturalPerson: 41 })).toBe('pass')
  })
  it('and of one kind: applicants and channels tell the same applications twice', () => {
    expect(received(81, { naturalPerson: 80, online: 70 })).toBe('nothing')
  })
  it('an e-mail may have been counted as online', () => {
    expect(received(81, { online: 80, email: 20 })).toBe('nothing')
    expect(received(81, { online: 82, email: 20 })).toBe('fail')
    expect(received(81, { online: 50, email: 20, otherChannel: 11 })).toBe('pass')
  })
  it('one item can be made public in two ways', () => {
    const items = (parts: Readonly<Record<string, number>>) =>
      of({ concept: 'disclosedItems', value: 100 }, ...members('disclosedItems', parts))
    expect(items({ website: 90, wechat: 80 })).toBe('nothing')
    expect(items({ website: 101, wechat: 80 })).toBe('fail')
    expect(items({ website: 50, wechat: 10, otherChannel: 5 })).toBe('fail')
  })
  it('of a group are held against the group', () => {
    const rows = (value: number) =>
      of(
        { concept: `${OUTCOMES}.denied`, value },
        ...members(`${OUTCOMES}.denied`, { stateSecrets: 2, enforcementFiles: 3 }),
      )
    expect(rows(5)).toBe('nothing')
    expect(rows(4)).toBe('fail')
  })
})

describe('what is no part of the total', () => {
  const total = { concept: RECEIVED, value: 10 }
  const person = { concept: `${RECEIVED}.naturalPerson`, value: 8 }
  const firms = { concept: `${RECEIVED}.organization`, value: 2 }

  it('is not added: shares, other times, other bodies, claims of all', () => {
    expect(of(total, person, firms)).toBe('pass')
    expect(of(total, person, { ...firms, value: 20, unit: '%' })).toBe('nothing')
    expect(of(total, person, { ...firms, value: 20, scope: 'lastYear', year: 2022 })).toBe('nothing')
    expect(of({ ...total, whose: 'own' }, person, { ...firms, value: 20, whose: 'district' })).toBe('nothing')
    expect(of(total, person, { ...firms, value: 20, method: 'all-of-them' })).toBe('nothing')
  })
  it('leaves the list open', () => {
    const list = [person, firms, { ...firms, scope: 'lastYear' as const, year: 2022 }]
    expect(of({ ...total, value: 11 }, ...list)).toBe('nothing')
    expect(of({ ...total, value: 9 }, ...list)).toBe('fail')
  })
  it('and the same part told twice is one part, with two numbers none', () => {
    expect(of(total, person, person, firms)).toBe('pass')
    expect(of(total, person, { ...person, value: 9 }, firms)).toBe('nothing')
  })
  it('nor has a total that could not be read parts, nor one that is not there', () => {
    expect(of({ ...total, value: null }, person, firms)).toBe('nothing')
    expect(of(total, { ...person, partOf: 7 }, { ...firms, partOf: 2 })).toBe('nothing')
    expect(verdict(CODE, reportOf({}, []))).toBe('nothing')
  })
})

describe('numbers that leave something open', () => {
  const about = (least: number, most: number | null) => ({ value: null, range: { least, most } })
  const persons = (range: Partial<Stated>, value = 10) =>
    of(
      { concept: RECEIVED, value },
      { concept: `${RECEIVED}.naturalPerson`, ...range },
      ...members(RECEIVED, { organization: 2 }),
    )

  it('fail only where no number of theirs would do', () => {
    expect(persons(about(5, 9))).toBe('pass')
    expect(persons(about(5, 7))).toBe('fail')
    expect(persons(about(9, 12))).toBe('fail')
    expect(persons(about(1, null))).toBe('pass')
  })
})

describe('the finding', () => {
  it('has the parts on the left, the total on the right, and quotes the total’s sentence', () => {
    const text = '收到申请82件，其中自然人80件、法人或其他组织1件。'
    const figures = listed(
      { concept: RECEIVED, value: 82, text },
      ...members(RECEIVED, { naturalPerson: 80, organization: 1 }),
    )
    const [found] = findingsOf(CODE, reportOf({}, figures))
    expect(found).toMatchObject({ severity: 'warning', expected: 81, actual: 82, difference: 1 })
    expect(found?.terms.map(({ side, pointer, value }) => `${side} ${pointer} ${value}`)).toEqual([
      'left /proseFigures/1/value 80',
      'left /proseFigures/2/value 1',
      'right /proseFigures/0/value 82',
    ])
    expect(found?.message.zh).toContain('“收到申请82件，其中自然人80件、法人或其他组织1件”')
    expect(found?.places).toHaveLength(3)
  })
})
