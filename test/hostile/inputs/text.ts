import { reportText, TITLE } from '../../cli/report-text.ts'
import { either, type Hostile, RIGHT, reads, readsRight, refused } from '../family.ts'

/** Text that is endless, or endlessly of one thing: alone, and in front of or behind a report that must still be read right. */

const MiB = 2 ** 20

/** Units of text repeated up to a size. None of them is a report. */
const FLOODS: readonly (readonly [name: string, unit: string])[] = [
  ['pipes', '|'],
  ['full-width pipes', '｜'],
  ['pipes and blanks', '| '],
  ['lines of one pipe', '|\n'],
  ['empty rows', '||||||||\n'],
  ['rows of figures', '| 1 | 2 | 3 |\n'],
  ['separator rows', '|---|---|\n'],
  ['drawn rules', '├──┼──┤\n'],
  ['drawn corners', '+---'],
  ['dashes', '-'],
  ['tables of one cell', '1|\n字\n'],
  ['opening brackets', '（'],
  ['brackets', '（）[]【】'],
  ['digits', '7'],
  ['digits and blanks', '7 '],
  ['digits and commas', '1,'],
  ['decimals', '1.'],
  ['numbers of Chinese', '九'],
  ['not', '未'],
  ['not any', '无均'],
  ['shares', '占1%'],
  ['cases', '件1'],
  ['figures of applications', '收到政府信息公开申请1件，'],
  ['all of them', '其中，分别为1件、2件，均为'],
  ['years', '2022年'],
  ['dates', '2022年1月1日'],
  ['torn dates', '2022-'],
  ['ends of periods', '年1月1日至'],
  ['ordinals', '（一）'],
  ['headings', '一、总体情况\n'],
  ['subheadings', '（一）主动公开\n'],
  ['labels', '发布日期：'],
  ['label lines', '索引号：1\n'],
  ['address labels', '地址：'],
  ['telephones', '电话：0571-'],
  ['mail addresses', 'a@b.'],
  ['halves of mail addresses', '-.+'],
  ['addresses', 'http://www.'],
  ['commas', '，'],
  ['full stops', '。'],
  ['line ends of old', '字\r'],
  ['page ends', '字\f'],
  ['tabs', '\t1'],
  ['combining marks', '\u0301'],
  ['joiners', '\u200d'],
  ['bidi marks', '字\u202e'],
  ['pictures', '\u{1f468}\u200d\u{1f469}'],
  ['compatibility letters', '㍿'],
  ['letters that fold to many', '\ufdfa'],
  ['Traditional letters', '開'],
  ['words of the form', '规章行政规范性文件'],
  ['titles', '政府信息公开工作年度报告'],
  ['titles on lines', '某县2022年政府信息公开工作年度报告\n'],
]

const flood = (unit: string, size: number) => unit.repeat(Math.floor(size / unit.length))
const labels = (count: number) =>
  Array.from({ length: count }, (_, n) => `| ${(n * 7919).toString(36)}项 | ${n % 97} | 0 | 0 | 0 | 0 | 0 | 0 |`).join(
    '\n',
  )

/** A report and a flood on lines of their own: what belongs to neither must not hide the report. */
const BESIDE = [
  'pipes',
  'digits',
  'not',
  'brackets',
  'cases',
  'dates',
  'commas',
  'combining marks',
  'bidi marks',
  'halves of mail addresses',
]

export const TEXTS: readonly Hostile[] = [
  ...FLOODS.map(([name, unit]) => ({
    name: `a MiB of ${name}`,
    make: () => flood(unit, MiB),
    expected: { either: true } as const,
  })),
  ...FLOODS.map(([name, unit]) => ({
    name: `a line of 100,000 characters of ${name} behind a report`,
    make: () => `${reportText()}\n${flood(unit, 100_000).replaceAll(/[\n\r\f|｜]/g, '')}`,
    expected: readsRight(),
  })),
  ...FLOODS.filter(([name]) => BESIDE.includes(name)).map(([name, unit]) => ({
    name: `a line of 100,000 characters of ${name} before a report`,
    make: () => `${flood(unit, 100_000)}\n${reportText()}`,
    expected: readsRight(),
  })),
  { name: '16 MiB of pipes', make: () => '|'.repeat(16 * MiB), expected: refused('budget-exceeded') },
  { name: 'a billion pipes', make: () => Buffer.alloc(64 * MiB, '|'), expected: refused('source-too-large') },
  {
    name: '100,000 rows of labels behind a report',
    make: () => `${reportText()}\n${labels(100_000)}`,
    expected: readsRight('budget-exceeded'),
  },
  {
    name: '20,000 rows of labels behind a report',
    make: () => `${reportText()}\n${labels(20_000)}`,
    expected: readsRight(),
  },
  {
    name: '10,000 tables behind a report',
    make: () => `${reportText()}\n${'字\n| 甲 | 1 |\n| 乙 | 2 |\n'.repeat(10_000)}`,
    expected: readsRight(),
  },
  {
    name: 'every row of the form 3,000 times',
    make: () => reportText() + '\n| 规章 | 1 | 1 | 1 |\n| 2.重复申请 | 1 | 1 | 1 | 1 | 1 | 1 | 1 |'.repeat(3000),
    expected: reads({ '/applications/received/total': 3 }),
  },
  { name: 'a report 50 times', make: () => `${reportText()}\n`.repeat(50), expected: either() },
  { name: 'a report without line ends', make: () => reportText().replaceAll('\n', ' '), expected: either() },
  {
    name: 'a title of a million characters',
    make: () => reportText({ title: `${'县'.repeat(1_000_000)}${TITLE}` }),
    expected: readsRight(),
  },
  {
    name: 'a row of a million blanks',
    make: () => reportText().replace('| 3 |', `|${' '.repeat(1_000_000)}3 |`),
    expected: readsRight(),
  },
  {
    name: 'a cell of a million characters',
    make: () => reportText({ cells: { '/applications/received/total': '件'.repeat(1_000_000) } }),
    expected: reads({ ...RIGHT, '/applications/received/total': null }),
  },
]
