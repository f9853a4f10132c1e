import { CASE_FAMILIES } from './case-sentences.ts'
import { DISCLOSURE_FAMILIES } from './disclosure-sentences.ts'
import { type Family, type Sentence, type Spot, speak } from './family.ts'
import { rounded } from './numerals.ts'
import { OUTCOME_FAMILIES } from './outcome-sentences.ts'
import { HANDLED, opened, RECEIVED, RECEIVED_FAMILIES } from './received-sentences.ts'
import { chain, plain, type Said, say, within } from './saying.ts'
import type { Speaker, Telling } from './speaker.ts'
import { CASE_NAMES, OUTCOME_NAMES } from './vocabulary.ts'

/** Codes of the findings that a planted contradiction may give. */
export type ProseCode = 'prose-table' | 'prose-parts' | 'prose-share' | 'prose-all'

/** A sentence in which one figure is false. */
export interface FalseSentence {
  readonly said: Said
  readonly form: string
  readonly spot: Spot
  readonly concept: string
  readonly value: number
  readonly truth: number
  readonly codes: readonly ProseCode[]
}

const FAMILIES = [...RECEIVED_FAMILIES, ...OUTCOME_FAMILIES, ...CASE_FAMILIES, ...DISCLOSURE_FAMILIES]
const TRIES = 40

/** A sentence of one of the families by a speaker who believes the false value, that says it. */
export function believing(speaker: Speaker, names: readonly string[], concept: string, value: number): Sentence | null {
  const families = FAMILIES.filter(({ name }) => names.includes(name))
  for (let tries = 0; tries < TRIES; tries++) {
    const sentence = speak(speaker.random.pick(families) as Family, speaker)
    const says = sentence?.said.figures.some(
      figure =>
        figure.concept === concept && figure.value === value && !figure.approximate && /[^%]/.test(figure.unit ?? ''),
    )
    if (says) return sentence
  }
  return null
}

type MadeFalse = Omit<FalseSentence, 'form' | 'spot'> | null

const APPLICATION_PARTS: readonly (readonly [key: string, name: string])[] = [
  ['online', '网络申请'],
  ['mail', '信函申请'],
  ['otherChannel', '其他方式申请'],
]
const DISCLOSURE_PARTS: readonly (readonly [key: string, name: string])[] = [
  ['website', '政府网站公开'],
  ['wechat', '政务微信公开'],
  ['otherChannel', '其他方式公开'],
]

/**
 * A total and its channels, one of which is more or less than it can be. `complete`: the list ends with 其他方式. An
 * application comes in by one channel; what is disclosed may be on several, so of that more is no contradiction.
 */
export function falseParts(
  speaker: Speaker,
  of: 'applications' | 'disclosure',
  by: number,
  complete: boolean,
): MadeFalse {
  const [total, parts, unit] =
    of === 'applications' ? [RECEIVED, APPLICATION_PARTS, '件'] : ['disclosedItems', DISCLOSURE_PARTS, '条']
  const all = of === 'applications' ? speaker.facts.count(RECEIVED) : speaker.random.int(60, 9_000)
  const names = complete ? parts : parts.slice(0, 2)
  const each = Math.floor(all / names.length)
  if (each < 2 || each + by < 1) return null
  const values = names.map((_, index) => (index === 0 ? all - each * (names.length - 1) : each))
  const at = speaker.random.int(0, names.length - 1)
  const truth = values[at] as number
  const said = values.map((value, index) => (index === at ? value + by : value))
  if ((said[at] as number) < 1) return null
  const whole = speaker.count(total, unit, { value: all })
  const concept = (index: number) => `${total}.${names[index]?.[0] ?? ''}`
  const items = chain(
    names.map(
      ([, name], index) => say`${name}${speaker.count(concept(index), unit, { value: said[index] as number })}`,
    ),
    speaker.random.pick(['、', '，']),
  )
  const head = of === 'applications' ? '共收到政府信息公开申请' : '主动公开政府信息'
  const made = opened(speaker, say`${head}${whole}，其中${within(whole, items)}。`)
  return { said: made, concept: concept(at), value: truth + by, truth, codes: ['prose-parts'] }
}

/** Last year's applicants, of which no table speaks: 自然人 and 法人或其他组织 are all there are. */
export function falseApplicants(speaker: Speaker, by: number): MadeFalse {
  const [people, bodies] = [speaker.random.int(20, 90), speaker.random.int(3, 19)]
  const then = (concept: string, value: number): Said => {
    const telling: Telling = { value, scope: 'lastYear' }
    return speaker.count(concept, '件', telling)
  }
  const whole = then(RECEIVED, people + bodies)
  const parts = say`自然人${then(`${RECEIVED}.naturalPerson`, people)}、法人或其他组织${then(`${RECEIVED}.organization`, bodies + by)}`
  const said = say`上年收到政府信息公开申请${whole}，其中${within(whole, parts)}。`
  return { said, concept: `${RECEIVED}.organization`, value: bodies + by, truth: bodies, codes: ['prose-parts'] }
}

/** A share that belongs to no count: neither of what was handled nor of what came in, with or without the carried in. */
export function falseShare(speaker: Speaker): MadeFalse {
  const { facts, random } = speaker
  const concept = random.pick(
    ['granted', 'grantedInPart', 'denied', 'notProcessed'].map(key => `applications.outcomes.${key}`),
  )
  const [value, handled] = [facts.count(concept), facts.count(HANDLED)]
  if (value < 2 || handled < 4) return null
  const truth = (100 * value) / handled
  const share = truth + random.pick([-1, 1]) * random.int(6, 25) + random.int(1, 99) / 100
  const wholes = [handled, facts.count(RECEIVED), facts.count(RECEIVED) + facts.count('applications.carriedIn')]
  if (share < 1 || share > 99 || wholes.some(whole => Math.abs((100 * value) / whole - share) < 2)) return null
  const whole = speaker.count(HANDLED, '件')
  const name = OUTCOME_NAMES[concept.split('.')[2] as string]?.[0] ?? ''
  const percent = speaker.share(concept, share, 100, 2)
  const item = say`${name}${speaker.count(concept, '件')}${random.pick(['，占', '，占办结总数的'])}${percent}`
  const said = opened(speaker, say`办结${whole}，其中${within(whole, item)}。`)
  return {
    said,
    concept,
    value: percent.figures[0]?.value ?? 0,
    truth: Number(rounded(truth, 2)),
    codes: ['prose-share'],
  }
}

/** That all came out one way, though they did not. */
export function falseEvery(speaker: Speaker): MadeFalse {
  const { facts, random } = speaker
  const kinds = ['reconsideration', 'litigation'].filter(kind => facts.count(kind) > 1)
  const kind = random.pick(kinds)
  if (kind === undefined) return null
  const result = random.pick(['upheld', 'upheld', 'corrected'])
  const [value, truth] = [facts.count(kind), facts.count(`${kind}.${result}`)]
  if (value === truth) return null
  const whole = speaker.count(kind, '件')
  const word = random.pick(['均', '全部', '结果均为'])
  const all = within(whole, speaker.worded(`${kind}.${result}`, word, value, '件'))
  const ending = result === 'upheld' ? '维持' : '纠正'
  const said = opened(speaker, say`${CASE_NAMES[kind]?.[0] ?? ''}${whole}，${all}${plain(ending)}。`)
  return { said, concept: `${kind}.${result}`, value, truth, codes: ['prose-all', 'prose-table'] }
}

/** 收到申请8件，均予以公开, though others were not. */
export function falseEveryOutcome(speaker: Speaker): MadeFalse {
  const { facts, random } = speaker
  const key = random.pick(['granted', 'grantedInPart', 'denied'])
  const concept = `applications.outcomes.${key}`
  const [value, truth] = [facts.count(RECEIVED), facts.count(concept)]
  if (value < 2 || truth === value) return null
  const whole = speaker.count(RECEIVED, '件')
  const all = within(whole, speaker.worded(concept, random.pick(['均', '全部']), value, '件'))
  const said = opened(speaker, say`收到政府信息公开申请${whole}，${all}${OUTCOME_NAMES[key]?.[0] ?? ''}。`)
  return { said, concept, value, truth, codes: ['prose-all', 'prose-table'] }
}
