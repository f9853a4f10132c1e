import type { Place } from '../../diagnostic/place.ts'
import type { PlacedText, TextMap } from '../../document/document.ts'
import { trimmed } from '../text/lines.ts'
import { eachPart } from './references.ts'
import type { TextNode } from './tree.ts'

/** Past so many parts, the rest of a text is one part: its places are then those of the whole rest. */
const MOST_PARTS = 30_000

const LONGEST_REFERENCE = 40

/** The text of a line as it is being put together: blanks shown as one, with the places of its parts. */
export class Run {
  readonly #source: string
  #text = ''
  #map: number[] = []
  /** A blank that is shown only if something follows it. */
  #blank: { readonly start: number; readonly end: number } | null = null
  /** Letters that stand in links. */
  linked = 0

  constructor(source: string) {
    this.#source = source
  }

  /** A text node is all blanks or has none: so the parser gives them. */
  append(node: TextNode, value = node.value): void {
    if (isBlankNode(node.value)) {
      this.#blank ??= node
      return
    }
    if (this.#blank !== null && this.#text !== '') this.#part(' ', this.#blank.start, this.#blank.end)
    this.#blank = null
    this.#whole(node, value)
  }

  /** Something without text that keeps what stands before it apart from what comes after. */
  appendGap(start: number, end: number): void {
    this.#blank ??= { start, end }
  }

  /** Text that stands in the source as something else, like the value of an input. */
  appendPart(text: string, start: number, end: number): void {
    if (this.#blank !== null && this.#text !== '') this.#part(' ', this.#blank.start, this.#blank.end)
    this.#blank = null
    this.#part(text, start, end)
  }

  #whole(node: TextNode, value: string): void {
    const start = this.#startOf(node)
    if (node.end - start === value.length) {
      this.#part(value, start, node.end)
      return
    }
    eachPart(node.value, this.#source, start, node.end, (at, length, from, to) => {
      this.#part(value.slice(at, at + length), from, to)
    })
  }

  /** Of a text that begins with a character reference behind a blank, the parser says where the reference ends. */
  #startOf({ start, value }: TextNode): number {
    if (this.#source.charCodeAt(start) === value.charCodeAt(0)) return start
    const from = Math.max(0, start - LONGEST_REFERENCE)
    const mark = this.#source.slice(from, start + 1).lastIndexOf('&')
    return mark === -1 ? start : from + mark
  }

  #part(text: string, start: number, end: number): void {
    const map = this.#map
    const at = this.#text.length
    const literal = text.length === end - start
    const last = map.length - 3
    const lastEnd = map[last + 2]
    const joins =
      literal && lastEnd === start && at - (map[last] as number) === (lastEnd as number) - (map[last + 1] as number)
    if (last >= 0 && (joins || map.length >= MOST_PARTS * 3)) map[last + 2] = end
    else map.push(at, start, end)
    this.#text += text
  }

  /** The text without blank ends, and a fresh start. Null if there is none. */
  take(): PlacedText | null {
    const text = this.#text
    const map = this.#map
    this.#text = ''
    this.#map = []
    this.#blank = null
    this.linked = 0
    const { start, end } = trimmed(text, 0, text.length)
    return start === end ? null : placed(text.slice(start, end), cut(map, start, end, text.length))
  }
}

export function isBlankNode(value: string): boolean {
  const code = value.charCodeAt(0)
  return code === 32 || (code <= 13 && code >= 9)
}

/** The text with its place, and its map only if it says more than the place. */
export function placed(text: string, map: TextMap): PlacedText {
  const place: Place = { start: map[1] as number, end: map[map.length - 1] as number }
  return map.length === 3 && place.end - place.start === text.length ? { text, place } : { text, place, map }
}

/** The parts of `start`…`end`, counted from `start`. */
function cut(map: TextMap, start: number, end: number, length: number): TextMap {
  if (start === 0 && end === length) return map
  const parts: number[] = []
  for (let part = 0; part < map.length; part += 3) {
    const at = map[part] as number
    const next = map[part + 3] ?? length
    if (next <= start || at >= end) continue
    const [from, to] = [map[part + 1] as number, map[part + 2] as number]
    const literal = next - at === to - from
    const before = literal ? Math.max(0, start - at) : 0
    const after = literal ? Math.max(0, next - end) : 0
    parts.push(Math.max(0, at - start), from + before, to - after)
  }
  return parts
}

/** Several lines as the text of one cell. */
export function joinLines(lines: readonly PlacedText[]): PlacedText | null {
  const [only] = lines
  if (only === undefined) return null
  if (lines.length === 1) return only
  let text = ''
  const map: number[] = []
  for (const line of lines) {
    if (text !== '') {
      map.push(text.length, map[map.length - 1] as number, startOf(line))
      text += '\n'
    }
    const parts = line.map ?? [0, startOf(line), startOf(line) + line.text.length]
    for (let part = 0; part < parts.length; part += 3) {
      map.push(text.length + (parts[part] as number), parts[part + 1] as number, parts[part + 2] as number)
    }
    text += line.text
  }
  return placed(text, map)
}

function startOf({ place }: PlacedText): number {
  return 'start' in place ? place.start : 0
}
