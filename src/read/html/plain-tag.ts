import type { Token } from 'parse5'
import { plainValue } from './plain-references.ts'

/** Tags written by the book: an ASCII name, attributes with blanks between them, values without references but the commonest. */

/** The tag is not written so, or the source ends inside it. */
export const NOT_PLAIN = -1

/** More attributes than this are left to the parser, which then finds repeated ones by another way. */
const MOST_ATTRIBUTES = 32

const SPACE = 0x20
const QUOTE = 0x22
const APOSTROPHE = 0x27
const SLASH = 0x2f
const LESS = 0x3c
const EQUALS = 0x3d
const GREATER = 0x3e
const BACKTICK = 0x60

/** Blanks between the parts of a tag; a carriage return is a line feed there. */
function isBlank(code: number): boolean {
  return code === SPACE || (code <= 0x0d && code >= 0x09 && code !== 0x0b)
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)
}

/** Where the name of a tag ends. */
export function readName(html: string, start: number): number {
  let at = start
  if (!isLetter(html.charCodeAt(at))) return NOT_PLAIN
  for (at++; at < html.length; at++) {
    const code = html.charCodeAt(at)
    if (code === GREATER || code === SLASH || isBlank(code)) return at
    if (code === 0 || code > 0x7f) return NOT_PLAIN
  }
  return NOT_PLAIN
}

/** Reads the attributes of one tag after another; a new one for each tag would cost more than the reading. */
export class AttributeReader {
  selfClosing = false
  readonly #html: string
  readonly #attributes: Token.Attribute[] = []
  #count = 0
  #at = 0

  constructor(html: string) {
    this.#html = html
  }

  /** Those of the tag read last. A copy of their number: a list that grows makes room for many more. */
  get attributes(): Token.Attribute[] {
    return this.#attributes.slice(0, this.#count)
  }

  /** Reads on from behind a tag's name. Where the tag ends: at its `>`. */
  read(start: number): number {
    const html = this.#html
    this.#count = 0
    this.selfClosing = false
    this.#at = endOfBlanks(html, start)
    for (;;) {
      const code = html.charCodeAt(this.#at)
      if (code === GREATER) return this.#at
      if (code === SLASH) {
        this.selfClosing = true
        return html.charCodeAt(this.#at + 1) === GREATER ? this.#at + 1 : NOT_PLAIN
      }
      if (!this.#readOne()) return NOT_PLAIN
    }
  }

  #readOne(): boolean {
    const html = this.#html
    const start = this.#at
    const end = endOfAttributeName(html, start)
    if (end <= start || this.#count === MOST_ATTRIBUTES) return false
    const name = html.slice(start, end).toLowerCase()
    this.#at = endOfBlanks(html, end)
    let value: string | null = ''
    if (html.charCodeAt(this.#at) === EQUALS) {
      value = this.#readValue(endOfBlanks(html, this.#at + 1))
      if (value === null) return false
    }
    // Of a repeated attribute the first holds.
    if (!this.#has(name)) this.#attributes[this.#count++] = { name, value }
    this.#at = endOfBlanks(html, this.#at)
    return true
  }

  #has(name: string): boolean {
    for (let at = 0; at < this.#count; at++) if (this.#attributes[at]?.name === name) return true
    return false
  }

  #readValue(start: number): string | null {
    const html = this.#html
    const first = html.charCodeAt(start)
    if (first !== QUOTE && first !== APOSTROPHE) {
      this.#at = endOfBare(html, start)
      return this.#at === NOT_PLAIN ? null : plainValue(own(html.slice(start, this.#at)))
    }
    const end = endOfQuoted(html, start + 1, first)
    this.#at = end + 1
    return end === NOT_PLAIN || !endsValue(html.charCodeAt(end + 1))
      ? null
      : plainValue(own(html.slice(start + 1, end)))
  }
}

function endOfBlanks(html: string, start: number): number {
  let at = start
  while (isBlank(html.charCodeAt(at))) at++
  return at
}

function endOfAttributeName(html: string, start: number): number {
  for (let at = start; at < html.length; at++) {
    const code = html.charCodeAt(at)
    if (code === EQUALS || code === GREATER || code === SLASH || isBlank(code)) return at
    if (code === 0 || code === QUOTE || code === APOSTROPHE || code === LESS || code > 0x7f) return NOT_PLAIN
  }
  return NOT_PLAIN
}

function endOfQuoted(html: string, start: number, quote: number): number {
  for (let at = start; at < html.length; at++) {
    const code = html.charCodeAt(at)
    if (code === quote) return at
    if (code === 0 || code === 0x0d) return NOT_PLAIN
  }
  return NOT_PLAIN
}

function endOfBare(html: string, start: number): number {
  for (let at = start; at < html.length; at++) {
    const code = html.charCodeAt(at)
    if (code === GREATER || isBlank(code)) return at > start ? at : NOT_PLAIN
    if (code === 0 || isStray(code)) return NOT_PLAIN
  }
  return NOT_PLAIN
}

function isStray(code: number): boolean {
  return code === QUOTE || code === APOSTROPHE || code === LESS || code === EQUALS || code === BACKTICK
}

function endsValue(code: number): boolean {
  return code === GREATER || code === SLASH || isBlank(code)
}

/** A string that does not keep the whole page in memory for as long as it lives, as a slice does. */
function own(slice: string): string {
  return slice.length < 13 ? slice : ` ${slice}`.slice(1)
}
