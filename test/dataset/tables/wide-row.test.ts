import { describe, expect, it } from 'vitest'
import type { JudgedReport } from '../../../src/dataset/tables/judged.ts'
import { figuresOf, wideRow } from '../../../src/dataset/tables/wide-row.ts'
import { UNION_CELLS } from '../../../src/form/union-cells.ts'
import { type ParsedReport, parseReport } from '../../../src/parse.ts'
import { AS_THEY_ARE, byColumn, corpusText, sourceRow } from './corpus-report.ts'

const TOWNSHIP = corpusText('wangcha-township-2020/source.txt')
const FULL_SIZE = UNION_CELLS.length

async function wide(text: string, judged?: (parsed: ParsedReport) => JudgedReport): Promise<Record<string, unknown>> {
  const parsed = await parseReport(text)
  const row = wideRow(parsed, sourceRow('a/b.txt', parsed), (judged ?? AS_THEY_ARE.judge)(parsed), '2026-11')
  if (row === null) throw new Error('no report was read')
  return byColumn('wide', row)
}

function letterOf(row: Record<string, unknown>, column: string): string | undefined {
  return String(row['readings'])[UNION_CELLS.findIndex(({ name }) => name === column)]
}

describe('the wide row of a report', () => {
  it('has what a person reads in the source', async () => {
    expect(await wide(TOWNSHIP)).toMatchObject({
      report_id: expect.stringMatching(/^[0-9a-f]{16}$/),
      path: 'a/b.txt',
      url: 'https://www.example.gov.example/a.html',
      captured: '2024-05-06T07:08:09Z',
      authority: '望槎乡人民政府',
      reporting_year: 2020,
      edition: '2019',
      title: '2020年望槎乡政府信息公开工作年度报告',
      issuer: '瓠河县望槎乡人民政府',
      index_number: 'WCX-2021-003',
      published_on: null,
      period_start: '2020-01-01',
      period_end: '2020-12-31',
      pro_regulations_made: 0,
      pro_regulations_issued: null,
      pro_permits_decisions: null,
      pro_other_services_prev_items: 7,
      pro_other_services_change: 0,
      pro_other_services_decisions: 133,
      pro_fees_amount: null,
      pro_fees_amount_unit: null,
      pro_procurement_items: 2,
      pro_procurement_amount: 77600,
      pro_procurement_amount_unit: '元',
      app_received_np: 2,
      app_received_firm: null,
      app_received_total: 2,
      app_carried_in_np: 0,
      app_granted_total: 1,
      app_unable_not_held_np: 1,
      app_other_whole_total: 0,
      app_other_rest_total: null,
      app_outcomes_total: 2,
      app_carried_over_np: 0,
      rec_upheld: 0,
      rec_total: 0,
      lit_direct_total: null,
      lit_after_rec_pending: null,
      // By eye: 13 numbers in table two, two in each of the 23 rows of table three, five in table four.
      cells_printed: 13 + 23 * 2 + 5,
      // Three rows of table two, five cells in each row of table three, both groups of lawsuits.
      cells_dash: 9 + 23 * 5 + 10,
      cells_blank: 0,
      cells_recovered: 0,
      cells_unreadable: 0,
      // What only the form of 2021 has: 3 + 3 of documents, the fees' amount, three rows of other outcomes.
      cells_absent: 3 + 3 + 1 + 3 * 7,
      errors: 0,
      waived: 0,
      figures: 'consistent',
      rules_version: '2026-11',
    })
  })

  it('says whose it is through recodings, and whether the code is of a later table', async () => {
    const district = TOWNSHIP.replaceAll('瓠河县望槎乡', '金华市金东区').replaceAll('望槎乡', '金华市金东区')
    const body = { division_code: '330703', division_name: '金东区', level: 'county' }
    const known = { ...body, body_id: 'u330703-2004', unit_id: '330703-2004', code_reported: null }
    expect(await wide(district)).toMatchObject({ ...known, reporting_year: 2020, code_carried_forward: 0 })
    const later = await wide(district.replaceAll('2021', '2031').replaceAll('2020', '2030'))
    expect(later).toMatchObject({ ...known, reporting_year: 2030, code_carried_forward: 1 })
    const unknown = { body_id: 'n望槎乡人民政府', unit_id: null, division_code: null, code_carried_forward: null }
    expect(await wide(TOWNSHIP)).toMatchObject(unknown)
  })

  it('keeps apart zero, blank, a dash, what is unreadable and what is not there', async () => {
    const row = await wide(TOWNSHIP.replace('行政处罚 | 无 | 无 | 无', '行政处罚 |  | 0 | 3/4'))
    expect([row['pro_penalties_prev_items'], letterOf(row, 'pro_penalties_prev_items')]).toEqual([null, 'b'])
    expect([row['pro_penalties_change'], letterOf(row, 'pro_penalties_change')]).toEqual([0, 'p'])
    expect([row['pro_penalties_decisions'], letterOf(row, 'pro_penalties_decisions')]).toEqual([null, 'u'])
    expect([row['pro_coercion_decisions'], letterOf(row, 'pro_coercion_decisions')]).toEqual([null, 'd'])
    expect([row['pro_fees_amount'], letterOf(row, 'pro_fees_amount')]).toEqual([null, 'a'])
    expect(row).toMatchObject({ cells_blank: 1, cells_unreadable: 1, cells_dash: 131, cells_printed: 65 })
  })

  it('has one letter a cell of the form, and counts each once', async () => {
    for (const name of [
      'wangcha-township-2020',
      'jiaoling-district-2021',
      'langwu-district-2019',
      'tongxun-county-2016',
    ]) {
      const row = await wide(corpusText(`${name}/source.txt`))
      const letters = String(row['readings'])
      const counted = { p: 'printed', b: 'blank', d: 'dash', r: 'recovered', u: 'unreadable', a: 'absent' }
      expect(letters).toHaveLength(FULL_SIZE)
      for (const [letter, reading] of Object.entries(counted)) {
        expect(row[`cells_${reading}`]).toBe(letters.split(letter).length - 1)
      }
      const sum = Object.values(counted).reduce((total, reading) => total + Number(row[`cells_${reading}`]), 0)
      expect(sum).toBe(FULL_SIZE)
    }
  })

  it('keeps the unit that is printed', async () => {
    const row = await wide(corpusText('huhe-county-2023/source.txt'))
    expect(row).toMatchObject({
      pro_fees_amount: 612.5,
      pro_fees_amount_unit: '万元',
      pro_procurement_amount_unit: null,
    })
  })

  it('has none where no report was read', async () => {
    const parsed = await parseReport('天气预报')
    expect(wideRow(parsed, sourceRow('x', parsed), AS_THEY_ARE.judge(parsed), '1')).toBeNull()
  })
})

describe('the verdicts of a report', () => {
  const contradicted = corpusText('huhe-county-2023/source.txt')
  const waived = ({ findings, passes }: ParsedReport): JudgedReport => ({
    findings: findings.map(finding =>
      finding.outcome === 'fail' && finding.code === 'balance'
        ? { ...finding, severity: 'info', outcome: 'waived', waivedReason: 'known' }
        : finding,
    ),
    passes,
  })

  it('count what stands by its severity', async () => {
    // Two columns of table three do not balance, and the text carries in six where the table has four.
    const verdicts = { errors: 2, warnings: 1, remarks: 0, waived: 0, figures: 'inconsistent' }
    expect(await wide(contradicted)).toMatchObject(verdicts)
  })

  it('no longer count what was waived', async () => {
    const verdicts = { errors: 0, warnings: 1, waived: 2, figures: 'consistent' }
    expect(await wide(contradicted, waived)).toMatchObject(verdicts)
  })

  it('count what could not be decided, sums apart', async () => {
    const row = await wide(TOWNSHIP)
    // Five columns balance nothing, and their outcomes add to nothing; 23 rows and two groups of lawsuits lack parts.
    expect(row['sums_undecided']).toBe(5 + 5 + 23 + 2)
    // The balance and the outcomes of natural persons and of the total, and the reconsiderations.
    expect(row['sums_passed']).toBe(2 + 2 + 1)
    // That it was published in time cannot be told without a date.
    expect(row['undecided']).toBe(5 + 5 + 23 + 2 + 1)
  })

  it('never call consistent what no sum was checked in, or what could not be read', async () => {
    const [good, none, refused] = await Promise.all([
      parseReport(TOWNSHIP),
      parseReport(corpusText('tongxun-county-2016/source.txt')),
      parseReport('天气预报'),
    ])
    const figures = (parsed: ParsedReport) => figuresOf(parsed, parsed)
    expect(figures(good)).toBe('consistent')
    expect(none.report).not.toBeNull()
    expect(figures(none)).toBe('unchecked')
    expect(figures(refused)).toBe('unchecked')
    const cutShort = { code: 'budget-exceeded', severity: 'error', facts: { what: 'rows', limit: 1 } } as const
    expect(figures({ ...good, diagnostics: [...good.diagnostics, cutShort] })).toBe('unchecked')
    expect(figuresOf(good, { findings: [], passes: { 'section-missing': 6 } })).toBe('unchecked')
  })
})
