// Over 300 lines: it is one list, and words for people stay in one place.

import type { Words } from './language.ts'

/** A column's label, and what a user has to know beyond it. */
export interface ColumnWords {
  readonly label: Words
  readonly note?: Words
}

/** What the tables of a dataset are called. */
export const TABLE_TITLES = {
  observations: { zh: '表格数据（每格一行）', en: 'Cells of the form, one row a cell' },
  wide: { zh: '报告（每份一行）', en: 'Reports, one row a report' },
  findings: { zh: '核对结果', en: 'Findings: what was checked and does not agree, or could not be decided' },
  diagnostics: { zh: '读取说明', en: 'Diagnostics: what was read with reserve' },
  indicators: { zh: '指标（每份报告每个指标一行）', en: 'Indicators, one row a report and indicator' },
  sources: { zh: '来源文件', en: 'Sources: every file, whatever became of it' },
  failures: { zh: '未读出报告的文件', en: 'Failures: sources that gave no report' },
} as const satisfies Readonly<Record<string, Words>>

/** Columns that more than one table has. */
export const SHARED_COLUMNS = {
  report_id: {
    label: { zh: '报告编号', en: 'Report id' },
    note: {
      zh: '文件字节的 SHA-256 的前 16 位。字节相同的文件是同一份报告。',
      en: 'The first 16 hexadecimal digits of the SHA-256 of the bytes. Files of equal bytes are one report.',
    },
  },
  path: {
    label: { zh: '文件', en: 'File' },
    note: {
      zh: '给出的路径；同一报告有几个文件时，取排序最先的一个。',
      en: 'The path as it was given; of several files of one report, the first by name.',
    },
  },
  url: { label: { zh: '网址', en: 'Address' }, note: { zh: '抓取清单所写。', en: 'As the list of sources says.' } },
  captured: {
    label: { zh: '抓取时间', en: 'Captured' },
    note: { zh: '抓取清单所写，原样。', en: 'As the list of sources says, unchanged.' },
  },
  authority: { label: { zh: '机关', en: 'Authority' }, note: { zh: '报告是谁的。', en: 'Whose report it is.' } },
  division_code: { label: { zh: '行政区划代码', en: 'Division code' } },
  reporting_year: {
    label: { zh: '报告年度', en: 'Reporting year' },
    note: { zh: '报告所述的年度，不是公布的年份。', en: 'The year reported on, not that of publication.' },
  },
  edition: {
    label: { zh: '表样', en: 'Edition of the form' },
    note: {
      zh: '表格最接近的官方表样，以表格为准，不以年度为准。',
      en: 'The official form that the tables follow best, whatever the year.',
    },
  },
  code: {
    label: { zh: '代码', en: 'Code' },
    note: {
      zh: '含义、为什么要紧、可以怎么做：gongkai explain 代码。',
      en: 'What it means, why it matters and what to do: gongkai explain CODE.',
    },
  },
  severity: { label: { zh: '级别', en: 'Severity' } },
  message_zh: { label: { zh: '说明（中文）', en: 'Message in Chinese' } },
  message_en: { label: { zh: '说明（英文）', en: 'Message in English' } },
  sha256: {
    label: { zh: 'SHA-256', en: 'SHA-256 of the bytes' },
    note: { zh: '十六进制；文件读不到时为空。', en: 'Hexadecimal; empty where the bytes could not be had.' },
  },
} as const satisfies Readonly<Record<string, ColumnWords>>

/** Columns of the tidy table. */
export const OBSERVATION_WORDS = {
  table: { label: { zh: '表', en: 'Table' } },
  item: {
    label: { zh: '行', en: 'Row' },
    note: { zh: '行的标识，各表样相同。', en: 'Id of the row, the same in all editions.' },
  },
  item_label: {
    label: { zh: '行名', en: 'Official label of the row' },
    note: { zh: '官方名称，各级以 / 连接。', en: 'Its path joined with /.' },
  },
  column: { label: { zh: '列', en: 'Column' }, note: { zh: '列的标识。', en: 'Id of the column.' } },
  column_label: { label: { zh: '列名', en: 'Official label of the column' } },
  value: {
    label: { zh: '数值', en: 'Value' },
    note: {
      zh: '没有数值时为空，不等于 0；原因见 reading。原文没有的格没有这一行。',
      en: 'Empty where there is no number, which is not 0: reading says why. A cell that the source does not hold is no row.',
    },
  },
  unit: {
    label: { zh: '单位', en: 'Unit' },
    note: { zh: '表样规定的单位；金额为原文所印的单位。', en: 'The unit of the form; of an amount, the printed one.' },
  },
  raw: {
    label: { zh: '原文', en: 'Text of the cell as it stood' },
    note: {
      zh: "CSV 中以 = + - @ 等开头的文字前加一个撇号（'），以免表格软件当作公式。",
      en: "In CSV, text that begins with = + - @ or the like has an apostrophe (') before it, so that no spreadsheet runs it.",
    },
  },
  reading: { label: { zh: '读法', en: 'How the value was read' } },
  place: {
    label: { zh: '位置', en: 'Place in the source' },
    note: {
      zh: '解码后文本的 行:列，或页上的 p页@左,上,宽,高（点）。',
      en: 'line:column in the decoded text, or p3@x,y,w,h in points on a page.',
    },
  },
} as const satisfies Readonly<Record<string, ColumnWords>>

/** Columns of the wide table beside the form's cells. */
export const WIDE_WORDS = {
  division_name: { label: { zh: '行政区划', en: 'Division' } },
  level: { label: { zh: '机关层级', en: 'Level of the authority' } },
  title: { label: { zh: '标题', en: 'Title' } },
  issuer: { label: { zh: '发布机构', en: 'Issuer' } },
  index_number: { label: { zh: '索引号', en: 'Index number' } },
  document_number: { label: { zh: '文号', en: 'Document number' } },
  published_on: { label: { zh: '公开日期', en: 'Published on' } },
  written_on: { label: { zh: '成文日期', en: 'Written on' } },
  period_start: { label: { zh: '统计期限起', en: 'Period from' } },
  period_end: { label: { zh: '统计期限止', en: 'Period to' } },
  source_url: {
    label: { zh: '页面所写网址', en: 'Address that the page gives itself' },
  },
  site_name: { label: { zh: '网站名称', en: 'Name of the website' } },
  site_id_code: { label: { zh: '网站标识码', en: 'Code of the website' } },
  cells_printed: { label: { zh: '印有数值的格', en: 'Cells with a printed number' } },
  cells_blank: {
    label: { zh: '空白格', en: 'Blank cells' },
    note: { zh: '空白不是 0。', en: 'Blank is not 0.' },
  },
  cells_dash: { label: { zh: '填“/”“—”“无”一类的格', en: 'Cells with a sign for nothing to say' } },
  cells_recovered: {
    label: { zh: '推算切分的格', en: 'Cells recovered by arithmetic' },
  },
  cells_unreadable: { label: { zh: '无法读取的格', en: 'Unreadable cells' } },
  cells_absent: {
    label: { zh: '原文没有的格', en: 'Cells that the source does not hold' },
    note: {
      zh: '含只属于另一版表样的格。',
      en: 'Cells that only another edition of the form has are among them.',
    },
  },
  readings: {
    label: { zh: '各格读法', en: 'How each cell was read' },
    note: {
      zh: '每格一个字母，次序同数值列：{letters}。',
      en: 'One letter a cell, in the order of the columns of numbers: {letters}.',
    },
  },
  errors: {
    label: { zh: '不符（错误）', en: 'Errors' },
    note: {
      zh: '表内数字互相矛盾的处数，已说明的不计。',
      en: 'Printed figures that contradict each other; waived ones do not count.',
    },
  },
  warnings: {
    label: { zh: '不符（警告）', en: 'Warnings' },
    note: { zh: '正文、日期、完整性等，已说明的不计。', en: 'Prose, dates, completeness; waived ones do not count.' },
  },
  remarks: { label: { zh: '提示', en: 'Remarks' }, note: { zh: '少见，不是错误。', en: 'Unusual, not wrong.' } },
  undecided: {
    label: { zh: '未能核对', en: 'Not checked' },
    note: { zh: '因空白、缺行等未能核对的处数。', en: 'Checks that blanks or missing rows left undecided.' },
  },
  waived: {
    label: { zh: '已说明的不符', en: 'Waived' },
    note: { zh: '规则文件中说明了理由。', en: 'Explained in the file of rules.' },
  },
  passes: { label: { zh: '相符', en: 'Checks that agree' } },
  sums_passed: {
    label: { zh: '相符的等式', en: 'Sums of the form that hold' },
    note: { zh: 'figures 的依据。', en: 'What figures rests on.' },
  },
  sums_undecided: { label: { zh: '未能核对的等式', en: 'Sums of the form not checked' } },
  figures: {
    label: { zh: '表内数字', en: 'Figures of the tables' },
    note: {
      zh: '“一致”只说数字之间相符，不说数字属实，也不说报告完整。',
      en: 'Consistent says that the figures agree with each other, not that they are true, nor that the report is complete.',
    },
  },
  rules_version: { label: { zh: '规则版本', en: 'Version of the rules' } },
} as const satisfies Readonly<Record<string, ColumnWords>>

/** Said of the columns of the form's cells. `{editions}` are those that print the cell, `{other}` another edition's label. */
export const FORM_CELL_WORDS = {
  empty: {
    zh: '空＝没有数值，不等于 0；原因见 readings 第 {position} 个字母。',
    en: 'Empty is no number, which is not 0: letter {position} of readings says why.',
  },
  unit: { zh: '单位：{unit}。', en: 'Unit: {unit}.' },
  unitBeside: { zh: '单位见 {column}。', en: 'Its unit is in {column}.' },
  onlyIn: { zh: '只见于 {editions} 年表样。', en: 'Printed by the form of {editions} only.' },
  otherLabel: { zh: '{edition} 年表样作“{other}”。', en: 'The form of {edition} prints {other}.' },
  amountUnit: {
    label: { zh: '{cell}的单位', en: '{cell}: unit' },
    note: {
      zh: '原文所印；没有金额或没有印单位时为空。',
      en: 'As printed; empty where there is no amount or no printed unit.',
    },
  },
} as const

/** Columns of the findings. */
export const FINDING_COLUMN_WORDS = {
  outcome: { label: { zh: '结果', en: 'Outcome' } },
  subject: { label: { zh: '核对对象', en: 'What was checked' } },
  expected: {
    label: { zh: '应为', en: 'Expected' },
    note: {
      zh: '数、日期或名称；等式为左边之和，正文为表中的数。',
      en: 'A number, a date or a name; of a sum its left side, of prose what the table has.',
    },
  },
  actual: {
    label: { zh: '实为', en: 'Actual' },
    note: {
      zh: '数、日期或名称；等式为右边，正文为文中的数。',
      en: 'A number, a date or a name; of a sum its right side, of prose what the sentence says.',
    },
  },
  difference: { label: { zh: '差', en: 'Actual less expected' } },
  reason: { label: { zh: '未能核对的原因', en: 'Why it could not be decided' } },
  explanation: {
    label: { zh: '可能的原因', en: 'What may have made them differ' },
    note: { zh: '符合这两个数的猜测，不是事实。', en: 'A guess that fits the two numbers, not a fact.' },
  },
  places: { label: { zh: '位置', en: 'Places in the source' }, note: { zh: '以“; ”分隔。', en: 'Separated by "; ".' } },
  terms: {
    label: { zh: '等式各项', en: 'Terms of the equation' },
    note: {
      zh: '不符时才有，以“; ”分隔；L 左边，R 右边，其后正负号、名称、=、数值，没有数值的等号后为空。',
      en: 'Of what does not agree, separated by "; ": L or R for the side, the sign, the label, =, the number; nothing after = where there is none.',
    },
  },
  suspects: {
    label: { zh: '可能有误的格', en: 'Suspects' },
    note: {
      zh: '名称: 印的数->应有的数，其后括号内为常见笔误；应有的数不止一个时为 最小..最大。同时要改的以“; ”分隔，不同改法以“ | ”分隔，末尾的 +n 为未列的改法。只是建议，数据未改。',
      en: 'label: printed->needed, the typical slip in brackets; least..most where several numbers would do. "; " between cells that change together, " | " between ways to mend it, +n for ways not listed. A proposal: nothing was changed.',
    },
  },
  no_suspects: { label: { zh: '没有指出可能有误的格的原因', en: 'Why no suspects are named' } },
  waived_reason: { label: { zh: '规则文件中的说明', en: 'Reason given in the file of rules' } },
} as const satisfies Readonly<Record<string, ColumnWords>>

/** Columns of sources and failures. */
export const SOURCE_WORDS = {
  path: { label: { zh: '文件', en: 'File' }, note: { zh: '给出的路径。', en: 'The path as it was given.' } },
  bytes: { label: { zh: '字节数', en: 'Size in bytes' } },
  kind: {
    label: { zh: '文件种类', en: 'Kind of file' },
    note: { zh: '以内容为准，不以扩展名为准。', en: 'By what the bytes are, not by the name.' },
  },
  encoding: { label: { zh: '编码', en: 'Encoding it was decoded by' } },
  outcome: { label: { zh: '结果', en: 'What became of it' } },
  code: {
    label: { zh: '没有读出报告的原因', en: 'Why it gave no report' },
    note: {
      zh: '含义见 failures 表，或 gongkai explain 代码。',
      en: 'See the table failures, or gongkai explain CODE.',
    },
  },
} as const satisfies Readonly<Record<string, ColumnWords>>

/** The closed lists of values. */
export const VALUE_WORDS = {
  table: {
    proactive_disclosure: { zh: '主动公开政府信息情况', en: 'Proactive disclosure (table two)' },
    applications: { zh: '收到和处理政府信息公开申请情况', en: 'Applications (table three)' },
    reconsideration: { zh: '行政复议情况', en: 'Administrative reconsideration (table four)' },
    litigation: { zh: '行政诉讼情况', en: 'Administrative litigation (table four)' },
  },
  edition: {
    official: { zh: '{source}所附表样', en: 'The form of {source}' },
    '2014': { zh: '2014 年统计表', en: 'The statistics table of 2014' },
    unknown: { zh: '表格看不出是哪一版', en: 'The tables do not tell' },
  },
  reading: {
    printed: { zh: '照原文', en: 'As it stands in the source' },
    blank: { zh: '有格而空白，不是 0', en: 'The cell is there and empty, which is not 0' },
    dash: { zh: '填“/”“—”“无”一类', en: 'A sign for nothing to say' },
    recovered: {
      zh: '数字连在一起，由算术或正文切分',
      en: 'Digits had run together: arithmetic or prose told where one number ends',
    },
    inferred: { zh: '由另一处印的数补全', en: 'Completed from another printed value' },
    unreadable: { zh: '有字而不是一个明白的数', en: 'Something stands there that is not plainly one number' },
  },
  absent: { zh: '原文没有这一格', en: 'The source does not hold the cell' },
  severity: {
    error: {
      zh: '表内数字互相矛盾，或没有读出',
      en: 'Printed figures contradict each other, or nothing could be read',
    },
    warning: { zh: '正文、日期、是否合理、丢失文字', en: 'Prose, dates, plausibility, lost text' },
    info: { zh: '值得知道', en: 'Worth knowing' },
  },
  findingOutcome: {
    fail: { zh: '不符', en: 'Does not agree' },
    undecided: { zh: '未能核对', en: 'Could not be decided' },
    waived: { zh: '不符，已说明', en: 'Does not agree, and was explained' },
  },
  figures: {
    consistent: {
      zh: '一致：至少核对了一个等式，没有矛盾',
      en: 'At least one sum was checked and holds, and nothing contradicts',
    },
    inconsistent: { zh: '不一致：表内数字互相矛盾', en: 'Printed figures contradict each other' },
    unchecked: {
      zh: '未核对：没有可以核对的等式，或报告没有完全读出',
      en: 'No sum could be checked, or the report could not be read to its end',
    },
  },
  sourceOutcome: {
    read: { zh: '读出报告', en: 'A report was read' },
    refused: { zh: '不是报告，或无法读取', en: 'It is no report, or cannot be read' },
    failed: { zh: '读取中止', en: 'Reading it had to be stopped' },
  },
  sourceKind: {
    text: { zh: '纯文本', en: 'Plain text' },
    html: { zh: '网页', en: 'HTML' },
    pdf: { zh: 'PDF', en: 'PDF' },
    docx: { zh: 'Word（DOCX）', en: 'Word (DOCX)' },
    zip: { zh: '压缩包', en: 'Zip archive' },
    ole: { zh: 'Word（DOC）一类', en: 'Word (DOC) and its kin' },
    gzip: { zh: 'gzip 压缩', en: 'Gzip' },
    ofd: { zh: 'OFD', en: 'OFD' },
    rtf: { zh: 'RTF', en: 'RTF' },
    image: { zh: '图片', en: 'Image' },
    binary: { zh: '其他二进制文件', en: 'Other binary file' },
    empty: { zh: '空文件', en: 'Empty' },
  },
} as const
