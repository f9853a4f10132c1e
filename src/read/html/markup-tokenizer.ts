import { Token, type TokenHandler, Tokenizer, TokenizerMode, type TokenizerOptions } from 'parse5'
import { plainReference } from './plain-references.ts'
import { AttributeReader, NOT_PLAIN, readName } from './plain-tag.ts'

const { CHARACTER, WHITESPACE_CHARACTER, START_TAG, END_TAG, COMMENT } = Token.TokenType
type TextType = Token.CharacterToken['type']

/** Where a token stands. Of lines and columns, which the parser's own locations count, nobody here asks. */
class Offsets implements Token.LocationWithAttributes {
  startLine = 0
  startCol = 0
  startOffset: number
  endLine = 0
  endCol = 0
  endOffset = -1
  attrs?: Record<string, Token.Location>

  constructor(start: number) {
    this.startOffset = start
  }
}

const TAB = 0x09
const FEED = 0x0a
const FORM_FEED = 0x0c
const RETURN = 0x0d
const SPACE = 0x20
const BANG = 0x21
const AMPERSAND = 0x26
const SLASH = 0x2f
const LESS = 0x3c
const GREATER = 0x3e

/**
 * The parser's tokenizer, with a short way for what nearly all of every page is: runs of plain text, tags written by the book,
 * comments, and the commonest character references. These are taken whole. At anything else (another reference, a stray quote,
 * the end of the source in mid-tag) nothing is taken, and the states of the parser read on letter by letter. The tokens are the same either way.
 */
export class MarkupTokenizer extends Tokenizer {
  #attributes = new AttributeReader('')

  constructor(options: TokenizerOptions, handler: TokenHandler) {
    super(options, handler)
    // The whole source is there from the start and is never cut down: positions in it are offsets.
    this.preprocessor.bufferWaterline = Number.POSITIVE_INFINITY
  }

  protected override _runParsingLoop(): void {
    const { preprocessor } = this
    this.#attributes = new AttributeReader(preprocessor.html)
    let mayTake = true
    while (this.active) {
      if (mayTake && this.#take()) continue
      const cp = this._consume()
      // Behind a carriage return that it has seen, the parser still waits for the line feed that is none.
      mayTake = preprocessor.html.charCodeAt(preprocessor.pos) !== RETURN
      this._callState(cp)
    }
  }

  protected override getCurrentLocation(offset: number): Offsets {
    return new Offsets(this.preprocessor.offset - offset)
  }

  /** Takes a run of text or a whole tag, if that is what comes next. */
  #take(): boolean {
    const { state } = this
    const isData = state === TokenizerMode.DATA
    if (!isData && state !== TokenizerMode.RAWTEXT && state !== TokenizerMode.SCRIPT_DATA) return false
    const { html, pos } = this.preprocessor
    const at = pos + 1
    if (at >= html.length) return false
    const code = html.charCodeAt(at)
    if (code === LESS) return isData && this.#takeMarkup(html, at)
    if (code === 0) return false
    if (code === AMPERSAND && state !== TokenizerMode.SCRIPT_DATA) return isData && this.#takeReference(html, at)
    if (code === RETURN) this.#takeReturn(html, at)
    // What a script says is not kept: its blanks need not be told from the rest.
    else if (state === TokenizerMode.SCRIPT_DATA) this.#takeRun(CHARACTER, at, endOfScript(html, at))
    else if (isBlank(code)) this.#takeRun(WHITESPACE_CHARACTER, at, endOfBlanks(html, at))
    else this.#takeRun(CHARACTER, at, endOfLetters(html, at))
    return true
  }

  /** Goes on with the text that is being read, or begins one of another kind: of blanks, or of none. */
  #takeRun(type: TextType, start: number, end: number): void {
    this.preprocessor.pos = start
    this._ensureCharacterToken(type)
    if (start !== this.runEnd) {
      this._flushRun('')
      this.runStart = start
    }
    this.runEnd = end
    this.preprocessor.pos = end - 1
  }

  /** A carriage return, with or without a line feed behind it, is a line feed. */
  #takeReturn(html: string, at: number): void {
    this.preprocessor.pos = at
    this._ensureCharacterToken(WHITESPACE_CHARACTER)
    this._flushRun('\n')
    const end = html.charCodeAt(at + 1) === FEED ? at + 2 : at + 1
    this.runStart = end
    this.runEnd = end
    this.preprocessor.pos = end - 1
  }

  #takeReference(html: string, at: number): boolean {
    const reference = plainReference(html, at)
    if (reference === undefined) return false
    this.preprocessor.pos = at + reference.length - 1
    this._ensureCharacterToken(CHARACTER)
    this._extendRunWith(reference.letter, 0)
    return true
  }

  #takeMarkup(html: string, at: number): boolean {
    const next = html.charCodeAt(at + 1)
    if (next === BANG) return this.#takeComment(html, at)
    const isEnd = next === SLASH
    const start = isEnd ? at + 2 : at + 1
    const nameEnd = readName(html, start)
    if (nameEnd === NOT_PLAIN) return false
    const tagName = html.slice(start, nameEnd).toLowerCase()
    // Where the attributes of these stand is wanted: only the parser's states tell.
    if (tagName === 'meta') return false
    const end = this.#attributes.read(nameEnd)
    if (end === NOT_PLAIN) return false
    this._flushRun('')
    this.currentToken = {
      type: isEnd ? END_TAG : START_TAG,
      tagName,
      tagID: 0,
      selfClosing: this.#attributes.selfClosing,
      ackSelfClosing: false,
      attrs: this.#attributes.attributes,
      location: new Offsets(at),
    }
    this.preprocessor.pos = end
    this.emitCurrentTagToken()
    return true
  }

  /** What a comment says is not kept; that it parts the text around it is. */
  #takeComment(html: string, at: number): boolean {
    const from = at + 4
    if (!html.startsWith('--', at + 2) || html.startsWith('>', from) || html.startsWith('->', from)) return false
    const end = endOfComment(html, from)
    if (end === NOT_PLAIN) return false
    this._flushRun('')
    this.preprocessor.pos = end + 2
    this.emitCurrentComment({ type: COMMENT, data: '', location: new Offsets(at) })
    return true
  }
}

/** Where the `-->` of a comment stands. One that ends by `--!>` is left to the parser, and is not searched past that. */
function endOfComment(html: string, start: number): number {
  for (let at = html.indexOf('--', start); at !== -1; at = html.indexOf('--', at + 1)) {
    if (html.charCodeAt(at + 2) === GREATER) return at
    if (html.startsWith('!>', at + 2)) return NOT_PLAIN
  }
  return NOT_PLAIN
}

function isBlank(code: number): boolean {
  return code === SPACE || code === FEED || code === TAB || code === FORM_FEED
}

function endOfBlanks(html: string, start: number): number {
  let at = start + 1
  while (isBlank(html.charCodeAt(at))) at++
  return at
}

function endOfLetters(html: string, start: number): number {
  let at = start + 1
  for (; at < html.length; at++) {
    const code = html.charCodeAt(at)
    if (code <= LESS && (code === LESS || code === AMPERSAND || code === RETURN || code === 0 || isBlank(code))) break
  }
  return at
}

function endOfScript(html: string, start: number): number {
  let at = start + 1
  for (; at < html.length; at++) {
    const code = html.charCodeAt(at)
    if (code <= LESS && (code === LESS || code === RETURN || code === 0)) break
  }
  return at
}
