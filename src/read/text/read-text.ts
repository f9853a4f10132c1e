import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.ts'
import type { Block, Cell, Document } from '../../document/document.ts'
import { eachLine, type Line } from './lines.ts'
import { isGridRule, isProse, isSeparator, isTable, segmentsOf, startsWithPipe } from './rows.ts'

/** How much is read at most. What was read up to there is kept, and `budget-exceeded` says so. */
export interface TextBudget {
  readonly maxCells?: number | undefined
  readonly maxBlocks?: number | undefined
}

const DEFAULT_MAX = 200_000

/** Reads plain text: every nonblank line is a paragraph, rows with pipes that stand together are one table. */
export function readText(text: string, budget: TextBudget = {}): { document: Document; diagnostics: Diagnostic[] } {
  const reader = new TextReader(text, budget.maxCells ?? DEFAULT_MAX, budget.maxBlocks ?? DEFAULT_MAX)
  const { blocks, exceeded } = reader.read()
  return {
    document: { format: 'text', blocks, properties: [] },
    diagnostics: exceeded === null ? [] : [diagnostic('budget-exceeded', exceeded)],
  }
}

type Exceeded = { readonly what: 'cells' | 'blocks'; readonly limit: number }

/** Goes over the lines once; rows wait in `#run` until a line ends them, for only then is it known what they are. */
class TextReader {
  readonly blocks: Block[] = []
  exceeded: Exceeded | null = null
  readonly #text: string
  readonly #maxCells: number
  readonly #maxBlocks: number
  #run: Line[] = []
  #ruled = false
  #waiting = 0
  #cells = 0

  constructor(text: string, maxCells: number, maxBlocks: number) {
    this.#text = text
    this.#maxCells = maxCells
    this.#maxBlocks = maxBlocks
  }

  read(): this {
    eachLine(this.#text, line => {
      this.#take(line)
      return this.exceeded === null
    })
    this.#endRun()
    return this
  }

  #take(line: Line): void {
    const text = this.#text
    if (line.pipes === 0 || isProse(text, line)) {
      if (isGridRule(text, line)) return
      this.#endRun()
      this.#paragraph(line)
    } else if (isSeparator(text, line)) this.#ruled = true
    else if (!isGridRule(text, line)) this.#row(line)
  }

  #row(line: Line): void {
    this.#waiting += Math.max(1, line.pipes - 1)
    if (this.#cells + this.#waiting > this.#maxCells) {
      this.#endRun()
      this.#exceed('cells', this.#maxCells)
    } else this.#run.push(line)
  }

  #endRun(): void {
    const run = this.#run
    const ruled = this.#ruled
    this.#run = []
    this.#ruled = false
    this.#waiting = 0
    if (run.length === 0) return
    if (ruled || isTable(this.#text, run)) this.#table(run)
    else for (const line of run) this.#paragraph(line)
  }

  #paragraph({ start, end }: Line): void {
    if (!this.#hasRoom()) return
    const text = this.#text.slice(start, end)
    this.blocks.push({ type: 'paragraph', layer: 'body', text, place: { start, end } })
  }

  #table(lines: readonly Line[]): void {
    if (!this.#hasRoom()) return
    const text = this.#text
    const edge = lines.every(line => startsWithPipe(text, line))
    const cells: Cell[] = []
    let row = 0
    for (const line of lines) {
      const segments = segmentsOf(text, line, edge)
      if (this.#cells + segments.length > this.#maxCells) {
        this.#exceed('cells', this.#maxCells)
        break
      }
      for (const [column, place] of segments.entries()) {
        cells.push({ row, column, rowSpan: 1, columnSpan: 1, text: text.slice(place.start, place.end), place })
      }
      this.#cells += segments.length
      if (segments.length > 0) row++
    }
    const first = lines[0]
    const last = lines[this.exceeded === null ? lines.length - 1 : row - 1]
    if (cells.length === 0 || first === undefined || last === undefined) return
    const place = { start: first.start, end: last.end }
    this.blocks.push({ type: 'table', layer: 'body', cells, place })
  }

  #hasRoom(): boolean {
    if (this.exceeded !== null) return false
    if (this.blocks.length < this.#maxBlocks) return true
    this.#exceed('blocks', this.#maxBlocks)
    return false
  }

  #exceed(what: Exceeded['what'], limit: number): void {
    this.exceeded ??= { what, limit }
  }
}
