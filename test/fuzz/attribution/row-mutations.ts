import { cell, type GridCell } from '../../../corpus/generator/html/grid.ts'
import type { Random } from '../../../corpus/generator/random.ts'
import { anyTable, htmlTableAt, type Placed, sheetAt, tableOf, withParts } from './drawn.ts'
import type { Means, Mutation } from './mutation.ts'
import { isCaptionRow, isHeadRow, isValueRow, reachesUp, type Sheet, withoutRow, withRow } from './sheet.ts'

/** Mutations of whole rows of a table. */

const changed =
  (change: (sheet: Sheet, means: Means) => Sheet) =>
  (list: readonly Placed[], means: Means): readonly Placed[] => {
    const at = anyTable(list, means.random)
    return withParts(list, at, [tableOf(change(sheetAt(list, at), means), htmlTableAt(list, at))])
  }

const rowsWith = (sheet: Sheet, isWanted: (row: readonly GridCell[]) => boolean) =>
  sheet.flatMap((row, at) => (isWanted(row) ? [at] : []))

const pickRow = (sheet: Sheet, random: Random, isWanted: (row: readonly GridCell[]) => boolean) => {
  const rows = rowsWith(sheet, isWanted)
  return rows.length === 0 ? undefined : random.pick(rows)
}

/** A place for a row among the rows of values: before one of them, or behind the last. */
function placeAmong(sheet: Sheet, random: Random): number {
  const rows = rowsWith(sheet, isValueRow)
  return random.pick([...rows, sheet.length])
}

/** The row with the group labels of where it is put, where a group's label reaches over that place. */
function adopted(row: readonly GridCell[], sheet: Sheet, at: number): GridCell[] {
  return row.map((one, column) => (reachesUp(sheet, at, column) ? (sheet[at]?.[column] as GridCell) : one))
}

/** A row like another with its own cells exchanged: cells that reach over it from above or below stay what they are. */
function rowLike(sheet: Sheet, at: number, make: (one: GridCell) => GridCell): GridCell[] {
  const made = new Map<GridCell, GridCell>()
  return (sheet[at] ?? []).map((one, column) => {
    if (reachesUp(sheet, at, column) || reachesUp(sheet, at + 1, column)) return one
    const known = made.get(one) ?? make(one)
    made.set(one, known)
    return known
  })
}

const FOREIGN_LABELS = [
  ...['其中：网上申请', '备注', '上年同期', '小计', '环比', '其他事项', '内设机构', '其中：当面申请', '待核实'],
  ...['行政确认', '行政奖励', '公共企事业单位', '咨询答复', '涉及工商查询', '（八）其它情形', '9.属于档案', '说明'],
]

const blankOr = (one: GridCell, text: string) => (one.text === '' ? one : { ...one, text })

export const ROW_MUTATIONS: readonly Mutation[] = [
  {
    name: 'row moved',
    apply: changed((sheet, { random }) => {
      const from = pickRow(sheet, random, isValueRow)
      if (from === undefined) return sheet
      const rest = withoutRow(sheet, from)
      return withRow(rest, placeAmong(rest, random), sheet[from] ?? [])
    }),
  },
  {
    name: 'row moved into another group',
    apply: changed((sheet, { random }) => {
      const from = pickRow(sheet, random, isValueRow)
      if (from === undefined) return sheet
      const rest = withoutRow(sheet, from)
      const to = placeAmong(rest, random)
      return withRow(rest, to, adopted(sheet[from] ?? [], rest, to))
    }),
  },
  {
    name: 'rows swapped',
    apply: changed((sheet, { random }) => {
      const rows = rowsWith(sheet, isValueRow)
      if (rows.length === 0) return sheet
      const [a, b] = [random.pick(rows), random.pick(rows)]
      return sheet.map((row, at) => (at === a ? (sheet[b] ?? row) : at === b ? (sheet[a] ?? row) : row))
    }),
  },
  {
    name: 'row deleted',
    apply: changed((sheet, { random }) => {
      const at = pickRow(sheet, random, isValueRow)
      return at === undefined ? sheet : withoutRow(sheet, at)
    }),
  },
  {
    name: 'row duplicated',
    apply: changed((sheet, { random }) => {
      const at = pickRow(sheet, random, isValueRow)
      if (at === undefined) return sheet
      const copy = rowLike(sheet, at, one => ({ ...one }))
      return withRow(sheet, random.int(0, 2) > 0 ? at + 1 : placeAmong(sheet, random), copy)
    }),
  },
  {
    name: 'row twice, other figures',
    apply: changed((sheet, { random, foreign }) => {
      const at = pickRow(sheet, random, isValueRow)
      if (at === undefined) return sheet
      const twin = rowLike(sheet, at, one => (one.kind === 'value' ? blankOr(one, String(foreign())) : { ...one }))
      return withRow(sheet, at + random.int(0, 1), twin)
    }),
  },
  {
    name: 'row foreign',
    apply: changed((sheet, { random, foreign }) => {
      const at = pickRow(sheet, random, row => isValueRow(row) && row[0]?.kind === 'label')
      if (at === undefined) return sheet
      const label = random.pick(FOREIGN_LABELS)
      const row = rowLike(sheet, at, one =>
        one.kind === 'label' ? { ...one, text: label } : blankOr(one, String(foreign())),
      )
      return withRow(sheet, at + random.int(0, 1), row)
    }),
  },
  {
    name: 'row of words over the whole width',
    apply: changed((sheet, { random }) => {
      const words = cell('label', random.pick(['（续表）', '单位：件', '注：本表由各单位汇总', '第3页', '——']))
      return withRow(
        sheet,
        random.int(0, sheet.length),
        (sheet[0] ?? []).map(() => words),
      )
    }),
  },
  {
    name: 'empty row',
    apply: changed((sheet, { random }) => {
      const at = placeAmong(sheet, random)
      return withRow(
        sheet,
        at,
        adopted(
          (sheet[0] ?? []).map(() => cell('label', '')),
          sheet,
          at,
        ),
      )
    }),
  },
  {
    name: 'head row dropped',
    apply: changed((sheet, { random }) => {
      const at = pickRow(sheet, random, row => isHeadRow(row) && !isCaptionRow(row))
      return at === undefined ? sheet : withoutRow(sheet, at)
    }),
  },
  {
    name: 'all head rows dropped',
    apply: changed(sheet => sheet.filter(row => !isHeadRow(row) || isCaptionRow(row))),
  },
  {
    name: 'caption dropped',
    apply: changed((sheet, { random }) => {
      const at = pickRow(sheet, random, isCaptionRow)
      return at === undefined ? sheet : withoutRow(sheet, at)
    }),
  },
  {
    name: 'head row repeated',
    apply: changed((sheet, { random }) => {
      const heads = sheet.filter(row => isHeadRow(row) && !isCaptionRow(row)).slice(0, 3)
      const at = placeAmong(sheet, random)
      return [...sheet.slice(0, at), ...heads.map(row => row.map(one => ({ ...one }))), ...sheet.slice(at)]
    }),
  },
]
