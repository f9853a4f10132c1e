import { type FormLine, linesOf } from './derive.ts'
import { EDITIONS } from './editions.ts'

/**
 * All editions laid over one another, line by line in printed order, so that a mixed report (table two of one edition,
 * table three of another) is recognised row by row.
 */
export interface UnionLine {
  /** Position in the union: lines of a report come in this order. */
  readonly index: number
  readonly key: string
  readonly printed: FormLine['printed']
  readonly block: string
  /** The line as each edition that has it prints it, newest edition first. */
  readonly variants: readonly FormLine[]
}

/** Merges the editions' line lists: a line that only an older one has goes after the line it follows there. */
export function unionOf(lists: readonly (readonly FormLine[])[]): UnionLine[] {
  const merged: FormLine[][] = []
  for (const list of lists) {
    let at = 0
    for (const line of list) {
      const known = merged.findIndex(variants => variants[0]?.key === line.key && variants[0]?.block === line.block)
      if (known !== -1) {
        merged[known]?.push(line)
        at = known + 1
      } else {
        merged.splice(at, 0, [line])
        at++
      }
    }
  }
  return merged.map((variants, index) => {
    const first = variants[0] as FormLine
    return { index, key: first.key, printed: first.printed, block: first.block, variants }
  })
}

export const UNION: readonly UnionLine[] = unionOf(EDITIONS.map(linesOf))
