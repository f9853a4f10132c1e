import type { FormCell } from '../form/derive.ts'
import { UNION } from '../form/union.ts'
import type { ParsedReport } from '../parse.ts'
import type { EvidenceMap } from '../report/assemble.ts'
import type { AnnualReport, Evidence } from '../report/model.ts'
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
  const report_id = reportId(source.sha256)
  const { name: authority, divisionCode: division_code } = report.authority
  const { reportingYear: reporting_year, edition } = report
  const observations: Observation[] = []
  for (const line of HELD_LINES) {
    let row: Values | undefined
    let path: readonly string[] | undefined
    for (const { known, found } of heldCells(line, evidence, edition)) {
      const { cell } = known
      // Cells of a row lie side by side: the way to them is gone once a row.
      if (row === undefined || known.path !== path) {
        path = known.path
        row = valuesAt(report, path)
      }
      observations.push({
        report_id,
        authority,
        division_code,
        reporting_year,
        edition,
        table: cell.table,
        item: cell.item,
        item_label: cell.itemLabel,
        column: cell.column,
        column_label: cell.columnLabel,
        value: row[cell.head.key] as number | null,
        unit: known.unitKey === null ? cell.head.unit : (row[known.unitKey] as string | null),
        raw: found.raw,
        reading: found.reading,
        place: placeText(found.place),
      })
    }
  }
  return observations
}

/** The id of a report: the first 16 hex digits of the sha256 of its bytes. */
export function reportId(sha256: string): string {
  return sha256.slice(0, 16)
}

export function placeText(place: LocatedPlace): string {
  if ('line' in place) return `${place.line}:${place.column}`
  const box = [place.x, place.y, place.width, place.height].map(v => Math.round(v * 10) / 10)
  return `p${place.page}@${box.join(',')}`
}

/** What is worked out of the form once, because it is asked for every cell of every report. */
interface KnownCell {
  readonly cell: FormCell
  /** The keys that lead to the row's values; the very same list for all cells of a row. */
  readonly path: readonly string[]
  /** Of an amount, the key of its printed unit. */
  readonly unitKey: string | null
  /** Its place in the line's `pointers`. */
  readonly at: number
}

interface KnownLine {
  /** The distinct pointers of all variants. */
  readonly pointers: readonly string[]
  readonly variants: readonly { readonly edition: string; readonly cells: readonly KnownCell[] }[]
  /** The cells of all variants, for a line that no single one accounts for. */
  readonly merged: readonly KnownCell[]
}

const HELD_LINES: readonly KnownLine[] = UNION.map(({ variants }) => {
  const pointers = [...new Set(variants.flatMap(({ cells }) => cells.map(({ pointer }) => pointer)))]
  const paths = new Map<string, readonly string[]>()
  const known = (cell: FormCell): KnownCell => {
    const row = cell.pointer.slice(0, cell.pointer.lastIndexOf('/'))
    const path = paths.get(row) ?? row.slice(1).split('/')
    paths.set(row, path)
    const unitKey = cell.head.measure === 'amount' ? `${cell.head.key}Unit` : null
    return { cell, path, unitKey, at: pointers.indexOf(cell.pointer) }
  }
  const all = variants.map(({ edition, cells }) => ({ edition, cells: cells.map(known) }))
  const merged: KnownCell[] = []
  for (const cell of all.flatMap(({ cells }) => cells)) merged[cell.at] = cell
  return { pointers, variants: all, merged }
})

interface HeldCell {
  readonly known: KnownCell
  readonly found: Evidence
}

/** The held cells of a line: of its variants, the one that has all the cells held there. */
function heldCells(line: KnownLine, evidence: EvidenceMap, edition: string): HeldCell[] {
  const found = line.pointers.map(pointer => evidence[pointer])
  const count = found.reduce((held, entry) => (entry === undefined ? held : held + 1), 0)
  if (count === 0) return []
  const held = (cells: readonly KnownCell[]): HeldCell[] => {
    const kept: HeldCell[] = []
    for (const known of cells) {
      const entry = found[known.at]
      if (entry !== undefined) kept.push({ known, found: entry })
    }
    return kept
  }
  const [only] = line.variants
  if (only !== undefined && line.variants.length === 1) return held(only.cells)
  const whole = line.variants
    .map(variant => ({ edition: variant.edition, cells: held(variant.cells) }))
    .filter(({ cells }) => cells.length === count)
  return (whole.find(variant => variant.edition === edition) ?? whole[0])?.cells ?? held(line.merged)
}

type Values = Readonly<Record<string, number | string | null>>

function valuesAt(report: AnnualReport, path: readonly string[]): Values {
  let node: unknown = report
  for (const key of path) node = (node as Record<string, unknown>)[key]
  return node as Values
}
