import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { childrenOf, divisionAt, divisionsIn, parentOf } from '../../src/region/divisions.ts'
import { findDivision } from '../../src/region/names.ts'
import { recordsOf, tableLines } from '../../src/region/records.ts'
import { FIRST_YEAR, LAST_YEAR } from '../../src/region/table.ts'
import { clusterId, clusterOf, codeAt, codesOfUnit, unitId, unitsIn } from '../../src/region/units.ts'

const CODES = [...tableLines().keys()]
const code = fc.constantFrom(...CODES)
const year = fc.integer({ min: FIRST_YEAR, max: LAST_YEAR + 3 })

describe('a division in a year', () => {
  it('has its name and what it belongs to', () => {
    expect(divisionAt('330703', 2022)).toMatchObject({ name: '金东区', prefecture: '金华市', province: '浙江省' })
    expect(parentOf('330703', 2022)?.code).toBe('330700')
    expect(parentOf('330700', 2022)?.code).toBe('330000')
    expect(parentOf('330000', 2022)).toBeNull()
    expect(parentOf('429004', 2022)?.name).toBe('湖北省')
    expect(childrenOf('330700', 2022).map(({ name }) => name)).toContain('金东区')
    expect(childrenOf('441900', 2022)).toEqual([])
  })

  it('changes its name under one code', () => {
    expect(divisionAt('130502', 2019)?.name).toBe('桥东区')
    expect(divisionAt('130502', 2020)?.name).toBe('襄都区')
    expect(unitId('130502')).toBe('130502-2004')
  })

  it('is unknown before the table and carried forward after it', () => {
    expect(divisionAt('330703', FIRST_YEAR - 1)).toBeNull()
    expect(divisionAt('330703', LAST_YEAR)?.carriedForward).toBe(false)
    expect(divisionAt('330703', LAST_YEAR + 1)).toMatchObject({ code: '330703', carriedForward: true })
    expect(divisionAt('999999', 2020)).toBeNull()
    expect(divisionAt('330703', 2020.5)).toBeNull()
  })
})

describe('a unit', () => {
  it('is one through a recoding', () => {
    expect(codeAt('320829', 2015)?.code).toBe('320829')
    expect(codeAt('320829', 2016)).toMatchObject({ code: '320813', name: '洪泽区' })
    expect(codeAt('320813', 2015)).toMatchObject({ code: '320829', name: '洪泽县' })
    expect(unitId('320813')).toBe(unitId('320829'))
    expect(codesOfUnit('320813')).toEqual(['320829', '320813'])
  })

  it('ends where it was merged or divided', () => {
    expect(codeAt('330103', 2020)?.name).toBe('下城区')
    expect(codeAt('330103', 2021)).toBeNull()
    expect(codeAt('330104', 2021)).toBeNull()
    expect(unitId('330103')).not.toBe(unitId('330105'))
  })

  it('keeps its id along its recodings, and its code in a year whichever code is asked', () => {
    fc.assert(
      fc.property(code, year, (one, when) => {
        const there = codeAt(one, when)
        if (there === null) return
        expect(unitId(there.code)).toBe(unitId(one))
        expect(codeAt(there.code, when)).toEqual(there)
      }),
    )
  })

  it('has chains that go forward only, and ends before its next code begins', () => {
    for (const one of CODES) {
      const codes = codesOfUnit(one)
      expect(new Set(codes).size).toBe(codes.length)
      const records = codes.flatMap(recordsOf)
      records.slice(1).forEach((record, at) => {
        expect(record.firstYear, one).toBe(records[at]?.endYear)
      })
    }
  })

  it('stands in a year or not, so that every division of a year is one unit', () => {
    for (const when of [2004, 2009, 2016, 2024]) {
      const divisions = divisionsIn(when)
      expect(new Set(divisions.map(one => unitId(one.code))).size).toBe(divisions.length)
      expect(unitsIn({ from: when, to: when })).toHaveLength(divisions.length)
    }
  })
})

describe('a cluster', () => {
  const window = { from: 2008, to: 2024 }

  it('joins what was merged and divided in its window only', () => {
    expect(clusterOf('330104', window)?.codes).toEqual(['330102', '330104', '330114'])
    expect(clusterOf('330103', window)?.codes).toEqual(['330103', '330105'])
    expect(clusterId('330114', window)).toBe(clusterId('330102', window))
    expect(clusterId('330102', { from: 2008, to: 2020 })).toBe('330102-2004')
    expect(clusterId('330114', { from: 2008, to: 2020 })).toBeNull()
    expect(clusterOf('320829', window)).toEqual({
      id: '320829-2004',
      units: ['320829-2004'],
      codes: ['320813', '320829'],
    })
  })

  it('takes the parts that a new unit was made of where it is told to', () => {
    expect(clusterOf('330109', window)?.units).toEqual(['330109-2004'])
    expect(clusterId('330109', window, 'creations')).toBe(clusterId('330114', window, 'creations'))
  })

  it('counts as others have counted: 2,819 for the changes of 2009 to 2024, 2,487 of one code', () => {
    const clusters = new Map(
      CODES.filter(one => !one.endsWith('00')).flatMap(one => {
        const cluster = clusterOf(one, window)
        return cluster === null ? [] : [[cluster.id, cluster] as const]
      }),
    )
    expect(clusters.size).toBe(2819)
    expect([...clusters.values()].filter(({ codes }) => codes.length === 1)).toHaveLength(2487)
  })

  it('holds every unit of the window once', () => {
    fc.assert(
      fc.property(code, year, year, (one, a, b) => {
        const [from, to] = a < b ? [a, b] : [b, a]
        const cluster = clusterOf(one, { from, to })
        if (cluster === null) return
        expect(cluster.units).toContain(unitId(one))
        for (const other of cluster.codes) expect(clusterId(other, { from, to })).toBe(cluster.id)
      }),
      { numRuns: 30 },
    )
  })
})

describe('a name', () => {
  it('never keys alone', () => {
    expect(findDivision('鼓楼区', { year: 2022 })).toHaveLength(4)
    expect(findDivision('市中区', { year: 2022 })).toHaveLength(4)
    expect(findDivision('鼓楼区', { year: 2022, prefecture: '福州市' }).map(({ code: one }) => one)).toEqual(['350102'])
    expect(findDivision('鼓楼区', { year: 2022, province: '320000' }).map(({ code: one }) => one)).toEqual([
      '320106',
      '320302',
    ])
  })

  it('means the division as it stood in the year', () => {
    expect(findDivision('洪泽区', { year: 2023 })[0]?.code).toBe('320813')
    // The report of 2015 may be published under the name of 2016.
    expect(findDivision('洪泽区', { year: 2015 })[0]).toMatchObject({ code: '320829', name: '洪泽县' })
    expect(findDivision('洪泽县', { year: 2016 })[0]?.code).toBe('320813')
    expect(findDivision('洪泽县', { year: 2023 })).toEqual([])
    expect(findDivision('洪泽县')).toEqual([])
    expect(findDivision('金东区')[0]?.code).toBe('330703')
  })

  it('may be shortened as autonomous divisions shorten theirs', () => {
    expect(findDivision('恩施州', { year: 2022 })[0]?.name).toBe('恩施土家族苗族自治州')
    expect(findDivision('双江县', { year: 2022 })[0]?.name).toBe('双江拉祜族佤族布朗族傣族自治县')
    expect(findDivision('巴音郭楞州', { year: 2022 })[0]?.name).toBe('巴音郭楞蒙古自治州')
  })

  it('finds every division by its own name', () => {
    for (const when of [2010, 2024]) {
      for (const division of divisionsIn(when)) {
        expect(findDivision(division.name, { year: when }).map(one => one.code)).toContain(division.code)
      }
    }
  })
})
