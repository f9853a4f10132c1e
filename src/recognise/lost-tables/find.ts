import type { Document } from '../../document/document.ts'
import { TABLE_WORDS } from '../../form/heads.ts'
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

const SPACE = /[ \t\u00a0\u3000]+/g
/** A body without several of the tables' own words is not looked through. */
const FEWEST_WORDS = 2
const LONGEST_PARAGRAPH = 400_000

/** A quick look that spares other documents the search: they have their tables as tables. */
function mayHold({ blocks, format }: Document): boolean {
  // Of a page whose places are known the reader has said what is a table, and where it was not certain.
  if (format === 'pdf') return false
  let found = 0
  const look = (text: string) => {
    const match = text.slice(0, LONGEST_PARAGRAPH).replace(SPACE, '').match(TABLE_WORDS)
    found += match?.length ?? 0
    return found >= FEWEST_WORDS
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
