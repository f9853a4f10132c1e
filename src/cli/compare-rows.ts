import { csvLines } from '../dataset/csv.ts'
import type { TableRow } from '../dataset/table-spec.ts'
import { type Comparison, comparedPanel } from '../panel/comparison.ts'
import { COMPARISON_COLUMNS, comparisonRows } from '../panel/comparison-rows.ts'
import type { Panel } from '../panel/panel.ts'
import { PANEL_COLUMNS, PANEL_FINDING_COLUMNS, panelFindingRows, panelRows } from '../panel/panel-rows.ts'
import { jsonLine, print } from './output.ts'

/** What a comparison can be had as: its figures; the report behind each body and year, gaps too; what the rules over years found. */
export const COMPARE_TABLES = ['figures', 'reports', 'findings'] as const

export type CompareTable = (typeof COMPARE_TABLES)[number]

const ROWS_AT_ONCE = 1000

interface Rows {
  readonly columns: readonly string[]
  readonly rows: Iterable<TableRow>
}

function rowsOf(table: CompareTable, comparison: Comparison, panel: Panel): Rows {
  if (table === 'figures') return { columns: COMPARISON_COLUMNS, rows: figures(comparison) }
  const compared = comparedPanel(comparison, panel)
  if (table === 'reports') return { columns: PANEL_COLUMNS, rows: panelRows(compared) }
  return { columns: PANEL_FINDING_COLUMNS, rows: panelFindingRows(compared) }
}

function* figures(comparison: Comparison): Generator<TableRow> {
  for (const row of comparisonRows(comparison)) yield COMPARISON_COLUMNS.map(name => row[name])
}

/** Prints a table as CSV with a head line, or as JSON lines. */
export function printRows(table: CompareTable, form: 'csv' | 'json', comparison: Comparison, panel: Panel): void {
  const { columns, rows } = rowsOf(table, comparison, panel)
  if (form === 'json') {
    for (const row of rows) print(jsonLine(Object.fromEntries(columns.map((name, at) => [name, row[at]]))))
    return
  }
  let some: TableRow[] = [columns]
  for (const row of rows) {
    some.push(row)
    if (some.length < ROWS_AT_ONCE) continue
    print(csvLines(some))
    some = []
  }
  print(csvLines(some))
}
