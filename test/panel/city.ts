import type { Cells, GeneratedCell } from '../../corpus/generator/cells.ts'
import { formLines, generateCells } from '../../corpus/generator/cells.ts'
import { generate } from '../../corpus/generator/generate.ts'
import { randomOf } from '../../corpus/generator/random.ts'
import { render } from '../../corpus/generator/render.ts'
import { PLAIN_SHAPE } from '../../corpus/generator/shape.ts'
import { APPLICANTS } from '../../src/form/table-three.ts'
import type { PanelReport } from '../../src/panel/panel.ts'
import { panelReport } from '../../src/panel/panel-report.ts'
import type { BodyOf, Divisions, UnitChange } from '../../src/panel/regions.ts'
import { parseReport } from '../../src/parse.ts'

/** A city that does not exist: twelve districts, one of which goes into another and one of which is recoded. */

export const YEARS = [2019, 2020, 2021, 2022, 2023, 2024, 2025] as const
export const CITY = { unit: '990100', name: '穹川市' }
export const DISTRICTS = '清澜松石苇霁柘芦枫荷梧槐'
  .split('')
  .map((letter, index) => ({ unit: `9901${String(index + 1).padStart(2, '0')}`, name: `${letter}浦区` }))

/** In 2022 the eleventh district went into the twelfth. */
export const MERGED = { from: 10, into: 11, year: 2022 }
/** In 2023 the fourth, a county until then, became a district under another code. */
export const RECODED = { district: 3, year: 2023, oldCode: '990124', oldName: '石浦县' }

const unitOfDistrict = (index: number) => DISTRICTS[index] as (typeof DISTRICTS)[number]

/** The name and code that a district has at the end of a year; null where it is gone. */
export function districtIn(index: number, year: number): { code: string; name: string } | null {
  if (index === MERGED.from && year >= MERGED.year) return null
  if (index === RECODED.district && year < RECODED.year) return { code: RECODED.oldCode, name: RECODED.oldName }
  const { unit, name } = unitOfDistrict(index)
  return { code: unit, name }
}

const named = (index: number, year: number) => [districtIn(index, year)].flatMap(unit => unit ?? [])

function changesOf(unit: string, from: number, to: number): UnitChange[] {
  const index = DISTRICTS.findIndex(district => district.unit === unit)
  const within = (year: number) => year > from && year <= to
  if (index === RECODED.district && within(RECODED.year)) {
    const [before, after] = [named(index, RECODED.year - 1), named(index, RECODED.year)]
    return [{ year: RECODED.year, kind: 'recoded', before, after }]
  }
  if ((index === MERGED.from || index === MERGED.into) && within(MERGED.year)) {
    const before = [...named(MERGED.from, MERGED.year - 1), ...named(MERGED.into, MERGED.year - 1)]
    return [{ year: MERGED.year, kind: 'merged', before, after: named(MERGED.into, MERGED.year) }]
  }
  return []
}

export const DIVISIONS: Divisions = {
  codeAt: (unit, year) => {
    if (unit === CITY.unit) return unit
    const index = DISTRICTS.findIndex(district => district.unit === unit)
    return index === -1 ? undefined : (districtIn(index, year)?.code ?? null)
  },
  clusterOf: (unit, from, to) => {
    const merged = [MERGED.from, MERGED.into].some(index => unitOfDistrict(index).unit === unit)
    return merged && MERGED.year > from && MERGED.year <= to ? `${unitOfDistrict(MERGED.from).unit}+1` : unit
  },
  changesOf,
  partsOf: (code, year) =>
    code === CITY.unit ? DISTRICTS.flatMap((_, index) => districtIn(index, year)?.code ?? []) : null,
}

/** Knows the governments of the city and its districts by name. */
export const BODY_OF: BodyOf = ({ report }) => {
  const name = report?.authority.name ?? ''
  const year = report?.reportingYear ?? 0
  const index = DISTRICTS.findIndex((_, each) => name === `${districtIn(each, year)?.name}人民政府`)
  const city = name === `${CITY.name}人民政府`
  const unit = city ? CITY.unit : DISTRICTS[index]?.unit
  if (unit === undefined) return null
  return {
    id: `u${unit}`,
    name,
    level: city ? 'city' : 'county',
    codeReported: null,
    codeAtYearEnd: city ? CITY.unit : (districtIn(index, year)?.code ?? null),
    carriedForward: year > 2024,
    unitId: unit,
    path: city ? [CITY.name] : [CITY.name, unitOfDistrict(index).name],
  }
}

const form = (year: number) => (year <= 2020 ? '2019' : '2021')
const COLUMNS = APPLICANTS.filter(({ key }) => key !== 'total').map(({ key }) => key)
const numberIn = (cells: Cells, pointer: string) => cells.get(pointer)?.value ?? 0
const printed = (value: number): GeneratedCell => ({ value, reading: 'printed' })

/** Sets figures of table three and works its totals out anew; what is carried in comes from last year's report. */
export function adjusted(cells: Cells, set: Readonly<Record<string, number>>, before?: Cells): Cells {
  const all = new Map(cells)
  for (const [pointer, value] of Object.entries(set)) all.set(pointer, printed(value))
  const rows = [...new Set([...all.keys()].filter(key => key.startsWith('/applications/')).map(parentOf))]
  const outcomes = rows.filter(row => row.startsWith('/applications/outcomes/'))
  for (const column of COLUMNS) {
    const carriedIn = `/applications/carriedIn/${column}`
    if (before !== undefined) all.set(carriedIn, printed(numberIn(before, `/applications/carriedOver/${column}`)))
    const over = numberIn(all, `/applications/carriedOver/${column}`)
    const total = () => outcomes.reduce((sum, row) => sum + numberIn(all, `${row}/${column}`), 0)
    const granted = `/applications/outcomes/granted/${column}`
    const lacking = Math.max(0, numberIn(all, carriedIn) - over - total())
    all.set(granted, printed(numberIn(all, granted) + lacking))
    all.set(`/applications/total/${column}`, printed(total()))
    all.set(`/applications/received/${column}`, printed(total() + over - numberIn(all, carriedIn)))
  }
  for (const row of rows) {
    all.set(`${row}/total`, printed(COLUMNS.reduce((sum, column) => sum + numberIn(all, `${row}/${column}`), 0)))
  }
  return all
}

const parentOf = (pointer: string) => pointer.slice(0, pointer.lastIndexOf('/'))

/** Cells of a district by year, each year's carried in from the last. */
export function cellsOfDistrict(index: number): ReadonlyMap<number, Cells> {
  const years = new Map<number, Cells>()
  for (const year of YEARS) {
    if (districtIn(index, year) === null) continue
    const drawn = generateCells(randomOf(index * 100 + year), form(year), 'none')
    const sure = { '/applications/outcomes/granted/naturalPerson': 20 + index, '/reconsideration/total': 0 }
    years.set(year, adjusted(drawn, { ...sure, ...NO_CASES }, years.get(year - 1)))
  }
  return years
}

/** Table four says little here, but for one case a year. */
const NO_CASES = Object.fromEntries(
  ['/reconsideration', '/litigation/direct', '/litigation/afterReconsideration'].flatMap(group =>
    ['upheld', 'corrected', 'other', 'pending', 'total'].map(key => [
      `${group}/${key}`,
      key === 'upheld' || key === 'total' ? 1 : 0,
    ]),
  ),
)

/** The sum of reports, cell by cell over the cells of a year's form. */
export function sumOfCells(parts: readonly Cells[], year: number): Cells {
  const pointers = formLines(form(year)).flatMap(line => line.cells.map(({ pointer }) => pointer))
  return new Map(
    pointers.map(pointer => [
      pointer,
      printed(Math.round(parts.reduce((sum, part) => sum + numberIn(part, pointer), 0))),
    ]),
  )
}

export interface Written {
  readonly authority: string
  readonly year: number
  readonly cells: Cells
  readonly publishedOn?: string | null
}

/** Writes a report down as text and reads it again. */
export async function readBack({ authority, year, cells, publishedOn }: Written, path: string): Promise<PanelReport> {
  const day = publishedOn === undefined ? `${year + 1}-01-20` : publishedOn
  const report = {
    ...generate(year, { form: form(year), body: 'government' }),
    year,
    authority,
    issuer: `${authority}办公室`,
    title: `${authority}${year}年政府信息公开工作年度报告`,
    publishedOn: day ?? '',
    period: { start: `${year}-01-01`, end: `${year}-12-31` },
    cells,
  }
  const text = render(report, { ...PLAIN_SHAPE, header: day === null ? 'none' : 'labelled' })
  const read = panelReport(await parseReport(text), { path, url: null, captured: null }, BODY_OF)
  if (read === null) throw new Error(`${path} was not read`)
  return read
}
