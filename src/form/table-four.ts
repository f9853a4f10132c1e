import type { Block, Column, Identity, PrintedTable, TableId } from './types.ts'

/** Table four, 行政复议、行政诉讼情况: one line of fifteen numbers, three groups of five side by side. The same in both editions. */

const RESULTS: readonly (readonly [key: string, label: string, ...aliases: string[]])[] = [
  ['upheld', '结果维持', '维持'],
  ['corrected', '结果纠正', '纠正'],
  ['other', '其他结果', '其他'],
  ['pending', '尚未审结', '未审结'],
  ['total', '总计', '合计'],
]

const SUM: readonly Identity[] = [
  {
    code: 'case-total',
    across: 'rows',
    left: ['upheld', 'corrected', 'other', 'pending'],
    right: ['total'],
    origin: 'meaning',
  },
]

function group(table: TableId, pointer: string, path: readonly string[], labels: readonly string[]): Block {
  const columns = RESULTS.map(
    ([key, label, ...aliases]): Column => ({ key, label, groups: labels, measure: 'count', unit: '件', aliases }),
  )
  return { table, pointer, caption: null, corner: null, columns, rows: [{ path, labels }], identities: SUM }
}

export const TABLE_FOUR: PrintedTable = {
  id: 'tableFour',
  section: 'reconsiderationAndLitigation',
  layout: 'side-by-side',
  blocks: [
    group('reconsideration', '/reconsideration', [], ['行政复议']),
    group('litigation', '/litigation', ['direct'], ['行政诉讼', '未经复议直接起诉']),
    group('litigation', '/litigation', ['afterReconsideration'], ['行政诉讼', '复议后起诉']),
  ],
}
