/**
 * How deep drawings stand in drawings (forms, patterns, drawn letters), as the references of a file show it. The engine follows
 * them one inside the other, and where its stack ends it leaves promises rejected that nobody waits for.
 */

/** From a drawing to the next one: its resources, the list in them, the dictionary of a font or a state, its drawings. */
const STEPS = 5
/** References of one object, objects near one drawing: what goes beyond is not followed. */
const MOST_REFERENCES = 5000
const MOST_NEAR = 5000

export class Nesting {
  readonly #deepest: number
  readonly #references = new Map<number, number[]>()
  readonly #streams = new Set<number>()

  constructor(deepest: number) {
    this.#deepest = deepest
  }

  /** Text outside of streams: objects, the last of them maybe the dictionary of a stream. */
  add(text: string): void {
    const starts = [...text.matchAll(/(\d{1,10})\s{1,4}\d{1,5}\s{1,4}obj/g)]
    starts.forEach(({ 1: number, index }, at) => {
      const object = text.slice(index, starts[at + 1]?.index)
      this.#put(Number(number), object)
      if (/stream\s{0,2}$/.test(object.slice(-20))) this.#streams.add(Number(number))
    })
  }

  /** The content of a stream of objects, which begins with their numbers and offsets. */
  addPacked(text: string, dictionary: string): void {
    const first = Number(/\/First\s{1,4}(\d{1,10})/.exec(dictionary)?.[1] ?? 0)
    const head = text.slice(0, first).trim().split(/\s+/).map(Number)
    for (let at = 0; at + 1 < head.length; at += 2) {
      const to = head[at + 3]
      this.#put(
        head[at] as number,
        text.slice(first + (head[at + 1] as number), to === undefined ? undefined : first + to),
      )
    }
  }

  #put(number: number, object: string): void {
    const found: number[] = []
    for (const [, to] of object.matchAll(/(\d{1,10})\s{1,4}\d{1,5}\s{1,4}R/g)) {
      if (found.push(Number(to)) >= MOST_REFERENCES) break
    }
    if (found.length > 0) this.#references.set(number, found)
  }

  isTooDeep(): boolean {
    const levels = new Map<number, number>()
    for (const stream of this.#streams) if (this.#levels(stream, levels, 0) > this.#deepest) return true
    return false
  }

  /** Levels from a drawing downwards. One that is met on the way to itself counts as none: the engine finds that out. */
  #levels(stream: number, known: Map<number, number>, above: number): number {
    const before = known.get(stream)
    if (before !== undefined) return before
    if (above > this.#deepest) return 1
    known.set(stream, 0)
    let deepest = 0
    for (const other of this.#near(stream)) {
      deepest = Math.max(deepest, this.#levels(other, known, above + 1))
      if (deepest + above > this.#deepest) break
    }
    known.set(stream, deepest + 1)
    return deepest + 1
  }

  /** The streams that can be come to without passing another one. */
  #near(stream: number): Set<number> {
    const seen = new Set([stream])
    const streams = new Set<number>()
    let edge = this.#references.get(stream) ?? []
    for (let step = 0; step < STEPS && edge.length > 0 && seen.size < MOST_NEAR; step++) {
      const next: number[] = []
      for (const number of edge) {
        if (seen.has(number)) continue
        seen.add(number)
        if (this.#streams.has(number)) streams.add(number)
        else next.push(...(this.#references.get(number) ?? []))
      }
      edge = next
    }
    return streams
  }
}
