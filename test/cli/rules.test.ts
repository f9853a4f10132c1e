import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { Workshop } from './command.ts'
import { reportText } from './report-text.ts'

// Each run starts a process.
vi.setConfig({ testTimeout: 120_000 })

const workshop = new Workshop()
afterAll(() => workshop.close())

const wrong = workshop.write('wrong.txt', reportText({ cells: { '/applications/received/total': '4' } }))
const clean = workshop.write('clean.txt', reportText())
const rules = (name: string, content: unknown) =>
  workshop.write(name, typeof content === 'string' ? content : JSON.stringify(content))

const jsonLines = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))
const [record] = jsonLines(workshop.run(['check', '--json', wrong]).out)
const waive = (code: string, extra: object = {}) => ({
  code,
  report: record.report_id,
  reason: 'asked the body',
  ...extra,
})

describe('--rules', () => {
  it('decides the exit code: off, ranked lower, waived', () => {
    const sets = {
      'off.json': { off: ['balance', 'row-total'] },
      'lower.json': { severity: { balance: 'warning', 'row-total': 'info' } },
      'waived.json': { waive: [waive('balance'), waive('row-total', { report: record.source.sha256 })] },
    }
    for (const [name, content] of Object.entries(sets)) {
      for (const command of ['parse', 'check']) {
        const { code, err } = workshop.run([command, wrong, '--rules', rules(name, content)])
        expect({ name, command, code, err }).toEqual({ name, command, code: 0, err: '' })
      }
    }
  })

  it('leaves 1 where an error stands, and makes one of a warning', () => {
    expect(workshop.run(['check', wrong, '--rules', rules('one.json', { off: ['balance'] })]).code).toBe(1)
    const late = workshop.write('late.txt', reportText().replace('2023-01-10', '2023-06-10'))
    expect(workshop.run(['check', late]).code).toBe(0)
    const stern = rules('stern.json', { severity: { 'published-after-deadline': 'error' } })
    const { code, out } = workshop.run(['check', late, '--rules', stern])
    expect(code).toBe(1)
    expect(out).toContain('error published-after-deadline')
  })

  it('is said in the data: outcome, reason and version', () => {
    const file = rules('data.json', { waive: [waive('balance')], off: ['prose-share'] })
    const [judged] = jsonLines(workshop.run(['check', '--json', wrong, '--rules', file]).out)
    const balance = judged.findings.find((found: { code: string }) => found.code === 'balance')
    expect(balance).toMatchObject({ outcome: 'waived', severity: 'info', waivedReason: 'asked the body' })
    expect(judged.rules).toMatch(/^\d{4}-\d{2}\+[0-9a-f]{8}$/)
    expect(record.rules).toBe(judged.rules.split('+')[0])
    expect(judged.passes).not.toHaveProperty('prose-share')
    expect(record.passes).toHaveProperty('prose-share')
  })

  it('shows a waived finding with its reason, and counts it apart', () => {
    const { out } = workshop.run(['parse', wrong, '--rules', rules('shown.json', { waive: [waive('balance')] })])
    expect(out).toMatch(/waived balance .*\n {4}waived because: asked the body\n/)
    expect(out).toMatch(/· 1 errors · 0 warnings · 0 not checked · 1 waived\n/)
  })

  it('does not touch the record of parse --json', () => {
    const plain = workshop.run(['parse', '--json', wrong])
    const judged = workshop.run([
      'parse',
      '--json',
      wrong,
      '--rules',
      rules('all.json', { off: ['balance', 'row-total'] }),
    ])
    expect(judged.out).toBe(plain.out)
    expect([plain.code, judged.code]).toEqual([1, 0])
  })

  it('names waivers that nothing answered to', () => {
    const file = rules('unused.json', {
      waive: [waive('balance'), waive('case-total'), waive('balance', { report: 'f'.repeat(16) })],
    })
    const { err } = workshop.run(['check', wrong, '--rules', file])
    expect(err).toContain('/waive/1')
    expect(err).toContain('/waive/2')
    expect(err).not.toContain('/waive/0')
  })

  it('is misuse where the file cannot be used, with the reason and nothing on stdout', () => {
    const bad: [string, string, string][] = [
      ['typo.json', '{"off":["row-totals"]}', 'row-totals'],
      ['key.json', '{"offf":[]}', 'offf'],
      ['proto.json', '{"__proto__":{}}', '__proto__'],
      ['deep.json', '['.repeat(100_000), 'JSON'],
      ['escape.json', '{"\\u001b[31m":1}', 'u001b'],
      ['empty.json', '', 'JSON'],
    ]
    for (const [name, content, said] of bad) {
      for (const command of ['parse', 'check']) {
        const { code, out, err } = workshop.run([command, wrong, '--rules', rules(name, content)])
        expect({ name, command, code, out }).toEqual({ name, command, code: 2, out: '' })
        expect(err).toContain(said)
        expect(err).not.toContain('\u001b')
        expect(err).not.toMatch(/\n\s+at /)
      }
    }
    expect(workshop.run(['check', wrong, '--rules', 'absent.json'])).toMatchObject({ code: 2, out: '' })
    expect(workshop.run(['check', wrong, '--rules', '.'])).toMatchObject({ code: 2, out: '' })
  })
})

/** A dataset folder whose reports are these lines. */
function dataset(name: string, lines: readonly string[]): string {
  const folder = join(workshop.folder, name)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'reports.jsonl'), lines.join('\n'))
  return name
}

const saved = workshop.run(['parse', '--json', clean, wrong]).out.trimEnd().split('\n')
const nameless = (line: string | undefined) => {
  const { source, ...rest } = JSON.parse(line as string)
  return JSON.stringify({ source: { ...source, name: null }, ...rest })
}

describe('check DATASET', () => {
  it('shows the reports that have something to say, and all of them by kind', () => {
    const { code, out, err } = workshop.run(['check', dataset('two', saved)])
    expect({ code, err }).toEqual({ code: 1, err: '' })
    expect(out).not.toMatch(/^clean\.txt/m)
    expect(out).toMatch(/^wrong\.txt\nFindings:\n {2}error balance /m)
    expect(out).toMatch(/\n {4}\d+:\d+\n/)
    expect(out).toMatch(
      /By kind \(reports: 2, rules: [\d-]+\):\n {2}error \S+ reports: 1, places: 1, first: wrong\.txt\n/,
    )
  })

  it('gives the same data as a check of the files', () => {
    const ofFiles = workshop.run(['check', '--json', clean, wrong])
    expect(workshop.run(['check', '--json', dataset('same', saved)]).out).toBe(ofFiles.out)
  })

  it('is clean, 0 and short where nothing is amiss', () => {
    const { code, out } = workshop.run(['check', dataset('clean', [saved[0] as string, ''])])
    expect(code).toBe(0)
    expect(out).toMatch(/^By kind \(reports: 1, rules: \S+\):\n {2}nothing found\n$/)
  })

  it('calls reports without a name by what they say', () => {
    const { out } = workshop.run(['check', dataset('nameless', saved.map(nameless))])
    expect(out).toContain(`${record.report_id} 青禾县水务局 2022\n`)
  })

  it('takes rules', () => {
    const file = rules('dataset.json', { waive: [waive('balance'), waive('row-total')] })
    const { code, out, err } = workshop.run(['check', dataset('ruled', saved), '--rules', file])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('waived balance reports: 1')
  })

  it('says lines that are no reports, counts them, and reads on', () => {
    const [one, two] = saved as [string, string]
    const alien = JSON.stringify({ ...JSON.parse(one), findings: [{ code: 'constructor' }] })
    const lines = [one, '{"source":', alien, 'null', `${'['.repeat(100_000)}`, '{"__proto__":{"report":null}}', two]
    const { code, out, err } = workshop.run(['check', '--json', dataset('corrupt', lines)])
    expect(code).toBe(1)
    expect(jsonLines(out)).toHaveLength(2)
    for (const line of [2, 3, 4, 5, 6]) expect(err).toContain(`reports.jsonl:${line} `)
    expect(err).toContain('5 lines')
    expect(workshop.run(['check', dataset('one-corrupt', [one, '{'])]).code).toBe(1)
  })

  it('leaves a folder without reports what it was: a file that cannot be read', () => {
    mkdirSync(join(workshop.folder, 'bare'))
    expect(workshop.run(['check', 'bare']).code).toBe(1)
  })
})
