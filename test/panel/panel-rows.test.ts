import { describe, expect, it } from 'vitest'
import { PANEL, PANEL_FINDINGS } from '../../src/dataset/tables/panel-spec.ts'
import { buildPanel } from '../../src/panel/build-panel.ts'
import { panelFindingRows, panelRows } from '../../src/panel/panel-rows.ts'
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
  panel_findings: [...panelFindingRows(panel)],
}

describe('the tables of a panel', () => {
  const named = (table: typeof PANEL) =>
    ROWS[table.name as keyof typeof ROWS].map(row =>
      Object.fromEntries(table.columns.map(({ name }, at) => [name, row[at]])),
    )
  for (const table of [PANEL, PANEL_FINDINGS]) {
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
    expect(named(PANEL).map(row => [row['year'], row['gap'], row['report_id'], row['set_aside_reports']])).toEqual([
      [2020, null, 'a', null],
      [2021, 'no-report', null, null],
      [2022, null, 'c', 'b (corrected)'],
    ])
  })
})
