import type { FormCell } from '../form/derive.ts'
import { UNION } from '../form/union.ts'
import type { ParsedReport } from '../parse.ts'
import { type EvidenceMap, valueAt } from '../report/assemble.ts'
import type { LocatedPlace } from '../report/place-schema.ts'

/** One cell of one report: the tidy view. The names and order of these columns are a contract. */
export interface Observation {
  readonly report_id: string
  readonly authority: string | null
  readonly division_code: string | null
  readonly reporting_year: number | null
  readonly edition: string
  readonly table: string
  readonly item: string
  readonly item_label: string
  readonly column: string
  readonly column_label: string
  readonly value: number | null
  readonly unit: string | null
  readonly raw: string
  readonly reading: string
  readonly place: string
}

export const OBSERVATION_COLUMNS = [
  'report_id',
  'authority',
  'division_code',
  'reporting_year',
  'edition',
  'table',
  'item',
  'item_label',
  'column',
  'column_label',
  'value',
  'unit',
  'raw',
  'reading',
  'place',
] as const satisfies readonly (keyof Observation)[]

/**
 * Every cell of the form that the source holds, in printed order. Where two editions share a cell, its labels are those of
 * the edition whose row has all the columns found there, the report's edition deciding a tie.
 */
export function toObservations(parsed: ParsedReport): Observation[] {
  const { report, evidence, source } = parsed
  if (report === null) return []
  const held = heldCells(evidence, report.edition)
  return held.map(cell => {
    const { raw, reading, place } = evidence[cell.pointer] as EvidenceMap[string]
    const value = valueAt(report, cell.pointer) as number | null
    const unit =
      cell.head.measure === 'amount' ? (valueAt(report, `${cell.pointer}Unit`) as string | null) : cell.head.unit
    return {
      report_id: source.sha256.slice(0, 16),
      authority: report.authority.name,
      division_code: report.authority.divisionCode,
      reporting_year: report.reportingYear,
      edition: report.edition,
      table: cell.table,
      item: cell.item,
      item_label: cell.itemLabel,
      column: cell.column,
      column_label: cell.columnLabel,
      value,
      unit,
      raw,
      reading,
      place: placeText(place),
    }
  })
}

export function placeText(place: LocatedPlace): string {
  if ('line' in place) return `${place.line}:${place.column}`
  const box = [place.x, place.y, place.width, place.height].map(v => Math.round(v * 10) / 10)
  return `p${place.page}@${box.join(',')}`
}

/** The held cells line by line of the form; of a line's variants, the one that has all the cells held there. */
function heldCells(evidence: EvidenceMap, edition: string): FormCell[] {
  return UNION.flatMap(({ variants }) => {
    const held = variants.map(variant => variant.cells.filter(cell => cell.pointer in evidence))
    const pointers = new Set(held.flat().map(cell => cell.pointer))
    if (pointers.size === 0) return []
    const whole = held.filter(cells => cells.length === pointers.size)
    const own = whole.find(cells => cells[0]?.edition === edition) ?? whole[0]
    return own ?? [...new Map(held.flat().map(cell => [cell.pointer, cell])).values()]
  })
}
