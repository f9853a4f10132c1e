import { EMPTY_LABEL, filled, hasTag, type Label, labelsOf } from './labels.ts'
import { namesOf } from './naming.ts'
import { labelsOfClauseBefore } from './number-labels.ts'
import type { ProseNumber } from './numbers.ts'
import type { Reading } from './reading.ts'
import { clauseEnd, clauseStart, isMark, isSubset, leadOf } from './sentence.ts'
import type { Token } from './tokens.ts'

const ZERO: ProseNumber = {
  end: 0,
  value: 0,
  least: 0,
  most: 0,
  approximate: false,
  unit: null,
  torn: false,
  chinese: false,
}

/** 未收到申请, 无行政复议、行政诉讼, 复议诉讼均无: what is named behind, or before, is zero. All words behind must be known. */
export function readNone(reading: Reading, at: number): number {
  const { tokens } = reading
  const end = clauseEnd(tokens, at + 1)
  const behind = tokens.slice(at + 1, end)
  const plain = behind.every(token => token.kind === 'word' || token.kind === 'quote' || isMark(token, '、'))
  const before = tokens.slice(clauseStart(tokens, at, reading.sentenceStart), at)
  // 部分单位未收到, 如未收到, 3家单位未收到: not of all.
  const some = hasTag(before, 'some') || before.some(({ kind }) => kind === 'number')
  if (!plain || some || hasTag(behind, 'share') || hasTag(behind, 'all') || isSubset(behind)) return at
  if (labelsOf(behind).length === 0 && hasTag(behind, 'foreign')) return at
  const labels = denied(reading, labelsOf(behind), at).map(withoutApplicant)
  const asked = hasTag(behind, 'subset')
  const names = namesOf(labels, { ...reading.before(behind), last: null }).flatMap(name => name ?? [])
  // 未收到关于不予公开的申请 denies no outcome.
  const told = names.filter(({ concept }) => isDeniable(concept) && !(asked && concept.includes('.outcomes.')))
  if (told.length === 0) return at
  const last = tokens[end - 1] as Token
  const stretch = { ...(tokens[at] as Token), end: last.end }
  for (const { concept } of told) reading.push(stretch, ZERO, { concept, confident: true }, 'zero-in-words')
  reading.from = end
  reading.timing.settle()
  return end - 1
}

/** The labels that are said to be none: those behind the word where they name something, else those before it. */
function denied(reading: Reading, behind: readonly Label[], at: number): Label[] {
  const complete = behind.filter(label => label.foreign || namesSomething(label))
  if (complete.length > 0)
    return complete.map(label => (label.object === 'processingFee' ? { ...label, weak: false } : label))
  if (behind.some(({ act }) => act !== null && act !== 'receive' && act !== 'charge')) return []
  const clause = clauseStart(reading.tokens, at, reading.from)
  const own = labelsOf(leadOf(reading.tokens, clause, at).run)
  const opened = own.length === 0 && isMark(reading.tokens[clause - 1], ':')
  const before = opened ? labelsOfClauseBefore(reading, clause) : own
  const shared = behind[0] ?? EMPTY_LABEL
  if (before.length > 0) return before.map(label => filled(label, shared))
  return behind.filter(({ act }) => act === 'receive')
}

/** 无需提交申请 denies nothing: 申请 alone is not enough. */
function namesSomething({ object, weak, act, outcome, result }: Label): boolean {
  const named = object !== null && (!weak || act !== null || object === 'processingFee')
  return named || outcome !== null || result !== null || act === 'carriedIn' || act === 'carriedOver'
}

/** 未收到公民的公开申请: anyone's. */
function withoutApplicant(label: Label): Label {
  return label.object === 'applications' && label.applicant === 'naturalPerson' ? { ...label, applicant: null } : label
}

/** What none of can be said in words; 未答复 and 未公开 say something else. */
function isDeniable(concept: string): boolean {
  return !concept.startsWith('disclosedItems') && !/^applications\.handled|newlyDisclosed$/.test(concept)
}
