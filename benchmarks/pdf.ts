import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { argv, execPath, version } from 'node:process'
import { pdfPaper } from './speed/documents.ts'
import { pdfFloor } from './speed/floors.ts'
import { median } from './speed/median.ts'

/**
 * What a PDF report costs, in CPU time, warm, medians: the whole pipeline with its checks, against what the legacy build of
 * pdfjs-dist takes for text and operators of the same file. Two builds clash in one process, so each way has one of its own;
 * they take turns.
 *
 * `tsx benchmarks/pdf.ts [FILE] [--rounds N] [--many N]`
 *
 * Without a file, one is written: its font programs are simpler than those of published reports, which makes the floor low.
 * `--many` reads the file so many times in one process and prints the resident memory on the way.
 */

const TARGET = 0.35
const WARM_UP = 15
/** Processes of each way; the median of their medians is taken. */
const TURNS = 3

function option(name: string, otherwise: number): number {
  const at = argv.indexOf(`--${name}`)
  return at === -1 ? otherwise : Number(argv[at + 1])
}

const file = argv.slice(2).find((value, index, all) => !value.startsWith('--') && !all[index - 1]?.startsWith('--'))
const rounds = option('rounds', 25)

const bytes = file === undefined ? pdfPaper() : new Uint8Array(readFileSync(file))

type Way = (input: Uint8Array) => Promise<unknown>

/** Each loads its own engine. */
const WAYS: Readonly<Record<string, () => Promise<Way>>> = {
  'legacy, text + operators': () => pdfFloor(),
  'legacy, text': () => pdfFloor(false),
  'engine pass': async () => {
    const { pdfjs } = await import('../src/read/pdf/pdfjs.ts')
    return async input => {
      const opened = await pdfjs.open(input, 60_000)
      if (typeof opened === 'string' || 'limit' in opened) throw new Error('not opened')
      for (let page = 1; page <= opened.pages; page++) await opened.page(page, { items: 500_000, time: 60_000 })
      await opened.close()
    }
  },
  readPdf: async () => {
    const { readPdf } = await import('../src/read/pdf/read-pdf.ts')
    return input => readPdf(input)
  },
  whole: async () => {
    const { parseReport } = await import('../src/parse.ts')
    return input => parseReport(input)
  },
}

async function measured(name: string): Promise<number> {
  const way = await (WAYS[name] as () => Promise<Way>)()
  const samples: number[] = []
  for (let round = -WARM_UP; round < rounds; round++) {
    const before = process.cpuUsage()
    await way(bytes)
    const { user, system } = process.cpuUsage(before)
    if (round >= 0) samples.push((user + system) / 1000)
  }
  return median(samples)
}

async function many(count: number): Promise<void> {
  const way = await (WAYS['whole'] as () => Promise<Way>)()
  for (let number = 1; number <= count; number++) {
    await way(bytes)
    if ([0.1, 0.25, 0.5, 0.75, 1].some(share => number === Math.round(count * share))) {
      process.stdout.write(
        `${String(number).padStart(6)} read: ${Math.round(process.memoryUsage.rss() / 2 ** 20)} MB resident\n`,
      )
    }
  }
}

function inOwnProcess(name: string): number {
  const options = [...(file === undefined ? [] : [file]), '--rounds', String(rounds)]
  const [script = ''] = argv.slice(1)
  const output = execFileSync(execPath, [...process.execArgv, script, ...options], {
    encoding: 'utf8',
    env: { ...process.env, PDF_BENCHMARK_WAY: name },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return Number(output)
}

function compare(): void {
  const names = Object.keys(WAYS)
  const taken = new Map(names.map(name => [name, [] as number[]]))
  for (let turn = 0; turn < TURNS; turn++) for (const name of names) taken.get(name)?.push(inOwnProcess(name))
  const result = (name: string) => median(taken.get(name) ?? [])
  const ratio = result('whole') / result('legacy, text + operators')
  const lines = [
    `${file === undefined ? 'a written file' : 'the file given'}, ${bytes.length} bytes, Node ${version}`,
    ...names.map(name => `${name.padEnd(26)} ${result(name).toFixed(1).padStart(8)} ms CPU`),
    `whole / engine pass        = ${(result('whole') / result('engine pass')).toFixed(2)}`,
    `whole / legacy             = ${ratio.toFixed(2)}${file === undefined ? '' : ` (target: at most ${TARGET})`}`,
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
  if (file !== undefined && ratio > TARGET) process.exitCode = 1
}

const own = process.env['PDF_BENCHMARK_WAY']
const count = option('many', 0)
if (own !== undefined) process.stdout.write(String(await measured(own)))
else if (count > 0) await many(count)
else compare()
