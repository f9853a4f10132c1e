import { PREPOSITIONS, SENDING_VERBS } from '../../form/prose/grammar-words.ts'
import { LOOSE_UNITS } from '../../form/prose/units.ts'
import { hasTag, isEmpty, type Label, labelsOf, onlyFacet } from './labels.ts'
import { isDocument, topicOf } from './naming.ts'
import type { Reading } from './reading.ts'
import { clauseStart, FARTHEST, isMark, isSubset, isWord, type Lead, leadOf, tailOf } from './sentence.ts'
import type { Token } from './tokens.ts'

/** The names that the number at `at` goes with; `same` when only a new time stands before it (上年75件); none for a number of others. */
export function labelsFor(reading: Reading, at: number, clause: number, unit: string | null): Label[] | 'same' {
  const { tokens } = reading
  const lead = leadOf(tokens, clause, at)
  if (lead.foreign) return []
  const labels = labelsOf(lead.run)
  // 除2件外均予以公开: what follows is not said of the two.
  const tail = tailOf(tokens, at, labels.length === 0 && !hasTag(lead.run, 'except'))
  const behind = labelsOf(tail.run)
  const after = tokens[at + 1]
  const counted = after?.kind === 'unknown' || isWord(after, 'foreign')
  // Up to a 和 or 、: what is behind it names the next number.
  const parted = tail.run.findIndex(token => isWord(token, 'connector'))
  const endOfTail = at + 1 + (parted === -1 ? tail.run.length : parted)
  if (isRestOnly(labels) && (behind.length > 0 || counted)) return restNamed(behind, tail.open)
  if (labels.length > 0) {
    if (labels.at(-1)?.object === null && behind[0]?.object != null) reading.from = endOfTail
    return withChannelBefore(reading, completed(reading, labels, lead, { noun: behind[0], counted, unit }), clause, at)
  }
  if (lead.interrupted || counted) return []
  if (behind.length > 0) {
    const alone = !isLoose(unit) && namesAlone(behind, tail.open)
    if (alone) reading.from = endOfTail
    return alone ? behind : []
  }
  return isLastAnew(reading) ? 'same' : labelsOfClauseNear(reading, clause, unit)
}

/** Only a new time or another body stands before the number: it counts what the last one did. */
function isLastAnew({ timing, ownerFresh, lastTaken, last, sentence }: Reading): boolean {
  return (timing.fresh || ownerFresh) && lastTaken && last?.sentence === sentence
}

/** 自然人提出，20个: so general a unit needs its noun beside it. */
function labelsOfClauseNear(reading: Reading, clause: number, unit: string | null): Label[] {
  return isLoose(unit) ? [] : labelsOfClauseBefore(reading, clause)
}

function isRestOnly([label, more]: readonly Label[]): boolean {
  return label !== undefined && more === undefined && label.rest && isEmpty({ ...label, rest: false })
}

/** 其余21件无法提供: what is left is named behind the number; 其余21件因信息不存在等原因无法提供 says more than is known. */
function restNamed(behind: readonly Label[], open: boolean): Label[] {
  const [label, more] = behind
  const named = label !== undefined && more === undefined && (label.outcome !== null || label.result !== null)
  return named && !open ? [label] : []
}

function isLoose(unit: string | null): boolean {
  return LOOSE_UNITS.has(unit ?? '')
}

/** Behind a number 申请 alone names nothing, nor does 公开 with words after it that are not known. */
function namesAlone([label, more]: readonly Label[], open: boolean): boolean {
  if (label === undefined || more !== undefined) return false
  if (label.weak && isEmpty({ ...label, object: null })) return false
  return !(open && label.act === 'open' && isEmpty({ ...label, act: null }))
}

/** 收到公开申请，共81件: the name stands in the clause before, with nothing else counted in between. */
export function labelsOfClauseBefore(reading: Reading, clause: number): Label[] {
  const { tokens } = reading
  const end = clause - 1
  if (end < reading.from || !isMark(tokens[end], ',', ':')) return []
  const start = clauseStart(tokens, end, reading.from)
  const own = tokens.slice(start, end)
  const lead = leadOf(tokens, start, end)
  if (lead.foreign || hasTag(own, 'change') || hasTag(own, 'none') || isSubset(own)) return []
  const labels = labelsOf(lead.run)
  return labels.length === 0 ? [] : completed(reading, labels, lead, { noun: undefined, counted: false, unit: null })
}

interface Behind {
  /** The label right behind the number. */
  readonly noun: Label | undefined
  /** A word that is not known, or not ours, stands right behind the number: the number may count that. */
  readonly counted: boolean
  readonly unit: string | null
}

/** Fills the label nearest the number from the words behind it, and from those before a word that is not known. */
function completed(reading: Reading, labels: Label[], lead: Lead, { noun, counted, unit }: Behind): Label[] {
  const label = labels.at(-1) as Label
  const others = labels.slice(0, -1)
  const verbOnly = label.object === null && label.act !== null && label.outcome === null && label.result === null
  if (verbOnly && noun !== undefined && noun.object !== null) {
    const { act, ambiguous } = label
    return [...others, { ...noun, act, ambiguous, channel: label.channel ?? noun.channel }]
  }
  if (counted && (verbOnly || isLoose(unit))) return []
  return lead.interrupted ? interruptedLabels(reading, labels, lead, verbOnly) : labels
}

/** A word that is not known stands in the clause: it may say of what, or of whom, the number speaks. */
function interruptedLabels(reading: Reading, labels: Label[], lead: Lead, verbOnly: boolean): Label[] {
  const label = labels.at(-1) as Label
  const last = lead.beyond.at(-1)
  const before = labelsOf(lead.beyond)
  // 领导信箱收到320件, 超期答复1件, 人民法院受理行政诉讼35件, 不予行政许可决定12件.
  if (verbOnly || onlyFacet(label)) return []
  const topic = label.object === null ? null : topicOf(label.object)
  if (topic === 'cases' && hasTag(lead.beyond, 'foreign')) return []
  if (topic === 'documents' && !isDocument(label.object) && last?.kind === 'unknown') return []
  const others = labels.slice(0, -1)
  // 在乡公告栏和县网站公开: both ways, of which the first is not known in full.
  if (label.object === 'items')
    return others.some(({ channel }) => channel !== null) ? [] : interruptedItems(reading, label, lead, before)
  return label.object === 'applications'
    ? [...others, ...interruptedApplications(reading, label, lead, before)]
    : labels
}

/** 收到张某提交的信息公开申请3件: the verb stands before a word that is not known. 收到征地拆迁的申请 are some only. */
function interruptedApplications(reading: Reading, label: Label, lead: Lead, before: readonly Label[]): Label[] {
  // 全国收到申请: others'.
  if (hasTag(lead.beyond, 'foreign')) return []
  if (label.act !== null || label.outcome !== null) return [label]
  if (label.weak) return label.channel === null && label.applicant === null ? [] : [label]
  const verb = before.findLast(({ act }) => act !== null)
  if (verb === undefined) return [label]
  const sent = lead.run.some(token => SENDING_VERBS.has(reading.textOf(token)))
  return sent ? [{ ...label, act: verb.act, ambiguous: verb.ambiguous }] : []
}

/**
 * 公开财政、工作动态等各类信息656条: the kinds need not be known. Elsewhere words in between make it some information only,
 * but for the name of the body before 主动公开, and for all that stands before a way that is named.
 */
function interruptedItems(reading: Reading, label: Label, lead: Lead, before: readonly Label[]): Label[] {
  const channels = before.filter(({ channel }) => channel !== null)
  const verb = before.findLast(({ act }) => act !== null)
  if (label.kinds && verb !== undefined && channels.length <= 1) {
    const first = !reading.drafts.some(({ concept }) => concept.startsWith('disclosedItems'))
    const total = verb.act === 'disclose' || (verb.act === 'open' && first)
    return total ? [{ ...label, act: verb.act, channel: label.channel ?? channels[0]?.channel ?? null }] : []
  }
  if (label.act === null) return []
  if (label.several) return [label]
  if (label.channel !== null) return channels.length === 0 ? [label] : []
  const way = lead.beyond.some(token => isPreposition(reading, token))
  return label.act === 'disclose' && channels.length === 0 && !way ? [label] : []
}

function isPreposition(reading: Reading, token: Token): boolean {
  return PREPOSITIONS.has(reading.textOf(token))
}

/** 依托市政府网站，公开信息275条: the way is named in the clause before. Not taken where it is named farther off. */
function withChannelBefore(reading: Reading, labels: Label[], clause: number, at: number): Label[] {
  const { tokens } = reading
  const label = labels.at(-1)
  if (label?.object !== 'items' || label.channel !== null || label.several) return labels
  const end = clause - 1
  const start = end < reading.from ? clause : clauseStart(tokens, end, reading.from)
  const before = tokens.slice(start, Math.max(start, end))
  const channels = labelsOf(before).filter(({ channel }) => channel !== null)
  const way = before.some(token => isPreposition(reading, token))
  if (channels.length === 1 && way) return [...labels.slice(0, -1), { ...label, channel: channels[0]?.channel ?? null }]
  // 通过某平台公开: a way that is not known.
  if (tokens.slice(clause, at).some(token => isPreposition(reading, token))) return []
  if (channels.length > 1 || label.act === 'disclose') return labels
  return hasTag(tokens.slice(Math.max(reading.sentenceStart, clause - FARTHEST), clause), 'channel') ? [] : labels
}
