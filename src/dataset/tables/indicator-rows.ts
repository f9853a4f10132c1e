import { comparabilityOf } from '../../panel/crosswalk.ts'
import { indicatorValue } from '../../panel/indicators.ts'
import { placeText, reportId } from '../../panel/observations.ts'
import type { PanelCell } from '../../panel/panel.ts'
import type { ParsedReport } from '../../parse.ts'
import { valueAt } from '../../report/assemble.ts'
import type { TableRow } from '../table-spec.ts'
import { REPORT_INDICATORS } from './indicator-spec.ts'

const POINTERS = [...new Set(REPORT_INDICATORS.flatMap(({ numerator, denominator }) => [...numerator, ...denominator]))]
const COMPARABLE = new Map(
  REPORT_INDICATORS.map(({ id, numerator, denominator }) => [id, comparabilityOf([...numerator, ...denominator])]),
)

/** The indicators of a report, in the columns of the table `indicators`. None where no report was read. */
export function indicatorRows(parsed: ParsedReport, path: string): TableRow[] {
  const { report, source } = parsed
  if (report === null) return []
  const { authority, reportingYear, edition } = report
  const of = [reportId(source.sha256), path, authority.name, authority.divisionCode, reportingYear, edition]
  const cells = cellsOf(parsed)
  return REPORT_INDICATORS.map(spec => {
    const { numerator, denominator, value, smallN, why } = indicatorValue(spec, cells)
    return [...of, spec.id, numerator, denominator, value, smallN ? 1 : 0, why, COMPARABLE.get(spec.id) ?? null]
  })
}

/** The cells that indicators take, of those that the report holds. */
function cellsOf({ report, evidence }: ParsedReport): Map<string, PanelCell> {
  const cells = new Map<string, PanelCell>()
  if (report === null) return cells
  for (const pointer of POINTERS) {
    const found = evidence[pointer]
    if (found === undefined) continue
    const value = valueAt(report, pointer) as number | null
    cells.set(pointer, { value, reading: found.reading, unit: null, place: placeText(found.place) })
  }
  return cells
}
