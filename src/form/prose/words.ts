import { joined, list, type ObjectKey, type Tag, type Words } from './tags.ts'

/** The words by which prose names what the form counts. Compared folded, the longest word first. */

const object = (key: ObjectKey): Tag => ({ kind: 'object', key })
const DISCLOSURE = list('政府信息公开 政务信息公开 信息公开 政务公开')
const OR_NONE = ['']
const CASE = [...OR_NONE, ...list('案件 案 事项')]

export const OBJECT_WORDS: Words = [
  [
    object('applications'),
    [
      ...joined([...DISCLOSURE, '公开', '依申请公开'], list('申请 申请件 申请事项 的申请 办件 请求 申请办理件')),
      ...joined(
        list('依申请公开 政府信息依申请公开 信息依申请公开 依申请信息公开 依申请政府信息公开'),
        list('件 事项 案件 申请 请求 件数'),
      ),
      ...joined(list('依申请公开 申请公开 依申请公开的 申请公开的'), list('政府信息 政府信息事项 政府信息申请')),
      ...joined(list('公开 获取 提供'), ['政府信息'], list('申请 的申请')),
      ...joined(['要求'], list('公开政府信息 公开信息 政府信息公开'), list('的申请 申请')),
      ...list('申请公开 政府信息申请 申请政府信息公开 申请信息公开 政府信息公开依申请'),
    ],
  ],
  [
    { kind: 'object', key: 'applications', bare: true },
    list('依申请公开 政府信息依申请公开 信息依申请公开 依申请信息公开 依申请政府信息公开'),
  ],
  [
    { kind: 'object', key: 'applications', weak: true },
    list('申请 申请件 申请数 申请量 申请事项 申请办件 申请书 申请表'),
  ],
  [object('items'), list('政府信息 政务信息 信息 各类信息 各类政府信息 各类政务信息 信息数 政府信息数 推文')],
  [
    { kind: 'object', key: 'items', kinds: true },
    joined(['等'], [...OR_NONE, ...list('各类 各类型 各方面 各项')], [...OR_NONE, '政府', '政务'], ['信息']),
  ],
  [
    object('reconsideration'),
    joined(list('行政复议 复议 申请行政复议 被申请行政复议 提起行政复议 被提起行政复议 被复议 申请复议'), [
      ...CASE,
      '申请',
    ]),
  ],
  [
    object('litigation'),
    joined(list('行政诉讼 诉讼 提起行政诉讼 被提起行政诉讼 提起诉讼 被提起诉讼 被诉 行政应诉'), CASE),
  ],
  [
    object('direct'),
    joined([...OR_NONE, '未经复议', '未经行政复议'], list('直接起诉 直接提起行政诉讼 直接提起诉讼 直接行政诉讼'), CASE),
  ],
  [
    object('afterReconsideration'),
    joined([...OR_NONE, '经', '经行政'], ['复议后'], list('起诉 提起行政诉讼 提起诉讼 诉讼 行政诉讼'), CASE),
  ],
  [object('cases'), joined(list('行政复议诉讼 复议诉讼 行政争议 行政纠纷'), CASE)],
  [object('regulations'), list('规章 政府规章 市政府规章 省政府规章 部门规章')],
  [object('normativeDocuments'), joined([...OR_NONE, ...list('行政 政府 区政府 县政府 市政府')], ['规范性文件'])],
  [object('documents'), list('文件 其他文件 各类文件 政策文件')],
  [object('permits'), joined(['行政许可'], list('决定 处理决定'))],
  [object('penalties'), joined(['行政处罚'], list('决定 处理决定'))],
  [object('coercion'), joined(['行政强制'], list('决定 处理决定'))],
  [{ kind: 'object', key: 'permits', weak: true }, list('行政许可 行政许可事项')],
  [{ kind: 'object', key: 'penalties', weak: true }, list('行政处罚 行政处罚案件')],
  [{ kind: 'object', key: 'coercion', weak: true }, list('行政强制 行政强制措施')],
  [object('procurement'), joined(list('政府集中采购 政府采购 集中采购 采购'), list('总金额 金额'))],
  [object('procurement'), list('政府集中采购 政府采购 集中采购')],
  [object('administrativeFees'), list('行政事业性收费 行政事业性收费金额 行政事业收费')],
  [
    object('processingFee'),
    [
      ...joined([...OR_NONE, ...list('政府信息公开 政府信息 公开')], list('信息处理费 处理费')),
      ...list('信息公开费用 信息处理费用'),
    ],
  ],
  // One of several charges: none of them in words, not the amount of one as the amount of all.
  [
    { kind: 'object', key: 'processingFee', weak: true },
    [...joined(list('检索 复制 邮寄 查询'), list('费 费用')), ...list('费用 收费')],
  ],
]

const LAST = list('上年 上年度 上一年 上一年度 去年 往年')
const THIS = list('本年 本年度 今年')
const NEXT = list('下年 下年度 下一年 下一年度 次年 明年 来年')
const CARRY = list('结转 转结 遗留 转入 结转至今年 结转到今年 结转至本年 结转来 结转过来 结转申请')
const CARRY_TO = list(
  '结转 结转至 结转到 转入 结转入 结转在 转结 转结至 转至 转到 顺延 顺延至 顺延到 顺延于 延至 延续至',
)

export const ACT_WORDS: Words = [
  [{ kind: 'act', key: 'receive' }, list('收到 新收 新收到 接收 接到 收悉 收件 接收到 新接收')],
  [{ kind: 'act', key: 'receive', ambiguous: true }, list('受理 新受理')],
  [
    { kind: 'act', key: 'handle' },
    [
      ...joined([...OR_NONE, ...list('已 均已 作出 予以')], list('办结 答复 回复 办复')),
      ...joined(list('办结 答复 办理 处理'), list('完毕 完成')),
      ...list('书面答复 办理答复 答复办理 办结量 办结数'),
    ],
  ],
  [{ kind: 'act', key: 'handle', ambiguous: true }, list('办理 处理 已办理 已处理')],
  [{ kind: 'act', key: 'disclose' }, list('主动公开 主动发布 主动公布 主动向社会公开 主动对外公开')],
  [{ kind: 'act', key: 'publish' }, list('发布 公布 推送 刊发 登载 发文 公开发布 上传 编发 公示')],
  [{ kind: 'act', key: 'open' }, list('公开 对外公开 向社会公开')],
  [{ kind: 'act', key: 'decide' }, list('作出 做出 实施')],
  [
    { kind: 'act', key: 'issue' },
    [
      ...joined([...OR_NONE, '新'], list('制定 制发 出台 制作 制订')),
      ...joined(list('制定 制发 出台'), list('发布 印发 公布 并公开 公开')),
      ...list('印发 制发件数'),
    ],
  ],
  [{ kind: 'act', key: 'openNewly' }, list('新公开 本年新公开 新公开数量')],
  [{ kind: 'act', key: 'openInAll' }, list('对外公开总数量 公开总数量 对外公开总数')],
  [{ kind: 'act', key: 'repeal' }, list('废止 清理废止 废止件数 宣布废止')],
  [{ kind: 'act', key: 'inForce' }, list('现行有效 现行有效件数 现行有效文件 继续有效 有效件数 有效存续')],
  [{ kind: 'act', key: 'charge' }, list('收取 实收 收费金额 收取金额 征收')],
  [
    { kind: 'act', key: 'carriedIn' },
    [
      ...joined(LAST, [...OR_NONE, '未办结', '办理'], CARRY),
      ...joined(list('结转至 结转到 结转入 转入'), THIS, [...OR_NONE, '办理', '继续办理']),
      ...list('结转上年 结转上年度 结转上一年度'),
    ],
  ],
  [
    { kind: 'act', key: 'carriedOver' },
    [
      ...joined(CARRY_TO, NEXT, [...OR_NONE, ...list('继续办理 办理 继续处理 处理 答复 继续答复')]),
      ...joined(NEXT, list('继续办理 继续处理 办理 结转 继续答复')),
    ],
  ],
  [{ kind: 'act', key: 'carry' }, list('结转 结转至 结转到 结转入 转至 转到')],
]

/** Outcomes of applications beside the labels of the form itself; the older words stood in reports before 2019. */
export const OUTCOME_WORDS: Readonly<Record<string, readonly string[]>> = {
  granted: list('予以公开 同意公开 依法公开 给予公开 准予公开 同意予以公开 决定予以公开 属于公开范围'),
  grantedInPart: list('部分公开 予以部分公开 同意部分公开 部分予以公开 部分同意公开 公开部分内容 属于部分公开范围'),
  grantedOrInPart: [
    ...joined(['予以公开', '公开'], list('及 和 或 或者 与'), ['部分公开']),
    ...joined(['全部'], list('或 及 和'), list('部分公开')),
  ],
  denied: list('不予公开 不公开 不同意公开 决定不予公开'),
  'denied.stateSecrets': list('涉及国家秘密 国家秘密'),
  'denied.forbiddenByLaw': list('法律行政法规禁止公开 法律、行政法规禁止公开 其他法律、行政法规禁止公开'),
  'denied.securityAndStability': list('三安全一稳定 危及三安全一稳定'),
  'denied.thirdPartyRights': list('涉及第三方合法权益 涉及第三方 第三方合法权益 损害第三方合法权益'),
  'denied.internalAffairs': list('内部事务信息 属于内部事务信息 三类内部事务信息 内部管理信息'),
  'denied.processInformation': list('过程性信息 属于过程性信息 四类过程性信息'),
  'denied.enforcementFiles': list('行政执法案卷 行政执法案卷信息 属于行政执法案卷信息 执法案卷 行政执法案件'),
  'denied.administrativeInquiries': list('行政查询事项 属于行政查询 行政查询范畴'),
  unableToProvide: list('无法提供 不能提供 无法提供信息 无法提供政府信息'),
  'unableToProvide.notHeld':
    list(`本机关不掌握相关信息 不掌握相关政府信息 不掌握相关信息 不掌握 本机关不掌握 不掌握政府信息
    信息不存在 政府信息不存在 申请信息不存在 申请的信息不存在 未掌握`),
  'unableToProvide.needsCreation': list('没有现成信息 需要另行制作 无现成信息需另行制作 没有现成信息需另行制作'),
  'unableToProvide.stillUnclear': list('补正后仍不明确 补正后申请内容不明确 申请内容不明确 补正后内容仍不明确'),
  notProcessed: list('不予处理 不再处理 不处理'),
  'notProcessed.complaints': list(
    `信访举报投诉类 信访、举报、投诉类申请 信访举报投诉 信访投诉举报类申请 信访投诉举报类`,
  ),
  'notProcessed.repeated': list('重复申请 重复申请件'),
  'notProcessed.publications': list('要求提供公开出版物 公开出版物'),
  'notProcessed.excessive': list('大量反复申请 无正当理由大量反复申请'),
  'notProcessed.reconfirmation': list('要求确认或重新出具已获取信息 确认或重新出具已获取信息'),
  other: list('其他处理 其他情形 其它处理 作其他处理 其他类型处理 其他处理情况'),
  'other.uncorrectedInTime': list(
    '逾期不补正 无正当理由逾期不补正 申请人无正当理由逾期不补正 申请人逾期不补正 逾期未补正',
  ),
  'other.feeUnpaid': list('逾期未缴费 逾期未缴纳费用 逾期未按收费通知要求缴纳费用 申请人逾期未按收费通知要求缴纳费用'),
}

export const APPLICANT_WORDS: Readonly<Record<string, readonly string[]>> = {
  naturalPerson: list('自然人 个人 公民 公民个人'),
  commercialEnterprise: list('商业企业 企业'),
  researchInstitution: list('科研机构 科研企业'),
  publicWelfareOrganization: list('社会公益组织 公益组织'),
  legalServiceOrganization: list('法律服务机构 法律服务组织 律师事务所'),
  otherOrganization: list('其他组织'),
  organization: list(
    `法人或其他组织 法人或其它组织 法人或者其他组织 法人及其他组织 法人和其他组织 法人、其他组织 法人`,
  ),
}

export const RESULT_WORDS: Words = [
  [
    { kind: 'result', key: 'upheld' },
    list(
      '结果维持 维持 予以维持 被维持 获维持 维持原行政行为 维持原判 维持原具体行政行为 维持具体行政行为 维持行政行为 胜诉 判决维持',
    ),
  ],
  [
    { kind: 'result', key: 'corrected' },
    list('结果纠正 纠正 被纠正 予以纠正 败诉 确认违法 被撤销 撤销 判决纠正 被改变 被纠错'),
  ],
  [{ kind: 'result', key: 'other' }, list('其他结果 其它结果')],
  [
    { kind: 'result', key: 'pending' },
    list(`尚未审结 未审结 正在审理 正在审理中 审理中 尚在审理 尚在审理中 未审理完结 待审结 尚未办结 未结案`),
  ],
]

const channel = (application: string | null, item: string | null): Tag => ({ kind: 'channel', application, item })
const SITE = [...OR_NONE, ...list('政府 门户 政府门户 官方 人民政府 人民政府门户 政务 信息公开 政府信息公开')]
const DESK = list('政府信息公开 信息公开 依申请公开 政务公开')

export const CHANNEL_WORDS: Words = [
  [
    channel('online', 'website'),
    [
      ...joined([...OR_NONE, ...list('省 市 区 县 旗 州 镇 局')], SITE, ['网站']),
      ...list('门户网 政府网 政务网 官网 互联网 网络 网上 网页 在线 线上'),
      ...joined(list('网络 网上 互联网 线上 在线'), list('平台 系统 渠道 提交 方式')),
      ...joined(DESK, list('平台 专栏 网上平台 网 栏目')),
      ...list('人民政府网 政府门户网 公开栏目'),
    ],
  ],
  [channel('online', null), joined([...OR_NONE, ...DESK, '网上申请'], ['系统'])],
  [channel('email', null), list('电子邮件 电子邮箱 邮箱 邮件 E-mail email')],
  [channel('mail', null), list('信函 信件 邮寄 邮政 书信 挂号信 邮政寄送 邮递 快递 EMS 书面信函 信函邮寄 线下邮件')],
  [channel('inPerson', null), list('当面 现场 窗口 当场 上门 来人 现场当面 线下 当面提交')],
  [channel('fax', null), ['传真']],
  [channel('phone', null), ['电话']],
  [
    channel('otherChannel', 'otherChannel'),
    joined(['其他', '其它'], list('方式 渠道 途径 形式 公开方式 公开渠道 平台')),
  ],
  [channel(null, 'weibo'), joined([...OR_NONE, ...list('政务 政府 官方')], list('微博 微博客'))],
  [
    channel(null, 'wechat'),
    joined([...OR_NONE, ...list('政务 政府 官方')], list('微信 微信公众号 微信公众平台 微信公号')),
  ],
  [channel(null, 'wechat'), ['公众号']],
  [
    channel(null, 'newMedia'),
    list('政务新媒体 新媒体 两微一端 政务新媒体平台 新媒体平台 政务微博微信 微博微信 微信微博 双微 双微平台'),
  ],
  [channel(null, 'app'), list('客户端 移动客户端 APP app 手机客户端 政务客户端')],
  [channel(null, 'gazette'), list('政府公报 公报 人民政府公报')],
  [channel(null, 'pressConference'), ['新闻发布会']],
  [
    channel(null, 'media'),
    list('报刊 广播电视 报刊、广播、电视 广播、电视 电视台 新闻媒体 报刊广播电视 报纸 电视 广播'),
  ],
  [channel(null, 'noticeBoard'), list('公开栏 公示栏 公告栏 宣传栏 政务公开栏 信息公开栏 电子显示屏 公共查阅点')],
  [
    { kind: 'channels' },
    joined(list('不同 多种 各种 各类 多个 多'), list('渠道 方式 途径 形式 平台 渠道和方式 方式和渠道')),
  ],
  [
    { kind: 'channels' },
    joined(
      ['等'],
      [...OR_NONE, ...list('主要 网络 新媒体 多种 多个 各类 线上 线下 多元 不同 各种')],
      list('渠道 平台 方式 途径 形式 媒体 载体 渠道和方式 方式渠道'),
    ),
  ],
]
