import type { ParsedReport } from '../../parse.ts'
import { csvBytes } from '../csv.ts'
import type { SourceRow } from '../source-row.ts'
import type { TableRow } from '../table-spec.ts'
import { findingRows } from './finding-rows.ts'
import { indicatorRows } from './indicator-rows.ts'
import type { Judge } from './judged.ts'
import { type ParquetGroup, parquetGroup } from './parquet-group.ts'
import { diagnosticRows, observationRows } from './report-rows.ts'
import { wideRow } from './wide-row.ts'

/** A distinct content of a batch: what it gave, and the first source by name that has it. */
export interface DatasetReport {
  readonly parsed: ParsedReport
  readonly row: SourceRow
}

/** The tables that are made report by report. `sources` and `failures` are made of all sources at the end. */
export const RENDERED_TABLES = ['observations', 'wide', 'indicators', 'findings', 'diagnostics'] as const

export type RenderedTable = (typeof RENDERED_TABLES)[number]

/** The part of each table that a group of reports gives. */
export interface RenderedGroup {
  /** Lines of CSV in UTF-8, without a head: bytes, so that whoever appends them has nothing left to work out. */
  readonly csv: Readonly<Record<RenderedTable, Uint8Array>>
  readonly rows: Readonly<Record<RenderedTable, number>>
  /** The observations again. */
  readonly parquet: ParquetGroup
}

/**
 * Renders reports, in the order given: a pure function of them and the rules, so that groups can be rendered anywhere and put
 * together in order. Contents that gave no report leave nothing here: they are rows of `sources` and `failures`.
 */
export function renderGroup(reports: readonly DatasetReport[], rules: Judge): RenderedGroup {
  const tables: Record<RenderedTable, TableRow[]> = {
    observations: [],
    wide: [],
    indicators: [],
    findings: [],
    diagnostics: [],
  }
  for (const { parsed, row } of reports) {
    if (parsed.report === null) continue
    const judged = rules.judge(parsed)
    const wide = wideRow(parsed, row, judged, rules.version)
    if (wide !== null) tables.wide.push(wide)
    for (const cells of observationRows(parsed)) tables.observations.push(cells)
    for (const cells of indicatorRows(parsed, row.path)) tables.indicators.push(cells)
    for (const cells of findingRows(parsed, row.path, judged)) tables.findings.push(cells)
    for (const cells of diagnosticRows(parsed, row.path)) tables.diagnostics.push(cells)
  }
  const each = <Value>(of: (rows: readonly TableRow[]) => Value) =>
    Object.fromEntries(RENDERED_TABLES.map(name => [name, of(tables[name])])) as Record<RenderedTable, Value>
  return {
    csv: each(csvBytes),
    rows: each(rows => rows.length),
    parquet: parquetGroup(tables.observations),
  }
}
