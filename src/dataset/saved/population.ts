import type { Population } from '../../panel/indicators.ts'
import { csvRecords } from './csv-records.ts'

/**
 * Inhabitants from a CSV of `code,year,population` (a head line is passed over). `bad` is told the lines that are no such thing.
 * Throws what reading the file throws.
 */
export async function readPopulation(file: string, bad: (line: number) => void): Promise<Population> {
  const population = new Map<string, Map<number, number>>()
  const bounds = { relax_column_count: true, skip_empty_lines: true, max_record_size: 1 << 16 }
  const rows = csvRecords<{ record: string[]; info: { lines: number } }>(file, { ...bounds, trim: true, info: true })
  let first = true
  for await (const { record, info } of rows) {
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
