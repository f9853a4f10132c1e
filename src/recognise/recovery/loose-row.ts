import { fold } from '../../document/fold.ts'
import type { FormCell } from '../../form/derive.ts'
import { readCell } from '../cell-reading.ts'
import type { GluedCell, GluedRow, RecoveredRow } from './types.ts'

/**
 * A row that no sum goes through (table two): read only where its text can be cut in one way, any cell being perhaps
 * blank. A line of one cell needs no cut.
 */
export function readLooseRow(row: GluedRow): RecoveredRow {
  const pieces = surePieces(row)
  const { cells } = row.line
  if (pieces.length === 1 && isEmpty(row.raw)) return { row, cells: cells.map(cell => blankCell(cell)), readings: 1 }
  if (pieces.length === cells.length) {
    return { row, cells: cells.map((cell, index) => printedCell(cell, pieces[index] as SurePiece)), readings: 1 }
  }
  const cuts = new LooseCuts(row)
  const ways = cuts.ways(0, 0)
  const only = ways === 1 ? cuts.only() : null
  const read = cells.map((cell, index) => only?.[index] ?? unreadableCell(cell, row))
  return { row, cells: read, readings: ways > MOST_WAYS ? 'many' : ways }
}

export function unreadableCell(cell: FormCell, row: GluedRow): GluedCell {
  return { cell, value: null, reading: 'unreadable', raw: row.raw, at: 0 }
}

export function blankCell(cell: FormCell, at = 0): GluedCell {
  return { cell, value: null, reading: 'blank', raw: '', at }
}

const isEmpty = (text: string) => fold(text) === ''

interface SurePiece {
  readonly raw: string
  readonly at: number
}

/** The pieces between sure borders: the whole row where none is sure. */
function surePieces({ raw, borders = [] }: GluedRow): SurePiece[] {
  const edges = [0, ...[...borders].sort((a, b) => a - b), raw.length]
  return edges.slice(1).map((end, index) => {
    const at = edges[index] as number
    return { raw: raw.slice(at, end), at }
  })
}

function printedCell(cell: FormCell, { raw, at }: SurePiece): GluedCell {
  const { value, reading } = readCell(raw, cell.head.measure)
  return { cell, value, reading, raw, at }
}

const MOST_WAYS = 500
/** Longer rows are left alone. */
const LONGEST = 60
/** A slash between digits may be part of a cell (0/0): no border, no dash. */
const INNER_SLASH = /[\d０-９]\s*[/／\\]|[/／\\]\s*[\d０-９]/
/** Superscripts, circled numbers: folding would make digits of them. */
const FANCY = /\p{No}/u
const LEADING_ZERO = /^[+-]?0\d/

/** The ways to cut a row into its cells, counted from the end. White space is ignored, unless a border is sure. */
class LooseCuts {
  private readonly marks: readonly { readonly mark: string; readonly at: number }[]
  private readonly known = new Map<number, number>()
  private readonly row: GluedRow

  constructor(row: GluedRow) {
    this.row = row
    const readable = row.raw.length <= LONGEST && !INNER_SLASH.test(row.raw) && !FANCY.test(row.raw)
    this.marks = readable
      ? [...row.raw].flatMap((mark, at) => (isEmpty(mark) ? [] : [{ mark: fold(mark), at }]))
      : [{ mark: '?', at: 0 }]
  }

  ways(cell: number, from: number): number {
    const size = this.row.line.cells.length
    if (cell === size) return from === this.marks.length ? 1 : 0
    const key = cell * (LONGEST + 1) + from
    const known = this.known.get(key)
    if (known !== undefined) return known
    let ways = this.ways(cell + 1, from)
    for (let end = from + 1; end <= this.marks.length; end++) {
      if (this.pieceAt(cell, from, end) !== null) ways += this.ways(cell + 1, end)
    }
    this.known.set(key, ways)
    return ways
  }

  /** The cells of the one way there is. */
  only(): GluedCell[] {
    let from = 0
    return this.row.line.cells.map((cell, index) => {
      for (let end = from + 1; end <= this.marks.length; end++) {
        const piece = this.pieceAt(index, from, end)
        if (piece === null || this.ways(index + 1, end) === 0) continue
        from = end
        return piece
      }
      return blankCell(cell, this.marks[from]?.at ?? this.row.raw.length)
    })
  }

  private pieceAt(index: number, from: number, end: number): GluedCell | null {
    const marks = this.marks.slice(from, end)
    const text = marks.map(({ mark }) => mark).join('')
    const cell = this.row.line.cells[index] as FormCell
    if (LEADING_ZERO.test(text)) return null
    const { value, reading } = readCell(text, cell.head.measure)
    if (reading !== 'printed' && reading !== 'dash') return null
    const at = marks[0]?.at as number
    const last = marks.at(-1)?.at as number
    if ((this.row.borders ?? []).some(border => border > at && border <= last)) return null
    const raw = this.row.raw.slice(at, last + 1)
    return { cell, value, reading: reading === 'printed' ? 'recovered' : 'dash', raw, at }
  }
}
