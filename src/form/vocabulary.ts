import type { SectionKind } from './types.ts'

/** Traditional letters that occur in titles and labels of the form, with their simplified ones. */
const TRADITIONAL: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from(
    '總总體体開开動动處处請请復复議议訴诉訟讼題题進进項项報报務务關关發发機机構构時时間间號号類类別别佈布標标門门設设監监導导級级單单業业無无從从與与為为個个種种應应區区縣县鄉乡鎮镇廳厅辦办會会員员國国產产經经濟济環环規规條条編编製制據据統统計计結结數数網网電电話话傳传眞真郵邮來来況况況况問问實实現现範范圍围說说預预觀观釋释讀读認认證证給给過过達达運运點点張张書书該该領领衛卫執执權权責责較较續续維维護护臺台專专稱称',
  ).reduce<[string, string][]>((pairs, letter, at, all) => {
    if (at % 2 === 0) pairs.push([letter, all[at + 1] ?? letter])
    return pairs
  }, []),
)

const TRADITIONAL_LETTER = new RegExp(`[${Object.keys(TRADITIONAL).join('')}]`, 'g')

/** The text with the Traditional letters of the form's words made simplified, letter for letter (offsets stay). */
export function simplify(text: string): string {
  return text.replace(TRADITIONAL_LETTER, letter => TRADITIONAL[letter] ?? letter)
}

/** What a title must speak of to be a section of a kind, when no title in use is like it. In this order. */
export const SECTION_WORDS: readonly (readonly [SectionKind, RegExp])[] = [
  ['reconsiderationAndLitigation', /(?:行政)?复议.{0,12}诉讼|^(?:行政)?复议|诉讼(?:和申诉)?(?:的)?情况/],
  ['problems', /问题.{0,12}(?:改进|整改|措施|打算|建议)|(?:存在|主要).{0,6}(?:问题|不足)|不足.{0,8}改进/],
  ['otherMatters', /^(?:其[他它]|需要?).{0,6}(?:报告|说明).{0,4}(?:事项|情况|问题)|^其[他它](?:有关)?事项/],
  [
    'applications',
    /(?:收到和?处理|受理).{0,12}申请|^(?:政府)?(?:信息)?依申请.{0,8}公开.{0,8}(?:情况|办理)|公开申请.{0,6}情况/,
  ],
  [
    'proactiveDisclosure',
    /^(?:行政机关|政府信息|本机关)?主动(?:公开)?.{0,8}(?:政府)?信息.{0,8}情况|主动公开.{0,8}情况$/,
  ],
  ['overview', /^(?:总体|概述|概况|基本情况|工作概况|主要任务)/],
]

/** Titles of parts of a section, run into their text in dumps, where no mark ends them. Longest first. */
export const PART_TITLES: readonly string[] = [
  '政府信息公开平台建设方面',
  '政府信息公开平台建设情况',
  '政府信息公开平台建设',
  '平台载体建设方面',
  '信息公开平台建设方面',
  '公开平台建设方面',
  '平台建设方面',
  '政府信息管理方面',
  '政府信息管理情况',
  '政府信息管理',
  '依申请公开方面',
  '依申请公开情况',
  '依申请公开',
  '主动公开方面',
  '主动公开情况',
  '主动公开',
  '监督保障方面',
  '监督保障情况',
  '监督保障',
  '基本情况',
  '主要做法',
  '存在的主要问题',
  '存在问题',
  '改进情况',
  '改进措施',
]

/** Words that only the head of a form table has: from there on the lines of a section are cells, not prose. */
export const TABLE_OPENERS: readonly string[] = ['第二十条第', '本列数据的勾稽', '申请人情况', '信息内容', '结果维持']

/** The fields that a label of the header can name. `source` is 来源: the issuer only when it names the authority. */
export type LabelField =
  | 'title'
  | 'indexNumber'
  | 'documentNumber'
  | 'issuer'
  | 'source'
  | 'publishedOn'
  | 'writtenOn'
  | 'disclosureMode'
  | 'disclosureProcedure'
  | 'topicCategory'
  | 'validity'
  | 'sourceUrl'
  | 'siteName'
  | 'siteIdCode'
  | 'website'
  | 'skip'

export interface LabelForm {
  readonly field: LabelField
  /** Of two labels of one field the lower rank wins. */
  readonly rank: number
  readonly labels: readonly string[]
  /** A weak label is a label only with a colon: the word is too common to stand alone. */
  readonly weak?: boolean
}

/** Labels of the block before a report, in use on government sites. */
export const METADATA_LABELS: readonly LabelForm[] = [
  { field: 'indexNumber', rank: 0, labels: ['信息索引号', '索引号', '索取号', '索引编号', '信息索引'] },
  {
    field: 'documentNumber',
    rank: 0,
    labels: ['备注/文号', '发文字号', '文件编号', '文件文号', '公文文号', '发文文号', '文号'],
  },
  {
    field: 'issuer',
    rank: 0,
    labels: [
      '信息发布机构',
      '发布机构',
      '发文机关',
      '发文机构',
      '发文单位',
      '发布单位',
      '发布机关',
      '公开机构',
      '公开主体',
      '制发机关',
    ],
  },
  {
    field: 'issuer',
    rank: 1,
    labels: ['责任部门', '责任单位', '信息提供单位', '供稿单位', '发布部门', '公开单位', '公开部门'],
  },
  { field: 'source', rank: 2, labels: ['信息来源', '发布来源', '文章来源', '稿件来源', '来源'], weak: true },
  {
    field: 'publishedOn',
    rank: 0,
    labels: ['信息发布日期', '发布日期', '发布时间', '发表日期', '发表时间', '公开日期', '公开时间'],
  },
  { field: 'publishedOn', rank: 1, labels: ['录入时间', '日期', '时间'], weak: true },
  { field: 'publishedOn', rank: 4, labels: ['发文日期', '发文时间', '印发日期'] },
  {
    field: 'writtenOn',
    rank: 0,
    labels: ['公文生成日期', '信息生成日期', '生成日期', '生成时间', '成文日期', '成文时间'],
  },
  { field: 'disclosureMode', rank: 0, labels: ['公开方式', '公开形式'] },
  { field: 'disclosureMode', rank: 1, labels: ['公开类别', '公开属性', '公开类型'] },
  { field: 'disclosureProcedure', rank: 0, labels: ['公开程序'] },
  { field: 'topicCategory', rank: 0, labels: ['主题分类', '主题类别', '信息分类'] },
  { field: 'topicCategory', rank: 1, labels: ['分类'], weak: true },
  { field: 'validity', rank: 0, labels: ['文件有效性', '有效性', '是否有效', '时效性', '时效', '效力状态'] },
  { field: 'title', rank: 0, labels: ['信息名称', '文件名称', '文件标题', '名称', '标题'], weak: true },
  { field: 'sourceUrl', rank: 0, labels: ['原文链接', '原文地址', '网址链接'], weak: true },
  {
    field: 'skip',
    rank: 9,
    labels: [
      '体裁分类',
      '组配分类',
      '法定主动公开分类',
      '服务对象分类',
      '法定公开分类',
      '更新时间',
      '更新日期',
      '废止日期',
      '失效日期',
      '生效日期',
      '实施日期',
      '公开时限',
      '公开范围',
      '公开期限',
      '公开责任部门',
      '主题词',
      '关键词',
      '关键字',
      '内容概述',
      '内容概要',
      '内容描述',
      '文件下载',
      '浏览次数',
      '浏览量',
      '阅读次数',
      '访问次数',
      '访问量',
      '点击次数',
      '点击数',
      '点击率',
      '责任编辑',
      '选择阅读字号',
      '字体大小',
      '分享到',
      '我要纠错',
      '打印本页',
      '关闭窗口',
      '语种',
      '载体类型',
      '截止时间',
      '抓取时间',
      '采集时间',
      '打印时间',
    ],
  },
  {
    field: 'skip',
    rank: 9,
    labels: [
      '字号',
      '字体',
      '大小',
      '作者',
      '编辑',
      '审核',
      '签发人',
      '打印',
      '分享',
      '附件',
      '栏目',
      '本地目录',
      '阅读',
      '点击',
      '浏览',
    ],
    weak: true,
  },
]

/** The standard `<meta>` tags of government sites. */
export const META_TAGS: Readonly<Record<string, { field: LabelField; rank: number }>> = {
  articletitle: { field: 'title', rank: 3 },
  pubdate: { field: 'publishedOn', rank: 3 },
  contentsource: { field: 'source', rank: 3 },
  url: { field: 'sourceUrl', rank: 1 },
  sitename: { field: 'siteName', rank: 1 },
  siteidcode: { field: 'siteIdCode', rank: 1 },
}

/** How a title in the header that is no report's ends or what it speaks of, by what it is instead. */
export const LOOK_ALIKES = [
  ['interpretation', /(?:解读|解析|图解|问答|评析)/],
  ['model-essay', /(?:范文|模板|样本|例文|篇\))/],
  ['guide', /(?:公开指南|填报指南|编制指南|指南)$/],
  ['rules', /(?:制度|办法|规定|细则|规程|条例|规范|格式)(?:\([^)]{0,12}\))?$/],
  ['law-based-government-report', /(?:法治政府|依法行政|法治建设)/],
  ['statistics', /(?:(?:上|下|前)半年|季度|第[一二三四]季|\d{1,2}月份|月度|半年)/],
  ['notice', /(?:做好|编制|报送|开展|组织|规范|填报|编报|部署).{0,40}(?:通知|函|公告)$/],
] as const

/** Places, and bodies: how the name of each ends. */
export const PLACE_END = /(?:省|市|县|区|旗|州|盟|乡|镇|街道|苏木|新区|开发区|兵团)$/
export const BODY_END =
  /(?:政府|政府办|办公室|办公厅|政务办|党政办|公开办|委员会|管委会|局|厅|委|办|部|院|署|处|中心|所|街道办|办事处|大学|学院|公司|银行|总队|支队|大队|站|社|会|集团|医院|学校|法院|检察院|司|台)$/
/** The office of a body that answers for it. */
export const OFFICE_SUFFIX =
  /(?:党政综合办公室|党政综合办|党政办公室|党政办|综合办公室|综合办|办公室|办公厅|政务公开办|信息公开办|政府信息公开办)$/
/** An office without a place of its own: whose it is, the page says. */
export const GENERIC_OFFICE =
  /^(?:[本市县区镇乡省州])?(?:人民)?(?:政府)?(?:信息公开|政务公开|办公|综合)?(?:办公室|办公厅|办|科|处)$/
