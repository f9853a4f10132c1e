import type { TablePart } from '../../../corpus/generator/html/bend.ts'
import { anyTable, htmlTableAt, isTable, type Placed, PRINTED, sheetAt, tableOf, withParts } from './drawn.ts'
import type { Mutation } from './mutation.ts'
import { isHeadRow, isValueRow, type Sheet } from './sheet.ts'

/** Mutations of whole tables. */

const BETWEEN: readonly (readonly TablePart[])[] = [
  [],
  [{ paragraph: '（续表）' }],
  [{ paragraph: '— 3 —' }],
  [{ paragraph: '续前页，其余各行见下。' }],
]

/** The list with two tables that follow one another put together as one. */
function merged(list: readonly Placed[], first: number, second: number): Placed[] {
  const part = htmlTableAt(list, first)
  const one = tableOf([...sheetAt(list, first), ...sheetAt(list, second)], part)
  return [...list.slice(0, first), { ...(list[first] as Placed), part: one }, ...list.slice(second + 1)]
}

export const TABLE_MUTATIONS: readonly Mutation[] = [
  { name: 'none', apply: list => list },
  {
    name: 'table split',
    apply: (list, { random }) => {
      const at = anyTable(list, random)
      const sheet = sheetAt(list, at)
      if (sheet.length < 2) return list
      const cut = random.int(1, sheet.length - 1)
      const part = htmlTableAt(list, at)
      const again: Sheet = random.int(0, 2) === 0 ? sheet.filter(row => isHeadRow(row)).slice(0, 3) : []
      const { caption, ...bare } = part
      return withParts(list, at, [
        tableOf(sheet.slice(0, cut), part),
        ...random.pick(BETWEEN),
        tableOf([...again, ...sheet.slice(cut)], bare),
      ])
    },
  },
  {
    name: 'tables merged',
    apply: (list, { random }) => {
      const tables = list.flatMap(({ part }, at) => (isTable(part) ? [at] : []))
      const from = random.int(0, tables.length - 2)
      return tables.length < 2 ? list : merged(list, tables[from] as number, tables[from + 1] as number)
    },
  },
  {
    name: 'table moved into another section',
    apply: (list, { random }) => {
      const at = anyTable(list, random)
      const moved = { part: (list[at] as Placed).part, printed: random.pick(PRINTED) }
      const rest = list.filter((_, index) => index !== at)
      return random.int(0, 1) === 0 ? [moved, ...rest] : [...rest, moved]
    },
  },
  {
    name: 'table deleted',
    apply: (list, { random }) => {
      const at = anyTable(list, random)
      return list.filter((_, index) => index !== at)
    },
  },
  {
    name: 'table twice, other figures',
    apply: (list, { random, foreign }) => {
      const at = anyTable(list, random)
      const table = htmlTableAt(list, at)
      const grid = table.grid.map(row =>
        row.map(one => (one.kind === 'value' && one.text !== '' ? { ...one, text: String(foreign()) } : one)),
      )
      return withParts(list, at, [table, { paragraph: '附：上一年度同表' }, { ...table, grid }])
    },
  },
  {
    name: 'table cut short',
    apply: (list, { random }) => {
      const at = anyTable(list, random)
      const sheet = sheetAt(list, at)
      const values = sheet.flatMap((row, index) => (isValueRow(row) ? [index] : []))
      if (values.length === 0) return list
      return withParts(list, at, [tableOf(sheet.slice(0, random.pick(values) + 1), htmlTableAt(list, at))])
    },
  },
  {
    name: 'table as lines with pipes in <pre>',
    only: 'html',
    apply: (list, { random }) => {
      const at = anyTable(list, random)
      return withParts(list, at, [{ ...htmlTableAt(list, at), pipes: true }])
    },
  },
]
