import { describe, expect, it } from 'vitest'
import { PLANT_KINDS, plantContradiction } from '../../corpus/generator/prose/contradictions.ts'
import { writeProse } from '../../corpus/generator/prose/prose.ts'
import { written } from '../../corpus/generator/prose/written.ts'
import { PLAIN_SHAPE } from '../../corpus/generator/shape.ts'
import { parseSource } from '../../src/parse.ts'
import { readSource } from '../../src/source/source.ts'

/** `benchmarks/prose.ts` measures the same over thousands of reports and form by form. */
const SEEDS = Array.from({ length: 150 }, (_, index) => index + 10_001)
const TITLED = { ...PLAIN_SHAPE }

type Told = { readonly concept: string; readonly value: number | null; readonly unit: string | null }
const key = ({ concept, value, unit }: Told) => `${concept} ${value === null ? 'null' : value.toPrecision(10)} ${unit}`

const failing = (text: string) => {
  const { findings } = parseSource(readSource(text))
  return findings.filter(({ code, outcome }) => code.startsWith('prose-') && outcome === 'fail')
}

describe('prose of generated reports', () => {
  const reports = SEEDS.flatMap(seed => {
    const report = written(seed, 'none', generated => writeProse(generated, seed))
    return report === null ? [] : [{ seed, ...report }]
  })

  it('is there for every seed', () => {
    expect(reports.length).toBe(SEEDS.length)
  })

  it('gives no figure that was not written, and nearly all that were', () => {
    let right = 0
    let all = 0
    for (const report of reports) {
      const left = report.figures.map(key)
      all += left.length
      for (const figure of parseSource(readSource(report.text)).report?.proseFigures ?? []) {
        const at = left.indexOf(key(figure))
        expect([report.seed, key(figure), at !== -1]).toEqual([report.seed, key(figure), true])
        left.splice(at, 1)
        right++
      }
    }
    expect(right / all).toBeGreaterThan(0.98)
  })

  it('contradicts no table, being consistent', () => {
    for (const report of reports) expect([report.seed, failing(report.text)]).toEqual([report.seed, []])
  })
})

describe('a planted contradiction', () => {
  it.each(PLANT_KINDS)('%s is found in at least 95 of 100', kind => {
    const planted = SEEDS.flatMap(seed => {
      const report = written(seed, 'none', generated => plantContradiction(generated, kind, seed), TITLED)
      return report === null ? [] : [report]
    }).slice(0, 40)
    expect(planted.length).toBeGreaterThan(20)
    const found = planted.filter(report => failing(report.text).length > 0)
    expect(found.length / planted.length).toBeGreaterThanOrEqual(0.95)
  })
})
