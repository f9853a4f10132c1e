import type { CodeWords } from './language.ts'

export type FindingWordsCode =
  | 'balance'
  | 'outcome-total'
  | 'row-total'
  | 'case-total'
  | 'period-not-year'
  | 'published-before-period-end'
  | 'published-after-deadline'
  | 'section-missing'
  | 'table-missing'

/** What is said when a rule fails. The keys are the rules’ codes; a test holds that none is missing. */
export const FINDING_WORDS: Readonly<Record<FindingWordsCode, CodeWords>> = {
  balance: {
    message: {
      zh: '{subject}列：一＋二＝{expected}，（七）总计＋四＝{actual}，差 {difference}。',
      en: 'Column {subject}: received + carried in = {expected}, total + carried over = {actual}, difference {difference}.',
    },
    why: {
      zh: '表上注明两边相等。至少有一个数印错，用到这一列的比率都受影响。',
      en: 'The form prints this equation. At least one of the figures is wrong, and so is every rate built on the column.',
    },
    todo: {
      zh: '不要自行改正；引用时注明，或向发布机关核实。',
      en: 'Do not correct it; note it when citing, or ask the body.',
    },
  },
  'outcome-total': {
    message: {
      zh: '{subject}列：各类办理结果合计 {expected}，（七）总计印作 {actual}，差 {difference}。',
      en: 'Column {subject}: the outcomes add to {expected}, （七）总计 is printed as {actual}, difference {difference}.',
    },
    why: {
      zh: '各项之和与总计不符，以总计为分母和以各项之和为分母的比率不同。',
      en: 'Rates differ by whether you divide by the printed total or by the sum.',
    },
    todo: {
      zh: '说明用的是哪一个分母。',
      en: 'Say which of the two you divide by.',
    },
  },
  'row-total': {
    message: {
      zh: '{subject}：六类申请人合计 {expected}，总计印作 {actual}，差 {difference}。',
      en: '{subject}: the six kinds of applicant add to {expected}, 总计 is printed as {actual}, difference {difference}.',
    },
    why: {
      zh: '分申请人的数与总数不能同时引用。',
      en: 'The figures by applicant and the total cannot both be right.',
    },
    todo: {
      zh: '引用时注明。',
      en: 'Note it when citing.',
    },
  },
  'case-total': {
    message: {
      zh: '{subject}：四类结果合计 {expected}，总计印作 {actual}，差 {difference}。',
      en: '{subject}: the four results add to {expected}, 总计 is printed as {actual}, difference {difference}.',
    },
    why: {
      zh: '纠错率的分母不确定。',
      en: 'The denominator of the reversal rate is uncertain.',
    },
    todo: {
      zh: '引用时注明用的是哪一个。',
      en: 'Say which you used.',
    },
  },
  'period-not-year': {
    message: {
      zh: '{subject} 应为 {expected}，报告写的是 {actual}。',
      en: '{subject} should be {expected}; the report says {actual}.',
    },
    why: {
      zh: '统计期限不是完整的报告年度，各年不可直接比较，或是抄了上年的文字。',
      en: 'The figures may not cover the year, or the sentence was copied from last year.',
    },
    todo: {
      zh: '核对报告属于哪一年。',
      en: 'Check which year the report is of.',
    },
  },
  'published-before-period-end': {
    message: {
      zh: '公开日期 {actual} 早于统计期末 {expected}。',
      en: 'Published on {actual}, before the period ended on {expected}.',
    },
    why: {
      zh: '年度尚未结束，数字可能不是全年的。',
      en: 'The year was not over: the figures may not be for all of it.',
    },
    todo: {
      zh: '查看是否另有更新版本。',
      en: 'Look for a later version.',
    },
  },
  'published-after-deadline': {
    message: {
      zh: '公开日期 {actual} 晚于法定期限 {expected}。',
      en: 'Published on {actual}, after the legal deadline of {expected}.',
    },
    why: {
      zh: '逾期公布本身就是合规情况。也可能是后来重发的日期。',
      en: 'Lateness is itself a measure of compliance; it may also be the date of a re-posting.',
    },
    todo: {
      zh: '核对是否首次公布的日期。',
      en: 'Check that it is the first publication.',
    },
  },
  'section-missing': {
    message: {
      zh: '没有找到“{subject}”一节。',
      en: 'The section “{subject}” was not found.',
    },
    why: {
      zh: '报告不完整，或标题没有认出来。',
      en: 'The report is incomplete, or the heading was not recognised.',
    },
    todo: {
      zh: '查看原文。',
      en: 'Look at the source.',
    },
  },
  'table-missing': {
    message: {
      zh: '没有读到“{subject}”的表格。',
      en: 'The table of “{subject}” was not read.',
    },
    why: {
      zh: '没有读到不等于为零：表格可能是图片、附件或已损坏。',
      en: 'Not read is not zero: the table may be an image, an attachment, or damaged.',
    },
    todo: {
      zh: '查看原文。',
      en: 'Look at the source.',
    },
  },
}

/** What is said when a rule could not decide, whatever the rule. */
export const UNDECIDED_WORDS = {
  zh: '{subject}：未能核对（{reason}）。',
  en: '{subject}: not checked ({reason}).',
} as const

export const UNDECIDED_REASONS = {
  blank: { zh: '有空白格', en: 'a cell is blank' },
  dash: { zh: '有“—”一类的格', en: 'a cell holds a dash' },
  unreadable: { zh: '有格无法读取', en: 'a cell is unreadable' },
  absent: { zh: '原文缺少有关的行', en: 'the source lacks a row' },
  'used-to-read': { zh: '这一等式已用来读数', en: 'the equation was used to read the cells' },
  'unknown-body': { zh: '不知是哪类机关', en: 'the kind of body is not known' },
  'no-deadline': { zh: '条例没有规定这类机关的期限', en: 'the regulation sets this kind of body no deadline' },
  'no-date': { zh: '没有公开日期', en: 'there is no publication date' },
} as const
