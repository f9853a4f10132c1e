import { FORM_CELL_WORDS, SHARED_COLUMNS, TABLE_TITLES, WIDE_WORDS } from '../../diagnostic/words/dataset.ts'
import type { Words } from '../../diagnostic/words/language.ts'
import { PANEL_COLUMN_WORDS } from '../../diagnostic/words/panel-tables.ts'
import { EDITIONS } from '../../form/editions.ts'
import { UNION_CELLS, type UnionCell } from '../../form/union-cells.ts'
import type { ColumnSpec, TableSpec } from '../table-spec.ts'
import { column } from './column.ts'
import { EDITION_VALUES, FIGURES_VALUES, filled, lettersInWords } from './value-lists.ts'

/** The wide table: one row a report that was read, with a column for every cell of the form in any edition. */

const HEAD: readonly ColumnSpec[] = [
  column('report_id', 'string', SHARED_COLUMNS.report_id),
  column('path', 'string', SHARED_COLUMNS.path, { refersTo: 'sources.path' }),
  column('url', 'string', SHARED_COLUMNS.url),
  column('captured', 'string', SHARED_COLUMNS.captured),
  column('authority', 'string', SHARED_COLUMNS.authority),
  column('division_code', 'string', SHARED_COLUMNS.division_code),
  column('division_name', 'string', WIDE_WORDS.division_name),
  column('level', 'string', WIDE_WORDS.level),
  column('body_id', 'string', PANEL_COLUMN_WORDS.body_id),
  column('unit_id', 'string', PANEL_COLUMN_WORDS.unit_id),
  column('code_reported', 'string', PANEL_COLUMN_WORDS.code_reported),
  column('code_carried_forward', 'integer', PANEL_COLUMN_WORDS.code_carried_forward),
  column('reporting_year', 'integer', SHARED_COLUMNS.reporting_year),
  column('edition', 'string', SHARED_COLUMNS.edition, { values: EDITION_VALUES }),
  column('title', 'string', WIDE_WORDS.title),
  column('issuer', 'string', WIDE_WORDS.issuer),
  column('index_number', 'string', WIDE_WORDS.index_number),
  column('document_number', 'string', WIDE_WORDS.document_number),
  column('published_on', 'date', WIDE_WORDS.published_on),
  column('written_on', 'date', WIDE_WORDS.written_on),
  column('period_start', 'date', WIDE_WORDS.period_start),
  column('period_end', 'date', WIDE_WORDS.period_end),
  column('source_url', 'string', WIDE_WORDS.source_url),
  column('site_name', 'string', WIDE_WORDS.site_name),
  column('site_id_code', 'string', WIDE_WORDS.site_id_code),
]

const READINGS_NOTE = { ...WIDE_WORDS.readings, note: filledLetters() }

/** Counts of cells by how they were read, and what the checks found. */
const TAIL: readonly ColumnSpec[] = [
  column('cells_printed', 'integer', WIDE_WORDS.cells_printed),
  column('cells_blank', 'integer', WIDE_WORDS.cells_blank),
  column('cells_dash', 'integer', WIDE_WORDS.cells_dash),
  column('cells_recovered', 'integer', WIDE_WORDS.cells_recovered),
  column('cells_unreadable', 'integer', WIDE_WORDS.cells_unreadable),
  column('cells_absent', 'integer', WIDE_WORDS.cells_absent),
  column('readings', 'string', READINGS_NOTE),
  column('errors', 'integer', WIDE_WORDS.errors),
  column('warnings', 'integer', WIDE_WORDS.warnings),
  column('remarks', 'integer', WIDE_WORDS.remarks),
  column('undecided', 'integer', WIDE_WORDS.undecided),
  column('waived', 'integer', WIDE_WORDS.waived),
  column('passes', 'integer', WIDE_WORDS.passes),
  column('sums_passed', 'integer', WIDE_WORDS.sums_passed),
  column('sums_undecided', 'integer', WIDE_WORDS.sums_undecided),
  column('figures', 'string', WIDE_WORDS.figures, { values: FIGURES_VALUES }),
  column('rules_version', 'string', WIDE_WORDS.rules_version),
]

function filledLetters(): Words {
  const { zh, en } = lettersInWords()
  const { note } = WIDE_WORDS.readings
  return { zh: filled(note, { letters: zh }).zh, en: filled(note, { letters: en }).en }
}

/** The columns of a cell: its number, and beside an amount its printed unit. */
function cellColumns(cell: UnionCell, index: number): ColumnSpec[] {
  const amount = cell.prints[0].head.measure === 'amount'
  const label = cellLabel(cell)
  const value = column(cell.name, amount ? 'number' : 'integer', { label, note: cellNote(cell, index) })
  if (!amount) return [value]
  const { label: unit, note } = FORM_CELL_WORDS.amountUnit
  const unitLabel = { zh: filled(unit, { cell: label.zh }).zh, en: filled(unit, { cell: label.en }).en }
  return [value, column(unitName(cell), 'string', { label: unitLabel, note })]
}

function unitName(cell: UnionCell): string {
  return `${cell.name}_unit`
}

/** The official label of the newest edition that prints the cell; in English what its ids say. */
function cellLabel({ prints: [cell] }: UnionCell): Words {
  const path = cell.item === cell.table ? [cell.table] : [cell.table, cell.item]
  const en = [...path, cell.column].map(id => id.replaceAll('_', ' ')).join(' / ')
  return { zh: `${cell.itemLabel}/${cell.columnLabel}`, en }
}

function cellNote(cell: UnionCell, index: number): Words {
  const [first, ...others] = cell.prints
  const { empty, unit, unitBeside, onlyIn, otherLabel } = FORM_CELL_WORDS
  const ids = cell.prints.map(({ edition }) => edition)
  const parts = [filled(empty, { position: index + 1 })]
  if (first.head.measure === 'amount') parts.push(filled(unitBeside, { column: unitName(cell) }))
  else if (first.head.unit !== null) parts.push(filled(unit, { unit: first.head.unit }))
  if (ids.length < EDITIONS.length) parts.push(filled(onlyIn, { editions: ids.join(', ') }))
  for (const { edition, itemLabel, columnLabel } of others) {
    const other = `${itemLabel}/${columnLabel}`
    if (other !== cellLabel(cell).zh) parts.push(filled(otherLabel, { edition, other }))
  }
  return { zh: parts.map(({ zh }) => zh).join(''), en: parts.map(({ en }) => en).join(' ') }
}

export const WIDE: TableSpec = {
  name: 'wide',
  title: TABLE_TITLES.wide,
  columns: [...HEAD, ...UNION_CELLS.flatMap(cellColumns), ...TAIL],
  key: ['report_id'],
}
