import { UNION, type UnionLine } from '../form/union.ts'
import { labelOf, Pattern } from './likeness.ts'
import { remembered } from './remembered.ts'
import type { SourceRow } from './table-rows.ts'

/**
 * The one aligner of rows to the form: each row of the source is compared with every line of the form by what it says,
 * and the best chain is taken in which both go forward. Rows and lines may be left out on either side.
 */

export interface Match {
  readonly row: SourceRow
  readonly line: UnionLine
  readonly likeness: number
}

interface LinePatterns {
  readonly line: UnionLine
  readonly own: readonly Pattern[]
  readonly groups: readonly Pattern[]
}

const PATTERNS: readonly LinePatterns[] = UNION.map(line => ({
  line,
  own: unique(line.variants.flatMap(variant => [...variant.labels.slice(-1), ...variant.aliases])),
  groups: unique(line.variants.flatMap(variant => variant.labels.slice(0, -1))),
}))

function unique(texts: readonly string[]): Pattern[] {
  return [...new Set(texts)].map(text => new Pattern(text))
}

const EXACT = new Map<string, LinePatterns[]>()
for (const patterns of PATTERNS) {
  for (const { label } of patterns.own) {
    const known = EXACT.get(label.words) ?? []
    if (!known.includes(patterns)) EXACT.set(label.words, [...known, patterns])
  }
}

const UNLABELLED = UNION.filter(line => line.variants.every(variant => variant.labels.length === 0))

/** Below this, two labels are not taken for one: 行政处罚 and 行政强制 share a third of their pairs, misprints over half. */
const LEAST_LIKENESS = 0.62
/** Two-character labels are too short to be misprinted and still known. */
const SHORTEST_MISPRINT = 4

interface Candidate extends Match {
  readonly score: number
}

function candidates(row: SourceRow, afterHeads: readonly string[]): Candidate[] {
  if (row.isHead) return []
  const leaf = row.labels.at(-1)
  const found = leaf === undefined ? [] : labelled(row, leaf.text)
  return found.length > 0 ? found : unlabelled(row, afterHeads)
}

/** The lines that the words of a label can mean, with how alike they are. */
export const linesLike = remembered((words: string) => {
  const exact = EXACT.get(words)
  if (exact !== undefined) return exact.map(patterns => ({ ...patterns, likeness: 1 }))
  if (words.length < SHORTEST_MISPRINT) return []
  return PATTERNS.map(patterns => {
    return {
      ...patterns,
      likeness: Math.max(0, ...patterns.own.map(pattern => pattern.likeness(words, LEAST_LIKENESS))),
    }
  }).filter(({ likeness }) => likeness >= LEAST_LIKENESS)
})

function labelled(row: SourceRow, text: string): Candidate[] {
  const label = labelOf(text)
  const groups = row.labels.slice(0, -1).map(cell => labelOf(cell.text).words)
  return linesLike(label.words).map(({ line, own, groups: above, likeness }) => {
    const ordinals = own.map(pattern => pattern.label.ordinal).filter(ordinal => ordinal !== '')
    let score = likeness + (row.hasValue ? 0.3 : 0)
    if (label.ordinal !== '' && ordinals.length > 0) score += ordinals.includes(label.ordinal) ? 0.2 : -0.2
    if (
      groups.some(words => above.some(pattern => pattern.label.words === words || pattern.likeness(words, 0.8) >= 0.8))
    )
      score += 0.15
    return { row, line, likeness, score }
  })
}

/** A row of bare numbers is table four's line if it has its fifteen cells, or stands under its head. */
function unlabelled(row: SourceRow, afterHeads: readonly string[]): Candidate[] {
  return UNLABELLED.flatMap(line => {
    const variant = line.variants[0]
    if (variant === undefined || row.values.length === 0) return []
    const underHead = variant.heads.filter(head => afterHeads.includes(labelOf(head.label).words)).length >= 4
    const wide = row.values.length >= variant.cells.length
    const fits = underHead ? wide || row.hasValue : wide && row.hasValue
    return fits ? [{ row, line, likeness: 1, score: underHead && wide ? 1.3 : 0.7 }] : []
  })
}

interface Link {
  readonly candidate: Candidate
  readonly total: number
  readonly previous: Link | undefined
}

/** The chain of matches with the greatest sum of scores, lines strictly increasing. Cost: rows × lines of the form. */
export function alignRows(rows: readonly SourceRow[]): Match[] {
  const best: (Link | undefined)[] = new Array(UNION.length).fill(undefined)
  let heads: string[] = []
  for (const row of rows) {
    if (row.isHead) {
      heads.push(...row.labels.map(cell => labelOf(cell.text).words))
      continue
    }
    const links = candidates(row, heads).map(candidate => extend(best, candidate))
    for (const link of links) {
      const at = link.candidate.line.index
      const known = best[at]
      if (known === undefined || link.total > known.total) best[at] = link
    }
    if (row.hasValue) heads = []
  }
  return unwind(best.reduce((a, b) => (a === undefined || (b !== undefined && b.total > a.total) ? b : a), undefined))
}

function extend(best: readonly (Link | undefined)[], candidate: Candidate): Link {
  let previous: Link | undefined
  for (let line = 0; line < candidate.line.index; line++) {
    const link = best[line]
    if (link !== undefined && (previous === undefined || link.total > previous.total)) previous = link
  }
  return { candidate, total: candidate.score + (previous?.total ?? 0), previous }
}

function unwind(last: Link | undefined): Match[] {
  const matches: Match[] = []
  for (let link = last; link !== undefined; link = link.previous) matches.push(link.candidate)
  return matches.reverse()
}

/** Whether a text is, to the letter, the label of a row of the form; the two-letter ones (其他, 总计) are too common to tell. */
export function isRowLabel(text: string): boolean {
  const { words } = labelOf(text)
  return words.length >= SHORTEST_MISPRINT && EXACT.has(words)
}

/** The line a leftover row would have been, if it plainly is one: it then repeats a row already placed. */
export function likelyLine(row: SourceRow): UnionLine | undefined {
  const [best] = candidates(row, []).sort((a, b) => b.score - a.score)
  return best !== undefined && best.likeness >= 0.9 ? best.line : undefined
}
