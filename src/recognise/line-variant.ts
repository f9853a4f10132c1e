import type { FormLine } from '../form/derive.ts'
import { UNION } from '../form/union.ts'
import { labelOf, Pattern } from './likeness.ts'
import { remembered } from './remembered.ts'
import type { Match } from './row-alignment.ts'
import type { SourceRow } from './table-rows.ts'

/**
 * Which edition's columns a matched row has. The head above it says; failing that the number of its cells; failing
 * that the edition its table otherwise follows. A row that none of them decides is not read.
 */

type Columns = FormLine['heads']

interface ColumnNames {
  /** How alike a label is to each column. */
  readonly likeness: (label: string) => readonly number[]
  /** The words of the heads of groups, in printed order. */
  readonly groups: readonly string[]
}

/** By the columns of a line, which most lines of a table share. */
const COLUMNS = new Map<Columns, ColumnNames>()
for (const { heads } of UNION.flatMap(line => line.variants)) {
  if (COLUMNS.has(heads)) continue
  const patterns = heads.map(head => [head.label, ...(head.aliases ?? [])].map(text => new Pattern(text)))
  const likeness = (label: string) => {
    const { words } = labelOf(label)
    return patterns.map(own => Math.max(...own.map(pattern => pattern.likeness(words))))
  }
  const groups = [...new Set(heads.flatMap(column => column.groups ?? []))].map(group => labelOf(group).words)
  COLUMNS.set(heads, { likeness: remembered(likeness), groups })
}

export interface LineReading {
  readonly match: Match
  readonly variant: FormLine
  /** For each cell of the row, the index of the form's column: other than 0, 1, 2… when the head is printed in another order. */
  readonly order: readonly number[]
  readonly head: SourceRow | undefined
  /** The head names the form's columns in an order that cannot be the form's, and not one that can be followed. */
  readonly disordered?: boolean
}

/** The likeness of a printed head label to each column of a variant. */
export function headLikeness({ heads }: FormLine, label: string): readonly number[] {
  return COLUMNS.get(heads)?.likeness(label) ?? []
}

interface HeadFit {
  readonly score: number
  readonly order: readonly number[]
}

const LEAST_HEAD = 0.6

/** What a head row says of a line's columns. */
interface HeadReading {
  readonly fit: HeadFit | undefined
  readonly disordered: boolean
}

/** By head row, then by columns: all rows below a head ask the same of it. */
const READ_HEADS = new WeakMap<SourceRow, Map<Columns, HeadReading>>()

function readHead(variant: FormLine, head: SourceRow): HeadReading {
  const known = READ_HEADS.get(head) ?? new Map<Columns, HeadReading>()
  if (known.size === 0) READ_HEADS.set(head, known)
  const before = known.get(variant.heads)
  if (before !== undefined) return before
  const reading = { fit: headFit(variant, head), disordered: isDisordered(variant, head) }
  known.set(variant.heads, reading)
  return reading
}

/** How well a head row names a variant's columns, one to one; a head of another length or with foreign words does not. */
function headFit(variant: FormLine, head: SourceRow): HeadFit | undefined {
  const labels = head.labels.slice(-variant.heads.length)
  if (labels.length !== variant.heads.length) return undefined
  if (head.labels.length > variant.heads.length + 1) return undefined
  const order: number[] = []
  let score = 0
  for (const label of labels) {
    const likeness = headLikeness(variant, label.text)
    const best = likeness.indexOf(Math.max(...likeness))
    if ((likeness[best] as number) < LEAST_HEAD || order.includes(best)) return undefined
    order.push(best)
    score += likeness[best] as number
  }
  return { score: score / labels.length, order }
}

/**
 * Whether a head row, one of several above the table, names columns backwards. Labels that are no column's (the heads of
 * groups) say nothing; a label printed several times stands for the next column of that name.
 */
function isDisordered(variant: FormLine, head: SourceRow): boolean {
  let last = -1
  for (const label of head.labels) {
    const likeness = headLikeness(variant, label.text)
    const isColumn = likeness.some(value => value >= SURE_HEAD)
    const next = likeness.findIndex((value, index) => index > last && value >= SURE_HEAD)
    if (!isColumn) continue
    if (next === -1) return true
    last = next
  }
  return groupsDisordered(variant, head)
}

/** The heads of groups in another order than the form's: 复议后起诉 before 未经复议直接起诉 swaps two groups that no sum tells apart. */
function groupsDisordered(variant: FormLine, head: SourceRow): boolean {
  const groups = COLUMNS.get(variant.heads)?.groups ?? []
  if (groups.length === 0) return false
  const found = head.labels.map(label => groups.indexOf(labelOf(label.text).words)).filter(index => index !== -1)
  return found.some((index, at) => at > 0 && index < (found[at - 1] as number))
}

/** No two columns of a table are this alike. */
export const SURE_HEAD = 0.85

/** The order of the form itself, by the number of columns. */
const NATURAL: (readonly number[])[] = []

function natural({ cells }: FormLine): readonly number[] {
  NATURAL[cells.length] ??= cells.map((_, index) => index)
  return NATURAL[cells.length] as readonly number[]
}

function widthOf(row: SourceRow): number {
  return row.values.findLastIndex(cell => cell.text !== '') + 1
}

/** The lines whose variants have the same cells in all editions. */
const SAME_CELLS = new Set(UNION.filter(({ variants }) => sameCells(variants)))

function sameCells(variants: readonly FormLine[]): boolean {
  const pointers = variants.map(variant => variant.cells.map(cell => cell.pointer).join())
  return pointers.every(pointer => pointer === pointers[0])
}

/** The variant whose columns a head names best; of equals the first. */
function bestUnder(variants: readonly FormLine[], head: SourceRow): { variant: FormLine; fit: HeadFit } | undefined {
  let best: { variant: FormLine; fit: HeadFit } | undefined
  for (const variant of variants) {
    const { fit } = readHead(variant, head)
    if (fit !== undefined && (best === undefined || fit.score > best.fit.score)) best = { variant, fit }
  }
  return best
}

/** Reads the line by what stands there itself; undefined when only the rest of the table can tell. */
export function ownVariant(match: Match, heads: readonly SourceRow[]): LineReading | undefined {
  const { variants } = match.line
  const first = variants[0] as FormLine
  for (let at = heads.length - 1; at >= 0; at--) {
    const head = heads[at] as SourceRow
    const best = bestUnder(variants, head)
    if (best !== undefined) return { match, variant: best.variant, order: best.fit.order, head }
  }
  if (variants.length === 1 || SAME_CELLS.has(match.line)) {
    return {
      match,
      variant: first,
      order: natural(first),
      head: heads.at(-1),
      disordered: heads.some(head => readHead(first, head).disordered),
    }
  }
  const width = widthOf(match.row)
  const wide = variants.filter(variant => variant.cells.length === width)
  const only = wide.length === 1 ? wide[0] : undefined
  return only === undefined ? undefined : { match, variant: only, order: natural(only), head: undefined }
}

/** Reads the line by the edition that the table's other lines follow. */
export function variantByEdition(match: Match, edition: string | undefined): LineReading | undefined {
  const variant = match.line.variants.find(candidate => candidate.edition === edition)
  return variant === undefined ? undefined : { match, variant, order: natural(variant), head: undefined }
}
