// Over 300 lines: it is one list, and words for people stay in one place.

import type { CodeWords, Words } from './language.ts'

export type FindingWordsCode =
  | 'balance'
  | 'outcome-total'
  | 'row-total'
  | 'case-total'
  | 'prose-table'
  | 'prose-parts'
  | 'prose-share'
  | 'prose-all'
  | 'total-below-part'
  | 'figures-all-round'
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
      zh: '不要自行改正；先对照原文看列出的可能有误的格，引用时注明，或向发布机关核实。',
      en: 'Do not correct it; look at the suspects in the source, note it when citing, or ask the body.',
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
      zh: '先对照原文看列出的可能有误的格；说明用的是哪一个分母。',
      en: 'Look at the suspects in the source; say which of the two you divide by.',
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
      zh: '先对照原文看列出的可能有误的格；引用时注明。',
      en: 'Look at the suspects in the source; note it when citing.',
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
      zh: '先对照原文看列出的可能有误的格；引用时注明用的是哪一个。',
      en: 'Look at the suspects in the source; say which number you used.',
    },
  },
  'prose-table': {
    message: {
      zh: '{subject}：正文说 {actual}{unit}，表中是 {expected}{unit}（{cells}）{explanation}。原句：“{sentence}”。',
      en: '{subject}: the text says {actual}{unit}, the table has {expected}{unit} ({cells}){explanation}. The sentence: “{sentence}”.',
    },
    why: {
      zh: '同一件事有两个数，引用正文和引用表格会得出不同的结论。',
      en: 'One thing has two numbers: who cites the text and who cites the table will disagree.',
    },
    todo: {
      zh: '看原句说的是否同一范围；引用时注明取自正文还是表格。',
      en: 'See whether the sentence speaks of the same; say which of the two you cite.',
    },
  },
  'prose-parts': {
    message: {
      zh: '{subject}：正文列举的部分（{parts}）合计 {expected}，总数写的是 {actual}。原句：“{sentence}”。',
      en: '{subject}: the parts in the text ({parts}) add to {expected}, their total is given as {actual}. The sentence: “{sentence}”.',
    },
    why: {
      zh: '列举与总数至少有一个写错，按部分计算的比例不可信。',
      en: 'A part or the total is wrong, and so are shares built on them.',
    },
    todo: {
      zh: '对照表格，看哪一个与表格相符。',
      en: 'Compare with the table to see which of them agrees.',
    },
  },
  'prose-share': {
    message: {
      zh: '{subject}：正文说占 {actual}%，而 {count} 占 {total} 是 {expected}%，换用其他总数也不符。原句：“{sentence}”。',
      en: '{subject}: the text says {actual}%, but {count} of {total} is {expected}%, and no other total fits. The sentence: “{sentence}”.',
    },
    why: {
      zh: '百分比算错，或件数写错，或分母不是报告里的数。',
      en: 'The share or its count is wrong, or it is a share of something that the report does not give.',
    },
    todo: {
      zh: '引用件数，不引用百分比。',
      en: 'Cite the count rather than the share.',
    },
  },
  'prose-all': {
    message: {
      zh: '{subject}：正文说 {actual} 件全部如此，表中只有 {expected}{besides}。原句：“{sentence}”。',
      en: '{subject}: the text says this of all {actual}, the table has {expected}{besides}. The sentence: “{sentence}”.',
    },
    why: {
      zh: '“均”“全部”不成立，照引会把未结或败诉的案件说成胜诉。',
      en: 'It is not true of all; citing it would count pending or lost cases as won.',
    },
    todo: {
      zh: '引用表格中的各项数字。',
      en: 'Cite the figures of the table.',
    },
  },
  'total-below-part': {
    message: {
      zh: '{subject}：{part} {actual}，多于{whole} {expected}。这不一定是错误，只是少见。',
      en: '{subject}: {part} is {actual}, more than {whole}, {expected}. That need not be an error; it is unusual.',
    },
    why: {
      zh: '部分通常不会多于它所属的总数。跨年度的案件、口径不同也会造成。',
      en: 'A part is seldom more than its whole. Cases from earlier years or another way of counting can cause it.',
    },
    todo: {
      zh: '只供参考；使用这两个数的比例之前，先看原文。',
      en: 'For information; look at the source before dividing one by the other.',
    },
  },
  'figures-all-round': {
    message: {
      zh: '{subject}：10 以上的 {actual} 个不同数字都是 10 的倍数。这不是错误，只是少见。',
      en: '{subject}: all {actual} different figures of 10 and more are multiples of 10. That is no error; it is unusual.',
    },
    why: {
      zh: '实际计数很少全是整十数，这些数字可能是估计的。',
      en: 'Counts are seldom all round; these may be estimates.',
    },
    todo: {
      zh: '只供参考；作精确比较时注明。',
      en: 'For information; note it where exact figures matter.',
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
  'other-scope': {
    zh: '正文说的年度、主体或范围与表格不同',
    en: 'the text speaks of another year, body or scope than the table',
  },
  'no-total': {
    zh: '没有可以对照的件数或总数',
    en: 'there is no count or no total to hold it against',
  },
  'unit-unknown': { zh: '金额的单位不明', en: 'the unit of an amount is not known' },
} as const

export type ExplanationCode =
  | 'received-and-carried-in'
  | 'handled-for-received'
  | 'received-for-handled'
  | 'granted-and-in-part'
  | 'granted-without-in-part'
  | 'direct-litigation-only'
  | 'after-reconsideration-only'
  | 'reconsideration-and-litigation'
  | 'natural-persons-only'
  | 'one-column-only'
  | 'first-sub-row-only'
  | 'one-sub-row-only'
  | 'digits-transposed'
  | 'digit-lost'
  | 'digit-doubled'
  | 'other-money-unit'

/** How a number in prose may have come to differ from the table. Said of the number, as a guess that fits it, not as a fact. */
export const EXPLANATION_WORDS: Readonly<Record<ExplanationCode, Words>> = {
  'received-and-carried-in': { zh: '新收与上年结转之和恰为此数', en: 'received plus carried in is this number' },
  'handled-for-received': { zh: '办理结果总计恰为此数', en: 'the number handled is this number' },
  'received-for-handled': { zh: '新收数恰为此数', en: 'the number received is this number' },
  'granted-and-in-part': {
    zh: '予以公开与部分公开之和恰为此数',
    en: 'granted plus granted in part is this number',
  },
  'granted-without-in-part': {
    zh: '予以公开恰为此数，未计部分公开',
    en: 'granted without granted in part is this number',
  },
  'direct-litigation-only': {
    zh: '未经复议直接起诉恰为此数，未计复议后起诉',
    en: 'lawsuits without reconsideration alone are this number',
  },
  'after-reconsideration-only': {
    zh: '复议后起诉恰为此数，未计直接起诉',
    en: 'lawsuits after reconsideration alone are this number',
  },
  'reconsideration-and-litigation': {
    zh: '行政复议与行政诉讼之和恰为此数',
    en: 'reconsideration plus litigation is this number',
  },
  'natural-persons-only': { zh: '自然人一列恰为此数', en: 'the column of natural persons is this number' },
  'one-column-only': { zh: '“{label}”恰为此数', en: '“{label}” alone is this number' },
  'first-sub-row-only': {
    zh: '第一小项“{label}”恰为此数',
    en: 'the first row of the group, “{label}”, is this number',
  },
  'one-sub-row-only': { zh: '其中一项“{label}”恰为此数', en: 'one row of the group, “{label}”, is this number' },
  'digits-transposed': { zh: '两数只差相邻两位数字颠倒', en: 'the two differ by two neighbouring digits swapped' },
  'digit-lost': { zh: '两数只差漏写一位数字', en: 'the two differ by one digit lost' },
  'digit-doubled': { zh: '两数只差重复一位数字', en: 'the two differ by one digit doubled' },
  'other-money-unit': {
    zh: '两数只差计量单位（元、万元、亿元）',
    en: 'the two differ by the unit alone (元, 万元, 亿元)',
  },
}

export type SlipCode =
  | 'prose-agrees'
  | 'exchanged'
  | 'carried'
  | 'digits-transposed'
  | 'digit-lost'
  | 'digit-doubled'
  | 'digit-wrong'
  | 'copied'
  | 'total-not-filled'

/** How a printed number may have come of the one that the sums need. A guess that fits the two numbers, not a fact. */
export const SLIP_WORDS: Readonly<Record<SlipCode, Words>> = {
  'prose-agrees': { zh: '正文写的正是此数', en: 'the text gives this number' },
  exchanged: { zh: '与相邻一格的数互换', en: 'exchanged with the cell beside it' },
  carried: { zh: '合计时带入了同一差额', en: 'a total that took over the same difference' },
  'digits-transposed': { zh: '相邻两位数字颠倒', en: 'two neighbouring digits swapped' },
  'digit-lost': { zh: '漏写一位数字', en: 'one digit lost' },
  'digit-doubled': { zh: '重复一位数字', en: 'one digit doubled' },
  'digit-wrong': { zh: '错写一位数字', en: 'one digit wrong' },
  copied: { zh: '与相邻一格的数相同', en: 'the number of the cell beside it' },
  'total-not-filled': { zh: '合计未填', en: 'a total left at 0' },
}

export type NoSuspectsCode = 'exhausted' | 'too-heavy' | 'too-many' | 'impossible-number'

/** Why no cells are named for sums that fail. */
export const NO_SUSPECTS_WORDS: Readonly<Record<NoSuspectsCode, Words>> = {
  exhausted: { zh: '可能的改法太多，未能逐一查完', en: 'more combinations than could be searched' },
  'too-heavy': { zh: '要改动的格太多', en: 'too many cells would have to be wrong' },
  'too-many': { zh: '可能的改法太多，等式分不出是哪一格', en: 'too many ways to mend them; the sums do not tell' },
  'impossible-number': {
    zh: '表中有件数不可能取的值',
    en: 'the table holds a number that a count cannot be',
  },
}

/** Pieces of the messages above that are said only where there is something to say. */
export const FINDING_PHRASES = {
  explained: { zh: '；可能的原因：{what}', en: '; a possible reason: {what}' },
  moreCells: { zh: '{cells} 等 {count} 格', en: '{cells} and others, {count} cells' },
  besides: { zh: '，另有 {others}', en: ', besides {others}' },
} as const satisfies Readonly<Record<string, Words>>
