import type { Words } from './language.ts'

/** The headings of the codebook. */
export const CODEBOOK_HEADINGS = {
  title: {
    zh: '政府信息公开工作年度报告数据集：代码簿',
    en: 'Yearly reports on government information disclosure: codebook',
  },
  versions: { zh: '版本', en: 'Versions' },
  readings: { zh: '怎样看待一个值', en: 'How a value is to be understood' },
  loading: { zh: '怎样读入', en: 'How to load the data' },
  tables: { zh: '各表', en: 'The tables' },
  values: { zh: '取值', en: 'Values' },
  rules: { zh: '核对规则', en: 'The rules' },
  waived: { zh: '已说明的不符', en: 'Failures explained' },
  diagnostics: { zh: '读取说明的代码', en: 'Codes of what could not be read, or was read with reserve' },
  editions: { zh: '表样', en: 'Editions of the form' },
  onlyOne: { zh: '只见于一种表样的项', en: 'Items of only one edition' },
  differing: { zh: '两种表样都有而印法不同的项', en: 'Items of both editions, printed in different words' },
  alternatives: { zh: '互相替代的项', en: 'Items that stand for each other' },
} as const satisfies Record<string, Words>

/** The heads of the codebook's own tables, both languages in one head. */
export const CODEBOOK_HEADS = {
  column: '列 column',
  type: '类型 type',
  zh: '中文',
  en: 'English',
  note: '说明 note',
  value: '值 value',
  reading: '读法 reading',
  code: '代码 code',
  severity: '级别 severity',
  origin: '依据 rests on',
  why: '为什么要紧 why it matters',
  report: '报告 report',
  subject: '对象 subject',
  reason: '理由 reason',
  edition: '表样 edition',
  source: '出处 laid down by',
  years: '年度 years',
  cells: '格数 cells',
  item: '项 item',
  columns: '列 columns',
} as const

/** Single sentences of the codebook. */
export const CODEBOOK_WORDS = {
  program: { zh: '程序 gongkai {value}', en: 'program gongkai {value}' },
  model: { zh: '模型 {value}', en: 'model {value}' },
  rules: { zh: '规则 {value}', en: 'rules {value}' },
  ruleSet: { zh: '规则文件：{value}', en: 'rule set: {value}' },
  builtIn: { zh: '按内置规则，没有改动', en: 'the built-in rules, unchanged' },
  blank: {
    zh: '空格不是零。CSV 中的空格表示原文没有给出数值；原文没有这一格，与原文留空、写“/”或“—”、写了却读不出，是不同的事，由 reading 列区分。报告里没有的格在 observations 中没有行，在 wide 中是空格。',
    en: 'A blank is not a zero. An empty cell of a CSV is a number that the source does not give. That the source does not have the cell, leaves it blank, puts a sign like / or — in it, or has something there that cannot be read, are different things, told apart by the column reading. A cell that a report does not hold is no row of observations and an empty cell of wide.',
  },
  recovered: {
    zh: 'recovered 的值是算出来的，不是印着的；需要时可以排除。数值从不改正，互相矛盾的照样保留，见 findings。',
    en: 'A value that was recovered was worked out, not printed as it is; leave it out where that matters. Values are never corrected: those that contradict each other stay, and findings says so.',
  },
  apostrophe: {
    zh: 'CSV 中以 = + - @（或其全角形式、制表符、回车）开头的文本，前面加了一个撇号，以免表格软件当作公式执行；比较文本时先去掉。数字不受影响。',
    en: 'Text of a CSV that begins with = + - @ (their full-width forms, a tab or a carriage return) has an apostrophe before it, so that no spreadsheet runs it as a formula; take it off before you compare text. Numbers are as they are.',
  },
  identifiers: {
    zh: 'report_id 等代码是文本：自动猜测类型的软件会丢掉开头的零，或把 12e45678 当成数。下面的写法都指明了文本列。',
    en: 'Codes such as report_id are text: programs that guess types drop leading zeros, or take 12e45678 for a number. The lines below say which columns are text.',
  },
  excel: {
    zh: '打开 dataset.xlsx；或用“数据”→“从文本/CSV”，文件原始格式选 65001: Unicode (UTF-8)，并在“转换数据”中把代码列设为文本。不要直接双击 CSV。',
    en: 'Open dataset.xlsx; or use Data → From Text/CSV, with file origin 65001: Unicode (UTF-8), and set the columns of codes to Text under Transform Data. Do not double-click a CSV.',
  },
  key: { zh: '主键', en: 'Key' },
  noKey: { zh: '无主键，行可以重复', en: 'no key, rows may repeat' },
  refersTo: { zh: '取自', en: 'refers to' },
  required: { zh: '必有', en: 'never empty' },
  rulesAbout: {
    zh: '规则对每一处给出相符、不符或未能核对。列出的是不符时的说法，花括号里是该处的事实。“一致”只说明数字之间不矛盾，不说明数字正确。',
    en: 'A rule passes, fails or is undecided at each place. What is said when it fails is given, with the facts of the place in braces. Consistent means that figures do not contradict each other, not that they are right.',
  },
  off: { zh: '停用', en: 'off' },
  reranked: { zh: '{value}（内置 {builtIn}）', en: '{value} (built in: {builtIn})' },
  allReports: { zh: '全部', en: 'all' },
  editionsAbout: {
    zh: '列名和项名不随表样变；表样依所填的表认定，不依年度。只见于一种表样的项，在用另一种表样的报告里没有值，不能当作零，也不能直接跨表样比较。',
    en: 'Names of columns and items are the same in every edition; the edition follows the tables that were filled in, not the year. Items of only one edition have no value in reports on the other: they are not zero, and they cannot be compared across editions.',
  },
  alternativesAbout: {
    zh: '比较时把一种表样的各分项相加，与另一种表样的一项对应；有一个分项没有数值，和也没有：',
    en: 'To compare, add the parts of the one edition; the sum stands for the single item of the other. Where a part has no value there is no sum:',
  },
  whole: { zh: '合为一项', en: 'single item' },
  part: { zh: '分项', en: 'part' },
  since: { zh: '{first} 起', en: 'since {first}' },
} as const satisfies Record<string, Words>
