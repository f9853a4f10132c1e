import type { Random } from '../../../corpus/generator/random.ts'
import type { Placed } from './drawn.ts'
import type { AttributedFormat } from './render-attributed.ts'

/** What a mutation may use beside the tables. */
export interface Means {
  readonly random: Random
  /** A number that is no cell's of the report. */
  readonly foreign: () => number
}

/**
 * One way of changing the structure of the tables. What the labels say of a number does not change: whatever is still read
 * as printed has to be the number that stood in that cell before.
 */
export interface Mutation {
  readonly name: string
  readonly only?: AttributedFormat
  readonly apply: (list: readonly Placed[], means: Means) => readonly Placed[]
}
