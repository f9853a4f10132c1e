import type { Words } from './language.ts'

/** What the README sheet of the workbook says. */
export const WORKBOOK_WORDS = {
  title: {
    zh: '政府信息公开工作年度报告数据集（工作簿）',
    en: 'Yearly reports on government information disclosure: dataset (workbook)',
  },
  what: {
    zh: '本工作簿由同一文件夹中的 CSV 文件生成，便于查看；写进各表的格与 CSV 逐格相同，下面列出的除外。完整的数据以 CSV 为准。',
    en: 'This workbook is made from the CSV files of the same folder, for reading. What is in a sheet is cell by cell what is in the CSV, but for what is listed below. The CSV files are the complete data.',
  },
  blank: {
    zh: '空格表示原文没有给出数值，不是零。同一报告各格的读法见 observations.csv 的 reading 列。',
    en: 'An empty cell is a figure that the source does not give. It is not zero. How each cell was read is in the column reading of observations.csv.',
  },
  dates: {
    zh: '日期是文本（年-月-日）。',
    en: 'Dates are text (YYYY-MM-DD).',
  },
  digits: {
    zh: '超过 15 位有效数字的数，或另有写法的数，写成文本，因为表格软件会改动它。',
    en: 'Numbers of more than 15 significant digits, or spelt in another way, are text, because a spreadsheet would change them.',
  },
  apostrophe: {
    zh: '以 = + - @（或其全角形式、制表符、回车）开头的文本前加了一个撇号，以免被当作公式；CSV 中相同。',
    en: 'Text that begins with = + - @ (their full-width forms, a tab or a carriage return) has an apostrophe before it, so that it never runs as a formula; so it has in the CSV.',
  },
  labels: {
    zh: '各列的含义见 codebook 表。',
    en: 'What the columns mean is in the sheet codebook.',
  },
  version: { zh: '程序版本：{value}', en: 'Version of the program: {value}' },
  modelVersion: { zh: '模型版本：{value}', en: 'Version of the model: {value}' },
  rulesVersion: { zh: '规则版本：{value}', en: 'Version of the rules: {value}' },
  ruleSet: { zh: '规则文件：{value}', en: 'Rule set: {value}' },
  limits: {
    zh: '每张表最多 {rows} 行数据、{cells} 个非空格、{characters} 个字，超出的行不写入，在此说明。',
    en: 'A sheet takes at most {rows} rows of data, {cells} cells that are not empty and {characters} characters. Rows beyond that are left out and counted here.',
  },
  allRows: {
    zh: '表 {sheet}：{rows} 行，全部写入。',
    en: 'Sheet {sheet}: {rows} rows, all of them.',
  },
  rowsLeftOut: {
    zh: '表 {sheet}：只有前 {rows} 行，另有 {left} 行没有写入，见 {sheet}.csv。',
    en: 'Sheet {sheet}: only the first {rows} rows; {left} more were LEFT OUT, see {sheet}.csv.',
  },
  textsCut: {
    zh: '表 {sheet}：{count} 个格的文本超过 32767 字，已截断并注明，全文见 {sheet}.csv。',
    en: 'Sheet {sheet}: {count} texts are longer than the 32,767 characters of a cell and were CUT, with a note in the cell; the whole is in {sheet}.csv.',
  },
  escaped: {
    zh: '表 {sheet}：{count} 个控制字符写作 \\u0001 的样子，因为这种文件容不下它们。',
    en: 'Sheet {sheet}: {count} control characters are shown as \\u0001, because such a file cannot hold them.',
  },
  cutMark: {
    zh: '……〔共 {length} 字，已截断，全文见 CSV〕',
    en: ' [cut: {length} characters, the whole is in the CSV]',
  },
} as const satisfies Record<string, Words>

/** The heads of the codebook sheet, left to right. */
export const CODEBOOK_SHEET_HEAD = ['table', 'column', 'type', 'label_zh', 'label_en', 'note_zh', 'note_en'] as const
