import type { Draft, TableFrame } from './drafts.ts'
import { hidingOf, isAttachment, isBlock, isRaised, SKIPPED, shifted } from './elements.ts'
import { Looks } from './looks.ts'
import { isBlankNode, Run } from './run.ts'
import type { Hides } from './styles.ts'
import { finishTable } from './table.ts'
import { Element, type TextNode } from './tree.ts'

/** Goes over the tree once, in reading order and without recursion, and leaves the blocks of the page. */
export function walk(root: Element, source: string, hides: Hides): Draft[] {
  const walker = new Walker(source, hides)
  // Of each element that is open: which of its children comes next, and what leaving it must end.
  const next = [0]
  const begun = [NOTHING]
  let element = root
  walker.enter(root)
  for (;;) {
    const top = next.length - 1
    const child = element.children[(next[top] as number)++]
    if (child === undefined) {
      walker.leave(element, begun[top] as number)
      if (element === root || element.parent === null) return walker.finish()
      element = element.parent
      next.pop()
      begun.pop()
    } else if (child instanceof Element) {
      const what = walker.enter(child)
      if (what === SKIP) continue
      element = child
      next.push(0)
      begun.push(what)
    } else walker.text(child)
  }
}

// What entering an element began and leaving it must end.
const SKIP = -1
const NOTHING = 0
const HIDDEN = 1
const BLOCK = 2
const TABLE = 4
const CELL = 8
const LINK = 16
const KEPT = 32
const RAISED = 64
const LOWERED = 128

const KEEPS_BLANKS: ReadonlySet<string> = new Set(['pre', 'xmp', 'listing', 'plaintext'])
const LONGEST_LINK = 300

class Walker {
  readonly #source: string
  readonly #hides: Hides
  readonly #looks = new Looks()
  #drafts: Draft[] = []
  #run: Run
  #element: Element = new Element('#document', '', [])
  /** What stood around the cells and hidden parts that are open. */
  readonly #outer: { drafts: Draft[]; run: Run; element: Element }[] = []
  readonly #tables: TableFrame[] = []
  #hidden = 0
  #links = 0
  #linkText = ''
  #kept = 0
  #raised = 0
  #lowered = 0

  constructor(source: string, hides: Hides) {
    this.#source = source
    this.#hides = hides
    this.#run = new Run(source)
  }

  enter(element: Element): number {
    const { tag } = element
    if (tag === 'br') return this.#endLine()
    if (tag === 'img' || tag === 'input') return this.#leaf(element)
    if (SKIPPED.has(tag)) return this.#skip(element)
    const hiding = hidingOf(element, this.#looks) ?? this.#hides(element)
    if (hiding !== null && !(hiding === 'unseen' && this.#isCell(element))) {
      this.#push(element, this.#drafts)
      this.#hidden++
      return HIDDEN
    }
    return this.#inline(element) | this.#block(element)
  }

  /** A cell that is not seen keeps its place among the others. */
  #isCell({ tag }: Element): boolean {
    return (tag === 'td' || tag === 'th') && this.#tables.at(-1)?.element.tag === 'table'
  }

  #inline(element: Element): number {
    let what = NOTHING
    if (element.tag === 'a') {
      if (this.#links++ === 0) this.#linkText = ''
      what |= LINK
    }
    if (isRaised(element, this.#looks)) {
      this.#raised++
      what |= RAISED
    } else if (element.tag === 'sub') {
      this.#lowered++
      what |= LOWERED
    } else if (KEEPS_BLANKS.has(element.tag)) {
      this.#kept++
      what |= KEPT
    }
    return what
  }

  #block(element: Element): number {
    if (!isBlock(element, this.#looks)) return NOTHING
    this.#endLine()
    const { tag } = element
    this.#element = element
    if (this.#hidden > 0) return BLOCK
    const table = this.#tables.at(-1)
    if (tag === 'table' || tag === 'dl') {
      this.#tables.push({ element, rows: [] })
      return BLOCK | TABLE
    }
    if (table === undefined) return BLOCK
    if (tag === 'tr' && table.element.tag === 'table') table.rows.push([])
    const inTable = (tag === 'td' || tag === 'th') && table.element.tag === 'table'
    const inList = (tag === 'dt' || tag === 'dd') && table.element.tag === 'dl'
    if (!inTable && !inList) return BLOCK
    if (table.rows.length === 0 || tag === 'dt') table.rows.push([])
    this.#push(element, [])
    table.rows.at(-1)?.push({
      element,
      drafts: this.#drafts,
      unseen: (hidingOf(element, this.#looks) ?? this.#hides(element)) !== null,
    })
    return BLOCK | CELL
  }

  leave(element: Element, what: number): void {
    if ((what & LINK) !== 0 && --this.#links === 0) this.#link(element)
    if ((what & RAISED) !== 0) this.#raised--
    if ((what & LOWERED) !== 0) this.#lowered--
    if ((what & KEPT) !== 0) this.#kept--
    if ((what & HIDDEN) !== 0) {
      this.#endLine()
      this.#hidden--
    } else if ((what & BLOCK) === 0) return
    this.#endLine()
    if ((what & (CELL | HIDDEN)) !== 0) this.#pop()
    if ((what & TABLE) !== 0) {
      const table = this.#tables.pop()
      for (const draft of table === undefined ? [] : finishTable(table, this.#source.length)) this.#drafts.push(draft)
    }
    if ((what & BLOCK) !== 0) this.#element = element.parent ?? element
  }

  text(node: TextNode): void {
    if (this.#kept > 0) {
      this.#keptText(node)
      return
    }
    if (isBlankNode(node.value)) {
      this.#run.append(node)
      return
    }
    const { value } = node
    this.#run.append(node, this.#raised + this.#lowered > 0 ? shifted(value, this.#raised > 0) : value)
    if (this.#links === 0) return
    this.#run.linked += value.length
    if (this.#linkText.length < LONGEST_LINK) this.#linkText += value.slice(0, LONGEST_LINK)
  }

  finish(): Draft[] {
    this.#endLine()
    return this.#drafts
  }

  /** As in `<pre>`: every line of it is a line. */
  #keptText(node: TextNode): void {
    if (!isBlankNode(node.value)) {
      this.#run.append(node)
      return
    }
    for (let at = 0; at < node.value.length; at++) {
      if (node.value.charCodeAt(at) === 10) this.#endLine()
      else this.#run.appendPart(' ', node.start + at, node.start + at + 1)
    }
  }

  #endLine(): number {
    const { linked } = this.#run
    const text = this.#run.take()
    if (text !== null) {
      this.#drafts.push({ kind: 'paragraph', text, element: this.#element, linked, hidden: this.#hidden > 0 })
    }
    return SKIP
  }

  #push(element: Element, drafts: Draft[]): void {
    this.#outer.push({ drafts: this.#drafts, run: this.#run, element: this.#element })
    this.#drafts = drafts
    this.#run = new Run(this.#source)
    this.#element = element
  }

  #pop(): void {
    const around = this.#outer.pop()
    if (around === undefined) return
    this.#drafts = around.drafts
    this.#run = around.run
    this.#element = around.element
  }

  #link(element: Element): void {
    const target = element.attribute('href')
    if (target === undefined || /^\s*(?:#|javascript:|$)/i.test(target.slice(0, 100))) return
    this.#refer(element, isAttachment(target) ? 'attachment' : 'link', target, this.#linkText)
  }

  #refer(element: Element, kind: 'link' | 'attachment' | 'image' | 'script', target: string, text: string): void {
    const place = { start: element.start, end: Math.max(element.start, element.end) }
    const reference = { kind, target: target.trim().slice(0, LONGEST_TARGET), text: text.trim(), place }
    this.#drafts.push({ kind: 'reference', reference, element, hidden: this.#hidden > 0 })
  }

  /** A picture, or a field that shows a value: digits on either side of it are not one number. */
  #leaf(element: Element): number {
    const hiding = hidingOf(element, this.#looks)
    if (hiding === 'gone') return SKIP
    this.#run.appendGap(element.start, element.inner)
    if (element.tag === 'img') {
      if (hiding === null) this.#refer(element, 'image', sourceOf(element), element.attribute('alt') ?? '')
      return SKIP
    }
    const type = (element.attribute('type') ?? 'text').toLowerCase()
    const value = element.attribute('value')?.trim() ?? ''
    if (SHOWS_VALUE.has(type) && value !== '' && hiding === null) {
      this.#run.appendPart(value, element.start, element.inner)
      this.#run.appendGap(element.inner, element.inner)
    }
    return SKIP
  }

  #skip(element: Element): number {
    const { tag } = element
    if (tag === 'script') this.#refer(element, 'script', element.attribute('src') ?? '', '')
    else if (tag === 'svg' || tag === 'canvas') this.#refer(element, 'image', '', '')
    else if (tag === 'iframe' || tag === 'embed' || tag === 'object') {
      const target = sourceOf(element)
      if (isAttachment(target)) this.#refer(element, 'attachment', target, element.attribute('title') ?? '')
    }
    return SKIP
  }
}

const SHOWS_VALUE: ReadonlySet<string> = new Set(['text', 'number', 'date', 'tel', 'url', 'email'])
const LONGEST_TARGET = 2000

function sourceOf(element: Element): string {
  return element.attribute('src') ?? element.attribute('data') ?? ''
}
