import { fold } from '../document/fold.ts'
import type { FormLine } from '../form/derive.ts'
import { CORNER_HEADS, CORNER_MARK } from '../form/heads.ts'
import { labelOf } from './likeness.ts'
import { headLikeness, SURE_HEAD } from './line-variant.ts'
import type { SourceRow } from './table-rows.ts'

/**
 * Whether a row of heads by itself names the form's columns otherwise than the form does: in another order, with one missing,
 * or with a stranger among them. Where cells have no places (a dump), and where the labels of groups repeat (table four), this
 * is all that tells it: the values below would be read for their neighbours.
 */

/** The columns that a head stands over: one, or those of a group. */
interface Extent {
  readonly from: number
  readonly to: number
}

/** A dump may have torn off a piece of them. */
const CORNERS = CORNER_HEADS.map(text => labelOf(text).words)
const SHORTEST_PIECE = 4

function isCorner(words: string): boolean {
  if (CORNERS.includes(words) || words.includes(CORNER_MARK)) return true
  return words.length >= SHORTEST_PIECE && CORNERS.some(corner => corner.includes(words))
}

/** The groups of a table's columns by their words. */
function groupsOf({ heads }: FormLine): Map<string, Extent> {
  const groups = new Map<string, Extent>()
  heads.forEach((column, at) => {
    for (const group of column.groups ?? []) {
      const { words } = labelOf(group)
      groups.set(words, { from: groups.get(words)?.from ?? at, to: at })
    }
  })
  return groups
}

/** What stands between two known heads. */
interface Filling {
  blank: number
  unknown: number
}

type Known = Extent | 'corner' | 'backwards' | undefined

function knownHead(variant: FormLine, groups: ReadonlyMap<string, Extent>, text: string, last: number): Known {
  const { words } = labelOf(text)
  if (isCorner(words)) return 'corner'
  const group = groups.get(words)
  if (group !== undefined) return group
  const likeness = headLikeness(variant, text)
  const best = Math.max(...likeness)
  if (best < SURE_HEAD) return undefined
  const at = likeness.findIndex((own, index) => index > last && own === best)
  // A label that comes again without a next column of its name is the one before, printed twice, or stands too late.
  if (at === -1) return likeness[last] === best ? { from: last, to: last } : 'backwards'
  return { from: at, to: at }
}

/** The last column that a head takes up: its group's label leaves its own columns free. */
function reachOf(head: Extent): number {
  return head.to > head.from ? head.from - 1 : head.to
}

const isSame = (a: Extent, b: Extent) => a.from === b.from && a.to === b.to
const isWithin = (inner: Extent, outer: Extent) => inner.from >= outer.from && inner.to <= outer.to

/** Whether a head can follow the one before it, given what stands between them. */
function follows(previous: Extent, next: Extent, between: Filling): boolean {
  // The label of a group again, or its own columns behind it.
  if (isWithin(next, previous)) return isSame(next, previous) || (next.from === previous.from && between.unknown === 0)
  const gap = next.from - previous.to - 1
  if (gap < 0) return false
  return gap === 0 ? between.unknown === 0 : between.unknown + between.blank > 0
}

/**
 * Whether some columns are all there can be in a row of heads: the table's, or those of a group or of several side by side.
 * The head of the last column may stand in another row; nothing behind it could take its place.
 */
function isWhole({ from, to }: Extent, size: number, groups: readonly Extent[]): boolean {
  if (from === 0 && to >= size - 2) return true
  return groups.some(
    first => first.from === from && groups.some(last => last.to === to && (last === first || last.from > first.to)),
  )
}

const isBlank = (text: string) => text === '' || fold(text) === ''

/** Fewer known heads say too little; the corner counts where the table has no groups. */
const FEWEST = 2

interface Named {
  readonly extent: Extent | 'backwards'
  readonly before: Filling
}

/** The heads of a row that are known, what stands before each and behind the last, and whether the labels' own head is there. */
function namedIn(variant: FormLine, head: SourceRow, groups: ReadonlyMap<string, Extent>) {
  const named: Named[] = []
  let corner = false
  let between: Filling = { blank: 0, unknown: 0 }
  let last = -1
  for (const { text } of head.cells) {
    const next = isBlank(text) ? undefined : knownHead(variant, groups, text, last)
    if (next === undefined) {
      between[isBlank(text) ? 'blank' : 'unknown']++
      continue
    }
    if (next === 'corner') corner = true
    else named.push({ extent: next, before: between })
    if (typeof next === 'object') last = reachOf(next)
    between = { blank: 0, unknown: 0 }
  }
  return { named, corner, after: between }
}

/** Whether a head that is not the form's stands between the labels' own and the one over all columns: 说明 before 申请人情况. */
function hasStrangerFirst({ heads }: FormLine, named: readonly Named[], corner: boolean): boolean {
  const [first] = named
  if (!corner || first === undefined || first.extent === 'backwards') return false
  return first.before.unknown > 0 && first.extent.from === 0 && first.extent.to === heads.length - 1
}

export function headRowContradicts(variant: FormLine, head: SourceRow): boolean {
  const groups = groupsOf(variant)
  const { named, corner, after } = namedIn(variant, head, groups)
  if (hasStrangerFirst(variant, named, corner)) return true
  if (named.length + (corner && groups.size === 0 ? 1 : 0) < FEWEST) return false
  const extents: Extent[] = []
  for (const { extent, before } of named) {
    const previous = extents.at(-1)
    if (extent === 'backwards' || (previous !== undefined && !follows(previous, extent, before))) return true
    extents.push(extent)
  }
  const [first, last] = [extents[0], extents.at(-1)]
  if (first === undefined || last === undefined) return false
  // At either end a stranger may stand for a head that is printed otherwise.
  if (after.unknown > 0 || (named[0]?.before.unknown ?? 0) > 0) return false
  return !isWhole({ from: first.from, to: last.to }, variant.heads.length, [...groups.values()])
}

/**
 * Whether an empty head stands between those of two columns that are neighbours on the form: a column without a name, or the
 * end of a group's label, which takes as many cells as the group has columns.
 */
export function hasNamelessColumn(variant: FormLine, head: SourceRow): boolean {
  const { named } = namedIn(variant, head, groupsOf(variant))
  return named.some(({ extent, before }, at) => {
    const previous = named[at - 1]?.extent
    if (before.blank === 0 || typeof extent !== 'object' || typeof previous !== 'object') return false
    return extent.from === previous.to + 1 && before.blank !== previous.to - previous.from
  })
}
