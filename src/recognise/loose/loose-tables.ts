import { spanOf } from '../../diagnostic/place.ts'
import type { Block, Cell, Document, TableBlock } from '../../document/document.ts'
import { type LooseCell, looseCells, looseRuns } from './cell-stream.ts'
import { isCaption, isWhole, kindOf } from './form-words.ts'
import { headRows } from './head-rows.ts'

/**
 * Dumps in which every cell stands on a line of its own: the lines of a table of the form are put back into one, row by row,
 * so that all that follows sees a table. A row is what stands from one label to the next; which line of the form it is, and
 * whether its values fit, is for the aligner to say. Lines that nobody can place stay the paragraphs they were.
 */
export function withLooseTables(document: Document): Document {
  if (document.format === 'pdf') return document
  const { blocks: known, references } = document
  const blocks: Block[] = []
  const moved: number[] = []
  const keep = (to: number) => {
    while (moved.length < to) {
      moved.push(blocks.length)
      blocks.push(known[moved.length - 1] as Block)
    }
  }
  for (const run of looseRuns(document)) {
    const parts = partsOf(looseCells(known, run))
    if (!parts.some(({ table }) => table !== null)) continue
    keep(run.from)
    for (const part of parts) {
      while (moved.length <= part.block) moved.push(blocks.length)
      blocks.push(...(part.table === null ? restOf(part.cells, known) : [part.table]))
    }
    while (moved.length < run.to) moved.push(blocks.length)
  }
  if (moved.length === 0) return document
  keep(known.length)
  if (references === undefined) return { ...document, blocks }
  const at = (block: number) => moved[block] ?? blocks.length
  return { ...document, blocks, references: references.map(one => ({ ...one, block: at(one.block) })) }
}

/** A stretch of cells: a table, or what is none. */
interface Part {
  readonly cells: readonly LooseCell[]
  readonly table: TableBlock | null
  readonly block: number
}

function partsOf(cells: readonly LooseCell[]): Part[] {
  return piecesOf(withoutPageNumbers(cells)).map(piece => {
    const rows = piece.form ? rowsOf(piece.cells) : []
    return {
      cells: piece.cells,
      table: isTable(rows) ? tableOf(rows) : null,
      block: (piece.cells[0] as LooseCell).block,
    }
  })
}

/** Cells outside of the tables stay the blocks they were; out of a list of cells each becomes a paragraph. */
function restOf(cells: readonly LooseCell[], known: readonly Block[]): Block[] {
  const whole = new Set<Block>()
  return cells.flatMap(({ text, place, map, block }): Block[] => {
    const own = known[block] as Block
    if (own.type === 'table') {
      const placed = map === undefined ? { text, place } : { text, place, map }
      return text === '' ? [] : [{ type: 'paragraph', layer: own.layer, ...placed }]
    }
    if (whole.has(own)) return []
    whole.add(own)
    return [own]
  })
}

/** - 3 -, —3—: a page number between two rows. */
const PAGE_NUMBER = /^\s*(?:[-—–－]+\s?\d{1,4}\s?[-—–－]+|第\s?\d{1,4}\s?页.{0,12})\s*$/

function withoutPageNumbers(cells: readonly LooseCell[]): LooseCell[] {
  return cells.filter(({ text }) => !PAGE_NUMBER.test(text))
}

/** How many lines a label may be broken over. */
const MOST_FRAGMENTS = 4

interface Piece {
  readonly cells: LooseCell[]
  /** It begins with a label or head of the form, and all its values are theirs. */
  readonly form: boolean
}

/** Cells parted into stretches that belong to the form, and what stands between; labels that a line breaks are joined. */
function piecesOf(cells: readonly LooseCell[]): Piece[] {
  const pieces: Piece[] = []
  const push = (cell: LooseCell, form: boolean) => {
    const last = pieces.at(-1)
    if (last?.form === form) last.cells.push(cell)
    else pieces.push({ cells: [cell], form })
  }
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at] as LooseCell
    const count = fragmentsAt(cells, at)
    if (count > 1) {
      push(joinedCell(cells.slice(at, at + count)), true)
      at += count - 1
      continue
    }
    const kind = kindOf(cell.text)
    const next = cells[at + 1]
    const inForm = pieces.at(-1)?.form === true
    // A label that is not the form's, with values of its own: its row must not become its neighbour's.
    const foreign = kind === 'other' && next !== undefined && kindOf(next.text) === 'value'
    push(cell, kind === 'value' || foreign ? inForm : kind !== 'other')
  }
  return pieces
}

/** How many cells from `at` on are together one label or head of the form; 1 where the first stands by itself. */
function fragmentsAt(cells: readonly LooseCell[], at: number): number {
  const first = cells[at] as LooseCell
  if (kindOf(first.text) === 'value' || isWhole(first.text)) return 1
  let text = first.text
  for (let count = 2; count <= MOST_FRAGMENTS; count++) {
    const next = cells[at + count - 1]
    if (next === undefined || kindOf(next.text) === 'value') return 1
    text += next.text
    if (isWhole(text)) return count
  }
  return 1
}

function joinedCell(cells: readonly LooseCell[]): LooseCell {
  const [first, last] = [cells[0] as LooseCell, cells.at(-1) as LooseCell]
  const { block } = first
  const text = cells.map(cell => cell.text).join('')
  return { text, place: spanOf(first.place, last.place), block }
}

interface LooseRow {
  readonly cells: readonly LooseCell[]
  readonly kind: 'head' | 'row'
}

/** Rows as they were: from label to label. */
function rowsOf(piece: readonly LooseCell[]): LooseRow[] {
  const rows: LooseRow[] = []
  let [heads, labels, values]: [LooseCell[], LooseCell[], LooseCell[]] = [[], [], []]
  const endHeads = () => {
    rows.push(...headRows(heads).map((cells): LooseRow => ({ cells, kind: 'head' })))
    heads = []
  }
  const endRow = () => {
    if (labels.length + values.length > 0) rows.push({ cells: [...labels, ...values], kind: 'row' })
    ;[labels, values] = [[], []]
  }
  piece.forEach((cell, at) => {
    const kind = kindOf(cell.text)
    if (kind === 'value') {
      endHeads()
      values.push(cell)
      return
    }
    if (values.length > 0) endRow()
    if (isHead(kind, heads, labels, piece[at + 1])) {
      endRow()
      if (isCaption(cell.text)) endHeads()
      heads.push(cell)
      if (isCaption(cell.text)) endHeads()
    } else {
      endHeads()
      labels.push(cell)
    }
  })
  endHeads()
  endRow()
  return rows
}

/** 其他 and 总计 are heads among heads and labels among labels. */
function isHead(
  kind: ReturnType<typeof kindOf>,
  heads: readonly LooseCell[],
  labels: readonly LooseCell[],
  next: LooseCell | undefined,
): boolean {
  if (kind !== 'either') return kind === 'head'
  if (heads.length > 0) return true
  return labels.length === 0 && next !== undefined && kindOf(next.text) === 'head'
}

/** A table of the form has rows with values; one alone may be a list of something else. */
function isTable(rows: readonly LooseRow[]): boolean {
  const filled = rows.filter(
    ({ kind, cells }) => kind === 'row' && cells.some(({ text }) => text !== '' && kindOf(text) === 'value'),
  )
  return filled.length >= 2 || (filled.length === 1 && rows.some(({ kind }) => kind === 'head'))
}

function tableOf(rows: readonly LooseRow[]): TableBlock {
  const cells = rows.flatMap(({ cells: own }, row) =>
    own.map(({ text, place, map }, column): Cell => {
      const placed = map === undefined ? { text, place } : { text, place, map }
      return { ...placed, row, column, rowSpan: 1, columnSpan: 1 }
    }),
  )
  const [first, last] = [cells[0] as Cell, cells.at(-1) as Cell]
  return { type: 'table', layer: 'body', cells, place: spanOf(first.place, last.place), gridless: true }
}
