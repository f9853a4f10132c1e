import type { Cell, PlacedText } from '../../document/document.ts'
import type { CellDraft, Draft, ParagraphDraft, RowDraft, TableDraft, TableFrame } from './drafts.ts'
import { joinLines } from './run.ts'
import type { Element } from './tree.ts'

/** A read table → tables of cells, and, where rows only lay out the page, the blocks in them. */

/** As browsers have it. */
const MOST_COLUMNS = 1000

/** Rows that hold blocks rather than cells dissolve into them; what stands between is a table each. */
export function finishTable({ element, rows: read }: TableFrame, sourceLength: number): Draft[] {
  const rows = isOfData(read) ? read.map(row => row.map(withoutSmallTables)) : read
  const single = rows.every(row => row.length <= 1)
  const drafts: Draft[] = []
  let kept: RowDraft[] = []
  const close = () => {
    if (kept.length > 0) drafts.push(...tableOf(element, kept, sourceLength))
    kept = []
  }
  for (const row of rows) {
    if (row.length > 0 && (single || isLayout(row))) {
      close()
      for (const cell of row) for (const draft of cell.drafts) drafts.push(draft)
    } else kept.push(row)
  }
  close()
  return drafts
}

/** Cells of a row, and such rows, that make a table one of data, whatever stands in a few of its cells. */
const DATA = 3

function isOfData(rows: readonly RowDraft[]): boolean {
  let plain = 0
  for (const row of rows) if (row.length >= DATA && !isLayout(row) && ++plain === DATA) return true
  return false
}

/** More letters than a label or a figure has. */
const SMALL_TABLE = 60

/**
 * A cell of data whose text stands in a table of its own is one cell still: were its row to dissolve, the figures beside it
 * would be nobody's.
 */
function withoutSmallTables(cell: CellDraft): CellDraft {
  const isSmall = (draft: Draft): draft is TableDraft => draft.kind === 'table' && draft.letters <= SMALL_TABLE
  const small = cell.drafts.filter(isSmall)
  if (small.length === 0) return cell
  const unseen = cell.unseen || small.some(({ cells }) => cells.some(({ doubtful }) => doubtful === true))
  return { ...cell, unseen, drafts: cell.drafts.flatMap(draft => (isSmall(draft) ? linesOf(draft) : [draft])) }
}

function linesOf({ cells, element, linked }: TableDraft): ParagraphDraft[] {
  const filled = cells.filter(({ text }) => text !== '')
  return filled.map(({ text, place, map }, at) => {
    const placed = { text, place, ...(map === undefined ? {} : { map }) } as PlacedText
    return { kind: 'paragraph', text: placed, element, linked: at === 0 ? linked : 0, hidden: false }
  })
}

const visible = (draft: Draft): draft is ParagraphDraft => draft.kind === 'paragraph' && !draft.hidden

function isLayout(row: RowDraft): boolean {
  let held = 0
  let letters = 0
  let lines = 0
  for (const { drafts } of row) {
    let own = 0
    let ownLines = 0
    for (const draft of drafts) {
      if (draft.kind === 'table') return true
      if (!visible(draft)) continue
      own += draft.text.text.length
      ownLines++
    }
    if (own > 1000 || (own > 300 && ownLines > 2)) return true
    if (own > 0) held++
    letters += own
    lines += ownLines
  }
  return held === 1 && (letters > 200 || (letters > 60 && lines > 1))
}

function tableOf(element: Element, rows: readonly RowDraft[], sourceLength: number): Draft[] {
  const drafts: Draft[] = []
  for (const row of rows) for (const cell of row) for (const draft of cell.drafts) drafts.push(draft)
  const aside = drafts.filter(draft => !visible(draft))
  const cells = layOut(rows).map(cell => cellOf(cell, sourceLength))
  let letters = 0
  for (const { text } of cells) letters += text.length
  if (letters === 0) return aside
  const place = { start: startOf(cells[0]), end: Math.max(startOf(cells[0]), endOf(cells)) }
  const table: TableDraft = { kind: 'table', cells, place, element, letters, linked: linkedIn(drafts) }
  return [table, ...aside]
}

interface LaidCell extends Pick<Cell, 'row' | 'column' | 'rowSpan' | 'columnSpan'> {
  readonly cell: CellDraft
}

/** Where each cell lies in the grid: to the right of those before it and of those that reach down from rows above. */
function layOut(rows: readonly RowDraft[]): LaidCell[] {
  const laid: LaidCell[] = []
  const taken: number[] = []
  rows.forEach((cells, row) => {
    let column = 0
    for (const cell of cells) {
      while ((taken[column] ?? 0) > row) column++
      const columnSpan = Math.max(1, Math.min(spanOf(cell.element, 'colspan'), MOST_COLUMNS - column))
      // A span of no rows is one to the end of the table.
      const rowSpan = Math.min(spanOf(cell.element, 'rowspan') || rows.length, rows.length - row)
      for (let at = column; rowSpan > 1 && at < column + columnSpan; at++) taken[at] = row + rowSpan
      laid.push({ cell, row, column, rowSpan, columnSpan })
      column += columnSpan
    }
  })
  return laid
}

function cellOf({ cell, row, column, rowSpan, columnSpan }: LaidCell, sourceLength: number): Cell {
  const { inner, end } = cell.element
  const lines: PlacedText[] = []
  for (const draft of cell.drafts) if (visible(draft)) lines.push(draft.text)
  const { text, place, map } = joinLines(lines) ?? { text: '', place: { start: inner, end: inner } }
  const at = { row, column, rowSpan, columnSpan, text, place }
  const made: Cell = map === undefined ? at : { ...at, map }
  return cell.unseen || end === 0 || end >= sourceLength ? { ...made, doubtful: true } : made
}

function linkedIn(drafts: readonly Draft[]): number {
  let sum = 0
  for (const draft of drafts) if (visible(draft)) sum += draft.linked
  return sum
}

/** The digits an attribute begins with, as browsers read it; 1 if there are none. */
function spanOf(element: Element, name: string): number {
  const value = element.attribute(name)
  if (value === undefined) return 1
  const digits = /^\s{0,20}\+?(\d{1,15})/.exec(value.slice(0, 40))?.[1]
  return digits === undefined ? 1 : Number(digits)
}

function startOf(cell: Cell | undefined): number {
  return cell !== undefined && 'start' in cell.place ? cell.place.start : 0
}

function endOf(cells: readonly Cell[]): number {
  let end = 0
  for (const { place } of cells) if ('end' in place && place.end > end) end = place.end
  return end
}
