import type { Document } from '../../document/document.ts'
import { withoutRowNumbers, withSpacedCells } from './column-tables.ts'
import { type LostTable, linesOfRegion } from './lines.ts'
import { regionsOf } from './regions.ts'
import { isColumn, type Stream, streamOf } from './stream.ts'
import { tokensOf } from './tokens.ts'

/** The tables of the form that a dump has no rows and columns left of. */
export interface LostTables {
  readonly stream: Stream
  readonly tables: readonly LostTable[]
}

/** Words of the tables that sentences hardly have: a body without several of them is not looked through. */
const PROBES =
  /申请数量|继续办理|国家秘密|内部事务|行政执法案卷|行政查询|出版物|商业企业|法律服务|结果维持|尚未审结|信息内容|制发件数|公开总数量|处理决定数量|收费金额|采购项目/g
const SPACE = /[ \t\u00a0\u3000]+/g
const FEWEST_PROBES = 2
const LONGEST_PARAGRAPH = 400_000

/** A quick look that spares other documents the search: they have their tables as tables. */
function mayHold({ blocks, format }: Document): boolean {
  // Of a page whose places are known the reader has said what is a table, and where it was not certain.
  if (format === 'pdf') return false
  let found = 0
  const look = (text: string) => {
    const match = text.slice(0, LONGEST_PARAGRAPH).replace(SPACE, '').match(PROBES)
    found += match?.length ?? 0
    return found >= FEWEST_PROBES
  }
  for (const block of blocks) {
    if (block.layer !== 'body') continue
    if (block.type === 'paragraph' && look(block.text)) return true
    if (block.type === 'table' && isColumn(block, format) && block.cells.some(({ text }) => look(text))) return true
  }
  return false
}

export function findLostTables(document: Document): LostTables | null {
  if (!mayHold(document)) return null
  const stream = streamOf(document)
  const tables = regionsOf(stream, tokensOf(stream)).map(region => withoutRowNumbers(linesOfRegion(stream, region)))
  return tables.length === 0 ? null : { stream, tables: withSpacedCells(tables) }
}
