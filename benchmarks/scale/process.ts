import { argv, memoryUsage } from 'node:process'
import { answer } from '../own-process.ts'
import { type NumberRow, rounded, type SizeRow } from '../results/results.ts'
import type { Format } from '../speed/documents.ts'
import { inTurns, spent } from '../speed/measure.ts'
import { subject } from '../subject.ts'
import { FILLERS, filled, WRITERS } from './documents.ts'

/** One process of the scale table: `size text|html`, or `number FORMAT MOST`. */

const SIZES = [5, 50, 500, 5000] as const
const FEWEST = 100
const MEGABYTE = 2 ** 20

const { parseReport } = await subject()

/** Readings of the smallest document of each filler before the first row, so that no row pays for the compiling of the code. */
const WARM_UP = 100

async function medianOf(text: string): Promise<number> {
  const rounds = text.length > 500_000 ? 3 : 9
  return (await inTurns({ reading: () => parseReport(text) }, { warmUp: 2, rounds })).reading
}

async function warmUp(format: keyof typeof FILLERS): Promise<void> {
  for (const filler of Object.values(FILLERS[format])) {
    const text = filled(format, filler, SIZES[0] * 1000)
    for (let reading = 0; reading < WARM_UP; reading++) await parseReport(text)
  }
}

async function bySize(format: keyof typeof FILLERS): Promise<SizeRow[]> {
  const rows: SizeRow[] = []
  await warmUp(format)
  for (const [name, filler] of Object.entries(FILLERS[format])) {
    const times: number[] = []
    for (const size of SIZES) times.push(await medianOf(filled(format, filler, size * 1000)))
    // The smallest is mostly the report itself.
    const growth = Math.log((times.at(-1) as number) / (times[1] as number))
    const exponent = growth / Math.log((SIZES.at(-1) as number) / SIZES[1])
    rows.push({
      format,
      filler: name,
      kilobytes: [...SIZES],
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
