import type { Method } from './draft.ts'
import { hasTag, type Label } from './labels.ts'
import { type Named, nameOf, namesOf, unionOf } from './naming.ts'
import { labelsFor } from './number-labels.ts'
import { approximated, type ProseNumber } from './numbers.ts'
import { readRespectively } from './read-respectively.ts'
import type { NumberToken, Reading } from './reading.ts'
import { clauseStart, isMark, isSubset, isWord, sharedUnit } from './sentence.ts'
import type { Token } from './tokens.ts'

/** Reads a number that may be a count or an amount of ours; gives the index of the last token that went with it. */
export function readCount(reading: Reading, at: number, token: NumberToken): number {
  const { tokens } = reading
  const together = readRespectively(reading, at)
  if (together !== undefined) return together
  const clause = clauseStart(tokens, at, reading.from)
  const own = tokens.slice(clause, at)
  if (hasTag(own, 'change') || hasTag(own, 'none') || isSubset(own)) return at
  const unit = token.number.unit ?? sharedUnit(tokens, at)
  if (unit === null && !isBareZero(tokens, at, token.number) && !hasShareBehind(tokens, at)) return at
  const labels = labelsFor(reading, at, clause, unit)
  const number = withPrefix({ ...token.number, unit }, own)
  const method = token.number.unit === null && unit !== null ? 'shared-unit' : null
  if (labels !== 'same') take(reading, token, labels, number, own, method)
  else reading.push(token, number, { concept: reading.last?.concept ?? '', confident: true }, method)
  return at
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

function take(
  reading: Reading,
  token: NumberToken,
  labels: readonly Label[],
  number: ProseNumber,
  own: readonly Token[],
  method: Method | null,
): void {
  const before = reading.before(own)
  if (labels.length === 1) {
    const name = nameOf(labels[0] as Label, before)
    if (name !== null && !isWithinChannel(reading, name, own)) reading.push(token, number, name, method)
    return
  }
  if (labels.length === 0) return
  const names = namesOf(labels, before)
  const union = unionOf(names)
  const each = hasTag(own, 'all') || (union === null && number.value === 0 && !number.approximate)
  if (each && !names.includes(null)) {
    for (const name of names) reading.push(token, number, name as Named, method ?? 'shared-label')
  } else if (union !== null) reading.push(token, number, union, method)
  else if (names.some(name => name !== null)) reading.leave(token)
}

/** 网站发布信息12162条，公开政府信息2892条: the second is no total of all channels, unless the words say 共. */
function isWithinChannel({ last, sentence }: Reading, { concept }: Named, own: readonly Token[]): boolean {
  const inChannel = last?.sentence === sentence && last.concept.startsWith('disclosedItems.')
  return concept === 'disclosedItems' && inChannel && !hasTag(own, 'sum')
}
