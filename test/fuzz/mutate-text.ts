import type { Random } from '../../corpus/generator/random.ts'

/** Ways to spoil a report that know of lines, cells, tags and figures. Each gives a new text. */

type Spoil = (text: string, random: Random, other: string) => string

/** Cells, marks and characters that mean something to some reader. */
export const ODDITIES: readonly string[] = [
  ...[
    '|',
    '||||||||',
    '｜',
    '│',
    '\t',
    '\n',
    '\r',
    '\f',
    '\u2028',
    ' ',
    '\u3000',
    '\u00a0',
    '\u200b',
    '\ufeff',
    '\u0000',
  ],
  ...['\ud800', '\udc00', '\u202e', '\u2066', '\u001b[31m', '\ufffd', '锟斤拷', '\u0301', '\u{1f4a9}'],
  ...[
    '0',
    '-0',
    '00',
    '-1',
    '+5',
    '１２',
    '1,234',
    '1,23',
    '1.5',
    '1e9',
    '0x10',
    '九',
    '12 34',
    '①',
    '²',
    '½',
    '٣',
    '१',
  ],
  ...[
    '9007199254740993',
    '9'.repeat(300),
    '1'.repeat(17),
    '0.1',
    '1/2',
    '12%',
    '3万',
    '2.5亿元',
    '251000元',
    '增98',
    '增',
    '减3',
  ],
  ...[
    '/',
    '-',
    '—',
    '无',
    '×',
    'N/A',
    'null',
    'undefined',
    'NaN',
    'Infinity',
    '=1+1',
    '@SUM(A1)',
    "'",
    '"',
    '`',
    '{7}',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '%s%n',
    '../../etc/passwd',
    '\\',
    '<b>',
    '&nbsp;',
    '&#48;',
    '&#x110000;',
  ],
  ...[
    '总计',
    '小计',
    '其他',
    '（',
    '）',
    '一、总体情况',
    '三、本年度办理结果',
    '自然人',
    '规章',
    '2022年',
    '其中',
    '均',
    '无',
    '分别',
  ],
]

const TAGS: readonly string[] = [
  ...[
    '<table>',
    '</table>',
    '<tr>',
    '</tr>',
    '<td>',
    '</td>',
    '<td colspan=3>',
    '<td rowspan=0>',
    '<td rowspan=9 colspan=9>',
  ],
  ...[
    '<th>',
    '<caption>',
    '<tbody>',
    '<p>',
    '</p>',
    '<div style="display:none">',
    '<span style="font-size:0">',
    '</span>',
  ],
  ...[
    '<del>',
    '<sup>',
    '<sub>',
    '<br>',
    '<script>',
    '</script>',
    '<style>td{display:none}</style>',
    '<!--',
    '-->',
    '<![CDATA[',
  ],
  ...[
    '<template>',
    '<svg>',
    '<math>',
    '<select>',
    '<textarea>',
    '<input value=7>',
    '<b><i></b></i>',
    '<a href=x>',
    '<plaintext>',
  ],
  ...[
    '<meta name="x" content="1">',
    '<body hidden>',
    '<html>',
    '<frameset>',
    '<noscript>',
    '<iframe>',
    '<title>',
    '<dl><dt>1<dd>2',
  ],
]

const place = (text: string, random: Random) => random.int(0, text.length)
const inserted = (text: string, at: number, what: string) => text.slice(0, at) + what + text.slice(at)

/** Pieces between separators, one choice of them changed: lines, cells of a line, tags. */
function changed(pieces: string[], random: Random, oddity: string): string[] {
  if (pieces.length === 0) return pieces
  const [a, b] = [random.int(0, pieces.length - 1), random.int(0, pieces.length - 1)]
  const copy = [...pieces]
  const [first, second] = [copy[a] as string, copy[b] as string]
  switch (random.int(0, 5)) {
    case 0:
      copy[a] = second
      copy[b] = first
      return copy
    case 1:
      copy.splice(a, 1)
      return copy
    case 2:
      copy.splice(a, 0, second)
      return copy
    case 3:
      copy[a] = oddity
      return copy
    case 4:
      copy.splice(a, 0, oddity)
      return copy
    default:
      copy.splice(Math.min(a, b), Math.max(1, Math.abs(a - b)), ...copy.slice(Math.min(a, b), Math.max(a, b)).reverse())
      return copy
  }
}

const changeLines: Spoil = (text, random) => changed(text.split('\n'), random, random.pick(ODDITIES)).join('\n')

const changeCells: Spoil = (text, random) => {
  const lines = text.split('\n')
  const rows = lines.flatMap((line, index) => (line.includes('|') ? [index] : []))
  if (rows.length === 0) return text
  const at = random.pick(rows)
  lines[at] = changed((lines[at] as string).split('|'), random, random.pick(ODDITIES)).join('|')
  return lines.join('\n')
}

/** Tags and the stretches between them are the pieces. */
const changeTags: Spoil = (text, random) =>
  changed(text.split(/(?=<)|(?<=>)/), random, random.pick(random.int(0, 1) === 0 ? TAGS : ODDITIES)).join('')

/** An element goes, comes twice or is wrapped, its tags with it. */
const changeRows: Spoil = (text, random) => {
  const from = text.indexOf('<tr', place(text, random))
  const end = text.indexOf('</tr>', from)
  if (from === -1 || end === -1) return text
  const row = text.slice(from, end + 5)
  const instead = random.pick(['', row + row, `<table>${row}</table>`, `<td>${row}</td>`, row.replaceAll('td', 'th')])
  return text.slice(0, from) + instead + text.slice(end + 5)
}

const SPOILS: readonly Spoil[] = [
  changeLines,
  changeLines,
  changeCells,
  changeCells,
  changeTags,
  changeTags,
  changeRows,
  function insertOddity(text, random) {
    return inserted(text, place(text, random), random.pick(ODDITIES))
  },
  function insertTag(text, random) {
    return inserted(text, place(text, random), random.pick(TAGS))
  },
  function changeDigit(text, random) {
    const at = text.slice(place(text, random)).search(/\d/)
    return at === -1
      ? text
      : text.slice(0, at) + random.pick(['0', '9', '８', '', ' ', ',', '.', '10']) + text.slice(at + 1)
  },
  function joinLines(text, random) {
    const at = text.indexOf('\n', place(text, random))
    return at === -1 ? text : text.slice(0, at) + random.pick(['', ' ', '|']) + text.slice(at + 1)
  },
  function truncate(text, random) {
    return text.slice(0, place(text, random))
  },
  function repeat(text, random) {
    const from = place(text, random)
    const some = text.slice(from, from + random.int(1, 2000))
    return inserted(text, from, some.repeat(random.int(1, 20)))
  },
  function splice(text, random, other) {
    const from = place(other, random)
    return inserted(text, place(text, random), other.slice(from, from + random.int(1, 8000)))
  },
  function both(text, _, other) {
    return `${text}\n${other}`
  },
  function dropSeparators(text, random) {
    const from = place(text, random)
    const to = from + random.int(1, 3000)
    return (
      text.slice(0, from) + text.slice(from, to).replace(/[|\n]/g, random.pick(['', ' ', '\n', '\t'])) + text.slice(to)
    )
  },
]

export function mutateText(text: string, random: Random, other: string): string {
  let spoilt = text
  for (let count = random.int(1, 6); count > 0; count--) spoilt = random.pick(SPOILS)(spoilt, random, other)
  return spoilt.slice(0, 400_000)
}
