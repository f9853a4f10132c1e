import { joined, list, type Words } from './tags.ts'

/** The words around a figure that say of when, of whom, of how much of it, and those that say nothing. Compared folded. */

const DIVISION = list('省 市 区 县 旗 州 盟')
const PLACE = [...DIVISION, ...list('镇 乡 街道 系统 社会')]
const OR_NONE = ['']

export const SCOPE_WORDS: Words = [
  [
    { kind: 'scope', key: 'thisYear' },
    list(`今年 本年 本年度 全年 全年度 年内 当年 本报告期 报告期内 本年度内 一年来 今年以来 本统计年度 年度 年累计 全年累计
      同年`),
  ],
  [{ kind: 'scope', key: 'lastYear' }, list('上年 上年度 上一年 上一年度 去年 上年同期 去年同期 同期 去年度 前一年')],
  [{ kind: 'scope', key: 'nextYear' }, list('下年 下年度 下一年 下一年度 次年 明年 来年')],
  [
    { kind: 'scope', key: 'cumulative' },
    list('历年 历年来 历年累计 历史累计 至今 迄今 开通至今 现有 存量 信息总量 开通以来 施行以来 实施以来 建站以来'),
  ],
  [{ kind: 'scope', key: 'soFar' }, list('累计 累积 总累计')],
  [{ kind: 'scope', key: 'asOf' }, list('截至 截止 截止到 截至到')],
  [{ kind: 'scope', key: 'since' }, list('以来 起')],
  [
    { kind: 'scope', key: 'partOfYear' },
    [
      ...list('上半年 下半年 前三季度 季度 每月 每年 每季度 月均 每周 每日 日均 平均 单月 当月'),
      ...joined(['第'], list('一 二 三 四 1 2 3 4'), ['季度']),
    ],
  ],
]

export const OWNER_WORDS: Words = [
  [
    { kind: 'owner', key: 'district' },
    [
      ...joined(['全'], PLACE),
      ...joined(['我', '本'], DIVISION),
      ...joined(['各级'], [...OR_NONE, ...list('各 行政 政府 人民政府')], list('机关 部门 单位 各部门')),
      ...list('各级政府 各级人民政府 各级'),
    ],
  ],
  [
    { kind: 'owner', key: 'own' },
    [
      ...joined([...OR_NONE, ...DIVISION], ['本级']),
      ...joined(
        [...DIVISION, '镇', '乡'],
        [...OR_NONE, '人民'],
        ['政府'],
        [...OR_NONE, ...list('本级 办 办公室 办公厅 机关')],
      ),
      ...joined(['我', '本'], list('局 委 办 厅 镇 乡 街道 机关 单位 中心 部门 街道办事处 办事处 镇政府 乡政府')),
      ...list('政府本级 机关本级 本级政府 街道办事处 办事处'),
    ],
  ],
  [
    { kind: 'owner', key: 'departments' },
    [
      ...joined(list('各 各有关 各相关 政府 有关 所属 各政府 政府各'), list('部门 单位 部门单位')),
      ...joined([...OR_NONE, '各'], DIVISION, list('直 级 属 政府'), [...OR_NONE, '各', '机关'], list('部门 单位')),
      ...joined(['各'], list('乡镇 镇街 街镇 镇 乡镇街道 街道 镇(街道) 乡镇(街道) 镇乡 县区 区县 县(市、区) 区(县)')),
      ...list('职能部门 组成部门 各职能部门 乡镇街道 各责任单位'),
    ],
  ],
]

export const MARK_WORDS: Words = [
  [{ kind: 'connector' }, list('和 及 与 以及 或 或者 跟 和/或')],
  [
    { kind: 'none' },
    list(
      '未 没有 没 无 未曾 尚未 暂无 并无 并未 零 零报告 不存在 均无 均未 皆无 未有 暂未 从未 尚无 暂不存在 未涉及 无发生 未有过',
    ),
  ],
  [{ kind: 'all' }, list('均 全部 都 全数 悉数 皆 均已 已全部 全都 各 都已')],
  [{ kind: 'respectively' }, list('分别 分别为 分别是 依次为')],
  [{ kind: 'sum' }, list('共 共计 合计 总计 总共 一共 累计共 共有 总量 总数')],
  [{ kind: 'share' }, list('占 占比 占到 比例 所占比例 比重 占比为 百分比 占总数 约占 占全部')],
  [{ kind: 'approximate', key: 'around' }, list('约 大约 约为 大概 将近 接近')],
  [{ kind: 'approximate', key: 'over' }, list('逾 超 超过 突破 多达')],
  [{ kind: 'approximate', key: 'under' }, list('近 不足 不到 不满')],
  [{ kind: 'approximate', key: 'atLeast' }, list('至少 不少于 不低于')],
  [{ kind: 'approximate', key: 'atMost' }, list('至多 不超过 不多于')],
  [
    { kind: 'change' },
    list(`同比 环比 增长 增加 减少 下降 上升 提高 降低 增幅 降幅 多出 净增 较上年度增 增长率 同比增长 同比下降 同比增加
      同比减少 翻了 提升 下滑 计划 力争 目标 拟 预计 争取 每 每个 协助 配合 指导 抽查 暗访 抽样 抽取 免收 减收 免除 减免`),
  ],
  [{ kind: 'compare' }, list('比 较 比较')],
  [{ kind: 'compared' }, list('相比 对比')],
  [{ kind: 'becomes' }, list('增加到 增加至 增至 上升到 上升至 减少到 减少至 降至 下降到 下降至 增长到 增长至 提高到')],
  [{ kind: 'except' }, list('除 除了')],
  [{ kind: 'some' }, list('部分 多数 大部分 大多数 有的 个别 一些 少数 如 若 如果 凡')],
  [{ kind: 'subset' }, list('关于 涉及 针对 围绕 要求公开 主要涉及 内容涉及 主要集中在 涉')],
  [{ kind: 'table' }, list('项信息内容 申请人情况 结果维持结果纠正 勾稽关系')],
  [{ kind: 'ofWhich' }, list('其中 其中包括 包括 含 其中含 包含 分为')],
]

/** What others count in reports, and the text then goes on about: 收到建议23件，办结23件. */
export const OTHER_SUBJECTS: readonly string[] = list(`
  公文 公文属性 建议 提案 议案 信访件 信访 热线 咨询 留言 来信来访 投诉 举报 诉求 工单 来电 网民 网友 政务服务 办件 审批 办事指南 建议提案
  人大建议 政协提案 人大代表建议 政协委员提案 市长信箱 12345 件信访
`)

/** Numbers beside these are none of ours, whatever the text is about. */
export const FOREIGN_WORDS: readonly string[] = list(`
  会议 培训 培训班 讲座 访谈 解读 政策解读 稿件 意见 征求意见 调查 问卷 专题 专栏 栏目 访问 访问量 浏览 浏览量 点击 点击量
  粉丝 阅读 阅读量 关注 转发 学习资料 资料 档案 手册 宣传单 公告牌 问题 整改 督查 检查 通报 考核 责任追究 应诉培训
  驳回 撤诉 终止 和解 调解 审结 逾期 超期 延期 转办 补正 更正 撤回 未办结 正在办理 正在办理中 办理中 仍在办理 仍在办理中 尚在办理 尚在办理中 还在办理 还在办理中 来信 来访 录用 采用
  不予受理 不受理 不属于 不属于政府信息公开申请 非政府信息公开申请 无效申请 审理 法院 人民法院 复议机关 全国 提前 应答复 应办结
  合并 等原因 等理由 相关信息 非规范性文件 非行政规范性文件 告知其他途径 依申请转主动公开 行政复议决定 复议决定 应诉 诉讼费 申请指南 受理点 受理窗口 申请渠道 公开指南 公开目录
  工作日 个工作日 日内 小时 分钟 工作人员 专职 兼职 人员 查阅点 场所 新闻 动态 视频 图片 图解 案例 文书 无需 无须 无偿 无障碍 无关 无条件
`)

/** Words that may stand between a name and its number, or around either, and change nothing. */
export const GLUE_WORDS: readonly string[] = [
  ...joined(list('公民 个人'), list('、 和 及 或'), ['法人'], list('和 及 或 或者 以及 、'), ['其他组织', '其它组织']),
  ...joined([...OR_NONE, '涉及', '涉'], list('政府信息公开 信息公开 政务公开 政务信息公开'), [
    ...OR_NONE,
    '工作',
    '的',
  ]),
  ...joined(['区', '县', '市'], list('政府信息公开')),
  ...list(`
    为 是 有 达 达到 计 总 数 数量 件数 条数 数为 总数为 量 的 了 等 情况 方面 类 各类 类型 工作 案件 事项 情形 内容 结果 业务 件
    决定 处理决定 申请人 金额 人民币 由 被 经 以 通过 利用 采取 借助 依托 在 于 对 就 将 向 从 到 按 依法 按照 根据
    方式 渠道 途径 形式 平台 公众平台 多种 各种 不同 上 中 后 内 里 来 并 且 也 又 还 另 另有 此外 同时 仍 仍有
    提交 提出 提请 提起 现象 递交 发起 引发 引起 导致 产生 发生 出现 形成 涉及的 因 因此 而 所 关联 有关 相关 新增 再行 编辑 获
    外 余下 剩余 剩下 另外 群众 公众 社会公众 市民 社会 当事人 任何 单位和个人 单位或个人 线上、线下 线上线下 规定 按规定 有效 各项 新
    按时 按期 及时 依规 依法依规 如期 限期 期限内 时限内 规定时限内 规定期限内 法定期限内 法定时限内 规定时间内
    规定的期限内 法定期限 法定时限 规范 目前 已 已经 现 现已 截止目前 期间 期末 年末 底 年底 月底 实际 需 总额 额 变化 变化到 变为 共同 本 该 我们
    总体 基本 严格 按时限 按规 按规定时限 程序 时限 规定时限 要求 妥善 进行了 过 事务 答复率 办结率
    加上 连同 继续 继续办理 危及 转 作为 属于 属 认定 告知 予以 给予 进行 开展 完成 实现 费
    行政机关 政府 人民政府 机关 单位 部门 本机关 原 本行政机关 集中 规范性
  `),
]

/** Words that bring in the way something was done: 在 and 通过 before a name that is not known make it a way that is not known. */
export const PREPOSITIONS: ReadonlySet<string> = new Set(list('在 通过 经 利用 依托 借助 由 以 于'))

/** Words by which applications came: with one of them a word that is not known tells who sent them, not about what. */
export const SENDING_VERBS: ReadonlySet<string> = new Set(list('提交 提出 递交 发起 申请提交'))

/** What is left of a whole when some parts are named. */
export const REST_WORDS: readonly string[] = list('其他 其它 其余')

/** Characters of which a passage that states a figure has one: what is counted or done, in either script. */
export const TELLING_CHARACTERS =
  '申請请公开開复復议議诉訴讼訟信规規章收费費结結答办辦处處许許强強采採维維纠糾提掌属屬理网網微邮郵企'

/** Characters that begin a number or say that there is none, in either script. */
export const NUMERIC_CHARACTERS = '0123456789０１２３４５６７８９不未没沒无無零一二三四五六七八九十百千万萬两兩'
