import { cell, type Grid, type GridCell, layOut } from '../../../corpus/generator/html/grid.ts'

/**
 * A table as a field of places, each with the cell that covers it: one and the same object where a cell spans several. Rows and
 * columns can be moved, cut and put in; what then still lies together is one cell again.
 */
export type Sheet = readonly (readonly GridCell[])[]

/** Every row as wide as its cells reach; what no cell covers in between is an empty one. */
export function sheetOf(grid: Grid): Sheet {
  return layOut(grid).map(slots => Array.from(slots, slot => slot?.cell ?? cell('value', '')))
}

/** How many of `count` things from one place on are the same cell. */
function run(count: number, isSame: (ahead: number) => boolean): number {
  let length = 1
  while (length < count && isSame(length)) length++
  return length
}

export function gridOf(sheet: Sheet): Grid {
  const done = sheet.map(row => row.map(() => false))
  return sheet.map((cells, row) =>
    cells.flatMap((one, column) => {
      if (done[row]?.[column] === true) return []
      const columns = run(cells.length - column, ahead => cells[column + ahead] === one)
      const across = Array.from({ length: columns }, (_, ahead) => column + ahead)
      const rows = run(sheet.length - row, down => across.every(at => sheet[row + down]?.[at] === one))
      for (let down = 0; down < rows; down++) for (const at of across) (done[row + down] as boolean[])[at] = true
      return [{ ...one, rows, columns }]
    }),
  )
}

export const widthOf = (sheet: Sheet) => Math.max(0, ...sheet.map(row => row.length))

/** Whether the cell of a place reaches up into the row above. */
export const reachesUp = (sheet: Sheet, row: number, column: number) =>
  row > 0 && sheet[row]?.[column] !== undefined && sheet[row]?.[column] === sheet[row - 1]?.[column]

/** Whether the cell of a place reaches left into the column before. */
export const reachesLeft = (row: readonly GridCell[], column: number) =>
  column > 0 && row[column] !== undefined && row[column] === row[column - 1]

export const isHeadRow = (row: readonly GridCell[]) =>
  row.length > 0 && row.every(({ kind }) => kind === 'head' || kind === 'caption')
export const isCaptionRow = (row: readonly GridCell[]) => row.some(({ kind }) => kind === 'caption')
export const isValueRow = (row: readonly GridCell[]) => row.some(({ kind }) => kind === 'value')

/** A row put in before row `at`. */
export const withRow = (sheet: Sheet, at: number, row: readonly GridCell[]): Sheet => [
  ...sheet.slice(0, at),
  row,
  ...sheet.slice(at),
]

export const withoutRow = (sheet: Sheet, at: number): Sheet => sheet.filter((_, row) => row !== at)

/** Columns in another order, or some of them only. */
export const withColumns = (sheet: Sheet, columns: readonly number[]): Sheet =>
  sheet.map(row => columns.flatMap(column => row[column] ?? []))

/**
 * A column put in before column `at`: cells that reach over that place grow, and so do captions; `make` gives the others, the
 * head rows above one another as one cell.
 */
export function withColumn(sheet: Sheet, at: number, make: (row: readonly GridCell[]) => GridCell): Sheet {
  let head: GridCell | undefined
  return sheet.map(row => {
    if (row.length < at) return row
    const before = row[at - 1]
    const grows = reachesLeft(row, at) || (before?.kind === 'caption' && at === row.length)
    const inHead = isHeadRow(row)
    const fresh = inHead ? (head ?? make(row)) : make(row)
    head = inHead && !grows ? fresh : undefined
    return [...row.slice(0, at), grows ? (before as GridCell) : fresh, ...row.slice(at)]
  })
}
