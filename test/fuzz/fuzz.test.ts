import { describe, expect, it } from 'vitest'
import { attributedInput, attributeFor, figuresTable, MUTATIONS } from './attribution/attribution.ts'
import { fuzz } from './fuzz.ts'
import { inputFor } from './try-one.ts'

/** Half a minute of the fuzzer, and at most as long of attribution; `npx tsx benchmarks/fuzz.ts` runs it for as long as one likes. */
const SECONDS = 30
/** The same inputs on every machine that is fast enough; beyond them some kinds are known to be read wrongly still. */
const ATTRIBUTION = { seconds: 25, most: 600 }

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

describe('attribution', () => {
  it('makes the same input of the same seed and number', () => {
    for (let index = 0; index < 5; index++) expect(attributedInput(3, index)).toEqual(attributedInput(3, index))
    expect(attributedInput(3, 1)).not.toEqual(attributedInput(4, 1))
  })

  it('gives no cell a number that is another cell’s or nobody’s', { timeout: 300_000 }, async () => {
    const figures = await attributeFor(1, ATTRIBUTION)
    for (const line of figuresTable(figures)) console.log(line)
    expect(figures.failures).toEqual([])
    // It was not idle, and most of what it tried was read.
    const [tried, right, said] = [...figures.kinds.values()].reduce(
      (sum, kind) => [sum[0] + kind.tried, sum[1] + kind.rightCells, sum[2] + kind.saidCells],
      [0, 0, 0] as [number, number, number],
    )
    expect(tried).toBeGreaterThan(MUTATIONS.length)
    expect(right).toBeGreaterThan(said * 3)
  })
})
