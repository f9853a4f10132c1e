import { describe, expect, it } from 'vitest'
import { bodyOf } from '../../src/panel/body-of.ts'
import { buildPanel } from '../../src/panel/build-panel.ts'
import { REGION_DIVISIONS } from '../../src/panel/region-divisions.ts'
import type { ParsedReport } from '../../src/parse.ts'
import { emptyReport } from '../../src/report/empty-report.ts'
import type { AnnualReport } from '../../src/report/model.ts'
import { report } from './small.ts'

function parsed(authority: Partial<AnnualReport['authority']>, reportingYear = 2022): ParsedReport {
  const empty = emptyReport()
  return {
    source: {
      name: '',
      sha256: '0'.repeat(64),
      bytes: 0,
      kind: 'text',
      encoding: { name: null, evidence: 'none', declared: null },
    },
    report: { ...empty, reportingYear, authority: { ...empty.authority, ...authority } },
    evidence: {},
    diagnostics: [],
    findings: [],
    passes: {},
  }
}

describe('the body of a report', () => {
  it('is its unit through a recoding', () => {
    const county = parsed({ name: '洪泽县人民政府', divisionCode: '320829', level: 'county' }, 2015)
    const district = parsed({ name: '洪泽区人民政府', divisionCode: '320813', level: 'county' }, 2020)
    expect(bodyOf(county)).toMatchObject({ id: 'u320829-2004', codeAtYearEnd: '320829', carriedForward: false })
    expect(bodyOf(district)).toMatchObject({ id: 'u320829-2004', codeAtYearEnd: '320813', level: 'county' })
  })

  it('is one however its government or office is named', () => {
    const names = ['金东区', '金东区人民政府', '金华市金东区人民政府', '浙江省金华市金东区人民政府']
    const ids = names.map(name => bodyOf(parsed({ name, divisionCode: '330703', level: 'county' }))?.id)
    expect(new Set(ids)).toEqual(new Set(['u330703-2004']))
  })

  it('is a department or township of its unit', () => {
    const idOf = (name: string, level: 'department' | 'township') =>
      bodyOf(parsed({ name, divisionCode: '330703', level }))?.id
    expect(idOf('金华市金东区财政局', 'department')).toBe('u330703-2004/财政局')
    expect(idOf('金东区财政局', 'department')).toBe('u330703-2004/财政局')
    expect(idOf('金东区孝顺镇人民政府', 'township')).toBe('u330703-2004/孝顺镇')
    expect(idOf('孝顺镇', 'township')).toBe('u330703-2004/孝顺镇')
  })

  it('is not the government of the city in which it says it lies', () => {
    const county = parsed({ name: '杭州市青禾县人民政府', divisionCode: '330100', level: 'county' })
    expect(bodyOf(county)).toMatchObject({ id: 'n杭州市青禾县人民政府', level: 'county', codeAtYearEnd: null })
  })

  it('is its name where no division is known, and nothing without a name', () => {
    expect(bodyOf(parsed({ name: '平潭综合 实验区', level: 'area' }))).toMatchObject({
      id: 'n平潭综合实验区',
      level: 'area',
      codeAtYearEnd: null,
    })
    expect(bodyOf(parsed({}))).toBeNull()
  })

  it('says where the table ends before the year', () => {
    const body = bodyOf(parsed({ name: '金东区人民政府', divisionCode: '330703', level: 'county' }, 2027))
    expect(body).toMatchObject({ codeAtYearEnd: '330703', carriedForward: true })
  })
})

describe('the division table as a panel uses it', () => {
  it('tells recodings, mergers and splits apart', () => {
    expect(REGION_DIVISIONS.changesOf('320829-2004', 2015, 2020)).toEqual([
      {
        year: 2016,
        kind: 'recoded',
        before: [{ code: '320829', name: '洪泽县' }],
        after: [{ code: '320813', name: '洪泽区' }],
      },
    ])
    const kinds = (unit: string) => REGION_DIVISIONS.changesOf(unit, 2019, 2024).map(({ year, kind }) => [year, kind])
    expect(kinds('330104-2004')).toEqual([[2021, 'split']])
    expect(kinds('330103-2004')).toEqual([[2021, 'merged']])
    expect(kinds('330703-2004')).toEqual([])
  })

  it('knows what belonged right to a division', () => {
    const [before, after] = [2020, 2021].map(year => REGION_DIVISIONS.partsOf('330100', year))
    expect(before).toContain('330104')
    expect(after).not.toContain('330104')
    expect(after).toContain('330114')
    expect(REGION_DIVISIONS.partsOf('330703', 2020)).toBeNull()
    // A province has its prefectures, and the counties that stand under none of them; a municipality its districts.
    const hainan = REGION_DIVISIONS.partsOf('460000', 2022) ?? []
    expect(hainan).toHaveLength(4 + 15)
    expect(hainan).toEqual(expect.arrayContaining(['460400', '469001']))
    expect(hainan).not.toContain('460105')
    const beijing = REGION_DIVISIONS.partsOf('110000', 2022) ?? []
    expect(beijing).toHaveLength(16)
    expect(beijing).toContain('110101')
    expect(REGION_DIVISIONS.partsOf('990000', 2022)).toBeNull()
    // A city without counties has none to add up.
    expect(REGION_DIVISIONS.partsOf('441900', 2020)).toEqual([])
  })

  it('makes a unit that has ended no missing report', () => {
    const body = { name: '江干区人民政府', level: 'county' as const, unitId: '330104-2004', path: [] }
    const last = report({}, { bodyId: 'u330104-2004', body, year: 2020, codeAtYearEnd: '330104' })
    const { rows, bodies } = buildPanel([last], { from: 2019, to: 2022 })
    expect(rows.map(({ gap }) => gap)).toEqual(['no-report', null, 'no-unit', 'no-unit'])
    expect(bodies).toMatchObject([{ divisionCode: null, clusterId: '330102-2004+2' }])
  })
})
