import { readFileSync } from 'node:fs'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { toObservations } from '../src/panel/observations.ts'
import { type ParseOptions, parseReport } from '../src/parse.ts'
import { AnnualReportSchema, EvidenceSchema } from '../src/report/model.ts'

const text = readFileSync(new URL('../corpus/reports/qinghe-district-2022/source.txt', import.meta.url), 'utf8')

describe('one report in any encoding', () => {
  const cases: [string, Uint8Array, ParseOptions, string][] = [
    ['GB18030', iconv.encode(text, 'gb18030'), {}, 'gb18030'],
    ['GB18030, said to be gb2312', iconv.encode(text, 'gb18030'), { encoding: 'gb2312' }, 'gb18030'],
    ['UTF-16LE with a byte order mark', iconv.encode(text, 'utf-16le', { addBOM: true }), {}, 'utf-16le'],
    ['UTF-16BE with a byte order mark', iconv.encode(text, 'utf-16be', { addBOM: true }), {}, 'utf-16be'],
    ['UTF-16LE without one', iconv.encode(text, 'utf-16le'), {}, 'utf-16le'],
    ['UTF-8 with a byte order mark', iconv.encode(text, 'utf-8', { addBOM: true }), {}, 'utf-8'],
    ['UTF-8, declared as gb2312', iconv.encode(text, 'utf-8'), { contentType: 'text/plain; charset=gb2312' }, 'utf-8'],
  ]
  it.each(cases)('gives the same result in %s', async (_, bytes, options, encoding) => {
    const plain = await parseReport(text)
    const parsed = await parseReport(bytes, options)
    expect(parsed.source.encoding.name).toBe(encoding)
    expect(parsed.report).toEqual(plain.report)
    expect(parsed.evidence).toEqual(plain.evidence)
    expect(parsed.findings).toEqual(plain.findings)
  })

  it('says when the bytes contradict what was declared', async () => {
    const parsed = await parseReport(iconv.encode(text, 'utf-8'), { contentType: 'text/plain; charset=gb2312' })
    expect(parsed.diagnostics.map(({ code }) => code)).toContain('encoding-contradicted')
  })
})

describe('a parsed report', () => {
  it('fits its schema and survives JSON', async () => {
    const { report, evidence } = await parseReport(text)
    const saved = JSON.parse(JSON.stringify(report))
    expect(AnnualReportSchema.parse(saved)).toEqual(report)
    for (const entry of Object.values(evidence)) expect(EvidenceSchema.safeParse(entry).success).toBe(true)
  })

  it('shows for every cell the text it stood on, at its place', async () => {
    const parsed = await parseReport(text)
    const lines = text.split('\n')
    for (const { raw, place } of toObservations(parsed)) {
      const [line, column] = place.split(':').map(Number) as [number, number]
      expect(lines[line - 1]?.slice(column - 1, column - 1 + raw.length)).toBe(raw)
    }
  })

  it('is refused with a typed error only for misuse', async () => {
    await expect(parseReport(42 as unknown as string)).rejects.toThrow(TypeError)
    await expect(parseReport('')).resolves.toMatchObject({ report: null })
  })
})

describe('a report of whose form nothing was read', () => {
  const text = (year: number) =>
    [
      `青禾县人民政府${year}年政府信息公开工作年度报告`,
      `本报告由青禾县人民政府按照《中华人民共和国政府信息公开条例》编制，统计期限自${year}年1月1日起至${year}年12月31日止。`,
      '一、主动公开政府信息情况',
      `${year}年，全县主动公开政府信息1203条。`,
      '二、依申请公开政府信息情况',
      '全年收到政府信息公开申请12件，均已办结。',
    ].join('\n')
  const said = async (year: number) => {
    const { report, diagnostics } = await parseReport(text(year))
    expect(report?.reportingYear).toBe(year)
    return diagnostics.filter(({ code }) => code === 'form-unknown')
  }

  it('says so where the year is before the editions', async () => {
    for (const year of [2008, 2015, 2018]) {
      expect(await said(year)).toMatchObject([{ severity: 'warning', facts: { year, since: 2019 } }])
    }
  })

  it('is a matter of missing tables from the first edition on', async () => {
    expect(await said(2019)).toEqual([])
    const { findings } = await parseReport(text(2019))
    expect(findings.filter(({ code }) => code === 'table-missing')).toHaveLength(3)
  })
})
