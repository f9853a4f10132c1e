/** A position as people count it: line and column from 1, columns in UTF-16 code units. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** Turns offsets into lines and columns by binary search; built once a text, on first use. `\r\n`, `\n` and `\r` end a line. */
export class LineMap {
  readonly #text: string
  #starts: number[] | undefined

  constructor(text: string) {
    this.#text = text
  }

  position(offset: number): Position {
    const starts = this.#lineStarts()
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] as number) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (starts[low] as number) + 1 }
  }

  /** The text of a line (from 1) without its end, and the offset where it starts. */
  line(number: number): { readonly text: string; readonly start: number } {
    const starts = this.#lineStarts()
    const start = starts[number - 1] ?? this.#text.length
    const next = starts[number] ?? this.#text.length + 1
    return { text: this.#text.slice(start, next - 1).replace(/\r$/, ''), start }
  }

  #lineStarts(): number[] {
    if (this.#starts === undefined) this.#starts = lineStarts(this.#text)
    return this.#starts
  }
}

function lineStarts(text: string): number[] {
  const starts = [0]
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
    return starts
  }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1)
  }
  return starts
}
