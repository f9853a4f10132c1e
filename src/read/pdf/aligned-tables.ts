import type { PageTable } from './page-tables.ts'
import type { PageLine } from './paragraphs.ts'

/** Tables without rulings: lines whose parts stand below each other. */
export function alignedTables(lines: readonly PageLine[]): {
  tables: readonly PageTable[]
  lines: readonly PageLine[]
} {
  return { tables: [], lines }
}
