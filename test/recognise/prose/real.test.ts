import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseSource } from '../../../src/parse.ts'
import { readSource } from '../../../src/source/source.ts'

/** Real reports stand beside the project where there are any; they are no part of it. */
const REAL = new URL('../../../../shared/real/', import.meta.url)
const here = existsSync(REAL)

const figuresOf = (name: string) => {
  const parsed = parseSource(readSource(new Uint8Array(readFileSync(new URL(name, REAL)))))
  return { figures: parsed.report?.proseFigures ?? [], findings: parsed.findings, passes: parsed.passes }
}

describe.skipIf(!here)('figures in the prose of real reports (skipped where there are none)', () => {
  it.each(['pingtan-2019-area', 'pingtan-2021-area', 'pingtan-2023-area'])('%s: all that its gold file has', name => {
    const gold: { value: number; unit: string; approximate: boolean }[] = JSON.parse(
      readFileSync(new URL(`${name}.gold.json`, REAL), 'utf8'),
    ).proseFigures
    const { figures } = figuresOf(`${name}.txt`)
    const found = figures.map(({ value, unit, approximate }) => ({ value, unit, approximate }))
    for (const { value, unit, approximate } of gold) expect(found).toContainEqual({ value, unit, approximate })
  })

  it('jindong-2022: both parts of the overview, agreeing with the tables', () => {
    const { figures, findings, passes } = figuresOf('jindong-2022.txt')
    expect(figures.map(({ concept, value, approximate }) => [concept, value, approximate])).toEqual([
      ['disclosedItems', 41_000, true],
      ['disclosedItems.website', 15_800, true],
      ['disclosedItems.weibo', 13_500, true],
      ['disclosedItems.wechat', 10_500, true],
      ['disclosedItems.otherChannel', 1200, true],
      ['applications.received', 147, false],
      ['applications.carriedIn', 3, false],
      ['applications.handled', 150, false],
      ['applications.outcomes.granted', 49, false],
      ['applications.outcomes.grantedInPart', 17, false],
      ['applications.outcomes.denied', 6, false],
      ['applications.outcomes.unableToProvide', 74, false],
      ['applications.outcomes.notProcessed', 4, false],
      ['reconsideration', 2, false],
      ['litigation', 0, false],
      ['informationProcessingFee', 0, false],
    ])
    expect(findings.filter(({ code, outcome }) => code.startsWith('prose-') && outcome === 'fail')).toEqual([])
    expect(passes['prose-table']).toBe(10)
  })
})
