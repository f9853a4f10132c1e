import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.ts'
import type { Document } from '../document/document.ts'
import { UNION } from '../form/union.ts'
import { isRowLabel, likelyLine, type Match } from './row-alignment.ts'
import { rowPlace, rowText, type SourceRow, saysMore } from './table-rows.ts'

const FIGURES = /[\d０-９][\d０-９\s.,．，]{0,120}$/
const BEFORE_LABEL = /^.*[\d０-９]\s*/s
/** As far as the pattern reaches. */
const LONGEST_ROW = 120

/** Long enough not to stand in a sentence by chance. */
const FEWEST_HEAD_LETTERS = 4
const HEADS = [
  ...new Set(UNION.flatMap(({ variants }) => variants.flatMap(({ heads }) => heads.map(({ label }) => label)))),
]
  .map(label => label.replace(/[（(].*/, ''))
  .filter(label => label.length >= FEWEST_HEAD_LETTERS)

/** What stands behind the last head of the form and behind the last figure. */
function lastLabel(text: string): string {
  const label = text.replace(BEFORE_LABEL, '')
  const ends = HEADS.filter(head => label.includes(head)).map(head => label.lastIndexOf(head) + head.length)
  return label.slice(Math.max(0, ...ends))
}

/**
 * A row that lost its separators stands among the paragraphs: a row's label, alone or behind heads or the figures of another
 * row, and then nothing but figures.
 */
export function reportLooseRows(document: Document, diagnostics: Diagnostic[]): void {
  for (const block of document.blocks) {
    if (block.type !== 'paragraph' || block.layer !== 'body' || block.text.length > LONGEST_ROW) continue
    const at = block.text.search(FIGURES)
    if (at > 0 && isRowLabel(lastLabel(block.text.slice(0, at)))) {
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
  const ours = ownBlocks(rows, formBlocks)
  const taken = new Map(matches.map(match => [match.line.key, match]))
  for (const row of rows) {
    if (matched.has(row) || row.isHead || !saysMore(row)) continue
    const line = likelyLine(row)
    const repeats = line !== undefined && taken.has(line.key)
    // Foreign tables are kept whole; only a row that repeats one of ours is said of them.
    if (!repeats && !ours.has(row.block)) continue
    const facts = { text: rowText(row) }
    const place = rowPlace(row)
    diagnostics.push(
      repeats
        ? diagnostic('row-duplicate', { item: line.key, ...facts }, place)
        : diagnostic('row-unplaced', facts, place),
    )
  }
}

/** Rows of the form that a table needs to be one of its own. */
const FEWEST_LIKELY = 3

/**
 * Blocks that are the form's though no row of them was placed: they have a head row of the form, or several of its rows, which
 * stand where they could not be taken (a table in another's place), or have lost their labels.
 */
function ownBlocks(rows: readonly SourceRow[], formBlocks: ReadonlySet<number>): Set<number> {
  const ours = new Set(formBlocks)
  const likely = new Map<number, number>()
  for (const row of rows) {
    if (ours.has(row.block)) continue
    if (row.isHead && row.labels.length > 1) ours.add(row.block)
    else if (row.hasValue && likelyLine(row) !== undefined) likely.set(row.block, (likely.get(row.block) ?? 0) + 1)
  }
  for (const [block, count] of likely) if (count >= FEWEST_LIKELY) ours.add(block)
  return ours
}
