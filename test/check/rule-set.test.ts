import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { checkReport } from '../../src/check/check.ts'
import type { Finding, Outcome, RuleCode } from '../../src/check/finding.ts'
import { readRuleSet } from '../../src/check/read-rule-set.ts'
import { applyRuleSet, BUILT_IN_RULES, RULES_VERSION, type RuleSet, unusedEntries } from '../../src/check/rule-set.ts'
import { RULES, type Rule } from '../../src/check/rules.ts'
import { rulesVersion } from '../../src/dataset/rules-version.ts'
import { emptyReport } from '../../src/report/empty-report.ts'

const SHA256 = 'ab'.repeat(32)
const ID = SHA256.slice(0, 16)

/** Digests of the built-in rules by version. Versions are added, never altered: data sets of the past name them. */
const DIGESTS: Readonly<Record<string, string>> = {
  '2026-11': 'cab950005d7578f1',
}

describe('the version of the built-in rules', () => {
  it('changes when a code, a rank or an origin does', () => {
    const told = RULES.map(({ code, severity, origin }) => [code, severity, origin.zh, origin.en])
    const digest = createHash('sha256').update(JSON.stringify(told)).digest('hex').slice(0, 16)
    expect(DIGESTS[RULES_VERSION], 'the rules changed: give RULES_VERSION a new value, and its digest here').toBe(
      digest,
    )
  })
})

const plain = { expected: 1, actual: 2, terms: [], pointers: [] } as const
const rule = (code: RuleCode, severity: Rule['severity'], outcomes: readonly Outcome[]): Rule => ({
  code,
  severity,
  origin: { zh: '试', en: 'a trial' },
  evaluate: () => outcomes,
})

/** Rules that pass, fail and are undecided, over an empty report. */
const { findings, passes } = checkReport(emptyReport(), {}, [
  rule('prose-share', 'warning', [
    { ...plain, subject: 'a', outcome: 'pass' },
    { ...plain, subject: 'b', outcome: 'fail' },
    { ...plain, subject: 'c', outcome: 'undecided', reason: 'no-total' },
  ]),
  rule('prose-table', 'warning', [
    { ...plain, subject: 'd', outcome: 'fail' },
    { ...plain, subject: 'e', outcome: 'fail' },
  ]),
  rule('section-missing', 'warning', [{ ...plain, subject: 'f', outcome: 'pass' }]),
])

function read(content: unknown): RuleSet {
  const rules = readRuleSet(JSON.stringify(content))
  if ('errors' in rules) throw new Error(rules.errors.map(({ message }) => message.en).join('; '))
  return rules
}

const brief = (judged: readonly { code: string; subject: string; outcome: string; severity: string }[]) =>
  judged.map(({ code, subject, outcome, severity }) => `${code} ${subject} ${outcome} ${severity}`)

describe('a rule set', () => {
  it('that says nothing changes nothing', () => {
    for (const rules of [BUILT_IN_RULES, read({}), read({ name: 'ours' })]) {
      expect(applyRuleSet(findings, passes, rules, SHA256)).toEqual({ findings, passes, used: [] })
    }
    expect(brief(findings)).toEqual([
      'prose-share b fail warning',
      'prose-share c undecided info',
      'prose-table d fail warning',
      'prose-table e fail warning',
    ])
  })

  it('switches a rule off with its passes', () => {
    const rules = read({ off: ['prose-share', 'section-missing', 'balance'] })
    const judged = applyRuleSet(findings, passes, rules, SHA256)
    expect(brief(judged.findings)).toEqual(['prose-table d fail warning', 'prose-table e fail warning'])
    expect(judged.passes).toEqual({ 'prose-table': 0 })
    expect(unusedEntries(rules, new Set(judged.used))).toEqual([{ pointer: '/off/2', kind: 'off', code: 'balance' }])
  })

  it('ranks what failed anew, not what was not checked', () => {
    const rules = read({ severity: { 'prose-share': 'error', balance: 'info' } })
    const judged = applyRuleSet(findings, passes, rules, SHA256)
    expect(brief(judged.findings).slice(0, 3)).toEqual([
      'prose-share b fail error',
      'prose-share c undecided info',
      'prose-table d fail warning',
    ])
    expect(judged.passes).toEqual(passes)
    expect(unusedEntries(rules, new Set(judged.used))).toMatchObject([{ pointer: '/severity/balance' }])
  })

  it('waives a failure of one report, by its id or its sha256, and leaves it listed', () => {
    for (const report of [ID, SHA256, ID.toUpperCase()]) {
      for (const known of [ID, SHA256]) {
        const rules = read({ waive: [{ code: 'prose-table', report, subject: 'e', reason: 'asked the body' }] })
        const judged = applyRuleSet(findings, passes, rules, known)
        expect(brief(judged.findings)).toContain('prose-table d fail warning')
        expect(judged.findings[3]).toEqual({
          ...(findings[3] as Finding),
          outcome: 'waived',
          severity: 'info',
          waivedReason: 'asked the body',
        })
        expect(judged.used).toEqual(['/waive/0'])
      }
    }
  })

  it('waives every failure of a code where no subject is given', () => {
    const rules = read({
      waive: [{ code: 'prose-table', report: ID, reason: 'known' }],
      severity: { 'prose-table': 'error' },
    })
    const judged = applyRuleSet(findings, passes, rules, SHA256)
    expect(judged.findings.map(({ outcome }) => outcome)).toEqual(['fail', 'undecided', 'waived', 'waived'])
    expect(judged.findings.some(({ severity }) => severity === 'error')).toBe(false)
  })

  it('names waivers that nothing answers to', () => {
    const waive = [
      { code: 'prose-table', report: 'c'.repeat(16), reason: 'another report' },
      { code: 'prose-table', report: ID, subject: 'nowhere', reason: 'another subject' },
      { code: 'prose-share', report: ID, subject: 'c', reason: 'it was not checked' },
      { code: 'section-missing', report: ID, reason: 'it passes' },
      { code: 'prose-table', report: `${ID}${'0'.repeat(48)}`, reason: 'the same id, other bytes' },
    ]
    const rules = read({ waive })
    const judged = applyRuleSet(findings, passes, rules, SHA256)
    expect(judged.findings).toEqual(findings)
    expect(unusedEntries(rules, new Set(judged.used)).map(({ pointer }) => pointer)).toEqual(
      waive.map((_, index) => `/waive/${index}`),
    )
  })
})

describe('the version of a rule set', () => {
  const waiver = { code: 'balance', report: ID, reason: 'known' }
  const version = (content: unknown) => rulesVersion(read(content))

  it('is that of the built-in rules where nothing is changed', () => {
    for (const content of [{}, { name: 'ours' }, { off: [], waive: [] }]) expect(version(content)).toBe(RULES_VERSION)
  })

  it('has eight digits behind it that tell what is changed', () => {
    const versions = [
      { off: ['balance'] },
      { severity: { balance: 'info' } },
      { severity: { balance: 'warning' } },
      { waive: [waiver] },
      { waive: [{ ...waiver, reason: 'known too' }] },
    ].map(version)
    for (const found of versions) expect(found).toMatch(new RegExp(`^${RULES_VERSION}\\+[0-9a-f]{8}$`))
    expect(new Set(versions).size).toBe(versions.length)
  })

  it('is one for sets that judge alike', () => {
    const one = { off: ['balance', 'prose-all'], severity: { 'prose-table': 'info', 'row-total': 'warning' } }
    const other = {
      name: 'other',
      severity: { 'row-total': 'warning', 'prose-table': 'info' },
      off: ['prose-all', 'balance', 'balance'],
    }
    expect(version(one)).toBe(version(other))
  })
})
