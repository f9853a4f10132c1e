import { type Hiding, hidingIn } from './looks.ts'
import type { Element } from './tree.ts'

/**
 * What a page's own style sheet hides. Only plain selectors are understood (elements, classes, ids, one inside another), and
 * only rules outside of `@media` and the like: what is not understood hides nothing.
 */
export type Hides = (element: Element) => Hiding

interface Compound {
  readonly tag: string | null
  readonly id: string | null
  readonly classes: readonly string[]
}

/** Of a chain the last part is the element itself, the others stand around it. */
type Chain = readonly Compound[]

const SHOWING = /(?:^|[;\s])(?:display\s*:\s*(?!none)|visibility\s*:\s*visible)/i
const COMPOUND = /^([a-z][a-z0-9]*)?((?:[.#][\w-]+)*)$/i
const MOST_RULES = 200
/** How often ancestors are compared; no page that people read comes near. */
const MOST_STEPS = 500_000
const LONGEST_RULE = 20_000

/** A rule that hides, or (`hiding` null) shows what another hides. */
interface Rule {
  readonly chain: Chain
  readonly hiding: Hiding
  /** As in the cascade: ids count more than classes, these more than elements. */
  readonly weight: number
}

export function hidesOf(styles: string): Hides {
  if (!/none|hidden|line-through|:\s*0|-\d{3}/i.test(styles)) return () => null
  const rules = rulesOf(styles)
  const hiding = rules.filter(rule => rule.hiding !== null)
  if (hiding.length === 0) return () => null
  const effort = { left: MOST_STEPS }
  return element => {
    const classes = classesOf(element)
    if (!hiding.some(({ chain }) => matches(element, classes, chain, effort))) return null
    if (SHOWING.test((element.attribute('style') ?? '').slice(0, LONGEST_RULE))) return null
    // The rules stand in the order of their weight, the later of two alike after the earlier.
    return rules.findLast(({ chain }) => matches(element, classes, chain, effort))?.hiding ?? null
  }
}

function rulesOf(styles: string): Rule[] {
  const rules = new Map<string, Rule>()
  eachRule(styles, (selectors, declarations) => {
    const hiding = hidingIn(declarations)
    if (hiding === null && !SHOWING.test(declarations)) return
    for (const selector of selectors.split(',')) {
      const name = selector.trim()
      const chain = chainOf(name)
      // A later rule for the same selector stands in the place of the first.
      rules.delete(name)
      if (chain !== null && rules.size < MOST_RULES) rules.set(name, { chain, hiding, weight: weightOf(chain) })
    }
  })
  return [...rules.values()].sort((a, b) => a.weight - b.weight)
}

function weightOf(chain: Chain): number {
  const sum = (count: (part: Compound) => number) => chain.reduce((total, part) => total + count(part), 0)
  const ids = sum(({ id }) => Number(id !== null))
  const classes = sum(part => part.classes.length)
  return ids * 10_000 + classes * 100 + sum(({ tag }) => Number(tag !== null))
}

/** The rules at the top level: those inside `@` blocks, which hold only at times, are passed over. */
function eachRule(styles: string, take: (selectors: string, declarations: string) => void): void {
  const text = withoutComments(styles)
  let start = 0
  for (let open = text.indexOf('{'); open !== -1; open = text.indexOf('{', start)) {
    const selectors = text.slice(Math.max(start, open - LONGEST_RULE), open).trim()
    const close = selectors.startsWith('@') ? endOfBlock(text, open) : text.indexOf('}', open)
    if (close === -1) return
    if (!selectors.startsWith('@')) take(selectors, text.slice(open + 1, Math.min(close, open + LONGEST_RULE)))
    start = close + 1
  }
}

function withoutComments(styles: string): string {
  let text = ''
  let start = 0
  for (let open = styles.indexOf('/*'); open !== -1; open = styles.indexOf('/*', start)) {
    text += styles.slice(start, open)
    const close = styles.indexOf('*/', open + 2)
    if (close === -1) return text
    start = close + 2
  }
  // Old pages hide their rules from older browsers: <!-- … -->.
  return (text + styles.slice(start)).replaceAll('<!--', '').replaceAll('-->', '')
}

function endOfBlock(text: string, open: number): number {
  let depth = 0
  for (let at = open; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x7b) depth++
    else if (code === 0x7d && --depth === 0) return at
  }
  return -1
}

function chainOf(selector: string): Chain | null {
  if (selector === '' || selector.length > 200) return null
  const chain: Compound[] = []
  for (const part of selector.split(/\s+/)) {
    const match = COMPOUND.exec(part)
    if (match === null || part === '') return null
    const names = match[2] ?? ''
    const marked = (mark: string) =>
      (names.match(/[.#][\w-]+/g) ?? []).filter(name => name.startsWith(mark)).map(name => name.slice(1))
    chain.push({ tag: match[1]?.toLowerCase() ?? null, id: marked('#')[0] ?? null, classes: marked('.') })
  }
  return chain.length <= 6 ? chain : null
}

function matches(element: Element, classes: readonly string[], chain: Chain, effort: { left: number }): boolean {
  const own = chain[chain.length - 1]
  if (own === undefined || !fits(element, classes, own)) return false
  let wanted = chain.length - 2
  for (let at = element.parent; wanted >= 0 && at !== null && effort.left > 0; at = at.parent) {
    effort.left--
    if (fits(at, classesOf(at), chain[wanted] as Compound)) wanted--
  }
  return wanted < 0
}

function fits(element: Element, names: readonly string[], { tag, id, classes }: Compound): boolean {
  if (tag !== null && element.tag !== tag) return false
  if (id !== null && element.attribute('id') !== id) return false
  return classes.every(name => names.includes(name))
}

const NONE: readonly string[] = []

function classesOf(element: Element): readonly string[] {
  const own = element.attribute('class')
  return own === undefined ? NONE : own.slice(0, 1000).split(/\s+/, 50)
}
