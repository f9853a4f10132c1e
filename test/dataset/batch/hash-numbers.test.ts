import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { HashNumbers } from '../../../src/dataset/batch/hash-numbers.ts'

const DIGITS = 32
const hashOf = (value: number) => createHash('sha256').update(String(value)).digest('hex').slice(0, DIGITS)
/** Hashes that are looked for at the same place. */
const alike = (value: number) => `00000000${hashOf(value).slice(8)}`

describe.each([
  ['hashes', hashOf],
  ['hashes that begin alike', alike],
])('%s', (_, hash) => {
  // More than there is room for at first, several times over.
  const hashes = Array.from({ length: 5000 }, (_, value) => hash(value))
  const numbers = new HashNumbers(DIGITS)
  const given = hashes.map(one => numbers.add(one))

  it('are numbered as they come', () => {
    expect(given).toEqual(hashes.map((_, index) => index))
    expect(numbers.size).toBe(hashes.length)
  })

  it('are found by their numbers, and their numbers by them', () => {
    expect(hashes.map(one => numbers.find(one))).toEqual(given)
    expect(given.map(number => numbers.at(number))).toEqual(hashes)
  })

  it('keep their numbers when they come again', () => {
    expect(numbers.add(hash(4321))).toBe(4321)
    expect(numbers.size).toBe(hashes.length)
  })

  it('that were not added have none', () => {
    expect(numbers.find(hash(-1))).toBeNull()
  })
})

it('what is no hash of the kind has no number and gets none', () => {
  const numbers = new HashNumbers(DIGITS)
  numbers.add('0'.repeat(DIGITS))
  for (const other of ['', '0'.repeat(DIGITS - 2), '0'.repeat(DIGITS + 2), `${'0'.repeat(DIGITS - 2)}zz`]) {
    expect(numbers.find(other)).toBeNull()
    expect(() => numbers.add(other)).toThrow(RangeError)
  }
})
