import type { CodeWords, Words } from './language.ts'

export type PanelWordsCode =
  | 'carried-over-differs'
  | 'copied-from-year-before'
  | 'copied-from-other-body'
  | 'jump'
  | 'parts-differ-from-whole'
  | 'conflicting-publications'
  | 'unit-changed'

/** What is said when a rule over several reports fails. The keys are the rules’ codes; a test holds that none is missing. */
export const PANEL_FINDING_WORDS: Readonly<Record<PanelWordsCode, CodeWords>> = {
  'carried-over-differs': {
    message: {
      zh: '{subject}列：上年报告结转下年 {expected}，本年报告的上年结转是 {actual}，差 {difference}。',
      en: 'Column {subject}: last year’s report carries {expected} over, this year’s has {actual} carried in, difference {difference}.',
    },
    why: {
      zh: '两份报告说的是同一批申请。至少有一份印错，或口径变了，两年的办结率和结转率都受影响。',
      en: 'Both reports speak of the same applications. One is wrong, or the way of counting changed; clearance and carry-over of both years are affected.',
    },
    todo: {
      zh: '对照两年的原文；跨年比较时注明。',
      en: 'Look at the sources of both years; note it when comparing them.',
    },
  },
  'copied-from-year-before': {
    message: {
      zh: '{subject}：全部 {count} 个非零数字与 {year} 年相同。',
      en: '{subject}: all {count} figures that are not zero are those of {year}.',
    },
    why: {
      zh: '各项数字逐一相同几乎不会碰巧，很可能是照抄上年。本年的真实数字不知道。',
      en: 'Equal figures throughout are hardly chance: they were probably copied, and this year’s true figures are not known.',
    },
    todo: {
      zh: '查看是否另有更正的版本；没有时，本年不宜用于比较。',
      en: 'Look for a corrected version; without one, leave the year out of comparisons.',
    },
  },
  'copied-from-other-body': {
    message: {
      zh: '{subject}：全部 {count} 个非零数字与同年另一机关相同：{other}。',
      en: '{subject}: all {count} figures that are not zero are those of another body in the same year: {other}.',
    },
    why: {
      zh: '很可能是用了别家的模板而没有改数字，或同一份报告挂在两个机关名下。合计时会重复计算。',
      en: 'A template of another body was probably not filled in anew, or one report stands under two names; sums count it twice.',
    },
    todo: {
      zh: '对照两份原文，看数字是谁的；合计时只计一次。',
      en: 'Look at both sources to see whose figures they are; count them once.',
    },
  },
  jump: {
    message: {
      zh: '{subject}：{actual}，而本机关 {count} 年的中位数是 {expected}。这不一定是错误，只是少见。',
      en: '{subject}: {actual}, while the median of this body’s {count} years is {expected}. That need not be an error; it is unusual.',
    },
    why: {
      zh: '可能是批量申请、职能调整，也可能是多印或漏印一位数字。平均数和趋势会被这一年左右。',
      en: 'A wave of applications or new duties can cause it, and so can a digit too many or too few; means and trends will hang on this year.',
    },
    todo: {
      zh: '看原文的正文是否说明原因；趋势宜用中位数。',
      en: 'See whether the report’s text explains it; prefer medians for trends.',
    },
  },
  'parts-differ-from-whole': {
    message: {
      zh: '{subject}：所辖 {count} 个下一级单位合计 {expected}，本级报告是 {actual}，差 {difference}。',
      en: '{subject}: the {count} divisions right below it add to {expected}, its own report has {actual}, difference {difference}.',
    },
    why: {
      zh: '有的省、市只报本级，有的含部门，有的含下级，口径不同，这本身不是错误。',
      en: 'Some provinces and cities report their own offices alone, some with departments, some with what is below them: no error in itself.',
    },
    todo: {
      zh: '先弄清上级的报告包括谁，再与下级相加或相比。',
      en: 'Find out whom the report covers before adding it to those below or comparing them.',
    },
  },
  'conflicting-publications': {
    message: {
      zh: '{subject}：同一机关同一年有 {count} 份数字不同的报告，日期分不出先后，用的是错误最少的一份（{expected}），未用 {other}。',
      en: '{subject}: {count} reports of this body and year have different figures and no date tells which came later; the one with the fewest errors is used ({expected}), not {other}.',
    },
    why: {
      zh: '用哪一份会影响结果，也可能其中一份是别的机关或别的年度的。',
      en: 'Results depend on which is used; one of them may also belong to another body or year.',
    },
    todo: {
      zh: '对照原文，把不要的一份从来源中去掉。',
      en: 'Look at the sources and take the unwanted one out of them.',
    },
  },
  'unit-changed': {
    message: {
      zh: '{subject}：由{before}变为{after}。',
      en: '{subject}: {before} became {after}.',
    },
    why: {
      zh: '只换代码或名称的仍是同一单位；合并或拆分前后辖区不同，数字不能直接比较。',
      en: 'A new code or name is the same unit; after a merger or a split it is another territory, and its figures do not compare directly.',
    },
    todo: {
      zh: '合并或拆分的，按 cluster_id 相加后再比较。',
      en: 'For mergers and splits, add the units of one cluster_id up before comparing.',
    },
  },
}

const REPORTS: Words = { zh: '同一机关各年、各机关同年的报告', en: 'reports of other years or of other bodies' }

/** What each rule rests on. */
export const PANEL_RULE_ORIGINS: Readonly<Record<PanelWordsCode, Words>> = {
  'carried-over-differs': {
    zh: '“四、结转下年度继续办理”就是下一年的“二、上年结转政府信息公开申请数量”',
    en: 'what one year carries over (四) is what the next has carried in (二)',
  },
  'copied-from-year-before': REPORTS,
  'copied-from-other-body': REPORTS,
  jump: REPORTS,
  'parts-differ-from-whole': { zh: '行政区划的隶属关系', en: 'which divisions belong to which' },
  'conflicting-publications': { zh: '一个机关一年一份报告', en: 'one report of a body a year' },
  'unit-changed': { zh: '行政区划代码的变更', en: 'changes of the division codes' },
}

/** Why a rule over several reports could not decide, beside the reasons of a single report. */
export const PANEL_REASONS = {
  'year-missing': { zh: '没有上年的报告', en: 'there is no report of the year before' },
  'territory-changed': { zh: '这一年有合并或拆分', en: 'the unit was merged or split in that year' },
  'too-few-figures': {
    zh: '相同，但非零的数字太少，可能是碰巧',
    en: 'equal, but of so few figures that it may be chance',
  },
  'no-figures': { zh: '没有读到表三、表四的数字', en: 'no figure of tables three and four was read' },
  'short-series': { zh: '有数字的年份太少', en: 'too few years have a number' },
  'parts-missing': { zh: '缺少所辖下一级单位的报告', en: 'reports of the divisions right below it are missing' },
  'no-division': { zh: '不知是哪个行政区划', en: 'the division is not known' },
  'may-be-one': {
    zh: '不知是哪个行政区划；另有一个知道区划的机关同名而年份不重，两者可能是同一机关，没有合并',
    en: 'the division is not known; one body of a known division has the same name and other years: they may be one, and were not joined',
  },
  'body-by-name': {
    zh: '较晚的一份代替了较早的一份，但只凭名称认定是同一机关',
    en: 'a later one stands in place of an earlier one, but the name alone says that they are of one body',
  },
} as const satisfies Readonly<Record<string, Words>>

/** Pieces of the messages above. */
export const PANEL_PHRASES = {
  figures: { zh: '表三、表四', en: 'Tables three and four' },
  publications: { zh: '重复的报告', en: 'Repeated reports' },
  recoded: { zh: '改代码或名称', en: 'New code or name' },
  merged: { zh: '合并', en: 'Merger' },
  split: { zh: '拆分', en: 'Split' },
} as const satisfies Readonly<Record<string, Words>>
