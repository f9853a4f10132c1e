/** Markup as data, so that one page can be written in several hands. */

export type Attributes = Readonly<Record<string, string>>

export interface Element {
  readonly tag: string
  readonly attributes: Attributes
  readonly children: readonly Markup[]
}

/** Written as it is: comments, scripts, declarations. */
export interface Raw {
  readonly raw: string
}

export type Markup = string | Raw | Element

export const el = (tag: string, attributes: Attributes = {}, ...children: readonly Markup[]): Element => ({
  tag,
  attributes,
  children,
})
export const raw = (text: string): Raw => ({ raw: text })
export const BREAK: Element = el('br')

export interface Hand {
  readonly closing: 'closed' | 'open' | 'stray'
  readonly tags: 'lower' | 'upper'
  readonly quotes: 'double' | 'bare'
  readonly whitespace: 'lines' | 'none' | 'indented'
  readonly entities: 'named' | 'numeric' | 'raw' | 'all'
  /** What becomes of the letters of every text and attribute. */
  readonly letters: (text: string) => string
}

const VOID = new Set(['br', 'meta', 'input', 'img', 'link', 'hr', 'col'])
/** End tags that a page may leave out. */
const OPEN = new Set(['td', 'th', 'tr', 'p', 'li'])
/** Elements that begin a line of the source. */
const BLOCK = new Set(
  'html head body meta title link style script table caption colgroup thead tbody tr td th p div ul ol li h1 h2 h3 pre header footer nav main article section aside center'.split(
    ' ',
  ),
)
const CELL = new Set(['td', 'th'])

const NAMED: Readonly<Record<string, string>> = {
  '\u00a0': '&nbsp;',
  '\u2003': '&emsp;',
  '“': '&ldquo;',
  '”': '&rdquo;',
  '—': '&mdash;',
  '·': '&middot;',
}
const ASCII: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const numbered = (letter: string) => `&#${letter.codePointAt(0)};`

function escapeLetter(letter: string, entities: Hand['entities']): string {
  const ascii = ASCII[letter]
  if (ascii !== undefined) return ascii
  if (entities === 'named') return NAMED[letter] ?? letter
  if (entities === 'numeric') return letter in NAMED || letter === '\u3000' ? numbered(letter) : letter
  return entities === 'all' && letter > '\u007f' ? numbered(letter) : letter
}

function escapeText(text: string, hand: Hand): string {
  return hand
    .letters(text)
    .replace(/[&<>"\u0080-\uffff]/g, letter => (letter === '"' ? letter : escapeLetter(letter, hand.entities)))
}

function attribute(name: string, value: string, hand: Hand): string {
  if (hand.quotes === 'bare' && /^[\w-]+$/.test(value)) return `${name}=${value}`
  const text = hand.letters(value).replace(/[&<>"]/g, letter => ASCII[letter] as string)
  return hand.quotes === 'bare' ? `${name}='${text.replaceAll('&quot;', '"')}'` : `${name}="${text}"`
}

/** Writes markup down. */
export function write(markup: Markup, hand: Hand): string {
  if (typeof markup === 'string') return escapeText(markup, hand)
  if ('raw' in markup) return markup.raw
  const { tag, attributes, children } = markup
  const name = hand.tags === 'upper' ? tag.toUpperCase() : tag
  const given = Object.entries(attributes).map(([key, value]) => ` ${attribute(key, value, hand)}`)
  const line = hand.whitespace !== 'none' && BLOCK.has(tag) ? '\n' : ''
  const start = `${line}<${name}${given.join('')}>`
  if (VOID.has(tag)) return start
  const inside = children.map(child => write(child, hand)).join('')
  const roomy = hand.whitespace === 'indented' && CELL.has(tag)
  const body = roomy ? `\n\t\t\t${inside}\n\t\t` : inside
  return hand.closing === 'open' && OPEN.has(tag) ? `${start}${body}` : `${start}${body}</${name}>`
}
