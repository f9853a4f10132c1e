import type { Place } from './place.ts'

/** `error`: printed figures contradict each other, or nothing could be read. `warning`: prose, dates, plausibility, lost text. `info`: worth knowing. */
export type Severity = 'error' | 'warning' | 'info'

/**
 * The closed list of what a reading can have to say, with the facts each message carries. The sentence for people is made
 * from the facts by `words/`; code branches on the code. Published codes do not change their meaning.
 */
export interface DiagnosticFacts {
  'source-empty': { bytes: number }
  'source-too-large': { bytes: number; limit: number }
  'source-unreadable': { reason: string }
  'reader-timeout': { seconds: number }
  'reader-memory': { megabytes: number }
  'reader-crash': { reason: string }
  'reader-error': { reason: string }
  'list-record-invalid': { reason: ListRecordFault }
  'list-not-read': Record<never, never>
  'kind-unsupported': { kind: string }
  'text-binary': { share: number }
  'encoding-contradicted': { declared: string; used: string; from: string }
  'encoding-guessed': { used: string }
  'encoding-unknown': { label: string }
  'characters-replaced': { count: number }
  'characters-control': { count: number }
  'text-mojibake': { excerpt: string }
  'budget-exceeded': { what: string; limit: number }
  'pdf-encrypted': Record<never, never>
  'pdf-unreadable': Record<never, never>
  'pdf-damaged': { read: number; damaged: number; lost: number }
  'pdf-without-text': { pages: number; images: number; sizes: string }
  'pdf-pages-without-text': { pages: string }
  'pdf-text-recognised': { pages: string }
  'pdf-text-illegible': { count: number; pages: string }
  'pdf-table-uncertain': { page: number; rows: number }
  'pdf-text-hidden': { count: number; pages: string }
  'not-a-report': { reason: NotAReportReason; evidence: string }
  'content-in-images': { where: string; count: number; targets: string }
  'content-by-script': { where: string }
  'content-in-attachment': { count: number; targets: string }
  'title-missing': Record<never, never>
  'form-unknown': { year: number; since: number }
  'year-unknown': Record<never, never>
  'year-conflict': { kept: number; other: number; from: string }
  'date-unreadable': { field: string; raw: string }
  'metadata-conflict': { field: string; kept: string; other: string }
  'metadata-misfit': { label: string; value: string }
  'division-ambiguous': { name: string; candidates: string }
  'division-contradicted': { division: string; field: string; said: string }
  'row-unplaced': { text: string }
  'row-duplicate': { item: string; text: string }
  'row-arity': { item: string; expected: number; found: number; text: string }
  'cells-recovered': { recovered: number; of: number; readings: number | 'many'; setAside: number }
  'recovery-cut-short': { recovered: number; of: number; readings: number | 'many'; setAside: number }
  'row-run-together': { item: string; columns: number; text: string }
  'row-edition-unknown': { item: string; text: string }
  'head-disordered': { item: string; text: string }
  'tables-deduplicated': { rows: number; values: number }
  'cell-unreadable': { pointer: string; raw: string }
  'cell-surplus': { item: string; text: string }
  'label-misprinted': { printed: string; official: string }
  'prose-figure-unplaced': { text: string }
}

export type NotAReportReason =
  | 'interpretation'
  | 'notice'
  | 'guide'
  | 'rules'
  | 'statistics'
  | 'index-page'
  | 'model-essay'
  | 'law-based-government-report'
  | 'error-page'
  | 'no-report-content'

/** What is wrong with a line of a list of sources. */
export type ListRecordFault =
  | 'not-utf-8'
  | 'not-json'
  | 'not-a-record'
  | 'nested-too-deep'
  | 'line-too-long'
  | 'no-path-nor-content'
  | 'more-than-one-source'
  | 'path-holds-nul'
  | 'base64-invalid'
  | 'contradicts-another-record'
  | `${ListField}-not-a-string`
  | `${ListField}-too-long`

/** The fields of a line of a list of sources. */
export type ListField =
  | 'path'
  | 'content'
  | 'content_base64'
  | 'url'
  | 'captured'
  | 'captured_at'
  | 'content_type'
  | 'encoding'

export type DiagnosticCode = keyof DiagnosticFacts

/** One message: a plain object that survives JSON. `place` is where in the source, if it is about one place. */
export type Diagnostic = {
  [Code in DiagnosticCode]: {
    readonly code: Code
    readonly severity: Severity
    readonly place?: Place
    readonly facts: DiagnosticFacts[Code]
  }
}[DiagnosticCode]

/** How grave each code is. Errors here mean that (part of) the report could not be read. */
export const SEVERITY: Readonly<Record<DiagnosticCode, Severity>> = {
  'source-empty': 'error',
  'source-too-large': 'error',
  'source-unreadable': 'error',
  'reader-timeout': 'error',
  'reader-memory': 'error',
  'reader-crash': 'error',
  'reader-error': 'error',
  'list-record-invalid': 'error',
  'list-not-read': 'error',
  'kind-unsupported': 'error',
  'text-binary': 'error',
  'encoding-contradicted': 'warning',
  'encoding-guessed': 'info',
  'encoding-unknown': 'warning',
  'characters-replaced': 'warning',
  'characters-control': 'info',
  'text-mojibake': 'warning',
  'budget-exceeded': 'error',
  'pdf-encrypted': 'error',
  'pdf-unreadable': 'error',
  'pdf-damaged': 'warning',
  'pdf-without-text': 'error',
  'pdf-pages-without-text': 'warning',
  'pdf-text-recognised': 'warning',
  'pdf-text-illegible': 'warning',
  'pdf-table-uncertain': 'warning',
  'pdf-text-hidden': 'info',
  'not-a-report': 'error',
  'content-in-images': 'warning',
  'content-by-script': 'warning',
  'content-in-attachment': 'warning',
  'title-missing': 'info',
  'form-unknown': 'warning',
  'year-unknown': 'warning',
  'year-conflict': 'warning',
  'date-unreadable': 'warning',
  'metadata-conflict': 'warning',
  'metadata-misfit': 'info',
  'division-ambiguous': 'info',
  'division-contradicted': 'info',
  'row-unplaced': 'warning',
  'row-duplicate': 'warning',
  'row-arity': 'warning',
  'cells-recovered': 'info',
  'recovery-cut-short': 'warning',
  'row-run-together': 'warning',
  'row-edition-unknown': 'warning',
  'head-disordered': 'warning',
  'tables-deduplicated': 'warning',
  'cell-unreadable': 'warning',
  'cell-surplus': 'warning',
  'label-misprinted': 'info',
  'prose-figure-unplaced': 'info',
}

export function diagnostic<Code extends DiagnosticCode>(
  code: Code,
  facts: DiagnosticFacts[Code],
  place?: Place,
): Diagnostic {
  const base = { code, severity: SEVERITY[code], facts }
  return (place === undefined ? base : { ...base, place }) as Diagnostic
}
