import { fold } from '../../document/fold.ts'
import { type Piece, type PieceLine, partedAt, startsOf } from './aligned-lines.ts'
import type { Region } from './aligned-regions.ts'
import { middleOf, rightOf } from './box.ts'

/** A region taken apart: what stands over and beside the figures, and the figures. */
export interface Parts {
  readonly heads: readonly PieceLine[]
  readonly body: readonly PieceLine[]
  readonly edge: number
  /** Heads over the columns, and over the labels. */
  readonly columnHeads: readonly Piece[]
  readonly labelHeads: readonly Piece[]
  readonly labels: readonly Piece[]
  /** Right of the edge: figures, and words in the place of figures. */
  readonly values: readonly Piece[]
  /** Whether some piece reaches from the labels into the figures. */
  readonly crossed: boolean
}

const CLOSE = 1

export function partsOf(lines: readonly PieceLine[], { from, body, to, edge }: Region): Parts {
  const own = lines.slice(from, to)
  const starts = [...startsOf(own, edge + CLOSE), edge]
  const parted = own.map(line => partedAt(line, starts, edge - CLOSE))
  return sorted(parted.slice(0, body - from), parted.slice(body - from), edge)
}

function sorted(heads: readonly PieceLine[], body: readonly PieceLine[], edge: number): Parts {
  const pieces = body.flatMap(line => line.pieces)
  const labels = pieces.filter(piece => !piece.isValue && rightOf(piece) <= edge + CLOSE)
  const values = pieces.filter(piece => piece.x >= edge - CLOSE)
  // Between where the widest label ends and the first figure begins.
  const border = labels.length === 0 ? Number.NEGATIVE_INFINITY : (Math.max(...labels.map(rightOf)) + edge) / 2
  const above = heads.flatMap(line => line.pieces)
  return {
    heads,
    body,
    edge,
    columnHeads: above.filter(piece => middleOf(piece) > border),
    labelHeads: above.filter(piece => middleOf(piece) <= border),
    labels,
    values,
    crossed: labels.length + values.length < pieces.length,
  }
}

export const headText = ({ heads }: Parts) => fold(heads.map(({ line }) => line.text).join(''))

/** A table that goes on over a page, its heads printed again; null if the second is no part of the first. */
export function joinedParts(first: Parts, second: Parts): Parts | null {
  const again = first.heads.length > 0 && headText(first) === headText(second)
  if (!again || first.body.at(-1)?.line.page === second.body[0]?.line.page) return null
  return sorted(first.heads, [...first.body, ...second.body], Math.min(first.edge, second.edge))
}
