import type { Topic } from '../../form/prose/meanings.ts'
import type { Draft } from './draft.ts'
import { isDocument, topicOf } from './naming.ts'
import { readAll } from './read-all.ts'
import { readCount } from './read-count.ts'
import { readNone } from './read-none.ts'
import { readShare } from './read-share.ts'
import { type NumberToken, type Owner, Reading } from './reading.ts'
import { clauseStart } from './sentence.ts'
import { type Token, withCarries } from './tokens.ts'

export interface PassageFigures {
  readonly drafts: readonly Draft[]
  /** Where numbers stand beside names of ours that could not be told apart. */
  readonly unplaced: readonly { readonly start: number; readonly end: number }[]
  /** What was spoken of last. */
  readonly topic: Topic | null
}

/** More than any report states in all; what stands behind them is not read. */
export const MOST_FIGURES = 2000

/** Reads the figures of one passage from left to right. `topic` is what the heading above speaks of. */
export function readPassage(
  text: string,
  tokens: readonly Token[],
  topic: Topic | null,
  reportingYear: number | null,
): PassageFigures {
  const reading = new Reading(text, withCarries(tokens, reportingYear), topic, reportingYear)
  const owners = new Owners(reading)
  for (let at = 0; at < reading.tokens.length && reading.drafts.length <= MOST_FIGURES; at++) {
    at = step(reading, owners, at)
  }
  return { drafts: settled(reading.drafts), unplaced: reading.unplaced, topic: reading.topic }
}

/** 办理申请61件，办结54件: where the second is told apart, the first is neither those received nor those dealt with. */
function settled(drafts: readonly Draft[]): Draft[] {
  const isHandled = ({ concept, unit }: Draft) => concept === 'applications.handled' && unit !== '%'
  return drafts.filter(draft => {
    if (draft.method !== 'ambiguous-verb' || !isHandled(draft)) return true
    const sure = drafts.find(other => isHandled(other) && other.method === null && other.sentence === draft.sentence)
    return sure === undefined || sure.value === draft.value
  })
}

/** Takes one token, and with it those that belong to it; gives the index of the last one taken. */
function step(reading: Reading, owners: Owners, at: number): number {
  const token = reading.tokens[at] as Token
  reading.at = at
  if (token.kind === 'number') return reading.inTable ? at : readNumber(reading, at, token)
  if (token.kind === 'break') startPart(reading, at)
  else if (token.kind === 'mark') readMark(reading, token.mark, at)
  else if (token.kind === 'word') return readWord(reading, owners, at, token)
  else reading.timing.read(token, reading.text)
  return at
}

function readNumber(reading: Reading, at: number, token: NumberToken): number {
  const before = reading.drafts.length
  const end = token.number.unit === '%' ? readShare(reading, at, token) : readCount(reading, at, token)
  const taken = reading.drafts.length > before
  reading.lastTaken = taken
  if (token.number.unit !== null || taken) reading.from = Math.max(end + 1, reading.from)
  if (!taken) return end
  reading.timing.settle()
  reading.ownerFresh = false
  return end
}

function readMark(reading: Reading, mark: string, at: number): void {
  if (mark === ',' || mark === ';') reading.timing.endClause()
  if (mark === '.') reading.startSentence(at)
  else if (mark === '(') {
    reading.depth++
    reading.timing.enter()
  } else if (mark === ')' && reading.depth > 0) {
    reading.depth--
    reading.timing.leave()
  }
}

/** A heading's number: what was spoken of before it no longer counts. */
function startPart(reading: Reading, at: number): void {
  reading.startSentence(at)
  reading.topic = null
  reading.owner = null
}

function readWord(reading: Reading, owners: Owners, at: number, token: Token & { readonly kind: 'word' }): number {
  const { tag } = token
  switch (tag.kind) {
    case 'object':
      if (tag.weak !== true && tag.key !== 'items') reading.topic = topicOf(tag.key)
      if (isDocument(tag.key)) reading.document = tag.key
      return at
    case 'act':
      if (tag.key === 'disclose') reading.topic = 'items'
      if (tag.key === 'receive') reading.received = true
      return at
    case 'foreign':
      if (tag.subject === true) {
        reading.topic = 'foreign'
        reading.foreignSentence = reading.sentence
      }
      return at
    case 'owner':
      owners.read(at, tag.key)
      return at
    case 'table':
      reading.inTable = true
      return at
    case 'compare':
      reading.timing.compare()
      return at
    case 'compared':
      reading.timing.compared()
      return at
    case 'none':
      return readNone(reading, at)
    case 'all':
      readAll(reading, at)
      reading.claimed = reading.drafts.length
      return at
    default:
      reading.timing.read(token, reading.text)
      return at
  }
}

const OWNERS: readonly Owner[] = ['own', 'departments', 'district']

/** Whose figures follow: of the bodies that one clause names, the widest (区政府及各部门). */
class Owners {
  readonly #reading: Reading
  #clause = -1

  constructor(reading: Reading) {
    this.#reading = reading
  }

  read(at: number, owner: Owner): void {
    const reading = this.#reading
    const clause = clauseStart(reading.tokens, at, reading.from)
    const wider = OWNERS.indexOf(owner) > OWNERS.indexOf(reading.owner ?? 'own')
    if (clause !== this.#clause || wider) reading.owner = owner
    this.#clause = clause
    reading.ownerFresh = true
    reading.ownerSentence = reading.sentence
  }
}
