import { Parser, Token, type TreeAdapter, type TreeAdapterTypeMap } from 'parse5'
import { MarkupTokenizer } from './markup-tokenizer.ts'
import { type Element, type Node, TextNode } from './nodes.ts'

/** What the parser builds a tree of. Comments and document types are no nodes. */
export type TreeTypes = TreeAdapterTypeMap<
  Node | null,
  Element,
  Node | null,
  Element,
  Element,
  Element,
  null,
  TextNode,
  Element,
  null
>

/** What holds the tree. A text comes with its place. */
export interface TreeBuilder extends TreeAdapter<TreeTypes> {
  appendText(parent: Element, text: TextNode): void
}

const { END_TAG } = Token.TokenType

/**
 * The parser, which writes places into the nodes themselves. Its own way, an object with copies of lines and columns for each
 * end of each node, takes longer than all the rest of the parsing.
 */
export class PlacingParser extends Parser<TreeTypes> {
  readonly #builder: TreeBuilder

  constructor(builder: TreeBuilder) {
    super({ treeAdapter: builder, sourceCodeLocationInfo: true, scriptingEnabled: true })
    this.#builder = builder
    this.tokenizer = new MarkupTokenizer(this.options, this)
  }

  /** Builds the tree of a whole page. */
  static read(text: string, builder: TreeBuilder): void {
    new PlacingParser(builder).tokenizer.write(text, true)
  }

  override _attachElementToTree(
    element: Element,
    location: Token.LocationWithAttributes | null,
    { parent, beforeElement }: { parent: Element; beforeElement: Element | null },
  ): void {
    if (location !== null) {
      element.start = location.startOffset
      element.inner = location.endOffset
      element.end = location.endOffset
      if (element.tag === 'meta') element.places = location.attrs
    }
    if (beforeElement === null) this.#builder.appendChild(parent, element)
    else this.#builder.insertBefore(parent, element, beforeElement)
  }

  /** An element ends where its end tag does, or where the token begins that ended it unsaid. */
  override _setEndLocation(element: Element, closing: Token.Token): void {
    if (element.inner === 0 || closing.location === null) return
    const isOwn = closing.type === END_TAG && closing.tagName === element.tag
    element.end = isOwn ? closing.location.endOffset : closing.location.startOffset
  }

  /** Neighbouring texts are never joined: each then has the one stretch of the source that it came from. */
  override _insertCharacters({ chars, location }: Token.CharacterToken): void {
    const text = new TextNode(chars)
    if (location !== null) {
      text.start = location.startOffset
      text.end = location.endOffset
    }
    if (!this._shouldFosterParentOnInsertion()) {
      this.#builder.appendText(this.openElements.currentTmplContentOrNode as Element, text)
      return
    }
    const { parent, beforeElement } = this._findFosterParentingLocation()
    if (beforeElement === null) this.#builder.appendText(parent, text)
    else this.#builder.insertBefore(parent, text, beforeElement)
  }
}
