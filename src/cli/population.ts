import { createReadStream } from 'node:fs'
import { parse } from 'csv-parse'
import type { Population } from '../panel/indicators.ts'

/**
 * Inhabitants from a CSV of `code,year,population` (a head line is passed over). `bad` is told the lines that are no such thing.
 * Throws what reading the file throws.
 */
export async function readPopulation(file: string, bad: (line: number) => void): Promise<Population> {
  const population = new Map<string, Map<number, number>>()
  const rows = createReadStream(file).pipe(
    parse({
      bom: true,
      trim: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: 1 << 16,
      info: true,
    }),
  )
  let first = true
  for await (const { record, info } of rows as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
    const [code = '', year = '', count = ''] = record
    const known = /^\d{4}$/.test(year) && /^\d{1,10}(?:\.\d{1,6})?$/.test(count) && code !== ''
    if (known) {
      const years = population.get(code) ?? new Map<number, number>()
      population.set(code, years.set(Number(year), Number(count)))
    } else if (!first) bad(info.lines)
    first = false
  }
  return population
}
