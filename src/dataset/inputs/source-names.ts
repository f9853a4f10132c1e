import { renamed, type SourceBytes, type SourceRef } from '../source-ref.ts'
import { keyOf } from './raw-path.ts'

interface Named {
  readonly name: string
}

/** By code unit, which no language or machine orders differently. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/**
 * Sorts by name. Where two have the same (`\xff` may be a byte or the four letters), the second is `name (2)`; what has the name
 * first depends on where its bytes are, not on when it was found. Problems come after references.
 */
export function distinctNames<Problem extends Named>(
  refs: SourceRef[],
  problems: Problem[],
): { refs: SourceRef[]; problems: Problem[] } {
  refs.sort((a, b) => compare(a.name, b.name) || compare(whereabouts(a.bytes), whereabouts(b.bytes)))
  problems.sort((a, b) => compare(a.name, b.name))
  if (!hasTwins(refs, problems)) return { refs, problems }
  const taken = new Set([...refs, ...problems].map(({ name }) => name))
  const seen = new Set<string>()
  const distinct = <Item extends Named>(items: Item[], rename: (item: Item, name: string) => Item) =>
    items.map(item => rename(item, freeName(item.name, taken, seen))).sort((a, b) => compare(a.name, b.name))
  return { refs: distinct(refs, renamed), problems: distinct(problems, (problem, name) => ({ ...problem, name })) }
}

/** Both lists are sorted. */
function hasTwins(refs: readonly Named[], problems: readonly Named[]): boolean {
  for (const list of [refs, problems]) {
    for (let at = 1; at < list.length; at++) if (list[at]?.name === list[at - 1]?.name) return true
  }
  let at = 0
  for (const { name } of problems) {
    while (at < refs.length && compare((refs[at] as Named).name, name) < 0) at++
    if (refs[at]?.name === name) return true
  }
  return false
}

function freeName(name: string, taken: Set<string>, seen: Set<string>): string {
  let free = name
  for (let copy = 2; seen.has(free) || (free !== name && taken.has(free)); copy++) free = `${name} (${copy})`
  seen.add(free)
  return free
}

function whereabouts(bytes: SourceBytes): string {
  if (bytes.kind === 'content') return ''
  return bytes.kind === 'file' ? keyOf(bytes.path) : `${bytes.path}\0${bytes.offset}`
}
