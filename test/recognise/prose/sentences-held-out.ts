// Over 300 lines: a table of sentences, one entry each, with nothing to split it by.
import type { SentenceCase } from './sentences.ts'

/** As SENTENCES, but never looked at while the reader of prose is written: they measure it. */
export const HELD_OUT: readonly SentenceCase[] = [
  // received, handled, outcomes
  {
    sentence: '截至2022年12月31日，我市当年新收政府信息公开申请213件，上年结转9件，办结219件，结转下年度继续办理3件。',
    year: 2022,
    figures: [
      { concept: 'applications.received', value: 213, unit: '件' },
      { concept: 'applications.carriedIn', value: 9, unit: '件' },
      { concept: 'applications.handled', value: 219, unit: '件' },
      { concept: 'applications.carriedOver', value: 3, unit: '件' },
    ],
    why: 'the four rows, after a date',
  },
  {
    sentence: '本单位今年共收到16件政府信息公开申请，其中10件予以公开，4件部分公开，2件无法提供。',
    year: 2022,
    figures: [
      { concept: 'applications.received', value: 16, unit: '件' },
      { concept: 'applications.outcomes.granted', value: 10, unit: '件' },
      { concept: 'applications.outcomes.grantedInPart', value: 4, unit: '件' },
      { concept: 'applications.outcomes.unableToProvide', value: 2, unit: '件' },
    ],
    why: 'number before names throughout',
  },
  {
    sentence: '年内办结申请93件：予以公开40件，部分公开21件，不予公开11件，无法提供17件，不予处理4件。',
    year: 2022,
    figures: [
      { concept: 'applications.handled', value: 93, unit: '件' },
      { concept: 'applications.outcomes.granted', value: 40, unit: '件' },
      { concept: 'applications.outcomes.grantedInPart', value: 21, unit: '件' },
      { concept: 'applications.outcomes.denied', value: 11, unit: '件' },
      { concept: 'applications.outcomes.unableToProvide', value: 17, unit: '件' },
      { concept: 'applications.outcomes.notProcessed', value: 4, unit: '件' },
    ],
    why: 'outcomes after a colon',
  },
  {
    sentence: '收到申请6件，已全部办结，全部予以公开。',
    year: 2022,
    figures: [
      { concept: 'applications.received', value: 6, unit: '件' },
      { concept: 'applications.handled', value: 6, unit: '件' },
      { concept: 'applications.outcomes.granted', value: 6, unit: '件' },
    ],
    why: '全部 twice',
  },
  {
    sentence: '全年收到政府信息公开申请4件，办理结果均为不予公开。',
    year: 2022,
    figures: [
      { concept: 'applications.received', value: 4, unit: '件' },
      { concept: 'applications.outcomes.denied', value: 4, unit: '件' },
    ],
    why: '均为 as a figure',
  },
  {
    sentence: '予以公开和部分公开共27件，无法提供13件，不予处理2件。',
    year: 2022,
    figures: [
      { concept: 'applications.outcomes.grantedOrInPart', value: 27, unit: '件' },
      { concept: 'applications.outcomes.unableToProvide', value: 13, unit: '件' },
      { concept: 'applications.outcomes.notProcessed', value: 2, unit: '件' },
    ],
    why: 'granted or in part together',
  },
  {
    sentence: '无法提供的14件申请中，12件本机关不掌握相关政府信息，2件补正后申请内容仍不明确。',
    year: 2022,
    figures: [
      { concept: 'applications.outcomes.unableToProvide', value: 14, unit: '件' },
      { concept: 'applications.outcomes.unableToProvide.notHeld', value: 12, unit: '件' },
      { concept: 'applications.outcomes.unableToProvide.stillUnclear', value: 2, unit: '件' },
    ],
    why: 'sub-outcomes, number first',
  },
  {
    sentence: '不予公开3件，均属于行政执法案卷。',
    year: 2022,
    figures: [
      { concept: 'applications.outcomes.denied', value: 3, unit: '件' },
      { concept: 'applications.outcomes.denied.enforcementFiles', value: 3, unit: '件' },
    ],
    why: '均 over a sub-outcome',
  },
  {
    sentence: '不予公开10件（属于国家秘密2件，保护第三方合法权益5件，属于行政查询事项3件）。',
    year: 2022,
    figures: [
      { concept: 'applications.outcomes.denied', value: 10, unit: '件' },
      { concept: 'applications.outcomes.denied.stateSecrets', value: 2, unit: '件' },
      { concept: 'applications.outcomes.denied.thirdPartyRights', value: 5, unit: '件' },
      { concept: 'applications.outcomes.denied.administrativeInquiries', value: 3, unit: '件' },
    ],
    why: 'sub-outcomes in parentheses',
  },
  {
    sentence: '对5件重复申请、3件信访举报投诉类申请不予处理。',
    year: 2022,
    figures: [
      { concept: 'applications.outcomes.notProcessed.repeated', value: 5, unit: '件' },
      { concept: 'applications.outcomes.notProcessed.complaints', value: 3, unit: '件' },
    ],
    why: 'name after the number, outcome at the end',
  },
  {
    sentence: '其他处理4件，其中申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请3件，其他1件。',
    year: 2022,
    figures: [
      { concept: 'applications.outcomes.other', value: 4, unit: '件' },
      { concept: 'applications.outcomes.other.uncorrectedInTime', value: 3, unit: '件' },
      { concept: 'applications.outcomes.other.other', value: 1, unit: '件' },
    ],
    why: 'sub-outcomes of other, one named as its group',
  },
  {
    sentence: '上年度结转的2件申请和本年度新收的35件申请中，已有36件办结。',
    year: 2022,
    figures: [
      { concept: 'applications.carriedIn', value: 2, unit: '件' },
      { concept: 'applications.received', value: 35, unit: '件' },
      { concept: 'applications.handled', value: 36, unit: '件' },
    ],
    why: 'number before 申请, carried in first',
  },
  // channels, applicants
  {
    sentence: '全年收到申请58件，其中网络提交45件、邮寄信函9件、当面提交4件。',
    year: 2022,
    figures: [
      { concept: 'applications.received', value: 58, unit: '件' },
      { concept: 'applications.received.online', value: 45, unit: '件' },
      { concept: 'applications.received.mail', value: 9, unit: '件' },
      { concept: 'applications.received.inPerson', value: 4, unit: '件' },
    ],
    why: 'channels, other wording',
  },
  {
    sentence: '通过电子邮件收到申请7件，通过传真收到申请1件。',
    year: 2022,
    figures: [
      { concept: 'applications.received.email', value: 7, unit: '件' },
      { concept: 'applications.received.fax', value: 1, unit: '件' },
    ],
    why: 'channel before 收到',
  },
  {
    sentence: '新收申请74件，申请人均为自然人。',
    year: 2022,
    figures: [
      { concept: 'applications.received', value: 74, unit: '件' },
      { concept: 'applications.received.naturalPerson', value: 74, unit: '件' },
    ],
    why: '均为 over applicants',
  },
  {
    sentence: '在收到的96件申请中，自然人申请83件，占86.46%；商业企业申请13件，占13.54%。',
    year: 2022,
    figures: [
      { concept: 'applications.received', value: 96, unit: '件' },
      { concept: 'applications.received.naturalPerson', value: 83, unit: '件' },
      { concept: 'applications.received.naturalPerson', value: 86.46, unit: '%' },
      { concept: 'applications.received.commercialEnterprise', value: 13, unit: '件' },
      { concept: 'applications.received.commercialEnterprise', value: 13.54, unit: '%' },
    ],
    why: 'applicants with shares',
  },
  // reconsideration and litigation
  {
    sentence:
      '本年度涉及政府信息公开的行政复议8件，其中结果维持5件、结果纠正2件、尚未审结1件；行政诉讼3件，均为结果维持。',
    year: 2022,
    figures: [
      { concept: 'reconsideration', value: 8, unit: '件' },
      { concept: 'reconsideration.upheld', value: 5, unit: '件' },
      { concept: 'reconsideration.corrected', value: 2, unit: '件' },
      { concept: 'reconsideration.pending', value: 1, unit: '件' },
      { concept: 'litigation', value: 3, unit: '件' },
      { concept: 'litigation.upheld', value: 3, unit: '件' },
    ],
    why: 'both kinds by result',
  },
  {
    sentence: '政府信息公开行政诉讼6宗，其中未经复议直接起诉4宗（结果维持3宗、尚未审结1宗），复议后起诉2宗。',
    year: 2022,
    figures: [
      { concept: 'litigation', value: 6, unit: '宗' },
      { concept: 'litigation.direct', value: 4, unit: '宗' },
      { concept: 'litigation.direct.upheld', value: 3, unit: '宗' },
      { concept: 'litigation.direct.pending', value: 1, unit: '宗' },
      { concept: 'litigation.afterReconsideration', value: 2, unit: '宗' },
    ],
    why: 'kinds, results in parentheses',
  },
  {
    sentence: '全年行政复议、行政诉讼案件总数为11件。',
    year: 2022,
    figures: [{ concept: 'reconsiderationAndLitigation', value: 11, unit: '件' }],
    why: 'one total for both',
  },
  {
    sentence: '因政府信息公开引起的行政复议、行政诉讼数量均为零。',
    year: 2022,
    figures: [
      { concept: 'reconsideration', value: 0, unit: null },
      { concept: 'litigation', value: 0, unit: null },
    ],
    why: '均为零',
  },
  {
    sentence: '2022年，我镇无因政府信息公开引发的行政复议及行政诉讼案件。',
    year: 2022,
    figures: [
      { concept: 'reconsideration', value: 0, unit: null },
      { concept: 'litigation', value: 0, unit: null },
    ],
    why: '无 over a list with 及',
  },
  {
    sentence: '因政府信息公开被申请行政复议1起，未被提起行政诉讼。',
    year: 2022,
    figures: [
      { concept: 'reconsideration', value: 1, unit: '起' },
      { concept: 'litigation', value: 0, unit: null },
    ],
    why: '未被提起',
  },
  {
    sentence: '本年度有3起因政府信息公开引起的行政诉讼，结果均为维持。',
    year: 2022,
    figures: [
      { concept: 'litigation', value: 3, unit: '起' },
      { concept: 'litigation.upheld', value: 3, unit: '起' },
    ],
    why: 'number before a long name',
  },
  // disclosed items
  {
    sentence: '2022年，全区各类渠道主动公开政府信息合计3.8万余条。',
    year: 2022,
    figures: [{ concept: 'disclosedItems', value: 38000, unit: '条', approximate: true }],
    why: 'decimal 万 with 余',
  },
  {
    sentence: '主动公开政府信息2,715条，其中通过政府网站公开1,904条，通过政务新媒体公开811条。',
    year: 2022,
    figures: [
      { concept: 'disclosedItems', value: 2715, unit: '条' },
      { concept: 'disclosedItems.website', value: 1904, unit: '条' },
      { concept: 'disclosedItems.newMedia', value: 811, unit: '条' },
    ],
    why: 'thousands separators, channels',
  },
  {
    sentence: '全年通过政务微博、政务微信分别公开政府信息275条和460条。',
    year: 2022,
    figures: [
      { concept: 'disclosedItems.weibo', value: 275, unit: '条' },
      { concept: 'disclosedItems.wechat', value: 460, unit: '条' },
    ],
    why: '分别 before the verb',
  },
  {
    sentence: '主动公开政府信息８４６条。',
    year: 2022,
    figures: [{ concept: 'disclosedItems', value: 846, unit: '条' }],
    why: 'full-width digits',
  },
  {
    sentence: '通过公共查阅点公开政府信息三百余条，通过广播、电视公开政府信息六十二条。',
    year: 2022,
    figures: [
      { concept: 'disclosedItems.noticeBoard', value: 300, unit: '条', approximate: true },
      { concept: 'disclosedItems.media', value: 62, unit: '条' },
    ],
    why: 'Chinese numerals by channel',
  },
  {
    sentence: '全年主动公开政府信息900—1000条。',
    year: 2022,
    figures: [{ concept: 'disclosedItems', value: null, unit: '条' }],
    why: 'a range with a dash',
  },
  {
    sentence: '全市主动公开政府信息约4.5万条，其中通过政府网站公开的占62%。',
    year: 2022,
    figures: [
      { concept: 'disclosedItems', value: 45000, unit: '条', approximate: true },
      { concept: 'disclosedItems.website', value: 62, unit: '%' },
    ],
    why: '约 with 万; share of a channel',
  },
  {
    sentence: '主动公开政府信息近2000条，其中政府公报公开70多条。',
    year: 2022,
    figures: [
      { concept: 'disclosedItems', value: 2000, unit: '条', approximate: true },
      { concept: 'disclosedItems.gazette', value: 70, unit: '条', approximate: true },
    ],
    why: '近 and 多',
  },
  // documents, fees
  {
    sentence: '2022年，全县新制发行政规范性文件九件，废止四件，现行有效五十一件。',
    year: 2022,
    figures: [
      { concept: 'proactiveDisclosure.normativeDocuments.issued', value: 9, unit: '件' },
      { concept: 'proactiveDisclosure.normativeDocuments.repealed', value: 4, unit: '件' },
      { concept: 'proactiveDisclosure.normativeDocuments.inForce', value: 51, unit: '件' },
    ],
    why: 'Chinese numerals, name said once',
  },
  {
    sentence: '本机关未制发规章，制发行政规范性文件1件。',
    year: 2022,
    figures: [
      { concept: 'proactiveDisclosure.regulations.issued', value: 0, unit: null },
      { concept: 'proactiveDisclosure.normativeDocuments.issued', value: 1, unit: '件' },
    ],
    why: 'zero in words, then a figure',
  },
  {
    sentence: '全年处理行政许可决定5230件、行政处罚决定418件。',
    year: 2022,
    figures: [
      { concept: 'proactiveDisclosure.permits.decisions', value: 5230, unit: '件' },
      { concept: 'proactiveDisclosure.penalties.decisions', value: 418, unit: '件' },
    ],
    why: 'decisions',
  },
  {
    sentence: '全年收取行政事业性收费1.08亿元。',
    year: 2022,
    figures: [{ concept: 'proactiveDisclosure.fees.amount', value: 1.08, unit: '亿元' }],
    why: '亿元 kept',
  },
  {
    sentence: '按规定收取信息处理费420元。',
    year: 2022,
    figures: [{ concept: 'informationProcessingFee', value: 420, unit: '元' }],
    why: 'fee in 元',
  },
  {
    sentence: '全年信息处理费收取金额为零。',
    year: 2022,
    figures: [{ concept: 'informationProcessingFee', value: 0, unit: null }],
    why: 'fee, 为零',
  },
  // shares, zeros
  {
    sentence: '部分公开9件（占22.5%），无法提供15件（占37.5%）。',
    year: 2022,
    figures: [
      { concept: 'applications.outcomes.grantedInPart', value: 9, unit: '件' },
      { concept: 'applications.outcomes.grantedInPart', value: 22.5, unit: '%' },
      { concept: 'applications.outcomes.unableToProvide', value: 15, unit: '件' },
      { concept: 'applications.outcomes.unableToProvide', value: 37.5, unit: '%' },
    ],
    why: 'shares in parentheses',
  },
  {
    sentence: '全年未收到任何政府信息公开申请，也无上年结转申请。',
    year: 2022,
    figures: [
      { concept: 'applications.received', value: 0, unit: null },
      { concept: 'applications.carriedIn', value: 0, unit: null },
    ],
    why: 'two zeros in words',
  },
  {
    sentence: '收到申请10件，其中予以公开10件，不予公开、无法提供、不予处理均为0件。',
    year: 2022,
    figures: [
      { concept: 'applications.received', value: 10, unit: '件' },
      { concept: 'applications.outcomes.granted', value: 10, unit: '件' },
      { concept: 'applications.outcomes.denied', value: 0, unit: '件' },
      { concept: 'applications.outcomes.unableToProvide', value: 0, unit: '件' },
      { concept: 'applications.outcomes.notProcessed', value: 0, unit: '件' },
    ],
    why: '均为0件 over three names',
  },
  {
    sentence: '无结转下年度继续办理的申请，未收取信息处理费。',
    year: 2022,
    figures: [
      { concept: 'applications.carriedOver', value: 0, unit: null },
      { concept: 'informationProcessingFee', value: 0, unit: null },
    ],
    why: 'two kinds of zero',
  },
  // broken lines, scope, whose
  {
    sentence: '全年共收到政府信息公开申\n请63件，办\n结60件，结转下\n年度3件。',
    year: 2022,
    figures: [
      { concept: 'applications.received', value: 63, unit: '件' },
      { concept: 'applications.handled', value: 60, unit: '件' },
      { concept: 'applications.carriedOver', value: 3, unit: '件' },
    ],
    why: 'words broken by line ends',
  },
  {
    sentence: '收 到 政 府 信 息 公 开 申 请 18 件。',
    year: 2022,
    figures: [{ concept: 'applications.received', value: 18, unit: '件' }],
    why: 'spaces between the characters',
  },
  {
    sentence: '2022年收到申请52件（2021年为47件），办结51件。',
    year: 2022,
    figures: [
      { concept: 'applications.received', value: 52, unit: '件' },
      { concept: 'applications.received', value: 47, unit: '件', scope: 'lastYear' },
      { concept: 'applications.handled', value: 51, unit: '件' },
    ],
    why: 'last year in parentheses, then this year again',
  },
  {
    sentence: '2021年和2022年分别主动公开政府信息1560条、1725条。',
    year: 2022,
    figures: [
      { concept: 'disclosedItems', value: 1560, unit: '条', scope: 'lastYear' },
      { concept: 'disclosedItems', value: 1725, unit: '条' },
    ],
    why: 'two years with 分别',
  },
  {
    sentence: '2019年收到政府信息公开申请14件，2022年增至49件。',
    year: 2022,
    figures: [
      { concept: 'applications.received', value: 14, unit: '件', scope: 'otherYear' },
      { concept: 'applications.received', value: 49, unit: '件' },
    ],
    why: 'an earlier year first',
  },
  {
    sentence: '2022年1至9月收到政府信息公开申请22件。',
    year: 2022,
    figures: [{ concept: 'applications.received', value: 22, unit: '件', scope: 'partOfYear' }],
    why: 'some months',
  },
  {
    sentence: '自网站开通以来，累计主动公开政府信息9.2万条。',
    year: 2022,
    figures: [{ concept: 'disclosedItems', value: 92000, unit: '条', scope: 'cumulative' }],
    why: 'cumulative',
  },
  {
    sentence: '2022年，全市收到政府信息公开申请560件，市政府本级收到84件。',
    year: 2022,
    figures: [
      { concept: 'applications.received', value: 560, unit: '件', whose: 'district' },
      { concept: 'applications.received', value: 84, unit: '件', whose: 'own' },
    ],
    why: 'the district, then the government itself',
  },
  {
    sentence: '县政府及各部门主动公开政府信息8700余条。',
    year: 2022,
    figures: [{ concept: 'disclosedItems', value: 8700, unit: '条', approximate: true, whose: 'departments' }],
    why: 'government with its departments',
  },
  // part traps: some numbers count
  {
    sentence: '收到信访件65件、政府信息公开申请9件，其中信访件办结62件，申请办结9件。',
    year: 2022,
    figures: [
      { concept: 'applications.received', value: 9, unit: '件' },
      { concept: 'applications.handled', value: 9, unit: '件' },
    ],
    why: 'petitions and applications in turn',
  },
  {
    sentence: '全年收到申请27件，同比下降18.2%，申请内容以土地、住房类为主，分别为11件、6件。',
    year: 2022,
    figures: [{ concept: 'applications.received', value: 27, unit: '件' }],
    why: 'change and subjects',
  },
  {
    sentence: '通过政府网站公开政府信息1130条，网站更新栏目42个，浏览量65万人次。',
    year: 2022,
    figures: [{ concept: 'disclosedItems.website', value: 1130, unit: '条' }],
    why: 'columns and visits',
  },
  {
    sentence: '全年办理人大代表建议18件，满意率100%；制发行政规范性文件3件，备案率100%。',
    year: 2022,
    figures: [{ concept: 'proactiveDisclosure.normativeDocuments.issued', value: 3, unit: '件' }],
    why: 'rates and proposals',
  },
  {
    sentence: '召开新闻通气会6场，发布权威解读31篇，全年主动公开政府信息1675条。',
    year: 2022,
    figures: [{ concept: 'disclosedItems', value: 1675, unit: '条' }],
    why: 'only the total counts',
  },
  {
    sentence: '依据《条例》第三十七条对4件申请作出部分公开答复，平均用时9个工作日。',
    year: 2022,
    figures: [{ concept: 'applications.outcomes.grantedInPart', value: 4, unit: '件' }],
    why: 'article and days',
  },
  {
    sentence: '制定年度培训计划1份，举办培训2期；收到申请17件，其中12件予以公开，申请人满意度95%。',
    year: 2022,
    figures: [
      { concept: 'applications.received', value: 17, unit: '件' },
      { concept: 'applications.outcomes.granted', value: 12, unit: '件' },
    ],
    why: 'training and satisfaction around figures',
  },
  {
    sentence: '全县政府信息公开申请主要涉及国土、住建等8个部门，全年共收到申请101件。',
    year: 2022,
    figures: [{ concept: 'applications.received', value: 101, unit: '件' }],
    why: 'a number of departments before the figure',
  },
  // pure traps
  {
    sentence: '本报告电子版可在政府网站下载，咨询电话0579-81230045，传真0579-81230046。',
    year: 2022,
    figures: [],
    why: 'telephone numbers, channel words',
  },
  {
    sentence: '政务服务网受理办件12.6万件，办结率99.9%，其中“零跑动”事项占92%。',
    year: 2022,
    figures: [],
    why: 'service cases, a share of matters, 零 inside a name',
  },
  {
    sentence: '开展政务公开专题培训4场，共计培训政府信息公开工作人员260人次。',
    year: 2022,
    figures: [],
    why: 'training',
  },
  {
    sentence: '办理人大建议、政协提案共计54件，答复率、满意率均为100%。',
    year: 2022,
    figures: [],
    why: '均为 over rates',
  },
  {
    sentence: '全年申请数量比2021年增加了9件。',
    year: 2022,
    figures: [],
    why: 'a change, last year named',
  },
  {
    sentence: '网上信访投诉办结率98.5%，回访满意度97%。',
    year: 2022,
    figures: [],
    why: 'rates',
  },
  {
    sentence: '全年更新领导信息18条、人事信息36条、统计信息27条。',
    year: 2022,
    figures: [],
    why: 'single subjects',
  },
  {
    sentence: '修订完善依申请公开工作规程，明确登记、审核、答复、归档等6个环节。',
    year: 2022,
    figures: [],
    why: 'steps',
  },
  {
    sentence: '收到市民热线转办事项1460件，已办结1452件。',
    year: 2022,
    figures: [],
    why: 'hotline',
  },
  {
    sentence: '根据《条例》第二十条规定，应当主动公开的政府信息共15类。',
    year: 2022,
    figures: [],
    why: 'classes of information',
  },
  {
    sentence: '申请公开政府信息的数量、频次明显超过合理范围的，行政机关可以要求申请人说明理由。',
    year: 2022,
    figures: [],
    why: 'the law, our words without numbers',
  },
  {
    sentence: '行政规范性文件421758行政许可1846行政处罚973行政强制31',
    year: 2022,
    figures: [],
    why: 'table labels run together',
  },
  {
    sentence: '全年未发生失泄密事件，未出现重大舆情。',
    year: 2022,
    figures: [],
    why: 'zeros of nothing of ours',
  },
  {
    sentence: '建成标准化政务公开专区14个，配备自助查询机20台。',
    year: 2022,
    figures: [],
    why: 'places',
  },
  {
    sentence: '开展行政复议法宣传活动2次，发放资料1000余份。',
    year: 2022,
    figures: [],
    why: "our word in a law's name",
  },
  {
    sentence: '政务公开工作领导小组由9人组成，配备专兼职工作人员45名。',
    year: 2022,
    figures: [],
    why: 'staff',
  },
  {
    sentence: '第三方评估显示，我区政务公开得分较上年提高3.5分，排名上升2位。',
    year: 2022,
    figures: [],
    why: 'scores',
  },
  {
    sentence: '制作短视频16个，单个视频最高点击量超过10万次。',
    year: 2022,
    figures: [],
    why: 'views',
  },
  {
    sentence: '政务新媒体年度考核合格率达95%以上。',
    year: 2022,
    figures: [],
    why: 'a rate with 以上',
  },
]
