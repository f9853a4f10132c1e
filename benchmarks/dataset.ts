import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { argv, version } from 'node:process'
import { outcomesOf } from './dataset/outcomes.ts'
import { CLI, type Run, run } from './dataset/run.ts'
import { MIXES, type Mix, makeSources } from './dataset/sources.ts'
import { option } from './own-process.ts'
import { type DatasetRow, rounded, thisVersion, writeResults } from './results/results.ts'

/**
 * Folders of made-up sources, made into datasets by the built command line (`npm run build` first): how fast, with how much
 * memory, whether a second worker helps, whether every source comes to what it must, and whether the dataset is the same bytes
 * whatever the number of workers. On Linux, which tells of other processes.
 *
 *     tsx benchmarks/dataset.ts [--mix mixed|text|html|pdf] [--count 2000] [--workers 1,2] [--cache FOLDER] [--rounds 1]
 *                              [--cli FILE]   the main.js of another build
 *                              [--cores 1]    keeps the run to so many cores (by taskset, of Linux)
 *                              [--write]      kept in the results of this version, beside those of other mixes
 */

const mix = (option('mix') ?? 'mixed') as Mix
if (!MIXES.includes(mix)) throw new Error(`--mix is one of ${MIXES.join(', ')}`)
const count = Number(option('count') ?? 2000)
const numbers = (option('workers') ?? '1,2').split(',').map(Number)
const cores = option('cores') === undefined ? undefined : Number(option('cores'))
const rounds = Number(option('rounds') ?? 1)
const cache = option('cache') ?? join(tmpdir(), 'gongkai-dataset')

const MOST_WRONG = 10
const print = (line: string) => process.stdout.write(`${line}\n`)
const round = (value: number, digits = 1) => value.toFixed(digits)
const share = (part: number, whole: number) => `${round((100 * part) / whole)} %`

const HEADS = [
  'workers',
  'reports/s',
  'seconds',
  'read',
  'tables',
  'workbook',
  'cpu parent',
  'cpu workers',
  'share',
  'load',
]
const line = (cells: readonly string[]) => cells.map(cell => cell.padStart(13)).join('')

function lineOf({ workers, seconds, phases, parentSeconds, workerSeconds, load }: Run): string {
  return line([
    String(workers),
    round(count / seconds),
    ...[seconds, phases.read, phases.tables, phases.workbook, parentSeconds, workerSeconds].map(value => round(value)),
    share(parentSeconds, parentSeconds + workerSeconds),
    load.join(' - '),
  ])
}

function printMemory({ memory, peak, started, workers, parentReading, workerReading }: Run): void {
  const at = memory.map(({ sources, parent, worker }) => `${sources}: ${round(parent, 0)} + ${round(worker, 0)}`)
  print(
    `  ${workers}: MB of parent + largest worker at sources ${at.join(', ')}; peak ${round(peak.parent, 0)} + ${round(peak.worker, 0)}`,
  )
  print(
    `  ${workers}: ${started} processes; of the reading the parent's ${round(parentReading)} s and ${round(workerReading)} s`,
  )
}

/** One hash of all files of a dataset, those it keeps for itself left out. */
async function hashOf(out: string): Promise<string> {
  const hash = createHash('sha256')
  for (const name of readdirSync(out).sort()) {
    if (name.startsWith('.')) continue
    hash.update(name)
    // A file may be larger than a buffer can be.
    for await (const chunk of createReadStream(join(out, name))) hash.update(chunk as Buffer)
  }
  return hash.digest('hex').slice(0, 16)
}

if (!existsSync(CLI)) throw new Error('npm run build first')
const { folder, expected } = makeSources(cache, mix, count)
print(`${count} sources, ${mix}; Node ${version}; seconds`)
print(line(HEADS))
const hashes = new Set<string>()
const runs: Run[] = []
for (let number = 0; number < rounds; number++) {
  for (const workers of numbers) {
    const out = join(cache, `out-${mix}`)
    const one = await run(folder, out, workers, cores)
    runs.push(one)
    print(lineOf(one))
    hashes.add(await hashOf(out))
    const { read, notRead, reports, wrong } = outcomesOf(out, folder, expected)
    if (runs.length === 1) print(`  ${read} sources read, ${reports} distinct; ${notRead} not read`)
    for (const text of wrong.slice(0, MOST_WRONG)) print(`  WRONG ${text}`)
    if (wrong.length > MOST_WRONG) print(`  and ${wrong.length - MOST_WRONG} more`)
    if (wrong.length > 0) process.exitCode = 1
  }
}
for (const one of runs.slice(0, numbers.length)) printMemory(one)
const best = (workers: number) => Math.min(...runs.filter(one => one.workers === workers).map(({ seconds }) => seconds))
for (const workers of numbers.slice(1)) {
  print(`  ${workers} workers: ${round(best(numbers[0] as number) / best(workers), 2)} x as fast as ${numbers[0]}`)
}
print(`  ${hashes.size === 1 ? 'the same bytes each time' : `DIFFERENT BYTES: ${[...hashes]}`}`)
if (hashes.size !== 1) process.exitCode = 1

function rowOf(one: Run): DatasetRow {
  return {
    mix,
    sources: count,
    workers: one.workers,
    ...(cores === undefined ? {} : { cores }),
    readSeconds: rounded(one.phases.read),
    seconds: rounded(one.seconds),
    parentMegabytesEarly: Math.round(one.memory[0]?.parent ?? one.peak.parent),
    perSecond: rounded(count / one.seconds),
    parentSeconds: rounded(one.parentSeconds),
    workerSeconds: rounded(one.workerSeconds),
    parentMegabytes: Math.round(one.peak.parent),
    workerMegabytes: Math.round(one.peak.worker),
  }
}
if (argv.includes('--write')) {
  const same = (a: DatasetRow, b: DatasetRow) =>
    a.mix === b.mix && a.sources === b.sources && a.workers === b.workers && a.cores === b.cores
  const measured = runs.slice(-numbers.length).map(rowOf)
  const others = (thisVersion().dataset?.rows ?? []).filter(row => !measured.some(one => same(one, row)))
  writeResults('dataset', { rows: [...others, ...measured] })
}
