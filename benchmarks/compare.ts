import { spawnSync } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execPath, version } from 'node:process'
import { generate } from '../corpus/generator/generate.ts'
import { render } from '../corpus/generator/render.ts'
import { PLAIN_SHAPE } from '../corpus/generator/shape.ts'
import { parseReport } from '../src/index.ts'
import { reportId } from '../src/panel/observations.ts'
import { divisionAt, divisionsIn } from '../src/region/divisions.ts'
import { CLI } from './dataset/run.ts'
import { option } from './own-process.ts'

/**
 * `gongkai compare` of the built command line (`npm run build` first) over a dataset of made-up reports of the governments of divisions:
 * how long and with how much memory to the table, the CSV and the page.
 *
 *     tsx benchmarks/compare.ts [--divisions 3000] [--from 2019] [--to 2025] [--cache FOLDER] [--only table|csv|html]
 */

const count = Number(option('divisions') ?? 3000)
const [from, to] = [Number(option('from') ?? 2019), Number(option('to') ?? 2025)]
const cache = option('cache') ?? join(tmpdir(), 'gongkai-compare')
const folder = join(cache, `${count}-${from}-${to}`)
const print = (line: string) => process.stdout.write(`${line}\n`)

/** The last year of the old form. */
const OLD_FORM = 2020
const TABLE_YEAR = 2022
const MEGABYTE = 2 ** 20

/** One government in one year, or null where its division did not stand. */
function reportOf(code: string, year: number, seed: number): string | null {
  const division = divisionAt(code, year)
  if (division === null) return null
  const authority = `${[...new Set([division.province, division.prefecture ?? '', division.name])].join('')}人民政府`
  const form = year <= OLD_FORM ? '2019' : '2021'
  const report = {
    ...generate(seed, { form, body: 'government' }),
    year,
    authority,
    issuer: `${authority}办公室`,
    title: `${authority}${year}年政府信息公开工作年度报告`,
    publishedOn: `${year + 1}-01-20`,
    period: { start: `${year}-01-01`, end: `${year}-12-31` },
  }
  return render(report, PLAIN_SHAPE)
}

/** Whole or not at all: what a run before made is taken as it is. */
async function makeDataset(): Promise<void> {
  if (existsSync(folder)) return
  const unfinished = `${folder}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { recursive: true })
  const reports = openSync(join(unfinished, 'reports.jsonl'), 'w')
  const sources = openSync(join(unfinished, 'sources.csv'), 'w')
  writeSync(sources, 'path,url,captured,report_id\n')
  const codes = divisionsIn(TABLE_YEAR).map(({ code }) => code)
  let seed = 0
  for (const code of codes.slice(0, count)) {
    for (let year = from; year <= to; year++) {
      const text = reportOf(code, year, ++seed)
      if (text === null) continue
      const path = `${code}/${year}.txt`
      const parsed = await parseReport(text, { name: path })
      writeSync(reports, `${JSON.stringify(parsed)}\n`)
      writeSync(sources, `${path},https://www.example.cn/${path},,${reportId(parsed.source.sha256)}\n`)
    }
  }
  closeSync(reports)
  closeSync(sources)
  renameSync(unfinished, folder)
}

/** Of the machine's time others take their share: what the process itself took is said too. */
const USAGE = `process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
  process.stderr.write('\\nusage ' + maxRSS + ' ' + (userCPUTime + systemCPUTime) + '\\n')
})`

function measure(name: string, args: readonly string[]): void {
  const started = performance.now()
  const words = ['--import', `data:text/javascript,${encodeURIComponent(USAGE)}`, CLI, 'compare', folder, ...args]
  const { status, stdout, stderr } = spawnSync(execPath, words, { maxBuffer: 2 ** 30, encoding: 'utf8' })
  const seconds = (performance.now() - started) / 1000
  if (status !== 0) throw new Error(`${name}: exit ${status}: ${stderr}`)
  const [kilobytes = 0, microseconds = 0] = (/usage (\d+) (\d+)/.exec(stderr) ?? []).slice(1).map(Number)
  const bytes = name === 'html' ? statSync(page).size : Buffer.byteLength(stdout)
  const cells = [
    `${seconds.toFixed(1)} s`,
    `${(microseconds / 1e6).toFixed(1)} s of processors`,
    `${(kilobytes / 1024).toFixed(0)} MB peak`,
    `${(bytes / MEGABYTE).toFixed(1)} MB out`,
  ]
  print(`${name.padEnd(8)}${cells.map(cell => cell.padStart(22)).join('')}`)
}

if (!existsSync(CLI)) throw new Error('npm run build first')
mkdirSync(cache, { recursive: true })
await makeDataset()
const page = join(cache, 'page.html')
const size = statSync(join(folder, 'reports.jsonl')).size / MEGABYTE
print(`${count} divisions, ${from}-${to}, reports.jsonl ${size.toFixed(0)} MB; Node ${version}`)
const only = option('only')
const runs = { table: [], csv: ['--csv'], html: ['--html', page] } as const
for (const [name, args] of Object.entries(runs)) if (only === undefined || only === name) measure(name, args)
