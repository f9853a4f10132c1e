import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.ts'
import type { Document } from '../../document/document.ts'
import { gluedRows, type RunTogether } from '../run-together.ts'
import { isColumnOfCells, isDeduplicated } from './column-tables.ts'
import { findLostTables, type LostTables } from './find.ts'
import type { LostTable } from './lines.ts'
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
  const diagnostics = lost === null ? [] : diagnosticsOf(lost)
  return { ...restore(document, lost), glued: gluedRows(document, lost), diagnostics }
}

function diagnosticsOf({ stream, tables }: LostTables): Diagnostic[] {
  if (!isDeduplicated(tables)) {
    // What stands among rows that ran together under a label that is no line's, `gluedRows` says.
    return tables
      .filter(isColumnOfCells)
      .flatMap(({ unknown }) => unknown)
      .map(({ text, place }) => diagnostic('row-unplaced', { text: text.slice(0, 200) }, place))
  }
  const rows = tables.flatMap(({ lines }) => lines.filter(line => line.kind === 'row'))
  const values = rows.flatMap(({ cells }) => cells.filter(({ text }) => text !== '')).length
  const [first, last] = [tables[0], tables.at(-1)] as [LostTable, LostTable]
  const place = placeAt(stream, first.start, last.end)
  return [diagnostic('tables-deduplicated', { rows: rows.length, values }, place)]
}
