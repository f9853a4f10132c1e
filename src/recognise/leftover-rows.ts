import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.ts'
import type { Document } from '../document/document.ts'
import { isRowLabel, likelyLine, type Match } from './row-alignment.ts'
import { rowPlace, rowText, type SourceRow, saysMore } from './table-rows.ts'

const FIGURES = /\d[\d\s.,]{0,120}$/
/** As far as the pattern reaches. */
const LONGEST_ROW = 120

/** A row that lost its separators stands among the paragraphs: a row's label and then nothing but figures. */
export function reportLooseRows(document: Document, diagnostics: Diagnostic[]): void {
  for (const block of document.blocks) {
    if (block.type !== 'paragraph' || block.layer !== 'body' || block.text.length > LONGEST_ROW) continue
    const at = block.text.search(FIGURES)
    if (at > 0 && isRowLabel(block.text.slice(0, at))) {
      diagnostics.push(diagnostic('row-unplaced', { text: block.text }, block.place))
    }
  }
}

/** Rows inside the form's tables that no line of the form took: said, never dropped. */
export function reportLeftovers(
  rows: readonly SourceRow[],
  matches: readonly Match[],
  formBlocks: ReadonlySet<number>,
  diagnostics: Diagnostic[],
): void {
  const matched = new Set(matches.map(match => match.row))
  const taken = new Map(matches.map(match => [match.line.key, match]))
  for (const row of rows) {
    if (matched.has(row) || row.isHead || !saysMore(row)) continue
    const line = likelyLine(row)
    const repeats = line !== undefined && taken.has(line.key)
    // Foreign tables are kept whole; only a row that repeats one of ours is said of them.
    if (!repeats && !formBlocks.has(row.block)) continue
    const facts = { text: rowText(row) }
    const place = rowPlace(row)
    diagnostics.push(
      repeats
        ? diagnostic('row-duplicate', { item: line.key, ...facts }, place)
        : diagnostic('row-unplaced', facts, place),
    )
  }
}
