import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, loadavg } from 'node:os'
import { version as node } from 'node:process'
import { z } from 'zod'

/** What the benchmarks measured, a file for each version of the package. Nothing in it names the machine. */

const FOLDER = new URL('./', import.meta.url)

const measure = z.number().nonnegative()
const count = z.int().nonnegative()

/** When and on what it was measured. */
const Circumstances = z.strictObject({
  date: z.iso.date(),
  node: z.string().regex(/^\d+\.\d+\.\d+$/),
  processors: z.int().positive(),
  /** Mean number of processes that wanted a processor in the five minutes before the end, the benchmark's own included. */
  load: measure.optional(),
})

const SpeedRow = z.strictObject({
  format: z.enum(['text', 'html', 'pdf']),
  bytes: z.int().positive(),
  perSecond: measure,
  /** Milliseconds of the processor a report, of the whole pipeline and of the floor of the same run. */
  milliseconds: measure,
  floorMilliseconds: measure,
  /** The first over the second, and the most that it should be. */
  ratio: measure,
  target: measure,
  /** Resident megabytes: at the most, and before the library was loaded. */
  peakMegabytes: measure,
  emptyMegabytes: measure,
})

const SizeRow = z.strictObject({
  format: z.enum(['text', 'html']),
  /** What the document was made longer by. */
  filler: z.string(),
  kilobytes: z.array(z.int().positive()),
  /** Of the processor. */
  milliseconds: z.array(measure),
  /** Of time over size, without the smallest: 1 where the cost is linear. */
  exponent: z.number(),
})

const NumberRow = z.strictObject({
  format: z.enum(['text', 'html', 'pdf']),
  reports: z.int().positive(),
  /** Of the processor, a report: the mean of those since the row before. */
  milliseconds: measure,
  /** When so many were read. */
  residentMegabytes: measure,
  heapMegabytes: measure,
})

const AccuracyRow = z.strictObject({
  reports: z.string(),
  right: count,
  blank: count,
  flagged: count,
  missing: count,
  wrong: count,
})

const DatasetRow = z.strictObject({
  mix: z.enum(['mixed', 'text', 'html', 'pdf']),
  sources: z.int().positive(),
  workers: z.int().positive(),
  perSecond: measure,
  /** Seconds of the processor, the whole run. */
  parentSeconds: measure,
  workerSeconds: measure,
  /** Seconds of the clock: until all was read, and until the dataset was in its place. */
  readSeconds: measure,
  seconds: measure,
  /** Resident megabytes of the parent when a thousand sources were read, and at the most; of the largest worker at the most. */
  parentMegabytesEarly: measure,
  parentMegabytes: measure,
  workerMegabytes: measure,
  /** Cores that the run kept to; all where absent. */
  cores: z.int().positive().optional(),
})

const SECTIONS = {
  speed: z.strictObject({ ...Circumstances.shape, rows: z.array(SpeedRow) }),
  scale: z.strictObject({ ...Circumstances.shape, bySize: z.array(SizeRow), byNumber: z.array(NumberRow) }),
  accuracy: z.strictObject({ ...Circumstances.shape, rows: z.array(AccuracyRow) }),
  dataset: z.strictObject({ ...Circumstances.shape, rows: z.array(DatasetRow) }),
} as const

export const ResultsSchema = z.strictObject({
  version: z.string().regex(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/),
  speed: SECTIONS.speed.optional(),
  scale: SECTIONS.scale.optional(),
  accuracy: SECTIONS.accuracy.optional(),
  dataset: SECTIONS.dataset.optional(),
})

export type Results = z.infer<typeof ResultsSchema>
export type Section = keyof typeof SECTIONS
type Measured<Name extends Section> = Omit<z.infer<(typeof SECTIONS)[Name]>, keyof z.infer<typeof Circumstances>>
export type SpeedRow = z.infer<typeof SpeedRow>
export type SizeRow = z.infer<typeof SizeRow>
export type NumberRow = z.infer<typeof NumberRow>
export type AccuracyRow = z.infer<typeof AccuracyRow>
export type DatasetRow = z.infer<typeof DatasetRow>

/** The results of all versions, the oldest first. Throws where a file is not of the shape, or not named by its version. */
export function allResults(): Results[] {
  return readdirSync(FOLDER)
    .filter(name => name.endsWith('.json'))
    .map(name => {
      const results = ResultsSchema.parse(JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')))
      if (name !== `${results.version}.json`) throw new Error(`${name} holds the results of ${results.version}`)
      return results
    })
    .sort((a, b) => a.version.localeCompare(b.version, 'en', { numeric: true }))
}

/** What has been measured of this version. */
export function thisVersion(): Results {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as Results
  return allResults().find(results => results.version === version) ?? { version }
}

/** Puts what a benchmark measured into the file of this version, in the place of what it measured before. */
export function writeResults<Name extends Section>(section: Name, measured: Measured<Name>): void {
  const before = thisVersion()
  const { version } = before
  const [, load = 0] = loadavg()
  const circumstances = {
    date: new Date().toISOString().slice(0, 10),
    node: node.slice(1),
    processors: availableParallelism(),
    // Windows knows no load.
    ...(load > 0 ? { load: rounded(load, 2) } : {}),
  }
  const results = ResultsSchema.parse({ ...before, [section]: { ...circumstances, ...measured } })
  writeFileSync(new URL(`${version}.json`, FOLDER), `${JSON.stringify(results, null, 2)}\n`)
  process.stdout.write(`written for version ${version}; npm run docs puts it into docs/benchmarks.md\n`)
}

/** To so many digits that count: more would be noise. */
export function rounded(value: number, digits = 3): number {
  return Number(value.toPrecision(digits))
}
