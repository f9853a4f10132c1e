import { argv, memoryUsage } from 'node:process'
import { parseReport } from '../../src/parse.ts'
import { answer } from '../own-process.ts'
import { type NumberRow, rounded, type SizeRow } from '../results/results.ts'
import type { Format } from '../speed/documents.ts'
import { spent } from '../speed/measure.ts'
import { median } from '../speed/median.ts'
import { FILLERS, filled, WRITERS } from './documents.ts'

/** One process of the scale table: `size text|html`, or `number FORMAT MOST`. */

const SIZES = [5, 50, 500, 5000]
const FEWEST = 100
const MEGABYTE = 2 ** 20

async function medianOf(text: string): Promise<number> {
  const samples: number[] = []
  const rounds = text.length > 500_000 ? 3 : 9
  for (let round = -2; round < rounds; round++) {
    const time = await spent(() => parseReport(text))
    if (round >= 0) samples.push(time)
  }
  return median(samples)
}

async function bySize(format: keyof typeof FILLERS): Promise<SizeRow[]> {
  const rows: SizeRow[] = []
  for (const [name, filler] of Object.entries(FILLERS[format])) {
    const times: number[] = []
    for (const size of SIZES) times.push(await medianOf(filled(format, filler, size * 1000)))
    // The smallest is mostly the report itself.
    const growth = Math.log((times.at(-1) as number) / (times[1] as number))
    const exponent = growth / Math.log((SIZES.at(-1) as number) / (SIZES[1] as number))
    rows.push({
      format,
      filler: name,
      kilobytes: SIZES,
      milliseconds: times.map(time => rounded(time)),
      exponent: rounded(exponent),
    })
  }
  return rows
}

/** Reports one after the other, each another one; memory is looked at as it stands, garbage included. */
async function byNumber(format: Format, most: number): Promise<NumberRow[]> {
  const rows: NumberRow[] = []
  let seed = 0
  for (let count = FEWEST; count <= most; count *= 10) {
    let parsing = 0
    const first = seed
    for (; seed < count; seed++) {
      const document = WRITERS[format](seed)
      parsing += await spent(async () => {
        const { report } = await parseReport(document)
        if (report === null) throw new Error(`${format}, seed ${seed}: not read`)
      })
    }
    const { rss, heapUsed } = memoryUsage()
    rows.push({
      format,
      reports: count,
      milliseconds: rounded(parsing / (count - first)),
      residentMegabytes: Math.round(rss / MEGABYTE),
      heapMegabytes: Math.round(heapUsed / MEGABYTE),
    })
  }
  return rows
}

const [what = '', format = 'text', most = '1000'] = argv.slice(2) as [string?, Format?, string?]
if (what === 'number') answer(await byNumber(format, Number(most)))
else if (what === 'size' && format !== 'pdf') answer(await bySize(format))
else throw new Error(`nothing to measure: ${what} ${format}`)
