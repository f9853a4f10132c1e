import { describe, expect, it } from 'vitest'
import type { Block, PlacedText } from '../../../src/document/document.ts'
import { rowsOf } from '../../../src/document/document.ts'
import { placeOf } from '../../../src/document/place-of.ts'
import { readHtml } from '../../../src/read/html/read-html.ts'

const blocksOf = (html: string) => readHtml(html).document.blocks
const lines = (html: string, layer: Block['layer'] = 'body') =>
  blocksOf(html).flatMap(block => (block.type === 'paragraph' && block.layer === layer ? [block.text] : []))
const grids = (html: string) =>
  blocksOf(html).flatMap(block =>
    block.type === 'table' ? [rowsOf(block).map(row => row.map(cell => `${cell.column}:${cell.text}`).join(' '))] : [],
  )
const first = (html: string) => blocksOf(html)[0] as Block & PlacedText

describe('lines of a page', () => {
  it.each([
    ['blanks are shown as one', '<p>  甲\n\t 乙 </p>', ['甲 乙']],
    ['a break ends a line', '<p>甲<br>乙<br/><br>丙</p>', ['甲', '乙', '丙']],
    ['blanks that do not break are kept inside, not at the ends', '<p>&nbsp;甲&nbsp;乙&#160;</p>', ['甲\u00a0乙']],
    ['runs of one word', '<p><span>2<b>0</b></span><font>2</font>2<o:p></o:p>年</p>', ['2022年']],
    [
      'comments of a word processor',
      '<!--[if gte mso 9]><p>乙</p><![endif]--><p>甲<![if !x]>丙<![endif]></p>',
      ['甲丙'],
    ],
    ['unclosed and stray tags', '<div><p>甲<p>乙</div></b>丙', ['甲', '乙', '丙']],
    ['kept line ends', '<pre>甲 一\n乙  二</pre>', ['甲 一', '乙  二']],
    ['figures of notes stay apart', '<p>12<sup>1</sup>件</p>', ['12¹件']],
    [
      'nothing of scripts, styles and islands',
      '<p>甲</p><script>乙</script><style>丙</style><xml><a>丁</a></xml>',
      ['甲'],
    ],
  ])('%s', (_, html, expected) => {
    expect(lines(html)).toEqual(expected)
  })

  it('that are hidden stay apart from those that are shown', () => {
    const html =
      '<style>.x .y{display:none}@media print{p{display:none}}</style>' +
      '<p>收到<span style="display:none">9</span>3件</p><div hidden>甲</div><p>共<s>4</s>5件</p><div class=x><i class="z y">乙</i></div>'
    expect(lines(html)).toEqual(['收到3件', '共5件'])
    expect(lines(html, 'hidden')).toEqual(['9', '甲', '4', '乙'])
  })
})

describe('places', () => {
  const at = (html: string, text: PlacedText, start: number, end: number) => {
    const place = placeOf(text, start, end)
    return 'start' in place ? html.slice(place.start, place.end) : ''
  }
  it('are those of the source, whatever stands between', () => {
    const html = '<p>共<b>1</b><i>2</i>&nbsp;件 &amp;&lt;x\r\n 多</p>'
    const block = first(html)
    expect(block.text).toBe('共12\u00a0件 &<x 多')
    expect(at(html, block, 0, 1)).toBe('共')
    expect(at(html, block, 1, 3)).toBe('1</b><i>2')
    expect(at(html, block, 3, 4)).toBe('&nbsp;')
    expect(at(html, block, 4, 5)).toBe('件')
    expect(at(html, block, 6, 8)).toBe('&amp;&lt;')
    expect(at(html, block, 10, 11)).toBe('多')
  })
  it('need no map where a text stands letter by letter', () => {
    const html = '<p>　甲乙 </p>'
    expect(first(html)).toEqual({ type: 'paragraph', layer: 'body', text: '甲乙', place: { start: 4, end: 6 } })
  })
  it('of characters written as numbers', () => {
    const html = '<p>&#x7532;&#20057&notin;&notx𠮷</p>'
    const block = first(html)
    expect(block.text).toBe('甲乙∉¬x𠮷')
    expect(
      ['甲', '乙', '∉', '¬', 'x', '𠮷'].map(c =>
        at(html, block, block.text.indexOf(c), block.text.indexOf(c) + c.length),
      ),
    ).toEqual(['&#x7532;', '&#20057', '&notin;', '&not', 'x', '𠮷'])
  })
})

describe('tables of a page', () => {
  it('have their cells in a grid, spans held within it', () => {
    const html =
      '<table><tr><td rowspan=2 colspan=2>甲<td>1<td>2</tr><tr><td>3<td>4</tr><tr><td colspan=1000000 rowspan=0>乙<td>丙</table>'
    expect(grids(html)).toEqual([['0:甲 2:1 3:2', '2:3 3:4', '0:乙 1000:丙']])
  })
  it('keep their blank cells blank', () => {
    const html = '<table><tr><td>甲<td>&nbsp;<td><p></p><td><br><td>　<td>0</table>'
    expect(grids(html)).toEqual([['0:甲 1: 2: 3: 4: 5:0']])
  })
  it('dissolve where they only lay out the page, and those in them are the tables', () => {
    const html = `<table><tr><td>${'甲'.repeat(300)}<p>乙</p><table><tr><td>丙<td>1</table><p>丁</table>`
    expect(grids(html)).toEqual([['0:丙 1:1']])
    expect(lines(html)).toEqual(['甲'.repeat(300), '乙', '丁'])
  })
  it('of data keep a row together though the text of a cell stands in a table of its own', () => {
    const plain = '<tr><td>甲<td>1<td>2</tr>'.repeat(3)
    const small = '<tr><td><table><tr><td>乙<td>丙</table><td><table><tr><td>3<td></table><td>4</tr>'
    const rows = ['0:甲 1:1 2:2', '0:甲 1:1 2:2', '0:甲 1:1 2:2', '0:乙\n丙 1:3 2:4']
    expect(grids(`<table>${plain}${small}</table>`)).toEqual([rows])
    const large = `<table><tr><td>${'丁'.repeat(80)}<td>5</table>`
    expect(grids(`<table>${plain}<tr><td>戊<td>${large}<td>6</tr></table>`)).toHaveLength(2)
  })
  it('doubt a cell of which a part is not shown', () => {
    const cell = '<table><tr><td>1<td style="visibility:hidden">2</table>'
    const [table] = blocksOf(`<table>${'<tr><td>甲<td>1<td>2</tr>'.repeat(3)}<tr><td>乙<td>${cell}<td>3</table>`)
    expect(
      table?.type === 'table' && table.cells.filter(({ doubtful }) => doubtful).map(({ row, column }) => [row, column]),
    ).toEqual([[3, 1]])
  })
  it('are made of lists of terms', () => {
    expect(grids('<dl><dt>索引号<dd>X-1<dt>文号<dd></dl>')).toEqual([['0:索引号 1:X-1', '0:文号 1:']])
  })
  it('leave out cells and rows that are not shown', () => {
    const html = '<table><tr><td>甲<td style="display:none">9<td>1<tr style="display: none"><td>乙<td>8</table>'
    expect(grids(html)).toEqual([['0:甲 1:1']])
    expect(lines(html, 'hidden')).toEqual(['9', '乙', '8'])
  })
  it('take lines of a cell as lines', () => {
    expect(grids('<table><tr><td>三、<br>本年<p>结果</p><td>1</table>')).toEqual([['0:三、\n本年\n结果 1:1']])
  })
})

describe('the furniture of a page', () => {
  const article = `<h1>标题</h1><div id=zoom><p>${'正文一句。'.repeat(40)}</p><p>一、情况</p></div>`
  it('is set apart, and stays', () => {
    const html =
      '<div class="top-nav"><a href=/>首页</a><a href=/a>机构</a></div><p>当前位置：首页 &gt; 年报</p>' +
      `${article}<div>分享到：</div><div><a href=/1>其他文章</a></div><footer>主办：青禾县政府</footer>`
    expect(lines(html)).toEqual(['标题', '正文一句。'.repeat(40), '一、情况'])
    expect(lines(html, 'furniture')).toEqual([
      '首页机构',
      '当前位置：首页 > 年报',
      '分享到：',
      '其他文章',
      '主办：青禾县政府',
    ])
  })
  it('is never the element that holds most of the page, whatever its name', () => {
    expect(lines(`<div class="sidebar footer">${article}</div>`)).toHaveLength(3)
  })
})

describe('what tags state', () => {
  it('is read wherever it stands, with its place', () => {
    const html =
      '<head><title> 某年报\n_某网 </title><meta name="SiteName" content="某网"></head><body><meta name=PubDate content="2023-01-10 08:00"><p>甲<meta name="PubDate" content=\'2023-01-11\'>'
    const { properties } = readHtml(html).document
    expect(properties.map(({ label, value }) => [label, value])).toEqual([
      ['title', '某年报 _某网'],
      ['SiteName', '某网'],
      ['PubDate', '2023-01-10 08:00'],
      ['PubDate', '2023-01-11'],
    ])
    const last = properties[3]?.place
    expect(last !== undefined && 'start' in last && html.slice(last.start, last.end)).toBe('2023-01-11')
  })
  it('is noted of what a page only points to', () => {
    const html = `<p>甲</p><img src=a.png alt=表><a href="b.pdf?x=1">报告</a><script src=c.js></script><iframe src=d.docx></iframe>`
    const { references = [] } = readHtml(html).document
    expect(references.map(({ kind, target, text }) => [kind, target, text])).toEqual([
      ['image', 'a.png', '表'],
      ['attachment', 'b.pdf?x=1', '报告'],
      ['script', 'c.js', ''],
      ['attachment', 'd.docx', ''],
    ])
  })
})
