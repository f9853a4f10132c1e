/**
 * The form as somebody who needs its figures would write it down from a few reports: for each row a piece of its label that no
 * other row has, as a regular expression over text without blanks and in half-width signs. Deliberately not taken from `src/form/`,
 * which is part of what is being compared. All peers share these, so that only their tools differ.
 */

export interface Item {
  readonly id: string
  readonly label: string
}

const items = (pairs: Readonly<Record<string, string>>): Item[] =>
  Object.entries(pairs).map(([id, label]) => ({ id, label }))

/** Rows of table three, of both editions. */
export const APPLICATIONS = items({
  received: '本年新收',
  carried_in: '上年结转',
  granted: '予以公开',
  granted_in_part: '部分公开',
  denied_state_secrets: '国家秘密',
  denied_forbidden_by_law: '其他法律行政',
  denied_security_and_stability: '三安全一稳定',
  denied_third_party_rights: '第三方合法权益',
  denied_internal_affairs: '三类内部事务',
  denied_process_information: '四类过程性',
  denied_enforcement_files: '执法案卷',
  denied_administrative_inquiries: '行政查询',
  unable_to_provide_not_held: '不掌握相关政府信息',
  unable_to_provide_needs_creation: '没有现成信息',
  unable_to_provide_still_unclear: '补正后申请内容',
  not_processed_complaints: '信访举报投诉',
  not_processed_repeated: '重复申请',
  not_processed_publications: '公开出版物',
  not_processed_excessive: '大量反复申请',
  not_processed_reconfirmation: '重新出具',
  other_as_whole: '其他处理',
  other_uncorrected_in_time: '逾期不补正',
  other_fee_unpaid: '逾期未按收费通知',
  other_other: '3[.、]其他',
  total: String.raw`\(七\)`,
  carried_over: '结转下年度',
})

/** Columns of table three, always in this order. */
export const APPLICANTS = [
  'natural_person',
  'commercial_enterprise',
  'research_institution',
  'public_welfare_organization',
  'legal_service_organization',
  'other_organization',
  'total',
] as const

/** Rows of table two, of both editions. */
export const DISCLOSURE = items({
  regulations: '规章',
  normative_documents: '规范性文件',
  permits: '行政许可',
  other_services: '其他对外管理服务事项',
  penalties: '行政处罚',
  coercion: '行政强制',
  fees: '行政事业性收费',
  procurement: '政府集中采购',
})

/** Heads of the columns of table two, of both editions. */
export const DISCLOSURE_HEADS = items({
  issued: '制发件数',
  repealed: '废止件数',
  in_force: '现行有效',
  newly_made: '新制作',
  newly_disclosed: '新公开',
  total_disclosed: '对外公开总数',
  previous_year_items: '上一年项目',
  change: '本年增/减',
  decisions: '处理决定数量',
  amount: '收费金额|采购总金额',
  items: '采购项目数量',
})

const PERMITS = ['permits', 'other_services', 'penalties', 'coercion']
const rows = (ids: readonly string[], columns: readonly string[]) => ids.map(id => [id, columns] as const)

/** Columns of each row of table two where the heads cannot be matched to the figures: by edition, told by 制发件数 in the head. */
export const DISCLOSURE_COLUMNS: Readonly<Record<'2021' | '2019', ReadonlyMap<string, readonly string[]>>> = {
  '2021': new Map([
    ...rows(['regulations', 'normative_documents'], ['issued', 'repealed', 'in_force']),
    ...rows(['permits', 'penalties', 'coercion'], ['decisions']),
    ...rows(['fees'], ['amount']),
  ]),
  '2019': new Map([
    ...rows(['regulations', 'normative_documents'], ['newly_made', 'newly_disclosed', 'total_disclosed']),
    ...rows(PERMITS, ['previous_year_items', 'change', 'decisions']),
    ...rows(['fees'], ['previous_year_items', 'change']),
    ...rows(['procurement'], ['items', 'amount']),
  ]),
}

/** The line of table four, from left to right. */
export const CASES = [
  'reconsideration/reconsideration',
  'litigation/direct',
  'litigation/after_reconsideration',
].flatMap(item => ['upheld', 'corrected', 'other', 'pending', 'total'].map(column => `${item}/${column}`))
