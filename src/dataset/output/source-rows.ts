import { DIAGNOSTIC_WORDS } from '../../diagnostic/words/diagnostics.ts'
import { fill } from '../../diagnostic/words/language.ts'
import type { Cause, Location, SourceRecord } from '../batch/record.ts'
import type { Taken } from '../batch/taken-sources.ts'
import type { SourceRef } from '../source-ref.ts'
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

const NOTHING_READ = { sha256: null, bytes: null, kind: null, encoding: null, outcome: 'refused' } as const

/** Each source of a batch with the record of its bytes. */
export function settle(taken: Taken, record: (key: string) => SourceRecord | undefined): SettledSource {
  if ('cause' in taken) {
    return { row: rowOf(taken.ref, NOTHING_READ, taken.cause), cause: taken.cause, isFirst: true, at: null, size: 0 }
  }
  const found = record(taken.key)
  if (found === undefined) throw new Error(`no record of ${taken.ref.name}`)
  const { cause, at, size } = found
  return { row: rowOf(taken.ref, found, cause), cause, isFirst: taken.isFirst, at, size: size ?? 0 }
}

type Known = Pick<SourceRow, 'sha256' | 'bytes' | 'kind' | 'encoding' | 'outcome'>

/** One literal: put together of others, a row costs ten times as much, and rows are made anew in every pass over the sources. */
function rowOf(ref: SourceRef, known: Known, cause: Cause | null): SourceRow {
  const { sha256, bytes, kind, encoding, outcome } = known
  return {
    path: ref.name,
    url: ref.url,
    captured: ref.captured,
    sha256,
    bytes,
    kind,
    encoding,
    outcome,
    report_id: outcome === 'read' && sha256 !== null ? sha256.slice(0, ID_DIGITS) : null,
    code: cause?.code ?? null,
  }
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
