import { cell, type GridCell } from '../../../corpus/generator/html/grid.ts'
import type { Random } from '../../../corpus/generator/random.ts'
import { anyTable, htmlTableAt, type Placed, sheetAt, tableOf, withParts } from './drawn.ts'
import type { Means, Mutation } from './mutation.ts'
import { isHeadRow, type Sheet, widthOf, withColumn, withColumns } from './sheet.ts'

/** Mutations of columns, of head and values together. */

const changed =
  (change: (sheet: Sheet, means: Means) => Sheet) =>
  (list: readonly Placed[], means: Means): readonly Placed[] => {
    const at = anyTable(list, means.random)
    return withParts(list, at, [tableOf(change(sheetAt(list, at), means), htmlTableAt(list, at))])
  }

const columnsOf = (sheet: Sheet) => Array.from({ length: widthOf(sheet) }, (_, column) => column)

/** Columns that hold values and no row's label. */
const valueColumns = (sheet: Sheet) =>
  columnsOf(sheet).filter(
    column => sheet.some(row => row[column]?.kind === 'value') && sheet.every(row => row[column]?.kind !== 'label'),
  )

/** Before one of the columns of values, or behind the last. */
const placeAmong = (sheet: Sheet, random: Random) => random.pick([...valueColumns(sheet), widthOf(sheet)])

const kindIn = (row: readonly GridCell[]) => (isHeadRow(row) ? 'head' : 'value')

const FOREIGN_HEADS = ['备注', '上年数', '占比', '小计', '其中：网上', '同比', '外国人', '事业单位', '说明', '累计']

export const COLUMN_MUTATIONS: readonly Mutation[] = [
  {
    name: 'column of figures',
    apply: changed((sheet, { random, foreign }) => {
      const head = random.pick(FOREIGN_HEADS)
      return withColumn(sheet, placeAmong(sheet, random), row =>
        isHeadRow(row) ? cell('head', head) : cell('value', String(foreign())),
      )
    }),
  },
  {
    name: 'column of figures without a head',
    apply: changed((sheet, { random, foreign }) =>
      withColumn(sheet, placeAmong(sheet, random), row => cell(kindIn(row), isHeadRow(row) ? '' : String(foreign()))),
    ),
  },
  {
    name: 'column of remarks',
    apply: changed((sheet, { random }) => {
      const remark = random.pick(['', '无', '/', '见附件', '已核'])
      return withColumn(sheet, placeAmong(sheet, random), row =>
        isHeadRow(row) ? cell('head', random.pick(['备注', '说明'])) : cell('value', remark),
      )
    }),
  },
  {
    name: 'column of row numbers',
    apply: changed(sheet => {
      let number = 0
      return withColumn(sheet, 0, row => (isHeadRow(row) ? cell('head', '序号') : cell('label', String(++number))))
    }),
  },
  {
    name: 'empty columns',
    apply: changed((sheet, { random }) => {
      let wider = sheet
      for (let count = random.int(1, 3); count > 0; count--) {
        wider = withColumn(wider, random.int(0, widthOf(wider)), row => cell(kindIn(row), ''))
      }
      return wider
    }),
  },
  {
    name: 'column deleted',
    apply: changed((sheet, { random }) => {
      const columns = valueColumns(sheet)
      const gone = columns.length === 0 ? -1 : random.pick(columns)
      return withColumns(
        sheet,
        columnsOf(sheet).filter(column => column !== gone),
      )
    }),
  },
  {
    name: 'columns swapped',
    apply: changed((sheet, { random }) => {
      const columns = valueColumns(sheet)
      // Without heads nothing would say that they are swapped.
      if (columns.length === 0 || !isHeadRow(sheet[0] ?? [])) return sheet
      const [a, b] = [random.pick(columns), random.pick(columns)]
      // Under the heads of more than one table (whole table two) a column is several columns.
      return withColumns(
        sheet,
        columnsOf(sheet).map(column => (column === a ? b : column === b ? a : column)),
      )
    }),
  },
]
