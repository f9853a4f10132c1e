import type { Tag } from '../../form/prose/tags.ts'
import { isContent } from './labels.ts'
import type { Mark, Token } from './tokens.ts'

/** What stands before and behind a number in its clause. */

export function isMark(token: Token | undefined, ...marks: readonly Mark[]): boolean {
  return token?.kind === 'mark' && marks.includes(token.mark)
}

export function isWord(token: Token | undefined, kind: Tag['kind']): boolean {
  return token?.kind === 'word' && token.tag.kind === kind
}

/** Index of the first token of the clause that `at` stands in: behind the last comma, colon, bracket, or figure. */
export function clauseStart(tokens: readonly Token[], at: number, from: number): number {
  for (let index = at - 1; index >= from; index--) {
    if (isMark(tokens[index], ',', ';', ':', '(', ')', '.')) return index + 1
  }
  return from
}

/** Index behind the last token of the clause that `at` stands in. */
export function clauseEnd(tokens: readonly Token[], at: number): number {
  let index = at
  while (index < tokens.length && !isMark(tokens[index], ',', ';', ':', '(', ')', '.')) index++
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
  let foreign = false
  for (let index = at - 1; index >= from; index--) {
    const token = tokens[index] as Token
    if (token.kind === 'unknown' || token.kind === 'number' || token.kind === 'break') break
    if (isWord(token, 'foreign')) {
      foreign = !named
      break
    }
    if (isContent(token)) named = true
    start = index
  }
  const beyond = tokens.slice(from, start)
  return { run: tokens.slice(start, at), beyond, interrupted: beyond.some(token => token.kind !== 'quote'), foreign }
}

/** The known words right behind a number, up to a mark, another number, or a word that is not known. */
export function tailOf(
  tokens: readonly Token[],
  at: number,
  pastAll: boolean,
): { readonly run: readonly Token[]; readonly open: boolean } {
  let end = at + 1
  while (end < tokens.length) {
    const token = tokens[end] as Token
    if (token.kind !== 'word' && token.kind !== 'quote') break
    if (isWord(token, 'foreign') || isWord(token, 'change') || (!pastAll && isWord(token, 'all'))) break
    end++
  }
  const stop = tokens[end]
  const open = stop !== undefined && (stop.kind === 'unknown' || isWord(stop, 'foreign'))
  return { run: tokens.slice(at + 1, end), open }
}
