import { UNION } from '../../form/union.ts'
import { isValueText } from '../cell-reading.ts'
import { labelOf, Pattern } from '../likeness.ts'
import { remembered } from '../remembered.ts'
import { isHeadText } from '../table-rows.ts'

/** What a text that stands alone on its line can be in a table of the form. */
export type CellKind = 'head' | 'label' | 'either' | 'value' | 'other'

const LABELS: readonly Pattern[] = [
  ...new Set(UNION.flatMap(line => line.variants.flatMap(variant => [...variant.labels, ...variant.aliases]))),
].map(text => new Pattern(text))

const LABEL_WORDS = new Set(LABELS.map(({ label }) => label.words))

const CAPTION_WORDS = new Set(
  UNION.flatMap(line => line.variants)
    .filter(({ block, printed }) => block !== printed)
    .map(({ block }) => labelOf(block).words),
)

/** A misprinted label keeps at least so much of its own; section headings and sentences stay below. */
const LEAST_LIKENESS = 0.8
/** Shorter ones are too short to be misprinted and still known. */
const SHORTEST_MISPRINT = 5
/** The longest label of the form has 40 characters; misprints and blanks may make it longer. */
export const LONGEST_LABEL = 90

export function kindOf(text: string): CellKind {
  if (text.length > LONGEST_LABEL) return 'other'
  return isValueText(text) ? 'value' : nameKind(text)
}

const nameKind = remembered((text: string): CellKind => {
  const { ordinal, words } = labelOf(text)
  const head = isHeadText(text)
  if (LABEL_WORDS.has(words)) return head && ordinal === '' ? 'either' : 'label'
  if (head) return 'head'
  if (words.length < SHORTEST_MISPRINT) return 'other'
  return LABELS.some(pattern => pattern.likeness(words) >= LEAST_LIKENESS) ? 'label' : 'other'
})

/** Whether a text is a label or head to the letter: a likeness would take half a label for all of it. */
export function isWhole(text: string): boolean {
  const { words } = labelOf(text)
  return text.length <= LONGEST_LABEL && (LABEL_WORDS.has(words) || HEAD_WORDS.has(words))
}

const HEAD_WORDS = new Set(
  UNION.flatMap(line => line.variants)
    .flatMap(({ heads }) => heads)
    .flatMap(head => [head.label, ...(head.aliases ?? []), ...(head.groups ?? [])])
    .map(text => labelOf(text).words),
)

/** 第二十条第（一）项: it stands in a row of its own above the heads. */
export function isCaption(text: string): boolean {
  return CAPTION_WORDS.has(labelOf(text).words)
}
