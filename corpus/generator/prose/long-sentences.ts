import type { Family, Template } from './family.ts'
import { CARRIED_IN, CARRIED_OVER, HANDLED, opened, RECEIVED, received } from './received-sentences.ts'
import { chain, type Said, say, within } from './saying.ts'
import type { Speaker } from './speaker.ts'
import { OUTCOME_NAMES, OUTCOMES } from './vocabulary.ts'

/** Whole passages: a year's applications from the receipt to the court, in one breath. */

const outcome = (key: string) => `applications.outcomes.${key}`
const count = (speaker: Speaker, concept: string) => speaker.count(concept, '件')

function outcomes(speaker: Speaker, withShares: boolean, sign: string): Said {
  const keys = OUTCOMES.filter(key => speaker.facts.count(outcome(key)) > 0)
  const items = keys.map(key => {
    const concept = outcome(key)
    const item = say`${OUTCOME_NAMES[key]?.[0] ?? ''}${count(speaker, concept)}`
    const share = () => speaker.share(concept, speaker.facts.count(concept), speaker.facts.count(HANDLED), 2)
    return withShares ? say`${item}，占${share()}` : item
  })
  return chain(items, sign)
}

const cases = (speaker: Speaker) =>
  say`行政复议${count(speaker, 'reconsideration')}、行政诉讼${count(speaker, 'litigation')}`

const passage =
  (write: (speaker: Speaker, receipt: Said, handled: Said) => Said): Template =>
  speaker => {
    if (speaker.facts.count(HANDLED) === 0) return null
    return opened(speaker, write(speaker, received(speaker, count(speaker, RECEIVED)), count(speaker, HANDLED)))
  }

const passages: readonly Template[] = [
  passage((speaker, receipt, handled) => {
    const list = within(handled, outcomes(speaker, false, '，'))
    return say`${receipt}，上一年度结转${count(speaker, CARRIED_IN)}。目前已办结${handled}，其中：${list}。因政府信息公开引起的${cases(speaker)}。`
  }),
  passage((speaker, receipt, handled) => {
    const list = within(handled, outcomes(speaker, true, '；'))
    return say`${receipt}。办结${handled}：${list}；另有${cases(speaker)}。`
  }),
  passage((speaker, receipt, handled) => {
    const list = within(handled, outcomes(speaker, false, '、'))
    return say`${receipt}，办结${handled}（含上年结转${within(handled, count(speaker, CARRIED_IN))}），其中${list}；结转下年度${count(speaker, CARRIED_OVER)}。`
  }),
  passage((speaker, receipt, handled) => {
    const list = within(handled, outcomes(speaker, false, '，'))
    return say`${receipt}，已办结${handled}，${count(speaker, CARRIED_OVER)}结转下年度继续办理。从办理结果看：${list}。`
  }),
]

export const LONG_FAMILIES: readonly Family[] = [{ name: 'passage', spot: 'applications', templates: passages }]
