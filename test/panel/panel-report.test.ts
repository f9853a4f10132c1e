import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { crosswalkOf } from '../../src/panel/crosswalk.ts'
import { toObservations } from '../../src/panel/observations.ts'
import type { PanelCell } from '../../src/panel/panel.ts'
import { panelReport } from '../../src/panel/panel-report.ts'
import { type ParsedReport, parseReport } from '../../src/parse.ts'

const SOURCE = { path: 'a.txt', url: 'https://example.org/a', captured: '2024-05-01' }
const corpus = (name: string) => readFileSync(new URL(`../../corpus/reports/${name}`, import.meta.url))
const read = (name: string) => parseReport(new Uint8Array(corpus(name)))

describe('a report as a panel keeps it', () => {
  for (const name of ['langwu-district-2019/source.txt', 'tinglan-city-2022/source.html']) {
    it(`has every cell of ${name}, as the observations have them`, async () => {
      const parsed = await read(name)
      const { cells } = panelReport(parsed, SOURCE) ?? { cells: new Map<string, PanelCell>() }
      // Keyed by what they are: cells of two editions come in the order of both laid over one another.
      const expected = toObservations(parsed).map(
        ({ table, item, column, value, reading, unit, place }) =>
          [`${table} ${item} ${column}`, { value, reading, unit, place }] as const,
      )
      const named = (pointer: string) => {
        const entry = crosswalkOf(pointer)
        return `${entry?.table} ${entry?.item} ${entry?.column}`
      }
      expect(expected.length).toBeGreaterThan(100)
      expect(new Map([...cells].map(([pointer, cell]) => [named(pointer), cell]))).toEqual(new Map(expected))
      expect([...cells.keys()].filter(pointer => !(pointer in parsed.evidence))).toEqual([])
      expect(cells.size).toBe(expected.length)
      expect(cells.get('/no/such/cell')).toBeUndefined()
      const seen: [string, PanelCell][] = []
      cells.forEach((cell, pointer) => {
        seen.push([pointer, cell])
      })
      expect(seen).toEqual([...cells])
    })
  }

  it('counts the failures of its own checks', async () => {
    const parsed = await read('langwu-district-2019/source.txt')
    const failed = (severity: string) =>
      parsed.findings.filter(finding => finding.outcome === 'fail' && finding.severity === severity).length
    expect(panelReport(parsed, SOURCE)).toMatchObject({
      ...SOURCE,
      year: 2019,
      errors: failed('error'),
      warnings: failed('warning'),
      reportId: parsed.source.sha256.slice(0, 16),
    })
  })

  it('is none where there is no report or no year', async () => {
    expect(panelReport(await parseReport('天气预报：明日有雨。'), SOURCE)).toBeNull()
    const parsed = await read('langwu-district-2019/source.txt')
    const undated = { ...parsed, report: { ...parsed.report, reportingYear: null } } as ParsedReport
    expect(panelReport(undated, SOURCE)).toBeNull()
  })

  it('is of a body of its own where it names none', async () => {
    const parsed = await read('langwu-district-2019/source.txt')
    const authority = { name: null, divisionCode: null, divisionName: null, level: null }
    const nameless = { ...parsed, report: { ...parsed.report, authority } } as ParsedReport
    expect(panelReport(nameless, SOURCE)?.bodyId).toBe(`r${parsed.source.sha256.slice(0, 16)}`)
  })

  it('keeps the place of a cell on a page, and takes no reading that it does not know', async () => {
    const parsed = await read('langwu-district-2019/source.txt')
    const pointer = '/applications/received/total'
    const cell = parsed.evidence[pointer]
    const place = { page: 3, x: 10.04, y: 20, width: 30, height: 9.96 }
    const paged = { ...parsed, evidence: { [pointer]: { ...cell, place } } } as ParsedReport
    expect(panelReport(paged, SOURCE)?.cells.get(pointer)?.place).toBe('p3@10,20,30,10')
    const tampered = { ...parsed, evidence: { [pointer]: { ...cell, reading: 'guessed' } } } as unknown as ParsedReport
    expect(panelReport(tampered, SOURCE)?.cells.get(pointer)).toMatchObject({ value: null, reading: 'unreadable' })
  })
})
