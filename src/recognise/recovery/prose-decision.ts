import type { Reading } from './reading.ts'
import type { RowText } from './row-text.ts'
import type { ProseSum } from './types.ts'

/** The solutions that prose leaves of several, and the figures that said so. */
export interface ProseDecision {
  readonly solutions: readonly (readonly Reading[])[]
  readonly figures: readonly ProseSum[]
}

/**
 * Between solutions that differ, the figures in prose that some keep and some do not. They decide only together: where no
 * solution keeps all of them, one of them is wrong, and none is believed. A figure that no solution keeps says that the
 * report contradicts itself, which is not for the reader to mend.
 */
export function decideByProse(
  texts: readonly RowText[],
  solutions: readonly (readonly Reading[])[],
  known: ReadonlyMap<string, number>,
  prose: readonly ProseSum[],
): ProseDecision | null {
  if (solutions.length < 2) return null
  const cells = new Map(
    texts.flatMap(({ row }, index) => row.line.cells.map(({ pointer }, cell) => [pointer, { index, cell }] as const)),
  )
  const valueIn = (solution: readonly Reading[], pointer: string): number => {
    const at = cells.get(pointer)
    if (at === undefined) return known.get(pointer) ?? Number.NaN
    return solution[at.index]?.values[at.cell] ?? Number.NaN
  }
  const keeps = (solution: readonly Reading[], { pointers, value }: ProseSum) =>
    pointers.reduce((sum, pointer) => sum + valueIn(solution, pointer), 0) === value
  const figures = prose.filter(figure => {
    const kept = solutions.filter(solution => keeps(solution, figure)).length
    return kept > 0 && kept < solutions.length
  })
  const left = solutions.filter(solution => figures.every(figure => keeps(solution, figure)))
  return figures.length > 0 && left.length > 0 ? { solutions: left, figures } : null
}
