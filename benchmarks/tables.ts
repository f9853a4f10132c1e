import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { argv, version } from 'node:process'
import { fileURLToPath } from 'node:url'
import { csvBytes } from '../src/dataset/csv.ts'
import { findingRows } from '../src/dataset/tables/finding-rows.ts'
import type { Judge } from '../src/dataset/tables/judged.ts'
import { parquetGroup } from '../src/dataset/tables/parquet-group.ts'
import { type DatasetReport, renderGroup } from '../src/dataset/tables/render-group.ts'
import { diagnosticRows, observationRows } from '../src/dataset/tables/report-rows.ts'
import { wideRow } from '../src/dataset/tables/wide-row.ts'
import { toObservations } from '../src/panel/observations.ts'
import { type ParsedReport, parseReport } from '../src/parse.ts'

/**
 * The cost of rendering a group of reports as tables, stage by stage: time a report, best of the rounds, for a busy machine only
 * ever adds to it. Reports come from JSON, as they do in a batch. `tsx benchmarks/tables.ts [FOLDER]`: the `.txt`
 * files below a folder, the corpus unless told.
 */

/** The most that a report may cost in all, in milliseconds. */
const TARGET = 0.8
const GROUP = 500
const ROUNDS = 12

const AS_THEY_ARE: Judge = { version: '1', judge: ({ findings, passes }) => ({ findings, passes }) }

async function readAll(folder: string): Promise<ParsedReport[]> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.txt'))
    .sort()
  const parsed = await Promise.all(files.map(file => parseReport(readFileSync(join(folder, file)), { name: file })))
  return parsed.filter(({ report }) => report !== null)
}

/** As many reports as a group has, each with an id of its own. */
function groupOf(read: readonly ParsedReport[]): DatasetReport[] {
  return Array.from({ length: GROUP }, (_, at) => {
    const saved = JSON.stringify(read[at % read.length])
    const parsed = JSON.parse(saved) as ParsedReport
    const sha256 = at.toString(16).padStart(4, '0') + parsed.source.sha256.slice(4)
    const row = { path: `${at}/${parsed.source.name}`, url: null, captured: null } as DatasetReport['row']
    return { parsed: { ...parsed, source: { ...parsed.source, sha256 } }, row }
  })
}

function cost(stage: () => unknown): number {
  const samples = Array.from({ length: ROUNDS }, () => {
    const start = performance.now()
    stage()
    return (performance.now() - start) / GROUP
  })
  return Math.min(...samples)
}

const folder = argv[2] ?? fileURLToPath(new URL('../corpus/reports', import.meta.url))
const read = await readAll(folder)
const group = groupOf(read)
const observations = group.flatMap(({ parsed }) => observationRows(parsed))
const wide = group.flatMap(({ parsed, row }) => [wideRow(parsed, row, parsed, '1') ?? []])
const findings = group.flatMap(({ parsed, row }) => findingRows(parsed, row.path, parsed))
const rendered = renderGroup(group, AS_THEY_ARE)

const stages: readonly (readonly [string, () => unknown])[] = [
  ['observations', () => group.map(({ parsed }) => toObservations(parsed))],
  ['observation rows', () => group.map(({ parsed }) => observationRows(parsed))],
  ['wide rows', () => group.map(({ parsed, row }) => wideRow(parsed, row, parsed, '1'))],
  ['finding rows', () => group.map(({ parsed, row }) => findingRows(parsed, row.path, parsed))],
  ['diagnostic rows', () => group.map(({ parsed, row }) => diagnosticRows(parsed, row.path))],
  ['CSV of observations', () => csvBytes(observations)],
  ['CSV of wide rows', () => csvBytes(wide)],
  ['CSV of findings', () => csvBytes(findings)],
  ['Parquet', () => parquetGroup(observations)],
]

console.log(`Node ${version}, groups of ${GROUP} of ${read.length} reports, ${observations.length / GROUP} cells each`)
for (const [name, stage] of stages) console.log(`${name.padEnd(24)}${cost(stage).toFixed(3)} ms`)
const all = cost(() => renderGroup(group, AS_THEY_ARE))
console.log(`${'renderGroup'.padEnd(24)}${all.toFixed(3)} ms (target ${TARGET}): ${all <= TARGET ? 'met' : 'MISSED'}`)
for (const [name, bytes] of Object.entries({ ...rendered.csv, parquet: rendered.parquet.bytes })) {
  console.log(`${name.padEnd(24)}${Math.round(bytes.length / GROUP)} bytes a report`)
}
