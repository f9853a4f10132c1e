import { describe, expect, it } from 'vitest'
import { indicatorOf } from '../../src/form/indicators.ts'
import { buildPanel } from '../../src/panel/build-panel.ts'
import type { PanelFindingCode, PanelReport } from '../../src/panel/panel.ts'
import { type Divisions, NO_DIVISIONS } from '../../src/panel/regions.ts'
import { type Figures, reportOfYear as of, NEIGHBOUR as other, report } from './small.ts'

/** What rules say of where bodies lie, and of bodies that may be one. */

const namesake = {
  bodyId: 'n清浦区',
  body: { name: '清浦区', level: 'county' as const, unitId: null, path: [] },
  codeAtYearEnd: null,
}
const ONE: Figures = { '/applications/received/total': 1, '/applications/total/total': 1 }
/** Of every report the same but for what it received: five answered, no case. */
const received = (value: number): Figures => ({
  '/reconsideration/total': 0,
  '/litigation/direct/total': 0,
  '/litigation/afterReconsideration/total': 0,
  '/applications/total/total': 5,
  '/applications/received/total': value,
})

interface Given {
  readonly reports: readonly PanelReport[]
  readonly divisions?: Divisions
}

function judge(code: PanelFindingCode, { reports, divisions = NO_DIVISIONS }: Given) {
  const panel = buildPanel(reports, { divisions })
  const found = panel.findings.filter(finding => finding.code === code)
  const fails = found.filter(({ outcome }) => outcome === 'fail')
  return { passes: panel.passes[code], fails, undecided: found.filter(({ outcome }) => outcome === 'undecided') }
}

describe('a province', () => {
  const of99 = (code: string, name: string, level: 'province' | 'city' | 'county', value: number) =>
    of(2022, received(value), {
      bodyId: `u${code}`,
      body: { name, level, unitId: code, path: [] },
      codeAtYearEnd: code,
    })
  const district = of99('990101', '清浦区人民政府', 'county', 100)
  const below = [of99('990100', '穹川市人民政府', 'city', 6), of99('999001', '苇原市人民政府', 'county', 3)]
  const divisions: Divisions = {
    ...NO_DIVISIONS,
    partsOf: code => (code === '990000' ? ['990100', '999001'] : code === '990100' ? ['990101', '990102'] : null),
  }
  const judged = (value: number, parts: readonly PanelReport[]) =>
    judge('parts-differ-from-whole', {
      reports: [of99('990000', '穹省人民政府', 'province', value), ...parts],
      divisions,
    })

  it('has its cities and the counties that stand under none, and none twice', () => {
    // Of received: 6 + 3, not the 100 of the district, which is in the city. Of processed, three reports say 5 each: 5 is not 5 + 5.
    const { fails, undecided } = judged(9, below)
    expect(fails.map(({ subject, expected, actual }) => [subject, expected, actual])).toEqual([
      [indicatorOf('processed')?.label.zh, 10, 5],
    ])
    expect(undecided).toEqual([])
    expect(judged(9, [...below, district]).fails).toEqual(fails)
    expect(judged(8, below).fails[0]).toMatchObject({ expected: 9, actual: 8, difference: -1, severity: 'info' })
  })

  it('is not decided where one of them is missing, nor asked where all are', () => {
    expect(judged(9, below.slice(0, 1)).undecided).toMatchObject([
      { bodyId: 'u990000', reason: 'parts-missing', expected: 2, actual: 1 },
    ])
    expect(judged(9, []).undecided).toEqual([])
    // The district is no part of the province; its city has no report to hold it against.
    expect(judged(9, [district])).toEqual({ passes: 0, fails: [], undecided: [] })
  })

  it('that is a municipality has its districts', () => {
    const city99 = { ...NO_DIVISIONS, partsOf: (code: string) => (code === '990000' ? ['990101'] : null) }
    const reports = [of99('990000', '穹市人民政府', 'province', 100), district]
    expect(judge('parts-differ-from-whole', { reports, divisions: city99 })).toMatchObject({ passes: 4, fails: [] })
  })
})

describe('a body whose division is known in some years only', () => {
  const reasons = (...reports: PanelReport[]) =>
    judge('unit-changed', { reports }).undecided.map(({ bodyId, reason, actual }) => [bodyId, reason, actual])

  it('is said to be perhaps one with the only one of its name', () => {
    expect(reasons(of(2021, ONE), of(2022, ONE, namesake))).toEqual([['n清浦区', 'may-be-one', 'u990101']])
    const full = { body: { ...report({}).body, name: '穹川市清浦区人民政府' } }
    expect(reasons(of(2021, ONE, full), of(2022, ONE, namesake))).toEqual([['n清浦区', 'may-be-one', 'u990101']])
    const { undecided } = judge('unit-changed', { reports: [of(2021, ONE), of(2022, ONE, namesake)] })
    expect(undecided[0]?.places.map(({ reportId }) => reportId)).toEqual(['2021', 'n清浦区2022'])
  })

  it('is left alone where years overlap, or another bears the name', () => {
    const open = [['n清浦区', 'no-division', null]]
    expect(reasons(of(2021, ONE), of(2022, ONE), of(2022, ONE, namesake))).toEqual(open)
    const second = { ...other, body: { ...other.body, name: '清浦区人民政府' } }
    expect(reasons(of(2021, ONE), of(2021, ONE, second), of(2022, ONE, namesake))).toEqual(open)
    expect(reasons(of(2021, ONE, other), of(2022, ONE, namesake))).toEqual(open)
    const third = { ...namesake, bodyId: 'n清浦区人民政府', body: { ...namesake.body, name: '清浦区人民政府' } }
    expect(reasons(of(2020, ONE), of(2021, ONE, third), of(2022, ONE, namesake))).toEqual([
      ...open,
      ['n清浦区人民政府', 'no-division', null],
    ])
  })
})
