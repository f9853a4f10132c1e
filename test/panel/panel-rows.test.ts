import { describe, expect, it } from 'vitest'
import { PANEL_TABLES } from '../../src/dataset/tables/panel-spec.ts'
import { INDICATORS } from '../../src/form/indicators.ts'
import { buildPanel } from '../../src/panel/build-panel.ts'
import { indicatorRows, panelFindingRows, panelRows } from '../../src/panel/panel-rows.ts'
import { report } from './small.ts'

const [received, total, granted] = ['received', 'total', 'outcomes/granted'].map(
  key => `/applications/${key}/total`,
) as [string, string, string]
const reports = [
  report({ [received]: 8, [granted]: 2, [total]: 8 }, { year: 2020, reportId: 'a' }),
  report({ [received]: 9, [granted]: 2, [total]: 9 }, { reportId: 'b', publishedOn: '2023-01-02' }),
  report({ [received]: 20, [granted]: 4, [total]: 16 }, { reportId: 'c', publishedOn: '2023-02-03', errors: 2 }),
]
const panel = buildPanel(reports)
const ROWS = {
  panel: [...panelRows(panel)],
  indicators: [...indicatorRows(panel, new Map([['990101', 100_000]]))],
  panel_findings: [...panelFindingRows(panel)],
}

describe('the tables of a panel', () => {
  const named = (table: (typeof PANEL_TABLES)[number]) =>
    ROWS[table.name as keyof typeof ROWS].map(row =>
      Object.fromEntries(table.columns.map(({ name }, at) => [name, row[at]])),
    )
  const [panelTable, indicatorTable] = PANEL_TABLES as [(typeof PANEL_TABLES)[number], (typeof PANEL_TABLES)[number]]

  for (const table of PANEL_TABLES) {
    it(`${table.name} has cells of the types and values that its columns name`, () => {
      const rows = ROWS[table.name as keyof typeof ROWS]
      expect(rows.length).toBeGreaterThan(0)
      for (const row of rows) {
        expect(row).toHaveLength(table.columns.length)
        table.columns.forEach(({ name, type, values }, at) => {
          const cell = row[at]
          if (cell === null) return
          if (type === 'number' || type === 'integer') expect(typeof cell, name).toBe('number')
          if (type === 'integer') expect(Number.isInteger(cell), name).toBe(true)
          if (type === 'date') expect(cell, name).toMatch(/^\d{4}-\d{2}-\d{2}$/)
          if (values !== undefined) expect(Object.keys(values), name).toContain(cell)
        })
      }
    })

    it(`${table.name} has names that statistics programs take, words for each, and a key`, () => {
      for (const { name, label } of table.columns) {
        expect(name).toMatch(/^[a-z][a-z0-9_]{0,31}$/)
        expect(label.zh, name).toMatch(/[\u4e00-\u9fffA-Za-z]/)
        expect(label.en, name).toMatch(/[A-Za-z]/)
      }
      const keys = named(table).map(row => JSON.stringify(table.key.map(name => row[name])))
      if (table.key.length > 0) expect(new Set(keys).size).toBe(keys.length)
    })
  }

  it('have a row a body and year, the gap among them', () => {
    expect(named(panelTable).map(row => [row['year'], row['gap'], row['report_id'], row['set_aside_reports']])).toEqual(
      [
        [2020, null, 'a', null],
        [2021, 'no-report', null, null],
        [2022, null, 'c', 'b (corrected)'],
      ],
    )
  })

  it('have every indicator of every row, empty ones with why', () => {
    const rows = named(indicatorTable)
    expect(rows).toHaveLength(3 * INDICATORS.length)
    const of = (year: number, id: string) => rows.find(row => row['year'] === year && row['indicator'] === id)
    expect(of(2020, 'granted_of_processed')).toMatchObject({
      numerator: 2,
      denominator: 8,
      value: 0.25,
      n: 8,
      small_n: 1,
    })
    expect(of(2022, 'granted_of_processed')).toMatchObject({ value: 0.25, n: 16, small_n: 0, comparable: 'same' })
    expect(of(2021, 'received')).toMatchObject({ value: null, why: 'no-report', n: null, small_n: null })
    expect(of(2022, 'received')).toMatchObject({ value: 20, denominator: null, why: null, small_n: null })
    expect(of(2022, 'received_per_10k')).toMatchObject({ value: 2, denominator: 100_000 })
    expect(of(2022, 'clearance')).toMatchObject({ value: null, why: 'missing-cell' })
  })
})
