import type { Block, Column, PrintedTable, Row } from './types.ts'

/** Table two, 主动公开政府信息情况: one block an item of article 20 of the regulation, each with its own columns. */

const STUB = '信息内容'

function count(key: string, label: string, unit: string, aliases: readonly string[] = []): Column {
  return { key, label, measure: 'count', unit, aliases }
}

function row(key: string, label: string, aliases: readonly string[] = []): Row {
  return { path: [key], labels: [label], aliases }
}

function block(item: string, columns: readonly Column[], rows: readonly Row[]): Block {
  return {
    table: 'proactive_disclosure',
    pointer: '/proactiveDisclosure',
    caption: `第二十条第（${item}）项`,
    corner: STUB,
    columns,
    rows,
    identities: [],
  }
}

const PERMITS = row('permits', '行政许可')
const PENALTIES = row('penalties', '行政处罚')
const COERCION = row('coercion', '行政强制')
const FEES = row('fees', '行政事业性收费', ['行政事业收费'])

const DECISIONS_2021 = [
  count('decisions', '本年处理决定数量', '件', ['本年处理决定数', '处理决定数量', '本年处理数量']),
]

export const TABLE_TWO_2021: PrintedTable = {
  id: 'tableTwo',
  section: 'proactiveDisclosure',
  layout: 'stacked',
  blocks: [
    block(
      '一',
      [
        count('issued', '本年制发件数', '件', ['本年制发数', '制发件数', '本年制发数量']),
        count('repealed', '本年废止件数', '件', ['本年废止数', '废止件数', '本年废止数量']),
        count('inForce', '现行有效件数', '件', ['现行有效数', '现行有效件', '现行有效数量']),
      ],
      [row('regulations', '规章'), row('normativeDocuments', '行政规范性文件')],
    ),
    block('五', DECISIONS_2021, [PERMITS]),
    block('六', DECISIONS_2021, [PENALTIES, COERCION]),
    block(
      '八',
      [
        {
          key: 'amount',
          label: '本年收费金额（单位：万元）',
          measure: 'amount',
          unit: '万元',
          aliases: ['本年收费金额', '收费金额'],
        },
      ],
      [FEES],
    ),
  ],
}

const CHANGES_2019 = [
  count('previousYearItems', '上一年项目数量', '项', ['上年项目数量', '上一年度项目数量']),
  {
    key: 'change',
    label: '本年增/减',
    measure: 'change',
    unit: '项',
    aliases: ['本年增减', '本年度增/减'],
  } satisfies Column,
]
const DECISIONS_2019 = [...CHANGES_2019, count('decisions', '处理决定数量', '件', ['处理决定数'])]

export const TABLE_TWO_2019: PrintedTable = {
  id: 'tableTwo',
  section: 'proactiveDisclosure',
  layout: 'stacked',
  blocks: [
    block(
      '一',
      [
        count('newlyMade', '本年新制作数量', '件', ['制作数量', '新制作数量', '本年制作数量']),
        count('newlyDisclosed', '本年新公开数量', '件', ['公开数量', '新公开数量', '本年公开数量']),
        count('totalDisclosed', '对外公开总数量', '件', ['对外公开数量', '公开总数量']),
      ],
      [row('regulations', '规章'), row('normativeDocuments', '规范性文件')],
    ),
    block('五', DECISIONS_2019, [PERMITS, row('otherServices', '其他对外管理服务事项', ['其他对外管理事项'])]),
    block('六', DECISIONS_2019, [PENALTIES, COERCION]),
    block('八', CHANGES_2019, [FEES]),
    block(
      '九',
      [
        count('items', '采购项目数量', '项', ['采购项目数']),
        // The edition prints no unit here: real reports fill in bare numbers, 元 or 万元.
        { key: 'amount', label: '采购总金额', measure: 'amount', unit: null, aliases: ['采购金额'] },
      ],
      [row('procurement', '政府集中采购', ['政府采购', '集中采购'])],
    ),
  ],
}
