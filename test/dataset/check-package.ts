import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'

interface Field {
  name: string
  type: string
  constraints?: { required?: boolean; enum?: (string | number)[] }
}

interface Resource {
  name: string
  path: string
  profile: string
  schema?: {
    fields: Field[]
    primaryKey?: string[]
    foreignKeys?: { fields: string; reference: { resource: string; fields: string } }[]
  }
}

type Row = Record<string, string>

const SPELLINGS: Readonly<Record<string, RegExp>> = {
  string: /^/,
  integer: /^-?\d+$/,
  number: /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/,
  date: /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/,
}

/**
 * Reads the CSVs of a folder by nothing but its own descriptor, as any reader of Data Packages would, and says all that does not
 * hold: a head, a type, a closed list, a required cell, a key that repeats, a reference that points nowhere.
 */
export function problemsOf(folder: string, descriptor: object): string[] {
  const tables = (descriptor as { resources: Resource[] }).resources.filter(
    resource => resource.profile === 'tabular-data-resource',
  )
  const problems: string[] = []
  const rows = new Map<string, Row[]>()
  for (const { name, path, schema } of tables) {
    const [head = [], ...records] = parse(readFileSync(join(folder, path)), { bom: true }) as string[][]
    const names = schema?.fields.map(field => field.name) ?? []
    if (head.join() !== names.join()) problems.push(`${name}: its head is not that of the schema`)
    rows.set(
      name,
      records.map(record => Object.fromEntries(names.map((column, index) => [column, record[index] ?? '']))),
    )
  }
  for (const { name, schema } of tables) {
    const own = rows.get(name) ?? []
    for (const field of schema?.fields ?? []) problems.push(...cellProblems(name, field, own))
    problems.push(...keyProblems(name, schema?.primaryKey ?? [], own))
    for (const { fields, reference } of schema?.foreignKeys ?? []) {
      const target = rows.get(reference.resource === '' ? name : reference.resource) ?? []
      const known = new Set(target.map(row => row[reference.fields]))
      const lost = own.map(row => row[fields]).filter(value => value !== '' && !known.has(value))
      problems.push(...lost.map(value => `${name}.${fields}: ${value} is not in ${reference.resource}`))
    }
  }
  return problems
}

function cellProblems(name: string, { name: column, type, constraints }: Field, rows: readonly Row[]): string[] {
  return rows.flatMap((row, index) => {
    const text = row[column] ?? ''
    const at = `${name}.${column}, row ${index + 1}`
    if (text === '') return constraints?.required === true ? [`${at}: empty`] : []
    if (SPELLINGS[type]?.test(text) !== true) return [`${at}: ${text} is no ${type}`]
    const listed = constraints?.enum?.some(value => String(value) === text) ?? true
    return listed ? [] : [`${at}: ${text} is not in the list`]
  })
}

function keyProblems(name: string, key: readonly string[], rows: readonly Row[]): string[] {
  if (key.length === 0) return []
  const seen = new Set<string>()
  return rows.flatMap(row => {
    const value = JSON.stringify(key.map(column => row[column]))
    if (seen.has(value)) return [`${name}: the key ${value} repeats`]
    seen.add(value)
    return []
  })
}
