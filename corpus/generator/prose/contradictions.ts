import type { GeneratedReport } from '../generate.ts'
import { type Random, randomOf } from '../random.ts'
import { factsOf } from './facts.ts'
import type { Sentence, Spot } from './family.ts'
import { rounded } from './numerals.ts'
import {
  believing,
  type FalseSentence,
  falseApplicants,
  falseEvery,
  falseEveryOutcome,
  falseParts,
  falseShare,
  type ProseCode,
} from './plant-sentences.ts'
import { numberStyle, type Prose, SPOTS, sentencesOf, trapsOf, writeDown } from './prose.ts'
import { CARRIED_IN, HANDLED, opened, RECEIVED } from './received-sentences.ts'
import { type Said, say } from './saying.ts'
import { Speaker } from './speaker.ts'
import { SUB_OUTCOME_NAMES } from './vocabulary.ts'

/** Prose of which one figure is false: what was planted, and what is to be found. */
export interface PlantedProse extends Prose {
  readonly kind: PlantKind
  readonly planted: {
    readonly text: string
    readonly concept: string
    readonly value: number
    readonly truth: number
    /** The codes of which a finding is to have one. */
    readonly codes: readonly ProseCode[]
  }
}

type Plant = (report: GeneratedReport, random: Random, speaker: Speaker) => FalseSentence | null

function speakerOf(report: GeneratedReport, random: Random, believed: Readonly<Record<string, number>> = {}): Speaker {
  return new Speaker(random, report, factsOf(report, believed), numberStyle(random), { sureOwners: true })
}

/** Another count than the true one: some more or some fewer. */
function off(random: Random, truth: number): number {
  const by = random.int(1, Math.max(1, Math.floor(truth / 2)))
  return truth - by > 0 && random.int(1, 2) === 1 ? truth - by : truth + by
}

const TABLE: readonly ProseCode[] = ['prose-table', 'prose-parts', 'prose-all']

/** A sentence of `families` in which `concept` has the value that `lie` makes of the true one (null: no lie to be told). */
function told(
  spot: Spot,
  families: readonly string[],
  concept: string,
  lie: (truth: number, random: Random) => number | null,
): Plant {
  return (report, random, honest) => {
    const truth = honest.facts.of(concept)
    const value = truth === null ? null : lie(truth, random)
    if (truth === null || value === null || value === truth || value < 1) return null
    const sentence = believing(speakerOf(report, random, { [concept]: value }), families, concept, value)
    return sentence && { said: sentence.said, form: sentence.form, spot, concept, value, truth, codes: TABLE }
  }
}

const some = (truth: number, random: Random) => (truth === 0 ? random.int(1, 9) : off(random, truth))
/** Far enough for 2.7万件, which may stand for anything that rounds to it. */
const farther = (truth: number, random: Random) => truth + random.int(Math.ceil(truth / 10), truth) + random.int(1, 9)
const oneOf =
  (plants: readonly Plant[]): Plant =>
  (report, random, speaker) =>
    random.pick(plants)(report, random, speaker)

/** 147 → 174: two digits that stand side by side in each other's place. */
function transposed(truth: number, random: Random): number | null {
  const digits = [...String(truth)]
  const places = digits
    .slice(1)
    .flatMap((digit, index) => (digit !== digits[index] && !(index === 0 && digit === '0') ? [index] : []))
  if (places.length === 0) return null
  const at = random.pick(places)
  const [first, second] = [digits[at] as string, digits[at + 1] as string]
  digits.splice(at, 2, second, first)
  return Number(digits.join(''))
}

const outcome = (key: string) => `applications.outcomes.${key}`
const RECEIPTS = ['balance', 'channels', 'parentheses']
const LISTS = ['outcomes', 'number-first', 'shared-unit', 'respective']
const COURTS = ['case-kinds', 'case-results', 'courts', 'cases-together']

/** The first row of a group that has any, given for the whole group. */
const firstRow =
  (group: string): Plant =>
  (report, random, speaker) => {
    const rows = Object.keys(SUB_OUTCOME_NAMES[group] ?? {}).map(key => speaker.facts.count(`${outcome(group)}.${key}`))
    const first = rows.find(value => value > 0)
    return told('applications', LISTS, outcome(group), () => first ?? null)(report, random, speaker)
  }

/** What was carried in, counted as received. A body that says 受理 may mean both by it, so that is no contradiction. */
const withCarriedIn: Plant = (report, random, speaker) => {
  const sum = (truth: number) => truth + speaker.facts.count(CARRIED_IN)
  const lie = told('applications', ['balance'], RECEIVED, sum)(report, random, speaker)
  return lie?.said.text.includes('受理') ? null : lie
}

/** A false sentence that needs no family. */
const made =
  (form: string, spot: Spot, write: (speaker: Speaker) => Omit<FalseSentence, 'form' | 'spot'> | null): Plant =>
  (_, __, speaker) => {
    const sentence = write(speaker)
    return sentence && { ...sentence, form, spot }
  }

/** About so many, where the true count is far from it. */
const farOff: Plant = made('about', 'disclosure', speaker => {
  const [concept, words] = speaker.random.pick([
    ['proactiveDisclosure.permits.decisions', '作出行政许可决定'],
    ['proactiveDisclosure.penalties.decisions', '作出行政处罚决定'],
    [RECEIVED, '收到政府信息公开申请'],
    [HANDLED, '办结政府信息公开申请'],
  ] as const)
  const truth = speaker.facts.count(concept)
  if (truth < 30) return null
  const count = speaker.about(concept, '件', {
    value: Math.round((truth * speaker.random.pick([16, 20, 5, 4, 30])) / 10),
  })
  const value = count.figures[0]?.value ?? 0
  // 100余 may stand for 190, and 100以上 for any more: only what no rounding makes of the truth contradicts it.
  const tooMany = value > truth * 1.25
  const tooFew = value < truth * 0.45 && !count.text.endsWith('以上')
  if (!tooMany && !tooFew) return null
  return { said: opened(speaker, say`${words}${count}。`), concept, value, truth, codes: ['prose-table'] }
})

/** Nothing in words, where the table has something. */
const nothing: Plant = made('nothing', 'applications', speaker => {
  const [concept, words] = speaker.random.pick([
    [RECEIVED, '未收到政府信息公开申请'],
    [RECEIVED, '没有收到政府信息公开申请'],
    ['reconsideration', '未发生政府信息公开行政复议'],
    ['litigation', '未发生政府信息公开行政诉讼'],
  ] as const)
  const truth = speaker.facts.count(concept)
  if (truth === 0) return null
  const said: Said = opened(speaker, say`${speaker.nothing(concept, words)}。`)
  return { said, concept, value: 0, truth, codes: ['prose-table'] }
})

/** Money: another amount, or the right number with the wrong unit. */
const fees: Plant = made('fees', 'disclosure', speaker => {
  const concept = 'proactiveDisclosure.fees.amount'
  const truth = speaker.facts.of(concept)
  if (truth === null || truth < 10) return null
  const wrongUnit = speaker.oneIn(2)
  const printed = rounded(wrongUnit ? truth : truth * (1 + speaker.random.int(5, 90) / 100), 2)
  const amount = speaker.amount(concept, printed, wrongUnit ? '元' : '万元')
  return {
    said: opened(speaker, say`收取行政事业性收费${amount}。`),
    concept,
    value: Number(printed),
    truth,
    codes: ['prose-table'],
  }
})

/** Every kind of contradiction that can be planted. */
export const PLANTS = {
  received: told('applications', RECEIPTS, RECEIVED, some),
  handled: told('applications', ['balance', 'outcomes'], HANDLED, some),
  outcome: oneOf(
    ['granted', 'grantedInPart', 'denied', 'unableToProvide', 'notProcessed', 'other'].map(key =>
      told('applications', LISTS, outcome(key), some),
    ),
  ),
  reconsideration: oneOf(
    ['reconsideration', 'reconsideration.upheld', 'reconsideration.pending'].map(id => told('cases', COURTS, id, some)),
  ),
  litigation: oneOf(
    ['litigation', 'litigation.direct', 'litigation.afterReconsideration', 'litigation.upheld'].map(id =>
      told('cases', COURTS, id, some),
    ),
  ),
  decisions: oneOf(
    ['permits', 'penalties', 'coercion'].map(key =>
      told('disclosure', ['decisions'], `proactiveDisclosure.${key}.decisions`, farther),
    ),
  ),
  'natural-person-as-total': (report, random, speaker) =>
    told('applications', RECEIPTS, RECEIVED, () => speaker.facts.count(`${RECEIVED}.naturalPerson`))(
      report,
      random,
      speaker,
    ),
  'first-row-as-group': oneOf(['denied', 'unableToProvide', 'notProcessed'].map(firstRow)),
  'received-with-carried-in': withCarriedIn,
  transposed: oneOf([
    told('applications', RECEIPTS, RECEIVED, transposed),
    told('applications', ['outcomes', 'balance'], HANDLED, transposed),
    told('applications', LISTS, outcome('granted'), transposed),
    told('cases', COURTS, 'reconsideration', transposed),
  ]),
  'parts-exceed': made('parts', 'applications', speaker =>
    speaker.oneIn(3)
      ? falseApplicants(speaker, speaker.random.int(1, 30))
      : falseParts(speaker, 'applications', speaker.random.int(1, 40), speaker.oneIn(2)),
  ),
  'parts-miss': oneOf([
    made('parts', 'applications', speaker => falseApplicants(speaker, -speaker.random.int(1, 2))),
    made('parts', 'applications', speaker => falseParts(speaker, 'applications', -speaker.random.int(1, 9), true)),
    made('parts', 'disclosure', speaker => falseParts(speaker, 'disclosure', -speaker.random.int(1, 9), true)),
  ]),
  share: made('share', 'applications', falseShare),
  every: oneOf([
    made('every-case', 'cases', falseEvery),
    made('every-case', 'cases', falseEvery),
    made('every', 'applications', falseEveryOutcome),
  ]),
  'far-off': farOff,
  nothing,
  fees,
} as const satisfies Readonly<Record<string, Plant>>

export type PlantKind = keyof typeof PLANTS

export const PLANT_KINDS = Object.keys(PLANTS) as readonly PlantKind[]

/**
 * Prose in which exactly one figure contradicts the report or its own sentence. Null where the report gives no occasion
 * (no case that was not upheld, nothing carried in): take another seed.
 */
export function plantContradiction(report: GeneratedReport, kind: PlantKind, seed: number): PlantedProse | null {
  const random = randomOf(seed)
  const honest = speakerOf(report, random)
  const plant: Plant = PLANTS[kind]
  const lie = plant(report, random, honest)
  if (lie === null) return null
  const sentence: Sentence = { form: `planted-${kind}/${lie.form}`, said: lie.said }
  const spoken = Object.fromEntries(
    SPOTS.map(spot => {
      const traps = trapsOf(spot, honest, 1)
      if (spot === lie.spot) return [spot, random.int(1, 2) === 1 ? [sentence, ...traps] : [...traps, sentence]]
      return [spot, random.int(1, 2) === 1 ? traps : sentencesOf(spot, honest)]
    }),
  ) as Record<Spot, Sentence[]>
  const { concept, value, truth, codes } = lie
  return { ...writeDown(spoken, random), kind, planted: { text: lie.said.text, concept, value, truth, codes } }
}
