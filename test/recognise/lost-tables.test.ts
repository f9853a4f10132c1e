import { describe, expect, it } from 'vitest'
import { parseReport } from '../../src/parse.ts'

/** Dumps with a cell a line, written by hand. What a dump lost is never made up: a row short of a value is unreadable. */

const START = `白石县人民政府2023年政府信息公开工作年度报告
本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。
一、总体情况
各项工作平稳。
三、收到和处理政府信息公开申请情况`
const END = `四、政府信息公开行政复议、行政诉讼情况
五、存在的主要问题及改进情况
栏目更新偏慢。
六、其他需要报告的事项
没有其他需要报告的事项。`
const HEADS = [
  '申请人情况',
  '自然人',
  '法人或其他组织',
  '总计',
  '商业企业',
  '科研机构',
  '社会公益组织',
  '法律服务机构',
  '其他',
]
const RECEIVED = [41, 5, 1, 0, 2, 3, 52]
const GRANTED = [30, 4, 0, 0, 2, 1, 37]

const table = (lines: readonly (string | number)[]) => lines.join('\n')
const rows = (heads: readonly string[] = HEADS, received: readonly (string | number)[] = RECEIVED) => [
  '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
  ...heads,
  '一、本年新收政府信息公开申请数量',
  ...received,
  '三、本年度办理结果',
  '（一）予以公开',
  ...GRANTED,
]

async function parse(text: string) {
  const { report, diagnostics, evidence } = await parseReport(`${START}\n${text}\n${END}\n`)
  if (report === null) throw new Error(JSON.stringify(diagnostics))
  const { applications, sections } = report
  return {
    received: Object.values(applications.received),
    granted: Object.values(applications.outcomes.granted),
    kinds: sections.map(({ kind }) => kind),
    codes: diagnostics.map(({ code }) => code),
    evidence,
  }
}

const NONE = RECEIVED.map(() => 0)
const NOTHING = RECEIVED.map(() => null)

describe('a cell a line', () => {
  it('is read, and the sections stay what they are', async () => {
    const { received, granted, kinds, evidence } = await parse(table(rows()))
    expect(received).toEqual(RECEIVED)
    expect(granted).toEqual(GRANTED)
    expect(kinds).toEqual(['overview', 'applications', 'reconsiderationAndLitigation', 'problems', 'otherMatters'])
    expect(evidence['/applications/received/commercialEnterprise']?.place).toMatchObject({ line: 18, column: 1 })
  })

  it('with a value lost: the row is unreadable, the others are not', async () => {
    const { received, granted, codes } = await parse(table(rows(HEADS, [41, 5, 1, 2, 3, 52])))
    expect(received).toEqual(NOTHING)
    expect(granted).toEqual(GRANTED)
    expect(codes).toContain('row-arity')
  })

  it('with columns in another order: nothing is read', async () => {
    const [all, person, organisation, total, ...kinds] = HEADS as [string, string, string, string, ...string[]]
    const turned = [all, total, person, organisation, ...kinds]
    const { received, granted, codes } = await parse(table(rows(turned)))
    expect([received, granted]).toEqual([NOTHING, NOTHING])
    expect(codes).toContain('head-disordered')
  })

  it('with each group of columns behind its head', async () => {
    const [all, person, organisation, total, ...kinds] = HEADS as [string, string, string, string, ...string[]]
    expect((await parse(table(rows([all, person, organisation, ...kinds, total])))).received).toEqual(RECEIVED)
  })

  it('with labels broken over lines and a page number between', async () => {
    const lines = rows().flatMap(line => {
      if (line === '一、本年新收政府信息公开申请数量') return ['一、本年新收政府信息公', '开申请数量']
      if (line === '法律服务机构') return ['法律服务', '机构']
      return line === '（一）予以公开' ? ['— 3 —', line] : [line]
    })
    const { received, granted } = await parse(table(lines))
    expect([received, granted]).toEqual([RECEIVED, GRANTED])
  })

  it('with a row of another name: its values are nobody else’s', async () => {
    const lines = rows()
    const at = lines.indexOf('三、本年度办理结果')
    const { received, granted, codes } = await parse(
      table([...lines.slice(0, at), '其中：网上申请', 9, 9, 9, 9, 9, 9, 9, ...lines.slice(at)]),
    )
    expect([received, granted]).toEqual([RECEIVED, GRANTED])
    expect(codes).toContain('row-unplaced')
  })
})

describe('a cell a line with pipes', () => {
  it('behind each, empty cells and all', async () => {
    const blank = [41, '', '', '', '', '', 52]
    const { received, granted } = await parse(
      rows(HEADS, blank)
        .map(cell => `${cell} |`)
        .join('\n'),
    )
    expect(received).toEqual([41, null, null, null, null, null, 52])
    expect(granted).toEqual(GRANTED)
  })

  it('alone between them, two for an empty cell', async () => {
    const blank = [41, '', 1, 0, 2, 3, 47]
    const lines = rows(HEADS, blank).flatMap(cell => (cell === '' ? ['|'] : [cell, '|']))
    const { received, granted } = await parse(lines.join('\n\n'))
    expect(received).toEqual([41, null, 1, 0, 2, 3, 47])
    expect(granted).toEqual(GRANTED)
  })

  it('and a label that goes on in the next line', async () => {
    const text = rows()
      .map(cell => `${cell === '一、本年新收政府信息公开申请数量' ? '一、本年新收政府信息公\n开申请数量' : cell} |`)
      .join('\n')
    expect((await parse(text)).received).toEqual(RECEIVED)
  })
})

describe('a row a line', () => {
  it.each([
    ['tabs', '\t'],
    ['blanks', ' '],
    ['wide blanks', '\u3000\u3000'],
  ])('parted by %s', async (_, gap) => {
    const lines = [
      HEADS.slice(0, 1),
      HEADS.slice(1, 4),
      HEADS.slice(4),
      ['一、本年新收政府信息公开申请数量', ...RECEIVED],
      ['二、上年结转政府信息公开申请数量', ...NONE],
      ['三、本年度办理结果', '（一）予以公开', ...GRANTED],
    ]
    const { received, granted } = await parse(lines.map(line => line.join(gap)).join('\n'))
    expect([received, granted]).toEqual([RECEIVED, GRANTED])
  })

  it('with a blank inside a number: the blanks part nothing', async () => {
    const lines = [
      `一、本年新收政府信息公开申请数量 4 1 ${RECEIVED.slice(1).join(' ')}`,
      `二、上年结转政府信息公开申请数量 ${NONE.join(' ')}`,
      `（一）予以公开 ${GRANTED.join(' ')}`,
    ]
    const { received, codes } = await parse(lines.join('\n'))
    // Read by the sums of the form, or not at all.
    for (const [index, value] of received.entries()) expect([null, RECEIVED[index]]).toContain(value)
    expect(codes.filter(code => code.startsWith('row-'))).not.toEqual([])
  })
})

it('a page of elements for rows and cells is read like lines', async () => {
  const row = (cells: readonly (string | number)[]) => `<div>${cells.map(cell => `<div>${cell}</div>`).join('')}</div>`
  const body = [
    ...`${START}`.split('\n').map(line => `<p>${line}</p>`),
    row(rows()),
    ...END.split('\n').map(line => `<p>${line}</p>`),
  ]
  const { report } = await parseReport(`<html><body>${body.join('\n')}</body></html>`)
  expect(Object.values(report?.applications.received ?? {})).toEqual(RECEIVED)
})

it('prose that names rows of the form is no table', async () => {
  const { received, codes } = await parse('行政许可\n行政处罚\n全年工作有序推进。')
  expect(received).toEqual(NOTHING)
  expect(codes).not.toContain('row-arity')
})
