import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { COMPARE_WORDS } from '../../src/diagnostic/words/compare.ts'
import { parseReport } from '../../src/index.ts'
import { Workshop } from './command.ts'
import { reportText } from './report-text.ts'

// Each run starts a process.
vi.setConfig({ testTimeout: 120_000 })

const workshop = new Workshop()
afterAll(() => workshop.close())

/** Two districts of one city, the first of which went into the second in 2021, and their city; all granted but what is said. */
const REPORTS = [
  { name: '杭州市江干区', year: '2020', received: 6, granted: 3, processed: 4 },
  { name: '杭州市上城区', year: '2020', received: 5, granted: 1, processed: 6 },
  { name: '杭州市上城区', year: '2022', received: 13, granted: 0, processed: 0 },
  { name: '杭州市', year: '2022', received: 40, granted: 30, processed: 40 },
] as const

beforeAll(async () => {
  mkdirSync(join(workshop.folder, 'data'))
  const lines: string[] = []
  for (const { name, year, received, granted, processed } of REPORTS) {
    const cells = {
      '/applications/received/total': String(received),
      '/applications/outcomes/granted/total': String(granted),
      '/applications/total/total': String(processed),
    }
    const title = `${name}人民政府${year}年政府信息公开工作年度报告`
    const text = reportText({ title, cells }).replaceAll('青禾县水务局', `${name}人民政府`)
    lines.push(
      JSON.stringify(await parseReport(text.replaceAll('2022年', `${year}年`), { name: `${name}${year}.txt` })),
    )
  }
  workshop.write('data/reports.jsonl', `${lines.join('\n')}\n`)
  workshop.write('data/sources.csv', 'path,url,captured,report_id\n')
  workshop.write('people.csv', 'code,year,population\n330104,2020,60000\n330102,2020,50000\n330102,2022,x\n')
})

const SHARE = 'granted_of_processed'

function rowsOf(...args: string[]) {
  const { out, err, code } = workshop.run(['compare', 'data', '--csv', ...args])
  expect(code, err).toBe(0)
  return { rows: parse(out, { columns: true }) as Record<string, string>[], err }
}

const shown = (rows: readonly Record<string, string>[], ...columns: string[]) =>
  rows.map(row => columns.map(column => row[column]))

describe('gongkai compare --by', () => {
  it('cluster: the merged before and after as one, a share of nothing as none', () => {
    const { rows } = rowsOf('--by', 'cluster', '--indicator', SHARE, '--level', 'county')
    expect(rows.every(row => row['unit_id'] === '330102-2004+2')).toBe(true)
    expect(shown(rows, 'year', 'numerator', 'denominator', 'value', 'why', 'small_n', 'bodies_in')).toEqual([
      ['2020', '4', '10', '0.4', '', '0', '2'],
      ['2021', '', '', '', 'no-report', '0', '0'],
      ['2022', '0', '0', '', 'zero-denominator', '1', '1'],
    ])
  })

  it('city and province: the district that has ended among them; sums that mix levels are said to', () => {
    const columns = ['unit_id', 'unit', 'year', 'value', 'bodies_in']
    const city = rowsOf('--by', 'city', '--indicator', 'received')
    expect(shown(city.rows, ...columns)).toEqual([
      ['330100', '杭州市', '2020', '11', '2'],
      ['330100', '杭州市', '2021', '', '0'],
      ['330100', '杭州市', '2022', '53', '2'],
    ])
    expect(city.err).toContain(COMPARE_WORDS.mixedLevels.en)
    const province = rowsOf('--by', 'province', '--indicator', 'received', '--level', 'county')
    expect(shown(province.rows, ...columns)).toEqual([
      ['330000', '浙江省', '2020', '11', '2'],
      ['330000', '浙江省', '2021', '', '0'],
      ['330000', '浙江省', '2022', '13', '1'],
    ])
    expect(province.err).not.toContain(COMPARE_WORDS.mixedLevels.en)
  })
})

it('gongkai compare --population: per 10,000 of those whose inhabitants are given, lines that are none named', () => {
  const args = ['--indicator', 'received_per_10k', '--population', 'people.csv', '--level', 'county']
  const { rows, err } = rowsOf('--by', 'year', ...args)
  // 11 × 10,000 / 110,000.
  expect(shown(rows, 'year', 'numerator', 'denominator', 'value', 'why')).toEqual([
    ['2020', '11', '110000', '1', ''],
    ['2021', '', '', '', 'no-report'],
    ['2022', '', '', '', 'no-population'],
  ])
  expect(err).toContain('people.csv, line 4')
  const bodies = rowsOf('--year', '2020', ...args).rows
  expect(shown(bodies, 'unit_id', 'value')).toEqual([
    ['u330102-2004', '1'],
    ['u330104-2004', '1'],
  ])
  expect(shown(rowsOf('--year', '2022', ...args).rows, 'unit_id', 'numerator', 'denominator', 'why')[0]).toEqual([
    'u330102-2004',
    '13',
    '',
    'no-population',
  ])
})
