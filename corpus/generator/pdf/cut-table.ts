import { heightsFor, LEADING, type PaperCell, type PaperTable, padding, wantedHeight } from './paper-table.ts'
import type { PdfShape } from './pdf-shape.ts'

/** A table over two pages: before a row, or through one. */

/** Cut before a row. Merged labels go on as the shape has it; the heads may stand again. */
export function cutTable(table: PaperTable, at: number, shape: PdfShape): [PaperTable, PaperTable] {
  const above: PaperCell[] = []
  const below: PaperCell[] = []
  for (const cell of table.cells) {
    const end = cell.row + cell.rows
    if (end <= at) above.push(cell)
    else if (cell.row >= at) below.push({ ...cell, row: cell.row - at })
    else {
      const room = table.heights.slice(cell.row, at).reduce((sum, height) => sum + height, 0)
      const [upper, lower] = partedLabel(cell, room, shape)
      above.push({ ...cell, ...upper, rows: at - cell.row })
      below.push({ ...cell, ...lower, row: 0, rows: end - at })
    }
  }
  const first = stretched({ ...table, cells: above, heights: table.heights.slice(0, at) }, shape)
  const rest = stretched({ ...table, cells: below, heights: table.heights.slice(at), heads: 0 }, shape)
  return [first, shape.heads === 'again' ? withHeads(table, rest) : rest]
}

/** Rows as high as what stands in them wants. */
function stretched(table: PaperTable, shape: PdfShape): PaperTable {
  return { ...table, heights: heightsFor(table.cells, table.heights, shape) }
}

type Said = Pick<PaperCell, 'lines'>

/** What of a merged label stands above the break and what below; what has no room above goes on below. */
function partedLabel(cell: PaperCell, room: number, shape: PdfShape): [Said, Said] {
  const nothing = { lines: [] }
  if (shape.labelsOver === 'below') return [nothing, cell]
  const fits = wantedHeight(cell, shape) <= room
  if (fits && shape.labelsOver === 'again') return [cell, cell]
  if (fits && shape.labelsOver === 'above') return [cell, nothing]
  const letters = [...(cell.lines[0] ?? '')]
  const step = cell.downwards ? shape.letters : shape.letters * LEADING
  const most = Math.floor((room - 2 * padding(shape)) / step)
  const whole = cell.downwards ? letters.length : cell.lines.length
  const above = Math.min(Math.ceil(whole / 2), most)
  // Turned text is not parted.
  if (above < 1 || above === whole || (cell.downwards && shape.vertical === 'turned'))
    return fits ? [cell, nothing] : [nothing, cell]
  if (!cell.downwards) return [{ lines: cell.lines.slice(0, above) }, { lines: cell.lines.slice(above) }]
  return [{ lines: [letters.slice(0, above).join('')] }, { lines: [letters.slice(above).join('')] }]
}

function withHeads(table: PaperTable, rest: PaperTable): PaperTable {
  const { heads } = table
  if (heads === 0) return rest
  const again = table.cells.filter(({ row }) => row < heads)
  const moved = rest.cells.map(cell => ({ ...cell, row: cell.row + heads }))
  return { ...rest, heads, cells: [...again, ...moved], heights: [...table.heights.slice(0, heads), ...rest.heights] }
}

/** Whether a break may go through a row: its own label runs over lines. */
export function canCut({ cells }: PaperTable, row: number): boolean {
  return cells.some(cell => cell.row === row && cell.rows === 1 && cell.kind === 'label' && cell.lines.length > 1)
}

/** The same table with a row made two: its label begins in the upper and ends in the lower, its figures stand in one of them. */
export function withCutRow(table: PaperTable, row: number, shape: PdfShape): PaperTable {
  const cells = table.cells.flatMap((cell): PaperCell[] => {
    if (cell.row > row) return [{ ...cell, row: cell.row + 1 }]
    if (cell.row + cell.rows <= row) return [cell]
    if (cell.rows > 1) return [{ ...cell, rows: cell.rows + 1 }]
    const half = Math.ceil(cell.lines.length / 2)
    const above = cell.kind === 'label' ? half : shape.cut === 'figures-above' ? cell.lines.length : 0
    return [
      { ...cell, lines: cell.lines.slice(0, above) },
      { ...cell, row: row + 1, lines: cell.lines.slice(above) },
    ]
  })
  const height = (at: number) =>
    Math.max(...cells.filter(cell => cell.row === at && cell.rows === 1).map(cell => wantedHeight(cell, shape)))
  const heights = [...table.heights.slice(0, row), height(row), height(row + 1), ...table.heights.slice(row + 1)]
  return { ...table, cells, heights }
}
