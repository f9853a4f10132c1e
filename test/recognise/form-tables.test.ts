import { describe, expect, it } from 'vitest'
import { readText } from '../../src/read/text/read-text.ts'
import { recogniseTables } from '../../src/recognise/form-tables.ts'

function read(text: string) {
  const tables = recogniseTables(readText(text).document)
  const values = Object.fromEntries([...tables.cells].map(([pointer, cell]) => [pointer, cell.value]))
  return { ...tables, values, codes: tables.diagnostics.map(({ code }) => code) }
}

const HEAD_2021 = '信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |'
const HEAD_2019 = '信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |'

describe('table two', () => {
  it('tells the editions apart by the head', () => {
    const newer = read(`${HEAD_2021}\n规章 | 1 | 2 | 3 |\n行政规范性文件 | 4 | 5 | 6 |`)
    expect(newer.values['/proactiveDisclosure/regulations/issued']).toBe(1)
    expect(newer.edition).toBe('2021')
    const older = read(`${HEAD_2019}\n规章 | 1 | 2 | 3 |\n规范性文件 | 4 | 5 | 6 |`)
    expect(older.values['/proactiveDisclosure/normativeDocuments/totalDisclosed']).toBe(6)
    expect(older.values['/proactiveDisclosure/normativeDocuments/issued']).toBeUndefined()
    expect(older.edition).toBe('2019')
  })

  it('reads columns by what the head says, not by their place', () => {
    const { values } = read(
      '信息内容 | 现行有效件数 | 本年制发件数 | 本年废止件数 |\n规章 | 3 | 1 | 2 |\n行政规范性文件 | 6 | 4 | 5 |',
    )
    expect(values['/proactiveDisclosure/regulations/inForce']).toBe(3)
    expect(values['/proactiveDisclosure/normativeDocuments/issued']).toBe(4)
  })

  it('does not read rows of either edition when nothing tells which', () => {
    const { cells, codes } = read('规章 | 1 | 2 | 3 |\n规范性文件 | 4 | 5 | 6 |')
    expect(cells.size).toBe(0)
    expect(codes).toEqual(['row-edition-unknown', 'row-edition-unknown'])
  })

  it('lets a row with the columns of one edition only decide for its table', () => {
    const { values, edition } = read('规章 | 1 | 2 | 3 |\n规范性文件 | 4 | 5 | 6 |\n行政许可 | 7 | 8 | 9 |')
    expect(edition).toBe('2019')
    expect(values['/proactiveDisclosure/regulations/newlyMade']).toBe(1)
    expect(values['/proactiveDisclosure/permits/decisions']).toBe(9)
  })

  it('takes the unit from the head when it prints another', () => {
    const { cells } = read(
      '行政许可 | 5 |\n行政处罚 | 6 |\n信息内容 | 本年收费金额（单位：元） |\n行政事业性收费 | 251000 |',
    )
    expect(cells.get('/proactiveDisclosure/fees/amount')).toMatchObject({ value: 251000, unit: '元' })
  })

  it('takes a unit that stands alone in the parentheses of the head', () => {
    const { cells } = read('行政许可 | 5 |\n行政处罚 | 6 |\n信息内容 | 本年收费金额（元） |\n行政事业性收费 | 785000 |')
    expect(cells.get('/proactiveDisclosure/fees/amount')).toMatchObject({ value: 785_000, unit: '元' })
  })
})

describe('what would be off without a sign', () => {
  it('is unreadable under a head with a unit of another size', () => {
    const { cells } = read(
      '行政许可 | 5 |\n行政处罚 | 6 |\n信息内容 | 本年收费金额（单位：千元） |\n行政事业性收费 | 3152.46 |',
    )
    expect(cells.get('/proactiveDisclosure/fees/amount')).toMatchObject({ value: null, reading: 'unreadable' })
  })

  it('is no row of ours when its label is turned round', () => {
    const { values, codes } = read(
      `${HEAD_2021}\n规章 | 1 | 2 | 3 |\n行政规范性文件 | 4 | 5 | 6 |\n非行政事业性收费 | 7 |`,
    )
    expect(values['/proactiveDisclosure/fees/amount']).toBeUndefined()
    expect(codes).toContain('row-unplaced')
  })

  it('is said when a row has lost its separators', () => {
    const { diagnostics } = read(
      `${HEAD_2021}\n规章 | 1 | 2 | 3 |\n行政规范性文件 | 4 | 5 | 6 |\n行政强制 88\n2.重复申请 1 0 0 0 0 0 1`,
    )
    const texts = diagnostics.filter(({ code }) => code === 'row-unplaced').map(({ facts }) => facts)
    expect(texts).toEqual([{ text: '行政强制 88' }, { text: '2.重复申请 1 0 0 0 0 0 1' }])
  })

  it('is said when a second table repeats the rows of the first', () => {
    const table = `${HEAD_2021}\n规章 | 1 | 2 | 3 |\n行政规范性文件 | 4 | 5 | 6 |`
    expect(read(`${table}\n2021年数据如下。\n${table.replace('4', '9')}`).codes).toContain('row-duplicate')
  })
})

const APPLICATION = '一、本年新收政府信息公开申请数量'

describe('table three', () => {
  const rows = (received: string) =>
    `自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |\n${APPLICATION}${received}\n二、上年结转政府信息公开申请数量 | 1 | 2 | 3 | 4 | 5 | 6 | 21 | | |`

  it('keeps blank organisation columns blank', () => {
    const { cells } = read(rows(' | 9 | | | | | | 9 | | |'))
    expect(cells.get('/applications/received/naturalPerson')?.value).toBe(9)
    expect(cells.get('/applications/received/total')?.value).toBe(9)
    expect(cells.get('/applications/received/researchInstitution')).toMatchObject({ value: null, reading: 'blank' })
  })

  it('never shifts values into other columns: a row that does not say is unreadable', () => {
    const { cells, codes } = read(rows(' | 9 | 9 |'))
    expect(cells.get('/applications/received/naturalPerson')).toMatchObject({ value: null, reading: 'unreadable' })
    expect(codes).toContain('row-arity')
  })

  it.each(['=1+1', '约3', '三', '3人', '1e3', '3%', 'N/A', '未统计', '3件左右'])(
    'reads a cell that holds %j as unreadable, and the rest of its row as printed',
    words => {
      for (const [row, at] of [
        [`3 | 0 | 0 | 0 | 0 | 0 | ${words}`, 'total'],
        [`${words} | 0 | 0 | 0 | 0 | 0 | 3`, 'naturalPerson'],
      ]) {
        const { cells, codes } = read(rows(` | ${row} |`))
        expect(cells.get(`/applications/received/${at}`)).toMatchObject({
          value: null,
          raw: words,
          reading: 'unreadable',
        })
        expect(cells.get('/applications/received/researchInstitution')?.value).toBe(0)
        expect(codes).toContain('cell-unreadable')
      }
    },
  )

  it('reads no row under a head whose columns stand in another order', () => {
    const { cells, codes } = read(
      rows(' | 1 | 2 | 0 | 0 | 0 | 0 | 3 |').replace('商业企业 | 科研机构', '科研机构 | 商业企业'),
    )
    expect(codes).toContain('head-disordered')
    expect([...cells.values()].every(({ value, reading }) => value === null && reading === 'unreadable')).toBe(true)
  })

  it('does not lose a row of words in silence', () => {
    expect(read(`${rows(' | 1 | 0 | 0 | 0 | 0 | 0 | 1 |')}\n说明：数字含镇街 | 见附件 |`).codes).toContain(
      'row-unplaced',
    )
  })

  it('says which row it could not place, and which it saw twice', () => {
    const { codes, diagnostics } = read(
      `${rows(' | 1 | 0 | 0 | 0 | 0 | 0 | 1 | | |')}\n五、某种别的申请 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n${APPLICATION} | 2 | 0 | 0 | 0 | 0 | 0 | 2 |`,
    )
    expect(codes).toContain('row-unplaced')
    expect(codes).toContain('row-duplicate')
    expect(diagnostics.find(({ code }) => code === 'row-unplaced')?.facts).toMatchObject({
      text: expect.stringContaining('某种别的申请'),
    })
  })

  it('knows a misprinted label and says so', () => {
    const { values, codes } = read(
      `${rows(' | 1 | 0 | 0 | 0 | 0 | 0 | 1 |')}\n2.其他法律行政止公开 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |`,
    )
    expect(values['/applications/outcomes/denied/forbiddenByLaw/total']).toBe(3)
    expect(codes).toContain('label-misprinted')
  })

  it('reads the single row of 2019 and the three rows of 2021 apart', () => {
    const whole = read(
      `${rows(' | 1 | 0 | 0 | 0 | 0 | 0 | 1 |')}\n（六）其他处理 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |\n（七）总计 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |`,
    )
    expect(whole.values['/applications/outcomes/other/asWhole/total']).toBe(2)
    expect(whole.edition).toBe('2019')
    const parts = read(
      `${rows(' | 1 | 0 | 0 | 0 | 0 | 0 | 1 |')}\n（六）其他处理 | 3、其他 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |\n（七）总计 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |`,
    )
    expect(parts.values['/applications/outcomes/other/other/total']).toBe(2)
    expect(parts.edition).toBe('2021')
  })
})

describe('table four', () => {
  const five = '结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计'
  const four = (groups: string) =>
    `行政复议 | 行政诉讼 |\n${five} | ${groups} |\n${five} | ${five} |\n1 | 0 | 0 | 0 | 1 | 2 | 0 | 0 | 0 | 2 | 3 | 0 | 0 | 0 | 3 |`

  it('is read under its own head, and not under one whose groups are swapped', () => {
    expect(read(four('未经复议直接起诉 | 复议后起诉')).values['/litigation/afterReconsideration/total']).toBe(3)
    const swapped = read(four('复议后起诉 | 未经复议直接起诉'))
    expect(swapped.codes).toContain('head-disordered')
    expect(swapped.cells.get('/litigation/direct/total')).toMatchObject({ value: null, reading: 'unreadable' })
  })
})

describe('tables that are not the form’s', () => {
  it('are kept as they stand', () => {
    const { otherTables, cells } = read('附表一\n单位 | 人数 | 经费 |\n办公室 | 3 | 12.5 |\n行政许可 | 1 | 2 |')
    expect(cells.size).toBe(0)
    expect(otherTables).toEqual([
      {
        caption: '附表一',
        rows: [
          ['单位', '人数', '经费'],
          ['办公室', '3', '12.5'],
          ['行政许可', '1', '2'],
        ],
      },
    ])
  })
})
