import { describe, expect, it } from 'vitest'
import { readRuleSet } from '../../src/check/read-rule-set.ts'

const WAIVER = { code: 'row-total', report: '0123456789abcdef', reason: 'asked the body' }

/** What is wrong with a text: code and place of each problem. */
function wrong(text: string): string[] {
  const read = readRuleSet(text)
  if (!('errors' in read)) return []
  for (const { message } of read.errors) {
    for (const words of [message.zh, message.en]) {
      expect(words).not.toMatch(/undefined|—|\{|\[object/)
      expect(words.length).toBeLessThan(400)
    }
  }
  return read.errors.map(({ code, at }) => `${code} ${at}`)
}

const of = (content: unknown) => wrong(JSON.stringify(content))

describe('a file of rules', () => {
  it('may say all it can say', () => {
    const content = {
      name: 'ours',
      off: ['prose-share'],
      severity: { 'prose-table': 'info' },
      waive: [WAIVER, { ...WAIVER, report: 'A'.repeat(64), subject: '自然人' }],
    }
    const read = readRuleSet(`\ufeff${JSON.stringify(content)}`)
    expect(read).toMatchObject({ ...content, waive: [WAIVER, { report: 'a'.repeat(64), subject: '自然人' }] })
  })

  it('may switch off and rank what is found over years, which no report can be waived for', () => {
    expect(readRuleSet('{"off":["jump"],"severity":{"unit-changed":"warning"}}')).toMatchObject({ off: ['jump'] })
    expect(of({ waive: [{ ...WAIVER, code: 'jump' }] })).toEqual(['unknown-code /waive/0/code'])
  })

  it('may leave everything out', () => {
    expect(readRuleSet('{}')).toEqual({ off: [], severity: {}, waive: [] })
  })

  it('is refused with the key or the code that nobody knows', () => {
    expect(of({ of: [] })).toEqual(['unknown-key '])
    expect(of({ off: ['row-totals'] })).toEqual(['unknown-code /off/0'])
    expect(of({ off: ['row-total', 'constructor'] })).toEqual(['unknown-code /off/1'])
    expect(of({ severity: { 'row-totals': 'info' } })).toEqual(['unknown-code /severity'])
    expect(of({ waive: [{ ...WAIVER, code: 'cell-unreadable' }] })).toEqual(['unknown-code /waive/0/code'])
    expect(of({ waive: [WAIVER, { ...WAIVER, subjects: 'x', why: 'y' }] })).toEqual([
      'unknown-key /waive/1',
      'unknown-key /waive/1',
    ])
    const read = readRuleSet('{"severity":{"row-totals":"info"},"offf":[]}')
    const said = 'errors' in read ? read.errors.map(({ message }) => message.en).join('\n') : ''
    expect(said).toContain('“row-totals”')
    expect(said).toContain('“offf”; there are name, off, severity, waive')
  })

  it('is refused for values of another kind', () => {
    for (const content of [[], null, 3, 'off', true]) expect(of(content)).toEqual(['wrong-value '])
    expect(of({ off: 'row-total' })).toEqual(['wrong-value /off'])
    expect(of({ off: [['row-total']] })).toEqual(['wrong-value /off/0'])
    expect(of({ severity: ['row-total'] })).toEqual(['wrong-value /severity'])
    expect(of({ severity: { 'row-total': 'fatal' } })).toEqual(['wrong-value /severity/row-total'])
    expect(of({ waive: {} })).toEqual(['wrong-value /waive'])
    expect(of({ waive: [{ ...WAIVER, reason: ' ' }] })).toEqual(['wrong-value /waive/0/reason'])
    expect(of({ waive: [{ ...WAIVER, report: '0123' }] })).toEqual(['wrong-value /waive/0/report'])
    expect(of({ waive: [{ ...WAIVER, report: '0123456789abcdeg' }] })).toEqual(['wrong-value /waive/0/report'])
  })

  it('is refused for a waiver without its reason', () => {
    const { reason: _, ...waiver } = WAIVER
    expect(of({ waive: [waiver] })).toEqual(['missing /waive/0/reason'])
    expect(of({ waive: [{}] })).toEqual(['missing /waive/0/code', 'missing /waive/0/report', 'missing /waive/0/reason'])
  })

  it('is refused where it is no JSON', () => {
    for (const text of ['', '{', "{ off: ['row-total'] }", '{}{}', '\u0000']) expect(wrong(text)).toEqual(['not-json '])
  })

  it('is refused where it says a thing twice', () => {
    expect(wrong('{"off":["row-total"],"off":[]}')).toEqual(['repeated-key '])
    expect(wrong('{"off":[],"severity":{"balance":"info","balance":"error"}}')).toEqual(['repeated-key /severity'])
    const twice = JSON.stringify({ waive: [WAIVER, WAIVER] }).replace(/\}\]/, ',"c\\u006fde":"balance"}]')
    expect(wrong(twice)).toEqual(['repeated-key /waive/1'])
    const reason = 'a \\" b \\\\", "reason": "c'
    expect(of({ waive: [{ ...WAIVER, reason }] })).toEqual([])
  })
})

describe('a hostile file of rules', () => {
  it('that is huge is refused before it is read', () => {
    expect(wrong(`${' '.repeat(40 * 2 ** 20)}{}`)).toEqual(['too-large '])
  })

  it('that is deep is refused without a crash', () => {
    for (const depth of [1000, 1_000_000]) {
      expect(wrong('['.repeat(depth) + ']'.repeat(depth))).toHaveLength(1)
      expect(wrong(`{"off":${'['.repeat(depth)}${']'.repeat(depth)}}`)).toHaveLength(1)
      expect(wrong(`{"a":`.repeat(depth))).toEqual(['not-json '])
    }
  })

  it('cannot touch a prototype', () => {
    expect(wrong('{"__proto__":{"off":["balance"]}}')).toEqual(['unknown-key '])
    expect(wrong('{"severity":{"__proto__":{"balance":"info"}}}')).toEqual(['unknown-code /severity'])
    expect(wrong(`{"waive":[{"__proto__":${JSON.stringify(WAIVER)}}]}`)).toContain('unknown-key /waive/0')
    expect(wrong('{"off":["__proto__"]}')).toEqual(['unknown-code /off/0'])
    expect(wrong('{"severity":{"constructor":"info"}}')).toEqual(['unknown-code /severity'])
    expect(({} as Record<string, unknown>)['off']).toBeUndefined()
    expect(({} as Record<string, unknown>)['balance']).toBeUndefined()
  })

  it('with mistakes without end is told the first of them, in short', () => {
    const many = Array.from({ length: 50_000 }, (_, index) => `${'x'.repeat(200)}${index}`)
    expect(of({ off: many })).toHaveLength(20)
    expect(of(Object.fromEntries(many.map(key => [key, 1])))).toHaveLength(20)
  })
})
