import { isBlank, isPipe, type Line, trimmed } from './lines.ts'

interface Segment {
  readonly start: number
  readonly end: number
}

/** The cells of a line between its pipes. `edge`: a leading pipe is the table's edge, not the end of an empty first cell. */
export function segmentsOf(text: string, line: Line, edge: boolean): Segment[] {
  const segments: Segment[] = []
  let start = line.start
  for (let at = line.start; at < line.end; at++) {
    if (!isPipe(text.charCodeAt(at))) continue
    if (at > line.start || !edge) segments.push(trimmed(text, start, at))
    start = at + 1
  }
  // A closing pipe closes the last cell: the nothing behind it is no cell. A pipe alone is an empty one.
  if (start < line.end || (edge && line.end - line.start === 1)) segments.push(trimmed(text, start, line.end))
  return segments
}

export function startsWithPipe(text: string, line: Line): boolean {
  return isPipe(text.charCodeAt(line.start))
}

export function endsWithPipe(text: string, line: Line): boolean {
  return isPipe(text.charCodeAt(line.end - 1))
}

const MANY_PIPES = 4
const LONG = 40
const VERY_LONG = 60
const SENTENCE = /[。；]/
const COMMAS = /[,，][^,，]*[,，]/

/** Whether a line that has a pipe is running text: a long cell with the punctuation of sentences. */
export function isProse(text: string, line: Line): boolean {
  if (line.pipes >= MANY_PIPES || line.end - line.start <= LONG) return false
  return segmentsOf(text, line, false).some(({ start, end }) => {
    if (end - start <= LONG) return false
    const cell = text.slice(start, end)
    return SENTENCE.test(cell) || (end - start > VERY_LONG && COMMAS.test(cell))
  })
}

/**
 * A Markdown separator row: nothing but `-`, `:`, `=` and pipes, with three dashes in a row or an aligning colon. `| - | - |`
 * and `| -- | -- |` are none: they are values, nothing was counted.
 */
export function isSeparator(text: string, line: Line): boolean {
  let marked = false
  let dashes = 0
  let before = 0
  for (let at = line.start; at < line.end; at++) {
    const code = text.charCodeAt(at)
    const dash = code === DASH || code === EQUALS
    if (!dash && code !== COLON && !isPipe(code) && !isBlank(code)) return false
    dashes = dash ? dashes + 1 : 0
    if (dashes >= 3 || (dash && before === COLON) || (code === COLON && before === DASH)) marked = true
    before = code
  }
  return marked
}

const DASH = 0x2d
const COLON = 0x3a
const EQUALS = 0x3d

const GRID_RULE = /^(?:\+[-=+:]{3,}\+|[\u2500-\u257f\s]+)$/
const GRID_CORNER = /[+\u250c-\u254b]/

/** A rule of a drawn table: `+----+----+`, `├────┼────┤`. It separates rows and is no text. */
export function isGridRule(text: string, line: Line): boolean {
  const code = text.charCodeAt(line.start)
  if (code !== 0x2b && (code < 0x2500 || code > 0x257f)) return false
  const whole = text.slice(line.start, line.end)
  return GRID_RULE.test(whole) && GRID_CORNER.test(whole)
}

const NUMBER_OR_DASH = /^(?:[-+－＋]?[\d０-９][\d０-９,.，．]*\s?(?:[%％件条个次人元]|万元)?|[-—–―－/／]{1,4})$/

/**
 * Whether lines with pipes that stand together are rows of a table. A page's navigation also has pipes ("中国政府网 | 无障碍"):
 * few of them, none at a line's end, and no figures.
 */
export function isTable(text: string, lines: readonly Line[]): boolean {
  const only = lines[0]
  if (only === undefined) return false
  if (lines.length === 1 && only.pipes === 1) return endsWithPipe(text, only)
  return lines.some(line => {
    if (line.pipes > 2 || endsWithPipe(text, line)) return true
    return segmentsOf(text, line, false).some(
      ({ start, end }) => end > start && end - start < 24 && NUMBER_OR_DASH.test(text.slice(start, end)),
    )
  })
}
