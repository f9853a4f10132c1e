import type { Block, Document, PlacedText, TextMap } from '../../document/document.ts'
import { placeOf } from '../../document/place-of.ts'
import { runningHeadings } from '../running-headings.ts'
import { isColumnOfCells, isDeduplicated, toTableBlock } from './column-tables.ts'
import type { LostTables } from './find.ts'
import type { LostTable } from './lines.ts'
import { type Part, partAt } from './stream.ts'

/**
 * The document as it was before it was dumped, as far as it can be told: tables of one cell a line are tables again, tables
 * whose cells ran together are cut out of the text, headings inside a line begin one.
 */
export interface Restored {
  readonly document: Document
  /** Blocks of the restored document that were put together from single cells: where blanks fell is not proven. */
  readonly columns: ReadonlySet<number>
}

interface Cut {
  /** Half-open, in the part's text. */
  readonly start: number
  readonly end: number
  readonly table: LostTable
}

/** A line is running text with headings inside from so many on. */
const FEWEST_HEADINGS = 3

class Restorer {
  readonly blocks: Block[] = []
  readonly columns = new Set<number>()
  readonly #document: Document
  readonly #cuts = new Map<number, { readonly part: Part; readonly cuts: readonly Cut[] }[]>()
  readonly #isRefused: boolean
  readonly #written = new Set<LostTable>()
  /** For each block, how many stand before it now. */
  readonly #before: number[] = []

  constructor(document: Document, lost: LostTables | null) {
    this.#document = document
    this.#isRefused = lost !== null && isDeduplicated(lost.tables)
    if (lost !== null) this.#cut(lost)
  }

  #cut({ stream, tables }: LostTables): void {
    const cuts = new Map<Part, Cut[]>()
    for (const table of tables) {
      for (let index = partAt(stream, table.start); index < stream.parts.length; index++) {
        const part = stream.parts[index] as Part
        if (part.start >= table.end) break
        const start = Math.max(0, table.start - part.start)
        const end = Math.min(part.text.length, table.end - part.start)
        cuts.set(part, [...(cuts.get(part) ?? []), { start, end, table }])
      }
    }
    for (const part of stream.parts) {
      const own = cuts.get(part)
      if (own === undefined) continue
      this.#cuts.set(part.block, [...(this.#cuts.get(part.block) ?? []), { part, cuts: own }])
    }
  }

  restore(): Restored {
    const { blocks, references } = this.#document
    for (const [index, block] of blocks.entries()) {
      this.#before.push(this.blocks.length)
      this.#take(block, index)
    }
    const moved = references?.map(reference => ({
      ...reference,
      block: this.#before[reference.block] ?? this.blocks.length,
    }))
    const document = { ...this.#document, blocks: this.blocks, ...(moved === undefined ? {} : { references: moved }) }
    return { document, columns: this.columns }
  }

  #take(block: Block, index: number): void {
    const cut = this.#cuts.get(index)
    if (cut === undefined) {
      if (block.type === 'paragraph' && block.layer === 'body') this.#paragraph(block, 0, block.text.length, false)
      else this.blocks.push(block)
      return
    }
    const touched = new Set(cut.map(({ part }) => part.place))
    for (const { part, cuts } of cut) this.#part(part, cuts)
    // What else stood in a table of single cells is kept, each as a line.
    if (block.type !== 'table') return
    for (const cell of block.cells) {
      if (cell.text !== '' && !touched.has(cell.place)) this.#paragraph(cell, 0, cell.text.length, true)
    }
  }

  #part(part: Part, cuts: readonly Cut[]): void {
    let at = 0
    for (const { start, end, table } of cuts) {
      this.#paragraph(part, at, start, true)
      this.#table(table)
      at = end
    }
    this.#paragraph(part, at, part.text.length, true)
  }

  #table(table: LostTable): void {
    if (this.#written.has(table) || this.#isRefused || !isColumnOfCells(table)) return
    this.#written.add(table)
    this.columns.add(this.blocks.length)
    this.blocks.push(toTableBlock(table))
  }

  /** A stretch of a line as paragraphs, cut before and behind the headings that stand in it. */
  #paragraph(whole: PlacedText, from: number, to: number, isCut: boolean): void {
    const text = whole.text.slice(from, to)
    const headings = runningHeadings(text)
    // Where tables ran together, a title runs into its text too.
    const begins = this.#cuts.size > 0 && headings[0]?.start === 0
    const isRunning = isCut || begins || headings.filter(({ isMain }) => isMain).length >= FEWEST_HEADINGS
    let at = 0
    for (const { start, end } of isRunning ? headings : []) {
      this.#piece(whole, from + at, from + start)
      this.#piece(whole, from + start, from + end)
      at = end + (/^[。：:；;\s]{0,3}/.exec(text.slice(end))?.[0].length ?? 0)
    }
    this.#piece(whole, from + at, to)
  }

  #piece(whole: PlacedText, from: number, to: number): void {
    const piece = pieceOf(whole, from, to)
    if (piece !== null) this.blocks.push({ type: 'paragraph', layer: 'body', ...piece })
  }
}

/** A stretch of a placed text, ends trimmed; null where nothing but marks stands in it. */
function pieceOf(whole: PlacedText, from: number, to: number): PlacedText | null {
  const { text, place, map } = whole
  if (from === 0 && to === text.length) return { text, place, ...(map === undefined ? {} : { map }) }
  const stretch = text.slice(from, to)
  if (!/[\p{L}\p{N}]/u.test(stretch)) return null
  const start = from + stretch.length - stretch.trimStart().length
  const end = start + stretch.trim().length
  const piece = { text: text.slice(start, end), place: placeOf(whole, start, end) }
  return map === undefined ? piece : { ...piece, map: mapOf(map, start, end, whole) }
}

function mapOf(map: TextMap, start: number, end: number, whole: PlacedText): TextMap {
  const numbers: number[] = []
  for (let at = 0; at < map.length; at += 3) {
    const from = Math.max(start, map[at] as number)
    const to = Math.min(end, map[at + 3] ?? whole.text.length)
    if (from >= to) continue
    const place = placeOf(whole, from, to)
    if ('start' in place) numbers.push(from - start, place.start, place.end)
  }
  return numbers
}

export function restore(document: Document, lost: LostTables | null): Restored {
  return new Restorer(document, lost).restore()
}
