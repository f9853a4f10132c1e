import { isTextPlace, type Place } from '../diagnostic/place.ts'
import { fold } from '../document/fold.ts'
import { readUnder, UNREADABLE } from './head-unit.ts'
import type { FoundCell } from './parts.ts'
import { isSummed } from './recovery/layout.ts'
import { recover } from './recovery/recover.ts'
import type { ProseSum, Recovery } from './recovery/types.ts'
import type { GluedRow } from './run-together.ts'

/** What rows whose cells ran together gave: every cell of theirs, and how each table was read by its sums. */
export interface GluedCells {
  readonly cells: readonly FoundCell[]
  readonly recoveries: readonly Recovery[]
}

/**
 * The cells of rows whose cells ran together. Lines that the form sums up are read by its sums, a table at a time. Of others only
 * what can be told without arithmetic: a row of one column, a row with nothing in it, and digits that can be cut in one way only.
 * Everything else is unreadable, with the row's stretch as its raw text. `prose` is asked for figures only when there is a table to read.
 */
export function readGluedRows(rows: readonly GluedRow[], prose: () => readonly ProseSum[]): GluedCells {
  const heaped = new Set(rows.filter(isHeap).map(({ line }) => line.printed))
  const summed = rows.filter(({ line }) => isSummed(line) && !heaped.has(line.printed))
  const plain = rows.filter(row => !summed.includes(row))
  const cells = plain.flatMap(row => cellsOfRow(row, row.raw === '' && heaped.has(row.line.printed)))
  const tables = new Set(summed.map(({ line }) => line.printed))
  const read = [...tables].map(table =>
    readTable(
      summed.filter(({ line }) => line.printed === table),
      prose(),
    ),
  )
  return { cells: [...cells, ...read.flatMap(one => one.cells)], recoveries: read.map(({ recovery }) => recovery) }
}

/** More digits than a row can have: the values of other rows, printed behind all the labels. Then no row is blank. */
function isHeap({ line, raw }: GluedRow): boolean {
  return raw.replace(/\s+/g, '').length > line.cells.length * MOST_DIGITS
}

const MOST_DIGITS = 9
/** More ways than this to draw the borders between labels and values are not tried. */
const MOST_TRIED = 8

function readTable(rows: readonly GluedRow[], prose: readonly ProseSum[]): { cells: FoundCell[]; recovery: Recovery } {
  const tried = drawn(rows)
  const read = tried.length > MOST_TRIED ? [] : tried.map(own => recover(own, NOTHING_KNOWN, prose))
  const exact = read.filter(
    ({ solutions, setAside, budgetExhausted }) => solutions !== 0 && setAside.length === 0 && !budgetExhausted,
  )
  const only = exact.length === 1 || read.length === 1 ? (exact[0] ?? read[0]) : undefined
  // Where several ways to draw the borders come out, the rows in question are left out of the sums.
  const certain = rows.filter(({ alternatives }) => alternatives === undefined)
  const recovery = only ?? recover(certain, NOTHING_KNOWN, prose)
  const left = only === undefined ? rows.filter(row => !certain.includes(row)) : []
  return { cells: [...cellsOf(recovery), ...unreadRows(left)], recovery }
}

const NOTHING_KNOWN: ReadonlyMap<string, number> = new Map()

/** The rows with every choice of their stretches. */
function drawn(rows: readonly GluedRow[]): GluedRow[][] {
  let all: GluedRow[][] = [[]]
  for (const row of rows) {
    const choices = [row.raw, ...(row.alternatives ?? [])].map(raw => ({ ...row, raw }))
    all = all.flatMap(before => choices.map(choice => [...before, choice])).slice(0, MOST_TRIED + 1)
  }
  return all
}

function cellsOf({ rows, byProse }: Recovery): FoundCell[] {
  const figures = byProse?.figures.map(({ name }) => name).join(' ') ?? ''
  return rows.flatMap(({ row, cells, readings }) =>
    cells.map(({ cell, value, reading, raw, at }): FoundCell => {
      const place = reading === 'unreadable' ? row.place : within(row.place, row.raw, { text: raw, at })
      const found = { cell, value, raw, reading, place, unit: null }
      if (reading === 'unreadable') return { ...found, method: `readings:${readings}` }
      if (reading !== 'recovered') return found
      return { ...found, method: byProse?.pointers.includes(cell.pointer) === true ? `prose:${figures}` : 'sums' }
    }),
  )
}

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
