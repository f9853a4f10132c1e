import type { DrawnTables, HtmlTable, TablePart } from '../../../corpus/generator/html/bend.ts'
import type { Random } from '../../../corpus/generator/random.ts'
import { gridOf, isHeadRow, type Sheet, sheetOf } from './sheet.ts'

/** The tables of the form as they are about to be written, in one list; what a mutation takes and gives. */

export const PRINTED = ['tableTwo', 'tableThree', 'tableFour'] as const
export type Printed = (typeof PRINTED)[number]

export interface Placed {
  readonly printed: Printed
  readonly part: TablePart
}

export const placedOf = (drawn: DrawnTables): Placed[] =>
  PRINTED.flatMap(printed => drawn[printed].map(part => ({ printed, part })))

export function drawnOf(list: readonly Placed[]): DrawnTables {
  const of = (printed: Printed) => list.filter(one => one.printed === printed).map(({ part }) => part)
  return { tableTwo: of('tableTwo'), tableThree: of('tableThree'), tableFour: of('tableFour') }
}

export const isTable = (part: TablePart): part is HtmlTable => 'grid' in part

/** A table of the list; larger ones no likelier than small ones, but those of table three are: most of the form stands there. */
export function anyTable(list: readonly Placed[], random: Random): number {
  const tables = list.flatMap(({ part }, at) => (isTable(part) ? [at] : []))
  const three = tables.filter(at => list[at]?.printed === 'tableThree')
  return three.length > 0 && random.int(0, 2) === 0 ? random.pick(three) : random.pick(tables)
}

export function withParts(list: readonly Placed[], at: number, parts: readonly TablePart[]): Placed[] {
  const { printed } = list[at] as Placed
  return [...list.slice(0, at), ...parts.map(part => ({ printed, part })), ...list.slice(at + 1)]
}

export function tableOf(sheet: Sheet, like: HtmlTable): HtmlTable {
  const rows = sheet.filter(row => row.length > 0)
  const first = rows.findIndex(row => !isHeadRow(row))
  return { ...like, grid: gridOf(rows), headRows: first === -1 ? rows.length : first }
}

/** A place of the list that `anyTable` gave. */
export const htmlTableAt = (list: readonly Placed[], at: number): HtmlTable => (list[at] as Placed).part as HtmlTable

export const sheetAt = (list: readonly Placed[], at: number): Sheet => sheetOf(htmlTableAt(list, at).grid)
