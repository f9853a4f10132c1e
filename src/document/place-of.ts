import { isTextPlace, type Place } from '../diagnostic/place.ts'
import type { PlacedText, TextMap } from './document.ts'

/** The place of a stretch of a text: exact in text and in pages; where places are boxes, the box of the whole. */
export function placeOf({ text, place, map }: PlacedText, start: number, end: number): Place {
  if (!isTextPlace(place)) return place
  if (map === undefined) return { start: place.start + start, end: place.start + end }
  const first = partAt(map, start)
  const from = isLiteral(map, first, text.length)
    ? sourceAt(map, first) + start - textAt(map, first)
    : sourceAt(map, first)
  if (end <= start) return { start: from, end: from }
  const last = partAt(map, end - 1)
  const literal = isLiteral(map, last, text.length)
  return { start: from, end: literal ? sourceAt(map, last) + end - textAt(map, last) : (map[last + 2] as number) }
}

/** Whether markup, or what stands for a blank, parts a text right before an offset. */
export function beginsPart(map: TextMap, offset: number): boolean {
  return map.length > 0 && textAt(map, partAt(map, offset)) === offset
}

const textAt = (map: TextMap, part: number) => map[part] as number
const sourceAt = (map: TextMap, part: number) => map[part + 1] as number

/** The last part that begins at or before an offset, as an index in the map. */
function partAt(map: TextMap, offset: number): number {
  let low = 0
  let high = map.length / 3 - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (textAt(map, middle * 3) <= offset) low = middle
    else high = middle - 1
  }
  return low * 3
}

/** Whether a part is as long in the text as in the source: then it stands there letter by letter. */
function isLiteral(map: TextMap, part: number, length: number): boolean {
  return (map[part + 3] ?? length) - textAt(map, part) === (map[part + 2] as number) - sourceAt(map, part)
}
