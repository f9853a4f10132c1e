import { readFileSync } from 'node:fs'
import { argv, version } from 'node:process'
import { fileURLToPath } from 'node:url'
import { processorTimes, stageLines, stageTimes, whole } from './stages.ts'

/**
 * The cost of reading one text dump against the floor: what reading the file, decoding it and taking lines, cells and numbers
 * out of it by simple patterns costs. Processor time, both in one warm process; medians. Then, stage by stage, where it goes.
 *
 * `tsx benchmarks/text.ts [file]`
 */

/** The most that the whole pipeline may cost, in floors. */
const TARGET = 8
const ROUNDS = 30
/** Long enough for the clock: each sample is the mean of so many runs. */
const RUNS = 100
const STAGE_ROUNDS = 1000

const file = argv[2] ?? fileURLToPath(new URL('../corpus/reports/qinghe-district-2022/source.txt', import.meta.url))
const bytes = readFileSync(file)

function floor(): number {
  const text = new TextDecoder().decode(readFileSync(file))
  let sum = 0
  for (const line of text.split(/\r?\n/)) {
    for (const cell of line.split('|')) {
      const trimmed = cell.trim()
      if (/^\d+(?:\.\d+)?$/.test(trimmed)) sum += Number(trimmed)
    }
  }
  return sum
}

const times = processorTimes({ floor, whole: () => whole(readFileSync(file)) }, ROUNDS, RUNS)
const ratio = times.whole / times.floor
const lines = [
  `${bytes.length} bytes, Node ${version}`,
  ...stageLines(stageTimes(bytes, STAGE_ROUNDS)),
  `floor ${(times.floor * 1000).toFixed(0)} µs, whole ${(times.whole * 1000).toFixed(0)} µs of processor time`,
  `whole / floor = ${ratio.toFixed(1)} (target: at most ${TARGET})`,
]
if (bytes.length < 6000 || bytes.length > 12_000)
  lines.push(`The target is for a dump of about 8 KB; this one has ${bytes.length} bytes.`)
process.stdout.write(`${lines.join('\n')}\n`)
if (ratio > TARGET) process.exitCode = 1
