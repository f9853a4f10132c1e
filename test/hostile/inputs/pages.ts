import { reportText } from '../../cli/report-text.ts'
import { either, type Hostile, RIGHT, reads, readsRight, refused } from '../family.ts'
import { pageOf } from './page-of.ts'

/** Pages that are deep, wide, broken, or show something else than their markup says. */

const report = () => pageOf(reportText())
const many = (count: number, make: (n: number) => string) => Array.from({ length: count }, (_, n) => make(n)).join('')
const TOTAL = '/applications/received/total'

/** An element opened and never closed, over and over: deep where it nests. */
const OPEN = [
  ...[
    'div',
    'span',
    'b',
    'i',
    'font',
    'a',
    'p',
    'li',
    'ul',
    'dl',
    'dd',
    'table',
    'td',
    'tr',
    'tbody',
    'caption',
    'form',
    'select',
  ],
  ...[
    'option',
    'button',
    'svg',
    'math',
    'template',
    'object',
    'ruby',
    'rt',
    'h1',
    'nobr',
    'center',
    'blockquote',
    'fieldset',
    'details',
  ],
]

const OF_FORMATTING = ['b', 'i', 'font', 'a', 'u', 'nobr']

const FLOODS: readonly (readonly [name: string, unit: string])[] = [
  ['line breaks', '<br>'],
  ['rules', '<hr>'],
  ['empty comments', '<!---->'],
  ['comments never closed', '<!--'],
  ['bogus comments', '<?x '],
  ['ends of nothing', '</td></tr></table></div>'],
  ['ends of paragraphs', '</p>'],
  ['document types', '<!DOCTYPE html>'],
  ['html tags', '<html a=1>'],
  ['body tags', '<body b=1>'],
  ['frames', '<frameset><frame>'],
  ['character references', '&#48;'],
  ['named references', '&nbsp;'],
  ['references without end', '&amp'],
  ['long references', '&CounterClockwiseContourIntegral;'],
  ['references to nothing', '&#xD800;&#0;&#x110000;&#99999999;'],
  ['ampersands', '&'],
  ['lesser-than signs', '<'],
  ['tags without end', '<p '],
  ['quotes without end', '<p a="'],
  ['equals signs', '<p ===='],
  ['slashes', '<p / / '],
  ['CDATA', '<svg><![CDATA[1]]></svg>'],
  ['scripts', '<script>1</script>'],
  ['style sheets', '<style>.a{display:none}</style>'],
  ['hidden cells', '<td hidden>1</td>'],
  ['inputs', '<input value=1>'],
  ['pictures', '<img src=x>'],
  ['links', '<a href=x>政府信息公开工作年度报告</a>'],
  ['cells that foster', '<table>1<td>2'],
  ['tables in tables', '<table><tr><td>1</td></tr></table>'],
  ['spans', '<td colspan=1000 rowspan=1000>1'],
]

/** Values of an attribute that say how far a cell reaches: none may move another cell. */
const SPANS = [
  '0',
  '-1',
  '1e9',
  '99999999999999999999',
  '1.5',
  '0x10',
  '',
  ' 1 ',
  '１',
  'NaN',
  '1;2',
  '\u0000',
  '1'.repeat(5000),
]

/** One cell of the report written so that a reader of the page sees something else than its letters: `seen` is what is seen. */
const SEEN: readonly (readonly [name: string, markup: string, seen: number | null])[] = [
  ['a hidden figure beside it', '<span style="display:none">9</span>3', 3],
  ['a hidden figure behind it', '3<span hidden>9</span>', 3],
  ['a figure of no size', '3<span style="font-size:0">9</span>', 3],
  ['a figure that is not visible', '3<span style="visibility:hidden">9</span>', 3],
  ['a comment in it', '3<!-- 9 -->', 3],
  ['an end tag of nothing in it', '1</>&#50;', 12],
  ['a script in it', '3<script>9</script>', 3],
  ['a style sheet in it', '3<style>9</style>', 3],
  ['a template in it', '3<template>9</template>', 3],
  ['a figure struck out', '<del>9</del>3', 3],
  ['a picture between its digits', '1<img src=x>2', null],
  ['a line break between its digits', '1<br>2', null],
  ['a paragraph between its digits', '<p>1</p><p>2</p>', null],
  ['a note', '3<sup>1</sup>', null],
  ['character references', '&#51;', 3],
  ['references without end', '&#x33', 3],
  ['a zero-width blank', '1&#x200b;2', 12],
  ['a turned figure', '&#x202e;12', null],
  ['a field', '<input value="3">', 3],
  ['a hidden field', '3<input type=hidden value="9">', 3],
  ['an iframe', '3<iframe>9</iframe>', 3],
  ['noscript', '3<noscript>9</noscript>', 3],
  ['a textarea', '<textarea>9</textarea>3', 3],
  ['an option', '<select><option>8<option>9</select>', null],
]

const seenInputs = SEEN.map(([name, markup, seen]) => ({
  name: `a cell with ${name}`,
  make: () => pageOf(reportText({ cells: { [TOTAL]: markup } })),
  expected: reads({ ...RIGHT, [TOTAL]: seen }),
}))

export const PAGES: readonly Hostile[] = [
  ...OPEN.map(tag => ({
    name: `20,000 open ${tag}`,
    make: () => `<html>${`<${tag}>`.repeat(20_000)}`,
    expected: { either: true } as const,
  })),
  ...OPEN.map(tag => ({
    name: `a report behind 100 open ${tag}`,
    make: () => `<html><body>${`<${tag}>`.repeat(100)}${report()}`,
    expected: { either: true } as const,
  })),
  ...OF_FORMATTING.map(tag => ({
    name: `${tag} adopted over and over`,
    make: () => `<html>${many(3000, n => `<p><${tag} a${n}><div>${n}</${tag}>`)}`,
    expected: { either: true } as const,
  })),
  ...FLOODS.map(([name, unit]) => ({
    name: `half a MiB of ${name}`,
    make: () => `<html><body>${unit.repeat(Math.floor(2 ** 19 / unit.length))}`,
    expected: { either: true } as const,
  })),
  ...SPANS.map(span => ({
    name: `a colspan and a rowspan of ${JSON.stringify(span.slice(0, 24))}`,
    make: () => report().replace('<td>3</td>', `<td colspan="${span}">3</td>`),
    expected: either(),
  })),
  ...seenInputs,
  {
    name: 'a cell with a table in it',
    make: () => pageOf(reportText({ cells: { [TOTAL]: '<table><tr><td>1<td>2</table>' } })),
    expected: reads({ [TOTAL]: null }),
  },
  {
    name: 'a billion laughs',
    make: () =>
      `<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a "1">${many(20, n => `<!ENTITY a${n + 1} "${`&a${n};`.repeat(10)}">`)}]>${report()}<p>&a20;`,
    expected: readsRight(),
  },
  {
    name: 'an entity of a file',
    make: () =>
      `<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]>${report().replace('<td>3</td>', '<td>&x;</td>')}`,
    expected: reads({ '/applications/received/naturalPerson': null }),
  },
  ...[
    'title',
    'textarea',
    'script',
    'style',
    'plaintext',
    'xmp',
    'noscript',
    'iframe',
    'select',
    '!--',
    'template',
  ].map(tag => ({
    name: `a report inside <${tag}>`,
    make: () => `<html><body><${tag}>${report()}`,
    expected: { either: true } as const,
  })),
  {
    name: 'a report in a million blanks',
    make: () => report().replaceAll('<td>', `<td>${' '.repeat(2000)}`),
    expected: readsRight(),
  },
  {
    name: 'a row of 50,000 cells',
    make: () => report().replace('</table>', `<tr>${'<td>1'.repeat(50_000)}</table>`),
    expected: readsRight(),
  },
  {
    name: '10,000 tables behind a report',
    make: () => report() + '<table><tr><td>甲<td>1</table>'.repeat(10_000),
    expected: readsRight(),
  },
  {
    name: '100,000 attributes on a tag',
    make: () => report().replace('<body>', `<body ${many(100_000, n => ` a${n}=1`)}>`),
    expected: readsRight(),
  },
  {
    name: 'an attribute of four million letters',
    make: () => report().replace('<body>', `<body style="${'display :'.repeat(450_000)}">`),
    expected: readsRight(),
  },
  {
    name: 'a style sheet of 100,000 rules',
    make: () => report().replace('<body>', `<style>${many(100_000, n => `.a${n} .b td{display:none}`)}</style><body>`),
    expected: readsRight(),
  },
  {
    name: 'a report of 4,000 levels',
    make: () => `${'<div>'.repeat(4000)}${report()}`,
    expected: refused('budget-exceeded'),
  },
]
