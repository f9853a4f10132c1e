import { describe, expect, it } from 'vitest'
import { parseReport } from '../../src/index.ts'

/** Tables whose heads or rows are not as the form has them: whatever is read must stand under its own name. */

const NAMES = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计']
const KEYS = [
  'naturalPerson',
  'commercialEnterprise',
  'researchInstitution',
  'publicWelfareOrganization',
  'legalServiceOrganization',
  'otherOrganization',
  'total',
]
const [FIRST, ...INNER] = NAMES.slice(0, -1)

const lines = (text: string) => `2023年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n${text}`
/** The number of blanks behind the values is that of the cells that the labels' columns take up in other rows. */
const dump = (upper: readonly string[], lower: readonly string[], values: readonly string[]) =>
  lines(
    [
      '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） | 申请人情况 |||||||||',
      `${upper.join(' | ')} |||||||`,
      `${lower.join(' | ')} |||||`,
      `一、本年新收政府信息公开申请数量 | ${values.join(' | ')} |||`,
      `二、上年结转政府信息公开申请数量 | ${values.join(' | ')} |||`,
    ].join('\n'),
  )

async function received(input: string) {
  const { report, evidence, diagnostics } = await parseReport(input)
  const pointers = KEYS.map(key => `/applications/received/${key}`)
  return {
    values: KEYS.map(key => report?.applications.received?.[key as 'total'] ?? null),
    readings: pointers.map(pointer => evidence[pointer]?.reading),
    codes: diagnostics.map(({ code }) => code),
  }
}

const UPPER = [FIRST as string, '法人或其他组织', '总计']
const SEVEN = ['11', '12', '13', '14', '15', '16', '81']
const unreadable = KEYS.map(() => 'unreadable')

describe('the heads of a dump', () => {
  it('in the form’s order let the values be read in theirs', async () => {
    expect((await received(dump(UPPER, INNER, SEVEN))).values).toEqual(SEVEN.map(Number))
  })

  it('tell that a column is missing', async () => {
    const lower = INNER.filter(name => name !== '社会公益组织')
    const { values, readings, codes } = await received(dump(UPPER, lower, [...SEVEN.slice(1), '']))
    expect(values).toEqual(KEYS.map(() => null))
    expect(readings).toEqual(unreadable)
    expect(codes).toContain('head-disordered')
  })

  it('tell that the first column is missing', async () => {
    const { readings } = await received(dump(UPPER.slice(1), INNER, ['/', '/', '/', '/', '/', '81', '']))
    expect(readings).toEqual(unreadable)
  })

  it('tell that a stranger stands among the columns', async () => {
    const lower = [...INNER.slice(0, 3), '说明', ...INNER.slice(3)]
    const { readings } = await received(dump(UPPER, lower, [...SEVEN.slice(0, 4), '无', '15', '16', '']))
    expect(readings).toEqual(unreadable)
    const upper = [...UPPER.slice(0, 2), '事业单位', ...UPPER.slice(2)]
    expect((await received(dump(upper, INNER, [...SEVEN, '']))).readings).toEqual(unreadable)
  })

  it('tell that a column has no name, where the blanks of the row leave a choice', async () => {
    const lower = [...INNER.slice(0, 2), '', ...INNER.slice(2)]
    const { readings, codes } = await received(dump(UPPER, lower, [...SEVEN, '']))
    expect(readings).toEqual(unreadable)
    expect(codes).toContain('row-arity')
  })

  it('may be misprinted, or their last missing', async () => {
    const lower = INNER.map(name => (name === '科研机构' ? '研究单位' : name))
    expect((await received(dump(UPPER, lower, SEVEN))).values).toEqual(SEVEN.map(Number))
    expect((await received(dump(NAMES.slice(0, -1), [], SEVEN))).values).toEqual(SEVEN.map(Number))
  })
})

const RESULTS = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']
const FIFTEEN = Array.from({ length: 15 }, (_, at) => String(at + 31))
const tr = (cells: readonly string[], columns = 1) =>
  `<tr>${cells.map(text => `<td colspan=${columns}>${text}</td>`).join('')}</tr>`
const tableFour = (afterwards: readonly string[], values: readonly string[]) =>
  `<h1>2023年政府信息公开工作年度报告</h1><p>四、政府信息公开行政复议、行政诉讼情况</p><table>
  <tr><td colspan=5>行政复议</td><td colspan=10>行政诉讼</td></tr>
  <tr>${RESULTS.map(text => `<td rowspan=2>${text}</td>`).join('')}<td colspan=5>未经复议直接起诉</td><td colspan=5>复议后起诉</td></tr>
  ${tr([...afterwards, ...RESULTS])}${tr(values)}</table>`

describe('the heads of a page', () => {
  const page = (heads: readonly string[], values: readonly string[]) =>
    `<h1>2023年政府信息公开工作年度报告</h1><p>三、收到和处理政府信息公开申请情况</p><table>
    <tr><td>（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）</td>${heads.map(text => `<td>${text}</td>`).join('')}</tr>
    ${['一、本年新收政府信息公开申请数量', '二、上年结转政府信息公开申请数量', '四、结转下年度继续办理'].map(label => tr([label, ...values])).join('')}</table>`

  it('say which of eight cells are the form’s, though the last is blank', async () => {
    expect((await received(page([...NAMES, ''], [...SEVEN, '']))).values).toEqual(SEVEN.map(Number))
    expect((await received(page(['', ...NAMES], ['', ...SEVEN]))).values).toEqual(SEVEN.map(Number))
  })

  it('leave open whose the figures are where one stands under no head and a head over none', async () => {
    expect((await received(page(['', ...NAMES], [...SEVEN, '']))).readings).toEqual(unreadable)
    const gap = [...NAMES.slice(0, 2), '', ...NAMES.slice(2)]
    expect((await received(page(gap, [...SEVEN, '']))).readings).toEqual(unreadable)
    // The last cell is not even there.
    expect((await received(page(gap, SEVEN))).readings).toEqual(unreadable)
  })

  it('may stand a column off where there are just as many cells as columns', async () => {
    const off = page(['', ...NAMES], SEVEN)
    expect((await received(off)).values).toEqual(SEVEN.map(Number))
  })
})

describe('table four of a page', () => {
  const read = async (input: string) => {
    const { report, evidence } = await parseReport(input)
    return { other: report?.litigation.direct?.other, reading: evidence['/litigation/direct/other']?.reading }
  }

  it('is read under the form’s heads', async () => {
    expect(await read(tableFour(RESULTS, FIFTEEN))).toEqual({ other: 38, reading: 'printed' })
  })

  it('is not read where two results of a group have changed places', async () => {
    const swapped = ['结果维持', '结果纠正', '尚未审结', '其他结果', '总计']
    expect(await read(tableFour(swapped, FIFTEEN))).toEqual({ other: null, reading: 'unreadable' })
  })

  it('is not read where one cell of its only row is missing', async () => {
    expect(await read(tableFour(RESULTS, FIFTEEN.toSpliced(3, 1)))).toEqual({ other: null, reading: 'unreadable' })
  })
})

describe('a table of a page whose head stands in the table above', () => {
  const second = (values: readonly string[]) =>
    `<h1>2023年政府信息公开工作年度报告</h1><p>三、收到和处理政府信息公开申请情况</p>
    <table>${tr(['项目', ...NAMES])}${tr(['一、本年新收政府信息公开申请数量', ...SEVEN])}</table>
    <table>${tr(['1.属于国家秘密', ...values])}${tr(['2.其他法律行政法规禁止公开', ...values])}</table>`

  it('is read where its rows reach the last head, and not where they lack a cell', async () => {
    const reading = async (values: readonly string[]) =>
      (await parseReport(second(values))).evidence['/applications/outcomes/denied/stateSecrets/otherOrganization']
        ?.reading
    expect(await reading(SEVEN)).toBe('printed')
    expect(await reading(SEVEN.toSpliced(1, 1))).toBe('unreadable')
  })
})

describe('the rows of a dump', () => {
  const labels = ['1.属于国家秘密', '2.其他法律行政法规禁止公开', '3.危及“三安全一稳定”', '4.保护第三方合法权益']
  const more = ['5.属于三类内部事务信息', '6.属于四类过程性信息', '7.属于行政执法案卷', '8.属于行政查询事项']
  const last = ['2.重复申请', '3.要求提供公开出版物']
  const row = (label: string) => `${label} | ${SEVEN.join(' | ')} |||`
  const table = (received: string) =>
    lines([received, ...[...labels, ...more, ...last].map(row)].map(line => `${line}\n`).join(''))

  it('of one length make one that lacks a cell unreadable where its blanks leave a choice', async () => {
    const whole = await received(table(row('一、本年新收政府信息公开申请数量')))
    expect(whole.values).toEqual(SEVEN.map(Number))
    const short = await received(table('一、本年新收政府信息公开申请数量 | 11 | 13 | 14 | 15 | 16 | 81 |||'))
    expect(short.readings).toEqual(unreadable)
    expect(short.codes).toContain('row-arity')
  })
})

describe('the single row of 2019 beside rows of 2021', () => {
  const row = (label: string) => `${label} | ${SEVEN.join(' | ')} |`
  const parts = [
    '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    '3.其他',
  ]
  const read = async (names: readonly string[]) => {
    const { evidence, diagnostics } = await parseReport(
      lines(['一、本年新收政府信息公开申请数量', '（六）其他处理', ...names].map(row).join('\n')),
    )
    const whole = evidence['/applications/outcomes/other/asWhole/total']?.reading
    return { whole, codes: diagnostics.map(({ code }) => code) }
  }

  it('is read where all or none of them stand there, and said where some do: then it may be one that lost its label', async () => {
    expect((await read([])).whole).toBe('printed')
    expect((await read(parts)).whole).toBe('printed')
    const some = await read(parts.slice(1))
    expect(some.whole).toBeUndefined()
    expect(some.codes).toContain('row-unplaced')
  })
})

describe('a table of the form of which no row can be placed', () => {
  it('is said row by row', async () => {
    const fees = `信息内容 | 本年收费金额（单位：万元） |\n | 34 |`
    const { diagnostics } = await parseReport(
      `2023年政府信息公开工作年度报告\n二、主动公开政府信息情况\n信息内容 | 本年处理决定数量 |\n行政处罚 | 5 |\n行政强制 | 6 |\n第二十条第（八）项如下。\n${fees}`,
    )
    expect(diagnostics.filter(({ code }) => code === 'row-unplaced').map(({ facts }) => facts)).toEqual([
      { text: ' | 34' },
    ])
  })
})
