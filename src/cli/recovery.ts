import type { Finding } from '../check/finding.ts'
import { linesOf } from '../form/derive.ts'
import { EDITIONS } from '../form/editions.ts'
import type { ParsedReport } from '../parse.ts'
import type { EvidenceMap } from '../report/assemble.ts'

/** What makes a recovery believable: the one way in which the row was cut, and the sums that come out by it. */
export interface RecoveryShown {
  /** The row's cells as they were cut, empty ones as ∅. */
  readonly cut: string
  /** Sums through the cell with their numbers, those that had to be set aside with ≠. */
  readonly sums: readonly string[]
}

/** Null for a cell that was not recovered. */
export function recoveryOf({ evidence, findings }: ParsedReport, pointer: string): RecoveryShown | null {
  if (evidence[pointer]?.reading !== 'recovered') return null
  const sums = findings.filter(({ terms }) => terms.some(term => term.pointer === pointer)).flatMap(sumText)
  return { cut: cutOf(evidence, pointer), sums }
}

/** The cells of the row that stand in the source, in printed order. */
function cutOf(evidence: EvidenceMap, pointer: string): string {
  const lines = EDITIONS.flatMap(linesOf).filter(({ cells }) => cells.some(cell => cell.pointer === pointer))
  const held = lines.map(({ cells }) => cells.flatMap(cell => evidence[cell.pointer] ?? []))
  const row = held.sort((a, b) => b.length - a.length)[0] ?? []
  return row.map(({ raw, reading }) => (reading === 'unreadable' ? '?' : raw === '' ? '∅' : raw)).join(' | ')
}

function sumText({ outcome, reason, terms, subject }: Finding): string[] {
  const isSum = terms.some(({ side }) => side === 'right')
  if (!isSum || (outcome === 'undecided' && reason !== 'used-to-read')) return []
  const side = (which: string) =>
    terms
      .filter(term => term.side === which)
      .map(({ value }) => String(value ?? '?'))
      .join(' + ')
  return [`${side('left')} ${outcome === 'fail' ? '≠' : '='} ${side('right')}  (${subject})`]
}
