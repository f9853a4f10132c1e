import type { Words } from '../diagnostic/words/language.ts'
import { PACKAGE_WORDS } from '../diagnostic/words/package.ts'
import type { ColumnSpec, TableSpec } from './table-spec.ts'
import type { DatasetVersions } from './versions.ts'

/** A finished file of the dataset folder. */
export interface DatasetFile {
  /** Relative to the folder, `/` between folders. */
  readonly path: string
  readonly bytes: number
  /** Hex. */
  readonly sha256: string
}

/** What the files of a dataset are, by their ending. */
const KINDS: Readonly<Record<string, { readonly mediatype: string; readonly text: boolean }>> = {
  csv: { mediatype: 'text/csv', text: true },
  jsonl: { mediatype: 'application/x-ndjson', text: true },
  json: { mediatype: 'application/json', text: true },
  md: { mediatype: 'text/markdown', text: true },
  parquet: { mediatype: 'application/vnd.apache.parquet', text: false },
  xlsx: { mediatype: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', text: false },
}

/** How the CSV files are written (CSV Dialect). */
const DIALECT = {
  csvddfVersion: '1.2',
  delimiter: ',',
  lineTerminator: '\n',
  quoteChar: '"',
  doubleQuote: true,
  skipInitialSpace: false,
  header: true,
  caseSensitiveHeader: true,
} as const

/**
 * The descriptor of a dataset folder, `datapackage.json`: a Data Package of version 1 of the Frictionless specifications, a
 * resource a file in the order given. A CSV or a Parquet file of a table's name carries the table's schema; references are stated
 * where the package has the CSV of both tables. A function of its arguments alone: no time, no machine.
 * @throws RangeError on a path that is absolute, leaves the folder or has an ending no file of a dataset has, and on a path given twice.
 */
export function dataPackage(
  tables: readonly TableSpec[],
  files: readonly DatasetFile[],
  { version, modelVersion, rulesVersion, ruleSet }: DatasetVersions,
): object {
  const paths = new Set(files.map(({ path }) => path))
  if (paths.size < files.length) throw new RangeError('a file is listed twice')
  const here = tables.filter(table => paths.has(`${table.name}.csv`))
  return {
    profile: 'data-package',
    name: 'gongkai-dataset',
    title: bothIn(PACKAGE_WORDS.title),
    description: bothIn(PACKAGE_WORDS.description),
    version,
    gongkai: { version, modelVersion, rulesVersion, ruleSet: ruleSet ?? null },
    resources: files.map(file => resource(file, tables, here)),
  }
}

function resource({ path, bytes, sha256 }: DatasetFile, tables: readonly TableSpec[], here: readonly TableSpec[]) {
  const [stem, format] = stemAndEnding(path)
  const kind = Object.hasOwn(KINDS, format) ? KINDS[format] : undefined
  if (kind === undefined || !SAFE_PATH.test(path)) throw new RangeError(`no file of a dataset: ${path}`)
  const table = format === 'csv' || format === 'parquet' ? tables.find(one => one.name === stem) : undefined
  const isTable = format === 'csv' && table !== undefined
  return {
    profile: isTable ? 'tabular-data-resource' : 'data-resource',
    // A table is referred to by its name, so its CSV takes it; other files are named by their paths.
    name: isTable ? table.name : path,
    path,
    ...(table === undefined ? {} : { title: bothIn(table.title) }),
    format,
    mediatype: kind.mediatype,
    ...(kind.text ? { encoding: 'utf-8' } : {}),
    bytes,
    hash: `sha256:${sha256}`,
    ...(format === 'csv' ? { dialect: DIALECT } : {}),
    ...(table === undefined ? {} : { schema: tableSchema(table, here) }),
  }
}

/** Names and paths by the specification: small letters, digits and `.`, `-`, `_`; never absolute, never out of the folder. */
const SAFE_PATH = /^(?!.*\.\.)[-a-z0-9_][-a-z0-9._]*(?:\/[-a-z0-9_][-a-z0-9._]*)*$/

function stemAndEnding(path: string): [stem: string, ending: string] {
  const dot = path.lastIndexOf('.')
  return dot === -1 ? [path, ''] : [path.slice(0, dot), path.slice(dot + 1)]
}

/** Table Schema of a table; `here`: the tables that references can point to. */
function tableSchema(table: TableSpec, here: readonly TableSpec[]): object {
  const foreignKeys = table.columns.flatMap(column => foreignKey(column, table, here))
  return {
    fields: table.columns.map(column => field(column, table.key.includes(column.name))),
    missingValues: [''],
    ...(table.key.length === 0 ? {} : { primaryKey: [...table.key] }),
    ...(foreignKeys.length === 0 ? {} : { foreignKeys }),
  }
}

/** A column of a key is never empty; of the others nobody can say so, for a source may lack anything. */
function field({ name, type, label, note, values }: ColumnSpec, isKey: boolean): object {
  const keys = values === undefined ? undefined : Object.keys(values)
  const constraints = {
    ...(isKey ? { required: true } : {}),
    ...(keys === undefined ? {} : { enum: type === 'integer' || type === 'number' ? keys.map(Number) : keys }),
  }
  return {
    name,
    type,
    format: 'default',
    title: bothIn(label),
    ...(note === undefined ? {} : { description: bothIn(note) }),
    ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
  }
}

function foreignKey({ name, refersTo }: ColumnSpec, table: TableSpec, here: readonly TableSpec[]): object[] {
  if (refersTo === undefined) return []
  const [target, column] = refersTo.split('.') as [string, string]
  const found = here.find(one => one.name === target)
  if (found === undefined) return []
  // An empty resource is the table itself.
  const reference = { resource: target === table.name ? '' : target, fields: column }
  return [{ fields: name, reference }]
}

function bothIn({ zh, en }: Words): string {
  return `${zh} / ${en}`
}
