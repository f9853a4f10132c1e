import { around, type Box, bottomOf, centreOf, middleOf, rightOf } from './box.ts'
import { cellText } from './cell-text.ts'
import type { PageContent, Run } from './engine.ts'
import { type Grid, type GridCell, gridsOf } from './grid.ts'
import { rulesOf } from './rulings.ts'

/** The ruled tables of a page, with the text in their cells, and the runs that stand in none. */

export interface TableCell extends GridCell, Box {
  readonly text: string
  /** The page it begins on. */
  readonly page: number
  /** Whether its last line is as wide as the cell: then it may go on. */
  readonly full: boolean
  /** What it says may stand on the next page, and nobody can tell. */
  readonly doubtful?: true
}

export interface PageTable extends Box {
  readonly page: number
  /** Where its columns are parted: one more than there are columns. */
  readonly xs: readonly number[]
  readonly rows: number
  readonly cells: readonly TableCell[]
}

export function tablesOf(page: PageContent, runs: readonly Run[]): { tables: PageTable[]; rest: Run[] } {
  // A table inside another's cell is the smaller; what stands in it is its own.
  const grids = gridsOf(rulesOf(page.lines)).sort((a, b) => areaOf(a) - areaOf(b))
  const held = grids.map(grid => new Holder(grid))
  const rest: Run[] = []
  for (const word of wordsOf(runs)) {
    const box = around(word)
    const holder = held.find(({ grid }) => isIn(grid, box))
    if (holder === undefined) for (const run of word) rest.push(run)
    else holder.add(word, box)
  }
  const tables = held.flatMap(holder => {
    const table = holder.table(page.number)
    if (table === null) for (const run of holder.runs()) rest.push(run)
    return table === null ? [] : withoutHollowRows(table)
  })
  return { tables: tables.sort((a, b) => a.y - b.y || a.x - b.x), rest }
}

/** Fewer columns than this share of a row end in the middle of it: what begins there is no row. */
const HOLLOW = 0.5

/**
 * A line through a few cells of a row, with nothing below it in them: a merged cell that a page break cut can end higher than
 * the row beside it. The row is one.
 */
export function withoutHollowRows(table: PageTable): PageTable {
  const columns = table.xs.length - 1
  const hollow = (row: number) => {
    const own = table.cells.filter(cell => cell.row === row)
    const covered = own.reduce((sum, { columnSpan }) => sum + columnSpan, 0)
    return own.every(({ text }) => text === '') && covered < columns * HOLLOW
  }
  const rows = Array.from({ length: table.rows }, (_, row) => row)
  const gone = rows.filter(row => row > 0 && hollow(row))
  if (gone.length === 0) return table
  const before = (row: number) => gone.filter(other => other < row).length
  const cells = table.cells.flatMap(cell => {
    if (gone.includes(cell.row)) return []
    const end = cell.row + cell.rowSpan
    const row = cell.row - before(cell.row)
    return [{ ...cell, row, rowSpan: end - before(end) - row }]
  })
  return { ...table, rows: table.rows - gone.length, cells }
}

const edge = (values: readonly number[], at: number) => values.at(at) ?? 0

function areaOf({ xs, ys }: Grid): number {
  return (edge(xs, -1) - edge(xs, 0)) * (edge(ys, -1) - edge(ys, 0))
}

function isIn({ xs, ys }: Grid, box: Box): boolean {
  const [x, y] = [middleOf(box), centreOf(box)]
  return x >= edge(xs, 0) && x <= edge(xs, -1) && y >= edge(ys, 0) && y <= edge(ys, -1)
}

const WORD = /^[\dA-Za-z.,+\-%]+$/

/** Figures and words that are written as one stay together, so that one wider than its cell is not parted at the border. */
function wordsOf(runs: readonly Run[]): Run[][] {
  const words: Run[][] = []
  let last: Run | undefined
  for (const run of runs) {
    const joins =
      last !== undefined &&
      WORD.test(last.text) &&
      WORD.test(run.text) &&
      Math.abs(centreOf(run) - centreOf(last)) < 0.2 * run.size &&
      Math.abs(run.x - rightOf(last)) < 0.25 * run.size
    if (joins) words.at(-1)?.push(run)
    else words.push([run])
    last = run
  }
  return words
}

/** A grid that is being filled. */
class Holder {
  readonly grid: Grid
  readonly #lattice: readonly number[]
  readonly #held: Run[][]

  constructor(grid: Grid) {
    this.grid = grid
    const columns = grid.xs.length - 1
    const lattice: number[] = new Array(columns * (grid.ys.length - 1)).fill(0)
    grid.cells.forEach(({ row, column, rowSpan, columnSpan }, index) => {
      for (let at = row; at < row + rowSpan; at++)
        lattice.fill(index, at * columns + column, at * columns + column + columnSpan)
    })
    this.#lattice = lattice
    this.#held = grid.cells.map(() => [])
  }

  add(word: readonly Run[], box: Box): void {
    const { xs, ys } = this.grid
    const columns = xs.length - 1
    const at = slotOf(ys, centreOf(box)) * columns + slotOf(xs, middleOf(box))
    const held = this.#held[this.#lattice[at] ?? 0]
    for (const run of word) held?.push(run)
  }

  runs(): Run[] {
    return this.#held.flat()
  }

  /** Null for lines that only decorate: no text in them, or all of it in one of two places. */
  table(page: number): PageTable | null {
    const { xs, ys, cells } = this.grid
    const held = this.#held.filter(runs => runs.some(({ text }) => text !== ' ')).length
    if (held === 0 || (held === 1 && cells.length < 3)) return null
    const whole = {
      x: edge(xs, 0),
      y: edge(ys, 0),
      width: edge(xs, -1) - edge(xs, 0),
      height: edge(ys, -1) - edge(ys, 0),
    }
    return { page, ...whole, xs, rows: ys.length - 1, cells: cells.map((cell, index) => this.#cell(page, cell, index)) }
  }

  #cell(page: number, cell: GridCell, index: number): TableCell {
    const { xs, ys } = this.grid
    const [x, y] = [xs[cell.column] ?? 0, ys[cell.row] ?? 0]
    const right = xs[cell.column + cell.columnSpan] ?? x
    const bottom = ys[cell.row + cell.rowSpan] ?? y
    const runs = this.#held[index] ?? []
    const shown = runs.filter(({ text }) => text !== ' ')
    const lowest = shown.filter(run => bottomOf(run) > bottomOf(around(shown)) - run.size / 2)
    const full = lowest[0] !== undefined && rightOf(around(lowest)) + 1.5 * lowest[0].size > right
    return { ...cell, x, y, width: right - x, height: bottom - y, text: cellText(runs, x, right), page, full }
  }
}

/** The place between two edges that a value falls into. */
function slotOf(edges: readonly number[], value: number): number {
  let low = 0
  let high = edges.length - 2
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((edges[middle] as number) <= value) low = middle
    else high = middle - 1
  }
  return low
}
