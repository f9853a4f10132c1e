import type { FindingWordsCode } from './findings.ts'
import type { Words } from './language.ts'

const FORM: Words = { zh: '国办公开办函〔2021〕30号', en: 'the form set by 国办公开办函〔2021〕30号' }
const PUBLICATION: Words = {
  zh: '《政府信息公开条例》第四十九条',
  en: 'article 49 of the Regulation on the Disclosure of Government Information',
}
const MEANING: Words = { zh: '各数的含义', en: 'what the numbers mean' }
const SAME_MATTER: Words = {
  zh: '正文与表格说的是同一件事',
  en: 'the text and the table speak of the same matter',
}

/** What each rule rests on: the printed form, what its numbers mean, or the law. */
export const RULE_ORIGINS: Readonly<Record<FindingWordsCode, Words>> = {
  balance: {
    zh: '表内注明：本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和',
    en: 'a note in the form: in each column, item one plus item two equals item three plus item four',
  },
  'outcome-total': { zh: '（七）总计是各类办理结果之和', en: '（七）总计 is the total of the outcomes' },
  'row-total': { zh: '总计是六类申请人之和', en: '总计 is the total of the six kinds of applicant' },
  'case-total': { zh: '总计是四类结果之和', en: '总计 is the total of the four results' },
  'prose-table': SAME_MATTER,
  'prose-parts': {
    zh: '正文列举的部分属于同一总数',
    en: 'the parts that the text lists belong to one total',
  },
  'prose-share': { zh: '百分比由件数和总数得出', en: 'a share comes of a count and a total' },
  'prose-all': SAME_MATTER,
  'total-below-part': MEANING,
  'figures-all-round': MEANING,
  'period-not-year': {
    zh: '《政府信息公开条例》第五十条',
    en: 'article 50 of the Regulation on the Disclosure of Government Information',
  },
  'published-before-period-end': PUBLICATION,
  'published-after-deadline': PUBLICATION,
  'section-missing': FORM,
  'table-missing': FORM,
}
