import { describe, expect, it } from 'vitest'
import {
  APPLICANTS,
  APPLICATIONS,
  CASES,
  DISCLOSURE,
  DISCLOSURE_COLUMNS,
  DISCLOSURE_HEADS,
} from '../../benchmarks/peers/form-words.ts'
import { peer as expressions } from '../../benchmarks/peers/readers/expressions.ts'
import { peer as gongkai } from '../../benchmarks/peers/readers/gongkai.ts'
import { rowsToCells } from '../../benchmarks/peers/rows-to-cells.ts'
import { emptyScore, scoreReport } from '../../benchmarks/peers/score.ts'
import { textToCells } from '../../benchmarks/peers/text-to-cells.ts'
import { cellsOf } from '../../src/form/derive.ts'
import { EDITIONS } from '../../src/form/editions.ts'

const REPORT = `禾坪县人民政府2022年政府信息公开工作年度报告
一、总体情况
渡口的时刻表都在网站登出。
二、主动公开政府信息情况
第二十条第（一）项 |||
信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
规章 | 0 | 1 | 2 |
行政规范性文件 | 3 |  | 1,204 |
三、收到和处理政府信息公开申请情况
一、本年新收政府信息公开申请数量 | 7 |  |  |  |  | 1 | 8 |
二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
`

const WANTED = new Map<string, number | null>([
  ...Object.entries({ issued: 0, repealed: 1, in_force: 2 }).map(
    ([column, value]) => [`proactive_disclosure/regulations/${column}`, value] as const,
  ),
  ...Object.entries({ issued: 3, repealed: null, in_force: 1204 }).map(
    ([column, value]) => [`proactive_disclosure/normative_documents/${column}`, value] as const,
  ),
  ...APPLICANTS.map(
    (column, index) => [`applications/received/${column}`, [7, null, null, null, null, 1, 8][index] ?? null] as const,
  ),
  ...APPLICANTS.map(column => [`applications/carried_in/${column}`, 0] as const),
])

describe('the readers of benchmarks/peers', () => {
  it('give numbers by table, item and column', async () => {
    for (const { read, name } of [gongkai, expressions]) {
      const score = emptyScore()
      scoreReport(await read(new TextEncoder().encode(REPORT)), WANTED, score)
      expect(score, name).toEqual({ ...emptyScore(), printed: 15, right: 15, blank: 5 })
    }
  })

  it('keep an empty cell between the label and seven figures apart, and cells that are not there', () => {
    const cells = rowsToCells([
      ['三、本年度办理结果', '（一）予以公开', '', '1', '0', '0', '0', '0', '0', '1'],
      ['（七）总计', '4', '', '2'],
    ])
    expect([...cells.values()]).toEqual([1, 0, 0, 0, 0, 0, 1, 4, null, 2])
    expect(cells.has('applications/total/total')).toBe(false)
  })

  it('leave a row of text out that has too few figures', () => {
    const cells = textToCells(
      '一、本年新收政府信息公开申请数量 7 1 8\n二、上年结转政府信息公开申请数量 1 2 3 4 5 6 21\n',
    )
    expect([...cells.keys()]).toEqual(APPLICANTS.map(column => `applications/carried_in/${column}`))
  })
})

describe('the words of benchmarks/peers', () => {
  it('name every cell of the form and no other', () => {
    const form = new Set(EDITIONS.flatMap(cellsOf).map(({ table, item, column }) => `${table}/${item}/${column}`))
    const disclosed = Object.values(DISCLOSURE_COLUMNS).flatMap(rows =>
      [...rows].flatMap(([item, columns]) => columns.map(column => `proactive_disclosure/${item}/${column}`)),
    )
    const applications = APPLICATIONS.flatMap(({ id }) => APPLICANTS.map(column => `applications/${id}/${column}`))
    expect(new Set([...disclosed, ...applications, ...CASES])).toEqual(form)
    const heads = new Set(disclosed.map(key => key.split('/')[2]))
    expect(new Set(DISCLOSURE_HEADS.map(({ id }) => id))).toEqual(heads)
    expect(new Set(DISCLOSURE.map(({ id }) => id))).toEqual(new Set(disclosed.map(key => key.split('/')[1])))
  })

  it('tell every row of the form from all others', () => {
    const lines = EDITIONS.flatMap(cellsOf).filter(({ table }) => table === 'applications')
    for (const { item, row } of lines) {
      const label = (row.labels.at(-1) as string).normalize('NFKC')
      expect(APPLICATIONS.filter(({ label: piece }) => new RegExp(piece).test(label)).map(({ id }) => id)).toEqual([
        item,
      ])
    }
  })
})

describe('the score of benchmarks/peers', () => {
  it('counts a nought for a blank as wrong, and what is not there as invented', () => {
    const wanted = new Map([
      ['a', 1],
      ['b', null],
      ['c', 2],
      ['d', null],
      ['e', 5],
    ])
    const found = new Map([
      ['a', 1],
      ['b', 0],
      ['c', 3],
      ['f', 4],
      ['g', null],
    ])
    const score = emptyScore()
    scoreReport(found, wanted, score)
    expect(score).toEqual({ printed: 3, right: 1, blank: 1, missing: 1, wrong: 2, noughts: 1, invented: 1, refused: 0 })
  })
})
