import { type Place, spanOf } from '../diagnostic/place.ts'
import { type Cell, type Document, rowsOf } from '../document/document.ts'
import { fold } from '../document/fold.ts'
import { CORNER_HEADS, CORNER_MARK, TOTAL_HEADS } from '../form/heads.ts'
import { UNION } from '../form/union.ts'
import { isValueText } from './cell-reading.ts'
import { labelOf, Pattern } from './likeness.ts'
import { remembered } from './remembered.ts'

/** A row of some table of the document, taken apart: its labels, and the value cells after the last of them. */
export interface SourceRow {
  /** Index in `Document.blocks`. */
  readonly block: number
  readonly cells: readonly Cell[]
  readonly labels: readonly Cell[]
  readonly values: readonly Cell[]
  /** Every label is a head of the form's columns, and there is no value. */
  readonly isHead: boolean
  readonly hasValue: boolean
}

const HEAD_PATTERNS: readonly Pattern[] = headPatterns()

function headPatterns(): Pattern[] {
  const texts = new Set<string>()
  for (const variant of UNION.flatMap(line => line.variants)) {
    if (variant.block !== variant.printed) texts.add(variant.block)
    for (const head of variant.heads) {
      for (const text of [head.label, ...(head.aliases ?? []), ...(head.groups ?? [])]) texts.add(text)
    }
  }
  for (const text of CORNER_HEADS) texts.add(text)
  return [...texts].map(text => new Pattern(text))
}

const HEAD_EXACT = new Set(HEAD_PATTERNS.map(pattern => pattern.label.words))

const ROW_EXACT = new Set(
  UNION.flatMap(line => line.variants.flatMap(variant => [...variant.labels, ...variant.aliases])).map(
    text => labelOf(text).words,
  ),
)

/** A head may be misprinted a little; rows and heads never come this close to each other. */
const HEAD_LIKENESS = 0.75

const isHeadWords = remembered((words: string): boolean => {
  if (HEAD_EXACT.has(words) || words.includes(CORNER_MARK)) return true
  if (ROW_EXACT.has(words)) return false
  return words.length <= 24 && HEAD_PATTERNS.some(pattern => pattern.likeness(words, HEAD_LIKENESS) >= HEAD_LIKENESS)
})

/** Whether a text is, or nearly is, a head of the form's columns. */
export function isHeadText(text: string): boolean {
  return isHeadWords(labelOf(text).words)
}

/** Heads that are also the labels of rows: alone in a row they do not make it a head. */
const AMBIGUOUS_ALONE = new Set(['其他', ...TOTAL_HEADS])

function isHeadRow(labels: readonly Cell[], hasValue: boolean): boolean {
  if (hasValue || labels.length === 0 || !labels.every(cell => isHeadText(cell.text))) return false
  return labels.length > 1 || !AMBIGUOUS_ALONE.has(labelOf((labels[0] as Cell).text).words)
}

/** Labels of rows that are never a group's: what stands behind one is its values, whatever it looks like. */
const OWN_EXACT = ownLabels()

function ownLabels(): Set<string> {
  const variants = UNION.flatMap(line => line.variants)
  const groups = new Set(variants.flatMap(variant => variant.labels.slice(0, -1)).map(text => labelOf(text).words))
  const own = variants.flatMap(variant => [...variant.labels.slice(-1), ...variant.aliases])
  return new Set(own.map(text => labelOf(text).words).filter(words => !groups.has(words)))
}

const holds = (cell: Cell) => cell.text !== '' && fold(cell.text) !== ''

/**
 * Where a row's values begin: behind its labels, at the first cell that holds a value, or right behind a label that is
 * certainly the row's own, so that words in a value's place (未统计, 3人) are read there and found unreadable. A row of
 * figures has no labels; a single figure before the label is the row's number.
 */
function valuesFrom(cells: readonly Cell[]): number {
  const firstLabel = cells.findIndex(cell => !isValueText(cell.text))
  const before = cells.slice(0, Math.max(0, firstLabel)).filter(holds).length
  if (firstLabel === -1 || before > 1) return 0
  let last = firstLabel
  for (let at = firstLabel; at < cells.length; at++) {
    const cell = cells[at] as Cell
    if (!isValueText(cell.text)) last = at
    else if (holds(cell)) break
    if (last === at && OWN_EXACT.has(labelOf(cell.text).words)) {
      const next = cells.slice(at + 1).find(holds)
      // 其他 and 总计 are heads too: among heads they end no labels.
      if (next === undefined || !isHeadText(next.text)) break
    }
  }
  return last + 1
}

function sourceRow(block: number, cells: readonly Cell[]): SourceRow {
  const from = valuesFrom(cells)
  const labels = cells.slice(0, from).filter(cell => holds(cell) && !isValueText(cell.text))
  const values = cells.slice(from)
  const hasValue = values.some(holds)
  return { block, cells, labels, values, hasValue, isHead: isHeadRow(labels, hasValue) }
}

/** Whether a row says more than the form's own labels. */
export function saysMore(row: SourceRow): boolean {
  const held = row.cells.filter(holds)
  return (
    row.hasValue ||
    (held.length > 1 && !held.every(cell => ROW_EXACT.has(labelOf(cell.text).words) || isHeadText(cell.text)))
  )
}

/** All table rows of the document's body in reading order, as if they stood in one table. */
export function sourceRows(document: Document): SourceRow[] {
  return document.blocks.flatMap((block, index) =>
    block.type === 'table' && block.layer === 'body' ? rowsOf(block).map(cells => sourceRow(index, cells)) : [],
  )
}

/** The text of a row as it stood, for messages. */
export function rowText(row: SourceRow): string {
  return row.cells
    .map(cell => cell.text)
    .join(' | ')
    .slice(0, 200)
}

export function rowPlace(row: SourceRow): Place {
  return spanOf((row.cells[0] as Cell).place, (row.cells.at(-1) as Cell).place)
}
