import type { ProseFigure } from '../../../src/report/model.ts'
import type { GeneratedReport } from '../generate.ts'
import { type Random, randomOf } from '../random.ts'
import { breakLine } from './broken-lines.ts'
import { CASE_FAMILIES } from './case-sentences.ts'
import { DISCLOSURE_FAMILIES } from './disclosure-sentences.ts'
import { factsOf } from './facts.ts'
import { type Family, type Sentence, type Spot, speak } from './family.ts'
import { FEE_FAMILIES } from './fee-sentences.ts'
import { LONG_FAMILIES } from './long-sentences.ts'
import type { NumberStyle } from './numerals.ts'
import { OUTCOME_FAMILIES } from './outcome-sentences.ts'
import { RECEIVED_FAMILIES } from './received-sentences.ts'
import type { SaidFigure } from './saying.ts'
import { Speaker } from './speaker.ts'
import { TIME_FAMILIES } from './time-sentences.ts'
import { TRAP_FAMILIES } from './trap-sentences.ts'

/** A figure that a right reading of the prose has. All of `ProseFigure` but the text it was read from. */
export type ExpectedFigure = Omit<ProseFigure, 'text'> & {
  /** The family and template that said it: `outcomes-3`. */
  readonly form: string
}

/** A sentence as it stands in the prose, with the end of a line in it or not. */
export interface WrittenSentence {
  readonly form: string
  readonly text: string
  readonly spot: Spot
}

/** What a report says in sentences: a paragraph for each place, and the figures to be read from them, in the order of the text. */
export interface Prose {
  readonly paragraphs: Readonly<Record<Spot, string>>
  readonly sentences: readonly WrittenSentence[]
  readonly figures: readonly ExpectedFigure[]
}

export const FAMILIES: readonly Family[] = [
  ...DISCLOSURE_FAMILIES,
  ...RECEIVED_FAMILIES,
  ...OUTCOME_FAMILIES,
  ...TIME_FAMILIES,
  ...LONG_FAMILIES,
  ...CASE_FAMILIES,
  ...FEE_FAMILIES,
]

/** The spots in the order in which a report has them. */
export const SPOTS: readonly Spot[] = ['disclosure', 'applications', 'cases', 'other']

/** How many families a spot gets, and how many traps at most. */
const MOST: Readonly<Record<Spot, readonly [families: number, traps: number]>> = {
  disclosure: [3, 2],
  applications: [5, 2],
  cases: [3, 1],
  other: [1, 1],
}

/** How a body writes its numbers: mostly bare. */
export function numberStyle(random: Random): NumberStyle {
  return {
    digits: random.pick(['plain', 'plain', 'plain', 'full-width', 'thousands'] as const),
    gap: random.pick(['', '', '', ' '] as const),
  }
}

function shuffled<T>(list: readonly T[], random: Random): T[] {
  const rest = [...list]
  const taken: T[] = []
  while (rest.length > 0) taken.push(...rest.splice(random.int(0, rest.length - 1), 1))
  return taken
}

/** What a report says in one place. Of cases the overview speaks too. */
export function sentencesOf(spot: Spot, speaker: Speaker): Sentence[] {
  const { random } = speaker
  const [most, traps] = MOST[spot]
  const here = FAMILIES.filter(family => family.spot === spot)
  const families = shuffled(spot === 'applications' ? [...here, random.pick(CASE_FAMILIES)] : here, random)
  const spoken: Sentence[] = []
  for (const family of families) {
    if (spoken.length === most) break
    const counting = random.int(1, 8) === 1 ? speaker.inChinese() : speaker
    const sentence = speak(family, counting)
    if (sentence !== null) spoken.push(sentence)
  }
  return shuffled([...spoken, ...trapsOf(spot, speaker, traps)], random)
}

/** Some sentences with numbers that are none of ours. */
export function trapsOf(spot: Spot, speaker: Speaker, most: number): Sentence[] {
  const family = TRAP_FAMILIES.find(family => family.spot === spot) as Family
  return Array.from({ length: speaker.random.int(0, most) }, () => speak(family, speaker) as Sentence)
}

/** Puts sentences down, spot by spot, and numbers their figures. */
export function writeDown(spoken: Readonly<Record<Spot, readonly Sentence[]>>, random: Random): Prose {
  const sentences: WrittenSentence[] = []
  const figures: ExpectedFigure[] = []
  const paragraphs: Partial<Record<Spot, string>> = {}
  const numbers = new Map<SaidFigure, number>()
  for (const spot of SPOTS) {
    const own: string[] = []
    for (const { form, said } of spoken[spot]) {
      const text = random.int(1, 12) === 1 ? breakLine(said.text, random) : said.text
      own.push(text)
      sentences.push({ form, text, spot })
      for (const figure of said.figures) numbers.set(figure, numbers.size)
      figures.push(...said.figures.map(figure => expected(figure, form, numbers)))
    }
    paragraphs[spot] = own.join('')
  }
  return { paragraphs: paragraphs as Record<Spot, string>, sentences, figures }
}

function expected(
  { whole, ...figure }: SaidFigure,
  form: string,
  numbers: ReadonlyMap<SaidFigure, number>,
): ExpectedFigure {
  return { ...figure, partOf: whole === null ? null : (numbers.get(whole) ?? null), form }
}

/** Prose that says what the report's tables say, and more that no table says. The same seed gives the same prose. */
export function writeProse(report: GeneratedReport, seed: number): Prose {
  const random = randomOf(seed)
  const speaker = new Speaker(random, report, factsOf(report), numberStyle(random))
  const spoken = Object.fromEntries(SPOTS.map(spot => [spot, sentencesOf(spot, speaker)])) as Record<Spot, Sentence[]>
  return writeDown(spoken, random)
}
