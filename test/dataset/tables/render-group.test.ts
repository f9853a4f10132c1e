import { parse } from 'csv-parse/sync'
import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { beforeAll, describe, expect, it } from 'vitest'
import { ParquetAssembly } from '../../../src/dataset/tables/parquet-file.ts'
import {
  type DatasetReport,
  RENDERED_TABLES,
  type RenderedGroup,
  renderGroup,
} from '../../../src/dataset/tables/render-group.ts'
import { TABLES } from '../../../src/dataset/tables/specs.ts'
import { OBSERVATION_COLUMNS, type Observation, toObservations } from '../../../src/panel/observations.ts'
import { AS_THEY_ARE, corpusText, datasetReport } from './corpus-report.ts'

const NAMES = ['wangcha-township-2020', 'huhe-county-2023', 'jiaoling-district-2021', 'langwu-district-2019']

/** Text that breaks what is written carelessly: a formula, quotes, line ends, NUL, letters outside the basic plane. */
const HOSTILE = '=HYPERLINK("x")\n,"\r\0\u{2a6d6}'

async function assembled(groups: readonly RenderedGroup[]): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = []
  const file = new ParquetAssembly(bytes => {
    pieces.push(bytes)
  })
  for (const { parquet } of groups) await file.append(parquet)
  const length = await file.finish()
  const bytes = new Uint8Array(Buffer.concat(pieces))
  expect(bytes).toHaveLength(length)
  return bytes
}

function hostile({ parsed, row }: DatasetReport): DatasetReport {
  if (parsed.report === null) throw new Error('no report was read')
  const evidence = Object.fromEntries(
    Object.entries(parsed.evidence).map(([pointer, entry]) => [pointer, { ...entry, raw: `${HOSTILE}${entry.raw}` }]),
  )
  const report = { ...parsed.report, authority: { ...parsed.report.authority, name: HOSTILE } }
  return { parsed: { ...parsed, report, evidence }, row: { ...row, path: HOSTILE } }
}

let reports: DatasetReport[]
let groups: RenderedGroup[]

beforeAll(async () => {
  const read = await Promise.all(NAMES.map(name => datasetReport(`${name}.txt`, corpusText(`${name}/source.txt`))))
  const refused = await datasetReport('weather.txt', '天气预报')
  reports = [...read, refused, hostile(read[0] as DatasetReport)]
  groups = [reports.slice(0, 2), reports.slice(2, 5), reports.slice(5)].map(group => renderGroup(group, AS_THEY_ARE))
})

const observed = (): Observation[] => reports.flatMap(({ parsed }) => toObservations(parsed))

describe('the CSV of a group', () => {
  it('is read back as the rows of each table', () => {
    for (const name of RENDERED_TABLES) {
      const columns = TABLES.find(table => table.name === name)?.columns ?? []
      for (const { csv, rows } of groups) {
        const read: string[][] = parse(Buffer.from(csv[name]), { record_delimiter: '\n' })
        expect(read).toHaveLength(rows[name])
        for (const row of read) expect(row).toHaveLength(columns.length)
      }
    }
  })

  it('holds the observations as they are, text that a spreadsheet would run defused', () => {
    const read = groups.flatMap(
      ({ csv }) => parse(Buffer.from(csv.observations), { record_delimiter: '\n' }) as string[][],
    )
    const expected = observed().map(observation =>
      OBSERVATION_COLUMNS.map(name => {
        const cell = observation[name]
        if (cell === null) return ''
        return typeof cell === 'string' && /^[=+\-@\t\r＝＋－＠]/.test(cell) ? `'${cell}` : String(cell)
      }),
    )
    expect(read).toEqual(expected)
    expect(read.some(row => row.some(cell => cell.includes(HOSTILE)))).toBe(true)
  })

  it('has one wide row a report that was read, and nothing of a source that gave none', () => {
    expect(groups.map(({ rows }) => rows.wide)).toEqual([2, 2, 1])
    for (const { csv } of groups) {
      for (const name of RENDERED_TABLES) expect(Buffer.from(csv[name]).toString()).not.toContain('weather.txt')
    }
  })
})

describe('the Parquet file', () => {
  it('is read back as the observations: numbers as numbers, null as null, text as it stood', async () => {
    const file = (await assembled(groups)).buffer
    const read = await parquetReadObjects({ file })
    const expected = observed()
    expect(read).toEqual(expected)
    expect(expected.some(({ value, reading }) => value === null && reading === 'blank')).toBe(true)
    expect(expected.some(({ value }) => value === 0)).toBe(true)
  })

  it('has one row group a group, and says what the columns are', async () => {
    const metadata = parquetMetadata((await assembled(groups)).buffer)
    expect(metadata.row_groups.map(({ num_rows }) => Number(num_rows))).toEqual(
      groups.map(({ rows }) => rows.observations),
    )
    expect(Number(metadata.num_rows)).toBe(observed().length)
    const value = metadata.key_value_metadata?.find(({ key }) => key === 'columns')?.value ?? '{}'
    const words = JSON.parse(value)
    expect(Object.keys(words)).toEqual([...OBSERVATION_COLUMNS])
    expect(words.item_label.label).toEqual(TABLES[0]?.columns.find(({ name }) => name === 'item_label')?.label)
    const types = Object.fromEntries(
      metadata.schema.slice(1).map(({ name, type, repetition_type }) => [name, [type, repetition_type]]),
    )
    expect(types['value']).toEqual(['DOUBLE', 'OPTIONAL'])
    expect(types['reporting_year']).toEqual(['INT32', 'OPTIONAL'])
    expect(types['report_id']).toEqual(['BYTE_ARRAY', 'REQUIRED'])
  })

  it('is the same bytes for the same groups, however they came', async () => {
    const again = [reports.slice(0, 2), reports.slice(2, 5), reports.slice(5)].map(group =>
      renderGroup(group, AS_THEY_ARE),
    )
    // As from another process.
    const sent = structuredClone(again)
    expect(Buffer.compare(await assembled(sent), await assembled(groups))).toBe(0)
  })

  it('does not depend on how a group is split from its neighbours, as far as its rows go', async () => {
    const one = await parquetReadObjects({ file: (await assembled([renderGroup(reports, AS_THEY_ARE)])).buffer })
    expect(one).toEqual(observed())
  })

  it('can be empty', async () => {
    const nothing = renderGroup(reports.slice(4, 5), AS_THEY_ARE)
    expect(nothing.rows).toEqual({ observations: 0, wide: 0, indicators: 0, findings: 0, diagnostics: 0 })
    expect(await parquetReadObjects({ file: (await assembled([nothing])).buffer })).toEqual([])
    const between = [groups[0], nothing, groups[1]] as RenderedGroup[]
    expect(await parquetReadObjects({ file: (await assembled(between)).buffer })).toHaveLength(
      (groups[0]?.rows.observations ?? 0) + (groups[1]?.rows.observations ?? 0),
    )
  })
})
