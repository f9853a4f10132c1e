import { LineMap } from '../diagnostic/line-map.ts'
import type { LocatedPlace } from '../report/place-schema.ts'
import { printable, width } from './terminal.ts'

const AROUND = 30

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
