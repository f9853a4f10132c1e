import { describe, expect, it } from 'vitest'
import { type IndicatorSpec, indicatorOf } from '../../src/form/indicators.ts'
import { buildPanel } from '../../src/panel/build-panel.ts'
import { type ComparisonOptions, comparePanel } from '../../src/panel/comparison.ts'
import { comparisonRows } from '../../src/panel/comparison-rows.ts'
import type { PanelReport } from '../../src/panel/panel.ts'
import { type Divisions, NO_DIVISIONS } from '../../src/panel/regions.ts'
import { type Figures, report } from './small.ts'

const spec = (id: string) => indicatorOf(id) as IndicatorSpec
const SHARE = spec('granted_of_processed')
const COUNT = spec('received')
const PER_10K = spec('received_per_10k')

const figures = (received: number, granted: number, processed: number): Figures => ({
  '/applications/received/total': received,
  '/applications/outcomes/granted/total': granted,
  '/applications/total/total': processed,
})

/** A county of an invented province 99 or 98. */
function county(code: string, path: readonly string[], year: number, known: Figures): PanelReport {
  const name = path.at(-1) ?? ''
  return report(known, {
    reportId: `${code}${year}`,
    path: `${code}-${year}`,
    bodyId: `u${code}`,
    body: { name: `${name}人民政府`, level: 'county', unitId: code, path },
    codeAtYearEnd: code,
    year,
  })
}

const QIONG = ['穹省', '穹川市']
const nowhere = report(figures(2, 0, 0), {
  reportId: 'n2022',
  bodyId: 'n霁原县人民政府',
  body: { name: '霁原县人民政府', level: 'county', unitId: null, path: [] },
  codeAtYearEnd: null,
})

/** 990102 went into 990101 at the end of 2021. */
const divisions: Divisions = {
  ...NO_DIVISIONS,
  codeAt: (unit, year) => (unit === '990102' && year >= 2021 ? null : unit),
  clusterOf: unit => (unit === '990101' || unit === '990102' ? '990101+1' : unit),
}

const panel = buildPanel(
  [
    county('990101', [...QIONG, '清浦区'], 2020, figures(6, 3, 4)),
    county('990101', [...QIONG, '清浦区'], 2022, figures(13, 5, 5)),
    county('990102', [...QIONG, '澜浦区'], 2020, figures(5, 1, 6)),
    county('990103', [...QIONG, '松浦区'], 2022, figures(7, 4, 5)),
    county('990201', ['穹省', '石川市', '石浦区'], 2022, figures(20, 30, 90)),
    county('999001', ['穹省', '苇原市'], 2022, figures(4, 0, 0)),
    county('999002', ['穹省', '霁原市'], 2022, figures(1, 0, 0)),
    county('980101', ['苍省', '枫川市', '枫浦区'], 2022, figures(9, 9, 9)),
    nowhere,
  ],
  { divisions },
)

function table(specs: readonly IndicatorSpec[], options: ComparisonOptions, year: number) {
  return comparePanel(panel, specs, options).series.flatMap(({ unit, years }) =>
    years
      .filter(each => each.year === year)
      .map(({ values }) => ({ id: unit.id, name: unit.name, bodies: unit.bodies.length, values })),
  )
}

const shown = (options: ComparisonOptions, year: number, indicator = SHARE) =>
  table([indicator], options, year).map(({ id, values: [value] }) => [
    id,
    value?.numerator,
    value?.denominator,
    value?.value,
    value?.why,
    value?.smallN,
    value?.bodies.length,
  ])

describe('sums by cluster', () => {
  it('add what was merged later to what it went into, before they divide', () => {
    // 3 of 4 and 1 of 6: 4 of 10. The mean of both shares would be 0.458.
    expect(shown({ by: 'cluster' }, 2020)[1]).toEqual(['990101+1', 4, 10, 0.4, null, false, 2])
    expect(shown({ by: 'body' }, 2020)[1]).toEqual(['u990101', 3, 4, 0.75, null, true, 1])
  })

  it('go on with what is left, and leave out none that should be there', () => {
    const [, merged] = comparePanel(panel, [COUNT], { by: 'cluster' }).series
    expect(merged?.unit).toMatchObject({ name: '清浦区人民政府', code: '990101', level: 'county' })
    expect(merged?.years.map(({ values: [value] }) => value?.value)).toEqual([11, null, 13])
    expect(merged?.years.at(-1)?.rows.map(({ gap }) => gap)).toEqual([null, 'no-unit'])
    expect(merged?.years.at(-1)?.values[0]?.out).toEqual([])
    const rows = [...comparisonRows(comparePanel(panel, [COUNT], { by: 'cluster' }))]
    const own = rows.filter(({ unit_id }) => unit_id === '990101+1')
    // Two until one went into the other.
    expect(own.map(({ year, bodies }) => [year, bodies])).toEqual([
      [2020, 2],
      [2021, 1],
      [2022, 1],
    ])
  })
})

describe('sums by city and by province', () => {
  it('are of the codes’ first digits; what stands right under a province is together, and what has no code', () => {
    expect(
      table([COUNT], { by: 'city' }, 2022).map(({ id, name, bodies, values: [value] }) => [
        id,
        name,
        bodies,
        value?.value,
      ]),
    ).toEqual([
      ['980100', '枫川市', 1, 9],
      ['990100', '穹川市', 3, 20],
      ['990200', '石川市', 1, 20],
      ['999000', '穹省', 2, 5],
      ['unknown', '', 1, 2],
    ])
    // 穹省: 13 + 7 + 20 + 4 + 1.
    expect(
      table([COUNT], { by: 'province' }, 2022).map(({ id, name, bodies, values: [value] }) => [
        id,
        name,
        bodies,
        value?.value,
      ]),
    ).toEqual([
      ['980000', '苍省', 1, 9],
      ['990000', '穹省', 6, 45],
      ['unknown', '', 1, 2],
    ])
  })

  it('are null of nothing, however many have nothing, and warn under ten', () => {
    expect(shown({ by: 'city' }, 2022)).toEqual([
      ['980100', 9, 9, 1, null, true, 1],
      // 5 of 5 and 4 of 5: ten are enough.
      ['990100', 9, 10, 0.9, null, false, 2],
      ['990200', 30, 90, 30 / 90, null, false, 1],
      ['999000', 0, 0, null, 'zero-denominator', true, 2],
      ['unknown', 0, 0, null, 'zero-denominator', true, 1],
    ])
    // 5 + 4 + 30 + 0 + 0 of 5 + 5 + 90 + 0 + 0.
    expect(shown({ by: 'province' }, 2022)[1]).toEqual(['990000', 39, 100, 0.39, null, false, 5])
  })

  it('are found by a code that a unit had before, not by its first digits', () => {
    const old = county('990109', [...QIONG, '荷浦县'], 2020, figures(1, 1, 1))
    const now = {
      ...county('990104', [...QIONG, '荷浦区'], 2022, figures(2, 1, 1)),
      bodyId: old.bodyId,
      body: old.body,
    }
    const recoded: Divisions = {
      ...divisions,
      codeAt: (unit, year) => (unit === '990109' && year > 2020 ? '990104' : unit),
    }
    const two = buildPanel([old, now], { divisions: recoded })
    const found = (code: string) => comparePanel(two, [COUNT], { divisions: [code] }).series.length
    expect(['990109', '990104', '9901', '99010', '990108'].map(found)).toEqual([1, 1, 1, 1, 0])
    expect(two.bodies[0]?.divisionCode).toBe('990104')
  })

  it('are of those alone that the filters leave', () => {
    expect(shown({ by: 'province', divisions: ['9901', '98'] }, 2022)).toEqual([
      ['980000', 9, 9, 1, null, true, 1],
      ['990000', 9, 10, 0.9, null, false, 2],
    ])
    expect(comparePanel(panel, [COUNT], { divisions: ['9901'] }).leftOut).toBe(5)
  })
})

describe('figures per inhabitants', () => {
  const population = new Map([
    ['990101', new Map([[2022, 260_000]])],
    ['u990103', new Map([[2022, 40_000]])],
    ['990201', new Map([[2022, 0]])],
    ['980101', new Map([[2020, 90_000]])],
  ])

  it('are of a body in the year that its inhabitants are known of', () => {
    expect(shown({ population }, 2022, PER_10K)).toEqual([
      ['u980101', 9, null, null, 'no-population', false, 0],
      // 13 × 10,000 / 260,000, and 7 × 10,000 / 40,000. Nobody lives nowhere.
      ['u990101', 13, 260_000, 0.5, null, false, 1],
      ['u990102', null, null, null, 'no-unit', false, 0],
      ['u990103', 7, 40_000, 1.75, null, false, 1],
      ['u990201', 20, null, null, 'no-population', false, 0],
      ['u999001', 4, null, null, 'no-population', false, 0],
      ['u999002', 1, null, null, 'no-population', false, 0],
      ['n霁原县人民政府', 2, null, null, 'no-population', false, 0],
    ])
  })

  it('are of a sum over those whose inhabitants are known, above as below', () => {
    // (13 + 7) × 10,000 / (260,000 + 40,000): the 20 of 石浦区 count neither here nor there.
    const [, province] = table([PER_10K], { by: 'province', population }, 2022)
    expect(province?.values[0]).toMatchObject({ numerator: 20, denominator: 300_000, bodies: ['u990101', 'u990103'] })
    expect(province?.values[0]?.value).toBeCloseTo(2 / 3, 12)
    expect(province?.values[0]?.out.map(({ bodyId, why }) => [bodyId, why])).toEqual([
      ['u990201', 'no-population'],
      ['u999001', 'no-population'],
      ['u999002', 'no-population'],
    ])
    expect(shown({ by: 'city', population }, 2020, PER_10K)[0]?.slice(3, 5)).toEqual([null, 'no-report'])
  })
})
