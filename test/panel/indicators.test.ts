import { describe, expect, it } from 'vitest'
import { cellsOf } from '../../src/form/derive.ts'
import { EDITIONS } from '../../src/form/editions.ts'
import { INDICATORS, type IndicatorSpec, indicatorOf } from '../../src/form/indicators.ts'
import { buildPanel } from '../../src/panel/build-panel.ts'
import { aggregate, indicatorValue, populationOf } from '../../src/panel/indicators.ts'
import { cells, report } from './small.ts'

const spec = (id: string) => indicatorOf(id) as IndicatorSpec
const total = (row: string) => `/applications/${row}/total`
const DENIED = [
  'stateSecrets',
  'forbiddenByLaw',
  'securityAndStability',
  'thirdPartyRights',
  'internalAffairs',
  'processInformation',
  'enforcementFiles',
  'administrativeInquiries',
].map(ground => total(`outcomes/denied/${ground}`))

/** Jindong district, 2022: 49 granted, 17 in part, 6 denied, of 150. */
const JINDONG = {
  [total('outcomes/granted')]: 49,
  [total('outcomes/grantedInPart')]: 17,
  ...Object.fromEntries(DENIED.map((pointer, index) => [pointer, [0, 0, 2, 1, 1, 0, 1, 1][index] as number])),
  [total('total')]: 150,
}

describe('the indicators', () => {
  it('name cells of the form, once each, by ids that statistics programs take', () => {
    const known = new Set(EDITIONS.flatMap(cellsOf).map(({ pointer }) => pointer))
    for (const { id, numerator, denominator, kind } of INDICATORS) {
      expect(id).toMatch(/^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/)
      expect(id.length, id).toBeLessThanOrEqual(32)
      expect(
        [...numerator, ...denominator].filter(pointer => !known.has(pointer)),
        id,
      ).toEqual([])
      expect(denominator.length > 0, id).toBe(kind === 'share')
    }
    expect(new Set(INDICATORS.map(({ id }) => id)).size).toBe(INDICATORS.length)
  })

  it('say in both languages what they are, without gaps in the sentence', () => {
    for (const { id, label, note } of INDICATORS) {
      for (const words of [label, note]) {
        expect(words.zh, id).toMatch(/[\u4e00-\u9fff]/)
        expect(`${words.zh}${words.en}`, id).not.toMatch(/[{}—]|undefined/)
      }
    }
    expect(new Set(INDICATORS.map(({ label }) => label.zh)).size).toBe(INDICATORS.length)
    expect(new Set(INDICATORS.map(({ label }) => label.en)).size).toBe(INDICATORS.length)
  })

  it('keep the four disclosure rates of one table apart', () => {
    const percent = (id: string) => ((indicatorValue(spec(id), cells(JINDONG)).value as number) * 100).toFixed(1)
    expect(percent('granted_of_processed')).toBe('32.7')
    expect(percent('disclosed_of_processed')).toBe('44.0')
    expect(percent('granted_of_resolvable')).toBe('68.1')
    expect(percent('disclosed_of_resolvable')).toBe('91.7')
  })

  it('have a share for each of the eight grounds, which add to one', () => {
    const grounds = INDICATORS.filter(({ id }) => id.startsWith('denied_') && id !== 'denied_of_processed')
    const values = grounds.map(each => indicatorValue(each, cells(JINDONG)))
    expect(values.map(({ numerator }) => numerator)).toEqual([0, 0, 2, 1, 1, 0, 1, 1])
    expect(values.every(({ denominator, smallN }) => denominator === 6 && smallN)).toBe(true)
  })

  it('leave pending cases out of a reversal rate', () => {
    const cases = { upheld: 6, corrected: 3, other: 1, pending: 5, total: 15 }
    const figures = Object.fromEntries(Object.entries(cases).map(([key, value]) => [`/reconsideration/${key}`, value]))
    const value = indicatorValue(spec('reconsideration_reversal'), cells(figures))
    expect(value).toMatchObject({ numerator: 3, denominator: 10, value: 0.3, smallN: false, why: null })
  })

  it('take 其他处理 as the report has it, whole or in parts', () => {
    const whole = { [total('outcomes/other/asWhole')]: 3, [total('total')]: 30 }
    const parts = {
      [total('outcomes/other/uncorrectedInTime')]: 1,
      [total('outcomes/other/feeUnpaid')]: 0,
      [total('outcomes/other/other')]: 2,
      [total('total')]: 30,
    }
    for (const figures of [whole, parts]) {
      expect(indicatorValue(spec('other_of_processed'), cells(figures))).toMatchObject({ numerator: 3, value: 0.1 })
    }
  })

  it('are null, never zero, where something is missing', () => {
    const clearance = spec('clearance')
    const given = { [total('total')]: 0, [total('received')]: 0, [total('carriedIn')]: 0 }
    expect(indicatorValue(clearance, cells(given))).toMatchObject({
      value: null,
      why: 'zero-denominator',
      numerator: 0,
    })
    for (const gap of ['blank', 'dash', 'unreadable'] as const) {
      const value = indicatorValue(clearance, cells({ ...given, [total('carriedIn')]: gap }))
      expect(value).toMatchObject({ value: null, denominator: null, why: 'missing-cell' })
    }
    expect(indicatorValue(clearance, cells({}))).toMatchObject({ value: null, why: 'missing-cell' })
    expect(indicatorValue(clearance, null)).toMatchObject({ value: null, why: 'no-report' })
    const perHead = spec('received_per_10k')
    expect(indicatorValue(perHead, cells({ [total('received')]: 30 }))).toMatchObject({
      value: null,
      why: 'no-population',
    })
    expect(indicatorValue(perHead, cells({ [total('received')]: 30 }), 600_000)).toMatchObject({
      value: 0.5,
      why: null,
    })
  })

  it('warn of shares of fewer than ten', () => {
    const share = (n: number) =>
      indicatorValue(spec('granted_of_processed'), cells({ [total('outcomes/granted')]: 1, [total('total')]: n }))
        .smallN
    expect([share(9), share(10)]).toEqual([true, false])
  })
})

describe('inhabitants', () => {
  const government = report({})
  const office = { ...government, bodyId: 'u990101/水务局', body: { ...government.body, level: 'department' as const } }

  it('are found by body or by code, for all years or one', () => {
    const years = new Map([[2022, 5_000]])
    expect(populationOf(new Map([['u990101', 4_000]]), government)).toBe(4_000)
    expect(populationOf(new Map([['990101', years]]), government)).toBe(5_000)
    expect(populationOf(new Map([['990101', years]]), { ...government, year: 2023 })).toBeNull()
    expect(populationOf(null, government)).toBeNull()
  })

  it('of a division are not those of its departments', () => {
    expect(populationOf(new Map([['990101', 5_000]]), office)).toBeNull()
    expect(populationOf(new Map([[office.bodyId, 5_000]]), office)).toBe(5_000)
  })
})

describe('an aggregate', () => {
  const body = (index: number, figures: Parameters<typeof report>[0], year = 2022) =>
    report(figures, { bodyId: `u99010${index}`, reportId: `${index}${year}`, path: `${index}-${year}`, year })
  const figures = (granted: number, processed: number) => ({
    [total('outcomes/granted')]: granted,
    [total('total')]: processed,
  })

  it('adds up before it divides, and says who is in and who is out', () => {
    const blank = { ...figures(5, 0), [total('total')]: 'blank' as const }
    const some = [
      body(1, figures(9, 10)),
      body(2, figures(10, 90)),
      body(3, blank),
      body(4, figures(0, 0)),
      body(5, {}, 2021),
    ]
    const panel = buildPanel(some)
    const rows = panel.rows.filter(({ year }) => year === 2022)
    const result = aggregate(rows, spec('granted_of_processed'))
    expect(result).toMatchObject({ numerator: 19, denominator: 100, value: 0.19, rows: 3, why: null })
    expect(result.bodies).toEqual(['u990101', 'u990102', 'u990104'])
    expect(result.out).toEqual([
      { bodyId: 'u990103', year: 2022, why: 'missing-cell' },
      { bodyId: 'u990105', year: 2022, why: 'no-report' },
    ])
  })

  it('of nothing is null', () => {
    expect(aggregate([], spec('received'))).toMatchObject({ value: null, why: 'no-report', rows: 0 })
    const panel = buildPanel([body(1, {})])
    expect(aggregate(panel.rows, spec('received'))).toMatchObject({ value: null, why: 'missing-cell' })
  })

  it('divides by the inhabitants of those who are in', () => {
    const panel = buildPanel([body(1, { [total('received')]: 30 }), body(2, { [total('received')]: 10 })])
    const population = new Map([['u990101', 100_000]])
    const result = aggregate(panel.rows, spec('received_per_10k'), population)
    expect(result).toMatchObject({ numerator: 30, denominator: 100_000, value: 3, bodies: ['u990101'] })
    expect(result.out).toEqual([{ bodyId: 'u990102', year: 2022, why: 'no-population' }])
  })
})
