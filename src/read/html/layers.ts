import type { Layer } from '../../document/document.ts'
import type { Draft, ParagraphDraft, TableDraft } from './drafts.ts'
import { isSetPhrase, namesFurniture } from './furniture.ts'
import type { Element } from './tree.ts'

/**
 * Which blocks are the article and which its furniture. What an element or a line says of itself counts most, then links,
 * then the place before or behind the element that holds the article. When in doubt a block is body: a line too many spoils
 * little, a line too few loses data.
 */
export function layersOf(drafts: readonly Draft[], root: Element): Layer[] {
  weigh(drafts, () => true)
  const total = root.weight
  const furniture = drafts.map(draft => inFurniture(draft.element, total))
  weigh(drafts, index => furniture[index] !== true)
  const core = coreOf(root)
  const beside = new Beside()
  return drafts.map((draft, index) => {
    const inside = isInside(draft.element, core)
    const aside = furniture[index] === true
    beside.pass(inside && !aside, aside)
    if (draft.kind !== 'table' && draft.hidden) return 'hidden'
    if (aside) return 'furniture'
    if (draft.kind === 'reference') return inside ? 'body' : 'furniture'
    const article = isArticle(drafts, index, draft, inside, beside.near)
    // What reads like a report by itself carries the article on.
    beside.take(article, article && isArticle(drafts, index, draft, inside, false))
    return article ? 'body' : 'furniture'
  })
}

/** Whether a block stands before the article, where titles are, or right behind it, where a signature is. */
class Beside {
  #before = true
  #left = CLOSING_LINES

  get near(): boolean {
    return this.#before || this.#left > 0
  }

  pass(inArticle: boolean, furniture: boolean): void {
    if (inArticle) {
      this.#before = false
      this.#left = CLOSING_LINES + 1
    } else if (!this.#before) this.#left = furniture ? 0 : this.#left - 1
  }

  take(article: boolean, alone: boolean): void {
    if (alone) this.#left = CLOSING_LINES + 1
    else if (!article && !this.#before) this.#left = 0
  }
}

/** So many lines right behind the article, as a signature and its date, are taken for its own. */
const CLOSING_LINES = 4

function isArticle(drafts: readonly Draft[], index: number, draft: Block, inside: boolean, beside: boolean): boolean {
  if (draft.kind === 'table') return linkShare(draft) < MOSTLY
  if (isSetPhrase(draft.text.text) || isMenu(drafts, index)) return false
  return inside || belongs(draft, beside)
}

type Block = ParagraphDraft | TableDraft

/** Letters in tables count more: no menu has so many cells. */
const TABLE_WEIGHT = 3
/** An element with more of the page than this is no furniture, whatever its name. */
const MOST_FURNITURE = 0.3
/** One that holds so much of what is left holds the article. */
const CORE = 0.9
const MOSTLY = 0.8

function lettersOf(block: Block): number {
  return block.kind === 'table' ? block.letters : block.text.text.length
}

function linkShare(block: Block): number {
  return block.linked / Math.max(1, lettersOf(block))
}

/** Gives every element the weight of the blocks below it that count. */
function weigh(drafts: readonly Draft[], counts: (index: number) => boolean): void {
  for (const draft of drafts) {
    for (let at: Element | null = draft.element; at !== null; at = at.parent) at.weight = 0
  }
  drafts.forEach((draft, index) => {
    if (draft.kind === 'reference' || (draft.kind === 'paragraph' && draft.hidden) || !counts(index)) return
    const weight = Math.max(0, lettersOf(draft) - draft.linked) * (draft.kind === 'table' ? TABLE_WEIGHT : 1)
    for (let at: Element | null = draft.element; at !== null; at = at.parent) at.weight += weight
  })
}

/** Worked out once an element, from the outermost in: each remembers what holds for all below it. */
function inFurniture(element: Element, total: number): boolean {
  const path: Element[] = []
  let at: Element | null = element
  for (; at !== null && at.furniture === undefined; at = at.parent) path.push(at)
  let furniture = at?.furniture ?? false
  for (let index = path.length - 1; index >= 0; index--) {
    const step = path[index] as Element
    furniture ||= step.weight <= total * MOST_FURNITURE && namesFurniture(step)
    step.furniture = furniture
  }
  return furniture
}

/** The innermost element that holds nearly all of the page's running text and tables. */
function coreOf(root: Element): Element {
  let core = root
  for (;;) {
    let next: Element | undefined
    for (const child of core.children) {
      if ('tag' in child && child.weight >= core.weight * CORE && child.weight > 0) next = child
    }
    if (next === undefined) return core
    core = next
  }
}

function isInside(element: Element, core: Element): boolean {
  let at: Element | null = element
  while (at !== null && at.depth > core.depth) at = at.parent
  return at === core
}

/** Three links in a row and nothing else: a menu, a list of pages. */
function isMenu(drafts: readonly Draft[], index: number): boolean {
  const own = drafts[index]
  if (own?.kind !== 'paragraph' || linkShare(own) < MOSTLY) return false
  let run = 0
  for (const step of [1, -1]) {
    for (let at = step === 1 ? index : index - 1; run < 3; at += step) {
      const draft = drafts[at]
      if (draft?.kind === 'reference') continue
      if (draft?.kind !== 'paragraph' || linkShare(draft) < MOSTLY || draft.text.text.length > 60) break
      run++
    }
  }
  return run >= 3
}

const NUMBERED = /^[（(]?[一二三四五六七八九十]{1,3}[）)、.．]/
const SHORT = 80

/** Outside the element that holds the article: beside it, titles and signatures stand; behind it only what reads like a report. */
function belongs(draft: ParagraphDraft, beside: boolean): boolean {
  if (linkShare(draft) >= 0.5) return false
  const { text } = draft.text
  return beside || text.length > SHORT || text.includes('。') || NUMBERED.test(text)
}
