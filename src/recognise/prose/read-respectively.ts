import type { Draft, Method } from './draft.ts'
import { EMPTY_LABEL, filled, hasTag, isEmpty, type Label, labelsOf } from './labels.ts'
import { type Named, nameOf, namesOf } from './naming.ts'
import type { NumberToken, Reading } from './reading.ts'
import { clauseStart, isMark, isWord, lastTagBefore, leadOf, sharedUnit } from './sentence.ts'
import type { Time } from './timing.ts'
import type { Token } from './tokens.ts'

/**
 * 行政复议、行政诉讼分别为2件、7件: as many numbers as names (or years), in their order; with another count of them none is
 * taken. Undefined where nothing is said respectively.
 */
export function readRespectively(reading: Reading, at: number): number | undefined {
  const { tokens } = reading
  const clause = clauseStart(tokens, at, reading.from)
  const word = lastTagBefore(tokens, 'respectively', at, clause)
  if (word === -1) return undefined
  const start = clauseStart(tokens, word, reading.from)
  const stretch = tokens.slice(start, at)
  const numbers = numbersFrom(tokens, at)
  // 分别减少2件、3件 are changes; of several years together nobody can tell which is which.
  if (hasTag(stretch, 'change') || hasTag(stretch, 'compare')) return numbers.at(-1)
  if (stretch.some(({ kind }) => kind === 'span')) {
    reading.leave(tokens[at] as Token)
    return numbers.at(-1)
  }
  const shared = labelsOf(tokens.slice(word, at)).at(-1) ?? EMPTY_LABEL
  const labels = labelsOf(leadOf(tokens, start, word).run).map(label => filled(label, shared))
  const times = tokens.slice(start, word).flatMap(token => timeOf(reading, token))
  if (times.length > 1) takePerYear(reading, numbers, times, labels.at(-1) ?? shared)
  else if (labels.length === 0 && hasTag(tokens.slice(word, at), 'share')) takePerFigure(reading, numbers)
  else if (labels.length > 1) takePerName(reading, numbers, namesOf(labels, reading.before(tokens.slice(start, word))))
  else return undefined
  return numbers.at(-1)
}

function takePerYear(reading: Reading, numbers: readonly number[], times: readonly Time[], label: Label): void {
  const name = isEmpty(label) ? null : nameOf(label, reading.before([]))
  if (name === null) return
  if (numbers.length !== times.length) reading.leave(reading.tokens[numbers[0] as number] as Token)
  else for (const [order, index] of numbers.entries()) take(reading, index, name, times[order])
}

function takePerName(reading: Reading, numbers: readonly number[], names: readonly (Named | null)[]): void {
  const told = names.length === numbers.length && !names.includes(null)
  if (!told) reading.leave(reading.tokens[numbers[0] as number] as Token)
  else for (const [order, index] of numbers.entries()) take(reading, index, names[order] as Named)
}

/** 网上3宗、邮件2宗，分别占60%、40%: shares of the figures right before. */
function takePerFigure(reading: Reading, numbers: readonly number[]): void {
  const counts = reading.drafts.slice(-numbers.length)
  const told =
    counts.length === numbers.length &&
    counts.every(({ unit, sentence }) => unit !== '%' && sentence === reading.sentence)
  if (!told || !reading.lastTaken) return
  for (const [order, index] of numbers.entries()) {
    const { concept, time } = counts[order] as Draft
    take(reading, index, { concept, confident: true }, time)
  }
}

const METHOD: Method = 'shared-label'

function take(reading: Reading, index: number, name: Named, time?: Time): void {
  const token = reading.tokens[index] as NumberToken
  const unit = token.number.unit ?? sharedUnit(reading.tokens, index)
  if (unit !== null) reading.push(token, { ...token.number, unit }, name, METHOD, time)
}

function timeOf({ timing }: Reading, token: Token): Time[] {
  if (token.kind === 'year') return [timing.ofYear(token.year)]
  if (token.kind !== 'word' || token.tag.kind !== 'scope') return []
  if (token.tag.key === 'thisYear') return [timing.thisYear]
  return token.tag.key === 'lastYear' ? [timing.lastYear] : []
}

/** 2021年、2022年收到申请18件、23件: as many numbers as years, though 分别 is not said. */
export function readYearByYear(reading: Reading, at: number, clause: number): number | undefined {
  const { tokens } = reading
  const own = tokens.slice(clause, at)
  const times = own.flatMap(token => (token.kind === 'year' ? timeOf(reading, token) : []))
  if (times.length < 2 || own.some(({ kind }) => kind === 'date')) return undefined
  const numbers = numbersFrom(tokens, at)
  takePerYear(reading, numbers, times, labelsOf(leadOf(tokens, clause, at).run).at(-1) ?? EMPTY_LABEL)
  return numbers.at(-1)
}

/** The numbers of a plain list that begins at `at`: nothing but commas and 和 between them. */
function numbersFrom(tokens: readonly Token[], at: number): number[] {
  const numbers = [at]
  for (let index = at + 1; index < tokens.length; index++) {
    const token = tokens[index] as Token
    if (token.kind === 'number') numbers.push(index)
    else if (!isMark(token, '、', ',') && !isWord(token, 'connector')) break
  }
  return numbers
}
