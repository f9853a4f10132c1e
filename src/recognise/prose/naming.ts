import { conceptOf } from '../../form/prose/concepts.ts'
import { ACTS_ON_DOCUMENTS, CASES, COLUMN_OF_ACT, FEES, TOPICS, type Topic, UNIONS } from '../../form/prose/meanings.ts'
import type { ObjectKey } from '../../form/prose/tags.ts'
import { EMPTY_LABEL, filled, isEmpty, type Label, onlyFacet } from './labels.ts'

/** Which concept a label names, given what was spoken of before it. */

/** What a label that leaves something unsaid may lean on. */
export interface Before {
  readonly topic: Topic | null
  /** What the heading above speaks of. */
  readonly home: Topic | null
  /** The case, document or applications figure that parts belong to: concept ids, the latest of its kind. */
  readonly applications: string | null
  readonly cases: string | null
  readonly document: ObjectKey | null
  /** What the documents counted before in this sentence were: issued, newlyDisclosed. */
  readonly documentColumn: string | null
  /** The concept of the figure right before. */
  readonly last: string | null
  /** Whether items were being disclosed in this sentence. */
  readonly items: boolean
  /** Whether the number right before was a figure of ours. */
  readonly lastTaken: boolean
  /** Whether this sentence gave the total of the group that its last figure is a row of. */
  readonly divided: boolean
  /** A subject of others stands in the sentence. */
  readonly foreignSentence: boolean
  /** Inside parentheses. */
  readonly enclosed: boolean
  /** Whether a time was named since the last figure. */
  readonly newTime: boolean
}

/** `confident` is false where the verb may mean another figure too. */
export interface Named {
  readonly concept: string
  readonly confident: boolean
}

export function topicOf(object: ObjectKey): Topic {
  return TOPICS[object]
}

const sure = (concept: string): Named | null => (conceptOf(concept) === undefined ? null : { concept, confident: true })

/** The concept, or null where the words do not say which. */
export function nameOf(label: Label, before: Before): Named | null {
  const { object, act } = label
  if (label.foreign) return null
  if (label.rest && isEmpty({ ...label, rest: false })) return nameRest(label, before)
  if (label.result !== null || (object !== null && CASES[object] !== undefined)) return nameCase(label, before)
  if ((act === 'carriedIn' || act === 'carriedOver') && before.topic === 'cases' && object === null) return null
  if (act === 'carriedIn' || act === 'carriedOver') return withApplicant(`applications.${act}`, label)
  if (label.outcome !== null) return nameOutcome(label, before)
  if (object !== null && TOPICS[object] === 'fees') return nameFee(object, label)
  if (isDocument(object) || object === 'documents' || (act !== null && ACTS_ON_DOCUMENTS.has(act)))
    return nameDocument(label, before)
  if (object === 'permits' || object === 'penalties' || object === 'coercion')
    return nameDecision(object, label, before)
  if (object === 'applications') return nameApplication(label, before)
  return nameByContext(label, before)
}

export function isDocument(object: string | null | undefined): object is 'regulations' | 'normativeDocuments' {
  return object === 'regulations' || object === 'normativeDocuments'
}

function nameCase({ object, result }: Label, before: Before): Named | null {
  const own = object === null ? undefined : CASES[object]
  if (own === undefined && (object !== null || before.topic !== 'cases')) return null
  const base = own ?? before.cases
  if (base === null || base === undefined) return null
  return sure(result === null ? base : `${base}.${result}`)
}

function withApplicant(base: string, { applicant }: Label): Named | null {
  return sure(applicant === null ? base : `${base}.${applicant}`)
}

function nameOutcome(label: Label, { topic, home, applications, items, foreignSentence }: Before): Named | null {
  // 主动公开29条，不予公开583条: kinds of information, not outcomes of applications.
  if (label.object === 'items' || (items && applications === null)) return null
  if (foreignSentence && applications === null) return null
  if (topic === 'foreign' && home !== 'applications' && applications === null && label.object !== 'applications')
    return null
  return withApplicant(`applications.outcomes.${label.outcome}`, label)
}

function nameFee(object: ObjectKey, { weak }: Label): Named | null {
  if (weak) return null
  return sure(FEES[object] ?? '')
}

function nameDocument({ object, act, channel }: Label, before: Before): Named | null {
  const document = isDocument(object) ? object : before.document
  const unsaid = object === null || object === 'documents'
  // 主动公开规章18件、行政规范性文件707件: what was done is said once.
  const key = act === null ? before.documentColumn : COLUMN_OF_ACT[act]
  if (document === null || key == null || (unsaid && (act === null || !ACTS_ON_DOCUMENTS.has(act)))) {
    return null
  }
  if (channel !== null && key !== 'newlyDisclosed') return null
  return sure(`proactiveDisclosure.${document}.${key}`)
}

function nameDecision(
  object: 'permits' | 'penalties' | 'coercion',
  { act, weak }: Label,
  { last, lastTaken }: Before,
): Named | null {
  if (act !== null && act !== 'decide' && act !== 'handle') return null
  // 办理行政许可4928项、行政处罚79件: what was done is said once.
  const listed = lastTaken && last?.endsWith('.decisions') === true
  return weak && act === null && !listed ? null : sure(`proactiveDisclosure.${object}.decisions`)
}

function nameApplication(label: Label, before: Before): Named | null {
  const { act, applicant, channel, weak } = label
  if (act === 'open' || act === 'disclose' || act === 'publish') return null
  const facet = applicant ?? channel?.application ?? null
  if (channel !== null && (channel.application === null || act === 'handle')) return null
  if (weak && act === null && facet === null && before.topic !== 'applications') return null
  if (act === null && label.bare && before.foreignSentence) return null
  const total = act === 'handle' ? 'applications.handled' : 'applications.received'
  const divided = act === null && facet !== null ? (before.applications ?? total) : total
  const base = channel !== null ? 'applications.received' : divided
  const named = sure(facet === null ? base : `${base}.${facet}`)
  // 依申请公开147件 may be those received or those dealt with.
  return named === null ? null : { ...named, confident: !label.ambiguous && (act !== null || weak || facet !== null) }
}

/** A label without an object: 办结150件, 自然人80件, 通过政务微博1350条. */
function nameByContext(label: Label, before: Before): Named | null {
  const { act, applicant, channel } = label
  const facet = applicant ?? channel?.application ?? null
  if (before.topic === 'applications' && label.object === null) {
    if (act === 'receive' || act === 'handle') return nameApplication({ ...label, object: 'applications' }, before)
    if (act === 'open' && channel === null) return withApplicant('applications.outcomes.granted', label)
    const came = before.applications === 'applications.handled' ? null : 'applications.received'
    const base = channel === null ? before.applications : came
    if (act === null && facet !== null && base !== null) return sure(`${base}.${facet}`)
    return null
  }
  return nameItems(label, before)
}

function nameItems({ object, act, channel }: Label, { items, newTime, lastTaken }: Before): Named | null {
  const disclosing = act === 'disclose' || act === 'open' || act === 'openNewly' || act === 'publish'
  if (object !== null && object !== 'items') return null
  if (channel === null) {
    // 累计公开5万条，其中2022年公开4800条: the same again, of another time.
    const again = object === null && items && newTime && lastTaken
    return disclosing && (object === 'items' || again) ? sure('disclosedItems') : null
  }
  return channel.item !== null && (disclosing || (act === null && items && lastTaken))
    ? sure(`disclosedItems.${channel.item}`)
    : null
}

/** 其他3件: the rest of what the figure before divides. Of applicants it may be the rest of all, or of organisations. */
function nameRest(label: Label, { last, lastTaken, enclosed, divided }: Before): Named | null {
  if (last === null || !lastTaken || label.outcome !== null || label.result !== null) return null
  const cut = last.lastIndexOf('.')
  const [base, leaf] = [last.slice(0, cut), last.slice(cut + 1)]
  if (conceptOf(`applications.carriedIn.${leaf}`) !== undefined) return null
  if (base === 'applications.outcomes') return sure('applications.outcomes.other')
  if (base === 'applications.outcomes.other') return sure('applications.outcomes.other.other')
  if (base.startsWith('applications.outcomes.')) return enclosed || divided ? null : sure('applications.outcomes.other')
  if (/^(?:upheld|corrected|pending)$/.test(leaf)) return sure(`${base}.other`)
  return sure(`${base}.otherChannel`)
}

function isDecision(object: ObjectKey | null): object is 'permits' | 'penalties' | 'coercion' {
  return object === 'permits' || object === 'penalties' || object === 'coercion'
}

/** Names of listed labels: what one of them says of the act or the case holds for those that leave it out. */
export function namesOf(labels: readonly Label[], before: Before): (Named | null)[] {
  const act = labels.find(label => label.act !== null)?.act ?? null
  const decided = labels.some(label => isDecision(label.object) && (!label.weak || label.act !== null))
  const last = labels.at(-1) ?? EMPTY_LABEL
  let object: ObjectKey | null = null
  return labels.map(each => {
    const label = onlyFacet(each) ? filled(each, last) : each
    const weak = label.weak && !(decided && isDecision(label.object))
    const cased = { ...label, weak, object: label.result !== null && label.object === null ? object : label.object }
    object = cased.object ?? object
    return nameOf(cased.act === null && cased.object !== null ? { ...cased, act } : cased, before)
  })
}

/** The one concept of names listed before one number; null where it would be a sum that no concept stands for. */
export function unionOf(names: readonly (Named | null)[]): Named | null {
  const ids = names.map(name => name?.concept ?? '')
  if (new Set(ids).size === 1) return names[0] ?? null
  // 网站和微信公布信息202条: all the ways there are, together.
  if (ids.every(id => id.startsWith('disclosedItems.'))) return { concept: 'disclosedItems', confident: true }
  const concept = UNIONS[ids.sort().join(' ')]
  return concept === undefined ? null : { concept, confident: true }
}
