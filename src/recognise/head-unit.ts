import { fold } from '../document/fold.ts'
import { simplified } from '../form/header-words.ts'
import { CELL_UNITS, MONEY_UNITS } from '../form/marks.ts'
import type { Measure } from '../form/types.ts'
import { type CellReading, readCell } from './cell-reading.ts'
import type { SourceRow } from './table-rows.ts'

/** （单位：万元）, or the unit alone in the parentheses that end the head: （元）. Folded. */
const HEAD_UNIT = /单位[:：]?([\u4e00-\u9fff]{1,4})|\(([\u4e00-\u9fff]{0,3}元)\)$/

/** The unit that the first of the rows to print one prints: the head, or a row of its own above it (单位：元). */
export function headUnitOf(rows: readonly SourceRow[]): string | undefined {
  for (const row of rows) {
    const unit = HEAD_UNIT.exec(simplified(fold(row.labels.at(-1)?.text ?? '')))
    if (unit !== null) return unit[1] ?? unit[2]
  }
  return undefined
}

export const UNREADABLE: CellReading = { value: null, reading: 'unreadable', unit: null }

const COUNT_UNITS: ReadonlySet<string> = new Set(CELL_UNITS)

/** A head may print a unit of its own; under one that is not known (千元, 万件) a number could be off by a power of ten. */
export function readUnder(unit: string | undefined, text: string, measure: Measure): CellReading {
  const known = measure === 'amount' ? MONEY_UNITS : COUNT_UNITS
  const reading = readCell(text, measure)
  if (unit === undefined || known.has(unit) || reading.reading !== 'printed') return reading
  return UNREADABLE
}
