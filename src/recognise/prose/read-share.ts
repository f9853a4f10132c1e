import { hasTag, labelsOf } from './labels.ts'
import { nameOf } from './naming.ts'
import { readRespectively } from './read-respectively.ts'
import type { NumberToken, Reading } from './reading.ts'
import { clauseStart, FARTHEST, isMark, lastTagBefore, leadOf } from './sentence.ts'
import type { Token } from './tokens.ts'

/** 占51.85%: a share of the total, of what was counted right before, or of what is named before 占. Other rates are none of ours. */
export function readShare(reading: Reading, at: number, token: NumberToken): number {
  const { tokens } = reading
  const together = readRespectively(reading, at)
  if (together !== undefined) return together
  const clause = clauseStart(tokens, at, reading.from)
  const share = lastTagBefore(tokens, 'share', at, clause)
  if (share === -1) return readEnclosedShare(reading, at, token)
  // 占全市的12%: of something else than this report counts.
  const of = tokens.slice(share + 1, at)
  if (of.some(({ kind }) => kind === 'unknown') || hasTag(of, 'owner') || hasTag(of, 'foreign')) return at
  const lead = leadOf(tokens, clause, share)
  const [label, more] = labelsOf(lead.run)
  if (lead.foreign || more !== undefined || hasTag(tokens.slice(clause, share), 'change')) return at
  if (label === undefined) {
    if (!lead.interrupted && !isOfList(reading)) shareOfLast(reading, token)
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

/** 予以公开25件、部分公开10件，占49.3%: of both, or of the second alone. */
function isOfList({ drafts, sentence, tokens, at }: Reading): boolean {
  const [one, two] = drafts.slice(-2)
  if (one === undefined || two === undefined || one.sentence !== sentence || one.unit === '%' || two.unit === '%')
    return false
  for (let index = at; index >= Math.max(0, at - FARTHEST); index--) {
    const token = tokens[index] as Token
    if (token.end <= one.end) return true
    if (token.start < two.start && token.kind === 'mark' && token.mark !== '、') return false
  }
  return false
}

function shareOfLast(reading: Reading, token: NumberToken): void {
  const { last } = reading
  if (last === undefined || last.sentence !== reading.sentence || !reading.lastTaken) return
  reading.push(token, token.number, { concept: last.concept, confident: true }, null, last.time)
}
