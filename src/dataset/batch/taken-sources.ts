import { compare } from '../inputs/source-names.ts'
import type { SourceRef } from '../source-ref.ts'
import { HashNumbers } from './hash-numbers.ts'
import { type Cause, hintsOf, keyOf, SHA256_DIGITS } from './record.ts'

/** A source after its turn: the key of the record of its bytes, or why they could not be had. */
export type Taken = TakenContent | TakenWithout

interface TakenContent {
  readonly ref: SourceRef
  readonly key: string
  readonly text: boolean
  /** Whether no source before it has the same bytes. */
  readonly isFirst: boolean
}

interface TakenWithout {
  readonly ref: SourceRef
  readonly cause: Cause
}

/**
 * The sources of a batch after their turn, in the order of names. There may be millions: of each is kept its reference and a number, and
 * of each content its sha256 and the first source that has it. The rest is worked out whenever somebody goes through them.
 */
export class TakenSources implements Iterable<Taken> {
  readonly #refs: SourceRef[] = []
  /** By source: twice the number of its content, and one more where it was text. */
  readonly #contents: number[] = []
  readonly #hashes = new HashNumbers(SHA256_DIGITS)
  /** By content: the place of the first source that has it, whose hints are those of the reading. */
  readonly #firsts: number[] = []
  readonly #without: TakenWithout[] = []

  get size(): number {
    return this.#refs.length + this.#without.length
  }

  /** Adds a source that comes after all before it by name. Gives what is to be known of its content. */
  add(ref: SourceRef, sha256: string, text: boolean): Pick<TakenContent, 'key' | 'isFirst'> {
    const content = this.#hashes.add(sha256)
    const place = this.#refs.push(ref) - 1
    this.#contents.push(2 * content + Number(text))
    if (content === this.#firsts.length) this.#firsts.push(place)
    const { key, isFirst } = this.#at(place)
    return { key, isFirst }
  }

  /** Adds a source whose bytes could not be had; wherever it stands by name. */
  addWithout(ref: SourceRef, cause: Cause): void {
    this.#without.push({ ref, cause })
  }

  *[Symbol.iterator](): Generator<Taken> {
    const without = this.#without.toSorted((a, b) => compare(a.ref.name, b.ref.name))
    let next = 0
    for (const [place, { name }] of this.#refs.entries()) {
      for (let one = without[next]; one !== undefined && compare(one.ref.name, name) < 0; one = without[next]) {
        yield one
        next++
      }
      yield this.#at(place)
    }
    yield* without.slice(next)
  }

  #at(place: number): TakenContent {
    const number = this.#contents[place] as number
    const content = number >> 1
    const first = this.#firsts[content] as number
    const hints = hintsOf(this.#refs[first] as SourceRef, isText(this.#contents[first] as number))
    const key = keyOf(this.#hashes.at(content), hints)
    return { ref: this.#refs[place] as SourceRef, key, text: isText(number), isFirst: first === place }
  }
}

function isText(number: number): boolean {
  return number % 2 === 1
}
