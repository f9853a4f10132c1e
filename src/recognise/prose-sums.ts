import { conceptOf } from '../form/prose/concepts.ts'
import type { FoundFigure } from './prose/prose-figures.ts'
import type { ProseSum } from './recovery/types.ts'

/** The figures in prose that state to the unit what cells of the tables add to: they may decide between two readings of a table. */
export function proseSums(figures: readonly FoundFigure[]): ProseSum[] {
  return figures.flatMap(({ concept, value, range, approximate, unit, scope, whose, method }) => {
    const exact = value !== null && range === null && !approximate && method !== 'all-of-them'
    const own = scope === 'thisYear' && (whose === null || whose === 'own')
    if (!exact || !own || unit === '%' || conceptOf(concept)?.measure !== 'count') return []
    return (conceptOf(concept)?.sums ?? []).map(pointers => ({ name: concept, pointers, value }))
  })
}
