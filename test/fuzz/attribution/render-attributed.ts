import type { GeneratedReport } from '../../../corpus/generator/generate.ts'
import {
  type DrawnTables,
  type Redraw,
  tableFourParts,
  tableThreeParts,
  tableTwoParts,
} from '../../../corpus/generator/html/bend.ts'
import { formGrids } from '../../../corpus/generator/html/form-grids.ts'
import { type Grid, layOut } from '../../../corpus/generator/html/grid.ts'
import { HTML_CHOICES, type HtmlShape, PLAIN_HTML_SHAPE } from '../../../corpus/generator/html/html-shape.ts'
import { pageOf } from '../../../corpus/generator/html/page.ts'
import { renderHtml } from '../../../corpus/generator/html/render-html.ts'
import type { Random } from '../../../corpus/generator/random.ts'
import { render } from '../../../corpus/generator/render.ts'
import { type GridRow, writeTable } from '../../../corpus/generator/render-tables.ts'
import { PLAIN_SHAPE, SHAPE_CHOICES, type TextShape } from '../../../corpus/generator/shape.ts'
import { isTable } from './drawn.ts'

/** A report written down with its tables redrawn: as a page or as a dump, in any of the generator's shapes. */

export const FORMATS = ['html', 'text'] as const
export type AttributedFormat = (typeof FORMATS)[number]

/** About half of the choices plain: a page on which everything is odd says less about one mutation. */
function shapeOf(random: Random, choices: Readonly<Record<string, readonly unknown[]>>, plain: object): object {
  const odd = random.int(0, 3)
  const picked = Object.entries(choices).map(([key, list]) => [key, random.pick(list)])
  return { ...plain, ...Object.fromEntries(picked.filter(() => random.int(1, 3) <= odd)) }
}

export function renderAttributed(
  format: AttributedFormat,
  report: GeneratedReport,
  random: Random,
  redraw: Redraw,
): string {
  if (format === 'html') {
    const shape = shapeOf(random, HTML_CHOICES, PLAIN_HTML_SHAPE) as HtmlShape
    return renderHtml(report, { ...shape, script: 'simplified' }, undefined, redraw)
  }
  const shape = shapeOf(random, SHAPE_CHOICES, PLAIN_SHAPE) as TextShape
  return render(report, shape, undefined, linesOf(redraw(drawnFor(report, shape)), shape))
}

function drawnFor(report: GeneratedReport, { numbers, change, punctuation, labels, tableTwo }: TextShape): DrawnTables {
  const page = pageOf(report, { ...PLAIN_HTML_SHAPE, numbers, change, punctuation, labels, tableTwo })
  const grids = formGrids(page)
  return {
    tableTwo: tableTwoParts(grids, page),
    tableThree: tableThreeParts(grids, page),
    tableFour: tableFourParts(grids, page),
  }
}

function linesOf(drawn: DrawnTables, shape: TextShape) {
  const blocks = (parts: DrawnTables[keyof DrawnTables]) =>
    parts.flatMap(part => {
      if (!isTable(part)) return [[part.paragraph]]
      const above = part.caption === undefined ? [] : [[part.caption]]
      return part.grid.length === 0 ? above : [...above, writeTable(gridRows(part.grid), shape)]
    })
  return {
    tableTwo: blocks(drawn.tableTwo),
    tableThree: blocks(drawn.tableThree),
    tableFour: blocks(drawn.tableFour),
  }
}

/** The rows of a grid as a dump has them: what a span covers as null. */
function gridRows(grid: Grid): GridRow[] {
  return layOut(grid).map((slots, row) =>
    Array.from(slots, (slot, column) =>
      slot?.row === row && slot.column === column ? slot.cell.text.replaceAll('\u00a0', ' ') : null,
    ),
  )
}
