import { centreOf, rightOf } from './box.ts'
import type { PageContent, Run } from './engine.ts'
import { isChinese, linesOf } from './text-lines.ts'

/**
 * Some programs put a blank between Chinese letters wherever they go on after a pause: 政府信 息公开. Chinese is written without
 * blanks; where a file is full of them they part no words, and where it has a few they may.
 */

/** Of all pairs of Chinese letters, how many must stand apart for it to be a habit of the file. */
const HABIT = 0.08
const FEWEST = 20
/** A wider blank is more than that, in sizes. */
const NARROW = 0.75

export function withoutSpread(pages: readonly PageContent[]): readonly PageContent[] {
  let [together, apart] = [0, 0]
  const spread = new Set<Run>()
  for (const page of pages) {
    if (page.runs.filter(({ text }) => text === ' ').length === 0) continue
    const runs = linesOf(page.runs).flatMap(line => line.runs)
    runs.forEach((run, index) => {
      const [next, after] = [runs[index + 1], runs[index + 2]]
      if (next === undefined || !isChinese(run.text)) return
      if (isChinese(next.text) && isOnLine(run, next)) together++
      else if (next.text === ' ' && after !== undefined && isChinese(after.text) && isOnLine(run, after)) {
        apart++
        spread.add(next)
      }
    })
  }
  if (apart < FEWEST || apart < HABIT * (together + apart)) return pages
  return pages.map(page => ({ ...page, runs: page.runs.filter(run => !spread.has(run)) }))
}

function isOnLine(run: Run, next: Run): boolean {
  const gap = next.x - rightOf(run)
  return Math.abs(centreOf(next) - centreOf(run)) < 0.3 * run.size && gap > -0.3 * run.size && gap < NARROW * run.size
}
