import { describe, expect, it } from 'vitest'
import { parseReport } from '../../src/index.ts'

/**
 * Dumps that lost their rows and have a column too many, too few, or in another place. The heads before the first row are all
 * that tells: a row that has as many values as the form has columns must not be read for it.
 */

const KEYS = [
  'naturalPerson',
  'commercialEnterprise',
  'researchInstitution',
  'publicWelfareOrganization',
  'legalServiceOrganization',
  'otherOrganization',
  'total',
]
const CORNER = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）'
const UPPER = ['申请人情况', '自然人', '法人或其他组织', '总计']
const LOWER = ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他']
const LABELS = ['一、本年新收政府信息公开申请数量', '二、上年结转政府信息公开申请数量', '四、结转下年度继续办理']

type Row = readonly string[]
type Write = (rows: readonly Row[]) => string

/** The ways a dump writes a table down whose rows or columns it lost. */
const WAYS: Readonly<Record<string, Write>> = {
  'a cell a line': rows =>
    rows
      .flat()
      .filter(text => text !== '')
      .join('\n'),
  'a pipe behind each cell': rows =>
    rows
      .flat()
      .map(text => `${text} |`)
      .join('\n'),
  'pipes alone between the cells': rows =>
    rows
      .flat()
      .flatMap(text => (text === '' ? ['|'] : [text, '|']))
      .join('\n'),
  'tabs between the cells': rows => rows.map(row => row.join('\t')).join('\n'),
}

async function received(write: Write, heads: readonly Row[], values: Row) {
  const rows = [...heads, ...LABELS.map(label => [label, ...values])]
  const text = `2023年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n${write(rows)}\n四、政府信息公开行政复议、行政诉讼情况\n`
  const { report, evidence, diagnostics } = await parseReport(text)
  return {
    values: KEYS.map(key => report?.applications.received?.[key as 'total'] ?? null),
    readings: new Set(KEYS.map(key => evidence[`/applications/received/${key}`]?.reading)),
    codes: diagnostics.map(({ code }) => code),
  }
}

const SEVEN = ['31', '32', '33', '34', '35', '36', '201']
const UNREADABLE = new Set(['unreadable'])

describe.each(Object.entries(WAYS))('a dump with %s', (_, write) => {
  const read = (heads: readonly Row[], values: Row = SEVEN) => received(write, heads, values)

  it('is read under the heads of the form', async () => {
    const { values, codes } = await read([[CORNER, ...UPPER], LOWER])
    expect(values).toEqual([31, 32, 33, 34, 35, 36, 201])
    expect(codes).not.toContain('head-disordered')
  })

  it.each([
    ['a head that is not the form’s among its heads', [[CORNER, ...UPPER], LOWER.toSpliced(2, 0, '其中：网上')]],
    ['a head that is not the form’s before all of them', [[CORNER, '说明', ...UPPER], LOWER]],
    ['a column missing', [[CORNER, ...UPPER], LOWER.slice(0, -1)]],
    ['a head that is not the form’s before its columns', [[CORNER, '申请人情况', '同比', ...UPPER.slice(1)], LOWER]],
    ['a group before its place', [[CORNER, '申请人情况', '法人或其他组织', '自然人', '总计'], LOWER]],
  ])('is not read with %s', async (_what, heads) => {
    const { readings, codes } = await read(heads)
    expect(readings).toEqual(UNREADABLE)
    expect(codes).toContain('head-disordered')
  })
})

const LONG_LABELS = [
  ...[
    '1.属于国家秘密',
    '2.其他法律行政法规禁止公开',
    '3.危及“三安全一稳定”',
    '4.保护第三方合法权益',
    '5.属于三类内部事务信息',
  ],
  ...[
    '6.属于四类过程性信息',
    '7.属于行政执法案卷',
    '8.属于行政查询事项',
    '1.本机关不掌握相关政府信息',
    '2.没有现成信息需要另行制作',
  ],
]
const HEAD = [[CORNER, ...UPPER], LOWER]

async function parsed(write: Write, heads: readonly Row[], rows: readonly Row[]) {
  const text = `2023年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n${write([...heads, ...rows])}\n四、政府信息公开行政复议、行政诉讼情况\n`
  const { report, diagnostics } = await parseReport(text)
  const { received = null, outcomes } = report?.applications ?? {}
  const valuesOf = (row: object | null | undefined) =>
    KEYS.map(key => (row as Record<string, number> | null)?.[key] ?? null)
  return {
    received: valuesOf(received),
    carriedIn: valuesOf(report?.applications.carriedIn),
    secrets: valuesOf(outcomes?.denied.stateSecrets),
    codes: diagnostics.map(({ code }) => code),
  }
}

describe('the rows of a dump', () => {
  it('are not taken for longer than they are where each has its number before its label', async () => {
    const six = SEVEN.slice(0, -1)
    const numbered = (values: Row) =>
      [...LABELS.slice(0, 2), ...LONG_LABELS].map((label, at) => [String(at + 1), label, ...values])
    const one = WAYS['a cell a line'] as Write
    const short = await parsed(one, [['序号', CORNER, ...UPPER], LOWER], numbered(six))
    expect(short.received).toEqual(KEYS.map(() => null))
    expect(short.codes).toContain('row-arity')
    const whole = await parsed(one, [['序号', CORNER, ...UPPER], LOWER], numbered(SEVEN))
    expect([whole.received, whole.carriedIn]).toEqual([SEVEN.map(Number), SEVEN.map(Number)])
  })

  it.each([
    [
      'a pipe behind each cell',
      (rows: readonly Row[]) => rows.map(row => row.map(text => `${text} |\n`).join('')).join(''),
    ],
    ['pipes', (rows: readonly Row[]) => rows.map(row => `${row.join(' | ')} |`).join('\n')],
  ])(
    'are not read where a value is missing before a blank and the others have one cell more (%s)',
    async (_, write) => {
      const values = ['31', '32', '33', '34', '35', '36', '', '']
      const rows = [...LABELS.slice(0, 2), ...LONG_LABELS].map(label => [label, ...values])
      const { secrets, received, codes } = await parsed(
        write,
        HEAD,
        rows.map((row, at) => (at === 2 ? row.toSpliced(3, 1) : row)),
      )
      expect(received).toEqual([31, 32, 33, 34, 35, 36, null])
      expect(secrets).toEqual(KEYS.map(() => null))
      expect(codes).toContain('row-arity')
    },
  )
})

describe('a dump with empty cells', () => {
  it.each(['a pipe behind each cell', 'pipes alone between the cells'])(
    'is not read where a column without a name leaves a choice (%s)',
    async way => {
      const heads = [[CORNER, '申请人情况', '自然人', '', '法人或其他组织', '总计'], LOWER]
      const { readings } = await received(WAYS[way] as Write, heads, ['31', '', '32', '33', '34', '35', '36', ''])
      expect(readings).toEqual(UNREADABLE)
    },
  )
})
