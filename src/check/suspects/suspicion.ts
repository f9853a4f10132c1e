import type { EvidenceMap } from '../../report/assemble.ts'
import type { AnnualReport } from '../../report/model.ts'
import { checkProseTable } from '../prose-table.ts'

/** How readily a cell is suspected before the sums are looked at: by how it was read, and by what the text says of it. */

/**
 * What it takes to suspect a cell. Steps are small beside a cell's own weight: fewer cells are suspected before more (up to
 * three lighter cells against two), and what is known of them decides between sets of one size.
 */
export const WEIGHT = { plain: 4, readWithReserve: -1, proseConfirms: 1, proseContradicts: -1 } as const

export interface Suspicion {
  readonly weightOf: (pointer: string) => number
  /** What a sentence says in place of a cell's number. */
  readonly saidOf: (pointer: string) => number | undefined
}

/** Reads the evidence and the text of a report. A figure of another scope, or one rounded to a cell's number, says nothing of it. */
export function suspicionOf(report: AnnualReport, evidence: EvidenceMap): Suspicion {
  const { confirmed, said } = proseOf(report, evidence)
  const weightOf = (pointer: string) => {
    const { reading, method } = evidence[pointer] ?? {}
    const isPlain = reading === 'printed' && method === undefined
    const prose = confirmed.has(pointer) ? WEIGHT.proseConfirms : said.has(pointer) ? WEIGHT.proseContradicts : 0
    return WEIGHT.plain + (isPlain ? 0 : WEIGHT.readWithReserve) + prose
  }
  return { weightOf, saidOf: pointer => said.get(pointer) }
}

function proseOf(report: AnnualReport, evidence: EvidenceMap) {
  const confirmed = new Set<string>()
  const said = new Map<string, number>()
  for (const { outcome, expected, actual, terms } of checkProseTable(report, evidence)) {
    // A sum that agrees confirms all its cells; one that differs does not say which of them is wrong.
    if (outcome === 'pass' && expected === actual) for (const { pointer } of terms) confirmed.add(pointer)
    const [only] = terms
    if (outcome === 'fail' && only !== undefined && terms.length === 1 && typeof actual === 'number')
      said.set(only.pointer, actual)
  }
  return { confirmed, said }
}
