import { TABLE_FOUR } from '../table-four.ts'
import { APPLICANTS } from '../table-three.ts'
import { APPLICATION_CHANNELS, CONCEPTS, conceptOf, DISCLOSURE_CHANNELS } from './concepts.ts'

/** What figures can and cannot be to each other. */

/** Concepts on one level that together make up another. */
export interface PartList {
  /** The concepts that the parts can add up to, the nearest first. */
  readonly totals: readonly string[]
  /** All of them together are the whole. */
  readonly members: readonly string[]
  /** A member that stands for all that is not named: with two others beside it a list is meant to be whole. */
  readonly rest?: string
  /** Members that writers count inside another: an e-mail is also online. */
  readonly inside?: Readonly<Record<string, string>>
  /** One thing can be counted under several members, so that they need not add up. */
  readonly overlapping?: true
}

const COLUMNS = APPLICANTS.slice(0, -1).map(({ key }) => key)
const RESULTS = (TABLE_FOUR.blocks[0]?.columns ?? []).map(({ key }) => key).filter(key => key !== 'total')
/** Endings of an application concept: all applicants, or one kind of them. */
const TAILS = ['', ...[...COLUMNS, 'organization'].map(key => `.${key}`)]
const RESULT_TAILS = ['', ...RESULTS.map(key => `.${key}`)]

const under = (id: string, keys: readonly string[]) => keys.map(key => `${id}.${key}`)
/** Concepts that are told by applicant, and those told by result. */
const ROWS = CONCEPTS.map(({ id }) => id).filter(id => conceptOf(`${id}.naturalPerson`) !== undefined)
const CASES = CONCEPTS.map(({ id }) => id).filter(id => conceptOf(`${id}.upheld`) !== undefined)

function byApplicant(): PartList[] {
  return ROWS.flatMap(row => [
    { totals: [row], members: under(row, COLUMNS), rest: `${row}.otherOrganization` },
    { totals: [row], members: under(row, ['naturalPerson', 'organization']) },
  ])
}

/** 其他处理 is a row of the form, no rest: beside two others it does not say that nothing else happened. */
function byOutcome(): PartList[] {
  const others = ['denied', 'unableToProvide', 'notProcessed', 'other']
  return TAILS.flatMap(tail =>
    [
      ['granted', 'grantedInPart', ...others],
      ['grantedOrInPart', ...others],
    ].map(keys => ({
      // Not of those received: outcomes are of those carried in as well.
      totals: [`applications.handled${tail}`],
      members: under('applications.outcomes', keys).map(id => id + tail),
    })),
  )
}

function rowsOfGroups(): PartList[] {
  const rowsIn = (group: string) => ROWS.filter(id => id.startsWith(`${group}.`))
  const groups = ROWS.filter(id => rowsIn(id).length > 0)
  const lists = groups.flatMap(group =>
    TAILS.map(tail => ({ totals: [group + tail], members: rowsIn(group).map(id => id + tail) })),
  )
  const granted = TAILS.map(tail => ({
    totals: [`applications.outcomes.grantedOrInPart${tail}`],
    members: under('applications.outcomes', ['granted', 'grantedInPart']).map(id => id + tail),
  }))
  return [...lists, ...granted]
}

function byResult(): PartList[] {
  const results = CASES.map(id => ({ totals: [id], members: under(id, RESULTS) }))
  const kinds = RESULT_TAILS.flatMap(tail => [
    {
      totals: [`litigation${tail}`],
      members: under('litigation', ['direct', 'afterReconsideration']).map(id => id + tail),
    },
    {
      totals: [`reconsiderationAndLitigation${tail}`],
      members: ['reconsideration', 'litigation'].map(id => id + tail),
    },
  ])
  return [...results, ...kinds]
}

const RECEIVED = 'applications.received'

export const PART_LISTS: readonly PartList[] = [
  ...byOutcome(),
  ...rowsOfGroups(),
  ...byApplicant(),
  ...byResult(),
  {
    totals: [RECEIVED],
    members: under(RECEIVED, Object.keys(APPLICATION_CHANNELS)),
    rest: `${RECEIVED}.otherChannel`,
    inside: { [`${RECEIVED}.email`]: `${RECEIVED}.online` },
  },
  {
    totals: ['disclosedItems'],
    members: under('disclosedItems', Object.keys(DISCLOSURE_CHANNELS)),
    rest: 'disclosedItems.otherChannel',
    overlapping: true,
  },
]

const LISTS_OF = new Map<string, PartList[]>()
for (const list of PART_LISTS) for (const id of list.members) LISTS_OF.set(id, [...(LISTS_OF.get(id) ?? []), list])

/** The lists that a concept is a member of, the one it belongs to by the form first. */
export function partListsOf(concept: string): readonly PartList[] {
  return LISTS_OF.get(concept) ?? []
}

function wholes(concept: string): string[] {
  const found = new Set<string>([concept])
  for (const part of found) for (const total of partListsOf(part).flatMap(list => list.totals)) found.add(total)
  found.delete(concept)
  return [...found]
}

const WHOLES = new Map([...LISTS_OF.keys()].map(id => [id, wholes(id)]))

/** All that a concept is part of, the nearest first: 属于国家秘密 of 不予公开, and with it of all that was handled. */
export function wholesOf(concept: string): readonly string[] {
  return WHOLES.get(concept) ?? []
}

/** A whole that one would expect to be no less than a part of it, both as sums of concepts. */
export interface Implausibility {
  readonly subject: string
  readonly part: readonly string[]
  readonly whole: readonly string[]
  /** Why it is implausible, and what may still explain it. */
  readonly because: string
}

export const IMPLAUSIBLE: readonly Implausibility[] = [
  {
    subject: '行政复议、行政诉讼情况',
    part: ['litigation.afterReconsideration'],
    whole: ['reconsideration'],
    because:
      'Who sues after reconsideration has had one. Last year’s reconsiderations can still end up in court this year.',
  },
  {
    subject: '申请与行政复议、行政诉讼',
    part: ['reconsideration', 'litigation.direct'],
    whole: ['applications.received', 'applications.carriedIn'],
    because:
      'A case is about an application, and few are contested. One application can be contested twice, and so can last year’s.',
  },
  {
    subject: '规章',
    part: ['proactiveDisclosure.regulations.issued'],
    whole: ['proactiveDisclosure.regulations.inForce'],
    because: 'What was issued this year is in force at its end, unless it was repealed in the same year.',
  },
  {
    subject: '行政规范性文件',
    part: ['proactiveDisclosure.normativeDocuments.issued'],
    whole: ['proactiveDisclosure.normativeDocuments.inForce'],
    because: 'What was issued this year is in force at its end, unless it was repealed in the same year.',
  },
]

/** How many different figures, from which size on, must all be multiples of ten to be worth a word. */
export const ROUND = { subject: '收到和处理政府信息公开申请情况', figures: 5, from: 10, step: 10 } as const
