import { readFileSync } from 'node:fs'
import { argv, version } from 'node:process'
import { fileURLToPath } from 'node:url'
import { checkReport } from '../src/check/check.ts'
import { LineMap } from '../src/diagnostic/line-map.ts'
import { parseSource } from '../src/parse.ts'
import { readText } from '../src/read/text/read-text.ts'
import { recogniseTables } from '../src/recognise/form-tables.ts'
import { recogniseHeader } from '../src/recognise/header/header.ts'
import { recogniseProse } from '../src/recognise/prose/prose-figures.ts'
import { judgeKind } from '../src/recognise/report-kind.ts'
import { recogniseSections } from '../src/recognise/report-sections.ts'
import { assembleReport } from '../src/report/assemble.ts'
import { readSource } from '../src/source/source.ts'
import { textFloor } from './speed/floors.ts'
import { median } from './speed/median.ts'

/**
 * The cost of reading one text dump, stage by stage, against the floor: what reading the file, decoding it and taking lines,
 * cells and numbers out of it by simple patterns costs. Both in one warm process; medians.
 */

/** The most that the whole pipeline may cost, in floors. */
const TARGET = 8
const ROUNDS = 60
/** Long enough for the clock: each sample is the mean of so many runs. */
const RUNS = 20

const file = argv[2] ?? fileURLToPath(new URL('../corpus/reports/qinghe-district-2022/source.txt', import.meta.url))
const bytes = readFileSync(file)

const source = readSource(bytes)
const text = source.text ?? ''
const { document } = readText(text)
const sections = recogniseSections(document)
const header = recogniseHeader(document, sections)
const tables = recogniseTables(document)
const prose = recogniseProse(document, 2022)
const parts = { header: header.values, preamble: header.preamble, sections, tables, figures: prose.figures }
const { report, evidence } = assembleReport(parts, new LineMap(text))

const STAGES: Readonly<Record<string, () => unknown>> = {
  floor: () => textFloor(file),
  'read the file': () => readFileSync(file),
  readSource: () => readSource(bytes),
  readText: () => readText(text),
  recogniseSections: () => recogniseSections(document),
  recogniseHeader: () => recogniseHeader(document, sections),
  recogniseTables: () => recogniseTables(document),
  recogniseProse: () => recogniseProse(document, 2022),
  judgeKind: () => judgeKind(document, sections, report.metadata.title, header.otherTitle, tables.cells.size > 0),
  assembleReport: () => assembleReport(parts, new LineMap(text)),
  checkReport: () => checkReport(report, evidence),
  whole: () => parseSource(readSource(readFileSync(file))),
}

/** Microseconds a run, all stages taking turns so that a slow moment of the machine falls on all of them. */
function measure(): Map<string, number> {
  const samples = new Map(Object.keys(STAGES).map(name => [name, [] as number[]]))
  for (let round = -ROUNDS; round < ROUNDS; round++) {
    for (const [name, stage] of Object.entries(STAGES)) {
      const before = performance.now()
      for (let run = 0; run < RUNS; run++) stage()
      const sample = ((performance.now() - before) / RUNS) * 1000
      if (round >= 0) samples.get(name)?.push(sample)
    }
  }
  return new Map([...samples].map(([name, values]) => [name, median(values)]))
}

const times = measure()
const at = (name: string) => times.get(name) as number
const ratio = at('whole') / at('floor')
const cells = Object.keys(evidence).length
const lines = [
  `${bytes.length} bytes, ${cells} values read, Node ${version}`,
  ...[...times].map(([name, time]) => {
    const share = name === 'floor' ? '' : `${((100 * time) / at('whole')).toFixed(0)} %`
    return `${name.padEnd(18)} ${time.toFixed(1).padStart(9)} µs ${share.padStart(6)}`
  }),
  `whole / floor = ${ratio.toFixed(2)} (target: at most ${TARGET})`,
]
if (bytes.length < 6000 || bytes.length > 12_000)
  lines.push(`The target is for a dump of about 8 KB; this one has ${bytes.length} bytes.`)
process.stdout.write(`${lines.join('\n')}\n`)
if (ratio > TARGET) process.exitCode = 1
