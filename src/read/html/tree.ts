import { html, type Token } from 'parse5'
import { Element, type Node, TextNode } from './nodes.ts'
import { PlacingParser, type TreeBuilder } from './placing-parser.ts'

export { Element, type Node, TextNode } from './nodes.ts'

/** The tree of a page as the walk needs it, built by the parser through an adapter that bounds depth and size. */

export interface TreeBudget {
  readonly maxDepth: number
  readonly maxNodes: number
}

export type TreeExcess = { readonly what: 'nesting levels' | 'nodes'; readonly limit: number }

class BudgetError extends Error {
  readonly excess: TreeExcess

  constructor(excess: TreeExcess) {
    super(excess.what)
    this.excess = excess
  }
}

/** A second `<html>` or `<body>` tag adds its attributes to the first; a page of nothing else would do so for ever. */
const MOST_ADOPTED = 100

const MOST_STYLES = 500_000

const DROPPED: ReadonlySet<string> = new Set(['script', 'style', 'noscript', 'iframe', 'noembed', 'noframes'])

const LOCATED = {} as Token.ElementLocation

/** Builds a tree and refuses to let it grow past the budget: parsing stops there by an exception that `parseTree` catches. */
class GuardedAdapter implements TreeBuilder {
  readonly root = new Element('#document', '', [])
  /** The text of the page's style sheets, no more of it than a page needs. */
  styles = ''
  readonly #budget: TreeBudget
  readonly #contents = new WeakMap<Element, Element>()
  #nodes = 0
  #mode = html.DOCUMENT_MODE.NO_QUIRKS

  constructor(budget: TreeBudget) {
    this.#budget = budget
  }

  /** Moving a node counts like making one: broken markup can ask for either without end. */
  #count(): void {
    this.#nodes++
    if (this.#nodes > this.#budget.maxNodes) throw new BudgetError({ what: 'nodes', limit: this.#budget.maxNodes })
  }

  #adopt(parent: Element, node: Node): void {
    this.#count()
    node.parent = parent
    if (!(node instanceof Element)) return
    node.depth = parent.depth + 1
    const limit = this.#budget.maxDepth
    if (node.depth > limit) throw new BudgetError({ what: 'nesting levels', limit })
  }

  /** Most nodes are the only one of their parent: a list of one takes a sixth of the room that a growing list takes. */
  #append(parent: Element, node: Node): void {
    this.#adopt(parent, node)
    if (parent.children.length === 0) parent.children = [node]
    else parent.children.push(node)
  }

  createDocument(): Element {
    return this.root
  }

  createDocumentFragment(): Element {
    return new Element('#fragment', '', [])
  }

  createElement(tag: string, namespace: html.NS, attributes: Token.Attribute[]): Element {
    return new Element(tag, namespace, attributes)
  }

  createCommentNode(): null {
    return null
  }

  createTextNode(value: string): TextNode {
    return new TextNode(value)
  }

  appendChild(parent: Element, node: Node | null): void {
    if (node === null) return
    this.#append(parent, node)
  }

  insertBefore(parent: Element, node: Node | null, reference: Node | null): void {
    if (node === null) return
    this.#adopt(parent, node)
    const at = parent.children.lastIndexOf(reference as Node)
    parent.children.splice(at === -1 ? parent.children.length : at, 0, node)
  }

  setTemplateContent(template: Element, content: Element): void {
    this.#contents.set(template, content)
  }

  getTemplateContent(template: Element): Element {
    const content = this.#contents.get(template)
    if (content === undefined) return template
    // Its depth is known only now: the parser fills a template before it has a place.
    content.depth = template.depth
    return content
  }

  detachNode(node: Node | null): void {
    const parent = node?.parent ?? null
    if (node === null || parent === null) return
    const at = parent.children.lastIndexOf(node)
    if (at !== -1) parent.children.splice(at, 1)
    node.parent = null
  }

  appendText(parent: Element, text: TextNode): void {
    if (parent.tag === 'style' && this.styles.length < MOST_STYLES) this.styles += text.value
    if (DROPPED.has(parent.tag)) return
    this.#append(parent, text)
  }

  insertText(parent: Element, text: string): void {
    this.appendText(parent, new TextNode(text))
  }

  insertTextBefore(parent: Element, text: string, reference: Node | null): void {
    this.insertBefore(parent, new TextNode(text), reference)
  }

  adoptAttributes(recipient: Element, attributes: Token.Attribute[]): void {
    if (recipient.attributes.length > MOST_ADOPTED) return
    const known = new Set(recipient.attributes.map(({ name }) => name))
    recipient.attributes = [...recipient.attributes, ...attributes.filter(({ name }) => !known.has(name))]
  }

  // Places are set by the parser itself. Of the adapter it still asks whether html and body have one, to say where they end.
  setNodeSourceCodeLocation(): void {}

  getNodeSourceCodeLocation(): Token.ElementLocation {
    return LOCATED
  }

  updateNodeSourceCodeLocation(): void {}

  getFirstChild(node: Element): Node | null {
    return node.children[0] ?? null
  }

  getChildNodes(node: Element): Node[] {
    return node.children
  }

  getParentNode(node: Node | null): Element | null {
    return node?.parent ?? null
  }

  getAttrList(element: Element): Token.Attribute[] {
    return element.attributes as Token.Attribute[]
  }

  getTagName(element: Element): string {
    return element.tag
  }

  getNamespaceURI(element: Element): html.NS {
    return element.namespace as html.NS
  }

  getTextNodeContent(node: TextNode): string {
    return node.value
  }

  isTextNode(node: Node | null): node is TextNode {
    return node instanceof TextNode
  }

  isElementNode(node: Node | null): node is Element {
    return node instanceof Element
  }

  getDocumentMode(): html.DOCUMENT_MODE {
    return this.#mode
  }

  setDocumentMode(_: Element, mode: html.DOCUMENT_MODE): void {
    this.#mode = mode
  }

  // Comments and document types are no part of what a page says: they are not kept.
  setDocumentType(): void {}

  isCommentNode(_: unknown): _ is null {
    return false
  }

  isDocumentTypeNode(_: unknown): _ is null {
    return false
  }

  getCommentNodeContent(): string {
    return ''
  }

  getDocumentTypeNodeName(): string {
    return ''
  }

  getDocumentTypeNodePublicId(): string {
    return ''
  }

  getDocumentTypeNodeSystemId(): string {
    return ''
  }
}

export interface Tree {
  readonly root: Element
  readonly styles: string
  readonly excess: TreeExcess | null
}

/** Parses a page as browsers do. Where it exceeds the budget, the tree holds what came before. Never throws. */
export function parseTree(text: string, budget: TreeBudget): Tree {
  const adapter = new GuardedAdapter(budget)
  try {
    PlacingParser.read(text, adapter)
    return { root: adapter.root, styles: adapter.styles, excess: null }
  } catch (error) {
    if (!(error instanceof BudgetError)) throw error
    return { root: adapter.root, styles: adapter.styles, excess: error.excess }
  }
}
