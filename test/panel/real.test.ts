import { existsSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { linesOf } from '../../src/form/derive.ts'
import { edition } from '../../src/form/editions.ts'
import { type IndicatorSpec, indicatorOf } from '../../src/form/indicators.ts'
import { buildPanel } from '../../src/panel/build-panel.ts'
import { indicatorValue } from '../../src/panel/indicators.ts'
import type { Panel, PanelReport } from '../../src/panel/panel.ts'
import { panelReport } from '../../src/panel/panel-report.ts'
import { parseReport } from '../../src/parse.ts'

/** Real reports that lie beside the project, where they do; their texts are not ours to carry. */
const REAL = new URL('../../../shared/real/', import.meta.url)
const isThere = (name: string) => existsSync(new URL(name, REAL))

async function reportOf(name: string): Promise<PanelReport> {
  const parsed = await parseReport(new Uint8Array(readFileSync(new URL(name, REAL))))
  return panelReport(parsed, { path: name, url: null, captured: null }) as PanelReport
}

const share = (id: string, report: PanelReport | null) =>
  indicatorValue(indicatorOf(id) as IndicatorSpec, report?.cells ?? null)

interface Gold {
  readonly edition: '2019' | '2021'
  readonly table2: Readonly<Record<string, Readonly<Record<string, number | null>>>>
  readonly table3: Readonly<Record<string, readonly (number | null)[]>>
  readonly table4: Readonly<Record<string, readonly (number | null)[]>>
}

const YEARS = [2019, 2021, 2023] as const
const area = (year: number) => `pingtan-${year}-area`

const areasThere = YEARS.every(year => isThere(`${area(year)}.txt`) && isThere(`${area(year)}.gold.json`))
if (!areasThere) console.warn('the area of three years is not beside the project: its panel is not tried')

describe.skipIf(!areasThere)('an area of which three years were kept', () => {
  let panel: Panel

  beforeAll(async () => {
    panel = buildPanel(await Promise.all(YEARS.map(year => reportOf(`${area(year)}.txt`))))
  })

  const reportIn = (year: number) => panel.rows.find(row => row.year === year)?.report as PanelReport

  it('is one body with gaps between', () => {
    expect(panel.bodies).toMatchObject([{ name: '平潭综合实验区', level: 'area', unitId: null, divisionCode: null }])
    expect(panel.rows.map(({ year, gap }) => [year, gap])).toEqual([
      [2019, null],
      [2020, 'no-report'],
      [2021, null],
      [2022, 'no-report'],
      [2023, null],
    ])
  })

  for (const year of YEARS) {
    it(`has the figures of ${year} that were read by eye`, () => {
      const gold: Gold = JSON.parse(readFileSync(new URL(`${area(year)}.gold.json`, REAL), 'utf8'))
      const rows = [...Object.values(gold.table2).map(row => Object.values(row)), ...Object.values(gold.table3)]
      const expected = [...rows, Object.values(gold.table4).flat()]
      const lines = linesOf(edition(gold.edition))
      expect(expected.map(row => row.length)).toEqual(lines.map(({ cells }) => cells.length))
      const { cells } = reportIn(year)
      const found = lines.map(line => line.cells.map(({ pointer }) => cells.get(pointer)?.value ?? null))
      expect(found).toEqual(expected)
    })
  }

  it('says that no year could be held against the one before', () => {
    for (const code of ['carried-over-differs', 'copied-from-year-before']) {
      const found = panel.findings.filter(finding => finding.code === code)
      expect(found.map(({ year, reason }) => [year, reason])).toEqual([
        [2021, 'year-missing'],
        [2023, 'year-missing'],
      ])
    }
  })

  it('has its rates, and warns of the small ones', () => {
    expect(share('received', reportIn(2021))).toMatchObject({ value: 70 })
    expect(share('litigation_direct_reversal', reportIn(2021))).toMatchObject({
      value: 0,
      denominator: 12,
      smallN: false,
    })
    expect(share('litigation_after_reversal', reportIn(2023))).toMatchObject({ value: 0, denominator: 2, smallN: true })
    expect(share('reconsideration_reversal', reportIn(2019))).toMatchObject({ value: null, why: 'zero-denominator' })
  })
})

const districtThere = isThere('jindong-2022.txt')
if (!districtThere) console.warn('the district of 2022 is not beside the project: its rates are not tried')

describe.skipIf(!districtThere)('a district', () => {
  it('has four disclosure rates, by what they are shares of', async () => {
    const report = await reportOf('jindong-2022.txt')
    expect([report.bodyId, report.codeAtYearEnd, report.body.path]).toEqual([
      'u330703-2004',
      '330703',
      ['浙江省', '金华市', '金东区'],
    ])
    const percent = (id: string) => ((share(id, report).value as number) * 100).toFixed(1)
    const ids = ['granted_of_processed', 'disclosed_of_processed', 'granted_of_resolvable', 'disclosed_of_resolvable']
    expect(ids.map(percent)).toEqual(['32.7', '44.0', '68.1', '91.7'])
  })
})
