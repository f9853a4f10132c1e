import { readFileSync } from 'node:fs'
import type { SourceRow } from '../../../src/dataset/source-row.ts'
import type { Judge } from '../../../src/dataset/tables/judged.ts'
import type { DatasetReport } from '../../../src/dataset/tables/render-group.ts'
import { TABLES } from '../../../src/dataset/tables/specs.ts'
import { type ParsedReport, parseReport } from '../../../src/parse.ts'

export function corpusText(name: string): string {
  return readFileSync(new URL(`../../../corpus/reports/${name}`, import.meta.url), 'utf8')
}

/** A report as a batch has it, under the name of its file. */
export async function datasetReport(path: string, content: string): Promise<DatasetReport> {
  const parsed = await parseReport(content, { name: path })
  return { parsed, row: sourceRow(path, parsed) }
}

export function sourceRow(path: string, { source, report, diagnostics }: ParsedReport): SourceRow {
  return {
    path,
    url: 'https://www.example.gov.example/a.html',
    captured: '2024-05-06T07:08:09Z',
    sha256: source.sha256,
    bytes: source.bytes,
    kind: source.kind,
    encoding: source.encoding.name,
    outcome: report === null ? 'refused' : 'read',
    report_id: report === null ? null : source.sha256.slice(0, 16),
    code: report === null ? (diagnostics[0]?.code ?? null) : null,
  }
}

/** The built-in rules as they are. */
export const AS_THEY_ARE: Judge = { version: '1', judge: ({ findings, passes }) => ({ findings, passes }) }

/** The cells of a row by the names of the table's columns. */
export function byColumn(table: string, row: readonly (string | number | null)[]): Record<string, unknown> {
  const columns = TABLES.find(({ name }) => name === table)?.columns ?? []
  if (columns.length !== row.length)
    throw new Error(`${table} has ${columns.length} columns, the row ${row.length} cells`)
  return Object.fromEntries(columns.map(({ name }, at) => [name, row[at]]))
}
