import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** Choices that follow from a seed alone. */
export interface Random {
  /** A whole number from `from` to `to`, both included. */
  readonly int: (from: number, to: number) => number
  readonly pick: <T>(choices: readonly T[]) => T
}

/** The same seed gives the same choices, on every machine. */
export function randomOf(seed: number): Random {
  const source = xoroshiro128plus(seed)
  const int = (from: number, to: number) => uniformInt(source, from, to)
  return { int, pick: choices => choices[int(0, choices.length - 1)] as (typeof choices)[number] }
}
