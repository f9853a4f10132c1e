import { describe, expect, it } from 'vitest'
import { findingRows } from '../../../src/dataset/tables/finding-rows.ts'
import type { JudgedFinding } from '../../../src/dataset/tables/judged.ts'
import { diagnosticRows } from '../../../src/dataset/tables/report-rows.ts'
import { parseReport } from '../../../src/parse.ts'
import { byColumn, corpusText } from './corpus-report.ts'

const CONTRADICTED = corpusText('huhe-county-2023/source.txt')

describe('the rows of findings', () => {
  it('say what was checked, the numbers, the cells and the suspects', async () => {
    const parsed = await parseReport(CONTRADICTED)
    const rows = findingRows(parsed, 'a.txt', parsed).map(row => byColumn('findings', row))
    expect(rows.map(row => [row['code'], row['outcome']])).toEqual([
      ['balance', 'fail'],
      ['balance', 'fail'],
      ['prose-table', 'fail'],
    ])
    expect(rows[0]).toMatchObject({
      path: 'a.txt',
      authority: '瓠河县人民政府',
      reporting_year: 2023,
      severity: 'error',
      subject: '自然人',
      expected: 62,
      actual: 60,
      difference: -2,
      reason: null,
      // Lines of the rows 一, 二, （七） and 四 in the source.
      places: expect.stringMatching(/^27:\d+; 28:\d+; 50:\d+; 51:\d+$/),
      terms:
        'L+一、本年新收政府信息公开申请数量/自然人=58; L+二、上年结转政府信息公开申请数量/自然人=4; R+三、本年度办理结果/（七）总计/自然人=59; R+四、结转下年度继续办理/自然人=1',
      waived_reason: null,
    })
    expect(rows[0]?.['suspects']).toContain('二、上年结转政府信息公开申请数量/自然人: 4->2;')
    expect(String(rows[0]?.['suspects']).split(' | ')).toHaveLength(2)
    expect(rows[2]).toMatchObject({ expected: 4, actual: 6, difference: 2, suspects: null })
  })

  it('give the reason of what was waived and of what could not be decided', async () => {
    const parsed = await parseReport(corpusText('wangcha-township-2020/source.txt'))
    const [undecided] = parsed.findings
    const findings: JudgedFinding[] = [
      undecided as JudgedFinding,
      { ...(undecided as JudgedFinding), outcome: 'waived', waivedReason: 'as they told us' },
    ]
    const rows = findingRows(parsed, 'a', { findings, passes: {} }).map(row => byColumn('findings', row))
    expect(rows[0]).toMatchObject({ outcome: 'undecided', reason: 'dash', expected: null, terms: null })
    expect(rows[1]).toMatchObject({ outcome: 'waived', waived_reason: 'as they told us' })
  })

  it('tell sets that are not listed, ranges and why none is named', async () => {
    const parsed = await parseReport(CONTRADICTED)
    const [finding] = parsed.findings
    const cell = { pointer: '/x', label: 'x', printed: 5, needed: null, place: null, slip: null }
    const suspects = [
      {
        weight: 1,
        cells: [
          { ...cell, range: { least: 1, most: null } },
          { ...cell, range: { least: 2, most: 4 } },
        ],
      },
      { weight: 1, cells: [{ ...cell, needed: 50, slip: 'digit-lost' as const }] },
    ]
    const findings = [
      { ...finding, suspects, suspectsLeftOut: 3 },
      { ...finding, suspects: [], noSuspects: 'too-heavy' },
    ] as JudgedFinding[]
    const rows = findingRows(parsed, 'a', { findings, passes: {} }).map(row => byColumn('findings', row))
    expect(rows[0]?.['suspects']).toBe('x: 5->1..; x: 5->2..4 | x: 5->50 (digit-lost) | +3')
    expect(rows[1]).toMatchObject({ suspects: null, no_suspects: 'too-heavy' })
  })

  it('are none where no report was read', async () => {
    const parsed = await parseReport('天气预报')
    expect(findingRows(parsed, 'a', parsed)).toEqual([])
    expect(diagnosticRows(parsed, 'a')).toEqual([])
  })
})

describe('the rows of diagnostics', () => {
  it('put the facts into words in both languages', async () => {
    const text = CONTRADICTED.replace('规章 | 0 | 0 | 0 |', '规章 | 0 | 3/4 | 0 |')
    const parsed = await parseReport(text)
    const rows = diagnosticRows(parsed, 'a.txt').map(row => byColumn('diagnostics', row))
    const unreadable = rows.find(({ code }) => code === 'cell-unreadable')
    expect(unreadable).toMatchObject({ path: 'a.txt', severity: 'warning', place: expect.stringMatching(/^11:\d+$/) })
    expect(unreadable?.['message_en']).toContain('3/4')
    expect(unreadable?.['message_zh']).toContain('3/4')
    expect(rows).toHaveLength(parsed.diagnostics.length)
  })
})
