import type { Family, Template } from './family.ts'
import { opened } from './received-sentences.ts'
import { chain, plain, type Said, say, within } from './saying.ts'
import type { Speaker } from './speaker.ts'
import { CASE_NAMES, RESULT_NAMES, RESULTS } from './vocabulary.ts'

const KINDS = ['reconsideration', 'litigation'] as const
const DIRECT = 'litigation.direct'
const AFTER = 'litigation.afterReconsideration'

const unitOf = (speaker: Speaker): string => speaker.random.pick(['件', '件', '件', '起', '宗'])

/** So many cases, or in words that there were none. */
function cases(speaker: Speaker, kind: (typeof KINDS)[number], unit: string): Said {
  const name = speaker.name(CASE_NAMES[kind])
  if (speaker.facts.count(kind) === 0 && speaker.oneIn(2)) {
    return speaker.nothing(kind, `${speaker.random.pick(['未发生', '无', '没有', '未产生'])}${name}`)
  }
  return say`${name}${speaker.count(kind, unit)}`
}

const kinds: readonly Template[] = [
  speaker => {
    const unit = unitOf(speaker)
    const [first, second] = [cases(speaker, 'reconsideration', unit), cases(speaker, 'litigation', unit)]
    return opened(speaker, say`因政府信息公开引起的${first}，${second}。`)
  },
  speaker => {
    const unit = unitOf(speaker)
    const list = KINDS.map(kind => say`${CASE_NAMES[kind]?.[0] ?? ''}${speaker.count(kind, unit)}`)
    return opened(speaker, say`发生政府信息公开${chain(list, '、')}。`)
  },
  speaker => {
    const [first, second] = KINDS.map(kind => speaker.count(kind, '件')) as [Said, Said]
    return opened(speaker, say`因政府信息公开被申请行政复议${first}，被提起行政诉讼${second}。`)
  },
  speaker => {
    const unit = unitOf(speaker)
    const both = chain(
      KINDS.map(kind => speaker.count(kind, unit)),
      '、',
    )
    return opened(speaker, say`政府信息公开行政复议、行政诉讼分别为${both}。`)
  },
  speaker => {
    const unit = unitOf(speaker)
    const [first, second] = KINDS.map(kind => speaker.count(kind, unit)) as [Said, Said]
    return opened(speaker, say`涉及政府信息公开的案件中，有${first}行政复议、${second}行政诉讼。`)
  },
  speaker => {
    const unit = unitOf(speaker)
    const counts = chain(
      [speaker.count('reconsideration', unit, { unitElsewhere: true }), speaker.count('litigation', unit)],
      '、',
    )
    return opened(speaker, say`因政府信息公开引发的行政复议和行政诉讼分别为${counts}。`)
  },
]

const together: readonly Template[] = [
  '发生政府信息公开行政复议和行政诉讼共',
  '行政复议、行政诉讼案件共计',
  '因信息公开引发行政复议和行政诉讼合计',
  '行政复议及行政诉讼案件总计',
].map(
  (words): Template =>
    speaker => {
      // Of none there are no parts.
      if (speaker.facts.count('reconsiderationAndLitigation') === 0) return null
      const unit = unitOf(speaker)
      const whole = speaker.count('reconsiderationAndLitigation', unit)
      const parts = chain(
        KINDS.map(kind => say`${CASE_NAMES[kind]?.[0] ?? ''}${speaker.count(kind, unit)}`),
        '、',
      )
      return opened(speaker, say`${words}${whole}，其中${within(whole, parts)}。`)
    },
)

const resultsOf = (speaker: Speaker, kind: string) =>
  RESULTS.filter(result => speaker.facts.count(`${kind}.${result}`) > 0)

/** Results of one kind of case as a list, `write` giving each. */
function resultList(
  write: (name: string, count: Said) => Said,
  frame: (name: string, whole: Said, list: Said) => Said,
  sign: string,
  unitOnce = false,
): Template {
  return speaker => {
    const having = [...KINDS, DIRECT, AFTER].filter(kind => speaker.facts.count(kind) > 0)
    if (having.length === 0) return null
    const kind = speaker.random.pick(having)
    const names: Readonly<Record<string, string>> = { [DIRECT]: '未经复议直接起诉', [AFTER]: '复议后起诉' }
    const unit = unitOf(speaker)
    const results = resultsOf(speaker, kind)
    const whole = speaker.count(kind, unit)
    const items = results.map((result, index) => {
      const unitElsewhere = unitOnce && index < results.length - 1
      return write(speaker.name(RESULT_NAMES[result]), speaker.count(`${kind}.${result}`, unit, { unitElsewhere }))
    })
    return opened(speaker, frame(names[kind] ?? CASE_NAMES[kind]?.[0] ?? '', whole, within(whole, chain(items, sign))))
  }
}

const results: readonly Template[] = [
  resultList(
    (name, count) => say`${name}${count}`,
    (name, whole, list) => say`${name}${whole}，其中${list}。`,
    '、',
  ),
  resultList(
    (name, count) => say`${name}${count}`,
    (name, whole, list) => say`${name}${whole}（${list}）。`,
    '，',
  ),
  resultList(
    (name, count) => say`${count}${name}`,
    (name, whole, list) => say`${name}${whole}，其中${list}。`,
    '，',
  ),
  resultList(
    (name, count) => say`${name}${count}`,
    (name, whole, list) => say`${name}案件${whole}：${list}。`,
    '、',
    true,
  ),
]

const courts: readonly Template[] = [
  [(name: string, count: Said) => say`${name}${count}`, '，其中', '、', '。'] as const,
  [(name: string, count: Said) => say`${name}${count}`, '（', '，', '）。'] as const,
  [(name: string, count: Said) => say`${count}${name}`, '，其中', '，', '。'] as const,
  [(name: string, count: Said) => say`${name}的${count}`, '：', '；', '。'] as const,
].map(
  ([write, open, sign, close]): Template =>
    speaker => {
      if (speaker.facts.count('litigation') === 0) return null
      const unit = unitOf(speaker)
      const whole = speaker.count('litigation', unit)
      const direct = speaker.random.pick(['未经复议直接起诉', '直接起诉', '直接提起诉讼'])
      const parts = [write(direct, speaker.count(DIRECT, unit)), write('复议后起诉', speaker.count(AFTER, unit))]
      return opened(speaker, say`行政诉讼${whole}${open}${within(whole, chain(parts, sign))}${close}`)
    },
)

/** That neither happened, said at once. The figures stand where the kinds are named. */
const neither: readonly Template[] = [
  ['未发生', '、', ''],
  ['没有因政府信息公开被申请', '、提起', '的情况'],
  ['无因政府信息公开引发的', '和', ''],
  ['未产生政府信息公开', '及', '案件'],
  ['', '、', '均为0'],
  ['政府信息公开', '和', '均为零'],
  ['', '、', '均未发生'],
].map(
  ([head, sign, tail]): Template =>
    speaker => {
      if (speaker.facts.count('reconsiderationAndLitigation') > 0) return null
      const [first, second] = [
        speaker.nothing('reconsideration', '行政复议'),
        speaker.nothing('litigation', '行政诉讼'),
      ]
      return opened(speaker, say`${head ?? ''}${first}${sign ?? ''}${second}${tail ?? ''}。`)
    },
)

const one: readonly Template[] = KINDS.flatMap(kind =>
  ['未发生', '没有', '无'].map(
    (words): Template =>
      speaker => {
        if (speaker.facts.count(kind) > 0) return null
        return opened(
          speaker,
          say`${speaker.nothing(kind, `${words}政府信息公开${CASE_NAMES[kind]?.[0] ?? ''}案件`)}。`,
        )
      },
  ),
)

/** All cases of a kind came out the same way. */
const every: readonly Template[] = ['均', '全部', '结果均为', '均为结果'].map(
  (words): Template =>
    speaker => {
      const same = [...KINDS].flatMap(kind =>
        RESULTS.filter(
          result =>
            speaker.facts.count(kind) > 1 && speaker.facts.count(`${kind}.${result}`) === speaker.facts.count(kind),
        ).map(result => ({ kind, result })),
      )
      if (same.length === 0) return null
      const { kind, result } = speaker.random.pick(same)
      const endings: Readonly<Record<string, string>> = { upheld: '维持', corrected: '纠正', pending: '尚未审结' }
      const ending = endings[result]
      if (ending === undefined || (result === 'pending' && words.includes('结果'))) return null
      const unit = unitOf(speaker)
      const whole = speaker.count(kind, unit)
      const all = speaker.worded(`${kind}.${result}`, words, speaker.facts.count(kind), unit)
      return opened(speaker, say`${CASE_NAMES[kind]?.[0] ?? ''}${whole}，${within(whole, all)}${plain(ending)}。`)
    },
)

export const CASE_FAMILIES: readonly Family[] = [
  { name: 'case-kinds', spot: 'cases', templates: kinds },
  { name: 'cases-together', spot: 'cases', templates: together },
  { name: 'case-results', spot: 'cases', templates: results },
  { name: 'courts', spot: 'cases', templates: courts },
  { name: 'no-cases', spot: 'cases', templates: neither },
  { name: 'no-case-of-a-kind', spot: 'cases', templates: one },
  { name: 'every-case', spot: 'cases', templates: every },
]
