import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { divisionsIn } from '../../src/region/divisions.ts'
import { identifyBody } from '../../src/region/identify.ts'
import { codeInIndexNumber, codeInSiteIdCode, provinceOfSite } from '../../src/region/printed-codes.ts'
import type { BodyEvidence } from '../../src/region/types.ts'

const told = (evidence: BodyEvidence) => {
  const { level, code, government, decidedBy } = identifyBody(evidence)
  return [level, code, government?.code ?? null, decidedBy]
}

describe('whose report it is, by the name', () => {
  const cases: [name: string, level: string, code: string | null, government: string | null][] = [
    ['浙江省金华市金东区', 'county', '330703', '330703'],
    ['浙江金华金东区人民政府', 'county', '330703', '330703'],
    ['金东区人民政府', 'county', '330703', '330703'],
    ['金东区人民政府办公室', 'department', null, '330703'],
    ['洪泽区', 'county', '320813', '320813'],
    ['朝阳市', 'city', '211300', '211300'],
    ['海南省', 'province', '460000', '460000'],
    ['浦东新区人民政府', 'county', '310115', '310115'],
    ['内蒙古乌海市海勃湾区', 'county', '150302', '150302'],
    ['重庆市住房和城乡建设委员会', 'department', null, '500000'],
    ['哈尔滨市五常市民意乡人民政府', 'township', null, '230184'],
    ['东莞市虎门镇', 'township', null, '441900'],
    ['重庆市两江新区管委会', 'area', null, '500000'],
    ['平潭综合实验区', 'area', null, null],
    ['经济开发区管委会', 'area', null, null],
    ['国家卫生健康委', 'department', null, null],
    ['鼓楼区人民政府', 'county', null, null],
    // Words that begin like a division and are none.
    ['北京路街道办事处', 'township', null, null],
    ['河南镇人民政府', 'township', null, null],
    ['城区街道办事处', 'township', null, null],
    ['矿区管委会', 'unknown', null, null],
    // Governments that the table does not know: the level is in the name, the division is not.
    ['青禾县人民政府', 'county', null, null],
    ['青禾县政府', 'county', null, null],
    ['栖梧区人民政府', 'county', null, null],
    ['青禾旗人民政府', 'county', null, null],
    ['青禾侗族自治县人民政府', 'county', null, null],
    ['浙江省青禾县人民政府', 'county', null, null],
    ['浙江省杭州市青禾县人民政府', 'county', null, null],
    ['江干区人民政府', 'county', null, null],
    ['青禾省人民政府', 'province', null, null],
    ['青禾自治区人民政府', 'province', null, null],
    ['青禾彝族自治州人民政府', 'city', null, null],
    ['青禾地区行政公署', 'city', null, null],
    ['青禾盟行政公署', 'city', null, null],
    // A city may be of either level, a district of a zone is none, and what is below or beside a government is not it.
    ['青禾市人民政府', 'unknown', null, null],
    ['青禾州人民政府', 'unknown', null, null],
    ['青禾地区人民政府', 'unknown', null, null],
    ['青禾特别行政区政府', 'unknown', null, null],
    ['青禾新区人民政府', 'unknown', null, null],
    ['青禾经济技术开发区人民政府', 'unknown', null, null],
    ['青禾管理区人民政府', 'unknown', null, null],
    ['青禾县经济开发区管委会', 'area', null, null],
    ['青禾县', 'unknown', null, null],
    ['青禾县人民政府办公室', 'department', null, null],
    ['青禾县人民法院', 'department', null, null],
    ['青禾县水务局', 'department', null, null],
    ['青禾县青山镇人民政府', 'township', null, null],
    ['青禾区管委会', 'unknown', null, null],
  ]
  it.each(cases)('%s', (name, level, code, government) => {
    const found = identifyBody({ name, year: 2022 })
    expect([found.level, found.code, found.government?.code ?? null]).toEqual([level, code, government])
  })

  it('lists the candidates of a shared name, and the county that a zone may cover', () => {
    const codes = (name: string) => identifyBody({ name, year: 2022 }).candidates.map(({ code }) => code)
    expect(codes('鼓楼区')).toEqual(['320106', '320302', '350102', '410204'])
    expect(codes('平潭综合实验区')).toEqual(['350128'])
  })

  it('gives every division in its full name, and no other one in its short name', () => {
    const all = divisionsIn(2022)
    fc.assert(
      fc.property(fc.constantFrom(...all), division => {
        const names = [division.province, division.prefecture, division.name].filter(name => name !== null)
        const full = [...new Set(names)].join('')
        expect(identifyBody({ name: `${full}人民政府`, year: 2022 }).code, full).toBe(division.code)
        const short = identifyBody({ name: division.name, year: 2022 })
        expect([division.code, null]).toContain(short.code)
      }),
    )
  })
})

describe('whose report it is, by the rest', () => {
  const name = '鼓楼区人民政府'
  it('narrows a shared name', () => {
    expect(told({ year: 2022, name, preamble: '福州市鼓楼区人民政府编制本报告。' })).toEqual([
      'county',
      '350102',
      '350102',
      'preamble',
    ])
    expect(told({ year: 2022, name, issuer: '徐州市鼓楼区人民政府办公室' })).toEqual([
      'county',
      '320302',
      '320302',
      'issuer',
    ])
    expect(told({ year: 2022, name, address: '福州市某路1号' })).toEqual(['county', '350102', '350102', 'address'])
    expect(told({ year: 2022, name, siteIdCode: '4102040001' })).toEqual(['county', '410204', '410204', 'siteIdCode'])
    expect(told({ year: 2022, name, website: 'http://www.henan.gov.cn/a.html' })).toEqual([
      'county',
      '410204',
      '410204',
      'website',
    ])
    // Two in the province.
    expect(told({ year: 2022, name, website: 'www.jiangsu.gov.cn' })).toEqual(['county', null, null, null])
  })

  it('takes no division for that of a government of another name, only lists what is of its level', () => {
    const unknown = { year: 2022, name: '青禾县人民政府' }
    expect(told({ ...unknown, preamble: '杭州市青禾县人民政府编制本报告。' })).toEqual(['county', null, null, null])
    const number = identifyBody({ ...unknown, indexNumber: '11330703MB0523338C/2022-00001' })
    expect([number.government, number.candidates.map(({ code }) => code)]).toEqual([null, ['330703']])
    const above = identifyBody({ ...unknown, indexNumber: '11330700MB0523338C/2022-00001' })
    expect([above.government, above.candidates]).toEqual([null, []])
  })

  it('ranks the code of the site below the name, and says so', () => {
    const found = identifyBody({ year: 2022, name: '金东区人民政府', siteIdCode: '3501020001' })
    expect(found).toMatchObject({ code: '330703', codeReported: '350102', decidedBy: 'name' })
    expect(found.basis.find(({ source }) => source === 'siteIdCode')?.agrees).toBe(false)
  })

  it('takes an older code of the unit for the unit', () => {
    const found = identifyBody({ year: 2022, name: '洪泽区人民政府', siteIdCode: '3208290001' })
    expect(found).toMatchObject({ code: '320813', codeReported: '320829', unitId: '320829-2004' })
    expect(found.basis.every(({ agrees }) => agrees === true)).toBe(true)
  })

  it('finds the division of a body that does not name it', () => {
    const township = { year: 2021, name: '义兴镇人民政府' }
    expect(told({ ...township, address: '四川省广元市剑阁县义兴镇一街1号' })).toEqual([
      'township',
      null,
      '510823',
      'address',
    ])
    expect(told({ year: 2021, name: '市民政局', preamble: '本报告由邢台市民政局编制。' })).toEqual([
      'department',
      null,
      '130500',
      'preamble',
    ])
    expect(told({ year: 2021, name: '水利局', indexNumber: '11330703MB0523338C/2022-00001' })).toEqual([
      'department',
      null,
      '330703',
      'indexNumber',
    ])
    // A town stands under no city with counties, and an office anywhere in its own.
    expect(told({ ...township, indexNumber: '11510800MB0523338C/2022-00001' })).toEqual(['township', null, null, null])
    expect(told({ year: 2021, name: '民政局', address: '邢台市信都区一街1号' })).toEqual([
      'department',
      null,
      null,
      null,
    ])
    // The site alone does not decide.
    expect(told({ ...township, siteIdCode: '5108230001' })).toEqual(['township', null, null, null])
    expect(identifyBody({ ...township, siteIdCode: '5108230001' }).candidates[0]?.code).toBe('510823')
  })

  it('gives the code of the reporting year, and says when the table ended before it', () => {
    expect(identifyBody({ year: 2015, name: '洪泽区' })).toMatchObject({ code: '320829', carriedForward: false })
    expect(identifyBody({ year: 2016, name: '洪泽县' })).toMatchObject({ code: '320813', carriedForward: false })
    expect(identifyBody({ year: 2025, name: '洪泽区' })).toMatchObject({ code: '320813', carriedForward: true })
    expect(identifyBody({ year: 2020, name: '钱塘区' }).code).toBeNull()
    expect(identifyBody({ year: null, name: '金东区' }).code).toBe('330703')
    expect(identifyBody({ year: null, name: '洪泽区' }).code).toBeNull()
  })

  it('says nothing of a body that says nothing', () => {
    const nothing = identifyBody({ year: 2022 })
    expect(nothing).toMatchObject({
      name: null,
      level: 'unknown',
      code: null,
      government: null,
      candidates: [],
      basis: [],
    })
  })
})

describe('codes in printed numbers', () => {
  it('are taken from schemes that have one', () => {
    expect(codeInIndexNumber('330703000000/2023-135479')).toBe('330703')
    expect(codeInIndexNumber('12620600MB0523338C/2025-04735')).toBe('620600')
  })

  it('are not read out of codes of organisations', () => {
    for (const number of [
      '014416330/2018-04736',
      '330703330/2018-04736',
      '737546075/2023-01610',
      'Qz11120-2501-2011-00001',
      '430S00/2009-69063',
      '11330703/2020-1',
      '330703-2020-0001',
    ])
      expect(codeInIndexNumber(number), number).toBeNull()
  })

  it('are the first six digits of a SiteIDCode, unless it is a ministry’s', () => {
    expect(codeInSiteIdCode('3307030001')).toBe('330703')
    expect(codeInSiteIdCode('bm01000001')).toBeNull()
    expect(codeInSiteIdCode('9999990001')).toBeNull()
  })

  it('have provinces for sites, where the name is a province’s alone', () => {
    expect(provinceOfSite('https://www.hubei.gov.cn/x')).toBe('420000')
    expect(provinceOfSite('zjw.beijing.gov.cn')).toBe('110000')
    expect(provinceOfSite('www.gz.gov.cn')).toBeNull()
    expect(provinceOfSite('www.hubei.gov.cn.example.com')).toBeNull()
    expect(provinceOfSite('www.constructor.gov.cn')).toBeNull()
  })
})
