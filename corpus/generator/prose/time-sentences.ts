import type { Family, Template } from './family.ts'
import { CARRIED_IN, HANDLED, opened, RECEIVED, received, unitOf } from './received-sentences.ts'
import { ownedBy, type Said, say, within } from './saying.ts'
import type { Speaker } from './speaker.ts'

/** What was received so many years ago. No table says it. */
export function earlier(speaker: Speaker, years = 1): number {
  const now = speaker.facts.count(RECEIVED)
  return speaker.invent(`received ${years} years ago`, () =>
    Math.max(1, now + speaker.random.pick([-1, 1]) * speaker.random.int(1, 1 + Math.floor(now / 2))),
  )
}

/** So many were received last year; the words may name the year. */
function lastYear(speaker: Speaker, unit: string): Said {
  const count = speaker.count(RECEIVED, unit, { value: earlier(speaker), scope: 'lastYear' })
  const words = speaker.random.pick(['上年', '上年度', '去年', speaker.yearName(speaker.report.year - 1)])
  return say`${words}${count}`
}

const inParentheses: readonly Template[] = [
  speaker => {
    const unit = unitOf(speaker)
    return opened(speaker, say`${received(speaker, speaker.count(RECEIVED, unit))}（${lastYear(speaker, unit)}）。`)
  },
  speaker => {
    const unit = unitOf(speaker)
    const now = received(speaker, speaker.count(RECEIVED, unit))
    return opened(speaker, say`${now}（${lastYear(speaker, unit)}），办结${speaker.count(HANDLED, unit)}。`)
  },
  ...[
    (handled: Said, before: Said) => say`办结${handled}（含上年结转${before}）。`,
    (handled: Said, before: Said) => say`办结申请${handled}（其中上年度结转${before}）。`,
    (handled: Said, before: Said) => say`按期答复${handled}，含上年结转${before}。`,
  ].map(
    (frame): Template =>
      speaker => {
        if (speaker.facts.count(CARRIED_IN) === 0 || speaker.facts.count(HANDLED) === 0) return null
        const unit = unitOf(speaker)
        const handled = speaker.count(HANDLED, unit)
        const before = within(handled, speaker.count(CARRIED_IN, unit))
        return opened(speaker, say`${received(speaker, speaker.count(RECEIVED, unit))}，${frame(handled, before)}`)
      },
  ),
]

const ago = (speaker: Speaker, years: number): Said => {
  const year = speaker.report.year - years
  const scope = years === 0 ? 'thisYear' : years === 1 ? 'lastYear' : 'otherYear'
  return speaker.count(RECEIVED, '件', { scope, year, ...(years === 0 ? {} : { value: earlier(speaker, years) }) })
}

const yearOf = (speaker: Speaker, years: number) => speaker.yearName(speaker.report.year - years)

const countOf = (said: Said): number => said.figures[0]?.value ?? 0

const years: readonly Template[] = [
  speaker => {
    const names = [2, 1, 0].map(years => yearOf(speaker, years)).join('、')
    return say`${names}分别收到政府信息公开申请${ago(speaker, 2)}、${ago(speaker, 1)}、${ago(speaker, 0)}。`
  },
  speaker => {
    const [then, now] = [ago(speaker, 1), ago(speaker, 0)]
    const verb = countOf(now) < countOf(then) ? '减少到' : '增加到'
    return say`收到政府信息公开申请数由${yearOf(speaker, 1)}的${then}${verb}${yearOf(speaker, 0)}的${now}。`
  },
  speaker => {
    const [then, now] = [ago(speaker, 1), ago(speaker, 0)]
    return say`${yearOf(speaker, 1)}收到政府信息公开申请${then}，${yearOf(speaker, 0)}收到政府信息公开申请${now}。`
  },
  speaker => {
    const [then, now] = [ago(speaker, 1), ago(speaker, 0)]
    return say`收到依申请公开申请从上年的${then}变化到今年的${now}。`
  },
  speaker => {
    const before = earlier(speaker)
    const now = speaker.facts.count(RECEIVED)
    if (before === now) return null
    const count = received(speaker, speaker.count(RECEIVED, '件'))
    const change = `较上年${now > before ? '增加' : '减少'}${speaker.bare(Math.abs(now - before))}件`
    return opened(speaker, say`${count}，${change}。`)
  },
]

/** Everything since some year; more than this year's. */
function cumulative(speaker: Speaker): Said {
  const value =
    speaker.facts.count(RECEIVED) + speaker.invent('received before', () => speaker.random.int(1_500, 5_000))
  return speaker.count(RECEIVED, '件', { value, scope: 'cumulative' })
}

const cumulatives: readonly Template[] = [
  speaker => say`${speaker.yearName(2008)}以来，累计收到政府信息公开申请${cumulative(speaker)}。`,
  speaker => say`自《条例》施行以来，累计受理政府信息公开申请${cumulative(speaker)}。`,
  speaker => {
    const all = cumulative(speaker)
    const now = within(all, speaker.count(RECEIVED, '件'))
    return say`截至${yearOf(speaker, 0)}底，累计收到政府信息公开申请${all}，其中${yearOf(speaker, 0)}收到${now}。`
  },
  speaker => {
    const now = received(speaker, speaker.count(RECEIVED, '件'))
    return opened(speaker, say`${now}，历年累计收到${cumulative(speaker)}。`)
  },
]

function halves(speaker: Speaker): [number, number] | null {
  const all = speaker.facts.count(RECEIVED)
  if (all < 2) return null
  const first = speaker.random.int(1, all - 1)
  return [first, all - first]
}

const partsOfYear: readonly Template[] = (
  ['上半年|下半年', '1至6月|7至12月', '前三季度|第四季度', '1-6月|7-12月'] as const
).map(
  (names): Template =>
    speaker => {
      const values = halves(speaker)
      if (values === null) return null
      const [first, second] = names.split('|') as [string, string]
      const [before, after] = values.map(value => speaker.count(RECEIVED, '件', { value, scope: 'partOfYear' })) as [
        Said,
        Said,
      ]
      return say`${first}收到政府信息公开申请${before}，${second}收到政府信息公开申请${after}。`
    },
)

/** The government's own applications, of which the tables of a whole district count more. */
function own(speaker: Speaker): Said | null {
  const all = speaker.facts.count(RECEIVED)
  if (speaker.report.body !== 'government' || all < 2) return null
  return ownedBy('own', speaker.count(RECEIVED, '件', { value: speaker.random.int(1, all - 1) }))
}

const owners: readonly Template[] = [
  speaker => {
    const part = own(speaker)
    if (part === null) return null
    const whole = ownedBy('district', speaker.count(RECEIVED, '件'))
    const place = speaker.district
    return say`${speaker.when()}全${place}共收到政府信息公开申请${whole}，其中${place}政府本级收到${within(whole, part)}。`
  },
  speaker => {
    const part = own(speaker)
    return part === null ? null : say`${speaker.when()}${speaker.district}政府本级收到政府信息公开申请${part}。`
  },
  speaker => {
    const part = own(speaker)
    return part === null ? null : say`${speaker.when()}${speaker.district}本级共收到${part}政府信息公开申请。`
  },
  speaker => {
    const part = own(speaker)
    const whole = ownedBy('district', speaker.count(RECEIVED, '件'))
    const place = speaker.district
    if (part === null) return null
    return say`${speaker.when()}全${place}收到公开申请${whole}（${place}政府本级${within(whole, part)}）。`
  },
]

/** Figures that are near the truth only: about so many, in Chinese numerals, from so many to so many. */
const near: readonly Template[] = [
  speaker => {
    if (speaker.facts.count(RECEIVED) < 20) return null
    return opened(speaker, say`${received(speaker, speaker.about(RECEIVED, '件'))}。`)
  },
  speaker => {
    if (speaker.facts.count(RECEIVED) < 20) return null
    return opened(speaker, say`${received(speaker, speaker.inChinese().about(RECEIVED, '件'))}。`)
  },
  speaker => {
    if (speaker.facts.count(HANDLED) < 20) return null
    return opened(speaker, say`依法办结政府信息公开申请${speaker.about(HANDLED, '件')}。`)
  },
  ...['至', '—', '-', '～'].map(
    (sign): Template =>
      speaker => {
        if (speaker.facts.count(RECEIVED) < 20) return null
        return opened(speaker, say`收到政府信息公开申请${speaker.range(RECEIVED, '件', sign)}。`)
      },
  ),
]

export const TIME_FAMILIES: readonly Family[] = [
  { name: 'parentheses', spot: 'applications', templates: inParentheses },
  { name: 'years', spot: 'applications', templates: years },
  { name: 'cumulative', spot: 'applications', templates: cumulatives },
  { name: 'part-of-year', spot: 'applications', templates: partsOfYear },
  { name: 'own', spot: 'applications', templates: owners },
  { name: 'near', spot: 'applications', templates: near },
]
