import type { TableSpec } from '../../src/dataset/table-spec.ts'

/** Tables of a small dataset: every type of column, closed lists, keys of one and two columns, references. */
export const SMALL_TABLES: readonly TableSpec[] = [
  {
    name: 'wide',
    title: { zh: '宽表', en: 'Wide table: a row a report' },
    key: ['report_id'],
    columns: [
      { name: 'report_id', type: 'string', label: { zh: '报告', en: 'Report' } },
      { name: 'authority', type: 'string', label: { zh: '机关', en: 'Authority' } },
      { name: 'published_on', type: 'date', label: { zh: '公开日期', en: 'Published' } },
      {
        name: 'received_total',
        type: 'integer',
        label: { zh: '本年新收', en: 'Applications received' },
        note: { zh: '件；空格不是零', en: 'Pieces | an empty cell is not zero' },
      },
      { name: 'fees_amount', type: 'number', label: { zh: '收费金额', en: 'Fees' } },
    ],
  },
  {
    name: 'findings',
    title: { zh: '核对结果', en: 'Findings' },
    key: ['report_id', 'number'],
    columns: [
      {
        name: 'report_id',
        type: 'string',
        label: { zh: '报告', en: 'Report' },
        refersTo: 'wide.report_id',
      },
      { name: 'number', type: 'integer', label: { zh: '序号', en: 'Number' } },
      {
        name: 'severity',
        type: 'string',
        label: { zh: '级别', en: 'Severity' },
        values: { error: { zh: '错误', en: 'An error' }, info: { zh: '提示', en: 'A remark' } },
      },
      { name: 'message', type: 'string', label: { zh: '说明', en: 'Message' } },
    ],
  },
]

export const SMALL_VERSIONS = { version: '0.0.1', modelVersion: 1, rulesVersion: '2026-11', ruleSet: null }
