import { conceptOf } from '../../form/prose/concepts.ts'
import type { Topic } from '../../form/prose/meanings.ts'
import type { ObjectKey } from '../../form/prose/tags.ts'
import { UNITS } from '../../form/prose/units.ts'
import { type Draft, type Method, parentsOf } from './draft.ts'
import { hasTag } from './labels.ts'
import { type Before, isDocument, type Named } from './naming.ts'
import type { ProseNumber } from './numbers.ts'
import { FARTHEST, isMark } from './sentence.ts'
import { type Time, Timing } from './timing.ts'
import type { Token } from './tokens.ts'

export type Owner = 'own' | 'departments' | 'district'
export type NumberToken = Token & { readonly kind: 'number' }

const TOTAL = /^applications\.(?:received|handled)$/
const CASE_TOTAL = /^(?:reconsideration|reconsiderationAndLitigation|litigation(?:\.direct|\.afterReconsideration)?)$/

export function isCaseTotal(concept: string): boolean {
  return CASE_TOTAL.test(concept)
}

/** A passage as far as it has been read: the figures found, and what the words so far leave understood. */
export class Reading {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly timing: Timing
  readonly drafts: Draft[] = []
  readonly unplaced: { readonly start: number; readonly end: number }[] = []
  topic: Topic | null
  /** What the heading above the passage speaks of. */
  readonly home: Topic | null
  owner: Owner | null = null
  sentence = 0
  /** Index of the token being read. */
  at = 0
  /** Index of the sentence's first token. */
  sentenceStart = 0
  /** Index behind the last number and the words after it that name it; before the first number, of the sentence's first token. */
  from = 0
  /** In cells that ran into the text, up to the end of the sentence. */
  inTable = false
  /** How many parentheses are open. */
  depth = 0
  /** Whether the last number was a figure of ours. */
  lastTaken = false
  /** The documents spoken of in this sentence, and what was done with those counted (issued, newlyDisclosed). */
  document: ObjectKey | null = null
  documentColumn: string | null = null

  /** The sentence that named the body. */
  ownerSentence = 0
  /** Whether the body was named since the last figure. */
  ownerFresh = false
  /** The sentence with a subject of others, and that with a number of ours that was not taken: -1 for none. */
  foreignSentence = -1
  blockedSentence = -1
  /** How many figures there were when 均 last spoke of all. */
  claimed = 0
  /** Whether applications were said to have been received. */
  received = false

  constructor(text: string, tokens: readonly Token[], topic: Topic | null, reportingYear: number | null) {
    this.text = text
    this.tokens = tokens
    this.topic = topic
    this.home = topic
    this.timing = new Timing(reportingYear)
  }

  startSentence(at: number): void {
    this.sentence++
    this.sentenceStart = at + 1
    this.from = at + 1
    this.depth = 0
    this.inTable = false
    this.document = null
    this.documentColumn = null
    this.timing.startSentence()
  }

  get last(): Draft | undefined {
    return this.drafts.at(-1)
  }

  /** The last total of applications. */
  get applicationsTotal(): Draft | undefined {
    return this.drafts.findLast(({ concept }) => TOTAL.test(concept))
  }

  /** What a label in the clause can lean on. */
  before(clause: readonly Token[]): Before {
    const last = this.last
    const near = last !== undefined && last.sentence === this.sentence
    return {
      topic: this.topic,
      home: this.home,
      applications: this.#applicationsBase(clause),
      cases: this.#caseBase(),
      document: this.document,
      documentColumn: this.documentColumn,
      last: near ? last.concept : null,
      lastTaken: this.lastTaken,
      items: this.#ofItems(clause, near),
      divided: this.#divided(),
      foreignSentence: this.foreignSentence === this.sentence,
      enclosed: this.depth > 0,
      newTime: this.timing.fresh,
    }
  }

  #divided(): boolean {
    const last = this.last
    const group = last?.concept.slice(0, last.concept.lastIndexOf('.'))
    return this.drafts.some(({ concept, sentence }) => concept === group && sentence === last?.sentence)
  }

  /** 其中 goes on with what the sentence before counted. */
  #ofItems(clause: readonly Token[], near: boolean): boolean {
    const last = this.last
    const next = last !== undefined && this.sentence - last.sentence === 1 && hasTag(clause, 'ofWhich')
    return (near || next) && last?.concept.startsWith('disclosedItems') === true
  }

  /** What applicants and channels divide: the outcome just given where the text is still at it, else the last total. */
  #applicationsBase(clause: readonly Token[]): string | null {
    const last = this.drafts.findLast(({ depth }) => depth <= this.depth)
    const concept = last?.concept ?? ''
    const inner = this.depth > 0 || hasTag(clause, 'ofWhich')
    const divisible = concept.startsWith('applications.') && isDivisible(concept)
    if (inner && divisible && last?.method !== 'ambiguous-verb') return concept
    const divided = /^(applications\.(?:outcomes\.\w+|carriedIn|carriedOver))\.(\w+)$/.exec(concept)
    if (divided !== null && isApplicant(divided[2] as string)) return divided[1] as string
    const total = this.applicationsTotal
    if (total === undefined) return this.received ? 'applications.received' : null
    // 办理申请7件，其中自然人6件: those who applied. So too where the total stands in a sentence before.
    const near = total.sentence === this.sentence && total.method !== 'ambiguous-verb'
    return near || !this.received ? total.concept : 'applications.received'
  }

  /** 行政复议2件，行政诉讼3件，维持3件: nobody can tell which of the two, so null. */
  #caseBase(): string | null {
    const two = this.drafts.findLast(({ concept }) => isCaseTotal(concept))
    const one = this.drafts.at(-2)
    if (two === undefined || one === undefined || this.last !== two || !isCaseTotal(one.concept))
      return two?.concept ?? null
    const nested = one.concept === two.concept || parentsOf(two.concept).includes(one.concept)
    const onlyOne = one.value === 0 && two.value !== 0
    if (one.sentence !== two.sentence || nested || onlyOne || this.depth > 0) return two.concept
    return this.#parted(one.end, two.start) ? two.concept : null
  }

  /** Whether the sentence already gave the concept, of the same time. */
  saidAgain(concept: string, { start }: Token): boolean {
    const { scope, year } = this.timing.time
    const same = (draft: Draft) => draft.concept === concept && draft.time.scope === scope && draft.time.year === year
    return this.drafts.some(
      draft => draft.sentence === this.sentence && draft.end <= start && draft.unit !== '%' && same(draft),
    )
  }

  /** Whether a semicolon stands between two offsets, as far back as is looked. */
  #parted(start: number, end: number): boolean {
    for (let index = this.at - 1; index >= Math.max(0, this.at - FARTHEST); index--) {
      const token = this.tokens[index] as Token
      if (token.end <= start) return false
      if (token.start < end && isMark(token, ';')) return true
    }
    return false
  }

  /** Takes a number as a figure, unless its unit is none that the concept is counted in. */
  push(token: Token, number: ProseNumber, name: Named, method: Method | null, time: Time = this.timing.time): void {
    const concept = conceptOf(name.concept)
    const { value, least, most, approximate, unit } = number
    const fits = unit === null || unit === '%' || UNITS[unit] === (concept?.measure === 'amount' ? 'money' : 'count')
    if (concept === undefined || !fits) return
    const how = method ?? (name.confident ? null : 'ambiguous-verb') ?? (number.chinese ? 'chinese-numerals' : null)
    const { start, end } = token
    const { owner: whose, sentence, depth, ownerSentence } = this
    const ownerBefore = whose !== null && ownerSentence !== sentence
    const { concept: id } = name
    this.drafts.push({
      concept: id,
      value,
      least,
      most,
      approximate,
      unit,
      time,
      whose,
      method: how,
      start,
      end,
      sentence,
      depth,
      ownerBefore,
    })
    if (id === 'applications.carriedIn' && depth > 0) this.#included()
    this.#note(id)
  }

  /** 收到申请73件（含上年结转5件）: received with those carried in. */
  #included(): void {
    const index = this.drafts.findLastIndex(draft => draft.depth < this.depth)
    const total = this.drafts[index]
    if (total?.concept !== 'applications.received' || total.sentence !== this.sentence || total.method !== null) return
    this.drafts[index] = { ...total, method: 'ambiguous-verb' }
  }

  #note(concept: string): void {
    const [first, second, third] = concept.split('.')
    if (first === 'applications') this.topic = 'applications'
    else if (first === 'disclosedItems') this.topic = 'items'
    else if (first === 'proactiveDisclosure') {
      if (isDocument(second)) this.document = second
      if (this.depth === 0) this.documentColumn = third ?? null
    } else if (first !== 'informationProcessingFee') this.topic = 'cases'
  }

  /** A number beside names of ours that could be one thing or another. */
  leave({ start, end }: Token): void {
    this.unplaced.push({ start, end })
  }

  textOf({ start, end }: Token): string {
    return this.text.slice(start, end)
  }
}

function isDivisible(concept: string): boolean {
  return conceptOf(`${concept}.naturalPerson`) !== undefined
}

export function isApplicant(key: string): boolean {
  return conceptOf(`applications.carriedIn.${key}`) !== undefined
}
