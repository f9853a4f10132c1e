// Over 300 lines: a table of sentences, one entry each, with nothing to split it by.
import type { ProseFigure } from '../../../src/report/model.ts'

/** A figure that a reader must find. Left out: `approximate` is false, `scope` is this year, `whose` is not tested. */
export interface ExpectedFigure {
  readonly concept: string
  /** Null where only a range is given. */
  readonly value: number | null
  readonly unit: string | null
  readonly approximate?: boolean
  readonly scope?: ProseFigure['scope']
  readonly whose?: ProseFigure['whose']
}

export interface SentenceCase {
  /** As it would stand in a report of `year`; a line of it may be broken. */
  readonly sentence: string
  readonly year: number
  /** All figures that the sentence states, in the order of the text. */
  readonly figures: readonly ExpectedFigure[]
  /** The form that the sentence tests. */
  readonly why: string
}

/** Written by hand with invented figures, by someone who had not seen the reader of prose. */
export const SENTENCES: readonly SentenceCase[] = [
  // received, handled, carried
  {
    sentence: '2022年，我县各行政机关共收到政府信息公开申请86件，上年结转4件。',
    year: 2022,
    figures: [
      { concept: 'applications.received', value: 86, unit: '件' },
      { concept: 'applications.carriedIn', value: 4, unit: '件' },
    ],
    why: 'received and carried in',
  },
  {
    sentence: '本年度新收政府信息公开申请57件，办结55件，结转下年度继续办理2件。',
    year: 2022,
    figures: [
      { concept: 'applications.received', value: 57, unit: '件' },
      { concept: 'applications.handled', value: 55, unit: '件' },
      { concept: 'applications.carriedOver', value: 2, unit: '件' },
    ],
    why: 'received, handled, carried over',
  },
  {
    sentence: '全年收到依申请公开132件，已全部办结。',
    year: 2022,
    figures: [
      { concept: 'applications.received', value: 132, unit: '件' },
      { concept: 'applications.handled', value: 132, unit: '件' },
    ],
    why: 'all of them handled, as a figure',
  },
  {
    sentence: '全年共办结政府信息公开申请61件（含上年结转5件）。',
    year: 2022,
    figures: [
      { concept: 'applications.handled', value: 61, unit: '件' },
      { concept: 'applications.carriedIn', value: 5, unit: '件' },
    ],
    why: 'carried in, in parentheses with 含',
  },
  {
    sentence: '今年以来共收到154件申请，办结147件，另有7件结转下年。',
    year: 2022,
    figures: [
      { concept: 'applications.received', value: 154, unit: '件' },
      { concept: 'applications.handled', value: 147, unit: '件' },
      { concept: 'applications.carriedOver', value: 7, unit: '件' },
    ],
    why: 'number before 申请, number before 结转',
  },
  {
    sentence: '办结的38件申请中，21件予以公开，6件部分公开，11件无法提供。',
    year: 2022,
    figures: [
      { concept: 'applications.handled', value: 38, unit: '件' },
      { concept: 'applications.outcomes.granted', value: 21, unit: '件' },
      { concept: 'applications.outcomes.grantedInPart', value: 6, unit: '件' },
      { concept: 'applications.outcomes.unableToProvide', value: 11, unit: '件' },
    ],
    why: 'number before every name',
  },
  {
    sentence: '收到申请2件，1件予以公开，1件结转下年。',
    year: 2022,
    figures: [
      { concept: 'applications.received', value: 2, unit: '件' },
      { concept: 'applications.outcomes.granted', value: 1, unit: '件' },
      { concept: 'applications.carriedOver', value: 1, unit: '件' },
    ],
    why: 'number before name, single digits',
  },
  {
    sentence: '2021年结转至本年度办理的申请6件，本年度新收申请44件。',
    year: 2022,
    figures: [
      { concept: 'applications.carriedIn', value: 6, unit: '件' },
      { concept: 'applications.received', value: 44, unit: '件' },
    ],
    why: "carried in, the year named: still this year's row",
  },
  {
    sentence: '收到申请：19件；办结：18件；结转下年：1件。',
    year: 2022,
    figures: [
      { concept: 'applications.received', value: 19, unit: '件' },
      { concept: 'applications.handled', value: 18, unit: '件' },
      { concept: 'applications.carriedOver', value: 1, unit: '件' },
    ],
    why: 'colon between name and number',
  },
  {
    sentence: '本机关无上年结转申请，新收申请9件，结转下年度0件。',
    year: 2022,
    figures: [
      { concept: 'applications.carriedIn', value: 0, unit: null },
      { concept: 'applications.received', value: 9, unit: '件' },
      { concept: 'applications.carriedOver', value: 0, unit: '件' },
    ],
    why: 'zero in words and zero in digits side by side',
  },
  {
    sentence: '全年共收到政府信息公开申请33件，答复33件。',
    year: 2022,
    figures: [
      { concept: 'applications.received', value: 33, unit: '件' },
      { concept: 'applications.handled', value: 33, unit: '件' },
    ],
    why: '答复 for handled',
  },
  {
    sentence: '收到政府信息公开申请28份，其中26份已在年内办结，2份结转至2023年继续办理。',
    year: 2022,
    figures: [
      { concept: 'applications.received', value: 28, unit: '份' },
      { concept: 'applications.handled', value: 26, unit: '份' },
      { concept: 'applications.carriedOver', value: 2, unit: '份' },
    ],
    why: 'unit 份, number before the verb, carried over into a named year',
  },
  // outcomes
  {
    sentence: '已办结申请74件，其中：予以公开31件，部分公开12件，不予公开8件，无法提供19件，不予处理3件，其他处理1件。',
    year: 2022,
    figures: [
      { concept: 'applications.handled', value: 74, unit: '件' },
      { concept: 'applications.outcomes.granted', value: 31, unit: '件' },
      { concept: 'applications.outcomes.grantedInPart', value: 12, unit: '件' },
      { concept: 'applications.outcomes.denied', value: 8, unit: '件' },
      { concept: 'applications.outcomes.unableToProvide', value: 19, unit: '件' },
      { concept: 'applications.outcomes.notProcessed', value: 3, unit: '件' },
      { concept: 'applications.outcomes.other', value: 1, unit: '件' },
    ],
    why: 'all six outcomes',
  },
  {
    sentence: '公开或部分公开的合计36件，不予公开4件。',
    year: 2022,
    figures: [
      { concept: 'applications.outcomes.grantedOrInPart', value: 36, unit: '件' },
      { concept: 'applications.outcomes.denied', value: 4, unit: '件' },
    ],
    why: 'granted or in part as one total',
  },
  {
    sentence: '不予公开9件，其中属于国家秘密1件、属于三类内部事务信息3件、属于四类过程性信息2件、属于行政执法案卷3件。',
    year: 2022,
    figures: [
      { concept: 'applications.outcomes.denied', value: 9, unit: '件' },
      { concept: 'applications.outcomes.denied.stateSecrets', value: 1, unit: '件' },
      { concept: 'applications.outcomes.denied.internalAffairs', value: 3, unit: '件' },
      { concept: 'applications.outcomes.denied.processInformation', value: 2, unit: '件' },
      { concept: 'applications.outcomes.denied.enforcementFiles', value: 3, unit: '件' },
    ],
    why: 'sub-outcomes of denied',
  },
  {
    sentence: '不予公开的5件中，2件危及“三安全一稳定”，2件涉及保护第三方合法权益，1件属于行政查询事项。',
    year: 2022,
    figures: [
      { concept: 'applications.outcomes.denied', value: 5, unit: '件' },
      { concept: 'applications.outcomes.denied.securityAndStability', value: 2, unit: '件' },
      { concept: 'applications.outcomes.denied.thirdPartyRights', value: 2, unit: '件' },
      { concept: 'applications.outcomes.denied.administrativeInquiries', value: 1, unit: '件' },
    ],
    why: 'sub-outcomes of denied, number first',
  },
  {
    sentence:
      '无法提供23件，包括本机关不掌握相关政府信息20件、没有现成信息需要另行制作2件、补正后申请内容仍不明确1件。',
    year: 2022,
    figures: [
      { concept: 'applications.outcomes.unableToProvide', value: 23, unit: '件' },
      { concept: 'applications.outcomes.unableToProvide.notHeld', value: 20, unit: '件' },
      { concept: 'applications.outcomes.unableToProvide.needsCreation', value: 2, unit: '件' },
      { concept: 'applications.outcomes.unableToProvide.stillUnclear', value: 1, unit: '件' },
    ],
    why: 'sub-outcomes of unable to provide',
  },
  {
    sentence: '不予处理7件（信访举报投诉类申请4件，重复申请2件，要求提供公开出版物1件）。',
    year: 2022,
    figures: [
      { concept: 'applications.outcomes.notProcessed', value: 7, unit: '件' },
      { concept: 'applications.outcomes.notProcessed.complaints', value: 4, unit: '件' },
      { concept: 'applications.outcomes.notProcessed.repeated', value: 2, unit: '件' },
      { concept: 'applications.outcomes.notProcessed.publications', value: 1, unit: '件' },
    ],
    why: 'sub-outcomes in parentheses',
  },
  {
    sentence: '因申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请的有3件。',
    year: 2022,
    figures: [{ concept: 'applications.outcomes.other.uncorrectedInTime', value: 3, unit: '件' }],
    why: 'long row label before 的有',
  },
  {
    sentence: '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请1件。',
    year: 2022,
    figures: [{ concept: 'applications.outcomes.other.feeUnpaid', value: 1, unit: '件' }],
    why: 'long row label',
  },
  {
    sentence: '收到申请8件，均予以公开。',
    year: 2022,
    figures: [
      { concept: 'applications.received', value: 8, unit: '件' },
      { concept: 'applications.outcomes.granted', value: 8, unit: '件' },
    ],
    why: '均 as a figure',
  },
  {
    sentence: '全镇收到的5件申请全部予以公开。',
    year: 2022,
    figures: [
      { concept: 'applications.received', value: 5, unit: '件' },
      { concept: 'applications.outcomes.granted', value: 5, unit: '件' },
    ],
    why: '全部 as a figure, number before name',
  },
  {
    sentence: '本年度办结申请14件，均为予以公开。',
    year: 2022,
    figures: [
      { concept: 'applications.handled', value: 14, unit: '件' },
      { concept: 'applications.outcomes.granted', value: 14, unit: '件' },
    ],
    why: '均为 as a figure',
  },
  {
    sentence: '收到申请3件，答复结果均为部分公开。',
    year: 2022,
    figures: [
      { concept: 'applications.received', value: 3, unit: '件' },
      { concept: 'applications.outcomes.grantedInPart', value: 3, unit: '件' },
    ],
    why: '结果均为 as a figure',
  },
  {
    sentence: '无正当理由大量反复申请2件，要求行政机关确认或重新出具已获取信息1件。',
    year: 2022,
    figures: [
      { concept: 'applications.outcomes.notProcessed.excessive', value: 2, unit: '件' },
      { concept: 'applications.outcomes.notProcessed.reconfirmation', value: 1, unit: '件' },
    ],
    why: 'sub-outcomes, their long names after one another',
  },
  {
    sentence: '其他法律行政法规禁止公开的申请有4件。',
    year: 2022,
    figures: [{ concept: 'applications.outcomes.denied.forbiddenByLaw', value: 4, unit: '件' }],
    why: 'denial ground, 有 before the number',
  },
  // channels, applicants
  {
    sentence: '收到申请52件，其中网络申请40件，信函申请8件，当面申请4件。',
    year: 2022,
    figures: [
      { concept: 'applications.received', value: 52, unit: '件' },
      { concept: 'applications.received.online', value: 40, unit: '件' },
      { concept: 'applications.received.mail', value: 8, unit: '件' },
      { concept: 'applications.received.inPerson', value: 4, unit: '件' },
    ],
    why: 'channels',
  },
  {
    sentence: '全年收到申请65件，其中通过电子邮件提交11件，通过传真提交2件，通过电话提出1件。',
    year: 2022,
    figures: [
      { concept: 'applications.received', value: 65, unit: '件' },
      { concept: 'applications.received.email', value: 11, unit: '件' },
      { concept: 'applications.received.fax', value: 2, unit: '件' },
      { concept: 'applications.received.phone', value: 1, unit: '件' },
    ],
    why: 'channels with 通过…提交',
  },
  {
    sentence: '从申请方式看，网络申请70件，占收到申请总数的87.5%；信函申请10件，占12.5%。',
    year: 2022,
    figures: [
      { concept: 'applications.received.online', value: 70, unit: '件' },
      { concept: 'applications.received.online', value: 87.5, unit: '%' },
      { concept: 'applications.received.mail', value: 10, unit: '件' },
      { concept: 'applications.received.mail', value: 12.5, unit: '%' },
    ],
    why: 'shares of channels; the total is named without a number',
  },
  {
    sentence: '收到申请41件，申请人为自然人的36件，为法人或其他组织的5件。',
    year: 2022,
    figures: [
      { concept: 'applications.received', value: 41, unit: '件' },
      { concept: 'applications.received.naturalPerson', value: 36, unit: '件' },
      { concept: 'applications.received.organization', value: 5, unit: '件' },
    ],
    why: 'applicants with 为…的',
  },
  {
    sentence: '新收政府信息公开申请102件，其中自然人88件、商业企业9件、科研机构1件、社会公益组织1件、法律服务机构3件。',
    year: 2022,
    figures: [
      { concept: 'applications.received', value: 102, unit: '件' },
      { concept: 'applications.received.naturalPerson', value: 88, unit: '件' },
      { concept: 'applications.received.commercialEnterprise', value: 9, unit: '件' },
      { concept: 'applications.received.researchInstitution', value: 1, unit: '件' },
      { concept: 'applications.received.publicWelfareOrganization', value: 1, unit: '件' },
      { concept: 'applications.received.legalServiceOrganization', value: 3, unit: '件' },
    ],
    why: "applicants by the form's columns",
  },
  {
    sentence: '收到的申请中，自然人申请占92.3%，法人或其他组织申请占7.7%。',
    year: 2022,
    figures: [
      { concept: 'applications.received.naturalPerson', value: 92.3, unit: '%' },
      { concept: 'applications.received.organization', value: 7.7, unit: '%' },
    ],
    why: 'shares without counts',
  },
  {
    sentence: '予以公开26件，其中自然人申请25件、法律服务机构申请1件。',
    year: 2022,
    figures: [
      { concept: 'applications.outcomes.granted', value: 26, unit: '件' },
      { concept: 'applications.outcomes.granted.naturalPerson', value: 25, unit: '件' },
      { concept: 'applications.outcomes.granted.legalServiceOrganization', value: 1, unit: '件' },
    ],
    why: 'outcome by applicant',
  },
  // reconsideration and litigation
  {
    sentence: '全年因政府信息公开被申请行政复议4件，其中结果维持3件、结果纠正1件。',
    year: 2022,
    figures: [
      { concept: 'reconsideration', value: 4, unit: '件' },
      { concept: 'reconsideration.upheld', value: 3, unit: '件' },
      { concept: 'reconsideration.corrected', value: 1, unit: '件' },
    ],
    why: 'reconsideration by result',
  },
  {
    sentence: '本年度政府信息公开行政复议6件，其中维持2件，其他结果3件，尚未审结1件。',
    year: 2022,
    figures: [
      { concept: 'reconsideration', value: 6, unit: '件' },
      { concept: 'reconsideration.upheld', value: 2, unit: '件' },
      { concept: 'reconsideration.other', value: 3, unit: '件' },
      { concept: 'reconsideration.pending', value: 1, unit: '件' },
    ],
    why: 'reconsideration by result, short names',
  },
  {
    sentence: '因政府信息公开被提起行政诉讼5起，其中未经复议直接起诉3起，复议后起诉2起。',
    year: 2022,
    figures: [
      { concept: 'litigation', value: 5, unit: '起' },
      { concept: 'litigation.direct', value: 3, unit: '起' },
      { concept: 'litigation.afterReconsideration', value: 2, unit: '起' },
    ],
    why: 'litigation by kind, unit 起',
  },
  {
    sentence: '未经复议直接起诉4件，其中结果维持2件，尚未审结2件。',
    year: 2022,
    figures: [
      { concept: 'litigation.direct', value: 4, unit: '件' },
      { concept: 'litigation.direct.upheld', value: 2, unit: '件' },
      { concept: 'litigation.direct.pending', value: 2, unit: '件' },
    ],
    why: 'direct litigation by result',
  },
  {
    sentence: '复议后起诉3件，结果均为维持。',
    year: 2022,
    figures: [
      { concept: 'litigation.afterReconsideration', value: 3, unit: '件' },
      { concept: 'litigation.afterReconsideration.upheld', value: 3, unit: '件' },
    ],
    why: '均为 over a result',
  },
  {
    sentence: '全年发生政府信息公开行政复议案件2件、行政诉讼案件1件。',
    year: 2022,
    figures: [
      { concept: 'reconsideration', value: 2, unit: '件' },
      { concept: 'litigation', value: 1, unit: '件' },
    ],
    why: '案件 between name and number',
  },
  {
    sentence: '因政府信息公开收到行政复议申请3件，其中结果纠正0件。',
    year: 2022,
    figures: [
      { concept: 'reconsideration', value: 3, unit: '件' },
      { concept: 'reconsideration.corrected', value: 0, unit: '件' },
    ],
    why: '收到…申请 that is reconsideration, not an application',
  },
  {
    sentence: '我区政府信息公开行政复议、行政诉讼案件共5件。',
    year: 2022,
    figures: [{ concept: 'reconsiderationAndLitigation', value: 5, unit: '件' }],
    why: 'one total for both',
  },
  {
    sentence: '政府信息公开行政复议和行政诉讼案件合计7件，其中结果维持6件，结果纠正1件。',
    year: 2022,
    figures: [
      { concept: 'reconsiderationAndLitigation', value: 7, unit: '件' },
      { concept: 'reconsiderationAndLitigation.upheld', value: 6, unit: '件' },
      { concept: 'reconsiderationAndLitigation.corrected', value: 1, unit: '件' },
    ],
    why: 'one total for both, by result',
  },
  {
    sentence: '行政复议、行政诉讼均为0件。',
    year: 2022,
    figures: [
      { concept: 'reconsideration', value: 0, unit: '件' },
      { concept: 'litigation', value: 0, unit: '件' },
    ],
    why: 'list label with 均 gives two figures',
  },
  {
    sentence: '本年度未发生因政府信息公开引起的行政复议、行政诉讼。',
    year: 2022,
    figures: [
      { concept: 'reconsideration', value: 0, unit: null },
      { concept: 'litigation', value: 0, unit: null },
    ],
    why: '未发生 over a list',
  },
  {
    sentence: '全年没有因政府信息公开被申请行政复议，也没有被提起行政诉讼。',
    year: 2022,
    figures: [
      { concept: 'reconsideration', value: 0, unit: null },
      { concept: 'litigation', value: 0, unit: null },
    ],
    why: '没有 twice',
  },
  {
    sentence: '因政府信息公开引起的行政复议1宗，无行政诉讼。',
    year: 2022,
    figures: [
      { concept: 'reconsideration', value: 1, unit: '宗' },
      { concept: 'litigation', value: 0, unit: null },
    ],
    why: 'unit 宗, then zero in words',
  },
  {
    sentence: '政府信息公开行政诉讼案件2件，均尚未审结。',
    year: 2022,
    figures: [
      { concept: 'litigation', value: 2, unit: '件' },
      { concept: 'litigation.pending', value: 2, unit: '件' },
    ],
    why: '均 with a pending result',
  },
  {
    sentence: '本年度有2件行政复议、1件行政诉讼，均因政府信息公开引起。',
    year: 2022,
    figures: [
      { concept: 'reconsideration', value: 2, unit: '件' },
      { concept: 'litigation', value: 1, unit: '件' },
    ],
    why: 'number before name; 均 that states no outcome',
  },
  {
    sentence: '政府信息公开类行政复议9件，结果维持、结果纠正分别为5件和4件。',
    year: 2022,
    figures: [
      { concept: 'reconsideration', value: 9, unit: '件' },
      { concept: 'reconsideration.upheld', value: 5, unit: '件' },
      { concept: 'reconsideration.corrected', value: 4, unit: '件' },
    ],
    why: '分别 over results',
  },
  // disclosed items
  {
    sentence: '全年主动公开政府信息3562条。',
    year: 2022,
    figures: [{ concept: 'disclosedItems', value: 3562, unit: '条' }],
    why: 'total disclosed',
  },
  {
    sentence: '2022年全县主动公开政府信息12,480条，其中通过政府网站公开9,310条。',
    year: 2022,
    figures: [
      { concept: 'disclosedItems', value: 12480, unit: '条' },
      { concept: 'disclosedItems.website', value: 9310, unit: '条' },
    ],
    why: 'thousands separators',
  },
  {
    sentence:
      '全年多渠道主动公开政府信息7600余条，其中政府网站公开5200余条，政务微博公开900余条，政务微信公开1300余条，其他方式公开200余条。',
    year: 2022,
    figures: [
      { concept: 'disclosedItems', value: 7600, unit: '条', approximate: true },
      { concept: 'disclosedItems.website', value: 5200, unit: '条', approximate: true },
      { concept: 'disclosedItems.weibo', value: 900, unit: '条', approximate: true },
      { concept: 'disclosedItems.wechat', value: 1300, unit: '条', approximate: true },
      { concept: 'disclosedItems.otherChannel', value: 200, unit: '条', approximate: true },
    ],
    why: 'by channel, all approximate',
  },
  {
    sentence: '全市主动公开政府信息26万余条。',
    year: 2022,
    figures: [{ concept: 'disclosedItems', value: 260000, unit: '条', approximate: true }],
    why: '万余 multiplied out',
  },
  {
    sentence: '全省各级行政机关主动公开政府信息187.3万条。',
    year: 2022,
    figures: [{ concept: 'disclosedItems', value: 1873000, unit: '条' }],
    why: 'decimal 万, exact words',
  },
  {
    sentence: '主动公开政府信息1.5万条左右。',
    year: 2022,
    figures: [{ concept: 'disclosedItems', value: 15000, unit: '条', approximate: true }],
    why: '万 and 左右',
  },
  {
    sentence: '通过政府网站、政务微博、政务微信公开政府信息分别为640条、210条、385条。',
    year: 2022,
    figures: [
      { concept: 'disclosedItems.website', value: 640, unit: '条' },
      { concept: 'disclosedItems.weibo', value: 210, unit: '条' },
      { concept: 'disclosedItems.wechat', value: 385, unit: '条' },
    ],
    why: '分别 over channels',
  },
  {
    sentence: '通过政府网站和政务微信分别公开政府信息420、310条。',
    year: 2022,
    figures: [
      { concept: 'disclosedItems.website', value: 420, unit: '条' },
      { concept: 'disclosedItems.wechat', value: 310, unit: '条' },
    ],
    why: '分别 with a shared unit',
  },
  {
    sentence: '通过政府公报公开政府信息46条，通过政务新媒体公开政府信息730条，通过公开栏公开政府信息88条。',
    year: 2022,
    figures: [
      { concept: 'disclosedItems.gazette', value: 46, unit: '条' },
      { concept: 'disclosedItems.newMedia', value: 730, unit: '条' },
      { concept: 'disclosedItems.noticeBoard', value: 88, unit: '条' },
    ],
    why: 'further channels',
  },
  {
    sentence: '全年通过新闻发布会公开政府信息15条，通过报刊、广播、电视公开政府信息220条。',
    year: 2022,
    figures: [
      { concept: 'disclosedItems.pressConference', value: 15, unit: '条' },
      { concept: 'disclosedItems.media', value: 220, unit: '条' },
    ],
    why: 'channel name that is itself a list',
  },
  {
    sentence: '我局主动公开政府信息共计四百一十二条。',
    year: 2022,
    figures: [{ concept: 'disclosedItems', value: 412, unit: '条' }],
    why: 'Chinese numeral of hundreds',
  },
  {
    sentence: '全年在公开栏公开政府信息四十余条。',
    year: 2022,
    figures: [{ concept: 'disclosedItems.noticeBoard', value: 40, unit: '条', approximate: true }],
    why: 'Chinese numeral with 余',
  },
  {
    sentence: '全年主动公开政府信息500至600条。',
    year: 2022,
    figures: [{ concept: 'disclosedItems', value: null, unit: '条' }],
    why: 'a range',
  },
  {
    sentence: '通过移动客户端公开政府信息近300条。',
    year: 2022,
    figures: [{ concept: 'disclosedItems.app', value: 300, unit: '条', approximate: true }],
    why: '近, app',
  },
  {
    sentence: '全年主动公开政府信息超过2000条。',
    year: 2022,
    figures: [{ concept: 'disclosedItems', value: 2000, unit: '条', approximate: true }],
    why: '超过',
  },
  {
    sentence: '全年主动公开政府信息800条以上，其中通过政府网站公开约650条。',
    year: 2022,
    figures: [
      { concept: 'disclosedItems', value: 800, unit: '条', approximate: true },
      { concept: 'disclosedItems.website', value: 650, unit: '条', approximate: true },
    ],
    why: '以上 and 约',
  },
  {
    sentence: '2022年主动公开政府信息12万多条。',
    year: 2022,
    figures: [{ concept: 'disclosedItems', value: 120000, unit: '条', approximate: true }],
    why: '万多',
  },
  {
    sentence: '全年主动公开政府信息236篇。',
    year: 2022,
    figures: [{ concept: 'disclosedItems', value: 236, unit: '篇' }],
    why: 'unit 篇',
  },
  {
    sentence: '我局全年主动公开政府信息85项。',
    year: 2022,
    figures: [{ concept: 'disclosedItems', value: 85, unit: '项' }],
    why: 'unit 项',
  },
  {
    sentence: '全年政府网站公开政府信息960条，占主动公开政府信息总数的80%。',
    year: 2022,
    figures: [
      { concept: 'disclosedItems.website', value: 960, unit: '条' },
      { concept: 'disclosedItems.website', value: 80, unit: '%' },
    ],
    why: 'share of a total named without a number',
  },
  // normative documents, decisions, fees
  {
    sentence: '本年制发行政规范性文件15件，废止8件，现行有效134件。',
    year: 2022,
    figures: [
      { concept: 'proactiveDisclosure.normativeDocuments.issued', value: 15, unit: '件' },
      { concept: 'proactiveDisclosure.normativeDocuments.repealed', value: 8, unit: '件' },
      { concept: 'proactiveDisclosure.normativeDocuments.inForce', value: 134, unit: '件' },
    ],
    why: 'normative documents, name said once',
  },
  {
    sentence: '全年新制定行政规范性文件两件，废止行政规范性文件一件。',
    year: 2022,
    figures: [
      { concept: 'proactiveDisclosure.normativeDocuments.issued', value: 2, unit: '件' },
      { concept: 'proactiveDisclosure.normativeDocuments.repealed', value: 1, unit: '件' },
    ],
    why: 'Chinese numerals 两 and 一',
  },
  {
    sentence: '截至2022年底，我区现行有效的行政规范性文件共64件。',
    year: 2022,
    figures: [{ concept: 'proactiveDisclosure.normativeDocuments.inForce', value: 64, unit: '件' }],
    why: "in force at the year's end is no cumulative figure",
  },
  {
    sentence: '规范性文件本年新公开数量8件，对外公开总数量75件。',
    year: 2022,
    figures: [
      { concept: 'proactiveDisclosure.normativeDocuments.newlyDisclosed', value: 8, unit: '件' },
      { concept: 'proactiveDisclosure.normativeDocuments.totalDisclosed', value: 75, unit: '件' },
    ],
    why: 'columns of the 2019 form',
  },
  {
    sentence: '本年度未制发行政规范性文件。',
    year: 2022,
    figures: [{ concept: 'proactiveDisclosure.normativeDocuments.issued', value: 0, unit: null }],
    why: 'zero in words',
  },
  {
    sentence: '本年度制发规章2件，废止规章1件，现行有效规章30件。',
    year: 2022,
    figures: [
      { concept: 'proactiveDisclosure.regulations.issued', value: 2, unit: '件' },
      { concept: 'proactiveDisclosure.regulations.repealed', value: 1, unit: '件' },
      { concept: 'proactiveDisclosure.regulations.inForce', value: 30, unit: '件' },
    ],
    why: 'regulations',
  },
  {
    sentence: '全年作出行政许可决定4120件、行政处罚决定356件、行政强制决定27件。',
    year: 2022,
    figures: [
      { concept: 'proactiveDisclosure.permits.decisions', value: 4120, unit: '件' },
      { concept: 'proactiveDisclosure.penalties.decisions', value: 356, unit: '件' },
      { concept: 'proactiveDisclosure.coercion.decisions', value: 27, unit: '件' },
    ],
    why: 'decisions',
  },
  {
    sentence: '全年行政事业性收费金额为862.35万元。',
    year: 2022,
    figures: [{ concept: 'proactiveDisclosure.fees.amount', value: 862.35, unit: '万元' }],
    why: 'money keeps its unit',
  },
  {
    sentence: '全年政府集中采购总金额2.35亿元。',
    year: 2022,
    figures: [{ concept: 'proactiveDisclosure.procurement.amount', value: 2.35, unit: '亿元' }],
    why: '亿元 is not multiplied out',
  },
  {
    sentence: '2022年，本机关收取信息处理费1260元。',
    year: 2022,
    figures: [{ concept: 'informationProcessingFee', value: 1260, unit: '元' }],
    why: 'information processing fee',
  },
  {
    sentence: '全年共收取信息处理费3.2万元。',
    year: 2022,
    figures: [{ concept: 'informationProcessingFee', value: 3.2, unit: '万元' }],
    why: 'fee in 万元',
  },
  {
    sentence: '2022年度未收取信息处理费。',
    year: 2022,
    figures: [{ concept: 'informationProcessingFee', value: 0, unit: null }],
    why: 'no fee, in words',
  },
  {
    sentence: '本年度收取信息处理费0元。',
    year: 2022,
    figures: [{ concept: 'informationProcessingFee', value: 0, unit: '元' }],
    why: 'no fee, in digits',
  },
  {
    sentence: '本年度不存在收取信息处理费的情况，无其他需要报告的事项。',
    year: 2022,
    figures: [{ concept: 'informationProcessingFee', value: 0, unit: null }],
    why: 'no fee; the second clause states no figure',
  },
  // shares
  {
    sentence: '予以公开18件，占45%；部分公开10件，占25%；无法提供12件，占30%。',
    year: 2022,
    figures: [
      { concept: 'applications.outcomes.granted', value: 18, unit: '件' },
      { concept: 'applications.outcomes.granted', value: 45, unit: '%' },
      { concept: 'applications.outcomes.grantedInPart', value: 10, unit: '件' },
      { concept: 'applications.outcomes.grantedInPart', value: 25, unit: '%' },
      { concept: 'applications.outcomes.unableToProvide', value: 12, unit: '件' },
      { concept: 'applications.outcomes.unableToProvide', value: 30, unit: '%' },
    ],
    why: 'count and share in turn',
  },
  {
    sentence: '办结申请54件，其中予以公开30件（占55.56%），不予公开7件（占比12.96%）。',
    year: 2022,
    figures: [
      { concept: 'applications.handled', value: 54, unit: '件' },
      { concept: 'applications.outcomes.granted', value: 30, unit: '件' },
      { concept: 'applications.outcomes.granted', value: 55.56, unit: '%' },
      { concept: 'applications.outcomes.denied', value: 7, unit: '件' },
      { concept: 'applications.outcomes.denied', value: 12.96, unit: '%' },
    ],
    why: 'shares in parentheses',
  },
  {
    sentence: '不予处理2件，占办结总数的百分之五。',
    year: 2022,
    figures: [
      { concept: 'applications.outcomes.notProcessed', value: 2, unit: '件' },
      { concept: 'applications.outcomes.notProcessed', value: 5, unit: '%' },
    ],
    why: '百分之',
  },
  {
    sentence: '予以公开、部分公开、无法提供分别占40%、35%、25%。',
    year: 2022,
    figures: [
      { concept: 'applications.outcomes.granted', value: 40, unit: '%' },
      { concept: 'applications.outcomes.grantedInPart', value: 35, unit: '%' },
      { concept: 'applications.outcomes.unableToProvide', value: 25, unit: '%' },
    ],
    why: '分别 over shares',
  },
  // zeros
  {
    sentence: '2022年，本机关未收到政府信息公开申请。',
    year: 2022,
    figures: [{ concept: 'applications.received', value: 0, unit: null }],
    why: '未收到',
  },
  {
    sentence: '本年度没有收到公民、法人和其他组织提出的政府信息公开申请。',
    year: 2022,
    figures: [{ concept: 'applications.received', value: 0, unit: null }],
    why: '没有收到, words between',
  },
  {
    sentence: '全年收到政府信息公开申请0件。',
    year: 2022,
    figures: [{ concept: 'applications.received', value: 0, unit: '件' }],
    why: 'zero in digits keeps its unit',
  },
  {
    sentence: '2022年，我街道收到政府信息公开申请数为零。',
    year: 2022,
    figures: [{ concept: 'applications.received', value: 0, unit: null }],
    why: '为零',
  },
  {
    sentence: '本年度新收申请、上年结转申请均为0。',
    year: 2022,
    figures: [
      { concept: 'applications.received', value: 0, unit: null },
      { concept: 'applications.carriedIn', value: 0, unit: null },
    ],
    why: '均为0 without a unit, two figures',
  },
  {
    sentence: '予以公开3件，部分公开、不予公开、无法提供均为0件。',
    year: 2022,
    figures: [
      { concept: 'applications.outcomes.granted', value: 3, unit: '件' },
      { concept: 'applications.outcomes.grantedInPart', value: 0, unit: '件' },
      { concept: 'applications.outcomes.denied', value: 0, unit: '件' },
      { concept: 'applications.outcomes.unableToProvide', value: 0, unit: '件' },
    ],
    why: '均为0件 over three names',
  },
  {
    sentence: '本年度未收到政府信息公开申请，未收取信息处理费，未发生行政复议和行政诉讼。',
    year: 2022,
    figures: [
      { concept: 'applications.received', value: 0, unit: null },
      { concept: 'informationProcessingFee', value: 0, unit: null },
      { concept: 'reconsideration', value: 0, unit: null },
      { concept: 'litigation', value: 0, unit: null },
    ],
    why: 'several zeros in one sentence',
  },
  {
    sentence: '没有结转下年度继续办理的申请。',
    year: 2022,
    figures: [{ concept: 'applications.carriedOver', value: 0, unit: null }],
    why: 'nothing carried over',
  },
  // Chinese numerals, approximations, spelling
  {
    sentence: '全年收到政府信息公开申请二十三件，办结二十二件，结转下年度一件。',
    year: 2022,
    figures: [
      { concept: 'applications.received', value: 23, unit: '件' },
      { concept: 'applications.handled', value: 22, unit: '件' },
      { concept: 'applications.carriedOver', value: 1, unit: '件' },
    ],
    why: 'Chinese numerals',
  },
  {
    sentence: '因政府信息公开引起的行政诉讼两起。',
    year: 2022,
    figures: [{ concept: 'litigation', value: 2, unit: '起' }],
    why: '两',
  },
  {
    sentence: '全年收到申请一百零五件。',
    year: 2022,
    figures: [{ concept: 'applications.received', value: 105, unit: '件' }],
    why: 'Chinese numeral with 零 inside: not zero',
  },
  {
    sentence: '收到政府信息公开申请１２件，予以公开１０件，不予公开２件。',
    year: 2022,
    figures: [
      { concept: 'applications.received', value: 12, unit: '件' },
      { concept: 'applications.outcomes.granted', value: 10, unit: '件' },
      { concept: 'applications.outcomes.denied', value: 2, unit: '件' },
    ],
    why: 'full-width digits',
  },
  {
    sentence: '全年共收到 政府信息公开申请 17 件 ，办结 17 件 。',
    year: 2022,
    figures: [
      { concept: 'applications.received', value: 17, unit: '件' },
      { concept: 'applications.handled', value: 17, unit: '件' },
    ],
    why: 'spaces',
  },
  {
    sentence: '全年收到政府信息公\n开申请24件，其中予以公\n开15件。',
    year: 2022,
    figures: [
      { concept: 'applications.received', value: 24, unit: '件' },
      { concept: 'applications.outcomes.granted', value: 15, unit: '件' },
    ],
    why: 'words broken by a line end',
  },
  {
    sentence: '全年共收到申请39\n件，办结39件。',
    year: 2022,
    figures: [
      { concept: 'applications.received', value: 39, unit: '件' },
      { concept: 'applications.handled', value: 39, unit: '件' },
    ],
    why: 'line end between number and unit',
  },
  {
    sentence: '予以公开、部分公开、不予公开分别为12、5、3件。',
    year: 2022,
    figures: [
      { concept: 'applications.outcomes.granted', value: 12, unit: '件' },
      { concept: 'applications.outcomes.grantedInPart', value: 5, unit: '件' },
      { concept: 'applications.outcomes.denied', value: 3, unit: '件' },
    ],
    why: '分别 with one unit at the end',
  },
  {
    sentence: '政府信息公开行政复议2件，结果维持、结果纠正各1件。',
    year: 2022,
    figures: [
      { concept: 'reconsideration', value: 2, unit: '件' },
      { concept: 'reconsideration.upheld', value: 1, unit: '件' },
      { concept: 'reconsideration.corrected', value: 1, unit: '件' },
    ],
    why: '各: each has the number',
  },
  {
    sentence: '全年收到政府信息公开申请近百件。',
    year: 2022,
    figures: [{ concept: 'applications.received', value: 100, unit: '件', approximate: true }],
    why: '近百',
  },
  {
    sentence: '全市收到政府信息公开申请1.2万件，办结1.1万余件。',
    year: 2022,
    figures: [
      { concept: 'applications.received', value: 12000, unit: '件' },
      { concept: 'applications.handled', value: 11000, unit: '件', approximate: true },
    ],
    why: '万 with 件',
  },
  // scope
  {
    sentence: '全年收到申请30件（上年25件）。',
    year: 2022,
    figures: [
      { concept: 'applications.received', value: 30, unit: '件' },
      { concept: 'applications.received', value: 25, unit: '件', scope: 'lastYear' },
    ],
    why: 'last year in parentheses',
  },
  {
    sentence: '2022年收到政府信息公开申请45件，2021年收到38件。',
    year: 2022,
    figures: [
      { concept: 'applications.received', value: 45, unit: '件' },
      { concept: 'applications.received', value: 38, unit: '件', scope: 'lastYear' },
    ],
    why: 'last year named',
  },
  {
    sentence: '收到申请66件，比上年的60件增加10%。',
    year: 2022,
    figures: [
      { concept: 'applications.received', value: 66, unit: '件' },
      { concept: 'applications.received', value: 60, unit: '件', scope: 'lastYear' },
    ],
    why: "last year's figure within a comparison; the growth is none",
  },
  {
    sentence: '2020年、2021年、2022年分别收到政府信息公开申请21件、27件、34件。',
    year: 2022,
    figures: [
      { concept: 'applications.received', value: 21, unit: '件', scope: 'otherYear' },
      { concept: 'applications.received', value: 27, unit: '件', scope: 'lastYear' },
      { concept: 'applications.received', value: 34, unit: '件' },
    ],
    why: 'three years with 分别',
  },
  {
    sentence: '2022年主动公开政府信息4100条（2021年3800条，2020年3500条）。',
    year: 2022,
    figures: [
      { concept: 'disclosedItems', value: 4100, unit: '条' },
      { concept: 'disclosedItems', value: 3800, unit: '条', scope: 'lastYear' },
      { concept: 'disclosedItems', value: 3500, unit: '条', scope: 'otherYear' },
    ],
    why: 'two earlier years in parentheses',
  },
  {
    sentence: '自《条例》施行以来，累计主动公开政府信息5.6万余条，其中2022年公开4800条。',
    year: 2022,
    figures: [
      { concept: 'disclosedItems', value: 56000, unit: '条', approximate: true, scope: 'cumulative' },
      { concept: 'disclosedItems', value: 4800, unit: '条' },
    ],
    why: "cumulative, then the year's",
  },
  {
    sentence: '2022年全年累计收到政府信息公开申请71件。',
    year: 2022,
    figures: [{ concept: 'applications.received', value: 71, unit: '件' }],
    why: '累计 within the year is not cumulative over years',
  },
  {
    sentence: '2022年上半年收到政府信息公开申请13件，下半年收到20件。',
    year: 2022,
    figures: [
      { concept: 'applications.received', value: 13, unit: '件', scope: 'partOfYear' },
      { concept: 'applications.received', value: 20, unit: '件', scope: 'partOfYear' },
    ],
    why: 'halves of the year',
  },
  {
    sentence: '第四季度主动公开政府信息310条。',
    year: 2022,
    figures: [{ concept: 'disclosedItems', value: 310, unit: '条', scope: 'partOfYear' }],
    why: 'a quarter',
  },
  {
    sentence: '2022年政府信息公开行政复议案件3件，上一年度5件。',
    year: 2022,
    figures: [
      { concept: 'reconsideration', value: 3, unit: '件' },
      { concept: 'reconsideration', value: 5, unit: '件', scope: 'lastYear' },
    ],
    why: 'last year without parentheses',
  },
  // whose
  {
    sentence: '全区共收到政府信息公开申请118件，其中区政府本级收到16件。',
    year: 2022,
    figures: [
      { concept: 'applications.received', value: 118, unit: '件', whose: 'district' },
      { concept: 'applications.received', value: 16, unit: '件', whose: 'own' },
    ],
    why: 'whole district, then the government itself',
  },
  {
    sentence: '区政府及其各部门通过门户网站公开政府信息6400余条。',
    year: 2022,
    figures: [{ concept: 'disclosedItems.website', value: 6400, unit: '条', approximate: true, whose: 'departments' }],
    why: 'government with its departments',
  },
  {
    sentence: '2022年，本局收到政府信息公开申请11件。',
    year: 2022,
    figures: [{ concept: 'applications.received', value: 11, unit: '件', whose: 'own' }],
    why: 'the body itself',
  },
  {
    sentence: '全县各级行政机关主动公开政府信息23000条。',
    year: 2022,
    figures: [{ concept: 'disclosedItems', value: 23000, unit: '条', whose: 'district' }],
    why: 'all bodies of the county',
  },
  {
    sentence: '本年度共收到政府信息公开申请20件。',
    year: 2022,
    figures: [{ concept: 'applications.received', value: 20, unit: '件', whose: null }],
    why: 'nobody named',
  },
  // part traps: some numbers count
  {
    sentence: '收到申请20件，其中涉及征地拆迁的申请12件、社会保障类5件，主要集中在城北片区3个村。',
    year: 2022,
    figures: [{ concept: 'applications.received', value: 20, unit: '件' }],
    why: 'subjects of applications are no figures of ours',
  },
  {
    sentence: '全年组织依申请公开业务培训2次，收到政府信息公开申请31件，按时办结率100%。',
    year: 2022,
    figures: [{ concept: 'applications.received', value: 31, unit: '件' }],
    why: 'training and rate beside a figure',
  },
  {
    sentence: '全年收到申请48件，较上年减少12件，下降20%。',
    year: 2022,
    figures: [{ concept: 'applications.received', value: 48, unit: '件' }],
    why: 'change against last year',
  },
  {
    sentence: '全年主动公开政府信息2200条，其中政策解读25篇、疫情防控信息300条、财政信息48条。',
    year: 2022,
    figures: [{ concept: 'disclosedItems', value: 2200, unit: '条' }],
    why: 'subjects of items',
  },
  {
    sentence: '对60件行政规范性文件开展清理，废止12件、修改3件。',
    year: 2022,
    figures: [{ concept: 'proactiveDisclosure.normativeDocuments.repealed', value: 12, unit: '件' }],
    why: 'only the repealed ones',
  },
  {
    sentence: '收到人大建议23件、政协提案17件，全部办结并公开；收到政府信息公开申请6件，全部予以公开。',
    year: 2022,
    figures: [
      { concept: 'applications.received', value: 6, unit: '件' },
      { concept: 'applications.outcomes.granted', value: 6, unit: '件' },
    ],
    why: '全部 after something else, then after ours',
  },
  {
    sentence: '1.收到申请12件；2.办结申请11件；3.结转下年1件。',
    year: 2022,
    figures: [
      { concept: 'applications.received', value: 12, unit: '件' },
      { concept: 'applications.handled', value: 11, unit: '件' },
      { concept: 'applications.carriedOver', value: 1, unit: '件' },
    ],
    why: 'list numbers are no figures',
  },
  {
    sentence: '依据《条例》第三十六条第（三）项，对2件申请作出不予公开答复。',
    year: 2022,
    figures: [{ concept: 'applications.outcomes.denied', value: 2, unit: '件' }],
    why: 'article numbers',
  },
  {
    sentence: '区政府网站访问量达34万次，全年通过政府网站公开政府信息1900条。',
    year: 2022,
    figures: [{ concept: 'disclosedItems.website', value: 1900, unit: '条' }],
    why: 'visits beside items',
  },
  {
    sentence: '全年收到申请15件，发出补正告知书5份，征求第三方意见4次，依法延长答复期限3件，年内办结15件。',
    year: 2022,
    figures: [
      { concept: 'applications.received', value: 15, unit: '件' },
      { concept: 'applications.handled', value: 15, unit: '件' },
    ],
    why: 'steps of handling are no outcomes',
  },
  {
    sentence: '2022年1月1日至12月31日，我局收到政府信息公开申请7件，均在20个工作日内办结。',
    year: 2022,
    figures: [
      { concept: 'applications.received', value: 7, unit: '件' },
      { concept: 'applications.handled', value: 7, unit: '件' },
    ],
    why: 'dates and days beside figures; 均 reaches over the days',
  },
  {
    sentence: '开展行政复议应诉培训3期，培训人员150余人次。全年政府信息公开行政复议1件，行政机关负责人出庭应诉率100%。',
    year: 2022,
    figures: [{ concept: 'reconsideration', value: 1, unit: '件' }],
    why: 'training, then a figure, then a rate',
  },
  {
    sentence: '受理12345热线工单3201件，办结率99.6%；收到政府信息公开申请10件。',
    year: 2022,
    figures: [{ concept: 'applications.received', value: 10, unit: '件' }],
    why: 'hotline orders beside applications',
  },
  {
    sentence: '收到申请22件，其中通过网络提交20件；申请内容涉及土地征收的占40%，涉及规划许可的占15%。',
    year: 2022,
    figures: [
      { concept: 'applications.received', value: 22, unit: '件' },
      { concept: 'applications.received.online', value: 20, unit: '件' },
    ],
    why: 'shares of subjects',
  },
  {
    sentence: '全年作出行政处罚决定86件，罚没款125.3万元。',
    year: 2022,
    figures: [{ concept: 'proactiveDisclosure.penalties.decisions', value: 86, unit: '件' }],
    why: 'fines are no charges',
  },
  {
    sentence: '政府集中采购项目135个，采购总金额3260.5万元。',
    year: 2022,
    figures: [{ concept: 'proactiveDisclosure.procurement.amount', value: 3260.5, unit: '万元' }],
    why: 'number of projects beside the amount',
  },
  {
    sentence: '公开部门预决算信息96条。全年主动公开政府信息1420条。',
    year: 2022,
    figures: [{ concept: 'disclosedItems', value: 1420, unit: '条' }],
    why: 'one subject, then the total',
  },
  {
    sentence: '编发政府公报12期，通过政府公报公开政府信息96条。',
    year: 2022,
    figures: [{ concept: 'disclosedItems.gazette', value: 96, unit: '条' }],
    why: 'issues beside items',
  },
  {
    sentence: '政务微信关注人数达3.2万人，全年通过政务微信公开政府信息530条，单条最高阅读量1.6万次。',
    year: 2022,
    figures: [{ concept: 'disclosedItems.wechat', value: 530, unit: '条' }],
    why: 'followers and readers beside items',
  },
  {
    sentence: '全市收到政府信息公开申请200件，同比增加15件，增幅8.1%；办结198件。',
    year: 2022,
    figures: [
      { concept: 'applications.received', value: 200, unit: '件' },
      { concept: 'applications.handled', value: 198, unit: '件' },
    ],
    why: 'growth between two figures',
  },
  // pure traps
  {
    sentence: '全年召开政务公开工作推进会3次，印发工作要点1份。',
    year: 2022,
    figures: [],
    why: 'meetings',
  },
  {
    sentence: '公示行政许可、行政处罚“双公示”信息450条。',
    year: 2022,
    figures: [],
    why: 'items about decisions are no decisions',
  },
  {
    sentence: '梳理公布行政许可事项清单，共120项。',
    year: 2022,
    figures: [],
    why: 'matters, not decisions',
  },
  {
    sentence: '印发依申请公开答复文书模板12份，编写典型案例8个。',
    year: 2022,
    figures: [],
    why: 'templates',
  },
  {
    sentence: '对36件行政规范性文件草案开展合法性审核，审核率100%。',
    year: 2022,
    figures: [],
    why: 'reviewed, not issued',
  },
  {
    sentence: '政务微博粉丝12万人，政务微信关注数8.6万人。',
    year: 2022,
    figures: [],
    why: 'followers',
  },
  {
    sentence: '关停整合政务新媒体账号15个，保留3个。',
    year: 2022,
    figures: [],
    why: 'accounts',
  },
  {
    sentence: '无其他需要报告的事项。',
    year: 2022,
    figures: [],
    why: '无 over nothing of ours',
  },
  {
    sentence: '没有发生因信息发布不当引发的舆情事件。',
    year: 2022,
    figures: [],
    why: '没有 over nothing of ours',
  },
  {
    sentence: '抽查行政处罚案卷60件、行政许可案卷45件，优秀率95%。',
    year: 2022,
    figures: [],
    why: 'files inspected',
  },
  {
    sentence: '在第三方评估中得分92.5分，位列全市第3名。',
    year: 2022,
    figures: [],
    why: 'scores',
  },
  {
    sentence: '政府信息公开申请平均办理时长为11.5个工作日，比法定时限缩短8.5个工作日。',
    year: 2022,
    figures: [],
    why: 'days',
  },
  {
    sentence: '“依申请公开”栏目全年浏览量3.4万次。',
    year: 2022,
    figures: [],
    why: 'views of a column that bears our words',
  },
  {
    sentence: '全年组织依申请公开业务培训2次，参训120余人次。',
    year: 2022,
    figures: [],
    why: 'training',
  },
  {
    sentence: '举办行政复议、行政应诉实务培训班1期，覆盖22个部门和12个乡镇。',
    year: 2022,
    figures: [],
    why: 'training, our words',
  },
  {
    sentence: '收到人大代表建议23件、政协委员提案31件，均已办结。',
    year: 2022,
    figures: [],
    why: 'received and handled, not applications',
  },
  {
    sentence: '主动公开信息数量同比增长20%。',
    year: 2022,
    figures: [],
    why: 'growth alone',
  },
  {
    sentence: '政府信息公开申请数量较上年减少12件。',
    year: 2022,
    figures: [],
    why: 'change alone',
  },
  {
    sentence: '政府信息公开申请按时办结率100%，答复规范率100%。',
    year: 2022,
    figures: [],
    why: 'rates',
  },
  {
    sentence: '社会公众对政务公开工作的满意度为97.36%。',
    year: 2022,
    figures: [],
    why: 'satisfaction',
  },
  {
    sentence: '区政府门户网站全年访问量31万次，独立用户数9.6万个。',
    year: 2022,
    figures: [],
    why: 'visits',
  },
  {
    sentence: '依据《条例》第二十条第（五）项、第三十六条第（一）项办理。',
    year: 2022,
    figures: [],
    why: 'articles',
  },
  {
    sentence: '发布政策解读25篇，其中图解12篇、视频解读6个，解读比例达100%。',
    year: 2022,
    figures: [],
    why: 'policy readings',
  },
  {
    sentence: '全年发布疫情防控信息300条、重大建设项目信息42条。',
    year: 2022,
    figures: [],
    why: 'items of single subjects',
  },
  {
    sentence: '行政许可512+37804其他对外管理服务事项640211行政处罚17350926行政强制88014',
    year: 2022,
    figures: [],
    why: 'table labels run together',
  },
  {
    sentence: '（一）予以公开6010007（二）部分公开2000002（七）总计180100019',
    year: 2022,
    figures: [],
    why: 'table rows run together',
  },
  {
    sentence: '收到群众来信46封，回复46封；接听咨询电话820次。',
    year: 2022,
    figures: [],
    why: 'letters and calls',
  },
  {
    sentence: '政务公开工作在全区绩效考核中分值权重占4%。',
    year: 2022,
    figures: [],
    why: 'a share of something else',
  },
  {
    sentence: '征求意见28次，收到意见建议56条，采纳31条。',
    year: 2022,
    figures: [],
    why: 'consultations',
  },
  {
    sentence: '未发生因政务公开工作被追究责任的情形，未收到对政府信息公开工作的投诉举报。',
    year: 2022,
    figures: [],
    why: 'zeros of nothing of ours',
  },
  {
    sentence: '编发《政府公报》12期，累计发放3.6万册。',
    year: 2022,
    figures: [],
    why: 'issues of the gazette are no items',
  },
  {
    sentence:
      '行政机关收到政府信息公开申请，能够当场答复的应当当场答复；不能当场答复的，应当自收到申请之日起20个工作日内予以答复。',
    year: 2022,
    figures: [],
    why: 'the law quoted',
  },
  {
    sentence: '信息处理费按件计收时，同一申请人一个自然月内申请10件以下的不收费。',
    year: 2022,
    figures: [],
    why: 'the fee rule, not a fee',
  },
  {
    sentence: '本报告依据国务院令第711号和国办公开办函〔2021〕30号文件编制，数据统计期限为2022年1月1日至12月31日。',
    year: 2022,
    figures: [],
    why: 'document numbers and dates',
  },
  {
    sentence: '联系地址：信访路18号，邮编：321000，电话：0571-88001234，传真：0571-88001235。',
    year: 2022,
    figures: [],
    why: 'address, channel words',
  },
  {
    sentence: '新开设“优化营商环境”等专栏9个，调整栏目15个，更新政府信息公开指南2次。',
    year: 2022,
    figures: [],
    why: 'columns',
  },
  {
    sentence: '设立政府信息公共查阅点12处，接待查阅群众350人次。',
    year: 2022,
    figures: [],
    why: 'reading places',
  },
]
