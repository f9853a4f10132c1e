/** Numbers that would make the engine build lists of so many entries, whatever the file holds. */

/** Sizes that a dictionary states, each the length of a list. */
const SIZES = /\/(?:FirstChar|LastChar|Columns|Colors|N)\s{1,8}(\d{1,20})/g
/** Widths, of a key or as an object of their own: ranges of codes. Numbers alone, so a list of references is none. */
const WIDTHS = /(?:\/W2?|obj|>>|\]|\d)\s{0,8}\[([\d\s[\].+-]*)/g
/** The table of a sampled function: its length is the product of its sizes. */
const SAMPLES = /\/Size\s{0,8}\[([\d\s]{0,100})\]/g

export function hasWildNumber(text: string, limit: number): boolean {
  for (const [, size] of text.matchAll(SIZES)) if (Number(size) > limit) return true
  for (const [, widths] of text.matchAll(WIDTHS)) if (/(?<![\d.])\d{7,}/.test(widths ?? '')) return true
  for (const [, sizes] of text.matchAll(SAMPLES)) {
    const product = (sizes ?? '')
      .trim()
      .split(/\s+/)
      .reduce((all, size) => all * Number(size), 1)
    if (product > limit) return true
  }
  return false
}

/** A range that is not written in hexadecimal digits, as no writer of maps does. */
const UNREAD = 2 ** 24
const RANGE = /<([0-9a-fA-F\s]{0,20})>\s{0,20}<([0-9a-fA-F\s]{0,20})>/g
const SECTION = /begin(?:bf|cid|notdef)range/

/** How many codes a map from codes to characters goes through. */
export function countOf(content: Buffer): number {
  if (!content.includes('range') || !SECTION.test(content.toString('latin1'))) return 0
  let count = 0
  for (const section of content.toString('latin1').split(SECTION).slice(1)) {
    const [ranges = ''] = section.split('end', 1)
    if (ranges.includes('(')) count += UNREAD
    for (const [, from = '', to = ''] of ranges.matchAll(RANGE)) {
      const codes = Number.parseInt(to.replace(/\s/g, ''), 16) - Number.parseInt(from.replace(/\s/g, ''), 16)
      if (codes > 0) count += codes
    }
  }
  return count
}

const [SAVE, RESTORE] = [0x71, 0x51]

/** How many graphics states a drawing has open at a time: `q` opens one, `Q` closes it, each between blanks. */
export function savedAtOnce(content: Buffer): number {
  let [open, most] = [0, 0]
  for (let at = 0; at < content.length; at++) {
    const letter = content[at]
    if ((letter !== SAVE && letter !== RESTORE) || !isBlank(content[at - 1]) || !isBlank(content[at + 1])) continue
    open = Math.max(0, open + (letter === SAVE ? 1 : -1))
    most = Math.max(most, open)
  }
  return most
}

const isBlank = (byte: number | undefined) => byte === undefined || byte <= 0x20
