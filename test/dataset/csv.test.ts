import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvBytes, csvLines, toCsv } from '../../src/dataset/csv.ts'

const HOSTILE = [
  '=1+1',
  '+49',
  '-5',
  '@SUM(A1)',
  '\tx',
  '\r=1',
  '＝1',
  '－3',
  'a"b',
  '""',
  'a,b',
  'a\nb',
  'a\r\nb',
  'a\rb',
  'a\0b',
  ' a ',
  "'quoted'",
  '\ufeffx',
  '😀',
]

/** Text that a spreadsheet runs has an apostrophe before it, as is documented. */
const written = (cell: string | number | null) => {
  if (cell === null) return ''
  return typeof cell === 'string' && /^[=+\-@\t\r＝＋－＠]/.test(cell) ? `'${cell}` : String(cell)
}

const cell = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'=,"\n\r\'a中\0 -+@\t') }),
  fc.constantFrom(...HOSTILE),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constant(null),
)
const table = fc
  .integer({ min: 2, max: 6 })
  .chain(width => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }))

describe('CSV', () => {
  it('is read back by another reader as the cells that were written', () => {
    fc.assert(
      fc.property(table, rows => {
        const read = parse(csvLines(rows), { record_delimiter: '\n' })
        expect(read).toEqual(rows.map(row => row.map(written)))
      }),
      { numRuns: 500 },
    )
  })

  it('leaves no formula at the beginning of a cell, and numbers as they are', () => {
    expect(csvLines([['=1+1', -5, '-5', '－3', null, 0, '']])).toBe("'=1+1,-5,'-5,'－3,,0,\n")
  })

  it('is the same as bytes, however many rows there are', () => {
    for (const length of [0, 1, 63, 64, 65, 200]) {
      const rows = Array.from({ length }, (_, at) => [at, '行', HOSTILE[at % HOSTILE.length] as string])
      expect(Buffer.from(csvBytes(rows)).toString()).toBe(csvLines(rows))
    }
  })

  it('has a head line where it is asked for', () => {
    const rows = [{ a: 1, b: 'x' }]
    expect(toCsv(rows, ['b', 'a'])).toBe('b,a\nx,1\n')
    expect(toCsv(rows, ['b', 'a'], false)).toBe('x,1\n')
  })
})
