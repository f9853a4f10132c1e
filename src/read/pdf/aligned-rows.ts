import {
  isFigureLine,
  isOver,
  type Piece,
  type PieceLine,
  type Stack,
  smallestStep,
  stacksOf,
} from './aligned-lines.ts'
import { type Box, bottomOf, centreOf, middleOf } from './box.ts'

/** Fourth step: rows of figures, and the labels over one line or several that stand beside them. */

export interface AlignedRow {
  /** Where its figures stand; where its label stands if it has none. */
  readonly box: Box
  readonly page: number
  readonly values: readonly Piece[]
  /** From the left; the last is the row's own, those before it name groups of rows. */
  readonly labels: readonly Stack[]
  /** Its label stands beside no figures: what it says may be part of another's. */
  readonly doubtful: boolean
}

export interface Rows {
  readonly rows: readonly AlignedRow[]
  /** Labels over the first row: what stands over the column of labels. */
  readonly above: readonly Piece[]
}

/** How far lines of one label can be apart: less than rows are, little more than the closest lines, in sizes at most. */
const STEP = { rows: 0.9, lines: 1.15, few: 1.35, most: 1.9 }
const FEW_ROWS = 3

export function pitchOf(lines: readonly PieceLine[], words: readonly Piece[]): number {
  const rows = lines.filter(isFigureLine)
  const size = rows[0]?.line.size ?? 0
  const steps = rows.slice(1).flatMap(({ line }, index) => {
    const before = (rows[index] as PieceLine).line
    return before.page === line.page ? [centreOf(line) - centreOf(before)] : []
  })
  if (steps.length + 1 < FEW_ROWS) return STEP.few * size
  return Math.min(STEP.rows * Math.min(...steps), STEP.lines * smallestStep(words), STEP.most * size)
}

/** Null where a row has no label while others have, or two in one place, or a label stands beside two rows and is not a group's. */
export function rowsOf(body: readonly PieceLine[], labels: readonly Piece[], edge: number, pitch: number): Rows | null {
  const anchors = body.filter(isFigureLine)
  const first = anchors[0]
  if (first === undefined) return null
  const { letters, rest: words } = downwards(labels)
  const stacks = [...stacksOf(words, pitch), ...letters]
  const beside = new Map<PieceLine, Stack[]>(anchors.map(line => [line, []]))
  const loose: Stack[] = []
  for (const stack of stacks) {
    const own = anchors.filter(({ line }) => line.page === stack.pieces[0]?.page && isBeside(stack, line))
    if (own.length === 0) loose.push(stack)
    for (const line of own) beside.get(line)?.push(stack)
  }
  const above = loose.filter(stack => isAbove(stack, first.line.page, first.line))
  const rows = anchors.map(line => rowAt(line, beside.get(line) ?? [], edge))
  const shared = (stack: Stack) => rows.filter(({ labels: own }) => own.at(-1) === stack).length > 1
  const labelled = rows.filter(row => row.labels.length > 0)
  if (labelled.some(({ labels: own }) => shared(own.at(-1) as Stack))) return null
  if (labelled.length > 0 && labelled.length < rows.length) return null
  if (rows.some(({ labels: own }) => own.some((stack, at) => at > 0 && isOver(own[at - 1] as Stack, stack))))
    return null
  const rest = loose.filter(stack => !above.includes(stack))
  return { rows: withLoose(rows, rest), above: above.flatMap(({ pieces }) => pieces) }
}

const SAME = 2
const LETTER_STEP = 2.5

/** Letters that stand one below the other are a label of a group of rows, and tell nothing of how far lines are apart. */
export function downwards(pieces: readonly Piece[]): { readonly letters: Stack[]; readonly rest: Piece[] } {
  const single = pieces.filter(({ text }) => [...text].length === 1)
  const columns = single.reduce<Piece[][]>((found, piece) => {
    const home = found.find(
      ([first]) => first?.page === piece.page && Math.abs(middleOf(first) - middleOf(piece)) <= SAME,
    )
    if (home === undefined) found.push([piece])
    else home.push(piece)
    return found
  }, [])
  const letters = columns.flatMap(column => stacksOf(column, LETTER_STEP * (column[0]?.size ?? 0)))
  const sure = letters.filter(stack => stack.pieces.length >= FEWEST_LETTERS)
  const taken = new Set(sure.flatMap(stack => stack.pieces))
  return { letters: sure, rest: pieces.filter(piece => !taken.has(piece)) }
}

const FEWEST_LETTERS = 3

function isBeside(stack: Box, line: Box): boolean {
  const middle = centreOf(line)
  const reach = 0.35 * line.height
  return middle >= stack.y - reach && middle <= bottomOf(stack) + reach
}

function isAbove(stack: Stack, page: number, box: Box): boolean {
  const own = stack.pieces[0]?.page ?? 0
  return own < page || (own === page && centreOf(stack) < centreOf(box))
}

function rowAt(line: PieceLine, labels: readonly Stack[], edge: number): AlignedRow {
  const values = line.pieces.filter(piece => middleOf(piece) > edge || piece.isValue)
  const { page } = line.line
  return { box: line.line, page, values, labels: [...labels].sort((a, b) => a.x - b.x), doubtful: false }
}

/** A label beside no figures names a group, if nothing above or below it stands in its place; else it is a row that is in doubt. */
function withLoose(rows: readonly AlignedRow[], loose: readonly Stack[]): AlignedRow[] {
  const found = [...rows]
  for (const stack of loose) {
    const at = found.findIndex(({ page, box }) => isAbove(stack, page, box))
    const place = at === -1 ? found.length : at
    const [before, after] = [found[place - 1], found[place]]
    const over = [before, after].some(
      row => row?.labels.at(-1) !== undefined && isOver(row.labels.at(-1) as Stack, stack),
    )
    if (over || after === undefined) {
      const page = stack.pieces[0]?.page ?? 0
      found.splice(place, 0, { box: stack, page, values: [], labels: [stack], doubtful: true })
    } else {
      const labels = [...after.labels, stack].sort((a, b) => a.x - b.x)
      if (labels.at(-1) !== stack) found[place] = { ...after, labels }
    }
  }
  return found
}
