import { argv, version } from 'node:process'
import { load } from 'cheerio'
import { parseSource } from '../src/parse.ts'
import { readHtml } from '../src/read/html/read-html.ts'
import { parseTree } from '../src/read/html/tree.ts'
import { readSource } from '../src/source/source.ts'
import { htmlPage } from './speed/documents.ts'

/**
 * The cost of a page of about 100 KB, stage by stage and as a whole with its checks, against what a plain `cheerio.load` of
 * the same text costs. All in one warm process, taking turns; medians.
 *
 * `tsx benchmarks/html.ts [rounds]`
 */

const TARGET = 0.6
const ROUNDS = Number(argv[2] ?? 60)
const WARM_UP = 20

const bytes = htmlPage()
const text = readSource(bytes).text ?? ''
const BUDGET = { maxDepth: 512, maxNodes: 200_000 }

function whole(): unknown {
  const source = readSource(bytes)
  return parseSource(source, readHtml(source.text ?? ''))
}

const STAGES: Readonly<Record<string, () => unknown>> = {
  'cheerio.load': () => load(text),
  readSource: () => readSource(bytes),
  parseTree: () => parseTree(text, BUDGET),
  readHtml: () => readHtml(text),
  whole,
}

const samples = new Map(Object.keys(STAGES).map(name => [name, [] as number[]]))
for (let round = -WARM_UP; round < ROUNDS; round++) {
  for (const [name, stage] of Object.entries(STAGES)) {
    const before = performance.now()
    stage()
    if (round >= 0) samples.get(name)?.push(performance.now() - before)
  }
}
const median = (name: string) => (samples.get(name) ?? []).sort((a, b) => a - b)[ROUNDS >> 1] as number
const ratio = median('whole') / median('cheerio.load')
const lines = [
  `${bytes.length} bytes, Node ${version}`,
  ...Object.keys(STAGES).map(name => `${name.padEnd(14)} ${median(name).toFixed(2).padStart(8)} ms`),
  `whole / cheerio.load = ${ratio.toFixed(2)} (target: at most ${TARGET})`,
]
process.stdout.write(`${lines.join('\n')}\n`)
if (ratio > TARGET) process.exitCode = 1
