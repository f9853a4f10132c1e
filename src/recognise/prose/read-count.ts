import type { Draft, Method } from './draft.ts'
import { hasTag, type Label, labelsOf } from './labels.ts'
import { type Named, nameOf, namesOf, unionOf } from './naming.ts'
import { labelsFor } from './number-labels.ts'
import { approximated, type ProseNumber } from './numbers.ts'
import { readRespectively, readYearByYear } from './read-respectively.ts'
import type { NumberToken, Reading } from './reading.ts'
import { clauseEnd, clauseStart, isMark, isSubset, isWord, sharedUnit } from './sentence.ts'
import type { Token } from './tokens.ts'

/** Reads a number that may be a count or an amount of ours; gives the index of the last token that went with it. */
export function readCount(reading: Reading, at: number, token: NumberToken): number {
  const clause = clauseStart(reading.tokens, at, reading.from)
  const before = reading.drafts.length
  const end =
    readRespectively(reading, at) ?? readYearByYear(reading, at, clause) ?? readOne(reading, at, clause, token)
  if (reading.drafts.length === before && token.number.unit !== null) blockParts(reading, at, clause)
  return end
}

function readOne(reading: Reading, at: number, clause: number, token: NumberToken): number {
  const { tokens } = reading
  const own = tokens.slice(clause, at)
  if (hasTag(own, 'none') || isSubset(own) || isOfAnotherTime(reading, own, tokens[at + 1])) return at
  const unit = token.number.unit ?? sharedUnit(tokens, at)
  if (unit === null && !isBareZero(tokens, at, token.number) && !hasShareBehind(tokens, at)) return at
  const labels = labelsFor(reading, at, clause, unit)
  const number = withPrefix({ ...token.number, unit }, own)
  const method = token.number.unit === null && unit !== null ? 'shared-unit' : null
  if (labels !== 'same') take({ reading, token, number, own, method }, labels)
  else reading.push(token, number, { concept: reading.last?.concept ?? '', confident: true }, method)
  return at
}

/** A change (增加5件), a plan (计划公开500条, 明年), or what something grew from (从18件增至23件). */
function isOfAnotherTime({ timing }: Reading, own: readonly Token[], next: Token | undefined): boolean {
  if (hasTag(own, 'change')) return true
  if (isWord(next, 'becomes') && timing.time.scope === 'thisYear') return true
  return own.some(token => timing.isAhead(token))
}

/**
 * A number of applications that was not taken (涉及征地的申请12件, 领导信箱收到320件): what the sentence goes on to divide is
 * that, and no total of ours.
 */
function blockParts(reading: Reading, at: number, clause: number): void {
  const around = labelsOf(reading.tokens.slice(clause, clauseEnd(reading.tokens, at)))
  const ours = around.some(({ object, act }) => object === 'applications' || act === 'receive')
  if (ours) reading.blockedSentence = reading.sentence
}

/** 约, 逾, 近 before the number. */
function withPrefix(number: ProseNumber, own: readonly Token[]): ProseNumber {
  const prefix = own.findLast(token => isWord(token, 'approximate'))
  if (prefix?.kind !== 'word' || prefix.tag.kind !== 'approximate' || number.approximate) return number
  return approximated(number, prefix.tag.key)
}

/** 为0 at the end of a clause needs no unit to be a figure. */
function isBareZero(tokens: readonly Token[], at: number, number: ProseNumber): boolean {
  const before = tokens[at - 1]
  const after = tokens[at + 1]
  if (number.value !== 0 || (after !== undefined && after.kind !== 'mark')) return false
  return isWord(before, 'glue') || isWord(before, 'all') || isMark(before, ':')
}

/** 部分公开67，占4.61%: the share behind it says that it is a count. */
function hasShareBehind(tokens: readonly Token[], at: number): boolean {
  return isMark(tokens[at + 1], ',', '、') && isWord(tokens[at + 2], 'share')
}

interface Counted {
  readonly reading: Reading
  readonly token: NumberToken
  readonly number: ProseNumber
  readonly own: readonly Token[]
  readonly method: Method | null
}

function take(counted: Counted, labels: readonly Label[]): void {
  const { reading, token, number, own, method } = counted
  const before = reading.before(own)
  const [label] = labels
  if (label === undefined) return
  if (labels.length === 1) {
    const name = nameOf(label, before)
    if (name !== null && !isOfAPart(counted, label, name)) reading.push(token, number, name, method)
    return
  }
  const names = namesOf(labels, before)
  const union = unionOf(names)
  const each = hasTag(own, 'all') || (union === null && number.value === 0 && !number.approximate)
  if (each && !names.includes(null)) {
    for (const name of names) reading.push(token, number, name as Named, method ?? 'shared-label')
  } else if (union !== null) reading.push(token, number, union, method)
  else if (names.some(name => name !== null)) reading.leave(token)
}

const TOTALS = /^(?:applications\.(?:received|handled)|disclosedItems|proactiveDisclosure\..*)$/

/** What counts only some of what its name says: those of one body, of one way, of a number that was not taken. */
function isOfAPart({ reading, token, own }: Counted, label: Label, name: Named): boolean {
  const { concept } = name
  if (isWithinChannel(reading, name, own)) return true
  const total = TOTALS.test(concept)
  const blocked = reading.blockedSentence === reading.sentence && concept.startsWith('applications.')
  if (total && label.object !== null) reading.blockedSentence = -1
  else if (blocked) return true
  const interrupted = own.some(({ kind }) => kind === 'unknown')
  const again = reading.saidAgain(concept, token)
  if (total && interrupted && (again || hasTag(own, 'ofWhich'))) return true
  if (again && label.act === null && label.outcome === null && total) return true
  const within = hasTag(own, 'ofWhich') && isFacet(reading.last, reading.sentence) && !isFacetOf(concept)
  if (within) reading.blockedSentence = reading.sentence
  return within
}

const FACET = /^applications\.(?:received|handled)\.\w+$/

/** 网上申请12件，其中予以公开8件: 8 of the 12. */
function isFacet(last: Draft | undefined, sentence: number): boolean {
  // 都是自然人提出: of those, and that is all of them.
  const all = last?.method === 'all-of-them'
  return last !== undefined && !all && last.sentence === sentence && last.unit !== '%' && FACET.test(last.concept)
}

function isFacetOf(concept: string): boolean {
  return FACET.test(concept) || !concept.startsWith('applications.')
}

/** 网站发布信息12162条，公开政府信息2892条: the second is no total of all channels, unless the words say 共. */
function isWithinChannel({ last, sentence }: Reading, { concept }: Named, own: readonly Token[]): boolean {
  const inChannel = last?.sentence === sentence && last.concept.startsWith('disclosedItems.')
  return concept === 'disclosedItems' && inChannel && !hasTag(own, 'sum')
}
