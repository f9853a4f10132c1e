import type { Severity } from '../../diagnostic/diagnostic.ts'
import { VALUE_WORDS } from '../../diagnostic/words/dataset.ts'
import { EXPLANATION_WORDS, NO_SUSPECTS_WORDS, UNDECIDED_REASONS } from '../../diagnostic/words/findings.ts'
import { fill, type Words } from '../../diagnostic/words/language.ts'
import { EDITIONS } from '../../form/editions.ts'
import type { TableId } from '../../form/types.ts'
import { AnnualReportSchema, READINGS, type Reading } from '../../report/model.ts'
import type { SourceKind } from '../../source/types.ts'
import type { SourceOutcome } from '../source-row.ts'
import type { JudgedFinding } from './judged.ts'

/** The closed lists of values of the dataset's columns, each value with what it means. */

export type ValueList = Readonly<Record<string, Words>>

/** Whether the figures of a report agree; never whether they are true. */
export const FIGURES = ['consistent', 'inconsistent', 'unchecked'] as const

export type Figures = (typeof FIGURES)[number]

export const TABLE_VALUES: Readonly<Record<TableId, Words>> = VALUE_WORDS.table
export const READING_VALUES: Readonly<Record<Reading, Words>> = VALUE_WORDS.reading
export const SEVERITY_VALUES: Readonly<Record<Severity, Words>> = VALUE_WORDS.severity
export const FINDING_OUTCOMES: Readonly<Record<JudgedFinding['outcome'], Words>> = VALUE_WORDS.findingOutcome
export const FIGURES_VALUES: Readonly<Record<Figures, Words>> = VALUE_WORDS.figures
export const SOURCE_OUTCOMES: Readonly<Record<SourceOutcome, Words>> = VALUE_WORDS.sourceOutcome
export const SOURCE_KINDS: Readonly<Record<SourceKind, Words>> = VALUE_WORDS.sourceKind
export const REASON_VALUES: ValueList = UNDECIDED_REASONS
export const NO_SUSPECTS_VALUES: ValueList = NO_SUSPECTS_WORDS

export const EDITION_VALUES: ValueList = Object.fromEntries(
  AnnualReportSchema.shape.edition.options.map(id => [id, editionWords(id)]),
)

/** The sentences of the explanations name cells; of the list they are what is not known. */
export const EXPLANATION_VALUES: ValueList = Object.fromEntries(
  Object.entries(EXPLANATION_WORDS).map(([code, words]) => [code, filled(words, { label: '…' })]),
)

/** The letter that stands for a reading where a row has one for each cell. */
export const READING_LETTERS: Readonly<Record<Reading | 'absent', string>> = {
  printed: 'p',
  blank: 'b',
  dash: 'd',
  recovered: 'r',
  inferred: 'i',
  unreadable: 'u',
  absent: 'a',
}

/** The letters with what they mean, as one phrase. */
export function lettersInWords(): Words {
  const words: Readonly<Record<Reading | 'absent', Words>> = { ...VALUE_WORDS.reading, absent: VALUE_WORDS.absent }
  const listed = (language: keyof Words, between: string) =>
    ([...READINGS, 'absent'] as const).map(key => `${READING_LETTERS[key]} ${words[key][language]}`).join(between)
  return { zh: listed('zh', '；'), en: listed('en', '; ') }
}

export function filled(words: Words, facts: object): Words {
  return { zh: fill(words.zh, facts), en: fill(words.en, facts) }
}

function editionWords(id: string): Words {
  const official = EDITIONS.find(edition => edition.id === id)
  if (official !== undefined) return filled(VALUE_WORDS.edition.official, { source: official.source })
  return id === '2014' ? VALUE_WORDS.edition['2014'] : VALUE_WORDS.edition.unknown
}
