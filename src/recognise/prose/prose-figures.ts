import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.ts'
import type { Place } from '../../diagnostic/place.ts'
import type { Document } from '../../document/document.ts'
import { isTurnedRound } from '../../document/fold.ts'
import { NUMERIC_CHARACTERS, TELLING_CHARACTERS } from '../../form/prose/grammar-words.ts'
import type { Topic } from '../../form/prose/meanings.ts'
import { type Draft, type Method, withParents } from './draft.ts'
import { foldProse } from './folding.ts'
import { MOST_FIGURES, readPassage } from './passage-reader.ts'
import { type Passage, passagesOf, placeIn } from './passages.ts'
import type { Scope } from './timing.ts'
import { type Token, tokenise } from './tokens.ts'

/** A figure that running text states, and where. `value` is null for a range, and (reading `unreadable`) for digits with a gap. */
export interface FoundFigure {
  readonly concept: string
  readonly value: number | null
  readonly range: { readonly least: number | null; readonly most: number | null } | null
  readonly approximate: boolean
  readonly unit: string | null
  readonly scope: Scope
  readonly year: number | null
  readonly whose: 'own' | 'departments' | 'district' | null
  /** Index of the total that it is part of. */
  readonly partOf: number | null
  /** The sentence it stands in. */
  readonly text: string
  readonly raw: string
  readonly reading: 'printed' | 'unreadable'
  readonly method: Method | null
  readonly place: Place
}

export interface ProsePart {
  readonly figures: readonly FoundFigure[]
  readonly diagnostics: readonly Diagnostic[]
}

const LONGEST_SENTENCE = 400

const TELLING = new RegExp(`[${TELLING_CHARACTERS}]`)
const NUMERIC = new RegExp(`[${NUMERIC_CHARACTERS}]`)

/** A quick look that spares most other text the reading. */
function mayState(text: string): boolean {
  return NUMERIC.test(text) && TELLING.test(text)
}

/**
 * Reads what the running text says in figures. A number is taken only where the words beside it name what it counts:
 * training courses, hotline calls, changes and rates are not ours and are passed over; a number beside our words that
 * could be one of two things is a diagnostic.
 */
export function recogniseProse(document: Document, reportingYear: number | null): ProsePart {
  const figures: FoundFigure[] = []
  const diagnostics: Diagnostic[] = []
  let topic: Topic | null = null
  for (const passage of passagesOf(document)) {
    if (!passage.heading && !mayState(passage.text)) continue
    if (isTurnedRound(passage.text)) {
      const text = passage.text.slice(0, LONGEST_SENTENCE)
      diagnostics.push(diagnostic('prose-figure-unplaced', { text }, placeIn(passage, 0, passage.text.length)))
      continue
    }
    const folded = foldProse(passage.text)
    const tokens = tokenise(folded.text)
    const read = readPassage(folded.text, tokens, passage.heading ? null : topic, reportingYear)
    topic = passage.heading ? read.topic : topic
    const starts = sentenceStarts(tokens)
    const found = figuresOf(passage, folded.at, starts, read.drafts, figures.length)
    if (figures.length + found.length > MOST_FIGURES) {
      diagnostics.push(diagnostic('budget-exceeded', { what: 'prose figures', limit: MOST_FIGURES }))
      figures.push(...found.slice(0, MOST_FIGURES - figures.length))
      break
    }
    figures.push(...found)
    for (const { start, end } of read.unplaced) {
      const place = placeIn(passage, folded.at(start), folded.at(end))
      diagnostics.push(
        diagnostic('prose-figure-unplaced', { text: sentenceAt(passage, folded.at, starts, start) }, place),
      )
    }
  }
  return { figures, diagnostics }
}

function figuresOf(
  passage: Passage,
  at: (index: number) => number,
  starts: readonly number[],
  drafts: readonly Draft[],
  before: number,
): FoundFigure[] {
  const parents = withParents(drafts)
  return drafts.map((draft, index) => {
    const { concept, value, least, most, approximate, unit, time, whose, method, start, end } = draft
    const [from, to] = [at(start), at(end - 1) + 1]
    const parent = parents[index] ?? null
    const exact = value !== null && least === value && most === value
    const readable = value !== null || least !== null || most !== null
    return {
      concept,
      value,
      range: exact || !readable ? null : { least, most },
      approximate,
      unit,
      scope: time.scope,
      year: time.year,
      whose,
      partOf: parent === null ? null : parent + before,
      text: sentenceAt(passage, at, starts, start),
      raw: passage.text.slice(from, to),
      reading: readable ? 'printed' : 'unreadable',
      method,
      place: placeIn(passage, from, to),
    }
  })
}

/** The folded offsets at which sentences begin, in order. */
function sentenceStarts(tokens: readonly Token[]): number[] {
  const starts = [0]
  for (const token of tokens) {
    if (token.kind === 'break') starts.push(token.start, token.end)
    else if (token.kind === 'mark' && token.mark === '.') starts.push(token.end)
  }
  return starts
}

/** The sentence around a folded offset, as it stands; of a very long one, what stands around the figure. */
function sentenceAt(
  { text }: Passage,
  at: (index: number) => number,
  starts: readonly number[],
  offset: number,
): string {
  const after = upperBound(starts, offset)
  const next = starts[after]
  const from = Math.max(at(starts[after - 1] ?? 0), at(offset) - LONGEST_SENTENCE / 2)
  const to = next === undefined ? text.length : at(next - 1) + 1
  return text.slice(from, Math.min(to, from + LONGEST_SENTENCE)).trim()
}

/** Index of the first of the sorted numbers that is greater. */
function upperBound(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as number) <= value) low = middle + 1
    else high = middle
  }
  return low
}
