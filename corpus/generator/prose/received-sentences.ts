import type { Family, Template } from './family.ts'
import { chain, ownedBy, plain, type Said, say, within } from './saying.ts'
import { named, type Speaker, type Telling } from './speaker.ts'
import {
  APPLICANT_NAMES,
  APPLICATION_CHANNEL_NAMES,
  CARRIED_IN_NAMES,
  CARRIED_OVER_NAMES,
  HANDLED_NAMES,
  RECEIVED_NAMES,
} from './vocabulary.ts'

export const RECEIVED = 'applications.received'
export const HANDLED = 'applications.handled'
export const CARRIED_IN = 'applications.carriedIn'
export const CARRIED_OVER = 'applications.carriedOver'

/** Applications come in 件; some bodies count 份, 宗 or 项. */
export const unitOf = (speaker: Speaker): string => speaker.random.pick(['件', '件', '件', '件', '份', '宗', '项'])

/** 收到申请147件 or 收到147件申请. */
export function received(speaker: Speaker, count: Said): Said {
  if (speaker.oneIn(12)) return say`收到的政府信息公开申请为${count}`
  const name = speaker.name(RECEIVED_NAMES)
  const verb = speaker.random.pick(['收到', '共收到', '受理', '新收', '共收到'])
  return speaker.oneIn(3) && name !== '依申请公开' ? say`${verb}${count}${name}` : say`${verb}${name}${count}`
}

function carriedIn(speaker: Speaker, unit: string): Said {
  if (speaker.facts.count(CARRIED_IN) === 0 && speaker.oneIn(2)) {
    return speaker.nothing(CARRIED_IN, speaker.random.pick(['无上年结转申请', '没有上年度结转申请', '无上年度结转']))
  }
  return say`${speaker.name(CARRIED_IN_NAMES)}${speaker.count(CARRIED_IN, unit)}`
}

function carriedOver(speaker: Speaker, unit: string): Said {
  if (speaker.facts.count(CARRIED_OVER) === 0 && speaker.oneIn(2)) {
    const words = ['无结转下年度办理的申请', '没有结转下年度的申请', '无结转下年度继续办理申请']
    return speaker.nothing(CARRIED_OVER, speaker.random.pick(words))
  }
  return named(speaker.name(CARRIED_OVER_NAMES), speaker.count(CARRIED_OVER, unit), speaker.oneIn(2))
}

const handled = (speaker: Speaker, unit: string) => say`${speaker.name(HANDLED_NAMES)}${speaker.count(HANDLED, unit)}`

/** A sentence with its time and its owner before it. */
export function opened(speaker: Speaker, said: Said): Said {
  const { text, whose } = speaker.who()
  return ownedBy(whose, say`${speaker.when()}${text}${said}`)
}

const receivedNow = (speaker: Speaker, unit: string, telling: Telling = {}) =>
  received(speaker, speaker.count(RECEIVED, unit, telling))

const balance: readonly Template[] = [
  speaker => {
    const unit = unitOf(speaker)
    const parts = [receivedNow, carriedIn, handled, carriedOver].map(part => part(speaker, unit))
    return opened(speaker, say`${chain(parts, '，')}。`)
  },
  speaker => {
    const unit = unitOf(speaker)
    return opened(speaker, say`${receivedNow(speaker, unit)}，${handled(speaker, unit)}。`)
  },
  speaker => {
    const unit = unitOf(speaker)
    const head = say`${receivedNow(speaker, unit)}，${carriedIn(speaker, unit)}。`
    return opened(speaker, say`${head}目前已办结${speaker.count(HANDLED, unit)}，${carriedOver(speaker, unit)}。`)
  },
  speaker => {
    const unit = unitOf(speaker)
    const over = speaker.count(CARRIED_OVER, unit)
    return opened(
      speaker,
      say`${receivedNow(speaker, unit)}，办结${speaker.count(HANDLED, unit)}，另有${over}结转下年。`,
    )
  },
  speaker => {
    const unit = unitOf(speaker)
    return opened(speaker, say`${receivedNow(speaker, unit)}；${carriedIn(speaker, unit)}；${handled(speaker, unit)}。`)
  },
  speaker => {
    const unit = unitOf(speaker)
    const list = say`收到申请${speaker.count(RECEIVED, unit)}，按期答复${speaker.count(HANDLED, unit)}`
    return opened(speaker, say`依法办理公开申请，${list}，${carriedOver(speaker, unit)}。`)
  },
]

/** Cuts a whole into so many parts, none of them empty. */
export function cut(speaker: Speaker, whole: number, pieces: number): number[] {
  const parts: number[] = []
  let rest = whole
  for (let left = pieces; left > 1; left--) {
    const part = speaker.random.int(1, Math.max(1, rest - (left - 1)))
    parts.push(part)
    rest -= part
  }
  return [...parts, rest]
}

interface Channel {
  readonly concept: string
  readonly name: string
  readonly value: number
}

/** The channels that this year's applications came in by: a complete list. */
function channels(speaker: Speaker): Channel[] | null {
  const whole = speaker.facts.count(RECEIVED)
  if (whole < 4) return null
  const keys = [
    'online',
    ...speaker.random.pick([['mail'], ['mail', 'inPerson'], ['inPerson', 'email', 'fax'], ['email']]),
  ]
  const values = cut(speaker, whole, keys.length)
  return keys.map((key, index) => ({
    concept: `${RECEIVED}.${key}`,
    name: speaker.name(APPLICATION_CHANNEL_NAMES[key]),
    value: values[index] as number,
  }))
}

/** The list of a template, or null where there is none. */
const overChannels =
  (write: (speaker: Speaker, list: readonly Channel[], unit: string) => Said): Template =>
  speaker => {
    const list = channels(speaker)
    return list === null ? null : write(speaker, list, unitOf(speaker))
  }

const channelFamily: readonly Template[] = [
  overChannels((speaker, list, unit) => {
    const whole = speaker.count(RECEIVED, unit)
    const parts = chain(
      list.map(({ concept, name, value }) => named(name, speaker.count(concept, unit, { value }))),
      '、',
    )
    return opened(speaker, say`${received(speaker, whole)}，其中${within(whole, parts)}。`)
  }),
  overChannels((speaker, list, unit) => {
    const whole = speaker.count(RECEIVED, unit)
    const parts = chain(
      list.map(({ concept, name, value }) => named(name, speaker.count(concept, unit, { value }))),
      '，',
    )
    return opened(speaker, say`${received(speaker, whole)}（其中：${within(whole, parts)}）。`)
  }),
  overChannels((speaker, list) => {
    const all = speaker.facts.count(RECEIVED)
    const decimals = speaker.random.int(0, 2)
    const parts = list.map(({ concept, name, value }) => {
      const count = speaker.count(concept, '件', { value })
      return say`${name}${count}，占${speaker.share(concept, value, all, decimals)}`
    })
    return say`从申请方式看，${chain(parts, '；')}。`
  }),
  overChannels((speaker, list, unit) => {
    const whole = speaker.count(RECEIVED, unit)
    const parts = chain(
      list.map(({ concept, name, value }) => named(name, speaker.count(concept, unit, { value }))),
      '、',
    )
    const all = speaker.facts.count(RECEIVED)
    const shares = chain(
      list.map(({ concept, value }) => speaker.share(concept, value, all, 2)),
      '、',
    )
    return opened(
      speaker,
      say`${received(speaker, whole)}，其中${within(whole, parts)}，分别占${within(whole, shares)}。`,
    )
  }),
  overChannels((speaker, list, unit) => {
    const whole = speaker.count(RECEIVED, unit)
    const parts = chain(
      list.map(({ concept, name, value }) => say`${speaker.count(concept, unit, { value })}为${name}`),
      '，',
    )
    return say`在收到的${whole}政府信息公开申请中，${within(whole, parts)}。`
  }),
  overChannels((speaker, list) => {
    const names = plain(list.map(({ name }) => name).join('、'))
    const counts = chain(
      list.map(({ concept, value }) => speaker.count(concept, '件', { value })),
      '、',
    )
    return opened(speaker, say`收到的申请中，${names}分别为${counts}。`)
  }),
]

/** The kinds of applicants with their counts: all organisations as one, or each column that has any. */
function applicants(speaker: Speaker, asOne: boolean): string[] {
  const keys = Object.keys(APPLICANT_NAMES).filter(key =>
    (asOne ? /^(naturalPerson|organization)$/ : /^(?!organization)/).test(key),
  )
  return keys.filter(key => speaker.facts.count(`${RECEIVED}.${key}`) > 0)
}

const byApplicant = (speaker: Speaker, unit: string, asOne: boolean, sign: string) =>
  chain(
    applicants(speaker, asOne).map(key =>
      named(speaker.name(APPLICANT_NAMES[key]), speaker.count(`${RECEIVED}.${key}`, unit)),
    ),
    sign,
  )

const applicantFamily: readonly Template[] = [
  ...[true, false].map(
    (asOne): Template =>
      speaker => {
        const unit = unitOf(speaker)
        if (applicants(speaker, true).length < 2) return null
        const whole = speaker.count(RECEIVED, unit)
        const parts = within(whole, byApplicant(speaker, unit, asOne, '、'))
        return opened(speaker, say`${received(speaker, whole)}，其中${parts}。`)
      },
  ),
  speaker => {
    if (applicants(speaker, true).length < 2) return null
    const all = speaker.facts.count(RECEIVED)
    const parts = applicants(speaker, true).map(key => {
      const concept = `${RECEIVED}.${key}`
      const count = speaker.count(concept, '件')
      const share = speaker.share(concept, speaker.facts.count(concept), all, 1)
      return say`申请人为${APPLICANT_NAMES[key]?.[0] ?? ''}的${count}，占${share}`
    })
    return say`按申请人分，${chain(parts, '；')}。`
  },
  speaker => {
    if (applicants(speaker, true).length < 2) return null
    const whole = speaker.count(RECEIVED, '件')
    return opened(
      speaker,
      say`${received(speaker, whole)}（${within(whole, byApplicant(speaker, '件', true, '，'))}）。`,
    )
  },
  speaker => {
    if (applicants(speaker, true).join() !== 'naturalPerson') return null
    const unit = unitOf(speaker)
    const whole = speaker.count(RECEIVED, unit)
    const value = speaker.facts.count(RECEIVED)
    const all = speaker.worded(`${RECEIVED}.naturalPerson`, '申请人均为自然人', value, unit)
    return opened(speaker, say`${received(speaker, whole)}，${within(whole, all)}。`)
  },
  speaker => {
    if (applicants(speaker, true).length < 2) return null
    const keys = applicants(speaker, true)
    const names = keys.map(key => APPLICANT_NAMES[key]?.[0] ?? '').join('、')
    const counts = chain(
      keys.map(key => speaker.count(`${RECEIVED}.${key}`, '件')),
      '、',
    )
    return opened(speaker, say`收到的申请中，${names}提出的分别为${counts}。`)
  },
]

const zeroFamily: readonly Template[] = [
  '未收到政府信息公开申请',
  '没有收到政府信息公开申请',
  '未收到公民、法人或其他组织的政府信息公开申请',
  '无政府信息公开申请',
  '政府信息公开申请零报告',
].map(
  (words): Template =>
    speaker => {
      if (speaker.facts.count(RECEIVED) > 0) return null
      return opened(speaker, say`${speaker.nothing(RECEIVED, words)}。`)
    },
)

const zeroCounts: readonly Template[] = [
  speaker => (speaker.facts.count(RECEIVED) > 0 ? null : opened(speaker, say`${receivedNow(speaker, '件')}。`)),
  speaker => {
    if (speaker.facts.count(RECEIVED) + speaker.facts.count(HANDLED) > 0) return null
    const both = say`${speaker.nothing(RECEIVED, '收到申请数')}、${speaker.nothing(HANDLED, '办结申请数')}`
    return say`${speaker.when()}${both}均为${speaker.bare(0)}。`
  },
]

export const RECEIVED_FAMILIES: readonly Family[] = [
  { name: 'balance', spot: 'applications', templates: balance },
  { name: 'channels', spot: 'applications', templates: channelFamily },
  { name: 'applicants', spot: 'applications', templates: applicantFamily },
  { name: 'zero-received', spot: 'applications', templates: [...zeroFamily, ...zeroCounts] },
]
