import { type Columns, columnsOf, partedHeads, stretchAt, stretchesOf } from './aligned-columns.ts'
import { isFigureLine, isOver, type Piece, type PieceLine, piecesOf, type Stack } from './aligned-lines.ts'
import { headText, joinedParts, type Parts, partsOf } from './aligned-parts.ts'
import { regionsOf } from './aligned-regions.ts'
import { type AlignedRow, downwards, pitchOf, type Rows, rowsOf } from './aligned-rows.ts'
import { around, type Box, centreOf, rightOf } from './box.ts'
import { cellText } from './cell-text.ts'
import type { PageTable, TableCell } from './page-tables.ts'
import type { PageLine } from './paragraphs.ts'

/**
 * Tables whose columns no line parts, last step: lines → pieces → regions → columns and rows → tables. Where the columns are
 * not certain, the table is kept row by row, its figures in one cell that says that nobody can tell them apart.
 */

export type Aligned =
  | { readonly kind: 'line'; readonly line: PageLine }
  | { readonly kind: 'table'; readonly table: PageTable; readonly certain: boolean }

/** A stretch of lines between two ruled tables, in reading order, over pages. */
export function alignedTables(lines: readonly PageLine[]): Aligned[] {
  const split = lines.map(piecesOf)
  if (!split.some(isFigureLine)) return lines.map(asLine)
  const found: Aligned[] = []
  let done = 0
  for (const { parts, from, to, foreign } of wholeRegions(split)) {
    const table = foreign ? null : tableOf(parts)
    if (table === null && !isTabular(parts)) continue
    found.push(...lines.slice(done, from).map(asLine))
    if (table === null) found.push(...parts.heads.map(({ line }) => asLine(line)))
    found.push({ kind: 'table', table: table ?? uncertainTable(parts), certain: table !== null })
    done = to
  }
  found.push(...lines.slice(done).map(asLine))
  return found
}

const asLine = (line: PageLine): Aligned => ({ kind: 'line', line })

interface Whole {
  readonly parts: Parts
  readonly from: number
  readonly to: number
  /** Its heads are those of a table further up, printed again: they are not its own. */
  readonly foreign: boolean
}

/** Regions, those that a page break parts put together again. */
function wholeRegions(lines: readonly PieceLine[]): Whole[] {
  const found: Whole[] = []
  const pages = new Map<string, number>()
  for (const region of regionsOf(lines)) {
    const { from, to } = region
    const parts = partsOf(lines, region)
    const last = found.at(-1)
    const joined = last !== undefined && last.to === from ? joinedParts(last.parts, parts) : null
    const heads = headText(parts)
    const page = parts.heads[0]?.line.page ?? 0
    const foreign = heads !== '' && (pages.get(heads) ?? page) !== page
    if (last !== undefined && joined !== null) found[found.length - 1] = { ...last, parts: joined, to }
    else found.push({ parts, from, to, foreign })
    if (!pages.has(heads)) pages.set(heads, page)
  }
  return found
}

/** Whether lines look like a table though nothing says what its columns are. A word and a figure behind it do not. */
function isTabular({ body }: Parts): boolean {
  return body.some(({ pieces }) => pieces.filter(({ isValue }) => isValue).length >= 2)
}

/** Null where the columns, or which label is whose, are not certain. */
function tableOf(parts: Parts): PageTable | null {
  if (parts.crossed || parts.columnHeads.length === 0) return null
  const figures = parts.values.filter(({ isValue }) => isValue)
  const stretches = stretchesOf(figures)
  const heads = partedHeads(parts.columnHeads, stretches)
  const pitch = pitchOf(parts.body, [...downwards(parts.labels).rest, ...heads])
  const columns = columnsOf(heads, stretches, pitch)
  const rows = rowsOf(parts.body, parts.labels, parts.edge, pitch)
  if (columns === null || rows === null) return null
  const filled = rows.rows.map(row => filledRow(row, columns))
  if (filled.some(row => row === null)) return null
  return built(parts, columns, rows, filled as (readonly (Piece | undefined)[])[])
}

/** The row's pieces by column; null where two stand in one, or one in none. */
function filledRow({ values }: AlignedRow, { heads, figures }: Columns): (Piece | undefined)[] | null {
  const row: (Piece | undefined)[] = heads.map(() => undefined)
  for (const piece of values) {
    const at = piece.isValue ? stretchAt(figures, piece) : columnOfWords(piece, heads)
    if (at === -1 || row[at] !== undefined) return null
    row[at] = piece
  }
  return row
}

function columnOfWords(piece: Piece, heads: readonly Stack[]): number {
  const over = heads.flatMap((head, index) => (isOver(head, piece) ? [index] : []))
  return over.length === 1 ? (over[0] as number) : -1
}

const HALF = 0.5

/** Heads over several columns, in rows of their own, from the top. */
function groupRows({ groups }: Columns): Columns['groups'][number][][] {
  const rows: Columns['groups'][number][][] = []
  for (const group of [...groups].sort((a, b) => centreOf(a.stack) - centreOf(b.stack))) {
    const last = rows.at(-1)?.[0]?.stack
    const level =
      last !== undefined && centreOf(group.stack) - centreOf(last) < HALF * (group.stack.pieces[0]?.size ?? 0)
    if (level) rows.at(-1)?.push(group)
    else rows.push([group])
  }
  return rows.map(row => row.sort((a, b) => a.column - b.column))
}

function built(
  { heads, body, labelHeads }: Parts,
  columns: Columns,
  { rows, above }: Rows,
  filled: readonly (readonly (Piece | undefined)[])[],
): PageTable {
  const page = heads[0]?.line.page ?? 1
  const width = Math.max(...rows.map(({ labels }) => labels.length))
  const groups = groupRows(columns)
  const cells: TableCell[] = groups.flatMap((row, index) =>
    row.map(({ stack, column }) => cellOf(stack, stack.pieces, index, width + column)),
  )
  const head = groups.length
  const corner = [...labelHeads, ...above]
  if (width > 0) cells.push(cellOf({ ...around(corner), page }, corner, head, 0, width))
  columns.heads.forEach((stack, column) => {
    cells.push(cellOf(stack, stack.pieces, head, width + column))
  })
  rows.forEach((row, index) => {
    const at = head + 1 + index
    cells.push(...labelCells(row, at, width))
    columns.heads.forEach((stack, column) => {
      const piece = filled[index]?.[column]
      const empty = { x: stack.x, y: row.box.y, width: stack.width, height: row.box.height, page: row.page }
      const cell = cellOf(piece ?? empty, piece === undefined ? [] : [piece], at, width + column)
      cells.push(row.doubtful ? { ...cell, doubtful: true } : cell)
    })
  })
  const lines = [...heads, ...body].map(({ line }) => line).filter(line => line.page === page)
  return { page, ...around(lines), xs: [], rows: head + 1 + rows.length, cells }
}

/** Groups' labels from the left, the row's own up to the first column. */
function labelCells({ labels }: AlignedRow, row: number, width: number): TableCell[] {
  return labels.map((stack, column) => {
    const last = column === labels.length - 1
    return cellOf(stack, stack.pieces, row, column, last ? width - column : 1)
  })
}

function cellOf(
  box: Box & { page?: number },
  pieces: readonly Piece[],
  row: number,
  column: number,
  span = 1,
): TableCell {
  const { x, y, width, height } = box
  const page = pieces[0]?.page ?? box.page ?? 1
  const runs = pieces.flatMap(piece => piece.runs)
  const text = cellText(runs, x, rightOf(box))
  return { row, column, rowSpan: 1, columnSpan: span, x, y, width, height, text, page, full: false }
}

/** Each line a row: the words before its figures, and the figures in one cell. */
function uncertainTable({ body }: Parts): PageTable {
  const page = body[0]?.line.page ?? 1
  const cells = body.flatMap(({ line, pieces }, row): TableCell[] => {
    const first = pieces.findIndex(({ isValue }) => isValue)
    const labels = first === -1 ? pieces : pieces.slice(0, first)
    const rest = first === -1 ? [] : pieces.slice(first)
    const own: TableCell[] = labels.length === 0 ? [] : [cellOf(around(labels), labels, row, 0)]
    if (rest.length === 0) return own
    const text = rest.map(piece => piece.text).join(' ')
    return [...own, { ...cellOf(around(rest), rest, row, 1), page: line.page, text, doubtful: true }]
  })
  const lines = body.map(({ line }) => line).filter(line => line.page === page)
  return { page, ...around(lines), xs: [], rows: body.length, cells }
}
