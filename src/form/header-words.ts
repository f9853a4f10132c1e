/** The words by which headers, look-alikes and bodies are known. Labels are compared folded, without spaces. */

/** Labels of header values, by the field they give; where a field has several, the first listed is the better source. */
export const METADATA_LABELS: Readonly<Record<string, readonly string[]>> = {
  title: ['标题', '名称', '信息名称', '文件名称', 'ArticleTitle'],
  indexNumber: ['索引号', '索取号', '信息索引号'],
  documentNumber: ['文号', '发文字号', '文件编号', '备注/文号', '文件字号'],
  issuer: [
    '发布机构',
    '发文机关',
    '发布单位',
    '发布机关',
    '发文机构',
    '公开机构',
    '责任部门',
    '发布来源',
    '信息来源',
    '来源',
    'ContentSource',
  ],
  publishedOn: [
    '公开日期',
    '发布日期',
    '发布时间',
    '公开时间',
    '发表日期',
    '发表时间',
    'PubDate',
    '日期',
    '时间',
    '发文日期',
    '发文时间',
  ],
  writtenOn: ['成文日期', '生成日期', '公文生成日期', '成文时间', '生成时间'],
  disclosureMode: ['公开方式', '公开形式'],
  disclosureProcedure: ['公开程序'],
  topicCategory: ['主题分类', '主题类别'],
  validity: ['有效性', '是否有效', '时效', '时效性', '文件有效性', '效力状态'],
  sourceUrl: ['原文链接', '网页链接', '来源链接', '链接', 'URL', '网址'],
  siteName: ['SiteName'],
  siteIdCode: ['SiteIDCode'],
}

/** Labels whose values are not the report's: known so that they end the value before them and are not taken for it. */
export const FOREIGN_LABELS: readonly string[] = [
  '体裁分类',
  '组配分类',
  '法定主动公开分类',
  '分类',
  '栏目',
  '更新时间',
  '更新日期',
  '废止日期',
  '公开类别',
  '公开时限',
  '公开范围',
  '主题词',
  '关键词',
  '内容概述',
  '文件下载',
  '浏览次数',
  '浏览量',
  '点击数',
  '点击量',
  '阅读次数',
  '访问次数',
  '字体',
  '字号',
  '选择阅读字号',
  '分享到',
  '打印',
  '本地目录',
  '作者',
  '编辑',
  '责任编辑',
  '审核',
  '信息分类',
  '服务对象',
  '抓取时间',
  '采集时间',
  '体裁',
  '语种',
  '签发人',
  '信息类型',
  '信息类别',
  '所属栏目',
  '登记号',
  '公开主体',
  '有效期',
  '生效日期',
  '失效日期',
  '关键字',
  '公开责任部门',
  '公开对象',
  '载体类型',
]

/** Sources named only as 来源: weaker than a labelled issuer, and only if they name the authority or a body of it. */
export const WEAK_ISSUER_LABELS: ReadonlySet<string> = new Set(['来源', '信息来源', '发布来源', 'contentsource'])

export const DISCLOSURE_MODES: readonly string[] = [
  '主动公开',
  '依申请公开',
  '不予公开',
  '政府网站',
  '政府公报',
  '新闻媒体',
  '其他',
]
export const DISCLOSURE_PROCEDURE = /^(?:[由经]{0,2}[\u4e00-\u9fff]{0,20})?审[核批](?:同意)?后?公开$/
export const VALIDITIES: ReadonlySet<string> = new Set([
  '有效',
  '是',
  '否',
  '失效',
  '废止',
  '已废止',
  '已失效',
  '现行有效',
  '长期有效',
])

/** Endings of the names of public bodies. */
export const BODY_NAME =
  /^[\u4e00-\u9fff（）()、]{2,40}(?:政府|办公室|局|委员会|委|厅|署|部|办事处|管委会|党政办|中心|院|社|办)$/

/** What stands before 电话 when it is not the report's contact: a number for complaints, a hotline. */
export const FOREIGN_PHONES = /(?:监督|举报|投诉|报警|热线|咨询服务)[^，,。；;]{0,4}$/

/** Offices of a body that name the body when cut off. */
export const OFFICE_ENDINGS =
  /(?:党政综合办公室|党政办公室|党政办|综合办公室|综合办|政府信息公开工作领导小组办公室|政务公开工作领导小组办公室|政府信息公开办公室|政府信息公开办|政务公开办公室|政务公开办|办公室)$/

/** Titles of what is no report, by the reason. The first that fits decides. */
export const LOOK_ALIKES: readonly (readonly [
  RegExp,
  'interpretation' | 'notice' | 'guide' | 'rules' | 'statistics' | 'model-essay' | 'law-based-government-report',
])[] = [
  [/法治(?:政府|建设|工作)/, 'law-based-government-report'],
  [/解读/, 'interpretation'],
  [/范文|模板|怎么写/, 'model-essay'],
  [/关于.{0,40}(?:做好|开展|报送|编制|编写|填报).{0,60}(?:通知|函)$/, 'notice'],
  [/指南$/, 'guide'],
  [/(?:制度|办法|规定|规范|细则|方案|要点)$/, 'rules'],
  [/(?:第?[一二三四1-4]季度|上半年|下半年|半年|月份)/, 'statistics'],
]

/** What pages say that stand in the place of another: not there, not allowed, not now. */
export const ERROR_PAGE =
  /\b(?:400|403|404|50[0-4])\b|找不到|不存在|无法(?:找到|访问|显示|打开)|(?:已被?|被)(?:删除|移除|撤销|下线)|页面(?:错误|出错)|访问(?:被拒绝|受限|过于频繁|出错)|系统(?:繁忙|维护|错误)|安全验证|人机验证|not found|forbidden|bad gateway|error/i

/** What a report's title holds: the words for the report, after a year. */
export const REPORT_WORDS = /(?:年度?[报報]告?|[报報]告)$/
export const DISCLOSURE_WORDS = /信息公[开開]|政[务務]公[开開]/

/** Traditional letters that occur in headings, labels and header words, each before its Simplified form, for mirrors in Traditional script. */
const PAIRS =
  '總总體体況况動动開开請请處处訴诉訟讼複复復复問问題题進进實实報报務务機机構构項项條条規规範范類类費费減减擴扩護护監监證证據据轉转結结額额導导應应長长關关於于與与雲云縣县區区廳厅議议設设資资訊讯採采購购內内製制發发廢废現现決决數数許许罰罚強强業业單单萬万對对組组織织會会計计辦办屬属國国穩稳權权過过執执詢询無无沒没補补後后確确訪访舉举當当認认獲获繳缴納纳維维糾纠審审經经繼继續续係系繫系號号佈布電电話话郵邮編编傳传聯联網网點点鄉乡鎮镇聲声為为黨党寫写擊击則则別别員员圍围備备錄录態态戶户擇择時时顯显來来標标欄栏熱热狀状碼码種种稱称簽签線线細细絕绝統统綜综覽览記记識识詞词語语誤误說说讀读責责載载輯辑這这選选鏈链錯错鍵键門门間间聞闻閱阅頁页領领頻频驗验裡里'

export const TRADITIONAL: Readonly<Record<string, string>> = Object.fromEntries(
  (PAIRS.match(/../gu) ?? []).map(pair => [[...pair][0], [...pair][1]] as [string, string]),
)
const TRADITIONAL_LETTER = new RegExp(`[${Object.keys(TRADITIONAL).join('')}]`, 'g')

/** Traditional letters that the form and its headers use made Simplified, letter for letter, so that places stay. */
export function simplified(text: string): string {
  return text.replace(TRADITIONAL_LETTER, letter => TRADITIONAL[letter] ?? letter)
}
