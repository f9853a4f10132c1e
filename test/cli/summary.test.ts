import { describe, expect, it } from 'vitest'
import type { RuleCode } from '../../src/check/finding.ts'
import type { JudgedFinding } from '../../src/check/rule-set.ts'
import { explainCode } from '../../src/cli/explain.ts'
import type { Manner } from '../../src/cli/judged.ts'
import { Kinds } from '../../src/cli/kinds.ts'
import { findings, summarise } from '../../src/cli/summary.ts'
import { parseSource } from '../../src/parse.ts'
import { readSource } from '../../src/source/source.ts'
import { reportText } from './report-text.ts'

const SHORT: Manner = { language: 'en', all: false }
const ALL: Manner = { language: 'en', all: true }

const { findings: _, ...parsed } = parseSource(readSource(reportText()))

const finding = (code: RuleCode, rest: Partial<JudgedFinding>): JudgedFinding => ({
  code,
  severity: 'info',
  outcome: 'fail',
  subject: 'x',
  message: { zh: '甲', en: 'A' },
  places: [],
  expected: 1,
  actual: 2,
  difference: 1,
  terms: [],
  ...rest,
})
const times = (count: number, code: RuleCode, rest: Partial<JudgedFinding>) =>
  Array.from({ length: count }, () => finding(code, rest))
const shown = (found: readonly JudgedFinding[]) => ({
  file: 'a.txt',
  text: null,
  parsed: { ...parsed, findings: found },
})

describe('the summary', () => {
  it('counts errors and warnings apart, and what is seldom only where it is', () => {
    const found = [
      ...times(2, 'balance', { severity: 'error' }),
      ...times(3, 'prose-table', { severity: 'warning' }),
      ...times(4, 'row-total', { outcome: 'undecided', reason: 'blank' }),
    ]
    expect(summarise(shown(found), SHORT)).toMatch(/\d+ agree · 2 errors · 3 warnings · 4 not checked\n/)
    const more = [...found, ...times(5, 'figures-all-round', {}), ...times(6, 'balance', { outcome: 'waived' })]
    expect(summarise(shown(more), SHORT)).toMatch(/· 2 errors · 3 warnings · 4 not checked · 5 remarks · 6 waived\n/)
    expect(summarise(shown(found), { ...SHORT, language: 'zh' })).toMatch(
      /项相符 · 2 项矛盾 · 3 项存疑 · 4 项未能核对\n/,
    )
  })

  it('says in one line what was used to read the cells, with the counts', () => {
    const found = [
      ...times(25, 'row-total', { outcome: 'undecided', reason: 'used-to-read' }),
      ...times(7, 'balance', { outcome: 'undecided', reason: 'used-to-read' }),
      ...times(1, 'balance', { outcome: 'undecided', reason: 'blank' }),
    ]
    const lines = findings(shown(found), SHORT)
    expect(lines.slice(1)).toEqual([
      '  info balance A',
      expect.stringMatching(/used-to-read .*: 32 \(row-total 25 · balance 7;/),
    ])
    expect(findings(shown(found), ALL).slice(1)).toHaveLength(33)
  })

  it('names the option that shows the rest', () => {
    const found = times(25, 'prose-table', { severity: 'warning' })
    expect(findings(shown(found), SHORT).slice(1)).toEqual([
      ...Array.from({ length: 3 }, () => '  warning prose-table A'),
      '    22 more (--all shows them)',
    ])
    const all = findings(shown(found), ALL)
    expect(all.slice(1)).toHaveLength(25)
    expect(all.join('\n')).not.toContain('more')
  })

  it('never obeys what a waiver says', () => {
    const found = [finding('balance', { outcome: 'waived', waivedReason: 'known \u001b[2J' })]
    expect(findings(shown(found), SHORT).join('\n')).toContain('waived because: known \\u001b[2J')
  })
})

describe('findings by kind', () => {
  it('are counted by report and by place, the gravest first', () => {
    const kinds = new Kinds()
    for (const name of ['a', 'b', 'c', 'd'])
      kinds.add(name, shown(times(2, 'prose-table', { severity: 'warning' })).parsed)
    kinds.add('e', shown(times(1, 'balance', { severity: 'error' })).parsed)
    kinds.add('f', { ...shown([]).parsed, report: null })
    expect(kinds.text(SHORT, 'v').split('\n')).toEqual([
      'By kind (reports: 6, rules: v):',
      '  error balance reports: 1, places: 1, first: e',
      '  warning prose-table reports: 4, places: 8, first: a, b, c, …',
      '  gave no report: 1, first: f',
      '',
    ])
  })
})

describe('explain CODE', () => {
  it('has words where the facts will stand, in either language', () => {
    expect(explainCode('balance', 'en')).toContain('difference ‹how much›')
    expect(explainCode('balance', 'zh')).toContain('差 ‹差额›')
    expect(explainCode('row-arity', 'en')).not.toMatch(/[{}]/)
  })

  it('says what a rule rests on in the language asked', () => {
    expect(explainCode('published-after-deadline', 'en')).toContain('Rests on: article 49 of the Regulation')
    expect(explainCode('published-after-deadline', 'zh')).toContain('依据: 《政府信息公开条例》第四十九条')
  })
})
