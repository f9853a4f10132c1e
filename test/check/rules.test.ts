import { describe, expect, it } from 'vitest'
import { type Body, type GeneratedReport, generate } from '../../corpus/generator/generate.ts'
import { render } from '../../corpus/generator/render.ts'
import { PLAIN_SHAPE, type TextShape } from '../../corpus/generator/shape.ts'
import type { RuleCode } from '../../src/check/finding.ts'
import { parseSource } from '../../src/parse.ts'
import { readSource } from '../../src/source/source.ts'

/** What a rule said of a text: its findings' outcomes and reasons, or that it passed, or nothing at all. */
function verdict(text: string, code: RuleCode): string[] {
  const parsed = parseSource(readSource(text))
  expect(parsed.report).not.toBeNull()
  const found = parsed.findings.filter(finding => finding.code === code)
  const said = found.map(({ outcome, reason }) => (reason === undefined ? outcome : `${outcome}: ${reason}`))
  return said.length === 0 && (parsed.passes[code] ?? 0) > 0 ? ['pass'] : said
}

const write = (changes: Partial<GeneratedReport> = {}, shape: Partial<TextShape> = {}, body: Body = 'government') =>
  render({ ...generate(42, { form: '2021', body }), ...changes }, { ...PLAIN_SHAPE, ...shape })

const YEAR = generate(42, { form: '2021', body: 'government' }).year

describe('period-not-year', () => {
  const text = write()
  it('passes where the period is the year of the title', () =>
    expect(verdict(text, 'period-not-year')).toEqual(['pass']))

  it('fails for each edge that is not', () => {
    const start = text.replace(`自${YEAR}年1月1日起`, `自${YEAR}年2月1日起`)
    expect(verdict(start, 'period-not-year')).toEqual(['fail'])
    const both = text.replaceAll(`${YEAR}年1月1日起至${YEAR}年12月31日`, `${YEAR - 1}年1月1日起至${YEAR - 1}年12月31日`)
    expect(verdict(both, 'period-not-year')).toEqual(['fail', 'fail'])
  })

  it('says nothing where no period is printed', () => {
    const none = text.replace(/所列数据的统计期限自.*?止。/, '')
    expect(none).not.toBe(text)
    expect(verdict(none, 'period-not-year')).toEqual([])
  })
})

describe('published-before-period-end', () => {
  const code = 'published-before-period-end'
  it('passes on the last day and after', () => {
    expect(verdict(write({ publishedOn: `${YEAR}-12-31` }), code)).toEqual(['pass'])
    expect(verdict(write(), code)).toEqual(['pass'])
  })
  it('fails a day before', () => expect(verdict(write({ publishedOn: `${YEAR}-12-30` }), code)).toEqual(['fail']))
  it('says nothing without a date', () => expect(verdict(write({}, { header: 'none' }), code)).toEqual([]))
})

describe('published-after-deadline', () => {
  const code = 'published-after-deadline'
  const on = (day: string, body: Body) => {
    const { year } = generate(42, { form: '2021', body })
    return verdict(write({ publishedOn: `${year + 1}-${day}` }, {}, body), code)
  }
  it('holds governments to 31 March', () => {
    expect(on('03-31', 'government')).toEqual(['pass'])
    expect(on('04-01', 'government')).toEqual(['fail'])
  })
  it('holds departments to 31 January', () => {
    expect(on('01-31', 'department')).toEqual(['pass'])
    expect(on('02-01', 'department')).toEqual(['fail'])
  })
  it('holds townships to nothing', () => {
    expect(on('01-31', 'township')).toEqual(['undecided: no-deadline'])
    expect(on('11-30', 'township')).toEqual(['undecided: no-deadline'])
  })
  it('decides nothing without a date', () => {
    expect(verdict(write({}, { header: 'none' }), code)).toEqual(['undecided: no-date'])
  })
})

/** The text without one section: its heading and all lines up to the next. */
function withoutSection(text: string, ordinal: string, next: string | null): string {
  const start = text.indexOf(`\n${ordinal}、`)
  const end = next === null ? text.length : text.indexOf(`\n${next}、`, start + 1)
  return `${text.slice(0, start)}${text.slice(end)}`
}

describe('section-missing', () => {
  it('passes with all six', () => expect(verdict(write(), 'section-missing')).toEqual(['pass']))
  it('fails once for each that is not there', () => {
    expect(verdict(withoutSection(write(), '六', null), 'section-missing')).toEqual(['fail'])
    const five = withoutSection(write(), '五', '六')
    expect(verdict(five, 'section-missing')).toEqual(['fail'])
    expect(verdict(withoutSection(five, '六', null), 'section-missing')).toEqual(['fail', 'fail'])
  })
})

describe('table-missing', () => {
  const rows = (keep: (section: number) => boolean) => {
    let section = 0
    return write({}, { edges: 'both' })
      .split('\n')
      .filter(line => {
        if (/^[一二三四五六]、/.test(line)) section++
        return !line.startsWith('|') || keep(section)
      })
      .join('\n')
  }
  it('passes with all three', () =>
    expect(
      verdict(
        rows(() => true),
        'table-missing',
      ),
    ).toEqual(['pass']))
  it('fails once for each that is not there', () => {
    for (const missing of [2, 3, 4])
      expect(
        verdict(
          rows(section => section !== missing),
          'table-missing',
        ),
      ).toEqual(['fail'])
    expect(
      verdict(
        rows(section => section === 2),
        'table-missing',
      ),
    ).toEqual(['fail', 'fail'])
  })
})
