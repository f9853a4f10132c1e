import { join } from 'node:path'
import { csvLines } from '../csv.ts'
import { type DatasetFile, dataPackage } from '../data-package.ts'
import type { TableRow, TableSpec } from '../table-spec.ts'
import { ParquetAssembly } from '../tables/parquet-file.ts'
import { RENDERED_TABLES, type RenderedTable } from '../tables/render-group.ts'
import { TABLES } from '../tables/specs.ts'
import type { DatasetVersions } from '../versions.ts'
import type { RenderedPart } from './render-task.ts'
import { StagedFile } from './staged-file.ts'

const BOM = '\ufeff'
/** Rows that are made into text at once. */
const ROWS_AT_ONCE = 5000

function specOf(name: string): TableSpec {
  const spec = TABLES.find(table => table.name === name)
  if (spec === undefined) throw new Error(`no table ${name}`)
  return spec
}

function headed(stage: string, name: string, bom: boolean): StagedFile {
  const file = new StagedFile(join(stage, `${name}.csv`))
  file.append((bom ? BOM : '') + csvLines([specOf(name).columns.map(column => column.name)]))
  return file
}

/** The files of a dataset that grow report by report, written aside, group after group in order. */
export class ReportFiles {
  readonly #folder: string
  readonly #csv: Readonly<Record<RenderedTable, StagedFile>>
  readonly #reports: StagedFile
  readonly #parquetFile: StagedFile
  readonly #parquet: ParquetAssembly

  /** `folder` is the dataset's; the files are written to `stage`. */
  constructor(folder: string, stage: string, bom: boolean) {
    this.#folder = folder
    this.#csv = Object.fromEntries(RENDERED_TABLES.map(name => [name, headed(stage, name, bom)])) as Record<
      RenderedTable,
      StagedFile
    >
    this.#reports = new StagedFile(join(stage, 'reports.jsonl'))
    this.#parquetFile = new StagedFile(join(stage, 'observations.parquet'))
    this.#parquet = new ParquetAssembly(bytes => this.#parquetFile.append(bytes))
  }

  /** Appends a group. */
  async append({ files, parquet }: RenderedPart): Promise<void> {
    for (const name of RENDERED_TABLES) this.#csv[name].take(join(this.#folder, files[name]))
    await this.#parquet.append(parquet)
    this.#reports.take(join(this.#folder, files.reports))
  }

  async close(): Promise<DatasetFile[]> {
    await this.#parquet.finish()
    const csv = RENDERED_TABLES.map(name => ({ path: `${name}.csv`, ...this.#csv[name].close() }))
    const parquet = { path: 'observations.parquet', ...this.#parquetFile.close() }
    return [{ path: 'reports.jsonl', ...this.#reports.close() }, ...csv, parquet]
  }
}

/** Writes a table whose rows are there already, and lets other work of the process go on meanwhile. */
export async function writeTable(
  stage: string,
  name: string,
  rows: Iterable<TableRow>,
  bom: boolean,
): Promise<DatasetFile> {
  const file = headed(stage, name, bom)
  let some: TableRow[] = []
  for (const row of rows) {
    some.push(row)
    if (some.length < ROWS_AT_ONCE) continue
    file.append(csvLines(some))
    some = []
    await new Promise(resolve => setImmediate(resolve))
  }
  file.append(csvLines(some))
  return { path: `${name}.csv`, ...file.close() }
}

export function writeText(stage: string, path: string, text: string): DatasetFile {
  const file = new StagedFile(join(stage, path))
  file.append(text)
  return { path, ...file.close() }
}

/** The descriptor of the dataset, which lists all its other files. */
export function writePackage(stage: string, files: readonly DatasetFile[], versions: DatasetVersions): DatasetFile {
  return writeText(stage, 'datapackage.json', `${JSON.stringify(dataPackage(TABLES, files, versions), null, 2)}\n`)
}
