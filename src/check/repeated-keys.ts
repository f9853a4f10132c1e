/** A key that stands twice in one object, and the JSON Pointer of the object. */
export interface RepeatedKey {
  readonly key: string
  readonly path: readonly (string | number)[]
}

/** An object or a list that is open, and where in it the scan stands: its keys so far (of a list none), the last key or index. */
interface Level {
  readonly keys: Set<string>
  at: string | number
}

/**
 * Keys that an object holds more than once, of which `JSON.parse` keeps the last in silence. `text` is JSON that it took.
 * Linear in the text, whatever its depth.
 */
export function repeatedKeys(text: string, most: number): RepeatedKey[] {
  const found: RepeatedKey[] = []
  const levels: Level[] = []
  for (let at = 0; at < text.length && found.length < most; at++) {
    const mark = text[at] as string
    if (mark === '"') {
      const end = endOfString(text, at)
      const key = levels.length > 0 && isKey(text, end) ? (JSON.parse(text.slice(at, end)) as string) : null
      if (key !== null && isRepeated(levels.at(-1) as Level, key)) {
        found.push({ key, path: levels.slice(0, -1).map(outer => outer.at) })
      }
      at = end - 1
    } else move(levels, mark)
  }
  return found
}

function move(levels: Level[], mark: string): void {
  if (mark === '{' || mark === '[') levels.push({ keys: new Set(), at: 0 })
  else if (mark === '}' || mark === ']') levels.pop()
  else if (mark === ',') {
    const level = levels.at(-1)
    if (typeof level?.at === 'number') level.at++
  }
}

function isRepeated(level: Level, key: string): boolean {
  const known = level.keys.has(key)
  level.keys.add(key)
  level.at = key
  return known
}

/** Only a key has a colon behind it. */
function isKey(text: string, end: number): boolean {
  let at = end
  while (/\s/.test(text[at] ?? '')) at++
  return text[at] === ':'
}

/** The offset behind the quote that ends the string beginning at `start`: a quote is escaped by an odd run of backslashes. */
function endOfString(text: string, start: number): number {
  for (let quote = text.indexOf('"', start + 1); quote !== -1; quote = text.indexOf('"', quote + 1)) {
    let slashes = 0
    while (text[quote - 1 - slashes] === '\\') slashes++
    if (slashes % 2 === 0) return quote + 1
  }
  return text.length
}
