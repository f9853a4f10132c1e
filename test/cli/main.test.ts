import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { OBSERVATION_COLUMNS } from '../../src/panel/observations.ts'
import { Workshop } from './command.ts'
import { reportText, TITLE } from './report-text.ts'

// Each run starts a process.
vi.setConfig({ testTimeout: 120_000 })

const workshop = new Workshop()
afterAll(() => workshop.close())

const clean = workshop.write('clean.txt', reportText())
const wrong = workshop.write('wrong.txt', reportText({ cells: { '/applications/received/total': '4' } }))
const other = workshop.write('other.txt', '今天天气很好，适合出门。\n'.repeat(20))

const OLD = [
  '青禾县人民政府2015年政府信息公开工作年度报告',
  '本报告由青禾县人民政府按照《中华人民共和国政府信息公开条例》编制。',
  '一、主动公开政府信息情况',
  '2015年，全县主动公开政府信息1203条。',
  '二、依申请公开政府信息情况',
  '全年收到政府信息公开申请12件，均已办结。',
].join('\n')

const jsonLines = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))

describe('exit codes', () => {
  it('are 0 where a report was read and nothing contradicts', () => {
    for (const command of ['parse', 'check']) {
      const { code, err } = workshop.run([command, clean])
      expect({ command, code, err }).toEqual({ command, code: 0, err: '' })
    }
  })

  it('are 1 where figures contradict each other', () => {
    for (const command of ['parse', 'check']) {
      const { code, out } = workshop.run([command, wrong])
      expect(code).toBe(1)
      expect(out).toContain('error balance')
      expect(out).toContain('error row-total')
    }
  })

  it('are 1 where a file gave no report', () => {
    for (const file of [other, 'absent.txt', '.']) {
      for (const command of ['parse', 'check']) {
        expect({ file, code: workshop.run([command, file]).code }).toEqual({ file, code: 1 })
      }
    }
  })

  it('are 2 for misuse, with nothing on stdout', () => {
    for (const args of [['parse'], ['parse', clean, '--nope'], ['nope'], ['parse', clean, '--lang', 'fr']]) {
      const { code, out, err } = workshop.run(args)
      expect({ args, code, out }).toEqual({ args, code: 2, out: '' })
      expect(err).not.toBe('')
    }
  })

  it('are 0 for help and version', () => {
    for (const args of [['--help'], ['--version'], ['parse', '--help']]) expect(workshop.run(args).code).toBe(0)
  })
})

describe('parse', () => {
  it('shows who, when and the key figures', () => {
    const { out } = workshop.run(['parse', clean])
    for (const part of [TITLE, '青禾县水务局', '2022', '2023-01-10', 'received 3', 'granted 3'])
      expect(out).toContain(part)
  })

  it('speaks Chinese when asked', () => {
    const { out } = workshop.run(['parse', wrong, '--lang', 'zh'])
    expect(out).toContain('新收 4')
    expect(out).toContain('核对结果')
    expect(out).not.toMatch(/received|Findings/)
  })

  it('gives one ParsedReport a line and file, in the order given', () => {
    const { code, out } = workshop.run(['parse', '--json', other, clean, wrong])
    const parsed = jsonLines(out)
    expect(code).toBe(1)
    expect(parsed.map(({ source }) => source.name)).toEqual([other, clean, wrong])
    expect(parsed[0].report).toBeNull()
    expect(parsed[0].diagnostics.length).toBeGreaterThan(0)
    expect(parsed[1].report.applications.received).toMatchObject({
      naturalPerson: 3,
      commercialEnterprise: 0,
      total: 3,
    })
    expect(parsed[1].report.metadata.title).toBe(TITLE)
    expect(parsed[1].report.reportingYear).toBe(2022)
    expect(parsed[1].findings.filter((found: { outcome: string }) => found.outcome === 'fail')).toEqual([])
  })

  it('reads standard input', () => {
    const { code, out } = workshop.run(['parse', '--json', '-'], reportText())
    expect(code).toBe(0)
    expect(jsonLines(out)[0]).toMatchObject({ source: { name: 'stdin' }, report: { reportingYear: 2022 } })
  })

  it('takes the encoding it is told', () => {
    const utf16 = workshop.write('utf16.txt', Buffer.from(reportText(), 'utf16le'))
    const { out } = workshop.run(['parse', '--json', '--encoding', 'utf-16le', utf16])
    expect(jsonLines(out)[0].report.metadata.title).toBe(TITLE)
  })

  it('gives observations as CSV with the columns of the contract', () => {
    const { code, out } = workshop.run(['parse', '--observations', clean])
    const lines = out.trimEnd().split('\n')
    expect(code).toBe(0)
    expect(lines[0]).toBe(
      'report_id,authority,division_code,reporting_year,edition,table,item,item_label,column,column_label,value,unit,raw,reading,place',
    )
    expect(lines).toHaveLength(1 + 10 + 25 * 7 + 15)
  })

  it('gives observations as JSON lines with the same keys, and names refused files on stderr', () => {
    const { code, out, err } = workshop.run(['parse', '--observations', '--json', other, clean])
    const rows = jsonLines(out)
    expect(code).toBe(1)
    expect(err).toContain(other)
    expect(rows).toHaveLength(200)
    for (const row of rows) expect(Object.keys(row)).toEqual([...OBSERVATION_COLUMNS])
    expect(rows.find(row => row.item === 'fees')).toMatchObject({ value: 1.5, unit: '万元', reading: 'printed' })
  })
})

describe('check', () => {
  it('gives the findings of a file a line', () => {
    const records = jsonLines(workshop.run(['check', '--json', clean, wrong, other]).out)
    expect(records.map(record => record.refused)).toEqual([false, false, true])
    expect(records[0].passes).toMatchObject({ balance: 7, 'outcome-total': 7, 'row-total': 25, 'case-total': 3 })
    const failed = records[1].findings.filter((found: { outcome: string }) => found.outcome === 'fail')
    expect(failed.map((found: { code: string }) => found.code).sort()).toEqual(['balance', 'row-total'])
    expect(failed.find((found: { code: string }) => found.code === 'balance')).toMatchObject({ expected: 4, actual: 3 })
  })

  it('says so where there is nothing to say, and goes on to the next file', () => {
    const { out } = workshop.run(['check', clean, wrong])
    expect(out).toMatch(/^clean\.txt\n {2}nothing found\n\nwrong\.txt\n/)
    expect(out.match(/error balance Column/g)).toHaveLength(1)
    expect(out).toContain('error balance reports: 1, places: 1, first: wrong.txt\n')
  })

  it('does not call a report consistent of whose form nothing was read', () => {
    const old = workshop.write('old.txt', Buffer.from(OLD))
    const { code, out } = workshop.run(['check', old, clean])
    expect(code).toBe(0)
    expect(out).toMatch(/^old\.txt\n {2}warning form-unknown The official form of 2015/)
    expect(out).not.toMatch(/^old\.txt\n {2}nothing found/)
    expect(out).toContain('warning form-unknown reports: 1, places: 1, first: old.txt\n')
  })
})

describe('suspects', () => {
  const cell = '一、本年新收政府信息公开申请数量/总计 4 → 3'

  it('are printed under the finding, once', () => {
    const { out } = workshop.run(['check', wrong])
    expect(out).toContain(`    suspect: ${cell}\n`)
    expect(out.split(cell)).toHaveLength(2)
    expect(out).toContain('suspects as above')
    expect(workshop.run(['check', wrong, '--lang', 'zh']).out).toContain(`    可能有误: ${cell}\n`)
  })

  it('are data in --json, and only where figures contradict each other', () => {
    const [sound, broken] = jsonLines(workshop.run(['check', '--json', clean, wrong]).out)
    const [set, ...others] = broken.findings.find(({ code }: { code: string }) => code === 'balance').suspects
    expect(others).toEqual([])
    expect(set).toMatchObject({
      weight: 1,
      cells: [{ pointer: '/applications/received/total', printed: 4, needed: 3, slip: null }],
    })
    expect(set.cells[0].place).toMatchObject({ line: expect.any(Number), column: expect.any(Number) })
    expect(JSON.stringify(sound.findings)).not.toContain('suspects')
  })

  it('are said where a value is explained', () => {
    const { out } = workshop.run(['explain', wrong, '/applications/received/total'])
    expect(out).toContain(`${cell} [balance, row-total]`)
    expect(workshop.run(['explain', wrong, '/applications/received/naturalPerson']).out).not.toContain('→')
  })
})

describe('explain', () => {
  it('says what a code means', () => {
    expect(workshop.run(['explain', 'balance'])).toMatchObject({
      code: 0,
      out: expect.stringContaining('Why it matters'),
    })
    const { out } = workshop.run(['explain', 'row-arity', '--lang', 'zh'])
    expect(out).toContain('可以怎么做')
  })

  it('shows where a value came from', () => {
    const { code, out } = workshop.run(['explain', clean, '/applications/received/total'])
    expect(code).toBe(0)
    expect(out).toMatch(/Value\s+3\n/)
    expect(out).toMatch(/│ .*\| 3 \|\n.*│ +\^$/m)
  })

  it('says why a file gave no report', () => {
    expect(workshop.run(['explain', other, '/reportingYear'])).toMatchObject({
      code: 1,
      out: expect.stringContaining('not-a-report'),
    })
    expect(workshop.run(['explain', 'absent.txt', '/reportingYear'])).toMatchObject({
      code: 1,
      out: expect.stringContaining('source-unreadable'),
    })
  })

  it('is misuse for what does not exist', () => {
    for (const args of [
      ['nothing-such'],
      ['constructor'],
      ['__proto__'],
      [clean, '/nowhere'],
      [clean, '/constructor'],
    ]) {
      const { code, out, err } = workshop.run(['explain', ...args])
      expect({ args, code, out }).toEqual({ args, code: 2, out: '' })
      expect(err).not.toBe('')
    }
  })
})

describe('the front page', () => {
  for (const [readme, language] of [
    ['README.md', 'en'],
    ['README.zh-CN.md', 'zh'],
  ] as const) {
    it(`of ${readme} shows what its first command prints`, () => {
      const text = readFileSync(new URL(`../../${readme}`, import.meta.url), 'utf8')
      const file = /gongkai parse .*?(corpus\/\S+)/.exec(text)?.[1] as string
      const shown = /```text\n([\s\S]*?)```/.exec(text)?.[1]
      const input = readFileSync(new URL(`../../${file}`, import.meta.url))
      const { out } = workshop.run(['parse', '--lang', language, '-'], input)
      expect(shown?.split('\n').slice(1).join('\n').trim()).toBe(out.split('\n').slice(1).join('\n').trim())
    })
  }
})
