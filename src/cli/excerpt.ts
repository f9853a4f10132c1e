import { LineMap } from '../diagnostic/line-map.ts'
import { isTextPlace, type PagePlace, type Place } from '../diagnostic/place.ts'
import type { Document } from '../document/document.ts'
import type { LocatedPlace } from '../report/place-schema.ts'
import { printable, width } from './terminal.ts'

const AROUND = 30
const LONGEST = 200

/** Of a page, what stands at a place: the row of the table around it, or the paragraph, of a long one what is around `raw`. */
export function pageExcerpt(document: Document | null, place: LocatedPlace, raw = ''): string[] {
  if (document === null || !('page' in place)) return []
  const isAt = (own: Place) => sameBox(own, place)
  for (const block of document.blocks) {
    if (block.type === 'paragraph') {
      if (isAt(block.place)) return [line(place.page, block.text, raw)]
      continue
    }
    const cell = block.cells.find(({ place: own }) => isAt(own))
    if (cell === undefined) continue
    const row = block.cells.filter(({ row, rowSpan }) => row <= cell.row && cell.row < row + rowSpan)
    return [line(place.page, row.map(({ text }) => text).join(' | '))]
  }
  return []
}

function sameBox(own: Place, { page, x, y, width, height }: PagePlace): boolean {
  return (
    !isTextPlace(own) && own.page === page && own.x === x && own.y === y && own.width === width && own.height === height
  )
}

function line(page: number, text: string, raw = ''): string {
  const last = Math.max(0, text.length - LONGEST)
  const from = Math.min(last, Math.max(0, text.indexOf(raw) - LONGEST / 2))
  const shown = printable(text.slice(from, from + LONGEST))
  return `${`p${page}`.padStart(5)} │ ${from > 0 ? '…' : ''}${shown}${from < last ? '…' : ''}`
}

/** The line of the source around a place with a caret under it; long lines are cut on both sides. */
export function excerpt(text: string | null, place: LocatedPlace): string[] {
  if (text === null || !('line' in place)) return []
  const { text: line, start } = new LineMap(text).line(place.line)
  const from = Math.max(0, place.start - start - AROUND)
  const to = Math.min(line.length, Math.max(place.end - start, place.start - start) + AROUND)
  const before = `${from > 0 ? '…' : ''}${printable(line.slice(from, place.start - start))}`
  const marked = printable(line.slice(place.start - start, Math.min(place.end - start, to)))
  const after = `${printable(line.slice(Math.min(place.end - start, to), to))}${to < line.length ? '…' : ''}`
  const gutter = `${String(place.line).padStart(5)} │ `
  const caret = `${' '.repeat(5)} │ ${' '.repeat(width(before))}${'^'.repeat(Math.max(1, width(marked)))}`
  return [`${gutter}${before}${marked}${after}`, caret]
}
