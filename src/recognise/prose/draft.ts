import { RESULTS } from '../../form/prose/meanings.ts'
import { APPLICANTS } from '../../form/table-three.ts'
import type { Time } from './timing.ts'

/** A figure as read from one passage; offsets are in the folded passage. */
export interface Draft {
  readonly concept: string
  readonly value: number | null
  readonly least: number | null
  readonly most: number | null
  readonly approximate: boolean
  readonly unit: string | null
  readonly time: Time
  readonly whose: 'own' | 'departments' | 'district' | null
  readonly method: Method | null
  readonly start: number
  readonly end: number
  readonly sentence: number
  /** How many parentheses it stood in. */
  readonly depth: number
  /** Whose figure it is was said in a sentence before. */
  readonly ownerBefore: boolean
}

/** How a figure was read, where digits and a unit behind its name do not say it all. */
export type Method =
  | 'zero-in-words'
  | 'all-of-them'
  | 'chinese-numerals'
  | 'shared-unit'
  | 'shared-label'
  | 'ambiguous-verb'

const ORGANISATIONS = new Set(APPLICANTS.slice(1, -1).map(({ key }) => key))

/** The concepts that a figure can be part of, the nearest first. */
export function parentsOf(concept: string): string[] {
  const cut = concept.lastIndexOf('.')
  const base = concept.slice(0, cut)
  if (concept.startsWith('applications.outcomes.')) {
    const above = base === 'applications.outcomes' ? [] : [base]
    return [...above, 'applications.handled', 'applications.received']
  }
  if (cut === -1 || base === 'applications' || base.startsWith('proactiveDisclosure')) {
    return concept === 'reconsideration' || concept === 'litigation' ? ['reconsiderationAndLitigation'] : []
  }
  // 法人10件（企业7件、社会公益组织1件）: what is in the parentheses is part of that.
  if (ORGANISATIONS.has(concept.slice(cut + 1))) return [`${base}.organization`, base]
  return RESULTS.has(concept.slice(cut + 1)) || base !== 'litigation' ? [base] : ['litigation']
}

/** For each draft the index of the total before it that it is part of, or null. */
export function withParents(drafts: readonly Draft[]): (number | null)[] {
  return drafts.map((draft, index) => {
    for (const parent of parentsOf(draft.concept)) {
      for (let before = index - 1; before >= Math.max(0, index - FARTHEST); before--) {
        if (isTotalOf(drafts[before] as Draft, draft, parent)) return before
      }
    }
    return null
  })
}

/** How many figures back a total is looked for. */
const FARTHEST = 100

function isTotalOf(total: Draft, part: Draft, parent: string): boolean {
  if (total.concept !== parent || total.unit === '%' || total.depth > part.depth) return false
  if (parent.endsWith('.organization') && total.depth === part.depth) return false
  if (total.time.scope !== part.time.scope || total.time.year !== part.time.year) return false
  if (total.sentence === part.sentence) return true
  // Outcomes are parts of those dealt with; of those received only where one sentence says so. Whose the parts are must be said
  // again, or not at all.
  const outcome = parent === 'applications.received' && part.concept.startsWith('applications.outcomes.')
  return !outcome && !part.ownerBefore
}
