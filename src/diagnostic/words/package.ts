import type { Words } from './language.ts'

/** What the descriptor of a dataset says of it as a whole. */
export const PACKAGE_WORDS = {
  title: {
    zh: '政府信息公开工作年度报告数据集',
    en: 'Yearly reports of Chinese government bodies on government information disclosure',
  },
  description: {
    zh: '空格表示原文没有给出数值，不是零。各列、取值、规则和读入方法见 codebook.md。CSV 中以 = + - @ 等开头的文本前加了一个撇号。',
    en: 'An empty cell is a value that the source does not give; it is not zero. Columns, values, rules and how to load the data: codebook.md. Text of a CSV that begins with = + - @ or the like has an apostrophe before it.',
  },
} as const satisfies Record<string, Words>
