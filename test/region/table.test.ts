import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { divisionAt } from '../../src/region/divisions.ts'
import { recordsOf, tableLines } from '../../src/region/records.ts'
import { FIRST_YEAR, LAST_YEAR, TABLE } from '../../src/region/table.ts'

/** The list that the table was made from, where it lies beside the project: read here without the code that makes the table. */
const LIST = new URL('../../../shared/data/divisions.csv', import.meta.url)

/** Columns: code, province, prefecture or 直辖, name, level, state, first year, end, successors. None is quoted. */
function listed(): string[][] {
  const [, ...rows] = readFileSync(LIST, 'utf8').trimEnd().split(/\r?\n/)
  return rows.map(row => row.split(','))
}

const LEVELS: Readonly<Record<string, string>> = { 省级: 'province', 地级: 'prefecture', 县级: 'county' }

describe('the table of divisions', () => {
  it('is small', () => {
    expect(Buffer.byteLength(TABLE)).toBeLessThan(250_000)
  })

  it('has the records of a code together, without a gap', () => {
    for (const code of tableLines().keys()) {
      const records = recordsOf(code)
      records.slice(1).forEach((record, at) => {
        expect(record.firstYear, code).toBe(records[at]?.endYear)
      })
    }
    expect([...tableLines().values()].flat()).toHaveLength(TABLE.split('\n').length)
  })

  it('names successors that it has in that year', () => {
    for (const { code, successors } of [...tableLines().keys()].flatMap(recordsOf)) {
      for (const { code: other, year } of successors) expect(divisionAt(other, year), `${code} ${other}`).not.toBeNull()
    }
  })

  it('knows the levels and years it says', () => {
    for (const record of [...tableLines().keys()].flatMap(recordsOf)) {
      expect(record.endYear ?? LAST_YEAR + 1, record.code).toBeGreaterThan(FIRST_YEAR)
      expect(record.firstYear, record.code).toBeLessThanOrEqual(LAST_YEAR)
    }
  })

  it.skipIf(!existsSync(LIST))(
    'says what the list says, row by row (skipped where the list is not beside the project)',
    () => {
      const rows = listed().filter(row => row[7] === '' || Number(row[7]) > FIRST_YEAR)
      expect(TABLE.split('\n')).toHaveLength(rows.length)
      for (const row of rows) {
        const [code = '', province, prefecture = '', name, level = '', , first, end, next = ''] = row
        const record = recordsOf(code).find(one => one.firstYear === Number(first))
        expect(record, row.join()).toMatchObject({
          name,
          province,
          prefecture: prefecture === '' || prefecture === '直辖' ? null : prefecture,
          level: LEVELS[level],
          endYear: end === '' ? null : Number(end),
        })
        const printed = (next === '' ? [] : next.split(';')).filter(
          part => !(Number(part.slice(7, 11)) <= FIRST_YEAR) || part.length === 6,
        )
        const expected = printed.join() === code ? [] : printed
        const told = (record?.successors ?? []).map(one =>
          one.kind === 'ending' ? one.code : `${one.code}[${one.year}]`,
        )
        // Where a prefecture went is not in the list, but told from its counties.
        if (level === '地级' && next === '') continue
        expect([...told].sort(), row.join()).toEqual([...expected].sort())
      }
    },
  )
})
