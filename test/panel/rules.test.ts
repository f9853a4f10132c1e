import { describe, expect, it } from 'vitest'
import type { RuleSet } from '../../src/check/rule-set.ts'
import { buildPanel } from '../../src/panel/build-panel.ts'
import type { PanelFinding, PanelFindingCode, PanelReport } from '../../src/panel/panel.ts'
import { type Divisions, NO_DIVISIONS } from '../../src/panel/regions.ts'
import { PANEL_RULES } from '../../src/panel/rules.ts'
import { type Figures, reportOfYear as of, NEIGHBOUR as other } from './small.ts'

const city = {
  bodyId: 'u990100',
  body: { name: '穹川市人民政府', level: 'city' as const, unitId: '990100', path: [] },
  codeAtYearEnd: '990100',
}
const nameOnly = {
  bodyId: 'n水务局',
  body: { name: '水务局', level: 'department' as const, unitId: null, path: [] },
  codeAtYearEnd: null,
}

const namesake = {
  ...nameOnly,
  bodyId: 'n清浦区',
  body: { ...nameOnly.body, name: '清浦区', level: 'county' as const },
}

const row = (key: string, value: number) => ({
  [`/applications/${key}/naturalPerson`]: value,
  [`/applications/${key}/total`]: value,
})
/** Sixteen figures, five of them different. */
const TELLING = {
  ...row('received', 12),
  ...row('carriedIn', 1),
  ...row('outcomes/granted', 7),
  ...row('outcomes/grantedInPart', 3),
  ...row('outcomes/unableToProvide/notHeld', 2),
  ...row('total', 12),
  ...row('carriedOver', 1),
  '/reconsideration/upheld': 1,
  '/reconsideration/total': 1,
}
const ONE = { ...row('received', 1), ...row('outcomes/granted', 1), ...row('total', 1) }
const ZERO = { ...row('received', 0), ...row('total', 0) }
const CASES = {
  '/reconsideration/total': 0,
  '/litigation/direct/total': 0,
  '/litigation/afterReconsideration/total': 0,
  '/applications/total/total': 5,
}
const received = (value: number | 'blank') => ({ ...CASES, '/applications/received/total': value })
const over = (key: 'carriedOver' | 'carriedIn', value: number | 'blank' | 'dash') => ({
  [`/applications/${key}/total`]: value,
})

const years = (figures: readonly Figures[]) => figures.map((each, index) => of(2019 + index, each))
const merged: Divisions = {
  ...NO_DIVISIONS,
  changesOf: (unit, from, to) =>
    unit === '990101' && from < 2020 && to >= 2020
      ? [
          {
            year: 2020,
            kind: 'merged',
            before: [{ code: '990103', name: '松浦区' }],
            after: [{ code: '990101', name: '清浦区' }],
          },
        ]
      : [],
}
const counties: Divisions = {
  ...NO_DIVISIONS,
  partsOf: code => (code === '990100' ? ['990101', '990102'] : null),
}

interface Case {
  readonly reports: readonly PanelReport[]
  readonly divisions?: Divisions
  readonly reason?: string
}

const CASES_OF: Readonly<Record<PanelFindingCode, { pass: Case; fail: Case; undecided: readonly Case[] }>> = {
  'carried-over-differs': {
    pass: { reports: years([over('carriedOver', 4), over('carriedIn', 4)]) },
    fail: { reports: years([over('carriedOver', 4), over('carriedIn', 0)]) },
    undecided: [
      { reports: years([over('carriedOver', 'blank'), over('carriedIn', 4)]), reason: 'blank' },
      { reports: years([over('carriedOver', 4), over('carriedIn', 'dash')]), reason: 'dash' },
      { reports: years([over('carriedOver', 4), {}]), reason: 'absent' },
      { reports: [of(2019, over('carriedOver', 4)), of(2021, over('carriedIn', 0))], reason: 'year-missing' },
      {
        reports: years([over('carriedOver', 4), over('carriedIn', 9)]),
        divisions: merged,
        reason: 'territory-changed',
      },
    ],
  },
  'copied-from-year-before': {
    pass: { reports: years([TELLING, { ...TELLING, '/reconsideration/upheld': 2 }]) },
    fail: { reports: years([TELLING, TELLING]) },
    undecided: [
      { reports: years([ONE, ONE]), reason: 'too-few-figures' },
      { reports: years([TELLING, {}]), reason: 'no-figures' },
      { reports: [of(2019, TELLING), of(2021, TELLING)], reason: 'year-missing' },
    ],
  },
  'copied-from-other-body': {
    pass: { reports: [of(2022, TELLING), of(2022, { ...TELLING, '/reconsideration/upheld': 2 }, other)] },
    fail: { reports: [of(2022, TELLING), of(2022, TELLING, other)] },
    undecided: [
      { reports: [of(2022, ONE), of(2022, ONE, other)], reason: 'too-few-figures' },
      { reports: [of(2022, {})], reason: 'no-figures' },
    ],
  },
  jump: {
    pass: { reports: years([40, 55, 48, 60, 90].map(received)) },
    fail: { reports: years([40, 55, 48, 60, 520].map(received)) },
    undecided: [
      { reports: years([40, 55, 48, 600].map(received)), reason: 'short-series' },
      {
        reports: years([received(40), received(55), received('blank'), received(48), received(600)]),
        reason: 'short-series',
      },
    ],
  },
  'parts-differ-from-whole': {
    pass: {
      reports: [
        of(2022, { ...received(8), '/applications/total/total': 10 }, city),
        of(2022, received(3)),
        of(2022, received(5), other),
      ],
      divisions: counties,
    },
    fail: {
      reports: [of(2022, received(9), city), of(2022, received(3)), of(2022, received(5), other)],
      divisions: counties,
    },
    undecided: [
      { reports: [of(2022, received(9), city), of(2022, received(3))], divisions: counties, reason: 'parts-missing' },
      {
        reports: [
          of(2022, { ...received(9), '/applications/total/total': 10 }, city),
          of(2022, received('blank')),
          of(2022, received(5), other),
        ],
        divisions: counties,
        reason: 'blank',
      },
    ],
  },
  'conflicting-publications': {
    pass: {
      reports: [
        of(2022, ONE, { publishedOn: '2023-01-01' }),
        of(2022, TELLING, { publishedOn: '2023-03-01', reportId: 'b' }),
      ],
    },
    fail: { reports: [of(2022, ONE), of(2022, TELLING, { reportId: 'b' })] },
    undecided: [
      {
        reports: [
          of(2022, ONE, { ...nameOnly, publishedOn: '2023-01-01' }),
          of(2022, TELLING, { ...nameOnly, publishedOn: '2023-03-01', reportId: 'b' }),
        ],
        reason: 'body-by-name',
      },
    ],
  },
  'unit-changed': {
    pass: { reports: years([ONE, ONE]) },
    fail: { reports: years([ONE, ONE]), divisions: merged },
    undecided: [
      { reports: [of(2022, ONE, nameOnly)], reason: 'no-division' },
      { reports: [of(2021, ONE), of(2022, ONE, namesake)], reason: 'may-be-one' },
    ],
  },
}

function judge(code: PanelFindingCode, { reports, divisions = NO_DIVISIONS }: Case) {
  const panel = buildPanel(reports, { divisions })
  const found = panel.findings.filter(finding => finding.code === code)
  const with_ = (outcome: PanelFinding['outcome']) => found.filter(finding => finding.outcome === outcome)
  return { passes: panel.passes[code], fails: with_('fail'), undecided: with_('undecided') }
}

describe('a rule set', () => {
  const reports = [
    of(2019, over('carriedOver', 3)),
    of(2020, { ...over('carriedIn', 4), ...over('carriedOver', 1) }),
    of(2021, {}),
  ]
  const outcomes = (rules?: RuleSet) => {
    const { findings, passes } = buildPanel(reports, {
      divisions: NO_DIVISIONS,
      ...(rules === undefined ? {} : { rules }),
    })
    const own = findings.filter(({ code }) => code === 'carried-over-differs')
    return {
      severities: own.map(({ year, outcome, severity }) => `${year} ${outcome} ${severity}`),
      passes: passes['carried-over-differs'],
    }
  }

  it('ranks what fails, and not what could not be checked; what it switches off is not even counted', () => {
    const built = outcomes()
    expect(built.severities).toContain('2020 fail warning')
    expect(built.severities.some(text => text.endsWith('undecided info'))).toBe(true)
    const ranked = outcomes({ off: [], severity: { 'carried-over-differs': 'error' }, waive: [] })
    expect(ranked).toEqual({
      ...built,
      severities: built.severities.map(text => text.replace('fail warning', 'fail error')),
    })
    expect(outcomes({ off: ['carried-over-differs'], severity: {}, waive: [] })).toEqual({ severities: [], passes: 0 })
  })
})

describe('each rule over several reports', () => {
  for (const { code, severity } of PANEL_RULES) {
    const { pass, fail, undecided } = CASES_OF[code]

    it(`${code} passes`, () => {
      const { passes, fails } = judge(code, pass)
      expect(passes).toBeGreaterThan(0)
      expect(fails).toEqual([])
    })

    it(`${code} fails`, () => {
      const { fails } = judge(code, fail)
      expect(fails.length).toBeGreaterThan(0)
      for (const finding of fails) {
        expect(finding.severity).toBe(severity)
        expect(finding.message.zh).not.toMatch(/[{}]|undefined/)
        expect(finding.message.en).not.toMatch(/[{}]|undefined/)
        expect(finding.places.length).toBeGreaterThan(0)
      }
    })

    undecided.forEach((example, index) => {
      it(`${code} is undecided (${index + 1})`, () => {
        const found = judge(code, example)
        expect(found.fails).toEqual([])
        expect(found.undecided.map(({ reason }) => reason)).toContain(example.reason)
        expect(found.undecided.every(finding => finding.severity === 'info')).toBe(true)
      })
    })
  }

  it('takes a small count for noisy, a large one not', () => {
    const jumps = (counts: readonly number[]) => judge('jump', { reports: years(counts.map(received)) }).fails
    expect(jumps([3, 3, 3, 3, 20])).toEqual([])
    expect(jumps([300, 300, 300, 300, 2000]).map(({ year, actual }) => [year, actual])).toEqual([[2023, 2000]])
  })

  it('takes many figures of few numbers for chance', () => {
    const alike = Object.fromEntries(Object.entries(TELLING).map(([pointer, value]) => [pointer, value > 2 ? 2 : 1]))
    const { fails, undecided } = judge('copied-from-year-before', { reports: years([alike, alike]) })
    expect(fails).toEqual([])
    expect(undecided.map(({ reason }) => reason)).toEqual(['too-few-figures'])
  })

  it('says nothing of two years of zeros', () => {
    const { passes, fails, undecided } = judge('copied-from-year-before', { reports: years([ZERO, ZERO]) })
    expect([passes, fails, undecided]).toEqual([0, [], []])
  })

  it('asks nothing of districts where there is none', () => {
    const cities = { reports: [of(2022, received(9), city)], divisions: counties }
    expect(judge('parts-differ-from-whole', cities)).toEqual({ passes: 0, fails: [], undecided: [] })
  })

  it('tells a copy though one report has 其他处理 whole and the other in parts', () => {
    const whole = { ...TELLING, '/applications/outcomes/other/asWhole/total': 5 }
    const parts = {
      ...TELLING,
      '/applications/outcomes/other/uncorrectedInTime/total': 2,
      '/applications/outcomes/other/feeUnpaid/total': 0,
      '/applications/outcomes/other/other/total': 3,
    }
    expect(judge('copied-from-year-before', { reports: years([whole, parts]) }).fails).toHaveLength(1)
  })
})
