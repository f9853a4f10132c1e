import type { Words } from './language.ts'

/** What an indicator is called and how it is to be read: what stands above, what below. */
export interface IndicatorWords {
  readonly label: Words
  readonly note: Words
}

const NULL_ZH = '缺数或分母为零时为空，不是 0。'
const NULL_EN = 'Empty, not 0, where a figure is missing or nothing stands below.'

function share(zh: string, en: string, overZh: string, overEn: string, aboveZh = zh, aboveEn = en): IndicatorWords {
  return {
    label: { zh: `${zh}占${overZh}`, en: `${en} / ${overEn}` },
    note: {
      zh: `分子：${aboveZh}；分母：${overZh}。${NULL_ZH}`,
      en: `Above: ${aboveEn}; below: ${overEn}. ${NULL_EN}`,
    },
  }
}

function count(zh: string, en: string, noteZh: string, noteEn: string): IndicatorWords {
  return { label: { zh, en }, note: { zh: noteZh, en: noteEn } }
}

function perHead(zh: string, en: string): IndicatorWords {
  return {
    label: { zh: `每万人${zh}`, en: `${en} per 10,000 inhabitants` },
    note: {
      zh: `分子：${zh}；分母：人口，由使用者给出。没有人口数时为空。`,
      en: `Above: ${en.toLowerCase()}; below: inhabitants, which the user gives. Empty where no population is given.`,
    },
  }
}

const PROCESSED = ['办结数', 'processed'] as const
const RESOLVABLE = ['可作公开决定的件数', 'resolvable'] as const
const DENIED = ['不予公开数', 'denied'] as const
const HANDED = ['新收与结转之和', 'received + carried in'] as const
const RESOLVABLE_NOTE = ['予以公开＋部分公开＋不予公开', 'granted + granted in part + denied'] as const

function overResolvable(zh: string, en: string): IndicatorWords {
  const { label } = share(zh, en, ...RESOLVABLE)
  return {
    label,
    note: {
      zh: `分子：${zh}；分母：${RESOLVABLE_NOTE[0]}，不计无法提供、不予处理和其他处理。${NULL_ZH}`,
      en: `Above: ${en.toLowerCase()}; below: ${RESOLVABLE_NOTE[1]}, without what could not be provided, was not processed or otherwise handled. ${NULL_EN}`,
    },
  }
}

const PRINTED_TOTAL = [
  '分母取表中印出的（七）总计；与各项之和不符时见 outcome-total。',
  'The printed （七）总计 is taken; where it is not the sum of the outcomes, see outcome-total.',
] as const

function overProcessed(zh: string, en: string): IndicatorWords {
  const { label, note } = share(zh, en, ...PROCESSED)
  return { label, note: { zh: `${note.zh}${PRINTED_TOTAL[0]}`, en: `${note.en} ${PRINTED_TOTAL[1]}` } }
}

const DECIDED_ZH = '已审结数（维持＋纠正＋其他结果）'
const DECIDED_EN = 'decided (upheld + corrected + other results)'

function reversal(zh: string, en: string): IndicatorWords {
  return {
    label: { zh: `${zh}纠错率`, en: `${en}: corrected / decided` },
    note: {
      zh: `分子：结果纠正；分母：${DECIDED_ZH}，不计尚未审结。${NULL_ZH}`,
      en: `Above: corrected; below: ${DECIDED_EN}, without pending cases. ${NULL_EN}`,
    },
  }
}

/** The words of the indicators; their ids and cells are in `src/form/indicators.ts`. */
export const INDICATOR_WORDS = {
  received: count(
    '新收申请数',
    'Applications received',
    '一、本年新收政府信息公开申请数量，总计列。',
    'Row 一, column of totals.',
  ),
  processed: count(
    '办结数',
    'Applications processed',
    '（七）总计，总计列，照印出的数。',
    'Row （七）总计, column of totals, as printed.',
  ),
  reconsideration_total: count(
    '行政复议数',
    'Reconsideration cases',
    '表四行政复议总计，含尚未审结。',
    'Table four, total of 行政复议, pending cases among them.',
  ),
  litigation_total: count(
    '行政诉讼数',
    'Litigation cases',
    '表四两类行政诉讼总计之和，含尚未审结。',
    'Table four, the totals of both kinds of 行政诉讼 added, pending cases among them.',
  ),
  granted_of_processed: overProcessed('予以公开', 'Granted'),
  disclosed_of_processed: overProcessed('予以公开与部分公开', 'Granted + granted in part'),
  granted_of_resolvable: overResolvable('予以公开', 'Granted'),
  disclosed_of_resolvable: overResolvable('予以公开与部分公开', 'Granted + granted in part'),
  denied_of_processed: overProcessed('不予公开', 'Denied'),
  unable_of_processed: overProcessed('无法提供', 'Unable to provide'),
  not_processed_of_processed: overProcessed('不予处理', 'Not processed'),
  other_of_processed: overProcessed('其他处理', 'Otherwise handled'),
  denied_ground: share('{ground}', '{ground}', ...DENIED),
  carry_over: share(
    '结转下年',
    'Carried over',
    ...HANDED,
    '四、结转下年度继续办理',
    'row 四, carried over to the next year',
  ),
  clearance: share('办结', 'Processed', ...HANDED, '（七）总计', 'row （七）总计 as printed'),
  natural_person_of_received: share('自然人申请', 'By natural persons', '新收申请', 'received'),
  reconsideration_reversal: reversal('行政复议', 'Reconsideration'),
  litigation_direct_reversal: reversal('未经复议直接起诉', 'Litigation without reconsideration'),
  litigation_after_reversal: reversal('复议后起诉', 'Litigation after reconsideration'),
  received_per_10k: perHead('新收申请数', 'Applications received'),
  reconsideration_per_10k: perHead('行政复议数', 'Reconsideration cases'),
  litigation_per_10k: perHead('行政诉讼数', 'Litigation cases'),
} as const satisfies Readonly<Record<string, IndicatorWords>>
