import { isTextPlace, type Place } from '../diagnostic/place.ts'
import { fold } from '../document/fold.ts'
import { readUnder, UNREADABLE } from './head-unit.ts'
import type { FoundCell } from './parts.ts'
import type { GluedRow } from './run-together.ts'

/**
 * The cells of rows whose cells ran together. What can be told without arithmetic is told here: a row of one column, a row with
 * nothing in it, and digits that can be cut in one way only. Everything else is unreadable, with the row's stretch as its raw text.
 */
export function readGluedRows(rows: readonly GluedRow[]): FoundCell[] {
  const heaped = new Set(rows.filter(isHeap).map(({ line }) => line.printed))
  return rows.flatMap(row => cellsOfRow(row, row.raw === '' && heaped.has(row.line.printed)))
}

/** More digits than a row can have: the values of other rows, printed behind all the labels. Then no row is blank. */
function isHeap({ line, raw }: GluedRow): boolean {
  return raw.replace(/\s+/g, '').length > line.cells.length * MOST_DIGITS
}

const MOST_DIGITS = 9

function cellsOfRow(row: GluedRow, isEmptied: boolean): FoundCell[] {
  const { line, raw, place, unit } = row
  const texts = row.alternatives === undefined && !isEmptied ? onlySplit(raw, line.cells.length) : undefined
  return line.cells.map((cell, column) => {
    const part = texts?.[column]
    const read = part === undefined ? UNREADABLE : readUnder(unit, part.text, cell.head.measure)
    const isAmount = cell.head.measure === 'amount'
    return {
      cell,
      value: read.value,
      raw: part?.text ?? raw,
      reading: read.reading,
      place: part === undefined ? place : within(place, raw, part),
      unit: isAmount ? (read.unit ?? unit ?? cell.head.unit) : null,
    }
  })
}

/** A row that cannot be read: every cell is unreadable. */
export function unreadRows(rows: readonly GluedRow[]): FoundCell[] {
  return rows.flatMap(({ line, raw, place }) =>
    line.cells.map(cell => ({ cell, value: null, raw, reading: 'unreadable', place, unit: null }) as const),
  )
}

interface Part {
  readonly text: string
  /** Offset in the row's stretch. */
  readonly at: number
}

/**
 * The only way to cut a stretch into as many cells as there are columns, blank ones allowed; undefined where there are several.
 * No number begins with 0 but 0 itself: `000` over three columns is three zeros, `0005` over four ends in 5, `100` over three
 * could be 1, 0, 0 or 10, 0 and a blank.
 */
function onlySplit(raw: string, columns: number): Part[] | undefined {
  if (raw === '') return Array.from({ length: columns }, () => ({ text: '', at: 0 }))
  if (columns === 1) return [{ text: raw, at: 0 }]
  const parts = [...raw.matchAll(/\S/gu)].map(({ 0: text, index }) => ({ text, at: index }))
  const digits = parts.map(({ text }) => fold(text))
  const fits = parts.length === columns && digits.every(digit => /^\d$/.test(digit))
  return fits && digits.slice(0, -1).every(digit => digit === '0') ? parts : undefined
}

/** The place of a cell in its row: exact where the stretch stands in the source letter by letter. */
function within(place: Place, raw: string, { text, at }: Part): Place {
  if (!isTextPlace(place) || place.end - place.start !== raw.length) return place
  return { start: place.start + at, end: place.start + at + text.length }
}
