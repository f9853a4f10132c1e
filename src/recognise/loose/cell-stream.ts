import { spanOf } from '../../diagnostic/place.ts'
import {
  type Block,
  type Cell,
  type Document,
  type PlacedText,
  rowsOf,
  type TableBlock,
} from '../../document/document.ts'
import { placeOf } from '../../document/place-of.ts'
import { isValueText } from '../cell-reading.ts'
import { isWhole, kindOf } from './form-words.ts'

/** What stands alone on a line of a dump: a cell, or the end of a row where the dump marks it. */
export interface LooseCell extends PlacedText {
  /** Index of the block it stands in. */
  readonly block: number
}

/** Blocks that may be cells standing one a line, in order: how they are marked, and where each stands. */
export interface LooseRun {
  readonly from: number
  /** Index of the first block that is none. */
  readonly to: number
}

/** Longer lines, and those that end as sentences do, are running text. */
const SENTENCE = /[。！？!?]|[；;：:]$/

/** The stretches of blocks in which every one is a short line or a table with a cell a row. */
export function looseRuns({ blocks }: Document): LooseRun[] {
  const runs: LooseRun[] = []
  let from: number | null = null
  for (let index = 0; index <= blocks.length; index++) {
    const block = blocks[index]
    if (block !== undefined && isLoose(block)) from ??= index
    else if (from !== null) {
      if (blocks.slice(from, index).some(endsInValue)) runs.push({ from, to: index })
      from = null
    }
  }
  return runs
}

function isLoose(block: Block): boolean {
  if (block.layer !== 'body') return false
  if (block.type === 'paragraph') return block.text.length <= LONGEST_LINE && !SENTENCE.test(block.text)
  return isThin(block)
}

const LONGEST_LINE = 200

/** Most short lines are titles and headings: without a line that is a value, or ends in one, there is no table. */
function endsInValue(block: Block): boolean {
  if (block.type === 'table') return true
  const last = block.text.lastIndexOf('\t') + 1 || block.text.search(/\S+$/)
  return isValueText(block.text.slice(Math.max(0, last)).trim())
}

/** A table whose rows hold one cell each: it is a list of cells. */
function isThin(table: TableBlock): boolean {
  let [rows, several] = [0, 0]
  for (const row of rowsOf(table)) {
    rows++
    if (row.filter(cell => cell.text !== '').length > 1 || (row[0]?.text === '' && row.some(cell => cell.text !== '')))
      several++
  }
  return several * 10 <= rows
}

/** One line as it stands: its text, whether a pipe closes it, how many pipes stand behind it. */
interface Line extends PlacedText {
  readonly block: number
  readonly pipes: number
  /** The cells of a row of its own, where a thin table has one. */
  readonly row?: readonly Cell[]
}

/** The cells of a run, by the way in which it parts them: a pipe behind each, a pipe alone between them, or nothing. */
export function looseCells(blocks: readonly Block[], run: LooseRun): LooseCell[] {
  const lines = linesOf(blocks, run)
  const texts = lines.filter(({ text }) => text !== '')
  const closed = texts.filter(({ pipes }) => pipes > 0).length
  if (closed * 2 > texts.length) return closedCells(lines)
  return lines.some(({ text }) => text === '') ? partedCells(lines) : texts.flatMap(bareCells)
}

function linesOf(blocks: readonly Block[], { from, to }: LooseRun): Line[] {
  return blocks.slice(from, to).flatMap((block, offset): Line[] => {
    if (block.type === 'paragraph') return [{ ...block, block: from + offset, pipes: 0 }]
    return rowsOf(block).map(row => {
      const first = row[0] as Cell
      const several = row.filter(cell => cell.text !== '').length > 1
      return {
        text: first.text,
        place: first.place,
        block: from + offset,
        pipes: row.length,
        ...(several ? { row } : {}),
      }
    })
  })
}

/**
 * `cell |` a line; a line that no pipe closes goes on in the next. A longer run of pipes ends a row: in a cell's line, or, where
 * none is there, in a line of its own.
 */
function closedCells(lines: readonly Line[]): LooseCell[] {
  const endsInLine = lines.some(({ text, pipes }) => text !== '' && pipes > 1)
  const cells: LooseCell[] = []
  let open: Line[] = []
  for (const line of lines) {
    const endsRow = line.text === '' && line.pipes > 1 && !endsInLine
    if (line.row !== undefined) cells.push(...line.row.map(cell => ({ ...cell, block: line.block })))
    else if (!endsRow || open.length > 0) open.push(line)
    if (line.pipes === 0 || open.length === 0) continue
    cells.push(...closedCell(open))
    open = []
  }
  return [...cells, ...open.map(line => joined([line]))]
}

/** A label that a line breaks ends in a line that says nothing by itself; else the lines before were no part of the cell. */
function closedCell(lines: readonly Line[]): LooseCell[] {
  const whole = joined(lines)
  const last = lines.at(-1) as Line
  const broken = lines.length > 1 && kindOf(whole.text) !== 'other' && kindOf(last.text) === 'other'
  return broken ? [whole] : lines.map(line => joined([line]))
}

/** A pipe alone between cells: two in a row have an empty cell between them. */
function partedCells(lines: readonly Line[]): LooseCell[] {
  const cells: LooseCell[] = []
  let open: Line[] = []
  let parted = false
  for (const line of lines) {
    if (line.text !== '') {
      open.push(line)
      continue
    }
    if (open.length > 0) cells.push(...partedCell(open))
    else if (parted) cells.push({ text: '', place: line.place, block: line.block })
    open = []
    parted = true
  }
  return open.length > 0 ? [...cells, ...partedCell(open)] : cells
}

/** What stands between two pipes is one cell, unless its lines are cells by themselves: the dump then parts by lines as well. */
function partedCell(lines: readonly Line[]): LooseCell[] {
  const whole = joined(lines)
  return lines.length > 1 && kindOf(whole.text) === 'other' ? lines.flatMap(bareCells) : [whole]
}

function joined(lines: readonly Line[]): LooseCell {
  const [first, last] = [lines[0] as Line, lines.at(-1) as Line]
  const { block } = first
  if (lines.length === 1) return { text: first.text, place: first.place, ...mapOf(first), block }
  return { text: lines.map(({ text }) => text).join(''), place: spanOf(first.place, last.place), block }
}

function mapOf({ map }: PlacedText): Pick<PlacedText, 'map'> {
  return map === undefined ? {} : { map }
}

/** A line as one cell; or as a row of them, where tabs or blanks part labels and heads of the form from each other and from values. */
function bareCells(line: Line): LooseCell[] {
  const plain = [joined([line])]
  if (!/\s/.test(line.text) || isWhole(line.text)) return plain
  const tabbed = line.text.includes('\t')
  const row = tabbed ? partsOf(line, /\t/g) : labelFirst(line, partsOf(line, /\s+/g))
  const kinds = row.map(({ text }) => kindOf(text))
  const values = kinds.filter(kind => kind === 'value').length
  if (row.length < 2 || kinds.includes('other')) return plain
  // A few numbers with blanks between them may as well be one that was torn.
  if (!tabbed && values === row.length && values < FEWEST_VALUES) return plain
  return row.map(part => ({ ...part, block: line.block }))
}

const FEWEST_VALUES = 5

interface Part extends PlacedText {
  readonly at: number
}

function partsOf(line: Line, gap: RegExp): Part[] {
  const parts: Part[] = []
  let start = 0
  for (const { index, 0: blank } of line.text.matchAll(gap)) {
    parts.push(partOf(line, start, index))
    start = index + blank.length
  }
  return [...parts, partOf(line, start, line.text.length)]
}

function partOf(line: PlacedText, start: number, end: number): Part {
  return { text: line.text.slice(start, end).trim(), place: placeOf(line, start, end), at: start }
}

/** A label may have blanks inside: of the parts before the first value, the first few that together are a label are one. */
function labelFirst(line: Line, parts: readonly Part[]): Part[] {
  const values = parts.findIndex(({ text }) => kindOf(text) === 'value')
  if (values <= 1 || parts.slice(0, values).every(({ text }) => kindOf(text) !== 'other')) return [...parts]
  const next = parts[values] as Part
  return [partOf(line, 0, next.at), ...parts.slice(values)]
}
