import type { Family, Template } from './family.ts'
import { cut, opened } from './received-sentences.ts'
import { chain, type Said, say, within } from './saying.ts'
import type { Speaker } from './speaker.ts'
import { DISCLOSURE_CHANNEL_NAMES } from './vocabulary.ts'

export const DISCLOSED = 'disclosedItems'

const unitOf = (speaker: Speaker): string => speaker.random.pick(['条', '条', '条', '件', '篇', '项'])
const some = (speaker: Speaker, year = 'this year'): number =>
  speaker.invent(`disclosed ${year}`, () =>
    speaker.random.pick([speaker.random.int(40, 999), speaker.random.int(1_000, 300_000)]),
  )

/** 主动公开政府信息2599条, the count before or after. */
function disclosed(speaker: Speaker, count: Said): Said {
  const verb = speaker.random.pick(['主动公开', '共主动公开', '主动公开', '公开'])
  const name = speaker.random.pick(['政府信息', '各类政府信息', '政府信息'])
  return speaker.oneIn(4) ? say`${verb}${count}${name}` : say`${verb}${name}${count}`
}

type Way = 'exact' | 'about' | 'scaled' | 'chinese'

function counted(speaker: Speaker, concept: string, unit: string, value: number, way: Way): Said {
  if (way === 'about' && value >= 20) return speaker.about(concept, unit, { value })
  if (way === 'scaled' && value >= 10_000) return speaker.scaled(concept, unit, '万', { value })
  return way === 'chinese'
    ? speaker.inChinese().count(concept, unit, { value })
    : speaker.count(concept, unit, { value })
}

const totals: readonly Template[] = (['exact', 'about', 'scaled', 'chinese', 'about', 'exact'] as const).map(
  (way): Template =>
    speaker => {
      const count = counted(speaker, DISCLOSED, unitOf(speaker), some(speaker), way)
      return opened(speaker, say`${disclosed(speaker, count)}。`)
    },
)

interface Channel {
  readonly concept: string
  readonly name: string
  readonly value: number
}

function channels(speaker: Speaker): { value: number; list: Channel[] } {
  return speaker.invent('disclosure channels', () => inventChannels(speaker))
}

function inventChannels(speaker: Speaker): { value: number; list: Channel[] } {
  const value = some(speaker)
  const keys = speaker.random.pick([
    ['website', 'wechat'],
    ['website', 'weibo', 'wechat', 'otherChannel'],
    ['website', 'wechat', 'noticeBoard', 'otherChannel'],
    ['website', 'gazette', 'otherChannel'],
    ['website', 'newMedia', 'pressConference', 'otherChannel'],
    ['website', 'wechat', 'app', 'media'],
  ])
  const values = cut(speaker, value, keys.length)
  const list = keys.map((key, index) => ({
    concept: `${DISCLOSED}.${key}`,
    name: speaker.name(DISCLOSURE_CHANNEL_NAMES[key]),
    value: values[index] as number,
  }))
  return { value, list }
}

const byChannel: readonly Template[] = [
  ...(['exact', 'about', 'scaled'] as const).map(
    (way): Template =>
      speaker => {
        const { value, list } = channels(speaker)
        const unit = unitOf(speaker)
        const whole = counted(speaker, DISCLOSED, unit, value, way)
        const verb = speaker.random.pick(['通过', '在'])
        const parts = list.map(
          part => say`${verb}${part.name}公开${counted(speaker, part.concept, unit, part.value, way)}`,
        )
        return opened(speaker, say`${disclosed(speaker, whole)}，其中${within(whole, chain(parts, '，'))}。`)
      },
  ),
  speaker => {
    const { value, list } = channels(speaker)
    const whole = speaker.count(DISCLOSED, '条', { value })
    const parts = list.map(({ concept, name, value }) => say`${name}${speaker.count(concept, '条', { value })}`)
    return opened(speaker, say`${disclosed(speaker, whole)}（${within(whole, chain(parts, '、'))}）。`)
  },
  speaker => {
    const { value: all, list } = channels(speaker)
    const parts = list.map(({ concept, name, value }) => {
      return say`通过${name}公开政府信息${speaker.count(concept, '条', { value })}，占${speaker.share(concept, value, all, 1)}`
    })
    const whole = speaker.count(DISCLOSED, '条', { value: all })
    return opened(speaker, say`${disclosed(speaker, whole)}，其中${within(whole, chain(parts, '；'))}。`)
  },
  speaker => {
    const { list } = channels(speaker)
    const names = list.map(({ name }) => name).join('、')
    const counts = chain(
      list.map(({ concept, value }) => speaker.count(concept, '条', { value })),
      '、',
    )
    return opened(speaker, say`通过${names}公开政府信息分别为${counts}。`)
  },
]

const otherTimes: readonly Template[] = [
  speaker => {
    const now = speaker.count(DISCLOSED, '条', { value: some(speaker) })
    const then = speaker.count(DISCLOSED, '条', { value: some(speaker, 'last year'), scope: 'lastYear' })
    return opened(speaker, say`${disclosed(speaker, now)}（上年${then}）。`)
  },
  speaker => {
    const value = some(speaker)
    const all = speaker.count(DISCLOSED, '条', {
      value: value + speaker.random.int(1_000, 90_000),
      scope: 'cumulative',
    })
    const now = within(all, speaker.count(DISCLOSED, '条', { value }))
    return say`${speaker.yearName(2008)}以来累计主动公开政府信息${all}，其中${speaker.yearName(speaker.report.year)}${now}。`
  },
  speaker => {
    const value = speaker.random.int(100_000_000, 900_000_000)
    return say`截至年底，历年累计公开政府信息${speaker.scaled(DISCLOSED, '条', '亿', { value, scope: 'cumulative' })}。`
  },
  speaker => {
    const now = speaker.count(DISCLOSED, '条', { value: some(speaker) })
    const half = speaker.count(DISCLOSED, '条', { value: speaker.random.int(2, 39), scope: 'partOfYear' })
    return say`上半年主动公开政府信息${half}，全年主动公开政府信息${now}。`
  },
]

const RULES = 'proactiveDisclosure.regulations'
const DOCUMENTS = 'proactiveDisclosure.normativeDocuments'

const of2021 =
  (write: (speaker: Speaker) => Said): Template =>
  speaker =>
    speaker.facts.of(`${DOCUMENTS}.inForce`) === null ? null : write(speaker)

const of2019 =
  (write: (speaker: Speaker) => Said): Template =>
  speaker =>
    speaker.facts.of(`${DOCUMENTS}.totalDisclosed`) === null ? null : write(speaker)

/** A count of documents, or in words that there were none. */
function issued(speaker: Speaker): Said {
  const concept = `${DOCUMENTS}.issued`
  if (speaker.facts.of(concept) === 0 && speaker.oneIn(2)) return speaker.nothing(concept, '未制发行政规范性文件')
  const verb = speaker.random.pick(['制发', '制定', '印发', '新制发', '出台'])
  return speaker.oneIn(3)
    ? say`${verb}${speaker.count(concept, '件')}行政规范性文件`
    : say`${verb}行政规范性文件${speaker.count(concept, '件')}`
}

const documents: readonly Template[] = [
  of2021(speaker => {
    const [repealed, inForce] = ['repealed', 'inForce'].map(key => speaker.count(`${DOCUMENTS}.${key}`, '件')) as [
      Said,
      Said,
    ]
    return opened(speaker, say`${issued(speaker)}，废止${repealed}，现行有效${inForce}。`)
  }),
  of2021(speaker => {
    const inForce = speaker.count(`${DOCUMENTS}.inForce`, '件')
    return opened(speaker, say`${issued(speaker)}；现行有效行政规范性文件${inForce}。`)
  }),
  of2021(speaker => {
    const counts = ['issued', 'repealed', 'inForce'].map(key => speaker.count(`${RULES}.${key}`, '件')) as [
      Said,
      Said,
      Said,
    ]
    return opened(speaker, say`制发规章${counts[0]}，废止规章${counts[1]}，现行有效规章${counts[2]}。`)
  }),
  of2021(speaker => {
    const counts = chain(
      ['issued', 'repealed', 'inForce'].map(key => speaker.count(`${DOCUMENTS}.${key}`, '件')),
      '、',
    )
    return opened(speaker, say`行政规范性文件制发、废止、现行有效数分别为${counts}。`)
  }),
  of2019(speaker => {
    const made = speaker.count(`${DOCUMENTS}.issued`, '件')
    const [shown, all] = ['newlyDisclosed', 'totalDisclosed'].map(key =>
      speaker.count(`${DOCUMENTS}.${key}`, '件'),
    ) as [Said, Said]
    return opened(speaker, say`新制作规范性文件${made}，新公开${shown}，对外公开总数量${all}。`)
  }),
  of2019(speaker => opened(speaker, say`新制作规章${speaker.count(`${RULES}.issued`, '件')}。`)),
]

const DECISIONS: readonly (readonly [key: string, name: string])[] = [
  ['permits', '行政许可'],
  ['penalties', '行政处罚'],
  ['coercion', '行政强制'],
]

const idOf = (key: string) => `proactiveDisclosure.${key}.decisions`

const decisions: readonly Template[] = [
  speaker => {
    const parts = DECISIONS.map(([key, name]) => say`${name}决定${speaker.count(idOf(key), '件')}`)
    return opened(speaker, say`作出${chain(parts, '、')}。`)
  },
  speaker => {
    const counts = chain(
      DECISIONS.map(([key]) => speaker.count(idOf(key), '件')),
      '、',
    )
    return opened(speaker, say`${DECISIONS.map(([, name]) => name).join('、')}决定分别为${counts}。`)
  },
  speaker => {
    const [key, name] = speaker.random.pick(DECISIONS)
    if ((speaker.facts.of(idOf(key)) ?? 0) < 20) return null
    return opened(speaker, say`作出${name}决定${speaker.about(idOf(key), '件')}。`)
  },
  speaker => {
    const [key, name] = speaker.random.pick(DECISIONS)
    if ((speaker.facts.of(idOf(key)) ?? 0) < 10_000) return null
    return opened(speaker, say`作出${name}决定${speaker.scaled(idOf(key), '件', '万')}。`)
  },
  speaker => {
    const [key, name] = speaker.random.pick(DECISIONS)
    const none = speaker.facts.of(idOf(key)) === 0
    return opened(
      speaker,
      none
        ? say`${speaker.nothing(idOf(key), `未作出${name}决定`)}。`
        : say`作出${speaker.count(idOf(key), '件')}${name}决定。`,
    )
  },
]

export const DISCLOSURE_FAMILIES: readonly Family[] = [
  { name: 'disclosed', spot: 'disclosure', templates: totals },
  { name: 'disclosed-by-channel', spot: 'disclosure', templates: byChannel },
  { name: 'disclosed-otherwise', spot: 'disclosure', templates: otherTimes },
  { name: 'documents', spot: 'disclosure', templates: documents },
  { name: 'decisions', spot: 'disclosure', templates: decisions },
]
