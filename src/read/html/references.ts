/** Character references: which stretch of the source gave which stretch of a decoded text. */

const REFERENCE = /&(?:#[xX][0-9a-fA-F]{1,32}|#[0-9]{1,32}|[a-zA-Z][a-zA-Z0-9]{1,40});?/y
const LOOK_AHEAD = 6

/**
 * Calls `take` with the parts of a decoded text: offset and length in it, start and end in the source. Stretches without
 * references are one part each. Wrong places are possible only where a name runs on without its semicolon.
 */
export function eachPart(
  value: string,
  source: string,
  start: number,
  end: number,
  take: (at: number, length: number, from: number, to: number) => void,
): void {
  let at = 0
  let from = start
  let nothing = nothingAfter(from, source, end)
  while (at < value.length && from < end) {
    if (from === nothing) {
      from += NOTHING.length
      nothing = nothingAfter(from, source, end)
      continue
    }
    const mark = source.indexOf('&', from)
    const literal = Math.min(Math.min(mark === -1 ? end : mark, nothing, end) - from, value.length - at)
    if (literal > 0) take(at, literal, from, from + literal)
    at += literal
    from += literal
    if (from >= end || at >= value.length) break
    if (from === nothing) continue
    const { length, width } = referenceAt(value, at, source, from, end)
    take(at, width, from, from + length)
    at += width
    from += length
  }
}

/** The end tag of nothing: the only markup that the parser passes over inside one text. */
const NOTHING = '</>'

function nothingAfter(from: number, source: string, end: number): number {
  const at = source.slice(from, end).indexOf(NOTHING)
  return at === -1 ? end : from + at
}

interface Reference {
  /** In the source. */
  readonly length: number
  /** In the decoded text. */
  readonly width: number
}

const LITERAL: Reference = { length: 1, width: 1 }

function referenceAt(value: string, at: number, source: string, from: number, end: number): Reference {
  REFERENCE.lastIndex = from
  const match = REFERENCE.exec(source)
  if (match === null) return LITERAL
  const code = value.charCodeAt(at)
  const width = code >= 0xd800 && code < 0xdc00 ? 2 : 1
  const whole = match[0].length
  if (match[0].charCodeAt(1) === 0x23) return { length: whole, width }
  if (code === 0x26) {
    const amp = /^&(?:amp|AMP);?/.exec(match[0])
    return amp === null ? LITERAL : { length: amp[0].length, width: 1 }
  }
  // A name without its semicolon may be shorter than the letters that follow the mark.
  for (const letters of [width, 2]) {
    for (let length = whole; length > 2; length--) {
      if (follows(value, at + letters, source, from + length, end)) return { length, width: letters }
    }
  }
  return { length: whole, width }
}

/** Whether decoded text and source go on alike. */
function follows(value: string, at: number, source: string, from: number, end: number): boolean {
  for (let step = 0; step < LOOK_AHEAD; step++) {
    if (from + step >= end) return at + step === value.length
    const code = source.charCodeAt(from + step)
    if (code === 0x26) return step > 0 || at < value.length
    if (value.charCodeAt(at + step) !== code) return false
  }
  return true
}
