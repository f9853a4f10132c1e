import { closeSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import type { RuleSet } from '../../check/rule-set.ts'
import type { ParsedReport } from '../../parse.ts'
import { KeptLines } from '../batch/kept-lines.ts'
import type { Location } from '../batch/record.ts'
import type { SourceRow } from '../source-row.ts'
import { judgeBy } from '../tables/judged.ts'
import type { ParquetGroup } from '../tables/parquet-group.ts'
import { type DatasetReport, RENDERED_TABLES, type RenderedTable, renderGroup } from '../tables/render-group.ts'
import type { FindingCount } from './finding-count.ts'
import { namedLine } from './named-line.ts'

/** Render a group of reports, in the order given. */
export interface RenderTask {
  readonly job: 'render'
  readonly folder: string
  /** Where in the folder the parts are to be written; their names begin with `group`. */
  readonly inside: string
  readonly group: number
  readonly reports: readonly { readonly at: Location; readonly row: SourceRow }[]
  readonly rules: RuleSet
}

export interface RenderedPart {
  /** The files of the group's part of each table, and of `reports.jsonl`, relative to the folder. */
  readonly files: Readonly<Record<RenderedTable | 'reports', string>>
  readonly rows: Readonly<Record<RenderedTable, number>>
  readonly parquet: ParquetGroup
  /** Bytes and CRC-32 of each report's line, without its end. */
  readonly lines: readonly { readonly length: number; readonly crc: number }[]
  readonly findings: Readonly<Record<string, FindingCount>>
  /** Reports of which a failure of severity `error` stands. */
  readonly inconsistent: number
  /** JSON Pointers into the rules file: the entries that something answered to. */
  readonly used: readonly string[]
}

/** What rendering a group gave. `lost`: a line that the journal named is no longer there. */
export type RenderResult =
  | { readonly outcome: 'rendered'; readonly part: RenderedPart }
  | { readonly outcome: 'lost'; readonly path: string }
  | { readonly outcome: 'unwritten'; readonly reason: string }

/** Does the render task in a worker process. */
export function renderTask(task: RenderTask): RenderResult {
  const kept = new KeptLines(task.folder)
  const reports: DatasetReport[] = []
  const lines: Buffer[] = []
  try {
    for (const { at, row } of task.reports) {
      const bytes = kept.read(at)
      if (bytes === null) return { outcome: 'lost', path: row.path }
      const line = namedLine(bytes, row.path)
      lines.push(line)
      reports.push({ parsed: JSON.parse(line.toString()) as ParsedReport, row })
    }
  } finally {
    kept.close()
  }
  return rendered(task, reports, lines)
}

function rendered(task: RenderTask, reports: readonly DatasetReport[], lines: readonly Buffer[]): RenderResult {
  const findings: Record<string, { fail: number; undecided: number; waived: number }> = {}
  const used = new Set<string>()
  let inconsistent = 0
  const judge = judgeBy(task.rules, (judged, entries) => {
    for (const entry of entries) used.add(entry)
    for (const { code, outcome } of judged.findings) {
      findings[code] ??= { fail: 0, undecided: 0, waived: 0 }
      findings[code][outcome]++
    }
    if (judged.findings.some(({ outcome, severity }) => outcome === 'fail' && severity === 'error')) inconsistent++
  })
  const { csv, rows, parquet } = renderGroup(reports, judge)
  const name = (table: string) => `${task.inside}/${task.group}.${table}`
  const files = Object.fromEntries([...RENDERED_TABLES, 'reports' as const].map(table => [table, name(table)]))
  try {
    for (const table of RENDERED_TABLES) writeWhole(join(task.folder, name(table)), [csv[table]])
    writeWhole(
      join(task.folder, name('reports')),
      lines.flatMap(line => [line, NEWLINE]),
    )
  } catch (error) {
    return { outcome: 'unwritten', reason: (error as Error).message }
  }
  const part = {
    files: files as RenderedPart['files'],
    rows,
    parquet,
    lines: lines.map(line => ({ length: line.length, crc: crc32(line) })),
    findings,
    inconsistent,
    used: [...used],
  }
  return { outcome: 'rendered', part }
}

const NEWLINE = Buffer.from('\n')

function writeWhole(path: string, pieces: readonly Uint8Array[]): void {
  const descriptor = openSync(path, 'w')
  try {
    const bytes = pieces.length === 1 ? (pieces[0] as Uint8Array) : Buffer.concat(pieces)
    for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written)
  } finally {
    closeSync(descriptor)
  }
}
