import type { Place } from '../diagnostic/place.ts'
import type { FormCell } from '../form/derive.ts'
import type { SectionKind } from '../form/types.ts'

/** A value the recogniser found, with what it stood on. Null value: seen but not readable (reading `unreadable`). */
export interface Found<T> {
  readonly value: T | null
  readonly raw: string
  readonly reading: 'printed' | 'blank' | 'dash' | 'recovered' | 'inferred' | 'unreadable'
  readonly place: Place
  /** How it was found, where that is not plain: `shape`, `preamble`, `signature`, … */
  readonly method?: string
}

export interface FoundCell extends Found<number> {
  readonly cell: FormCell
  /** The unit of an amount as printed in the cell or its head, else the form's; null for other measures. */
  readonly unit: string | null
}

/** Header values by their pointer in the report, as `/metadata/issuer`, `/contact/phone`, `/period/start`, `/authority/name`, `/reportingYear`. */
export type HeaderValues = ReadonlyMap<string, Found<string | number>>

export interface SubsectionPart {
  readonly ordinal: string | null
  readonly title: string
  readonly text: string
  readonly place: Place
}

export interface SectionPart {
  readonly kind: SectionKind | 'unknown'
  readonly ordinal: string | null
  readonly title: string
  /** The section's own prose, paragraphs joined with a line feed, without its subsections'. */
  readonly text: string
  readonly subsections: readonly SubsectionPart[]
  /** Of the heading. */
  readonly place: Place
  /** Index in `Document.blocks` of the block that holds the heading. */
  readonly block: number
}
