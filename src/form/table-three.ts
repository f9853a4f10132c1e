import type { Column, Identity, PrintedTable, Row } from './types.ts'

/** Table three, 收到和处理政府信息公开申请情况: what became of the applications, by kind of applicant. */

const APPLICANT = '申请人情况'
const ORGANISATION = '法人或其他组织'

function applicant(key: string, label: string, groups: readonly string[], aliases: readonly string[] = []): Column {
  return { key, label, groups, measure: 'count', unit: '件', aliases }
}

export const APPLICANTS: readonly Column[] = [
  applicant('naturalPerson', '自然人', [APPLICANT]),
  applicant('commercialEnterprise', '商业企业', [APPLICANT, ORGANISATION]),
  applicant('researchInstitution', '科研机构', [APPLICANT, ORGANISATION], ['科研企业']),
  applicant('publicWelfareOrganization', '社会公益组织', [APPLICANT, ORGANISATION], ['公益组织', '社会公益机构']),
  applicant('legalServiceOrganization', '法律服务机构', [APPLICANT, ORGANISATION], ['法律服务组织']),
  applicant('otherOrganization', '其他', [APPLICANT, ORGANISATION], ['其它', '其他组织']),
  applicant('total', '总计', [APPLICANT], ['合计']),
]

const RESULTS = '三、本年度办理结果'
const DENIED = '（三）不予公开'
const UNABLE = '（四）无法提供'
const NOT_PROCESSED = '（五）不予处理'
const OTHER = '（六）其他处理'

function outcome(path: string, labels: readonly string[], more: Partial<Row> = {}): Row {
  return { path: ['outcomes', ...path.split('/')], labels: [RESULTS, ...labels], ...more }
}

const RECEIVED: Row = { path: ['received'], labels: ['一、本年新收政府信息公开申请数量'] }
const CARRIED_IN: Row = { path: ['carriedIn'], labels: ['二、上年结转政府信息公开申请数量'] }
const TOTAL: Row = { path: ['total'], labels: [RESULTS, '（七）总计'], aliases: ['（七）合计'] }
const CARRIED_OVER: Row = { path: ['carriedOver'], labels: ['四、结转下年度继续办理'] }

const OUTCOMES_BEFORE_OTHER: readonly Row[] = [
  outcome('granted', ['（一）予以公开']),
  outcome('grantedInPart', ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）'], {
    aliases: ['（二）部分公开'],
  }),
  outcome('denied/stateSecrets', [DENIED, '1.属于国家秘密']),
  outcome('denied/forbiddenByLaw', [DENIED, '2.其他法律行政法规禁止公开']),
  outcome('denied/securityAndStability', [DENIED, '3.危及“三安全一稳定”']),
  outcome('denied/thirdPartyRights', [DENIED, '4.保护第三方合法权益']),
  outcome('denied/internalAffairs', [DENIED, '5.属于三类内部事务信息']),
  outcome('denied/processInformation', [DENIED, '6.属于四类过程性信息']),
  outcome('denied/enforcementFiles', [DENIED, '7.属于行政执法案卷']),
  outcome('denied/administrativeInquiries', [DENIED, '8.属于行政查询事项']),
  outcome('unableToProvide/notHeld', [UNABLE, '1.本机关不掌握相关政府信息']),
  outcome('unableToProvide/needsCreation', [UNABLE, '2.没有现成信息需要另行制作']),
  outcome('unableToProvide/stillUnclear', [UNABLE, '3.补正后申请内容仍不明确']),
  outcome('notProcessed/complaints', [NOT_PROCESSED, '1.信访举报投诉类申请']),
  outcome('notProcessed/repeated', [NOT_PROCESSED, '2.重复申请']),
  outcome('notProcessed/publications', [NOT_PROCESSED, '3.要求提供公开出版物']),
  outcome('notProcessed/excessive', [NOT_PROCESSED, '4.无正当理由大量反复申请']),
  outcome('notProcessed/reconfirmation', [NOT_PROCESSED, '5.要求行政机关确认或重新出具已获取信息']),
]

const OTHER_IN_PARTS: readonly Row[] = [
  outcome('other/uncorrectedInTime', [OTHER, '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'], {
    alternative: 'part',
  }),
  outcome('other/feeUnpaid', [OTHER, '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'], {
    alternative: 'part',
  }),
  outcome('other/other', [OTHER, '3.其他'], { alternative: 'part' }),
]

const OTHER_AS_WHOLE: readonly Row[] = [outcome('other/asWhole', [OTHER], { alternative: 'whole' })]

function rowKey(row: Row): string {
  return row.path.join('/')
}

function tableThree(other: readonly Row[]): PrintedTable {
  const outcomes = [...OUTCOMES_BEFORE_OTHER, ...other]
  const identities: readonly Identity[] = [
    {
      code: 'balance',
      across: 'columns',
      left: [RECEIVED, CARRIED_IN].map(rowKey),
      right: [TOTAL, CARRIED_OVER].map(rowKey),
      origin: 'printed',
    },
    { code: 'outcome-total', across: 'columns', left: outcomes.map(rowKey), right: [rowKey(TOTAL)], origin: 'meaning' },
    {
      code: 'row-total',
      across: 'rows',
      left: APPLICANTS.slice(0, -1).map(column => column.key),
      right: ['total'],
      origin: 'meaning',
    },
  ]
  return {
    id: 'tableThree',
    section: 'applications',
    layout: 'stacked',
    blocks: [
      {
        table: 'applications',
        pointer: '/applications',
        caption: null,
        corner: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
        columns: APPLICANTS,
        rows: [RECEIVED, CARRIED_IN, ...outcomes, TOTAL, CARRIED_OVER],
        identities,
      },
    ],
  }
}

export const TABLE_THREE_2021 = tableThree(OTHER_IN_PARTS)
export const TABLE_THREE_2019 = tableThree(OTHER_AS_WHOLE)
