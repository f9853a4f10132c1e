import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.ts'
import type { Document } from '../../document/document.ts'
import { gluedRows, type RunTogether } from '../run-together.ts'
import { isDeduplicated } from './column-tables.ts'
import { findLostTables } from './find.ts'
import { restore } from './restore.ts'
import { placeAt } from './stream.ts'

/** A document with its lost tables found again, and the rows of those whose cells ran together. */
export interface Recovered {
  readonly document: Document
  /** Blocks put together from single cells. */
  readonly columns: ReadonlySet<number>
  readonly glued: RunTogether
  readonly diagnostics: readonly Diagnostic[]
}

/** Looks through a document for tables that a dump destroyed. One that has its tables comes back as it is. */
export function recoverTables(document: Document): Recovered {
  const lost = findLostTables(document)
  const diagnostics: Diagnostic[] = []
  if (lost !== null && isDeduplicated(lost.tables)) {
    const [first] = lost.tables
    const rows = lost.tables.flatMap(({ lines }) => lines.filter(({ kind }) => kind === 'row')).length
    const values = lost.tables.flatMap(({ lines }) =>
      lines.flatMap(line => (line.kind === 'row' ? line.cells.filter(({ text }) => text !== '') : [])),
    ).length
    const place = first === undefined ? undefined : placeAt(lost.stream, first.start, first.end)
    diagnostics.push(diagnostic('tables-deduplicated', { rows, values }, place))
  }
  return { ...restore(document, lost), glued: gluedRows(document, lost), diagnostics }
}
