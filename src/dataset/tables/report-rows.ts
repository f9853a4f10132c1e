import { DIAGNOSTIC_WORDS } from '../../diagnostic/words/diagnostics.ts'
import { fill } from '../../diagnostic/words/language.ts'
import { OBSERVATION_COLUMNS, placeText, reportId, toObservations } from '../../panel/observations.ts'
import type { ParsedReport } from '../../parse.ts'
import type { TableRow } from '../table-spec.ts'

/** The cells of the form that a report holds, in the columns of the table `observations`. None where no report was read. */
export function observationRows(parsed: ParsedReport): TableRow[] {
  return toObservations(parsed).map(observation => OBSERVATION_COLUMNS.map(name => observation[name]))
}

/** What reading a report had to say, in the columns of the table `diagnostics`. None where no report was read: see `failures`. */
export function diagnosticRows(parsed: ParsedReport, path: string): TableRow[] {
  if (parsed.report === null) return []
  const id = reportId(parsed.source.sha256)
  return parsed.diagnostics.map(({ code, severity, place, facts }) => {
    const { message } = DIAGNOSTIC_WORDS[code]
    const where = place === undefined ? null : placeText(place)
    return [id, path, code, severity, where, fill(message.zh, facts), fill(message.en, facts)]
  })
}
