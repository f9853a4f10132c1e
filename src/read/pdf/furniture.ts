import { fold } from '../../document/fold.ts'
import { bottomOf } from './box.ts'
import type { TextLine } from './text-lines.ts'

/** What stands on pages for the sake of pages: their numbers, and heads and feet that come again. */

export interface PageLines {
  readonly height: number
  readonly lines: readonly TextLine[]
}

/** How much of a page, above and below, can hold it. */
const ZONE = 0.13
const NUMBER =
  /^(?:[-—–―─~·.|/\s]*\d{1,4}[-—–―─~·.|/\s]*|第?\s?\d{1,4}\s?页?\s?[/／,，]?\s?共?\s?\d{1,4}\s?页|第\s?[\d一二三四五六七八九十]{1,4}\s?页|page\s?\d{1,4}(?:\s?of\s?\d{1,4})?)$/i
const LEVEL = 4
const OUTERMOST = 3

/** The lines that are furniture, of all pages. */
export function furnitureOf(pages: readonly PageLines[]): Set<TextLine> {
  const found = new Set<TextLine>()
  const outer = pages.map(outerLines)
  for (const lines of outer) {
    for (const line of lines) if (line.text.length < 30 && NUMBER.test(line.text.normalize('NFKC'))) found.add(line)
  }
  if (pages.length < 2) return found
  const seen = new Map<string, { line: TextLine; page: number }[]>()
  outer.forEach((lines, page) => {
    for (const line of lines) {
      const key = `${fold(line.text).replace(/\d+/g, '0').slice(0, 200)}`
      const known = seen.get(key) ?? []
      seen.set(key, known)
      known.push({ line, page })
    }
  })
  for (const lines of seen.values()) {
    const [first] = lines
    if (first === undefined) continue
    const level = lines.filter(({ line }) => Math.abs(line.y - first.line.y) <= LEVEL)
    const held = new Set(level.map(({ page }) => page)).size
    if (held >= Math.max(2, pages.length / 3)) for (const { line } of level) found.add(line)
  }
  return found
}

function outerLines({ height, lines }: PageLines): TextLine[] {
  const top = lines.slice(0, OUTERMOST).filter(line => bottomOf(line) <= height * ZONE)
  const bottom = lines.slice(-OUTERMOST).filter(line => line.y >= height * (1 - ZONE))
  return [...new Set([...top, ...bottom])]
}
