import type { Tag } from '../../form/prose/tags.ts'
import { UNITS } from '../../form/prose/units.ts'
import { isContent } from './labels.ts'
import type { Mark, Token } from './tokens.ts'

/** What stands before and behind a number in its clause. Every look is bounded: clauses of reports are short. */

export const FARTHEST = 200
const LONGEST_LIST = 60

export function isMark(token: Token | undefined, ...marks: readonly Mark[]): boolean {
  return token?.kind === 'mark' && marks.includes(token.mark)
}

export function isWord(token: Token | undefined, kind: Tag['kind']): boolean {
  return token?.kind === 'word' && token.tag.kind === kind
}

/** Index of the first token of the clause that `at` stands in: behind the last comma, colon or bracket, and not before `from`. */
export function clauseStart(tokens: readonly Token[], at: number, from: number): number {
  const bound = Math.max(from, at - FARTHEST)
  for (let index = at - 1; index >= bound; index--) {
    if (isMark(tokens[index], ',', ';', ':', '(', ')', '.')) return index + 1
  }
  return bound
}

/** Index of the last token from `from` up to `at` that carries a tag, or -1. */
export function lastTagBefore(tokens: readonly Token[], kind: Tag['kind'], at: number, from: number): number {
  for (let index = at - 1; index >= from; index--) if (isWord(tokens[index], kind)) return index
  return -1
}

/** Index behind the last token of the clause that `at` stands in. */
export function clauseEnd(tokens: readonly Token[], at: number): number {
  const bound = Math.min(tokens.length, at + FARTHEST)
  let index = at
  while (index < bound && !isMark(tokens[index], ',', ';', ':', '(', ')', '.')) index++
  return index
}

export interface Lead {
  /** The tokens between the last word that is not known and the number. */
  readonly run: readonly Token[]
  /** The clause's tokens before that. */
  readonly beyond: readonly Token[]
  /** A word that is not known stands in the clause. */
  readonly interrupted: boolean
  /** The nearest naming word belongs to others: 培训2次. */
  readonly foreign: boolean
}

/** Looks back from a number over the words that may stand between a name and its number. */
export function leadOf(tokens: readonly Token[], from: number, at: number): Lead {
  let start = at
  let named = false
  let listed = false
  let foreign = false
  for (let index = at - 1; index >= from; index--) {
    const token = tokens[index] as Token
    if (token.kind === 'unknown' || token.kind === 'number' || token.kind === 'break') break
    if (isWord(token, 'foreign')) {
      // 热线、依申请公开等45件: counted together with what is not ours.
      foreign = !named || listed
      break
    }
    if (isContent(token)) named = true
    if (isMark(token, '、') || isWord(token, 'connector')) listed = true
    start = index
  }
  const beyond = tokens.slice(from, start)
  return {
    run: tokens.slice(start, at),
    beyond,
    interrupted: beyond.some(token => token.kind !== 'quote'),
    foreign,
  }
}

export interface Tail {
  readonly run: readonly Token[]
  /** A word that is not known, or not ours, follows. */
  readonly open: boolean
}

/** The known words right behind a number, up to a mark, another number, or a word that is not known. */
export function tailOf(tokens: readonly Token[], at: number, pastAll: boolean): Tail {
  const bound = Math.min(tokens.length, at + FARTHEST)
  let end = at + 1
  while (end < bound) {
    const token = tokens[end] as Token
    if (token.kind !== 'word' && token.kind !== 'quote') break
    if (
      isWord(token, 'foreign') ||
      isWord(token, 'change') ||
      isWord(token, 'becomes') ||
      (!pastAll && isWord(token, 'all'))
    )
      break
    end++
  }
  const stop = tokens[end]
  const open = stop !== undefined && (stop.kind === 'unknown' || isWord(stop, 'foreign'))
  return { run: tokens.slice(at + 1, end), open }
}

/** 涉及征地的申请3件 counts some applications only; 涉及行政复议2件 names what is counted. */
export function isSubset(own: readonly Token[]): boolean {
  const subset = own.findIndex(token => isWord(token, 'subset'))
  return subset !== -1 && own.slice(subset).some(token => token.kind === 'unknown' || isWord(token, 'foreign'))
}

/** 予以公开49、部分公开17、不予公开6件: the unit behind the last number of a list holds for all. */
export function sharedUnit(tokens: readonly Token[], at: number): string | null {
  if (!isMark(tokens[at + 1], '、', ',') && !isWord(tokens[at + 1], 'connector')) return null
  for (let index = at + 1; index < Math.min(tokens.length, at + LONGEST_LIST); index++) {
    const token = tokens[index] as Token
    if (token.kind === 'number') {
      if (token.number.unit !== null) return UNITS[token.number.unit] === 'count' ? token.number.unit : null
    } else if (token.kind !== 'word' && !isMark(token, '、', ',')) return null
    else if (isWord(token, 'foreign') || isWord(token, 'none')) return null
  }
  return null
}
