import { around, bottomOf, centreOf, middleOf, rightOf } from './box.ts'
import type { Run } from './engine.ts'
import { isChinese, joinedText, type TextLine } from './text-lines.ts'

/** Lines → paragraphs: a new one begins at an indent, after a short line, at a gap, where the size of the letters changes. */

export interface PageLine extends TextLine {
  readonly page: number
}

/** The column that text is set in, in points. */
export interface Column {
  readonly left: number
  readonly right: number
  /** From line to line. */
  readonly pitch: number
}

/** As most lines of a document have it. */
export function columnOf(lines: readonly PageLine[]): Column {
  const lefts = new Map<number, number>()
  for (const { x, text } of lines)
    lefts.set(Math.round(x / 2) * 2, (lefts.get(Math.round(x / 2) * 2) ?? 0) + text.length)
  const left = [...lefts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
  const rights = lines.map(rightOf).sort((a, b) => a - b)
  const pitches = lines.slice(1).flatMap((line, index) => {
    const before = lines[index] as PageLine
    const pitch = centreOf(line) - centreOf(before)
    return line.page === before.page && pitch > 0 ? [pitch] : []
  })
  pitches.sort((a, b) => a - b)
  return {
    left,
    right: rights[Math.floor(rights.length * 0.8)] ?? 0,
    pitch: pitches[Math.floor(pitches.length / 2)] ?? 0,
  }
}

/** Lines that stand together, in reading order. */
export function paragraphsOf(lines: readonly PageLine[], column: Column): PageLine[][] {
  const paragraphs: PageLine[][] = []
  let before: PageLine | undefined
  for (const line of lines) {
    if (before === undefined || beginsParagraph(before, line, column)) paragraphs.push([line])
    else paragraphs.at(-1)?.push(line)
    before = line
  }
  return paragraphs
}

const HEADING = /^[（(]?[一二三四五六七八九十]{1,3}[）)、]/
const SENTENCE_END = /[。！？：；:;]["”’）)]?$/

function beginsParagraph(before: PageLine, line: PageLine, { left, right, pitch }: Column): boolean {
  const size = Math.max(before.size, line.size)
  if (Math.abs(before.size - line.size) > size * 0.12) return true
  if (goesOnCentred(before, line, left, right)) return false
  if (line.x - left > 1.2 * line.size) return true
  const sameSide = before.page === line.page
  if (sameSide && centreOf(line) - centreOf(before) > Math.max(pitch * 1.45, size * 1.2)) return true
  if (sameSide && bottomOf(line) < before.y) return true
  if (HEADING.test(line.text) && SENTENCE_END.test(before.text)) return true
  const room = right - rightOf(before)
  // A word that would not have fitted leaves a gap that ends nothing.
  return room > 1.6 * size && room > firstWord(line.runs) + 0.6 * size
}

/** A title over two lines: the first is full, and the second stands under its middle. */
function goesOnCentred(before: PageLine, line: PageLine, left: number, right: number): boolean {
  const room = 1.6 * before.size
  const full = right - rightOf(before) < room && before.x - left < room
  const below = before.page === line.page && centreOf(line) - centreOf(before) < 2 * line.size
  return full && below && before.width > line.width && Math.abs(middleOf(before) - middleOf(line)) < 0.6 * line.size
}

function firstWord(runs: readonly Run[]): number {
  const end = runs.findIndex(({ text }) => text === ' ' || isChinese(text))
  return around(end === -1 ? runs : runs.slice(0, end)).width
}

const ADDRESS = /(?:@|:\/\/|www\.)\S{0,80}$/

/** The lines of a paragraph as one text. A number or an address that the end of the line cut goes on without a blank. */
export function paragraphText(lines: readonly PageLine[], { right }: Column): string {
  let text = ''
  let full = false
  for (const line of lines) {
    const cut = full && /[\d.,-]$/.test(text) && /^[\d.,-]/.test(line.text)
    text = cut || ADDRESS.test(text.slice(-80)) ? text + line.text : joinedText(text, line.text, full)
    full = right - rightOf(line) < line.size
  }
  return text
}
