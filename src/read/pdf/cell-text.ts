import { centreOf, middleOf, rightOf } from './box.ts'
import type { Run } from './engine.ts'
import { joinedText, linesOf } from './text-lines.ts'

/** What is written in a cell: lines joined, letters that stand one below the other read downwards, turned text turned back. */
export function cellText(runs: readonly Run[], left: number, right: number): string {
  const [first] = runs
  if (first === undefined) return ''
  if (first.angle !== 0 && runs.every(({ angle }) => angle === first.angle)) {
    return joinedLines(runs.map(turnedBack), Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)
  }
  const columns = uprightColumns(runs)
  if (columns !== null)
    return columns
      .map(column => column.map(({ text }) => text).join(''))
      .join('')
      .trim()
  return joinedLines(runs, left, right)
}

function joinedLines(runs: readonly Run[], left: number, right: number): string {
  let text = ''
  let full = false
  for (const line of linesOf(runs)) {
    text = joinedText(text, line.text, full)
    full = rightOf(line) + line.size > right && line.x - line.size < left + line.size
  }
  return text
}

/** As if the page were turned so that the text stands level. */
function turnedBack(run: Run): Run {
  const { x, y, width, height, angle } = run
  const box = { width: height, height: width }
  if (angle === 90) return { ...run, ...box, x: y, y: -(x + width), angle: 0 }
  if (angle === 270) return { ...run, ...box, x: -(y + height), y: x, angle: 0 }
  return angle === 180 ? { ...run, x: -(x + width), y: -(y + height), angle: 0 } : run
}

/**
 * Letters set downwards in more than one column, in the order of the columns; null where lines run level. The order that the
 * letters are written in tells: down a column, each stands right below the one before.
 */
function uprightColumns(runs: readonly Run[]): Run[][] | null {
  const letters = runs.filter(({ text }) => text !== ' ')
  let [down, along] = [0, 0]
  const columns: Run[][] = []
  letters.forEach((run, index) => {
    const before = letters[index - 1]
    const below = before !== undefined && isBelow(before, run)
    if (below) down++
    else if (before !== undefined && Math.abs(centreOf(run) - centreOf(before)) < run.size * 0.5) along++
    if (below) columns.at(-1)?.push(run)
    else columns.push([run])
  })
  return down >= 3 && down > along * 2 && columns.length > 1 ? columns : null
}

function isBelow(before: Run, run: Run): boolean {
  const step = centreOf(run) - centreOf(before)
  return Math.abs(middleOf(run) - middleOf(before)) < run.size * 0.5 && step > 0 && step < run.size * 2.5
}
