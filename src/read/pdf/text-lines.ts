import { around, type Box, centreOf, rightOf } from './box.ts'
import type { Run } from './engine.ts'

/** Runs that stand side by side → lines of text, with a blank where the gap between two of them is one. */

export interface TextLine extends Box {
  readonly text: string
  /** The size of most of its letters, in points. */
  readonly size: number
  readonly runs: readonly Run[]
}

const CHINESE = /[\u2e80-\u9fff\uf900-\ufaff\ufe10-\ufe4f\uff00-\uffef\u3000-\u303f“”‘’—…·]/

export function isChinese(letter: string | undefined): boolean {
  return letter !== undefined && CHINESE.test(letter)
}

/** Lines from top to bottom. Each run is as high as its letters; those whose middles are level stand on one line. */
export function linesOf(runs: readonly Run[]): TextLine[] {
  const sorted = [...runs].sort((a, b) => centreOf(a) - centreOf(b))
  const lines: TextLine[] = []
  let line: Run[] = []
  let centre = 0
  const close = () => {
    if (line.length > 0) lines.push(lineOf(line))
    line = []
  }
  for (const run of sorted) {
    const own = centreOf(run)
    const [first] = line
    if (first !== undefined && own - centre > 0.45 * Math.max(run.size, first.size)) close()
    line.push(run)
    centre = line.length === 1 ? own : centre + (own - centre) / line.length
  }
  close()
  return lines.filter(({ text }) => text !== '')
}

function lineOf(runs: Run[]): TextLine {
  const ordered = cleared(runs.sort((a, b) => a.x - b.x))
  const shown = ordered.filter(({ text }) => text !== ' ')
  return { text: textOf(ordered), ...around(shown), size: commonSize(shown), runs: ordered }
}

function commonSize(runs: readonly Run[]): number {
  const counts = new Map<number, number>()
  for (const { size } of runs) {
    const rounded = Math.round(size * 2) / 2
    counts.set(rounded, (counts.get(rounded) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

const DIGIT = /^\d$/

/**
 * A letter drawn twice to look bold is one. Two different figures in one place are neither: which of them is seen, the file
 * does not tell.
 */
function cleared(runs: readonly Run[]): Run[] {
  const found: Run[] = []
  for (const run of runs) {
    const last = found.at(-1)
    const shift = last === undefined ? Number.POSITIVE_INFINITY : run.x - last.x
    if (last !== undefined && last.text === run.text && shift < 0.15 * run.size) continue
    if (last !== undefined && shift < 0.2 * run.size && DIGIT.test(run.text) && DIGIT.test(last.text)) {
      found[found.length - 1] = { ...last, text: '\ufffd' }
      continue
    }
    found.push(run)
  }
  return found
}

/** How wide a gap is a blank, in sizes: between Chinese letters, between others, between one and the other. */
const GAPS = { both: 1.2, neither: 0.28, mixed: 0.6 }

function textOf(runs: readonly Run[]): string {
  let text = ''
  let last: Run | undefined
  for (const run of runs) {
    if (run.text === ' ') {
      if (text !== '' && !text.endsWith(' ')) text += ' '
      last = run
      continue
    }
    if (last !== undefined && last.text !== ' ' && run.x - rightOf(last) > gapFor(last.text, run.text) * run.size)
      text += ' '
    text += run.text
    last = run
  }
  return text.trim()
}

function gapFor(before: string, after: string): number {
  const chinese = [before.at(-1), after[0]].filter(isChinese).length
  return chinese === 2 ? GAPS.both : chinese === 1 ? GAPS.mixed : GAPS.neither
}

/** Puts a line behind what stands before it: between two words of letters there is a blank, else nothing. */
export function joinedText(before: string, after: string, full: boolean): string {
  if (before === '' || after === '') return before + after
  if (isChinese(before.at(-1)) || isChinese(after[0])) return before + after
  // A figure cut at the edge of its cell goes on below; figures one below the other are two.
  return full && /[\d.,]$/.test(before) && /^[\d.,]/.test(after) ? before + after : `${before} ${after}`
}
