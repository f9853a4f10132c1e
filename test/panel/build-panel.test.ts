import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Cells } from '../../corpus/generator/cells.ts'
import { buildPanel } from '../../src/panel/build-panel.ts'
import type { Panel, PanelFindingCode, PanelReport, PanelRow } from '../../src/panel/panel.ts'
import {
  adjusted,
  CITY,
  cellsOfDistrict,
  DISTRICTS,
  DIVISIONS,
  districtIn,
  MERGED,
  RECODED,
  readBack,
  sumOfCells,
  type Written,
  YEARS,
} from './city.ts'

const bodyId = (index: number) => `u${DISTRICTS[index]?.unit}`
const city = `u${CITY.unit}`
const MISSING = { district: 5, year: 2020 }
const CORRECTED = { district: 6, year: 2021 }
const CONFLICT = { district: 2, year: 2023 }
const COPIED = { district: 7, year: 2024 }
const TEMPLATE = { from: 8, by: 9, year: 2022 }
const BROKEN = { district: 1, year: 2022 }
const JUMP = { district: 4, year: 2025 }
const received = (cells: Cells) => cells.get('/applications/received/total')?.value as number

/** The city's reports, each year of every district, with what happened in it. */
function written(): Map<string, Written> {
  const all = new Map<string, Written>()
  const cells = DISTRICTS.map((_, index) => new Map(cellsOfDistrict(index)))
  const of = (index: number, year: number) => cells[index]?.get(year) as Cells
  cells[COPIED.district]?.set(COPIED.year, of(COPIED.district, COPIED.year - 1))
  cells[TEMPLATE.by]?.set(TEMPLATE.year, of(TEMPLATE.from, TEMPLATE.year))
  const broken = of(BROKEN.district, BROKEN.year)
  const into = '/applications/carriedIn/naturalPerson'
  cells[BROKEN.district]?.set(BROKEN.year, adjusted(broken, { [into]: (broken.get(into)?.value ?? 0) + 7 }))
  const jump = { '/applications/outcomes/granted/naturalPerson': 4_000 }
  cells[JUMP.district]?.set(JUMP.year, adjusted(of(JUMP.district, JUMP.year), jump))
  for (const year of YEARS) {
    const parts = DISTRICTS.flatMap((_, index) => cells[index]?.get(year) ?? [])
    // From 2022 on the city's report has its own offices too.
    const own = year < 2022 ? [] : [of(0, year)]
    all.set(`city-${year}`, { authority: `${CITY.name}人民政府`, year, cells: sumOfCells([...parts, ...own], year) })
    for (const index of DISTRICTS.keys()) {
      const district = districtIn(index, year)
      const gap = index === MISSING.district && year === MISSING.year
      if (district === null || gap) continue
      all.set(`${index}-${year}`, { authority: `${district.name}人民政府`, year, cells: of(index, year) })
    }
  }
  const again = (index: number, year: number, name: string, more: Partial<Written>) => {
    const first = all.get(`${index}-${year}`) as Written
    const changed = adjusted(first.cells, { '/applications/outcomes/denied/stateSecrets/naturalPerson': 9 })
    all.set(name, { ...first, cells: changed, ...more })
  }
  again(CORRECTED.district, CORRECTED.year, 'corrected', { publishedOn: '2022-03-05' })
  again(CONFLICT.district, CONFLICT.year, 'undated', { publishedOn: null })
  return all
}

describe('a city of twelve districts over seven years', () => {
  const read = new Map<string, PanelReport>()
  let panel: Panel

  beforeAll(async () => {
    for (const [name, report] of written()) read.set(name, await readBack(report, `${name}.txt`))
    panel = buildPanel([...read.values()], { divisions: DIVISIONS })
  }, 60_000)

  const row = (id: string, year: number): PanelRow =>
    panel.rows.find(each => each.bodyId === id && each.year === year) as PanelRow
  const codes = (id: string, year: number, outcome = 'fail') =>
    row(id, year)
      .findings.filter(finding => finding.outcome === outcome)
      .map(({ code }) => code)
  const failures = (code: PanelFindingCode) =>
    panel.findings
      .filter(finding => finding.code === code && finding.outcome === 'fail')
      .map(finding => `${finding.bodyId} ${finding.year}`)

  it('has one row for every body and year, in the order of codes', () => {
    expect([panel.from, panel.to]).toEqual([2019, 2025])
    expect(panel.bodies.map(({ id }) => id)).toEqual([city, ...DISTRICTS.map((_, index) => bodyId(index))])
    const pairs = panel.rows.map(each => `${each.bodyId} ${each.year}`)
    expect(pairs).toEqual(panel.bodies.flatMap(({ id }) => YEARS.map(year => `${id} ${year}`)))
    expect(panel.rows.flatMap(({ findings }) => findings).length).toBe(panel.findings.length)
  })

  it('reads every report without an error of its own', () => {
    expect([...read].filter(([, { errors }]) => errors > 0).map(([name]) => name)).toEqual([])
  })

  it('keeps a missing year as a gap, and says what could not be checked after it', () => {
    expect(row(bodyId(MISSING.district), MISSING.year)).toMatchObject({ report: null, gap: 'no-report' })
    const next = row(bodyId(MISSING.district), MISSING.year + 1).findings
    expect(next.filter(({ code }) => code === 'carried-over-differs')).toMatchObject([
      { outcome: 'undecided', severity: 'info', reason: 'year-missing' },
    ])
  })

  it('takes the later of two publications, and keeps the earlier beside it', () => {
    const { report, setAside } = row(bodyId(CORRECTED.district), CORRECTED.year)
    expect(report?.path).toBe('corrected.txt')
    expect(setAside.map(aside => [aside.report.path, aside.reason])).toEqual([
      [`${CORRECTED.district}-${CORRECTED.year}.txt`, 'corrected'],
    ])
    expect(codes(bodyId(CORRECTED.district), CORRECTED.year)).not.toContain('conflicting-publications')
  })

  it('says where no date decides between two', () => {
    expect(failures('conflicting-publications')).toEqual([`${bodyId(CONFLICT.district)} ${CONFLICT.year}`])
    const { report, setAside, findings } = row(bodyId(CONFLICT.district), CONFLICT.year)
    expect(setAside.map(({ reason }) => reason)).toEqual(['undated-conflict'])
    const finding = findings.find(({ code }) => code === 'conflicting-publications')
    expect(finding).toMatchObject({ severity: 'warning', expected: report?.reportId })
    expect(finding?.places.every(({ place }) => /^\d+:\d+$/.test(place))).toBe(true)
  })

  it('finds the year that was copied and the body that copied', () => {
    expect(failures('copied-from-year-before')).toEqual([`${bodyId(COPIED.district)} ${COPIED.year}`])
    expect(failures('copied-from-other-body')).toEqual([
      `${bodyId(TEMPLATE.from)} ${TEMPLATE.year}`,
      `${bodyId(TEMPLATE.by)} ${TEMPLATE.year}`,
    ])
  })

  it('holds what is carried over against what is carried in', () => {
    const [finding, ...others] = row(bodyId(BROKEN.district), BROKEN.year).findings.filter(
      ({ code }) => code === 'carried-over-differs',
    )
    expect(finding).toMatchObject({ outcome: 'fail', severity: 'warning', difference: 7, subject: '自然人' })
    expect(others).toMatchObject([{ subject: '总计', difference: 7 }])
    expect(finding?.places.map(({ pointer }) => pointer)).toEqual([
      '/applications/carriedOver/naturalPerson',
      '/applications/carriedIn/naturalPerson',
    ])
    const untouched = [0, 3, 11].flatMap(index => YEARS.flatMap(year => codes(bodyId(index), year)))
    expect(untouched).not.toContain('carried-over-differs')
  })

  it('finds the total that is out of line', () => {
    expect(failures('jump')).toEqual([`${bodyId(JUMP.district)} ${JUMP.year}`])
    const undecided = panel.findings.filter(({ code, outcome }) => code === 'jump' && outcome === 'undecided')
    // The district that was merged away has three years.
    expect(undecided.map(finding => [finding.bodyId, finding.reason])).toEqual([[bodyId(MERGED.from), 'short-series']])
  })

  it('holds a city against the sum of its districts where all are there', () => {
    expect(codes(city, 2019)).not.toContain('parts-differ-from-whole')
    const incomplete = row(city, MISSING.year).findings.filter(({ code }) => code === 'parts-differ-from-whole')
    expect(incomplete).toMatchObject([{ outcome: 'undecided', reason: 'parts-missing', expected: 12, actual: 11 }])
    const parts = row(city, 2024).findings.filter(({ code }) => code === 'parts-differ-from-whole')
    expect(parts).toHaveLength(4)
    expect(parts[0]).toMatchObject({ severity: 'info', difference: received(cellsOfDistrict(0).get(2024) as Cells) })
  })

  it('shows mergers and recodings, and why a unit has no more reports', () => {
    expect(failures('unit-changed')).toEqual([
      `${bodyId(RECODED.district)} ${RECODED.year}`,
      `${bodyId(MERGED.from)} ${MERGED.year}`,
      `${bodyId(MERGED.into)} ${MERGED.year}`,
    ])
    const gaps = YEARS.map(year => row(bodyId(MERGED.from), year).gap)
    expect(gaps).toEqual([null, null, null, 'no-unit', 'no-unit', 'no-unit', 'no-unit'])
    const [recoded, from, into, other] = [RECODED.district, MERGED.from, MERGED.into, 0].map(index =>
      panel.bodies.find(({ id }) => id === bodyId(index)),
    )
    expect(recoded).toMatchObject({ divisionCode: '990104', name: '石浦区人民政府', unitId: '990104' })
    expect(row(bodyId(RECODED.district), 2022).report?.codeAtYearEnd).toBe(RECODED.oldCode)
    expect(from?.clusterId).toBe(into?.clusterId)
    expect(from?.divisionCode).toBeNull()
    expect(other?.clusterId).toBe(other?.unitId)
  })

  it('does not depend on the order of the reports', () => {
    const all = [...read.values()]
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), shuffled => {
        expect(buildPanel(shuffled, { divisions: DIVISIONS })).toEqual(panel)
      }),
      { numRuns: 5 },
    )
  })

  it('has bodies × years rows whatever reports and window are given', () => {
    const all = [...read.values()]
    const window = fc.option(fc.integer({ min: 2015, max: 2030 }), { nil: undefined })
    fc.assert(
      fc.property(fc.subarray(all), window, window, (some, from, to) => {
        fc.pre(from === undefined || to === undefined || from <= to)
        const { rows, bodies, ...years } = buildPanel(some, { from, to, divisions: DIVISIONS })
        expect(rows).toHaveLength(bodies.length * (years.to - years.from + 1))
        const kept = rows.flatMap(({ report, setAside }) => [report ?? [], setAside.map(aside => aside.report)].flat())
        const within = some.filter(({ year }) => year >= years.from && year <= years.to)
        expect(kept.map(({ path }) => path).sort()).toEqual(within.map(({ path }) => path).sort())
      }),
      { numRuns: 60 },
    )
  })
})
