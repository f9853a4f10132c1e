import { EDITIONS } from './editions.ts'

const BLOCKS = EDITIONS.flatMap(({ tables }) => tables.flatMap(({ blocks }) => blocks))

/** The heads of label columns (信息内容), each once. They name no column of figures. */
export const CORNER_HEADS: readonly string[] = [
  ...new Set(BLOCKS.flatMap(({ corner }) => (corner === null ? [] : [corner.replace(/^（(.*)）$/, '$1')]))),
]

/** What only the head of table three’s labels says: a piece of it that a dump tore off is still known by it. */
export const CORNER_MARK = '勾稽关系'

/** How the column of totals is headed. */
export const TOTAL_HEADS: ReadonlySet<string> = new Set(
  BLOCKS.flatMap(({ columns }) =>
    columns.filter(({ key }) => key === 'total').flatMap(({ label, aliases = [] }) => [label, ...aliases]),
  ),
)

/** Words of the tables that sentences hardly have: a text with none of them holds no table of the form. */
export const TABLE_WORDS =
  /申请数量|继续办理|国家秘密|内部事务|行政执法案卷|行政查询|出版物|商业企业|法律服务|结果维持|尚未审结|信息内容|制发件数|公开总数量|处理决定数量|收费金额|采购项目/g
