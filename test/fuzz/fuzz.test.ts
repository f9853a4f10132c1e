import { describe, expect, it } from 'vitest'
import { fuzz } from './fuzz.ts'
import { inputFor } from './try-one.ts'

/** Half a minute of the fuzzer; `npx tsx benchmarks/fuzz.ts` runs it for as long as one likes. */
const SECONDS = 30

describe('the fuzzer', () => {
  it('makes the same input of the same seed and number', () => {
    for (let index = 0; index < 10; index++) expect(inputFor(3, index)).toEqual(inputFor(3, index))
    expect(inputFor(3, 1)).not.toEqual(inputFor(4, 1))
  })

  it('finds no input that crashes, hangs or breaks a promise', { timeout: 300_000 }, async () => {
    const { tried, reports, failures } = await fuzz(1, SECONDS)
    expect(failures).toEqual([])
    // It was not idle, and its inputs were not all spoilt beyond reading.
    expect(tried).toBeGreaterThan(50)
    expect(reports).toBeGreaterThan(tried / 10)
  })
})
