import { DIAGNOSTIC_WORDS } from '../../diagnostic/words/diagnostics.ts'
import { fill } from '../../diagnostic/words/language.ts'
import type { Cause, Location, SourceRecord } from '../batch/record.ts'
import type { Taken } from '../batch/taken-sources.ts'
import type { SourceRow } from '../source-row.ts'
import type { TableRow } from '../table-spec.ts'
import { SOURCES } from '../tables/source-spec.ts'

/** A source with what became of it. */
export interface SettledSource {
  readonly row: SourceRow
  readonly cause: Cause | null
  /** Whether no source before it has the same bytes. */
  readonly isFirst: boolean
  /** Of a report: where its line is kept. */
  readonly at: Location | null
  /** Bytes of that line without a name. */
  readonly size: number
}

const ID_DIGITS = 16

/** Each source of a batch with the record of its bytes. */
export function settle(taken: Taken, record: (key: string) => SourceRecord | undefined): SettledSource {
  const { name: path, url, captured } = taken.ref
  const known = { path, url, captured }
  if ('cause' in taken) {
    const nothing = { sha256: null, bytes: null, kind: null, encoding: null, report_id: null } as const
    const row = { ...known, ...nothing, outcome: 'refused', code: taken.cause.code } as const
    return { row: inOrder(row), cause: taken.cause, isFirst: true, at: null, size: 0 }
  }
  const found = record(taken.key)
  if (found === undefined) throw new Error(`no record of ${path}`)
  const { sha256, bytes, kind, encoding, outcome, cause, at } = found
  const report_id = outcome === 'read' ? sha256.slice(0, ID_DIGITS) : null
  const row = { ...known, sha256, bytes, kind, encoding, outcome, report_id, code: cause?.code ?? null }
  return { row: inOrder(row), cause, isFirst: taken.isFirst, at, size: found.size ?? 0 }
}

function inOrder(row: SourceRow): SourceRow {
  const { path, url, captured, sha256, bytes, kind, encoding, outcome, report_id, code } = row
  return { path, url, captured, sha256, bytes, kind, encoding, outcome, report_id, code }
}

export function sourceCells(row: SourceRow): TableRow {
  return SOURCES.columns.map(({ name }) => row[name as keyof SourceRow])
}

/** The row of a source that gave no report, in the columns of the table `failures`. */
export function failureCells({ row, cause }: SettledSource): TableRow | null {
  if (cause === null) return null
  const { message } = DIAGNOSTIC_WORDS[cause.code]
  return [row.path, row.sha256, row.outcome, cause.code, fill(message.zh, cause.facts), fill(message.en, cause.facts)]
}
