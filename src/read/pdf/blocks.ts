import type { Block, Cell, Layer } from '../../document/document.ts'
import { around, placeAt } from './box.ts'
import type { PageTable } from './page-tables.ts'
import type { Laid } from './pages.ts'
import { type Column, columnOf, type PageLine, paragraphsOf, paragraphText } from './paragraphs.ts'

/** What stands on the pages → the blocks of the document. What is no part of the article comes last. */
export function blocksOf({ items, furniture, hidden }: Laid): Block[] {
  const lines = items.flatMap(item => (item.kind === 'line' ? [item.line] : []))
  const column = columnOf(lines)
  const blocks: Block[] = []
  let together: PageLine[] = []
  const close = () => {
    for (const paragraph of paragraphsOf(together, column)) blocks.push(paragraphBlock(paragraph, column, 'body'))
    together = []
  }
  for (const item of items) {
    if (item.kind === 'line') {
      together.push(item.line)
      continue
    }
    close()
    blocks.push(tableBlock(item.table))
  }
  close()
  for (const line of furniture) blocks.push(paragraphBlock([line], column, 'furniture'))
  for (const line of hidden) blocks.push(paragraphBlock([line], column, 'hidden'))
  return blocks
}

/** The place of a paragraph that runs over pages is where it begins. */
function paragraphBlock(lines: readonly PageLine[], column: Column, layer: Layer): Block {
  const page = lines[0]?.page ?? 1
  const place = placeAt(page, around(lines.filter(line => line.page === page)))
  return { type: 'paragraph', layer, text: paragraphText(lines, column), place }
}

function tableBlock(table: PageTable): Block {
  const cells = table.cells.map(
    ({ row, column, rowSpan, columnSpan, text, page, doubtful, ...box }): Cell => ({
      ...(doubtful === true ? { doubtful } : {}),
      row,
      column,
      rowSpan,
      columnSpan,
      text,
      place: placeAt(page, box),
    }),
  )
  return { type: 'table', layer: 'body', cells, place: placeAt(table.page, table) }
}
