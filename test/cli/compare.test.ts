import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { sparkline } from '../../src/cli/compare-table.ts'
import { width } from '../../src/cli/terminal.ts'
import { type ParsedReport, parseReport } from '../../src/index.ts'
import { Workshop } from './command.ts'
import { reportText, TITLE } from './report-text.ts'

// Each run starts a process.
vi.setConfig({ testTimeout: 120_000 })

const workshop = new Workshop()
afterAll(() => workshop.close())

const NASTY = '\u001b[31m\u202e\u2028'

/** A dataset as `gongkai dataset` leaves it, as far as comparing reads it: one body in 2021 and 2023, 2022 missing. */
beforeAll(async () => {
  mkdirSync(join(workshop.folder, 'data'))
  const lines: string[] = []
  const sources = ['path,url,captured,report_id']
  for (const [year, received] of [
    ['2021', '7'],
    ['2023', '14'],
  ] as const) {
    const cells = {
      '/applications/received/total': received,
      '/applications/outcomes/granted/total': received,
      '/applications/total/total': received,
    }
    const text = reportText({ title: TITLE.replace('2022', year), cells }).replaceAll('2022年', `${year}年`)
    const parsed = await parseReport(text, { name: `${year}.txt` })
    lines.push(JSON.stringify(parsed))
    sources.push(`${NASTY}${year}.txt,https://example.cn/${year},,${parsed.source.sha256.slice(0, 16)}`)
  }
  workshop.write('data/reports.jsonl', `${lines.join('\n')}\n{"broken"\n`)
  workshop.write('data/sources.csv', `${sources.join('\n')}\n`)
})

const rowsOf = (text: string) => parse(text, { columns: true }) as Record<string, string>[]

describe('gongkai compare', () => {
  it('lays years side by side, a gap as a gap, and says what it passed over', () => {
    const { code, out, err } = workshop.run(['compare', 'data'])
    // One line of its reports is damaged.
    expect(code).toBe(1)
    const row = out.split('\n').find(line => line.includes('青禾县水务局')) ?? ''
    expect(row).toMatch(/7\S*\s+·\s+14\S*\s+▃·▇$/)
    expect(out).toMatch(/100\.0%\*\S* n=7 /)
    expect(err).toContain('1 lines')
  })

  it('prints the report of every year, gaps too, and what the rules over years found, undecided ones too', () => {
    const reports = rowsOf(workshop.run(['compare', 'data', '--csv', '--table', 'reports']).out)
    expect(reports.map(row => [row['year'], row['gap'], row['url']])).toEqual([
      ['2021', '', 'https://example.cn/2021'],
      ['2022', 'no-report', ''],
      ['2023', '', 'https://example.cn/2023'],
    ])
    const { out } = workshop.run(['compare', 'data', '--json', '--table', 'findings', '--year', '2023'])
    const findings = out
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(findings).toContainEqual(
      expect.objectContaining({
        code: 'carried-over-differs',
        outcome: 'undecided',
        reason: 'year-missing',
        year: 2023,
      }),
    )
    expect(findings.every(({ year }) => year === 2023)).toBe(true)
  })

  it('counts what a rule set waives as little as check does', () => {
    const errorsOf = (...more: string[]) =>
      rowsOf(workshop.run(['compare', 'data', '--csv', '--indicator', 'received', '--year', '2021', ...more]).out).map(
        row => row['errors'],
      )
    const codes = ['balance', 'outcome-total', 'row-total', 'case-total']
    const rules = workshop.write('off.json', JSON.stringify({ off: codes }))
    expect(Number(errorsOf()[0])).toBeGreaterThan(0)
    expect(errorsOf('--rules', rules)).toEqual(['0'])
    expect(workshop.run(['compare', 'data', '--rules', workshop.write('bad.json', '{"of":[]}')]).code).toBe(2)
  })

  it('says which lines hold a cell that is no number, and takes no figure of them', () => {
    const [line = ''] = readFileSync(join(workshop.folder, 'data', 'reports.jsonl'), 'utf8').split('\n')
    mkdirSync(join(workshop.folder, 'spoilt'))
    const whole = JSON.parse(line) as ParsedReport
    const { report } = whole
    const received = { ...report?.applications.received, total: 'seven' }
    for (const applications of ['none', { ...report?.applications, received }]) {
      const spoilt = { ...whole, report: { ...report, applications } }
      workshop.write('spoilt/reports.jsonl', `${line}\n${JSON.stringify(spoilt)}\n`)
      const { code, out, err } = workshop.run(['compare', 'spoilt', '--csv', '--indicator', 'received'])
      expect([code, err.includes('1 lines')]).toEqual([1, true])
      expect(rowsOf(out).map(row => [row['value'], row['set_aside']])).toEqual([['7', '0']])
    }
  })

  it('does not write its page over what the dataset is made of', () => {
    const { code, err } = workshop.run(['compare', 'data', '--html', 'data/sources.csv'])
    expect(code).toBe(2)
    expect(err).toContain('not written over')
    expect(workshop.run(['compare', 'data', '--csv']).out).toContain('https://example.cn/2021')
  })

  it('shows nothing of years that the dataset does not have', () => {
    const { out, err } = workshop.run(['compare', 'data', '--year', '2030'])
    expect(out).toBe('')
    expect(err).toContain('no body to compare')
  })

  it('keeps columns under one another with letters of double width', () => {
    const { out } = workshop.run(['compare', 'data', '--indicator', 'received', '--lang', 'zh'])
    const lines = out.split('\n').filter(line => /2023|青禾县/.test(line) && !/–/.test(line))
    expect(lines).toHaveLength(2)
    const [head = '', row = ''] = lines
    const end = (line: string, found: RegExp) =>
      width(line.slice(0, (found.exec(line)?.index ?? 0) + (found.exec(line)?.[0].length ?? 0)))
    expect(end(row, / 14\S*/)).toBe(end(head, /2023/))
  })

  it('gives the same as CSV and JSON, a row for the gap too', () => {
    const csv = rowsOf(workshop.run(['compare', 'data', '--csv']).out)
    const json = workshop
      .run(['compare', 'data', '--json'])
      .out.trimEnd()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(csv.map(row => [row['year'], row['indicator'], row['value'], row['why']])).toEqual([
      ['2021', 'received', '7', ''],
      ['2021', 'disclosed_of_resolvable', '1', ''],
      ['2022', 'received', '', 'no-report'],
      ['2022', 'disclosed_of_resolvable', '', 'no-report'],
      ['2023', 'received', '14', ''],
      ['2023', 'disclosed_of_resolvable', '1', ''],
    ])
    expect(json.map(row => row.value)).toEqual([7, 1, null, null, 14, 1])
    expect(json[1]).toMatchObject({ numerator: 7, denominator: 7, small_n: 1, url: 'https://example.cn/2021' })
  })

  it('adds up before it divides, and filters by year and level', () => {
    const { out } = workshop.run([
      'compare',
      'data',
      '--csv',
      '--by',
      'year',
      '--year',
      '2023',
      '--level',
      'department',
    ])
    expect(rowsOf(out)[0]).toMatchObject({ unit_id: 'all', year: '2023', value: '14', bodies: '1', bodies_in: '1' })
    expect(rowsOf(workshop.run(['compare', 'data', '--csv', '--division', '99']).out)).toEqual([])
  })

  it('refuses what it does not know with exit 2', () => {
    const unknown = workshop.run(['compare', 'data', '--indicator', `x${NASTY}`])
    expect(unknown.code).toBe(2)
    expect(unknown.err).toContain('disclosed_of_processed')
    expect(unknown.err).not.toContain('\u001b')
    for (const args of [
      ['nowhere'],
      ['data', '--year', '2023-2021'],
      ['data', '--level', 'moon'],
      ['data', '--population', 'none.csv'],
    ]) {
      expect(workshop.run(['compare', ...args]).code, args.join(' ')).toBe(2)
    }
  })
})

it('a sparkline starts at zero and leaves gaps', () => {
  expect(sparkline([0, 5, null, 10])).toBe('▁▃·▇')
  expect(sparkline([0, 0])).toBe('▁▁')
})
