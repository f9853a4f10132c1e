import { describe, expect, it } from 'vitest'
import { readText } from '../../src/read/text/read-text.ts'
import { recogniseTables } from '../../src/recognise/form-tables.ts'

const ORGANISATIONS = ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他']
const HEADS = [
  '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
  '申请人情况',
  '自然人',
  '法人或其他组织',
  '总计',
]

const row = (label: string, ...values: readonly (number | string)[]) => [...label.split('|'), ...values.map(String)]

const ROWS = [
  row('一、本年新收政府信息公开申请数量', 31, 0, 0, 1, 0, 0, 32),
  row('二、上年结转政府信息公开申请数量', 2, 0, 0, 0, 0, 0, 2),
  row('三、本年度办理结果|（一）予以公开', 12, 0, 0, 1, 0, 0, 13),
  row('（三）不予公开|1.属于国家秘密', 4, 0, 0, 0, 0, 0, 4),
  row('2.其他法律行政法规禁止公开', 5, 0, 0, 0, 0, 0, 5),
  row('（七）总计', 33, 0, 0, 1, 0, 0, 34),
  row('四、结转下年度继续办理', 0, 0, 0, 0, 0, 0, 0),
]

const LINES = [HEADS, ORGANISATIONS, ...ROWS]

/** The values of each row by the last key of its path. */
function read(text: string) {
  const { cells, diagnostics, edition } = recogniseTables(readText(text).document)
  const rows: Record<string, (number | string | null)[]> = {}
  for (const [pointer, { value, reading }] of cells) {
    const key = pointer.split('/').at(-2) as string
    rows[key] = [...(rows[key] ?? []), reading === 'unreadable' ? '?' : value]
  }
  return { rows, edition, codes: diagnostics.map(({ code }) => code) }
}

const UNREADABLE = ['?', '?', '?', '?', '?', '?', '?']
const ALL = {
  received: [31, 0, 0, 1, 0, 0, 32],
  carriedIn: [2, 0, 0, 0, 0, 0, 2],
  granted: [12, 0, 0, 1, 0, 0, 13],
  stateSecrets: [4, 0, 0, 0, 0, 0, 4],
  forbiddenByLaw: [5, 0, 0, 0, 0, 0, 5],
  total: [33, 0, 0, 1, 0, 0, 34],
  carriedOver: [0, 0, 0, 0, 0, 0, 0],
}

describe('a table of one cell a line', () => {
  const bare = LINES.flat().join('\n')

  it('is put together to rows again', () => {
    expect(read(bare)).toMatchObject({ rows: ALL, codes: [] })
  })

  it('is read where labels are broken over lines, written downwards, or torn by the end of a page', () => {
    const broken = bare
      .replace('科研机构', '科研\n机构')
      .replace('自然人', '自\n然\n人')
      .replace('\n其他\n', '\n其\n他\n')
      .replace('本年度办理结果', '本\n年\n度\n办\n理\n结\n果')
      .replace('2.其他法律行政法规禁止公开', '2.其他法律行政\n- 6 -\n法规禁止公开')
      .replace('二、上年结转政府信息公开申请数量', '二、上年结转政府\n信息公开申请数量')
    expect(read(broken)).toMatchObject({ rows: ALL, codes: [] })
  })

  it('is read without its heads, and without some of its rows', () => {
    expect(read(ROWS.flat().join('\n')).rows).toEqual(ALL)
    const { granted, ...others } = ALL
    expect(granted).toHaveLength(7)
    expect(read([HEADS, ORGANISATIONS, ...ROWS.filter((_, index) => index !== 2)].flat().join('\n')).rows).toEqual(
      others,
    )
  })

  it('has no row read whose cells are more or fewer', () => {
    const missing = read(bare.replace('申请数量\n31\n0\n0\n1', '申请数量\n31\n0\n1'))
    expect(missing.rows).toEqual({ ...ALL, received: UNREADABLE })
    expect(missing.codes).toContain('row-arity')
    expect(read(bare.replace('申请数量\n31\n0', '申请数量\n31\n0\n9')).rows).toEqual({ ...ALL, received: UNREADABLE })
  })

  it('has no row read into which words or an unknown row fell', () => {
    expect(read(bare.replace('申请数量\n2\n0\n0', '申请数量\n2\n未统计\n0')).rows).toMatchObject({
      carriedIn: UNREADABLE,
    })
    const unknown = read(bare.replace('（七）总计', '9.外星来客所提事项\n3\n0\n0\n0\n0\n0\n3\n（七）总计'))
    expect(unknown.rows).toEqual(ALL)
    expect(unknown.codes).toContain('row-unplaced')
  })

  it('keeps dashes and blanks that pipes kept', () => {
    const cells = [
      HEADS,
      ORGANISATIONS,
      row('一、本年新收政府信息公开申请数量', 3, '', '', '', '', '', 3),
      ...ROWS.slice(1),
    ]
    const piped = `${cells.flat().join(' |\n')} |\n`
    expect(read(piped).rows).toEqual({ ...ALL, received: [3, null, null, null, null, null, 3] })
  })

  it('has no row read whose first or last cell could be a merged label’s blank', () => {
    const cells = [
      HEADS,
      ORGANISATIONS,
      row('一、本年新收政府信息公开申请数量', '', 3, 0, 0, 0, 0, 3, ''),
      ...ROWS.slice(1),
    ]
    expect(read(`${cells.flat().join(' |\n')} |\n`).rows).toEqual({ ...ALL, received: UNREADABLE })
  })

  it('is not read under heads in another order', () => {
    const { rows, codes } = read(bare.replace('商业企业\n科研机构', '科研机构\n商业企业'))
    expect(
      Object.values(rows)
        .flat()
        .filter(value => value !== '?'),
    ).toEqual([])
    expect(codes).toContain('head-disordered')
  })

  it('reads table two and table four as well, each under its heads', () => {
    const two = [
      ...['第二十条第（一）项', '信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
      ...['规章', '0', '0', '0', '行政规范性文件', '13', '2', '119'],
      ...['第二十条第（八）项', '信息内容', '本年收费金额（单位：元）', '行政事业性收费', '6201'],
    ]
    const five = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']
    const values = [1, 0, 0, 1, 2, 0, 3, 0, 0, 3, 0, 0, 0, 5, 5]
    const four = ['行政复议', '行政诉讼', ...five, '未经复议直接起诉', '复议后起诉', ...five, ...five, ...values]
    const text = `二、主动公开政府信息情况\n${two.join('\n')}\n四、政府信息公开行政复议、行政诉讼情况\n${four.join('\n')}\n五、存在的主要问题及改进情况\n3\n`
    const { cells } = recogniseTables(readText(text).document)
    expect([...cells.values()].map(({ value }) => value)).toEqual([0, 0, 0, 13, 2, 119, 6201, ...values])
    expect(cells.get('/proactiveDisclosure/fees/amount')?.unit).toBe('元')
  })
})

describe('a row a line, its cells set off by blanks', () => {
  const spaced = LINES.map(cells => cells.join('  ')).join('\n')

  it('is read where every row has as many as its columns', () => {
    expect(read(spaced)).toMatchObject({ rows: ALL, codes: [] })
  })

  it('is read by its sums alone where one row shows that blanks set off no cells', () => {
    const { rows, codes } = read(spaced.replace('12  0  0  1', '12  0 01'))
    expect(rows).toMatchObject({ granted: [12, 0, 0, 1, 0, 0, 13], received: [31, 0, 0, 1, 0, 0, 32] })
    expect(codes).toContain('cells-recovered')
  })
})

describe('a dump whose repeated lines were removed', () => {
  it('is refused for its tables with the reason', () => {
    const text = [...new Set(LINES.flat())].join('\n')
    expect(read(`三、收到和处理政府信息公开申请情况\n${text}\n`)).toEqual({
      rows: {},
      edition: 'unknown',
      codes: ['tables-deduplicated'],
    })
  })
})
