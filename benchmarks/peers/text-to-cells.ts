import { APPLICANTS, APPLICATIONS, CASES, DISCLOSURE, DISCLOSURE_COLUMNS } from './form-words.ts'
import { numberOf } from './numbers.ts'
import type { PeerCells } from './peer.ts'

/**
 * From text to the items of the form, by regular expressions: behind a label as many figures as its row has columns, parted by
 * blanks, line ends or pipes. A row with fewer is left out: which of its cells are empty, the text does not tell.
 */
export function textToCells(source: string): PeerCells {
  // Labels are broken over lines and spaced out; between Chinese characters no blank means anything.
  const text = source
    .normalize('NFKC')
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
  const found = new Map<string, number | null>()
  const put = (keys: readonly string[], cells: readonly string[]) => {
    cells.forEach((cell, index) => {
      found.set(keys[index] as string, numberOf(cell))
    })
  }
  // Figures of sentences stay out: each table is looked for only where it stands.
  const two = between(text, /第二十条第/, /本年新收/)
  const three = between(text, /本年新收/, /结果维持/)
  const four = between(text, /结果维持/, /$/)
  const columns = DISCLOSURE_COLUMNS[two.includes('制发件数') ? '2021' : '2019']
  for (const { id, label } of DISCLOSURE) {
    const row = columns.get(id) ?? []
    const keys = row.map(column => `proactive_disclosure/${id}/${column}`)
    if (row.length > 0) put(keys, figuresBehind(two, label, row.length))
  }
  for (const { id, label } of APPLICATIONS) {
    const keys = APPLICANTS.map(column => `applications/${id}/${column}`)
    // The label goes on behind the piece that tells it.
    put(keys, figuresBehind(three, `(?:${label})[^\\d|]{0,40}?`, APPLICANTS.length))
  }
  put(CASES, figuresBehind(four, '', CASES.length))
  return found
}

const FIGURE = String.raw`(?:[+-]?\d+(?:\.\d+)?(?:万?元)?|[-—/])`
const GAP = String.raw`[\s|]+`

function figuresBehind(text: string, label: string, count: number): string[] {
  const figures = `${FIGURE}(?:${GAP}${FIGURE}){${count - 1}}`
  const match = new RegExp(`${label}${GAP}(${figures})(?=[\\s|]|$)`, 'u').exec(text)
  return match?.[1]?.split(new RegExp(GAP)) ?? []
}

function between(text: string, from: RegExp, to: RegExp): string {
  const start = text.search(from)
  if (start === -1) return ''
  const rest = text.slice(start)
  const end = rest.search(to)
  return end === -1 ? rest : rest.slice(0, end)
}
