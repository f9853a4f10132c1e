import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { allResults, type Results, ResultsSchema } from '../../benchmarks/results/results.ts'
import { renderResults } from '../../docs/benchmarks-page.ts'

const run = { date: '2024-05-06', node: '20.19.0', processors: 2 }

const speed = (ratio: number) => ({
  ...run,
  rows: [
    {
      format: 'text' as const,
      bytes: 8000,
      perSecond: 1000,
      milliseconds: ratio / 10,
      floorMilliseconds: 0.1,
      ratio,
      target: 8,
      peakMegabytes: 120,
      emptyMegabytes: 60,
    },
  ],
})

describe('the files of results', () => {
  it('have the shape, one for each version, this one among them', () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
    const versions = allResults().map(results => results.version)
    expect(versions).toContain(version)
    expect(new Set(versions).size).toBe(versions.length)
  })

  it('say no other ratio than their times do', () => {
    for (const { speed } of allResults()) {
      for (const { milliseconds, floorMilliseconds, ratio } of speed?.rows ?? []) {
        const quotient = milliseconds / floorMilliseconds
        // All three are rounded to three digits.
        expect(Math.abs(ratio / quotient - 1)).toBeLessThan(0.02)
      }
    }
  })

  it('hold nothing that the shape does not know', () => {
    const results = { version: '1.2.3', speed: speed(7) }
    expect(ResultsSchema.safeParse(results).success).toBe(true)
    expect(ResultsSchema.safeParse({ ...results, speed: { ...results.speed, host: 'somewhere' } }).success).toBe(false)
    expect(ResultsSchema.safeParse({ ...results, speed: { ...results.speed, date: 'today' } }).success).toBe(false)
  })
})

describe('the page of results', () => {
  const page = (...all: Results[]) => renderResults(all).join('\n')

  it('says whether a target is met', () => {
    expect(page({ version: '1.0.0', speed: speed(8) })).toMatch(/\| 8 \| 8 \| met \|/)
    expect(page({ version: '1.0.0', speed: speed(8.01) })).toMatch(/\| 8\.01 \| 8 \| \*\*missed\*\* \|/)
  })

  it('shows the last version in full, and every version in the history, with gaps where nothing was measured', () => {
    const text = page({ version: '0.9.0', speed: speed(30) }, { version: '0.10.0', speed: speed(7) })
    expect(text).toContain('Version 0.10.0, 2024-05-06, Node 20.19.0, 2 processors.')
    expect(text).not.toContain('Version 0.9.0')
    expect(text).toMatch(/\| 0\.9\.0 \| 30 \| – \| – \|/)
    expect(text).toMatch(/\| 0\.10\.0 \| 7 \| – \| – \|/)
  })

  it('says so where nothing was measured', () => {
    expect(page()).toContain('Nothing has been measured yet.')
  })
})
