/** One of several machines that share a batch: it takes the sources whose bytes fall to it. */
export interface Shard {
  /** From 1 to `of`. */
  readonly number: number
  readonly of: number
}
