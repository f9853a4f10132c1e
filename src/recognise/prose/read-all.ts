import type { Draft } from './draft.ts'
import { hasTag, type Label, labelsOf } from './labels.ts'
import { nameOf } from './naming.ts'
import { isCaseTotal, type Reading } from './reading.ts'
import { clauseEnd, clauseStart } from './sentence.ts'
import type { Token } from './tokens.ts'

/** 均予以公开, 全部维持: what follows holds of everything counted before. All words behind must be known, none a number. */
export function readAll(reading: Reading, at: number): void {
  const { tokens } = reading
  const behind = tokens.slice(at + 1, clauseEnd(tokens, at + 1))
  const plain = behind.every(({ kind }) => kind === 'word' || kind === 'quote' || kind === 'date')
  const before = tokens.slice(clauseStart(tokens, at, reading.sentenceStart), at)
  const vague = before.some(({ kind }) => kind === 'unknown' || (kind === 'number' && !reading.lastTaken))
  if (vague || hasTag(before, 'except') || hasTag(before, 'foreign') || hasTag(before, 'some')) return
  if (!plain || hasTag(behind, 'foreign') || hasTag(behind, 'none') || hasTag(behind, 'change')) return
  const [label, more] = labelsOf(behind)
  if (label === undefined || more !== undefined) return
  const cases = labelsOf(before).flatMap(({ object }) => object ?? [])
  for (const base of allOf(reading, label).filter(({ concept }) => isOf(concept, cases))) {
    const before = { ...reading.before([]), applications: base.concept, cases: base.concept }
    const name = nameOf({ ...label, weak: false }, before)
    if (name === null || name.concept === base.concept || name.concept === 'applications.received') continue
    const { value, least, most, approximate, unit, time } = base
    const number = { end: 0, value, least, most, approximate, unit, torn: false, chinese: false }
    reading.push(tokens[at] as Token, number, { ...name, confident: true }, 'all-of-them', time)
  }
}

/** 其中行政诉讼均胜诉: of these alone. */
function isOf(concept: string, cases: readonly string[]): boolean {
  const named = cases.filter(object => isCaseTotal(object) || object === 'direct' || object === 'afterReconsideration')
  return named.length === 0 || named.some(object => concept === object || concept === `litigation.${object}`)
}

/** The totals that 均 speaks of: the cases just counted, the outcome that its kinds divide, or the last total of applications. */
function allOf(reading: Reading, label: Label): Draft[] {
  const { drafts } = reading
  const last = lastCounted(reading)
  if (last === undefined || reading.sentence - last.sentence > 1 || label.rest || !reading.lastTaken) return []
  if (label.result !== null) {
    const other = drafts.findLastIndex(({ concept, sentence }) => !isCaseTotal(concept) || sentence !== last.sentence)
    return label.object === null
      ? drafts.slice(Math.max(other + 1, reading.claimed)).filter(({ value }) => (value ?? 1) > 0)
      : []
  }
  const kinds = last.concept.startsWith('applications.outcomes.') ? `${last.concept.split('.')[2]}.` : null
  if (kinds !== null && label.outcome?.startsWith(kinds) === true) return [last]
  const ours = last === reading.applicationsTotal && last.time.scope === 'thisYear' && (last.value ?? 1) > 0
  return ours ? [last] : []
}

/** The last figure, but for those in parentheses and for 上年结转0件, which add nothing to what 均 speaks of. */
function lastCounted({ drafts, depth }: Reading): Draft | undefined {
  return drafts.findLast(
    draft => draft.depth <= depth && !(draft.concept === 'applications.carriedIn' && draft.value === 0),
  )
}
