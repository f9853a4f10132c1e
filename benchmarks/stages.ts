import { checkReport } from '../src/check/check.ts'
import { LineMap } from '../src/diagnostic/line-map.ts'
import { parseSource } from '../src/parse.ts'
import { readHtml } from '../src/read/html/read-html.ts'
import { type ReadDocument, readPlain } from '../src/read/read-document.ts'
import { contentElsewhere } from '../src/recognise/elsewhere.ts'
import { recogniseTables } from '../src/recognise/form-tables.ts'
import { recogniseHeader } from '../src/recognise/header/header.ts'
import { recoverTables } from '../src/recognise/lost-tables/recover-tables.ts'
import { recogniseProse } from '../src/recognise/prose/prose-figures.ts'
import { proseSums } from '../src/recognise/prose-sums.ts'
import { judgeKind } from '../src/recognise/report-kind.ts'
import { recogniseSections } from '../src/recognise/report-sections.ts'
import { assembleReport } from '../src/report/assemble.ts'
import { readSource, type Source } from '../src/source/source.ts'

/**
 * Where the time of one document goes. The stages are timed as they follow each other in the pipeline, so that they add up to
 * it: a stage that is run again and again by itself finds everything at hand and looks faster than it is.
 */

export const STAGES = [
  'source',
  'read',
  'recover',
  'sections',
  'header',
  'prose',
  'tables',
  'assemble',
  'check',
] as const
export type Stage = (typeof STAGES)[number]

const read = (source: Source): ReadDocument | null =>
  source.kind === 'html' ? readHtml(source.text ?? '') : readPlain(source)

/** All of it, as users call it. */
export function whole(bytes: Uint8Array): unknown {
  const source = readSource(bytes)
  return parseSource(source, read(source))
}

/** One document stage by stage: when each stage ended, behind the time of the beginning. Milliseconds. */
function ticks(bytes: Uint8Array): number[] {
  const at = [performance.now()]
  const tick = () => at.push(performance.now())
  const source = readSource(bytes)
  tick()
  const found = read(source)?.document
  if (found === undefined) throw new Error('a benchmark needs a document that can be read')
  tick()
  const recovered = recoverTables(found)
  const { document } = recovered
  tick()
  const sections = recogniseSections(document)
  tick()
  const header = recogniseHeader(document, sections)
  const { values, preamble } = header
  tick()
  const prose = recogniseProse(document, Number(values.get('/reportingYear')?.value ?? 0))
  tick()
  const tables = recogniseTables(document, recovered, () => proseSums(prose.figures))
  contentElsewhere(document, sections, tables.cells.keys())
  const title = values.get('/metadata/title')?.value ?? null
  judgeKind(document, sections, title === null ? null : String(title), header.otherTitle, tables.cells.size > 0)
  tick()
  const parts = { header: values, preamble, sections, tables, figures: prose.figures }
  const { report, evidence } = assembleReport(parts, new LineMap(source.text ?? ''))
  tick()
  checkReport(report, evidence)
  tick()
  return at
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] as number
}

/** Median milliseconds of each stage. */
export function stageTimes(bytes: Uint8Array, rounds: number): Map<Stage, number> {
  const samples = STAGES.map((): number[] => [])
  for (let round = -rounds; round < rounds; round++) {
    const at = ticks(bytes)
    if (round >= 0)
      for (const [index, own] of samples.entries()) own.push((at[index + 1] as number) - (at[index] as number))
  }
  return new Map(STAGES.map((stage, index) => [stage, median(samples[index] as number[])]))
}

/** Processor time in milliseconds that each of several functions takes a run: what other processes do to the clock it does not see. */
export function processorTimes<Name extends string>(
  functions: Readonly<Record<Name, () => unknown>>,
  rounds: number,
  runs: number,
): Record<Name, number> {
  const entries = Object.entries(functions) as [Name, () => unknown][]
  const samples = new Map(entries.map(([name]) => [name, [] as number[]]))
  // They take turns, so that a slow moment of the machine falls on all of them.
  for (let round = -rounds; round < rounds; round++) {
    for (const [name, run] of entries) {
      const before = process.cpuUsage()
      for (let count = 0; count < runs; count++) run()
      const { user, system } = process.cpuUsage(before)
      if (round >= 0) samples.get(name)?.push((user + system) / 1000 / runs)
    }
  }
  return Object.fromEntries([...samples].map(([name, own]) => [name, median(own)])) as Record<Name, number>
}

/** A line for each stage, with its share of them all. */
export function stageLines(times: ReadonlyMap<Stage, number>): string[] {
  const sum = [...times.values()].reduce((total, time) => total + time, 0)
  return [...times].map(([stage, time]) => {
    return `  ${stage.padEnd(12)}${(time * 1000).toFixed(0).padStart(8)} µs${((100 * time) / sum).toFixed(0).padStart(5)} %`
  })
}
