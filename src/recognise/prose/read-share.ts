import { hasTag, labelsOf } from './labels.ts'
import { nameOf } from './naming.ts'
import { readRespectively } from './read-respectively.ts'
import type { NumberToken, Reading } from './reading.ts'
import { clauseStart, isMark, lastTagBefore, leadOf } from './sentence.ts'

/** 占51.85%: a share of the total, of what was counted right before, or of what is named before 占. Other rates are none of ours. */
export function readShare(reading: Reading, at: number, token: NumberToken): number {
  const { tokens } = reading
  const together = readRespectively(reading, at)
  if (together !== undefined) return together
  const clause = clauseStart(tokens, at, reading.from)
  const share = lastTagBefore(tokens, 'share', at, clause)
  if (share === -1) return readEnclosedShare(reading, at, token)
  const lead = leadOf(tokens, clause, share)
  const [label, more] = labelsOf(lead.run)
  if (lead.foreign || more !== undefined || hasTag(tokens.slice(clause, share), 'change')) return at
  if (label === undefined) {
    if (!lead.interrupted) shareOfLast(reading, token)
    return at
  }
  const name = nameOf(label, reading.before(tokens.slice(clause, at)))
  if (name !== null) reading.push(token, token.number, name, null)
  return at
}

/** 42件（51.85%）: in parentheses right behind its count. */
function readEnclosedShare(reading: Reading, at: number, token: NumberToken): number {
  const { tokens } = reading
  const enclosed = isMark(tokens[at - 1], '(') && reading.from === at - 1
  if (enclosed && isMark(tokens[at + 1], ')', ',')) shareOfLast(reading, token)
  return at
}

function shareOfLast(reading: Reading, token: NumberToken): void {
  const { last } = reading
  if (last === undefined || last.sentence !== reading.sentence || !reading.lastTaken) return
  reading.push(token, token.number, { concept: last.concept, confident: true }, null, last.time)
}
