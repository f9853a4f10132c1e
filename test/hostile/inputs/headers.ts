import { reportText, TITLE } from '../../cli/report-text.ts'
import { type Hostile, RIGHT, reads, readsRight } from '../family.ts'
import { pageOf } from './page-of.ts'

/** Names, dates and labels that are enormous, impossible, or meant for a terminal, a spreadsheet, a page or an object. */

const TERMINAL = '\u001b[2J\u001b]0;owned\u0007\u009b31m'
const MARKUP = '</script><script>alert(1)</script><img src=x onerror=alert(1)>'
const FORMULA = '=HYPERLINK("http://x","y")'
const BIDI = '\u202e\u2066\u2067\u2069'

const INJECTED: readonly (readonly [name: string, text: string])[] = [
  ['escapes of a terminal', TERMINAL],
  ['markup', MARKUP],
  ['a formula', FORMULA],
  ['bidi marks', BIDI],
  ['a lone surrogate', '\ud800'],
  ['a NUL', '\0'],
  ['a line separator', '\u2028'],
  ['a name of Object', '__proto__'],
  ['another name of Object', 'constructor'],
  ['a path', '../../../etc/passwd'],
  ['a template', '{{7*7}}<%= 7 %>%s%n'],
  ['a quote', `"'\`\\`],
  ['10,000 letters', '县'.repeat(10_000)],
]

/** In the title, as an index number, as a row of a table, as a heading: the cells are read right all the same. */
function placed([name, text]: (typeof INJECTED)[number]): Hostile[] {
  const rows = `\n\n其他统计\n| ${text} | 甲 | 乙 |\n| ${text}1 | 1 | 2 |`
  return [
    {
      name: `${name} in the title`,
      make: () => reportText({ title: `${text}${TITLE}${text}` }),
      expected: readsRight(),
    },
    {
      name: `${name} as an index number`,
      make: () => reportText().replace('\n', `\n索引号：${text}\n发布机构：${text}\n`),
      expected: readsRight(),
    },
    { name: `${name} as a row`, make: () => reportText() + rows, expected: readsRight() },
    { name: `${name} as a heading`, make: () => `${reportText()}\n七、${text}\n完。`, expected: readsRight() },
  ]
}

const line = (label: string, value: string) => reportText().replace(/发布日期：.*/, `${label}：${value}`)

/** No day of the calendar: none is given. */
const DATES = [
  ...[
    '2023-02-30',
    '2023-13-01',
    '0000-00-00',
    '99999-99-99',
    '2023-1-',
    '1e3-01-10',
    '二〇二三年',
    '2023年２月３０日',
  ],
  ...[
    '1970-01-01T00:00:00Z'.replace('1970', '0001'),
    '9'.repeat(10_000),
    '明天',
    '2023-01-10'.split('').join('\u0301'),
  ],
]

const meta = (name: string, content: string, times = 1) =>
  pageOf(reportText()).replace(
    '<body>',
    `<head>${`<meta name="${name}" content="${content}">`.repeat(times)}</head><body>`,
  )

export const HEADERS: readonly Hostile[] = [
  ...INJECTED.flatMap(placed),
  ...DATES.map(date => ({
    name: `published on ${date.slice(0, 30)}`,
    make: () => line('发布日期', date),
    expected: reads({ ...RIGHT, '/metadata/publishedOn': null }),
  })),
  ...['__proto__', 'constructor', 'toString', 'ArticleTitle', 'PubDate', 'description'].map(name => ({
    name: `a tag named ${name}`,
    make: () => meta(name, `${MARKUP.replaceAll('<', '&lt;')}1`),
    expected: readsRight(),
  })),
  { name: '20,000 tags', make: () => meta('PubDate', '2023-01-10', 20_000), expected: readsRight() },
  {
    name: 'a tag of a million letters',
    make: () => meta('ArticleTitle', '公'.repeat(1_000_000)),
    expected: readsRight(),
  },
  {
    name: '5,000 label lines',
    make: () => reportText().replace('\n', `\n${'索引号：1\n'.repeat(5000)}`),
    expected: readsRight(),
  },
  {
    name: 'a period that ends before it begins',
    make: () => reportText().replace('自2022年1月1日起至2022年12月31日止', '自2022年12月31日起至2022年1月1日止'),
    expected: readsRight(),
  },
  {
    name: 'a year of nine digits',
    make: () => reportText({ title: TITLE.replace('2022', '202220222') }),
    expected: readsRight(),
  },
  {
    name: 'a hundred years',
    make: () => reportText({ title: TITLE.replace('2022年', '2022年2021年'.repeat(100)) }),
    expected: readsRight(),
  },
]
