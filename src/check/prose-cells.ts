import { cellsOf } from '../form/derive.ts'
import { EDITIONS } from '../form/editions.ts'
import { CONCEPTS } from '../form/prose/concepts.ts'
import { type EvidenceMap, numberAt } from '../report/assemble.ts'
import type { AnnualReport } from '../report/model.ts'
import type { Term, UndecidedReason } from './finding.ts'

/** What the tables say of a concept of prose. Pointers are split and labelled once, for every concept. */

interface Cell {
  readonly pointer: string
  readonly keys: readonly string[]
  readonly label: string
}

/** One way of printing a concept: the cells that add up to it, and the editions that have them all. */
interface CellList {
  readonly cells: readonly Cell[]
  readonly editions: readonly string[]
}

/** A sum of cells: its number where all are printed, else why there is none. */
export interface TableSum {
  readonly terms: readonly Term[]
  readonly value: number | null
  readonly reason?: UndecidedReason
}

const FORM = EDITIONS.map(edition => ({ id: edition.id, cells: cellsOf(edition) }))
const LABELS = new Map(
  FORM.toReversed().flatMap(({ cells }) => cells.map(cell => [cell.pointer, `${cell.itemLabel}/${cell.columnLabel}`])),
)
const POINTERS = FORM.map(({ id, cells }) => ({ id, pointers: new Set(cells.map(cell => cell.pointer)) }))

function listOf(pointers: readonly string[]): CellList {
  const cells = pointers.map(pointer => ({
    pointer,
    keys: pointer.slice(1).split('/'),
    label: LABELS.get(pointer) ?? pointer,
  }))
  const having = POINTERS.filter(form => pointers.every(pointer => form.pointers.has(pointer)))
  return { cells, editions: having.map(({ id }) => id) }
}

const LISTS = new Map(CONCEPTS.map(({ id, sums }) => [id, sums.map(listOf)]))

/** Whether a table of the form says anything of a concept. */
export function isTold(concept: string): boolean {
  return (LISTS.get(concept)?.length ?? 0) > 0
}

/** The number that the tables have for a concept; null where a cell is missing or holds none. */
export function tableValue(concept: string, report: AnnualReport): number | null {
  for (const { cells } of LISTS.get(concept) ?? []) {
    const value = sumOf(cells, report)
    if (value !== null) return value
  }
  return null
}

/** The cells that {@link tableValue} adds up. */
export function pointersOf(concept: string, report: AnnualReport): string[] {
  const list = LISTS.get(concept)?.find(({ cells }) => sumOf(cells, report) !== null)
  return list?.cells.map(cell => cell.pointer) ?? []
}

/** The sum of the numbers that the tables have for several concepts; null where one has none. */
export function tableValues(concepts: readonly string[], report: AnnualReport): number | null {
  let sum = 0
  for (const concept of concepts) {
    const value = tableValue(concept, report)
    if (value === null) return null
    sum += value
  }
  return sum
}

/** What the tables of one report say of concepts, each worked out once: prose can tell the same a thousand times. */
export type Tables = (concept: string) => TableSum | null

export function tablesOf(report: AnnualReport, evidence: EvidenceMap): Tables {
  const known = new Map<string, TableSum | null>()
  let held: readonly boolean[] | undefined
  const holds = (list: CellList) => {
    held ??= TABLES.map(prefixes => holdsTable(prefixes, evidence))
    return TABLES.some((prefixes, index) => held?.[index] === true && prefixes.some(prefix => isUnder(list, prefix)))
  }
  return concept => {
    const sum = known.get(concept)
    if (sum !== undefined) return sum
    const found = tableSum(concept, report, evidence, holds)
    known.set(concept, found)
    return found
  }
}

/** The cells of a concept as a report holds them; null where the source has no such table, or the edition no such cell. */
function tableSum(
  concept: string,
  report: AnnualReport,
  evidence: EvidenceMap,
  holds: (list: CellList) => boolean,
): TableSum | null {
  const lists = LISTS.get(concept) ?? []
  const whole = lists.find(({ cells }) => sumOf(cells, report) !== null)
  if (whole !== undefined) return { terms: termsOf(whole.cells, report), value: sumOf(whole.cells, report) }
  const part = lists.find(({ cells }) => cells.some(cell => cell.pointer in evidence))
  if (part !== undefined) return { terms: termsOf(part.cells, report), value: null, reason: reasonOf(part, evidence) }
  const expected = lists.find(({ editions }) => editions.includes(report.edition)) ?? null
  if (expected === null || !holds(expected)) return null
  return { terms: termsOf(expected.cells, report), value: null, reason: 'absent' }
}

function sumOf(cells: readonly Cell[], report: AnnualReport): number | null {
  let sum = 0
  for (const { keys } of cells) {
    const value = numberAt(report, keys)
    if (value === null) return null
    sum += value
  }
  return sum
}

function termsOf(cells: readonly Cell[], report: AnnualReport): Term[] {
  return cells.map(({ pointer, label, keys }) => ({
    side: 'left',
    sign: 1,
    pointer,
    label,
    value: numberAt(report, keys),
  }))
}

const REASONS: readonly UndecidedReason[] = ['absent', 'unreadable', 'dash', 'blank']

function reasonOf({ cells }: CellList, evidence: EvidenceMap): UndecidedReason {
  const readings = cells.map(({ pointer }) => evidence[pointer]?.reading ?? 'absent')
  return REASONS.find(reason => readings.some(reading => reading === reason)) ?? 'absent'
}

/** Reconsideration and litigation are printed as one table. */
const TABLES = [['/proactiveDisclosure/'], ['/applications/'], ['/reconsideration/', '/litigation/']]

const isUnder = ({ cells }: CellList, prefix: string): boolean => cells[0]?.pointer.startsWith(prefix) === true

function holdsTable(prefixes: readonly string[], evidence: EvidenceMap): boolean {
  for (const pointer in evidence) if (prefixes.some(prefix => pointer.startsWith(prefix))) return true
  return false
}
