/** A table before it is markup: rows of cells with spans, and what broken pages do to them. */

export type CellKind = 'caption' | 'head' | 'label' | 'value'

export interface GridCell {
  readonly kind: CellKind
  readonly text: string
  readonly rows: number
  readonly columns: number
  /** The content stands in a table of its own inside the cell. */
  readonly nested?: boolean
}

export type Grid = readonly (readonly GridCell[])[]

export const cell = (kind: CellKind, text: string, columns = 1, rows = 1): GridCell => ({ kind, text, rows, columns })

export interface Slot {
  readonly cell: GridCell
  readonly row: number
  readonly column: number
}

/** For every place of the grid the cell that covers it. */
export function layOut(grid: Grid): (Slot | undefined)[][] {
  const slots: (Slot | undefined)[][] = grid.map(() => [])
  grid.forEach((cells, row) => {
    let column = 0
    for (const one of cells) {
      while (slots[row]?.[column] !== undefined) column++
      const slot = { cell: one, row, column }
      for (let r = row; r < Math.min(row + one.rows, grid.length); r++) {
        for (let c = column; c < column + one.columns; c++) (slots[r] as (Slot | undefined)[])[c] = slot
      }
    }
  })
  return slots
}

export interface Hollow {
  readonly rows: boolean
  readonly columns: boolean
  /** What stands in the places that the span covered: nothing, or the text again. */
  readonly text: 'blank' | 'again'
}

function pieceOf(slot: Slot, row: number, hollow: Hollow): GridCell {
  const first = row === slot.row
  const text = first || hollow.text === 'again' ? slot.cell.text : ''
  return {
    kind: slot.cell.kind,
    text,
    rows: hollow.rows ? 1 : slot.cell.rows,
    columns: hollow.columns ? 1 : slot.cell.columns,
  }
}

/** Spans undone for the cells that `wanted` names: the places that they covered get cells of their own. */
export function undoSpans(grid: Grid, wanted: (cell: GridCell) => Hollow | undefined): Grid {
  return layOut(grid).map((slots, row) => {
    const cells: GridCell[] = []
    slots.forEach((slot, column) => {
      if (slot === undefined) return
      const hollow = wanted(slot.cell)
      const atCorner = slot.row === row && slot.column === column
      if (hollow === undefined) {
        if (atCorner) cells.push(slot.cell)
        return
      }
      const own = slot.row === row || hollow.rows
      if (!own) return
      if (slot.column === column) cells.push(pieceOf(slot, row, hollow))
      else if (hollow.columns) cells.push(cell(slot.cell.kind, ''))
    })
    return cells
  })
}

/** A grid cut in two before a row; `again`: cells that the cut goes through say their text in both halves. */
export function cutGrid(grid: Grid, at: number, again: boolean): [Grid, Grid] {
  const crossing = (layOut(grid)[at] ?? []).filter(
    (slot, column) => slot !== undefined && slot.row < at && slot.column === column,
  )
  const rest = crossing.map(slot => {
    const { cell: one, row } = slot as Slot
    return { ...one, text: again ? one.text : '', rows: row + one.rows - at }
  })
  const upper = grid
    .slice(0, at)
    .map((cells, row) => cells.map(one => ({ ...one, rows: Math.min(one.rows, at - row) })))
  const lower = grid.slice(at).map((cells, row) => (row === 0 ? [...rest, ...cells] : cells))
  return [upper, lower]
}

/** Whether no cell reaches from a row into the next. */
export function endsWhole(grid: Grid, row: number): boolean {
  const slots = layOut(grid)
  return (slots[row] ?? []).every(slot => slot === undefined || slot.row + slot.cell.rows === row + 1)
}
