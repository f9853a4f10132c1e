import type { Place } from '../../diagnostic/place.ts'

/** A text of a lost table with its place. */
export interface Piece {
  readonly text: string
  readonly place: Place
}

/** A line of heads. */
export interface HeadLine {
  readonly kind: 'heads'
  readonly labels: readonly Piece[]
}
