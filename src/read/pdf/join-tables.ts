import { fold } from '../../document/fold.ts'
import type { PageTable, TableCell } from './page-tables.ts'
import { joinedText } from './text-lines.ts'

/**
 * A table that runs on over a page break → one table. The columns tell that it does; heads that are printed again are taken
 * out; merged labels, left blank or printed again on the new page, go on; a row that the break cut in two is one.
 */

/** Borders this close are one column's, from page to page. */
const SAME = 5

/** What has no meaning attached is words, too: no figure is lost by that. */
const LETTER = /[\p{L}\ufffd]/u
const ORDINAL = /^[(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)、.．:]/

const hasLetters = ({ text }: TableCell) => LETTER.test(text)
const isBlank = ({ text }: TableCell) => fold(text) === ''
const isFigure = (cell: TableCell) => !isBlank(cell) && !hasLetters(cell)
const begins = (text: string) => ORDINAL.test(fold(text))

/** Null if the second does not go on from the first. */
export function joinTables(first: PageTable, second: PageTable): PageTable | null {
  if (!sameColumns(first.xs, second.xs)) return null
  const xs = united(first.xs, second.xs)
  const above = onEdges(first, xs)
  const below = onEdges(second, xs)
  const head = repeatedHead(above, below)
  if (head === below.rows) return first
  return appended({ ...above, xs }, without(below, head))
}

function sameColumns(first: readonly number[], second: readonly number[]): boolean {
  const far = (a: number | undefined, b: number | undefined) => Math.abs((a ?? 0) - (b ?? 0)) > SAME
  if (far(first[0], second[0]) || far(first.at(-1), second.at(-1))) return false
  const shared = second.filter(edge => first.some(other => !far(edge, other))).length
  return shared >= Math.min(first.length, second.length) * 0.8
}

function united(first: readonly number[], second: readonly number[]): number[] {
  const added = second.filter(edge => first.every(other => Math.abs(other - edge) > SAME))
  return [...first, ...added].sort((a, b) => a - b)
}

/** The same table with its columns counted on other edges, which hold its own. */
function onEdges(table: PageTable, edges: readonly number[]): PageTable {
  const nearest = table.xs.map(edge =>
    edges.reduce(
      (best, other, index) => (Math.abs(other - edge) < Math.abs((edges[best] as number) - edge) ? index : best),
      0,
    ),
  )
  const cells = table.cells.map(cell => {
    const column = nearest[cell.column] ?? 0
    return { ...cell, column, columnSpan: Math.max(1, (nearest[cell.column + cell.columnSpan] ?? 0) - column) }
  })
  return { ...table, xs: edges, cells }
}

/** How many rows the second table begins with that the first begins with too. Rows of figures are no head. */
function repeatedHead(first: PageTable, second: PageTable): number {
  const rowText = ({ cells }: PageTable, row: number) =>
    cells
      .filter(cell => cell.row === row)
      .map(({ column, columnSpan, rowSpan, text }) => `${column}/${columnSpan}/${rowSpan}/${fold(text)}`)
      .join('|')
  let rows = 0
  while (rows < Math.min(first.rows, second.rows) && rowText(first, rows) === rowText(second, rows)) rows++
  const within = second.cells.filter(({ row }) => row < rows)
  const figures = within.some(isFigure)
  const cut = within.some(({ row, rowSpan }) => row + rowSpan > rows)
  return figures || cut || !within.some(hasLetters) ? 0 : rows
}

function without(table: PageTable, rows: number): PageTable {
  if (rows === 0) return table
  const cells = table.cells.flatMap(cell => (cell.row < rows ? [] : [{ ...cell, row: cell.row - rows }]))
  return { ...table, rows: table.rows - rows, cells }
}

interface Pair {
  readonly above: TableCell
  readonly below: TableCell
}

function appended(above: PageTable, second: PageTable): PageTable {
  const top = second.cells.filter(({ row }) => row === 0)
  // Heads that do not read as those above may stand between the halves of a row.
  const first = top.some(isFigure) ? above : withDoubtfulEnd(above)
  const last = first.rows - 1
  const pairs = top.flatMap((below): Pair[] => {
    const above = first.cells.find(
      cell =>
        cell.row + cell.rowSpan === first.rows && cell.column === below.column && cell.columnSpan === below.columnSpan,
    )
    return above === undefined ? [] : [{ above, below }]
  })
  const going = pairs.filter(pair => goesOn(pair, top, last))
  const rest = pairs.filter(pair => !going.includes(pair))
  const cut = pairs.length === top.length && isCut(rest)
  const joined = new Map((cut ? pairs : going).map(pair => [pair.above, pair.below]))
  const doubtful = new Set(!cut && mayBeCut(rest) ? rest.map(pair => pair.above).filter(isBlank) : [])
  const shift = cut ? last : first.rows
  const taken = new Set(joined.values())
  const cells = first.cells.map(cell => {
    const below = joined.get(cell)
    if (below !== undefined) return merged(cell, below, shift + below.rowSpan - cell.row)
    return doubtful.has(cell) ? { ...cell, doubtful: true as const } : cell
  })
  for (const cell of second.cells) if (!taken.has(cell)) cells.push({ ...cell, row: cell.row + shift })
  return { ...first, rows: shift + second.rows, cells: cells.sort((a, b) => a.row - b.row || a.column - b.column) }
}

function merged(above: TableCell, below: TableCell, rowSpan: number): TableCell {
  const repeated = hasLetters(above) && repeats({ above, below })
  const text = repeated ? above.text : joinedText(above.text, below.text, above.full)
  return { ...above, text, rowSpan, full: isBlank(below) ? above.full : below.full }
}

/** Whether a label that covers several rows goes on: blank below, printed again, or its words cut in two. */
function goesOn({ above, below }: Pair, top: readonly TableCell[], last: number): boolean {
  if (!hasLetters(above)) return false
  const covers = above.rowSpan > 1 || below.rowSpan > 1
  const next = top.find(({ column }) => column === below.column + below.columnSpan)
  const isGroup = covers || (next !== undefined && hasLetters(next))
  if (!isGroup) return false
  if (isBlank(below)) return covers || above.row <= last
  return repeats({ above, below }) || (covers && continuesWords({ above, below }))
}

/** The same label again, or as much of it as the page has room for. */
function repeats({ above, below }: Pair): boolean {
  const [first, second] = [fold(above.text), fold(below.text)]
  return first === second || (above.rowSpan > 1 && second.length > 1 && first.startsWith(second))
}

/** Words with an open parenthesis, or that fill their cell to the edge behind a number of their own, and go on without one. */
function continuesWords({ above, below }: Pair): boolean {
  if (begins(below.text) || !hasLetters(below)) return false
  const folded = fold(above.text)
  return count(folded, '(') > count(folded, ')') || (above.full && begins(above.text))
}

const count = (text: string, letter: string) => text.split(letter).length - 1

/** A table that ends a page with a label alone, when what comes next does not go on from it: its blanks may be filled there. */
export function withDoubtfulEnd(table: PageTable): PageTable {
  const ends = table.cells.filter(({ row, rowSpan }) => row + rowSpan === table.rows)
  const label = ends.findLast(hasLetters)
  const values = ends.filter(({ column }) => label !== undefined && column > label.column)
  if (!values.every(isBlank)) return table
  const cells = table.cells.map(cell => (values.includes(cell) ? { ...cell, doubtful: true as const } : cell))
  return { ...table, cells }
}

/** Whether a row without figures above the break could end in one below it whose words begin with no number of their own. */
function mayBeCut(pairs: readonly Pair[]): boolean {
  if (!pairs.some(({ above }) => hasLetters(above)) || pairs.some(({ above }) => isFigure(above))) return false
  if (!pairs.some(({ below }) => isFigure(below))) return false
  const label = pairs.findLast(({ below }) => hasLetters(below))
  return label === undefined || !begins(label.below.text)
}

/** Whether the break went through a row: what one half of it lacks, the other has. */
function isCut(pairs: readonly Pair[]): boolean {
  if (pairs.some(({ above, below }) => isFigure(above) && !isBlank(below))) return false
  if (pairs.some(({ above, below }) => isFigure(below) && !isBlank(above))) return false
  const [above, below] = [pairs.map(pair => pair.above), pairs.map(pair => pair.below)]
  const words = pairs.filter(pair => hasLetters(pair.above) && hasLetters(pair.below))
  if (words.length === 0) {
    // The label above, all its figures below.
    return above.some(hasLetters) && !above.some(isFigure) && below.some(isFigure) && !below.some(hasLetters)
  }
  const labelOnly = above.some(isFigure) && !below.some(isFigure)
  return words.every(pair => continuesWords(pair) || (labelOnly && pair.above.full && !begins(pair.below.text)))
}
