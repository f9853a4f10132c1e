import type { Rule, Rules } from './rulings.ts'

/** Lines → intersections → the cells between them → tables. Each step is a function of the one before. */

export interface GridCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
}

/** A ruled table on a page: where its columns and rows are parted, and its cells. */
export interface Grid {
  /** One more than there are columns, in points, ascending. */
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly cells: readonly GridCell[]
}

/** Lines that end this short of another still meet it. */
const REACH = 3
/** Lines of one border stand this close. */
const SAME = 3
/** How much of a side must be drawn for it to part two cells. */
const DRAWN = 0.6
const MOST_LATTICE = 100_000
const MOST_RULES = 5000

/** The tables that a page's lines draw; a frame around one cell is none. */
export function gridsOf(rules: Rules): Grid[] {
  return withLoneBorders(groupsOf(rules)).flatMap(group => {
    const grid = gridOf(group)
    return grid === null || grid.cells.length < 2 ? [] : [grid]
  })
}

/** Lines that meet, directly or through others. */
export function groupsOf({ level, upright }: Rules): Rules[] {
  if (level.length + upright.length > MOST_RULES) return []
  const parent = Array.from({ length: level.length + upright.length }, (_, index) => index)
  const rootOf = (index: number): number => {
    let at = index
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number
      at = parent[at] as number
    }
    return at
  }
  level.forEach((row, one) => {
    upright.forEach((column, two) => {
      if (meet(row, column)) parent[rootOf(one)] = rootOf(level.length + two)
    })
  })
  const groups = new Map<number, { level: Rule[]; upright: Rule[] }>()
  const groupAt = (index: number) => {
    const root = rootOf(index)
    const group = groups.get(root) ?? { level: [], upright: [] }
    groups.set(root, group)
    return group
  }
  level.forEach((rule, index) => {
    groupAt(index).level.push(rule)
  })
  upright.forEach((rule, index) => {
    groupAt(level.length + index).upright.push(rule)
  })
  return [...groups.values()]
}

/** Upright lines that end alike are the borders of one row, if there are enough of them. */
const FEWEST_BORDERS = 3

/**
 * Where page breaks leave a table open, nothing need meet its upright lines: not the one at its edge beside a merged cell, and
 * none at all around a row that has the page for itself. They are known by their ends, which are those of the others.
 */
export function withLoneBorders(groups: readonly Rules[]): Rules[] {
  const isLone = ({ level, upright }: Rules) => level.length === 0 && upright.length === 1
  const found = groups.filter(group => !isLone(group)).map(({ level, upright }) => ({ level, upright: [...upright] }))
  const rows: Rule[][] = []
  for (const line of groups.filter(isLone).flatMap(({ upright }) => upright)) {
    const sameAs = (other: Rule) => sameEnds(line, other)
    const held =
      found.find(({ upright }) => upright.length > 1 && upright.some(sameAs))?.upright ??
      rows.find(row => row.some(sameAs))
    if (held === undefined) rows.push([line])
    else held.push(line)
  }
  return [...found, ...rows.filter(row => row.length >= FEWEST_BORDERS).map(upright => ({ level: [], upright }))]
}

const sameEnds = (one: Rule, other: Rule) =>
  Math.abs(one.from - other.from) <= REACH && Math.abs(one.to - other.to) <= REACH

function meet(row: Rule, column: Rule): boolean {
  return (
    column.at >= row.from - REACH &&
    column.at <= row.to + REACH &&
    row.at >= column.from - REACH &&
    row.at <= column.to + REACH
  )
}

/** Where lines stand, and where they end without a line across: a table may have no outer border. */
function edgesOf(own: readonly Rule[], across: readonly Rule[]): number[] {
  const edges = clustered(own.map(({ at }) => at))
  for (const ends of [across.map(({ from }) => from), across.map(({ to }) => to)]) {
    for (const end of clustered(ends, Math.min(2, across.length))) {
      if (edges.every(edge => Math.abs(edge - end) > REACH * 2)) edges.push(end)
    }
  }
  return edges.sort((a, b) => a - b)
}

/** The middles of values that stand together, at least so many of them. */
function clustered(values: readonly number[], least = 1): number[] {
  const found: number[] = []
  let group: number[] = []
  const close = () => {
    if (group.length >= least) found.push(group.reduce((sum, value) => sum + value, 0) / group.length)
    group = []
  }
  for (const value of [...values].sort((a, b) => a - b)) {
    if (group[0] !== undefined && value - group[0] > SAME) close()
    group.push(value)
  }
  close()
  return found
}

function gridOf({ level, upright }: Rules): Grid | null {
  const xs = edgesOf(upright, level)
  const ys = edgesOf(level, upright)
  const columns = xs.length - 1
  const rows = ys.length - 1
  if (columns < 1 || rows < 1 || columns * rows > MOST_LATTICE) return null
  const below = sides(level, ys, xs)
  const beside = sides(upright, xs, ys)
  const cells = cellsOf(rows, columns, {
    right: (row, column) => beside[column + 1]?.[row] === true,
    below: (row, column) => below[row + 1]?.[column] === true,
  })
  return { xs, ys, cells }
}

/** For each edge, which of the stretches between the edges across are drawn on it. */
function sides(rules: readonly Rule[], edges: readonly number[], across: readonly number[]): boolean[][] {
  return edges.map(edge => {
    const own = rules.filter(({ at }) => Math.abs(at - edge) <= SAME)
    return across.slice(1).map((end, index) => {
      const start = across[index] as number
      const drawn = own.reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to, end) - Math.max(from, start)), 0)
      return drawn >= (end - start) * DRAWN
    })
  })
}

interface Walls {
  readonly right: (row: number, column: number) => boolean
  readonly below: (row: number, column: number) => boolean
}

/** Each free place begins a cell that goes right as far as no wall parts it, then down as far as no wall crosses it. */
function cellsOf(rows: number, columns: number, walls: Walls): GridCell[] {
  const taken = new Uint8Array(rows * columns)
  const cells: GridCell[] = []
  const free = (row: number, column: number) => taken[row * columns + column] === 0
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (!free(row, column)) continue
      let right = column
      while (right + 1 < columns && !walls.right(row, right) && free(row, right + 1)) right++
      let last = row
      while (last + 1 < rows && continues(walls, last, column, right, free)) last++
      for (let at = row; at <= last; at++) taken.fill(1, at * columns + column, at * columns + right + 1)
      cells.push({ row, column, rowSpan: last - row + 1, columnSpan: right - column + 1 })
    }
  }
  return cells
}

/** Whether a row of places goes on below as one. */
function continues(
  walls: Walls,
  row: number,
  from: number,
  to: number,
  free: (row: number, column: number) => boolean,
): boolean {
  for (let column = from; column <= to; column++) {
    if (walls.below(row, column) || !free(row + 1, column)) return false
    if (column < to && walls.right(row + 1, column)) return false
  }
  return true
}
