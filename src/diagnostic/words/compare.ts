import type { Words } from './language.ts'

/** What a comparison is called, on a terminal and on a page. */
export const COMPARE_WORDS = {
  body: { zh: '机关', en: 'Body' },
  cluster: { zh: '合并、分设后的单元', en: 'Cluster' },
  province: { zh: '省份', en: 'Province' },
  city: { zh: '地市', en: 'City' },
  level: { zh: '层级', en: 'Level' },
  year: { zh: '年度', en: 'Year' },
  all: { zh: '全部', en: 'All bodies' },
  unknownDivision: { zh: '区划不明', en: 'Division not known' },
  several: { zh: '多个层级', en: 'Several levels' },
  code: { zh: '代码', en: 'Code' },
  trend: { zh: '走势', en: 'Trend' },
  caption: { zh: '{label}，{from}–{to}', en: '{label}, {from}–{to}' },
  inIt: { zh: '计入 {count} 家', en: '{count} bodies in it' },
  left: { zh: '另有 {count} 行（--limit 调整）', en: '{count} more rows (--limit shows more)' },
  leftOut: { zh: '筛选后未列 {count} 家', en: '{count} bodies left out by the filters' },
  nothing: { zh: '没有可比较的机关', en: 'no body to compare' },
  legend: {
    zh: '· 没有报告　– 有报告而无此数或分母为零　* 分母不足 10　! 报告自身或各年之间有矛盾　+ 同年另有报告未采用　~ 合计未含全部机关',
    en: '· no report   – report without this figure, or nothing below   * fewer than 10 below   ! contradicts itself or other years   + another report of that year was set aside   ~ not all bodies are in the sum',
  },
  mixedLevels: {
    zh: '合计里有不同层级的机关，上下级的数可能重复计算；用 --level 只取一级',
    en: 'the sums mix levels, and a city may count what its districts count: --level takes one level',
  },
  unknownIndicator: { zh: '没有指标 {id}。可用的指标：', en: 'There is no indicator {id}. These are the ones:' },
  noDataset: {
    zh: '{path} 不是数据集文件夹（没有 reports.jsonl）',
    en: '{path} is no dataset folder (it has no reports.jsonl)',
  },
  noSources: {
    zh: '{path} 读不出来，报告没有来源路径和网址：{reason}',
    en: '{path} cannot be read, so reports lack their paths and addresses: {reason}',
  },
  unreadable: { zh: '{path} 读不出来：{reason}', en: '{path} cannot be read: {reason}' },
  unwritable: { zh: '{path} 写不出来：{reason}', en: '{path} cannot be written: {reason}' },
  outside: {
    zh: '没有年度的报告 {count} 份，不在比较之内',
    en: '{count} reports have no year and are not compared',
  },
  populationLine: {
    zh: '{path} 第 {line} 行不是 code,year,population，已跳过',
    en: '{path}, line {line} is not code,year,population and was passed over',
  },
  ofDataset: {
    zh: '{path} 是数据集自己的文件，不覆盖',
    en: '{path} is a file of the dataset itself and is not written over',
  },
  written: { zh: '已写出 {path}（{bytes} 字节）', en: '{path} written ({bytes} bytes)' },
} as const satisfies Readonly<Record<string, Words>>

/** Levels of bodies. */
export const LEVEL_WORDS = {
  province: { zh: '省级', en: 'province' },
  city: { zh: '地级', en: 'city' },
  county: { zh: '县级', en: 'county' },
  department: { zh: '部门', en: 'department' },
  township: { zh: '乡镇街道', en: 'township' },
  area: { zh: '功能区', en: 'special area' },
  unknown: { zh: '不明', en: 'not known' },
} as const satisfies Readonly<Record<string, Words>>

/** Why a value is missing. */
export const WHY_WORDS = {
  'no-report': { zh: '没有报告', en: 'no report' },
  'no-unit': { zh: '当年末没有这个单位', en: 'the unit did not exist at the end of the year' },
  'missing-cell': { zh: '报告缺此数', en: 'the report lacks a figure' },
  'zero-denominator': { zh: '分母为零', en: 'nothing below (0 of 0)' },
  'no-population': { zh: '没有人口数', en: 'no population given' },
} as const satisfies Readonly<Record<string, Words>>

/** Why a report of the same body and year was set aside. */
export const ASIDE_WORDS = {
  'same-figures': { zh: '数字相同的另一份', en: 'another copy of the same figures' },
  'fewer-figures': { zh: '数字较少的另一份', en: 'a copy with fewer figures' },
  corrected: { zh: '后来有更正', en: 'corrected by a later publication' },
  'undated-conflict': { zh: '数字不同，先后不明', en: 'other figures, and nothing says which came later' },
} as const satisfies Readonly<Record<string, Words>>

/** The page. Its script asks for these by their keys. */
export const PAGE_WORDS = {
  title: { zh: '政府信息公开年度报告比较', en: 'Disclosure reports compared' },
  lead: {
    zh: '{bodies} 家，{from}–{to} 年，{reports} 份报告，{gaps} 处没有报告，{asides} 份重复的报告未采用；报告之间 {findings} 处不符，{undecided} 处未能核对（报告自身的矛盾标在数字旁）。没有报告不等于 0。',
    en: '{bodies} bodies, {from}–{to}: {reports} reports, {gaps} gaps, {asides} repeated reports set aside; {findings} findings between reports, {undecided} not decided (a report that contradicts itself is marked beside its figures). A gap is not zero.',
  },
  skip: { zh: '跳到表格', en: 'Skip to the table' },
  language: { zh: '语言', en: 'Language' },
  indicator: { zh: '指标', en: 'Indicator' },
  search: { zh: '名称或代码', en: 'Name or code' },
  level: { zh: '层级', en: 'Level' },
  province: { zh: '省份', en: 'Province' },
  any: { zh: '全部', en: 'All' },
  only: { zh: '只看', en: 'Only' },
  withFindings: { zh: '有不符之处', en: 'with findings' },
  withGaps: { zh: '有缺年', en: 'with gaps' },
  overview: { zh: '总览', en: 'Overview' },
  overviewHelp: {
    zh: '一小条是一行，从左到右为 {from}–{to} 年，按代码自上而下、再向右排列。方向键移动，回车查看来源。下面的表格内容相同。',
    en: 'Each strip is one row, {from}–{to} from left to right, in the order of codes downwards and then to the right. Arrow keys move, Enter shows the source. The table below says the same.',
  },
  lowest: { zh: '低', en: 'low' },
  highest: { zh: '高', en: 'high' },
  gap: { zh: '没有报告', en: 'no report' },
  noValue: { zh: '有报告而无此数', en: 'report without a value' },
  finding: { zh: '有不符', en: 'finding' },
  table: { zh: '表格', en: 'Table' },
  tableHelp: {
    zh: '每格：值，下面是分子/分母（n 为分母；计数只有一个数）。* 分母不足 10；! 有不符；+ 同年另有报告；~ 合计未含全部机关。点开见来源。',
    en: 'Each cell: the value, below it numerator/denominator (n is the denominator; a count has one number). * fewer than 10 below; ! findings; + another report of that year; ~ not all bodies in the sum. A click shows the source.',
  },
  body: { zh: '机关', en: 'Body' },
  code: { zh: '代码', en: 'Code' },
  pick: { zh: '选入分图', en: 'Show in the charts' },
  shown: { zh: '第 {first}–{last} 行，共 {count} 行', en: 'Rows {first}–{last} of {count}' },
  none: { zh: '没有符合条件的行', en: 'No row fits' },
  previous: { zh: '上一页', en: 'Previous' },
  next: { zh: '下一页', en: 'Next' },
  multiples: { zh: '分图', en: 'Over the years' },
  multiplesHelp: {
    zh: '表中勾选的，未勾选时为本页前 12 家；同一刻度，没有数值处断开；空心为分母不足 10，菱形为有不符。',
    en: 'The rows ticked in the table, or the first 12 on the page; one scale for all, broken where there is no value; hollow: fewer than 10 below; diamond: findings.',
  },
  chartOf: { zh: '{name}：{values}', en: '{name}: {values}' },
  findings: { zh: '不符之处', en: 'Findings' },
  findingsHelp: {
    zh: '表中现有各行的不符之处，按行排列。代码的含义：gongkai explain 代码。',
    en: 'Of the rows that the table has now, in their order. What a code means: gongkai explain CODE.',
  },
  undecided: { zh: '未能核对', en: 'Not decided' },
  undecidedHelp: {
    zh: '各年、各机关之间应当核对而未能核对的，及其原因。这不是不符，也不是相符。',
    en: 'What should have been checked between years and bodies and could not be, and why. Neither a contradiction nor an agreement.',
  },
  noneHere: { zh: '没有。', en: 'None.' },
  listLeft: {
    zh: '列出 {first} 处，另有 {count} 处未列：用筛选缩小范围，或看 gongkai compare --csv --table findings',
    en: '{first} are listed, {count} more are not: narrow the filters, or see gongkai compare --csv --table findings',
  },
  textsLeft: {
    zh: '另有 {count} 处，这里不列：见 gongkai compare --csv --table reports、--table findings',
    en: '{count} more, not listed here: see gongkai compare --csv --table reports, --table findings',
  },
  multiplesLeft: {
    zh: '另有 {count} 家勾选而未画：一次最多 24 家',
    en: '{count} more ticked rows are not drawn: 24 at most at once',
  },
  mixedLevels: COMPARE_WORDS.mixedLevels,
  leftOut: COMPARE_WORDS.leftOut,
  source: { zh: '来源', en: 'Source' },
  close: { zh: '关闭', en: 'Close' },
  value: { zh: '值', en: 'Value' },
  numerator: { zh: '分子', en: 'Numerator' },
  denominator: { zh: '分母（n）', en: 'Denominator (n)' },
  smallN: { zh: '分母不足 10，比例不可靠', en: 'fewer than 10 below: a share of so few says little' },
  report: { zh: '报告', en: 'Report' },
  path: { zh: '文件', en: 'File' },
  url: { zh: '网址', en: 'Address' },
  captured: { zh: '抓取时间', en: 'Captured' },
  published: { zh: '公开日期', en: 'Published' },
  edition: { zh: '表样', en: 'Form' },
  place: { zh: '位置', en: 'Place' },
  carried: { zh: '区划代码沿用上一年表', en: 'the division code is carried forward' },
  checks: { zh: '报告自身的核对', en: 'The report’s own checks' },
  checksLine: { zh: '{errors} 处矛盾，{warnings} 处存疑', en: '{errors} errors, {warnings} warnings' },
  aside: { zh: '未采用', en: 'Set aside' },
  bodiesIn: { zh: '计入 {count} 家，共 {of} 家', en: '{count} of {of} bodies are in it' },
  note: { zh: '说明', en: 'How to read it' },
  ascending: { zh: '升序', en: 'ascending' },
  descending: { zh: '降序', en: 'descending' },
  noScript: {
    zh: '这一页要用脚本才能显示。同样的数：gongkai compare --csv。',
    en: 'This page needs its script. The same figures: gongkai compare --csv.',
  },
  made: {
    zh: 'gongkai {version} 生成。本页不联网；区划、口径见数据集的 README。图表用 Chart.js 与 chartjs-chart-matrix（MIT 许可，声明在本页源码里）。',
    en: 'Made by gongkai {version}. This page asks nothing of the network. Charts by Chart.js and chartjs-chart-matrix (MIT, their notices are in the source of this page).',
  },
} as const satisfies Readonly<Record<string, Words>>
