import { conceptOf } from '../../form/prose/concepts.ts'
import { PREPOSITIONS } from '../../form/prose/grammar-words.ts'
import type { ObjectKey } from '../../form/prose/tags.ts'
import { LOOSE_UNITS, UNITS } from '../../form/prose/units.ts'
import type { Draft, Method } from './draft.ts'
import { EMPTY_LABEL, hasTag, isEmpty, type Label, labelsOf } from './labels.ts'
import { type Before, type Named, nameOf, type Topic, topicOf } from './naming.ts'
import { approximated, type ProseNumber } from './numbers.ts'
import { clauseEnd, clauseStart, isMark, isWord, type Lead, leadOf, tailOf } from './sentence.ts'
import { type Time, Timing } from './timing.ts'
import { type Token, withCarries } from './tokens.ts'

export interface PassageFigures {
  readonly drafts: readonly Draft[]
  /** Numbers beside names of ours that could not be told apart: token spans. */
  readonly unplaced: readonly { readonly start: number; readonly end: number }[]
  /** What was spoken of last. */
  readonly topic: Topic | null
}

const OWNERS = ['own', 'departments', 'district'] as const
type Owner = (typeof OWNERS)[number]
type NumberToken = Token & { readonly kind: 'number' }

/** Reads the figures of one passage from left to right, keeping what the sentences before leave understood. */
export class PassageReader {
  readonly #text: string
  readonly #tokens: readonly Token[]
  readonly #timing: Timing
  readonly #drafts: Draft[] = []
  readonly #unplaced: { start: number; end: number }[] = []
  #topic: Topic | null
  #owner: Owner | null = null
  #ownerClause = -1
  #sentence = 0
  /** Index behind the last number, or of the first token of the sentence. */
  #from = 0
  #depth = 0
  /** Whether the last number was a figure of ours. */
  #lastTaken = false
  #document: ObjectKey | null = null
  #documentColumn: string | null = null
  /** Index behind the words after a number that name it: they name no other. */
  #named = 0

  constructor(text: string, tokens: readonly Token[], topic: Topic | null, reportingYear: number | null) {
    this.#text = text
    this.#tokens = withCarries(tokens, reportingYear)
    this.#topic = topic
    this.#timing = new Timing(reportingYear)
  }

  read(): PassageFigures {
    for (let at = 0; at < this.#tokens.length; at++) at = this.#step(at)
    return { drafts: this.#drafts, unplaced: this.#unplaced, topic: this.#topic }
  }

  /** Takes one token, and with it those that belong to it; gives the index of the last one taken. */
  #step(at: number): number {
    const token = this.#tokens[at] as Token
    if (token.kind === 'number') return this.#readNumber(at, token)
    if (token.kind === 'break') this.#startPart(at)
    else if (token.kind === 'mark') this.#readMark(token.mark, at)
    else if (token.kind === 'word') return this.#readWord(at, token)
    else this.#timing.read(token, this.#text)
    return at
  }

  #readMark(mark: string, at: number): void {
    if (mark === ',' || mark === ';') this.#timing.endClause()
    if (mark === '.') this.#startSentence(at)
    else if (mark === '(') {
      this.#depth++
      this.#timing.enter()
    } else if (mark === ')' && this.#depth > 0) {
      this.#depth--
      this.#timing.leave()
    }
  }

  #startSentence(at: number): void {
    this.#sentence++
    this.#from = at + 1
    this.#depth = 0
    this.#documentColumn = null
    this.#document = null
    this.#timing.startSentence()
  }

  #startPart(at: number): void {
    this.#startSentence(at)
    this.#topic = null
    this.#owner = null
    this.#document = null
  }

  #readWord(at: number, token: Token & { readonly kind: 'word' }): number {
    const { tag } = token
    if (tag.kind === 'object' && tag.weak !== true && tag.key !== 'items') {
      this.#topic = topicOf(tag.key)
      if (isDocument(tag.key)) this.#document = tag.key
    } else if (tag.kind === 'foreign') {
      if (tag.subject === true) this.#topic = 'foreign'
    } else if (tag.kind === 'act' && tag.key === 'disclose') this.#topic = 'items'
    else if (tag.kind === 'owner') this.#readOwner(at, tag.key)
    else if (tag.kind === 'compare') this.#timing.compare()
    else if (tag.kind === 'none') return this.#readNone(at)
    else if (tag.kind === 'all') return this.#readAll(at)
    else this.#timing.read(token, this.#text)
    return at
  }

  /** 区政府及各部门 is the wider of the two. */
  #readOwner(at: number, owner: Owner): void {
    const clause = clauseStart(this.#tokens, at, this.#from)
    const wider = OWNERS.indexOf(owner) > OWNERS.indexOf(this.#owner ?? 'own')
    if (clause !== this.#ownerClause || wider) this.#owner = owner
    this.#ownerClause = clause
  }

  get #last(): Draft | undefined {
    return this.#drafts.at(-1)
  }

  #before(clause: readonly Token[]): Before {
    const last = this.#last
    const near = last !== undefined && last.sentence === this.#sentence
    return {
      topic: this.#topic,
      applications: this.#applicationsBase(clause),
      cases: this.#caseBase(),
      document: this.#document,
      last: near ? last.concept : null,
      items: this.#ofItems(clause, near),
      documentColumn: this.#documentColumn,
      lastTaken: this.#lastTaken,
      enclosed: this.#depth > 0,
      newTime: this.#timing.fresh,
    }
  }

  /** 其中 goes on with what the sentence before counted. */
  #ofItems(clause: readonly Token[], near: boolean): boolean {
    const last = this.#last
    const next = last !== undefined && this.#sentence - last.sentence === 1 && hasTag(clause, 'ofWhich')
    return (near || next) && last?.concept.startsWith('disclosedItems') === true
  }

  /** What applicants and channels divide: the outcome just given where the text is still at it, else the last total. */
  #applicationsBase(clause: readonly Token[]): string | null {
    const last = this.#last?.concept ?? ''
    const inner = this.#depth > 0 || hasTag(clause, 'ofWhich')
    const sure = this.#last?.method !== 'ambiguous-verb'
    if (inner && sure && last.startsWith('applications.') && conceptOf(`${last}.naturalPerson`) !== undefined)
      return last
    const divided = /^(applications\.(?:outcomes\.\w+|carriedIn|carriedOver))\.(\w+)$/.exec(last)
    if (divided !== null && conceptOf(`applications.received.${divided[2]}`) !== undefined) return divided[1] as string
    const total = this.#drafts.findLast(({ concept }) => /^applications\.(?:received|handled)$/.test(concept))
    // 办理申请7件，其中自然人6件: those who applied.
    return total?.method === 'ambiguous-verb' ? 'applications.received' : (total?.concept ?? null)
  }

  /** 行政复议2件，行政诉讼3件，维持3件: nobody can tell which of the two. */
  #caseBase(): string | null {
    const cases = this.#drafts.filter(({ concept }) => isCaseTotal(concept))
    const [one, two] = cases.slice(-2)
    const adjacent = this.#drafts.at(-1) === two && this.#drafts.at(-2) === one
    if (one !== undefined && two !== undefined && adjacent && one.sentence === two.sentence) {
      const between = this.#tokens.filter(token => token.start >= one.end && token.end <= two.start)
      const within = one.concept === 'reconsiderationAndLitigation' && two.concept !== one.concept
      const apart = within || one.concept === two.concept || between.some(token => isMark(token, ';'))
      if (
        !apart &&
        ((one.value ?? 1) !== 0 || two.value === 0) &&
        two.concept !== `litigation.${one.concept.split('.')[1]}`
      )
        return null
    }
    return two?.concept ?? one?.concept ?? null
  }

  #readNumber(at: number, token: NumberToken): number {
    const { number } = token
    const taken = this.#drafts.length
    const end = number.unit === '%' ? this.#readShare(at, token) : this.#readCount(at, token)
    if (number.unit === null && this.#drafts.length === taken) this.#lastTaken = false
    else {
      this.#from = Math.max(end + 1, this.#named)
      this.#lastTaken = this.#drafts.length > taken
      if (this.#lastTaken) this.#timing.settle()
    }
    return end
  }

  #readCount(at: number, token: NumberToken): number {
    const clause = clauseStart(this.#tokens, at, this.#from)
    const spoken = this.#respectively(at)
    if (spoken !== undefined) return spoken
    const own = this.#tokens.slice(clause, at)
    if (hasTag(own, 'change') || hasTag(own, 'none') || isSubset(own)) return at
    const unit = token.number.unit ?? this.#sharedUnit(at)
    const bare = this.#isBareZero(at, token.number) || this.#isShared(at)
    if (unit === null && !bare) return at
    const labels = this.#labelsFor(at, clause, unit)
    const number = this.#withPrefix({ ...token.number, unit }, own)
    const method = token.number.unit === null && unit !== null ? 'shared-unit' : null
    if (labels === 'same') this.#push(at, at, number, { concept: this.#last?.concept ?? '', confident: true }, method)
    else if (labels.length > 0) this.#takeLabels(at, labels, number, own, method)
    return at
  }

  #withPrefix(number: ProseNumber, own: readonly Token[]): ProseNumber {
    const prefix = own.findLast(token => isWord(token, 'approximate'))
    if (prefix?.kind !== 'word' || prefix.tag.kind !== 'approximate' || number.approximate) return number
    return approximated(number, prefix.tag.key)
  }

  /** 为0 at the end of a clause needs no unit to be a figure. */
  #isBareZero(at: number, number: ProseNumber): boolean {
    const before = this.#tokens[at - 1]
    const after = this.#tokens[at + 1]
    if (number.value !== 0 || (after !== undefined && after.kind !== 'mark')) return false
    return isWord(before, 'glue') || isWord(before, 'all') || isMark(before, ':')
  }

  /** 部分公开67，占4.61%: the share behind it says that it is a count. */
  #isShared(at: number): boolean {
    return isMark(this.#tokens[at + 1], ',', '、') && isWord(this.#tokens[at + 2], 'share')
  }

  /** 予以公开49、部分公开17、不予公开6件: the unit behind the last number of a list holds for all. */
  #sharedUnit(at: number): string | null {
    for (let index = at + 1; index < Math.min(this.#tokens.length, at + 60); index++) {
      const token = this.#tokens[index] as Token
      if (token.kind === 'number') {
        if (token.number.unit !== null) return UNITS[token.number.unit] === 'count' ? token.number.unit : null
      } else if (token.kind !== 'word' && !isMark(token, '、', ',')) return null
      else if (isWord(token, 'foreign') || isWord(token, 'none')) return null
    }
    return null
  }

  /** The names that a number goes with; `same` when only a new time stands before it (上年75件). */
  #labelsFor(at: number, clause: number, unit: string | null): Label[] | 'same' {
    const lead = leadOf(this.#tokens, clause, at)
    if (lead.foreign) return []
    const labels = labelsOf(lead.run)
    const tail = tailOf(this.#tokens, at, labels.length === 0)
    const behind = labelsOf(tail.run)
    const after = this.#tokens[at + 1]
    const counted = after?.kind === 'unknown' || isWord(after, 'foreign')
    if (labels.length > 0) {
      if (labels.at(-1)?.object === null && behind[0]?.object != null) this.#named = at + 1 + tail.run.length
      const completed = this.#completed(labels, lead, behind, counted, unit)
      const last = completed.at(-1)
      const channelled = last === undefined ? null : this.#withChannelBefore(last, clause)
      return channelled === null ? [] : [...completed.slice(0, -1), channelled]
    }
    if (lead.interrupted || counted) return []
    if (behind.length > 0) {
      this.#named = at + 1 + tail.run.length
      return LOOSE_UNITS.has(unit ?? '') || !namesAlone(behind, tail.open) ? [] : behind
    }
    if (this.#timing.fresh && this.#lastTaken && this.#last?.sentence === this.#sentence) return 'same'
    return this.#labelsOfClauseBefore(clause)
  }

  /** Fills the label nearest the number from the words behind it, and from those before a word that is not known. */
  #completed(labels: Label[], lead: Lead, behind: readonly Label[], counted: boolean, unit: string | null): Label[] {
    const label = labels.at(-1) as Label
    const others = labels.slice(0, -1)
    const noun = behind[0]
    const verbOnly = label.object === null && label.act !== null && label.outcome === null && label.result === null
    if (verbOnly && noun !== undefined && noun.object !== null) {
      return [
        ...others,
        { ...noun, act: label.act, ambiguous: label.ambiguous, channel: label.channel ?? noun.channel },
      ]
    }
    if (counted && (verbOnly || LOOSE_UNITS.has(unit ?? ''))) return []
    if (!lead.interrupted) return labels
    const before = labelsOf(lead.beyond)
    if (verbOnly && before.length > 0) return []
    if (label.object === 'items') return this.#interruptedItems(label, lead)
    const nameless = label.act === null && label.outcome === null && label.result === null
    if (label.object === 'applications' && nameless) {
      const verb = before.findLast(({ act }) => act !== null)
      if (label.weak) return label.channel === null && label.applicant === null ? [] : labels
      if (verb?.act != null) return [...others, { ...label, act: verb.act, ambiguous: verb.ambiguous }]
    }
    return labels
  }

  /**
   * 公开财政、工作动态等各类信息656条: the kinds need not be known. Elsewhere words in between make it some information only,
   * but for the name of the body before 主动公开, and for all that stands before a way that is named.
   */
  #interruptedItems(label: Label, lead: Lead): Label[] {
    const before = labelsOf(lead.beyond)
    const channels = before.filter(({ channel }) => channel !== null)
    const verb = before.findLast(({ act }) => act !== null)
    if (label.kinds && verb !== undefined && channels.length <= 1) {
      const first = !this.#drafts.some(({ concept }) => concept.startsWith('disclosedItems'))
      const total = verb.act === 'disclose' || (verb.act === 'open' && first)
      return total ? [{ ...label, act: verb.act, channel: label.channel ?? channels[0]?.channel ?? null }] : []
    }
    if (label.act === null) return []
    if (label.several) return [label]
    if (label.channel !== null) return channels.length === 0 ? [label] : []
    const way = lead.beyond.some(token => PREPOSITIONS.has(this.#text.slice(token.start, token.end)))
    return label.act === 'disclose' && channels.length === 0 && !way ? [label] : []
  }

  /** 依托市政府网站，公开信息275条: the way is named in the clause before. Null where it is named farther off. */
  #withChannelBefore(label: Label, clause: number): Label | null {
    if (label.object !== 'items' || label.channel !== null || label.several) return label
    const end = clause - 1
    const start = end < this.#from ? clause : clauseStart(this.#tokens, end, this.#from)
    const before = this.#tokens.slice(start, Math.max(start, end))
    const channels = labelsOf(before).filter(({ channel }) => channel !== null)
    const way = before.some(token => PREPOSITIONS.has(this.#text.slice(token.start, token.end)))
    if (channels.length === 1 && way) return { ...label, channel: channels[0]?.channel ?? null }
    if (channels.length > 1 || label.act === 'disclose') return label
    const sentence = this.#tokens.findLastIndex((token, index) => index < clause && isMark(token, '.')) + 1
    return hasTag(this.#tokens.slice(sentence, clause), 'channel') ? null : label
  }

  /** 收到公开申请，共81件: the name stands in the clause before, with nothing else counted in between. */
  #labelsOfClauseBefore(clause: number): Label[] {
    const end = clause - 1
    if (end < this.#from || !isMark(this.#tokens[end], ',', ':')) return []
    const start = clauseStart(this.#tokens, end, this.#from)
    const own = this.#tokens.slice(start, end)
    const lead = leadOf(this.#tokens, start, end)
    if (lead.foreign || hasTag(own, 'change') || hasTag(own, 'none') || isSubset(own)) return []
    const labels = labelsOf(lead.run)
    return labels.length === 0 ? [] : this.#completed(labels, lead, [], false, null)
  }

  #takeLabels(
    at: number,
    labels: readonly Label[],
    number: ProseNumber,
    own: readonly Token[],
    method: Method | null,
  ): void {
    const before = this.#before(own)
    if (labels.length === 1) {
      const name = nameOf(labels[0] as Label, before)
      if (name !== null && !this.#isPartOfChannel(name, own)) this.#push(at, at, number, name, method)
      return
    }
    const names = namesOf(labels, before)
    const union = unionOf(names)
    const each = hasTag(own, 'all') || (union === null && number.value === 0 && !number.approximate)
    if (each && !names.includes(null)) {
      for (const name of names) this.#push(at, at, number, name as Named, method ?? 'shared-label')
    } else if (union !== null) this.#push(at, at, number, union, method)
    else if (names.some(name => name !== null)) this.#leave(at)
  }

  /** 网站发布信息12162条，公开政府信息2892条: the second is no total of all channels, unless the words say 共. */
  #isPartOfChannel({ concept }: Named, own: readonly Token[]): boolean {
    const last = this.#last
    const inChannel = last?.sentence === this.#sentence && last.concept.startsWith('disclosedItems.')
    return concept === 'disclosedItems' && inChannel && !hasTag(own, 'sum')
  }

  #leave(at: number): void {
    const { start, end } = this.#tokens[at] as Token
    this.#unplaced.push({ start, end })
  }

  #push(first: number, last: number, number: ProseNumber, name: Named, method: Method | null, time?: Time): void {
    const concept = conceptOf(name.concept)
    const unit = number.unit
    const fits = unit === null || UNITS[unit] === (concept?.measure === 'amount' ? 'money' : 'count')
    if (concept === undefined || (!fits && unit !== '%')) return
    const { value, least, most, approximate } = number
    const how = method ?? (name.confident ? null : 'ambiguous-verb') ?? (number.chinese ? 'chinese-numerals' : null)
    this.#drafts.push({
      concept: name.concept,
      value,
      least,
      most,
      approximate,
      unit,
      time: time ?? this.#timing.time,
      whose: this.#owner,
      method: how,
      partOf: null,
      start: (this.#tokens[first] as Token).start,
      end: (this.#tokens[last] as Token).end,
      sentence: this.#sentence,
    })
    this.#note(name.concept)
  }

  #note(concept: string): void {
    const [first, second, third] = concept.split('.')
    if (first === 'applications') this.#topic = 'applications'
    else if (first === 'disclosedItems') this.#topic = 'items'
    else if (first === 'proactiveDisclosure') {
      this.#document = isDocument(second) ? second : null
      if (this.#depth === 0) this.#documentColumn = third ?? null
    } else if (first !== 'informationProcessingFee') this.#topic = 'cases'
  }

  /** 占51.85%: a share of the total, of what was counted right before, or of what is named before 占. */
  #readShare(at: number, { number }: NumberToken): number {
    const clause = clauseStart(this.#tokens, at, this.#from)
    const spoken = this.#respectively(at)
    if (spoken !== undefined) return spoken
    const own = this.#tokens.slice(clause, at)
    const share = own.findIndex(token => isWord(token, 'share'))
    const last = this.#last
    const near = last !== undefined && last.sentence === this.#sentence && this.#lastTaken
    if (share === -1) {
      const enclosed = own.length === 0 && isMark(this.#tokens[at - 1], '(') && this.#from === at - 1
      if (enclosed && near && isMark(this.#tokens[at + 1], ')', ',')) {
        this.#push(at, at, number, { concept: last.concept, confident: true }, null, last.time)
      }
      return at
    }
    const lead = leadOf(this.#tokens, clause, clause + share)
    const [label, more] = labelsOf(lead.run)
    if (lead.foreign || more !== undefined || hasTag(own.slice(0, share), 'change')) return at
    if (label !== undefined) {
      const name = nameOf(label, this.#before(own))
      if (name !== null) this.#push(at, at, number, name, null)
    } else if (near && !lead.interrupted) {
      this.#push(at, at, number, { concept: last.concept, confident: true }, null, last.time)
    }
    return at
  }

  /** 行政复议、行政诉讼分别为2件、7件: as many numbers as names, in their order. Undefined where nothing is said respectively. */
  #respectively(at: number): number | undefined {
    const word = this.#tokens.findLastIndex(
      (token, index) => index < at && index >= this.#from && isWord(token, 'respectively'),
    )
    if (word === -1 || this.#tokens.slice(word, at).some(token => isMark(token, ',', ';', '(', ')'))) return undefined
    const start = clauseStart(this.#tokens, word, this.#from)
    const names = this.#tokens.slice(start, word)
    const shared = labelsOf(this.#tokens.slice(word, at)).at(-1) ?? EMPTY_LABEL
    const labels = labelsOf(leadOf(this.#tokens, start, word).run).map(label => filled(label, shared))
    const times = names.flatMap(token => this.#timeOf(token))
    const numbers = this.#numbersFrom(at)
    if (times.length > 1) return this.#perYear(numbers, times, labels.at(-1) ?? shared)
    if (labels.length < 2) return undefined
    const named = namesOf(labels, this.#before(names))
    const last = numbers.at(-1) as number
    if (named.length !== numbers.length || named.includes(null)) this.#leave(at)
    else numbers.forEach((index, order) => this.#pushNumber(index, named[order] as Named, 'shared-label'))
    return last
  }

  #perYear(numbers: readonly number[], times: readonly Time[], label: Label): number {
    const name = isEmpty(label) ? null : nameOf(label, this.#before([]))
    if (name !== null && numbers.length === times.length) {
      numbers.forEach((index, order) => this.#pushNumber(index, name, 'shared-label', times[order]))
    } else if (name !== null) this.#leave(numbers[0] as number)
    return numbers.at(-1) as number
  }

  #pushNumber(index: number, name: Named, method: Method, time?: Time): void {
    const { number } = this.#tokens[index] as NumberToken
    const unit = number.unit ?? this.#sharedUnit(index)
    if (unit !== null) this.#push(index, index, { ...number, unit }, name, method, time)
  }

  #timeOf(token: Token): Time[] {
    if (token.kind === 'year') return [this.#timing.ofYear(token.year)]
    if (token.kind !== 'word' || token.tag.kind !== 'scope') return []
    const { year } = this.#timing.time
    if (token.tag.key === 'thisYear') return [{ scope: 'thisYear', year }]
    return token.tag.key === 'lastYear' ? [{ scope: 'lastYear', year: year === null ? null : year - 1 }] : []
  }

  /** The numbers of a plain list that begins at `at`: nothing but commas and 和 between them. */
  #numbersFrom(at: number): number[] {
    const numbers = [at]
    for (let index = at + 1; index < this.#tokens.length; index++) {
      const token = this.#tokens[index] as Token
      if (token.kind === 'number') numbers.push(index)
      else if (!isMark(token, '、', ',') && !isWord(token, 'connector')) break
    }
    return numbers
  }

  /** 未收到申请, 无行政复议、行政诉讼, 复议诉讼均无: what is named behind, or before, is zero. */
  #readNone(at: number): number {
    const end = clauseEnd(this.#tokens, at + 1)
    const behind = this.#tokens.slice(at + 1, end)
    const plain = behind.every(token => token.kind === 'word' || token.kind === 'quote' || isMark(token, '、'))
    if (!plain || hasTag(behind, 'foreign') || hasTag(behind, 'share') || hasTag(behind, 'subset')) return at
    const clause = clauseStart(this.#tokens, at, this.#from)
    const told = this.#noneLabels(labelsOf(behind), at, clause).map(withoutApplicant)
    const names = namesOf(told, { ...this.#before(behind), last: null }).filter(name => name !== null)
    if (names.length === 0) return at
    const zero: ProseNumber = {
      end: 0,
      value: 0,
      least: 0,
      most: 0,
      approximate: false,
      unit: null,
      torn: false,
      chinese: false,
    }
    for (const { concept } of names) {
      if (isDeniable(concept)) this.#push(at, end - 1, zero, { concept, confident: true }, 'zero-in-words')
    }
    this.#from = end
    this.#timing.settle()
    return end - 1
  }

  #noneLabels(behind: readonly Label[], at: number, clause: number): Label[] {
    const complete = behind.filter(
      ({ object, outcome, result, act, weak }) =>
        (object !== null && !(weak && act === null)) ||
        outcome !== null ||
        result !== null ||
        act === 'carriedIn' ||
        act === 'carriedOver',
    )
    if (complete.length > 0) return complete
    if (behind.some(({ act }) => act !== null && act !== 'receive' && act !== 'charge')) return []
    const lead = labelsOf(leadOf(this.#tokens, clause, at).run)
    const before = lead.length > 0 || !isMark(this.#tokens[clause - 1], ':') ? lead : this.#labelsOfClauseBefore(clause)
    const shared = behind[0] ?? EMPTY_LABEL
    return before.length > 0
      ? before.map(label => filled(label, shared))
      : behind.filter(({ act }) => act === 'receive')
  }

  /** 均予以公开, 全部维持: what follows holds of everything counted before. */
  #readAll(at: number): number {
    const end = clauseEnd(this.#tokens, at + 1)
    const behind = this.#tokens.slice(at + 1, end)
    const plain = behind.every(token => token.kind === 'word' || token.kind === 'quote' || token.kind === 'date')
    if (!plain || hasTag(behind, 'foreign') || hasTag(behind, 'none') || hasTag(behind, 'change')) return at
    const [label, more] = labelsOf(behind)
    if (label === undefined || more !== undefined) return at
    for (const base of this.#allBases(label)) {
      const before = { ...this.#before([]), applications: base.concept, cases: base.concept }
      const name = nameOf({ ...label, weak: false }, before)
      const told = name !== null && name.concept !== base.concept && name.concept !== 'applications.received'
      if (!told) continue
      const { value, least, most, approximate, unit, time } = base
      const number: ProseNumber = { end: 0, value, least, most, approximate, unit, torn: false, chinese: false }
      this.#push(at, at, number, { ...name, confident: true }, 'all-of-them', time)
    }
    return at
  }

  #allBases(label: Label): Draft[] {
    const last = this.#last
    if (last === undefined || this.#sentence - last.sentence > 1 || label.rest || !this.#lastTaken) return []
    if (label.result !== null) {
      const cases = this.#drafts.filter(({ concept, sentence }) => isCaseTotal(concept) && sentence === last.sentence)
      return label.object === null && isCaseTotal(last.concept) ? cases.filter(({ value }) => (value ?? 1) > 0) : []
    }
    if (!/^applications\./.test(last.concept)) return []
    const total = this.#drafts.findLast(({ concept }) => /^applications\.(?:received|handled)$/.test(concept))
    const ours = total !== undefined && total.time.scope === 'thisYear' && (total.value ?? 1) > 0
    return ours && last === total ? [total] : []
  }
}

/** Behind a number 申请 alone names nothing, nor does 公开 with words after it that are not known. */
function namesAlone([label, more]: readonly Label[], open: boolean): boolean {
  if (label === undefined || more !== undefined) return false
  const bare = isEmpty({ ...label, object: null })
  if (label.weak && bare) return false
  return !(open && label.act === 'open' && isEmpty({ ...label, act: null }))
}

/** 涉及征地的申请3件 counts some applications only; 涉及行政复议2件 names what is counted. */
function isSubset(own: readonly Token[]): boolean {
  const subset = own.findIndex(token => isWord(token, 'subset'))
  return subset !== -1 && own.slice(subset).some(token => token.kind === 'unknown' || isWord(token, 'foreign'))
}

function isDocument(key: string | undefined): key is 'regulations' | 'normativeDocuments' {
  return key === 'regulations' || key === 'normativeDocuments'
}

function isCaseTotal(concept: string): boolean {
  return /^(?:reconsideration|reconsiderationAndLitigation|litigation(?:\.direct|\.afterReconsideration)?)$/.test(
    concept,
  )
}

/** What none of can be said in words; 未答复 and 未公开 say something else. */
function isDeniable(concept: string): boolean {
  return !concept.startsWith('disclosedItems') && !/^applications\.handled|newlyDisclosed$/.test(concept)
}

/** 未收到公民的公开申请: anyone's. */
function withoutApplicant(label: Label): Label {
  return label.object === 'applications' && label.applicant === 'naturalPerson' ? { ...label, applicant: null } : label
}

function filled(label: Label, shared: Label): Label {
  return {
    ...label,
    object: label.object ?? shared.object,
    act: label.act ?? shared.act,
    weak: label.object === null ? shared.weak : label.weak,
  }
}

/** Names of listed labels: what one of them says of the act or the case holds for those that leave it out. */
function namesOf(labels: readonly Label[], before: Before): (Named | null)[] {
  const act = labels.find(label => label.act !== null)?.act ?? null
  let object: ObjectKey | null = null
  const last = labels.at(-1) ?? EMPTY_LABEL
  return labels.map(each => {
    const label = onlyFacet(each) ? filled(each, last) : each
    const cased = label.result !== null && label.object === null ? { ...label, object } : label
    object = cased.object ?? object
    return nameOf(cased.act === null && cased.object !== null ? { ...cased, act } : cased, before)
  })
}

function onlyFacet({ object, act, outcome, result, applicant, channel }: Label): boolean {
  return (
    object === null && act === null && outcome === null && result === null && (applicant !== null || channel !== null)
  )
}

const UNIONS: Readonly<Record<string, string>> = {
  'applications.outcomes.granted applications.outcomes.grantedInPart': 'applications.outcomes.grantedOrInPart',
  'litigation reconsideration': 'reconsiderationAndLitigation',
}

/** 网站和微信公布信息202条: named together, so the total of all ways. */
function channelsTogether(names: readonly (Named | null)[]): boolean {
  return (
    new Set(names.map(name => name?.concept)).size > 1 &&
    names.every(name => name?.concept.startsWith('disclosedItems.') === true)
  )
}

function unionOf(names: readonly (Named | null)[]): Named | null {
  if (names.length > 1 && new Set(names.map(name => name?.concept)).size === 1) return names[0] ?? null
  if (channelsTogether(names)) return { concept: 'disclosedItems', confident: true }
  const key = names
    .map(name => name?.concept ?? '')
    .sort()
    .join(' ')
  const concept = UNIONS[key]
  return concept === undefined ? null : { concept, confident: true }
}
