/** A nonblank line: half-open offsets of its trimmed text, and how many pipes stand in it. */
export interface Line {
  readonly start: number
  readonly end: number
  readonly pipes: number
}

/** White space, and what cannot be seen: it is no part of a text's ends. U+202E is: it shows the text backwards. */
export function isBlank(code: number): boolean {
  if (code <= 32) return true
  if (code < 0xa0) return code === 0x7f || code === 0x85
  if (code < 0x1680) return code === 0xa0 || code === 0xad
  if (code === 0x3000 || code === 0xfeff || code === 0x1680) return true
  return (
    code >= 0x2000 &&
    (code <= 0x200f || (code >= 0x2028 && code <= 0x202f && code !== 0x202e) || (code >= 0x205f && code <= 0x2064))
  )
}

/** `|`, the full-width `｜`, and the box drawing's `│`. */
export function isPipe(code: number): boolean {
  return code === 0x7c || code === 0xff5c || code === 0x2502
}

function endsLine(code: number): boolean {
  return code === 10 || code === 13 || code === 12 || code === 0x2028 || code === 0x2029
}

/** The offsets of `start`…`end` without blank ends; where all is blank, an empty place at `start`. */
export function trimmed(text: string, start: number, end: number): { start: number; end: number } {
  let from = start
  let to = end
  while (from < to && isBlank(text.charCodeAt(from))) from++
  if (from === to) return { start, end: start }
  while (isBlank(text.charCodeAt(to - 1))) to--
  return { start: from, end: to }
}

/** Gives the nonblank lines in order to `take`, until it returns false. A callback: a generator costs several times as much. */
export function eachLine(text: string, take: (line: Line) => boolean): void {
  let start = 0
  let pipes = 0
  for (let at = 0; at <= text.length; at++) {
    const code = at === text.length ? 10 : text.charCodeAt(at)
    if (endsLine(code)) {
      const place = trimmed(text, start, at)
      if (place.end > place.start && !take({ start: place.start, end: place.end, pipes })) return
      start = at + 1
      pipes = 0
    } else if (isPipe(code)) pipes++
  }
}
