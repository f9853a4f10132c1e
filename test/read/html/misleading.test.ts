import { describe, expect, it } from 'vitest'
import { type ParsedReport, parseReport } from '../../../src/parse.ts'

/** Pages that lead a reader astray: what they say of a value is not what stands in its place. Nothing of it is a number in silence. */

const HEAD = `<tr><td colspan=3 rowspan=3>本列数据的勾稽关系</td><td colspan=7>申请人情况</td></tr>
<tr><td rowspan=2>自然人</td><td colspan=5>法人或其他组织</td><td rowspan=2>总计</td></tr>
<tr><td>商业企业</td><td>科研机构</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td></tr>`
const RECEIVED = [41, 5, 1, 0, 2, 3, 52]
const GRANTED = [30, 4, 0, 0, 2, 1, 37]

interface Rows {
  readonly head?: string
  readonly cells?: (values: readonly number[]) => readonly (string | number)[]
  readonly received?: readonly (string | number)[]
}

const td = (cell: string | number) => (String(cell).startsWith('<td') ? String(cell) : `<td>${cell}</td>`)

function tableThree({ head = HEAD, cells = values => values, received }: Rows = {}): string {
  const row = (label: string, values: readonly (string | number)[]) => `<tr>${label}${values.map(td).join('')}</tr>`
  return `<table border=1>${head}${row('<td colspan=3>一、本年新收政府信息公开申请数量</td>', received ?? cells(RECEIVED))}
${row('<td colspan=3>二、上年结转政府信息公开申请数量</td>', cells([0, 0, 0, 0, 0, 0, 0]))}
${row('<td rowspan=2>三、本年度办理结果</td><td colspan=2>（一）予以公开</td>', cells(GRANTED))}
${row('<td colspan=2>（七）总计</td>', cells(GRANTED))}</table>`
}

const FEES = (above: string, head: string, value: string) =>
  `<table border=1>${above}<tr><td>信息内容</td><td>${head}</td></tr><tr><td>行政事业性收费</td><td>${value}</td></tr></table>`

interface Page {
  readonly style?: string
  readonly meta?: string
  readonly table?: string
  readonly preamble?: string
  readonly end?: string
}

const pageOf = ({ style = '', meta = '', table = tableThree(), preamble = '', end = '' }: Page) =>
  `<html><head><meta charset=utf-8><style>${style}</style><title>白石县人民政府2023年政府信息公开工作年度报告</title></head><body>${meta}
<h1>白石县人民政府2023年政府信息公开工作年度报告</h1><p>本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。${preamble}</p>
<p>一、总体情况</p><p>各项工作平稳。</p><p>三、收到和处理政府信息公开申请情况</p>${table}
<p>六、其他需要报告的事项</p><p>没有其他需要报告的事项。</p>${end}</body></html>`

const parse = (page: Page) => parseReport(pageOf(page))
const codes = ({ diagnostics }: ParsedReport) => diagnostics.map(({ code }) => code)
const receivedOf = ({ report }: ParsedReport) => Object.values(report?.applications.received ?? {})
const NOTHING = RECEIVED.map(() => null)

it('a plain page is read, so that what follows can fail', async () => {
  const parsed = await parse({})
  expect(receivedOf(parsed)).toEqual(RECEIVED)
  expect(codes(parsed)).not.toContain('head-disordered')
})

describe('a cell that is not seen, or struck out', () => {
  it.each(['visibility:hidden', 'font-size:0', 'text-decoration:underline line-through', 'opacity:0', 'mso-hide:all'])(
    '%s: keeps its place and gives no number',
    async style => {
      const received = [41, `<td style="${style}">5</td>`, 1, 0, 2, 3, 52]
      const parsed = await parse({ table: tableThree({ received }) })
      expect(receivedOf(parsed)).toEqual([41, null, 1, 0, 2, 3, 52])
      expect(codes(parsed)).toContain('cell-unreadable')
    },
  )

  it('by a rule of the page', async () => {
    const received = [41, '<td class=old>5</td>', 1, 0, 2, 3, 52]
    const parsed = await parse({ style: '.old{text-decoration:line-through}', table: tableThree({ received }) })
    expect(receivedOf(parsed)).toEqual([41, null, 1, 0, 2, 3, 52])
  })

  it.each([
    ['.pane{display:none} .pane.active{display:block}', '<div class="pane active">', ''],
    ['.pane.active{display:block} .pane{display:none}', '<div class="pane active">', ''],
    ['.pane{display:none}', '<div class="pane" style="display:block">', ''],
    ['#old{display:none} .pane{display:block}', '<div class="pane">', '<div id="old" class="pane">'],
  ])('%s: of two rules the one that weighs more holds', async (style, open, before) => {
    const old = before === '' ? '' : `${before}${tableThree({ cells: values => values.map(value => value * 7) })}</div>`
    const parsed = await parse({ style, table: `${old}${open}${tableThree()}</div>` })
    expect(receivedOf(parsed)).toEqual(RECEIVED)
  })

  it('that is not laid out at all leaves no place: the row stands as the others do', async () => {
    const received = [41, '<td style="display:none">9</td>', 5, 1, 0, 2, 3, 52]
    expect(receivedOf(await parse({ table: tableThree({ received }) }))).toEqual(RECEIVED)
  })
})

describe('a mark of a note beside a number', () => {
  it.each([
    ['raised', '41<sup>2</sup>'],
    ['small', '41<small>2</small>'],
    ['raised by its style', '41<span style="position:relative;top:-6px">2</span>'],
    ['by its class', '41<span class="MsoFootnoteReference">2</span>'],
    ['a link to the note', '41<a href="#n2">2</a>'],
  ])('%s: is no part of it, and the cell is in doubt', async (_, cell) => {
    const parsed = await parse({ table: tableThree({ received: [cell, ...RECEIVED.slice(1)] }) })
    expect(receivedOf(parsed)).toEqual([null, ...RECEIVED.slice(1)])
    expect(codes(parsed)).toContain('cell-unreadable')
  })
})

describe('something without text between two digits', () => {
  it.each([
    ['a picture', '4<img src="/i.png">1'],
    ['an empty field', '4<input type=text>1'],
    ['a field with a value', '4<input type=text value=1>'],
  ])('%s: nobody knows whether they are one number', async (_, cell) => {
    const parsed = await parse({ table: tableThree({ received: [cell, ...RECEIVED.slice(1)] }) })
    expect(receivedOf(parsed)).toEqual([null, ...RECEIVED.slice(1)])
    expect(codes(parsed)).toContain('cell-unreadable')
  })

  it('a picture that is not laid out parts nothing, and a field alone in its cell is its value', async () => {
    const received = ['4<img src="/i.png" style="display:none">1', '<input value=5>', ...RECEIVED.slice(2)]
    expect(receivedOf(await parse({ table: tableThree({ received }) }))).toEqual(RECEIVED)
  })
})

describe('columns that are not the form’s', () => {
  const years = [2017, 2018, 2019, 2020, 2021, 2022, 2023].map(year => `<td>${year}年</td>`).join('')
  const ORGANISATIONS = '<td>商业企业</td><td>科研机构</td><td>社会公益组织</td><td>法律服务机构</td>'
  it.each<[string, Rows]>([
    ['years', { head: `<tr><td colspan=3>项目</td>${years}</tr>` }],
    [
      'the total first, and applicants named otherwise',
      {
        head: '<tr><td colspan=3>项</td><td>总数</td><td>公民</td><td>企业</td><td>科研</td><td>公益</td><td>法律</td><td>其它</td></tr>',
        cells: values => [values[6] as number, ...values.slice(0, 6)],
      },
    ],
    [
      'no 其他, and a remark at the end',
      {
        head: `<tr><td colspan=3>项目</td><td>自然人</td>${ORGANISATIONS}<td>总计</td><td>备注</td></tr>`,
        cells: values => [...values.slice(0, 5), values[6] as number, 8],
      },
    ],
    [
      'the total behind the natural persons',
      {
        head: `<tr><td colspan=3 rowspan=3>项</td><td colspan=7>申请人情况</td></tr><tr><td rowspan=2>自然人</td><td rowspan=2>总计</td><td colspan=5>法人或其他组织</td></tr><tr>${ORGANISATIONS}<td>其他</td></tr>`,
        cells: values => [values[0] as number, values[6] as number, ...values.slice(1, 6)],
      },
    ],
    [
      'a subtotal of the organisations for the total',
      {
        head: `<tr><td colspan=3 rowspan=3>项</td><td colspan=7>申请人情况</td></tr><tr><td rowspan=2>自然人</td><td colspan=6>法人或其他组织</td></tr><tr>${ORGANISATIONS}<td>其他</td><td>小计</td></tr>`,
        cells: values => [...values.slice(0, 6), 11],
      },
    ],
  ])('%s: no number is read in the form’s order', async (_, rows) => {
    const parsed = await parse({ table: tableThree(rows) })
    expect(receivedOf(parsed)).toEqual(NOTHING)
    expect(codes(parsed)).toContain('head-disordered')
  })

  it('one value under several heads is none of theirs', async () => {
    const parsed = await parse({ table: tableThree({ received: ['<td colspan=6>52</td>', 52] }) })
    expect(receivedOf(parsed)).toEqual(NOTHING)
    expect(codes(parsed)).toContain('row-arity')
  })
})

describe('rows that may stand one column off', () => {
  /** Cells for every part of a label, under a head that leaves two columns for it: seven values, the first or the last of them gone. */
  const table = (values: readonly (string | number)[]) =>
    `<table border=1>${HEAD.replace('colspan=3', 'colspan=2')}<tr><td>一、本年新收政府信息公开申请数量</td><td></td>${values.map(td).join('')}</tr></table>`

  it('the total is not the sum of what stands before it: nobody can tell', async () => {
    const parsed = await parse({ table: table(['', 41, 5, 1, 0, 2, 3]) })
    expect(receivedOf(parsed)).toEqual(NOTHING)
    expect(codes(parsed)).toContain('row-arity')
  })

  it('the total is the sum: the first is blank', async () => {
    const parsed = await parse({ table: table(['', 5, 1, 0, 2, 3, 11]) })
    expect(receivedOf(parsed)).toEqual([null, 5, 1, 0, 2, 3, 11])
  })

  it('no total is printed, the last two being blank: nobody can tell', async () => {
    expect(receivedOf(await parse({ table: table(['', 41, 5, 1, 0, 2, '']) }))).toEqual(NOTHING)
  })

  it('the innermost label shows how far labels go: what is printed is read, right or wrong', async () => {
    const inner = `<tr><td>三、本年度办理结果</td><td>（三）不予公开</td><td>1.属于国家秘密</td>${[1, 0, 0, 0, 0, 0, 1].map(td).join('')}</tr>`
    const rows = table(['', '', '', '', '', '', 52])
      .replace('colspan=2', 'colspan=3')
      .replace('<td></td>', '<td></td><td></td>')
    const parsed = await parse({ table: rows.replace('</table>', `${inner}</table>`) })
    expect(receivedOf(parsed)).toEqual([null, null, null, null, null, null, 52])
    expect(receivedOf(await parse({ table: rows }))).toEqual(NOTHING)
  })

  it('zeros prove nothing', async () => {
    expect(receivedOf(await parse({ table: table(['', 0, 0, 0, 0, 0, 0]) }))).toEqual(NOTHING)
  })

  it('a wrong total alone is no doubt where the first is printed', async () => {
    expect(receivedOf(await parse({ table: table([41, 5, 1, 0, 2, 3, 53]) }))).toEqual([41, 5, 1, 0, 2, 3, 53])
  })
})

describe('the unit of a fee', () => {
  it.each([
    ['in the head', FEES('', '本年收费金额（单位：万元）', '7.5'), '万元', 7.5],
    ['in a head of its own wording', FEES('', '本年收费金额（元）', '75000'), '元', 75000],
    ['in a row above', FEES('<tr><td colspan=2>单位：元</td></tr>', '本年收费金额', '75000'), '元', 75000],
  ])('%s', async (_, table, amountUnit, amount) => {
    const { report } = await parse({ table })
    expect(report?.proactiveDisclosure.fees).toMatchObject({ amount, amountUnit })
  })
})

describe('what stands beside the metadata', () => {
  const HEADER = (label: string, value: string) =>
    `<table><tr><td>索引号：</td><td>BS01-2024-7</td><td>${label}：</td><td>${value}</td></tr><tr><td>文号：</td><td>无</td><td>发布日期：</td><td>2024-01-22</td></tr></table>`
  it.each(['信息类型', '所属栏目', '有效期', '公开对象'])('%s is no value of another label', async label => {
    const { report } = await parse({ meta: HEADER(label, '白石县水务局') })
    expect(report?.metadata).toMatchObject({ indexNumber: 'BS01-2024-7', issuer: null, publishedOn: '2024-01-22' })
  })

  it('a clock that names the weekday is no date of publication', async () => {
    const { report } = await parse({ meta: '<div>日期：2025年3月4日 星期二</div>' })
    expect(report?.metadata.publishedOn).toBeNull()
  })

  it('the date of an older notice at the end is no signature', async () => {
    const { report } = await parse({ end: '<p style="text-align:right">2021年6月8日</p>' })
    expect(report?.metadata.writtenOn).toBeNull()
  })

  it('a telephone for complaints is not the contact’s', async () => {
    const complaints = await parse({ preamble: '监督举报电话：0000-1234567。' })
    expect(complaints.report?.contact.phone ?? null).toBeNull()
    const both = await parse({ preamble: '监督举报电话：0000-1234567。联系电话：0000-7654321。' })
    expect(both.report?.contact.phone).toBe('0000-7654321')
  })
})
