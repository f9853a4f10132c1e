import type { TextPlace } from '../../diagnostic/place.ts'
import type { Cell, PlacedText, Reference } from '../../document/document.ts'
import type { Element } from './tree.ts'

/** Blocks as the walk leaves them: in reading order, with the element they stand in; their layer is decided when all are known. */

export interface ParagraphDraft {
  readonly kind: 'paragraph'
  readonly text: PlacedText
  readonly element: Element
  /** Letters of it that stand in links. */
  readonly linked: number
  readonly hidden: boolean
}

export interface TableDraft {
  readonly kind: 'table'
  readonly cells: readonly Cell[]
  readonly place: TextPlace
  readonly element: Element
  readonly letters: number
  readonly linked: number
}

export interface ReferenceDraft {
  readonly kind: 'reference'
  readonly reference: Omit<Reference, 'layer' | 'block'>
  readonly element: Element
  readonly hidden: boolean
}

export type Draft = ParagraphDraft | TableDraft | ReferenceDraft

export interface CellDraft {
  readonly element: Element
  readonly drafts: Draft[]
  /** Not shown, or struck out, and in its place all the same. */
  readonly unseen: boolean
}

export type RowDraft = CellDraft[]

/** A table, or a list of terms, being read. */
export interface TableFrame {
  readonly element: Element
  readonly rows: RowDraft[]
}
