import { checkReport } from './check/check.ts'
import type { Finding } from './check/finding.ts'
import { type Diagnostic, diagnostic } from './diagnostic/diagnostic.ts'
import { LineMap } from './diagnostic/line-map.ts'
import type { Document } from './document/document.ts'
import { FORMS_SINCE } from './form/editions.ts'
import { type ReadDocument, readDocument, readPlain } from './read/read-document.ts'
import { contentElsewhere } from './recognise/elsewhere.ts'
import { recogniseTables } from './recognise/form-tables.ts'
import { recogniseHeader } from './recognise/header/header.ts'
import { recoverTables } from './recognise/lost-tables/recover-tables.ts'
import { type ProsePart, recogniseProse } from './recognise/prose/prose-figures.ts'
import { proseSums } from './recognise/prose-sums.ts'
import { judgeKind } from './recognise/report-kind.ts'
import { recogniseSections } from './recognise/report-sections.ts'
import { assembleReport, type EvidenceMap, locate } from './report/assemble.ts'
import type { AnnualReport } from './report/model.ts'
import type { LocatedPlace } from './report/place-schema.ts'
import { readSource, type Source, type SourceHints } from './source/source.ts'

export type ParseOptions = SourceHints

export type LocatedDiagnostic = Omit<Diagnostic, 'place'> & { readonly place?: LocatedPlace }

/** What one source gave: the report, or null with diagnostics that say why; where every value stood; whether the figures agree. */
export interface ParsedReport {
  readonly source: Pick<Source, 'name' | 'sha256' | 'bytes' | 'kind' | 'encoding'>
  readonly report: AnnualReport | null
  readonly evidence: EvidenceMap
  readonly diagnostics: readonly LocatedDiagnostic[]
  readonly findings: readonly Finding[]
  /** How often each rule passed, by its code. */
  readonly passes: Readonly<Record<string, number>>
}

/**
 * Reads one report. Bad input is data: the promise is rejected only for misuse (an input that is neither bytes nor text).
 * Bytes are decoded by what they are, with `encoding` and `contentType` as hints; a string is taken as decoded text.
 */
export async function parseReport(input: Uint8Array | string, options: ParseOptions = {}): Promise<ParsedReport> {
  if (typeof input !== 'string' && !(input instanceof Uint8Array)) {
    throw new TypeError('parseReport takes the bytes of a report (Uint8Array) or its text (string)')
  }
  const source = readSource(input, options)
  return parseSource(source, await readDocument(source))
}

/**
 * The pipeline from a read source on: recognise → assemble → check. Each stage is a function of the one before. Only plain
 * text is read here; for other kinds hand over what `readDocument` gave.
 */
export function parseSource(source: Source, read: ReadDocument | null = readPlain(source)): ParsedReport {
  const { name, sha256, bytes, kind, encoding, text } = source
  const origin = { name, sha256, bytes, kind, encoding }
  const nothing = { source: origin, report: null, evidence: {}, findings: [], passes: {} }
  if (read === null) {
    const said = source.diagnostics.some(({ severity }) => severity === 'error')
    const unread = said ? [] : [diagnostic('kind-unsupported', { kind })]
    return { ...nothing, diagnostics: [...source.diagnostics, ...unread] as LocatedDiagnostic[] }
  }
  const lines = new LineMap(text ?? '')
  const { document, diagnostics } = read
  // Where nothing could be read, why is all there is to say.
  if (document.blocks.length === 0 && diagnostics.some(({ severity }) => severity === 'error')) {
    return { ...nothing, diagnostics: [...source.diagnostics, ...diagnostics].map(message => located(message, lines)) }
  }
  const parts = recognise(document)
  const all = [...source.diagnostics, ...diagnostics, ...parts.diagnostics].map(message => located(message, lines))
  if (parts.refused) return { ...nothing, diagnostics: all }
  const { report, evidence } = assembleReport(parts, lines)
  return { source: origin, report, evidence, diagnostics: all, ...checkReport(report, evidence) }
}

function recognise(source: Document) {
  const recovered = recoverTables(source)
  const { document } = recovered
  const sections = recogniseSections(document)
  const header = recogniseHeader(document, sections)
  const year = header.values.get('/reportingYear')?.value ?? null
  let known: ProsePart | undefined
  const prose = () => {
    known ??= recogniseProse(document, year === null ? null : Number(year))
    return known
  }
  const tables = recogniseTables(document, recovered, () => proseSums(prose().figures))
  const title = header.values.get('/metadata/title')?.value ?? null
  const refusal = judgeKind(
    document,
    sections,
    title === null ? null : String(title),
    header.otherTitle,
    tables.cells.size > 0,
  )
  const elsewhere = contentElsewhere(document, sections, tables.cells.keys())
  const parts = { sections, header: header.values, preamble: header.preamble, tables }
  // A page that is no report has nothing amiss in its tables: only the refusal is worth saying.
  if (refusal !== null) return { ...parts, figures: [], diagnostics: [refusal, ...elsewhere], refused: true }
  const unknown = tables.cells.size === 0 ? formUnknown(year === null ? null : Number(year)) : []
  const diagnostics = [...header.diagnostics, ...unknown, ...tables.diagnostics, ...elsewhere, ...prose().diagnostics]
  return { ...parts, figures: prose().figures, diagnostics, refused: false }
}

/** Of a year before the known editions an empty form is no finding against the report, but a user of its cells has to know. */
function formUnknown(year: number | null): Diagnostic[] {
  if (year === null || year >= FORMS_SINCE) return []
  return [diagnostic('form-unknown', { year, since: FORMS_SINCE })]
}

function located(message: Diagnostic, lines: LineMap): LocatedDiagnostic {
  const { place, ...rest } = message
  return place === undefined ? rest : { ...rest, place: locate(place, lines) }
}
