import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import draft04 from 'ajv-draft-04'
import formats from 'ajv-formats'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type DatasetFile, dataPackage } from '../../src/dataset/data-package.ts'
import type { TableSpec } from '../../src/dataset/table-spec.ts'
import { TABLES } from '../../src/dataset/tables/specs.ts'
import { problemsOf } from './check-package.ts'
import { SMALL_TABLES, SMALL_VERSIONS } from './small-tables.ts'

const Ajv = draft04.default
const profile = (name: string) =>
  JSON.parse(readFileSync(new URL(`./profiles/${name}.json`, import.meta.url), 'utf8')) as object

/** What the official schemas object to in a descriptor and in each of its resources. */
function objections(descriptor: object): unknown[] {
  const ajv = new Ajv({ strict: false, allErrors: true })
  formats.default(ajv)
  ajv.addFormat('textarea', true)
  const validators = new Map(
    ['data-package', 'data-resource', 'tabular-data-resource'].map(name => [name, ajv.compile(profile(name))]),
  )
  const against = (name: string, value: unknown) => {
    const validate = validators.get(name)
    if (validate === undefined) throw new Error(`no such profile: ${name}`)
    return validate(value) ? [] : (validate.errors ?? [])
  }
  const { resources } = descriptor as { resources: { profile: string }[] }
  return [...against('data-package', descriptor), ...resources.flatMap(one => against(one.profile, one))]
}

const file = (path: string): DatasetFile => ({ path, bytes: 10, sha256: 'ab'.repeat(32) })
const others = ['reports.jsonl', 'observations.parquet', 'dataset.xlsx', 'codebook.md']
const filesOf = (tables: readonly TableSpec[]) => [...tables.map(({ name }) => `${name}.csv`), ...others].map(file)

interface Described {
  resources: { name: string; path: string; schema?: { foreignKeys?: unknown[]; fields: { name: string }[] } }[]
}

describe('the descriptor of a dataset', () => {
  it.each([
    ['a small one', SMALL_TABLES],
    ['the tables of the dataset', TABLES],
  ] as const)('is what the official schemas ask for: %s', (_, tables) => {
    expect(objections(dataPackage(tables, filesOf(tables), SMALL_VERSIONS))).toEqual([])
  })

  it('would not pass them with a wrong hash or an unknown type', () => {
    const bad = { ...file('wide.csv'), sha256: 'xyz' }
    expect(objections(dataPackage(SMALL_TABLES, [bad], SMALL_VERSIONS))).not.toEqual([])
    const [wide] = SMALL_TABLES as [TableSpec]
    const strange = [{ ...wide, columns: [{ ...wide.columns[0], type: 'figure' }] }] as unknown as TableSpec[]
    expect(objections(dataPackage(strange, [file('wide.csv')], SMALL_VERSIONS))).not.toEqual([])
  })

  it('has a resource a file, named once, with a schema where it is a table', () => {
    const { resources } = dataPackage(TABLES, filesOf(TABLES), SMALL_VERSIONS) as Described
    expect(resources.map(one => one.path)).toEqual(filesOf(TABLES).map(one => one.path))
    expect(new Set(resources.map(one => one.name)).size).toBe(resources.length)
    const schemaOf = (path: string) => resources.find(one => one.path === path)?.schema
    for (const { name, columns } of TABLES) {
      expect(schemaOf(`${name}.csv`)?.fields.map(one => one.name)).toEqual(columns.map(one => one.name))
    }
    expect(schemaOf('observations.parquet')).toEqual(schemaOf('observations.csv'))
    expect(schemaOf('reports.jsonl')).toBeUndefined()
  })

  it('states a reference only where the table it points to is there', () => {
    const keysOf = (files: DatasetFile[]) =>
      (dataPackage(SMALL_TABLES, files, SMALL_VERSIONS) as Described).resources.at(-1)?.schema?.foreignKeys
    expect(keysOf([file('wide.csv'), file('findings.csv')])).toEqual([
      { fields: 'report_id', reference: { resource: 'wide', fields: 'report_id' } },
    ])
    expect(keysOf([file('findings.csv')])).toBeUndefined()
  })

  it.each(['/wide.csv', '../wide.csv', 'a/../wide.csv', 'wide.exe', 'wide', ''])('refuses the path %j', path => {
    expect(() => dataPackage(SMALL_TABLES, [file(path)], SMALL_VERSIONS)).toThrow(RangeError)
  })

  it('refuses a file that is listed twice', () => {
    expect(() => dataPackage(SMALL_TABLES, [file('wide.csv'), file('wide.csv')], SMALL_VERSIONS)).toThrow(RangeError)
  })
})

describe('a folder read by its own descriptor', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'gongkai-package-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const problems = (wide: string, findings: string) => {
    writeFileSync(join(folder, 'wide.csv'), `report_id,authority,published_on,received_total,fees_amount\n${wide}`)
    writeFileSync(join(folder, 'findings.csv'), `report_id,number,severity,message\n${findings}`)
    return problemsOf(folder, dataPackage(SMALL_TABLES, filesOf(SMALL_TABLES), SMALL_VERSIONS))
  }

  it('holds where it is as the tables say', () => {
    expect(problems('a,甲,2024-01-31,3,0.5\nb,,,,\n', 'a,1,error,x\na,2,info,\n')).toEqual([])
  })

  it.each([
    ['a type', 'a,,2024-31-01,1.5,x\n', '', 3],
    ['a closed list', 'a,,,,\n', 'a,1,grave,\n', 1],
    ['a key that repeats', 'a,,,,\na,,,,\n', '', 1],
    ['an empty key', ',,,,\n', '', 1],
    ['a reference that points nowhere', 'a,,,,\n', 'b,1,info,\n', 1],
  ] as const)('says what does not hold: %s', (_, wide, findings, count) => {
    expect(problems(wide, findings)).toHaveLength(count)
  })
})
