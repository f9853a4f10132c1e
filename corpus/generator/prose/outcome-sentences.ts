import type { Family, Template } from './family.ts'
import { HANDLED, opened, RECEIVED, received, unitOf } from './received-sentences.ts'
import { chain, type Said, say, within } from './saying.ts'
import { named, type Speaker } from './speaker.ts'
import { OUTCOME_NAMES, OUTCOMES, SUB_OUTCOME_NAMES } from './vocabulary.ts'

const conceptOf = (key: string) => `applications.outcomes.${key}`

/** The outcomes that a list names: all six, or those that any application had. */
function told(speaker: Speaker): readonly string[] {
  if (speaker.oneIn(3)) return OUTCOMES
  return OUTCOMES.filter(key => speaker.facts.count(conceptOf(key)) > 0)
}

interface Item {
  readonly name: string
  readonly count: Said
  readonly concept: string
}

/** The outcomes as a list, with a head that says how many were handled; null where the list would have fewer than two. */
function listOf(speaker: Speaker, unit: string, unitOnce = false): { whole: Said; items: Item[] } | null {
  const keys = told(speaker)
  if (keys.length < 2 || speaker.facts.count(HANDLED) === 0) return null
  const whole = speaker.count(HANDLED, unit)
  const items = keys.map((key, index) => {
    const concept = conceptOf(key)
    const unitElsewhere = unitOnce && index < keys.length - 1
    return { concept, name: speaker.name(OUTCOME_NAMES[key]), count: speaker.count(concept, unit, { unitElsewhere }) }
  })
  return { whole, items }
}

/** A sentence of the outcomes: `head` before the list, each item as `write` has it. */
function outcomeList(
  write: (item: Item, speaker: Speaker) => Said,
  frame: (whole: Said, list: Said) => Said,
  sign: string,
  unitOnce = false,
): Template {
  return speaker => {
    const list = listOf(speaker, unitOf(speaker), unitOnce)
    if (list === null) return null
    const items = chain(
      list.items.map(item => write(item, speaker)),
      sign,
    )
    return opened(speaker, frame(list.whole, within(list.whole, items)))
  }
}

const after = ({ name, count }: Item) => named(name, count)
const before = ({ name, count }: Item) => named(name, count, true)

const WHOLES = ['占', '占办结总数的', '占比', '占总数的', '占办结量的'] as const

/** 32.67% with words before it, of all applications that were handled. */
function shareOf({ concept }: Item, speaker: Speaker): Said {
  const share = speaker.share(
    concept,
    speaker.facts.count(concept),
    speaker.facts.count(HANDLED),
    speaker.random.int(1, 2),
  )
  return say`${speaker.random.pick(WHOLES)}${share}`
}

const lists: readonly Template[] = [
  outcomeList(after, (whole, list) => say`办结${whole}，其中：${list}。`, '，'),
  outcomeList(after, (whole, list) => say`答复政府信息公开申请${whole}，其中${list}。`, '、'),
  outcomeList(after, (whole, list) => say`已办结${whole}（${list}）。`, '，'),
  outcomeList(after, (whole, list) => say`从办理结果看，办结的${whole}申请中，${list}。`, '；'),
  outcomeList(after, (whole, list) => say`共办结申请${whole}。办理结果为：${list}。`, '，'),
]

const numberFirst: readonly Template[] = [
  outcomeList(before, (whole, list) => say`办结${whole}，其中${list}。`, '、'),
  outcomeList(before, (whole, list) => say`${whole}申请已办结，其中${list}。`, '，'),
  outcomeList(
    item => say`有${before(item)}`,
    (whole, list) => say`在办结的${whole}申请中，${list}。`,
    '，',
  ),
  outcomeList(before, (whole, list) => say`办结申请${whole}：${list}。`, '，'),
]

const sharedUnit: readonly Template[] = [
  outcomeList(after, (whole, list) => say`办结${whole}，其中${list}。`, '、', true),
  outcomeList(after, (whole, list) => say`办结${whole}（${list}）。`, '，', true),
  outcomeList(after, (whole, list) => say`按期答复申请${whole}，其中：${list}。`, '，', true),
  outcomeList(after, (whole, list) => say`办结申请${whole}，分别是${list}。`, '、', true),
]

const shares: readonly Template[] = [
  outcomeList(
    (item, speaker) => say`${after(item)}，${shareOf(item, speaker)}`,
    (whole, list) => say`办结${whole}：${list}。`,
    '；',
  ),
  outcomeList(
    (item, speaker) => say`${after(item)}（${shareOf(item, speaker)}）`,
    (whole, list) => say`办结${whole}，其中${list}。`,
    '、',
  ),
  outcomeList(
    (item, speaker) => say`${before(item)}，${shareOf(item, speaker)}`,
    (whole, list) => say`已办结${whole}，${list}。`,
    '；',
  ),
  speaker => {
    const list = listOf(speaker, '件')
    const [item] = list?.items ?? []
    if (list === null || item === undefined) return null
    return opened(
      speaker,
      say`办结${list.whole}，${within(list.whole, say`其中${after(item)}，${shareOf(item, speaker)}`)}。`,
    )
  },
  speaker => {
    const list = listOf(speaker, '件')
    if (list === null) return null
    const items = list.items.slice(0, 3)
    const names = items.map(({ name }) => name).join('、')
    const counts = chain(
      items.map(({ count }) => count),
      '、',
    )
    const percents = chain(
      items.map(({ concept }) => speaker.share(concept, speaker.facts.count(concept), speaker.facts.count(HANDLED), 2)),
      '、',
    )
    const parts = within(list.whole, say`${names}分别为${counts}，分别占${percents}`)
    return opened(speaker, say`办结${list.whole}，其中${parts}。`)
  },
]

const respective: readonly Template[] = [true, false].flatMap(unitOnce =>
  [
    (names: string, counts: Said) => say`办理结果中，${names}分别为${counts}。`,
    (names: string, counts: Said) => say`${names}的申请分别有${counts}。`,
  ].map(
    (frame): Template =>
      speaker => {
        const list = listOf(speaker, '件', unitOnce)
        if (list === null) return null
        const names = list.items.map(({ name }) => name).join('、')
        return opened(
          speaker,
          frame(
            names,
            chain(
              list.items.map(({ count }) => count),
              '、',
            ),
          ),
        )
      },
  ),
)

/** 公开和部分公开 as one. */
const openedTogether: readonly Template[] = [
  '公开和部分公开合计',
  '予以公开和部分公开共',
  '公开、部分公开合计',
  '予以公开或部分公开',
].map(
  (words): Template =>
    speaker => {
      const concept = conceptOf('grantedOrInPart')
      const value = speaker.facts.count(concept)
      if (value === 0) return null
      const whole = speaker.count(HANDLED, '件')
      const share = speaker.share(concept, value, speaker.facts.count(HANDLED), 2)
      const denied = say`不予公开${speaker.count(conceptOf('denied'), '件')}`
      const parts = within(whole, say`${words}${speaker.count(concept, '件')}，占${share}；${denied}`)
      return opened(speaker, say`办结${whole}，其中${parts}。`)
    },
)

/** A group of outcomes that has rows of its own and any application in them. */
function groupOf(speaker: Speaker): string | null {
  const groups = Object.keys(SUB_OUTCOME_NAMES).filter(key => speaker.facts.count(conceptOf(key)) > 0)
  return groups.length === 0 ? null : speaker.random.pick(groups)
}

function subOutcomes(
  write: (name: string, count: Said) => Said,
  frame: (name: string, whole: Said, list: Said) => Said,
  sign: string,
): Template {
  return speaker => {
    const group = groupOf(speaker)
    if (group === null) return null
    const unit = unitOf(speaker)
    const whole = speaker.count(conceptOf(group), unit)
    const names = SUB_OUTCOME_NAMES[group] ?? {}
    const keys = Object.keys(names).filter(key => speaker.facts.count(`${conceptOf(group)}.${key}`) > 0)
    const items = keys.map(key => write(speaker.name(names[key]), speaker.count(`${conceptOf(group)}.${key}`, unit)))
    const name = OUTCOME_NAMES[group]?.[0] ?? ''
    return opened(speaker, frame(name, whole, within(whole, chain(items, sign))))
  }
}

const subFamily: readonly Template[] = [
  subOutcomes(
    (name, count) => say`${name}${count}`,
    (name, whole, list) => say`${name}${whole}，其中${list}。`,
    '、',
  ),
  subOutcomes(
    (name, count) => say`${name}${count}`,
    (name, whole, list) => say`${name}${whole}（${list}）。`,
    '，',
  ),
  subOutcomes(
    (name, count) => say`${name}的${count}`,
    (name, whole, list) => say`${name}${whole}：${list}。`,
    '；',
  ),
  subOutcomes(
    (name, count) => say`${count}为${name}`,
    (name, whole, list) => say`${name}的${whole}申请中，${list}。`,
    '，',
  ),
]

/** The only outcome that any application had; null where there are several, or where some are still open. */
function onlyOutcome(speaker: Speaker): string | null {
  const { facts } = speaker
  const only = OUTCOMES.filter(key => facts.count(conceptOf(key)) > 0)
  const all = facts.count(RECEIVED)
  if (only.length !== 1 || all < 2 || facts.count(HANDLED) !== all) return null
  return only[0] as string
}

const every: readonly Template[] = [
  ...(
    [
      (count, all, name) => say`收到政府信息公开申请${count}，${all('均')}${name}。`,
      (count, all, name) => say`收到${count}政府信息公开申请，${all('全部')}${name}。`,
      (count, all, name) => say`共收到依申请公开${count}，办理结果${all('均为')}${name}。`,
    ] satisfies ((count: Said, all: (word: string) => Said, name: string) => Said)[]
  ).map(
    (frame: (count: Said, all: (word: string) => Said, name: string) => Said): Template =>
      speaker => {
        const key = onlyOutcome(speaker)
        if (key === null) return null
        const unit = unitOf(speaker)
        const value = speaker.facts.count(RECEIVED)
        const whole = speaker.count(RECEIVED, unit)
        const all = (word: string) => within(whole, speaker.worded(conceptOf(key), word, value, unit))
        return opened(speaker, frame(whole, all, OUTCOME_NAMES[key]?.[0] ?? ''))
      },
  ),
  ...['已全部办结', '均已按期办结', '全部按时答复', '均已办结'].map(
    (words): Template =>
      speaker => {
        const value = speaker.facts.count(RECEIVED)
        if (value < 2 || speaker.facts.count(HANDLED) !== value) return null
        const whole = speaker.count(RECEIVED, '件')
        return opened(
          speaker,
          say`${received(speaker, whole)}，${within(whole, speaker.worded(HANDLED, words, value, '件'))}。`,
        )
      },
  ),
]

export const OUTCOME_FAMILIES: readonly Family[] = [
  { name: 'outcomes', spot: 'applications', templates: lists },
  { name: 'number-first', spot: 'applications', templates: numberFirst },
  { name: 'shared-unit', spot: 'applications', templates: sharedUnit },
  { name: 'shares', spot: 'applications', templates: shares },
  { name: 'respective', spot: 'applications', templates: respective },
  { name: 'granted-or-in-part', spot: 'applications', templates: openedTogether },
  { name: 'sub-outcomes', spot: 'applications', templates: subFamily },
  { name: 'every', spot: 'applications', templates: every },
]
