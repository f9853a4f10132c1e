import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { argv, version } from 'node:process'
import { inOwnProcess, option } from './own-process.ts'
import { rounded, type SpeedRow, writeResults } from './results/results.ts'
import { DOCUMENTS, FORMATS, type Format } from './speed/documents.ts'
import { median } from './speed/median.ts'
import type { Alone, Turns } from './speed/process.ts'
import { buildSubject } from './subject.ts'

/**
 * What it costs to read a report of each format, against the floor of the same run, and the target of their ratio.
 *
 *     tsx benchmarks/speed.ts                          documents that are written for it
 *     tsx benchmarks/speed.ts --write                  the same, kept in the results of this version
 *     tsx benchmarks/speed.ts --pdf FILE --text FILE   files of one's own, and of those formats only
 */

/** The most that the whole pipeline may cost, in floors of its format. */
const TARGETS: Readonly<Record<Format, number>> = { text: 8, html: 0.6, pdf: 0.35 }
const SECONDS = '5'
/** Processes of each kind; of their medians the median counts. */
const TURNS = 3

const PROCESS = new URL('./speed/process.ts', import.meta.url)

/** Two builds of the PDF engine clash in one process: there the processes take turns. */
function costs(format: Format, file: string): Turns {
  const turns = Array.from({ length: TURNS }, () =>
    format === 'pdf'
      ? {
          ...inOwnProcess<Turns>(PROCESS, 'whole', format, file),
          ...inOwnProcess<Pick<Turns, 'floor'>>(PROCESS, 'floor', format, file),
        }
      : inOwnProcess<Turns>(PROCESS, 'in-turns', format, file),
  )
  return { whole: median(turns.map(({ whole }) => whole)), floor: median(turns.map(({ floor }) => floor)) }
}

function rowOf(format: Format, file: string): SpeedRow {
  const { perSecond, peak, before } = inOwnProcess<Alone>(PROCESS, 'alone', format, file, SECONDS)
  const { whole, floor } = costs(format, file)
  return {
    format,
    bytes: readFileSync(file).length,
    perSecond: rounded(perSecond),
    milliseconds: rounded(whole),
    floorMilliseconds: rounded(floor),
    ratio: rounded(whole / floor),
    target: TARGETS[format],
    peakMegabytes: Math.round(peak),
    emptyMegabytes: Math.round(before),
  }
}

const WIDTHS = [8, 10, 11, 15, 11, 8, 9, 8, 18]
const line = (cells: readonly (string | number)[]) =>
  cells.map((value, at) => String(value).padStart(WIDTHS[at] ?? 0)).join('')

function lineOf(row: SpeedRow): string {
  const { format, bytes, perSecond, milliseconds, floorMilliseconds, ratio, target, peakMegabytes } = row
  const judged = ratio <= target ? 'met' : 'missed'
  return line([format, bytes, perSecond, milliseconds, floorMilliseconds, ratio, target, judged, peakMegabytes])
}

const print = (text: string) => process.stdout.write(`${text}\n`)

const given = new Map(FORMATS.map(format => [format, option(format)]))
const own = [...given.values()].some(file => file !== undefined)
if (own && argv.includes('--write'))
  throw new Error('only what everybody can measure again is kept: no files with --write')

buildSubject()
const folder = mkdtempSync(join(tmpdir(), 'gongkai-speed-'))
const rows: SpeedRow[] = []
try {
  print(`Node ${version}; milliseconds of the processor a report, medians`)
  print(line(['format', 'bytes', 'reports/s', 'milliseconds', 'floor', 'ratio', 'target', '', 'peak memory, MB']))
  for (const [format, file] of given) {
    if (own && file === undefined) continue
    const path = file ?? join(folder, format)
    if (file === undefined) writeFileSync(path, DOCUMENTS[format]())
    rows.push(rowOf(format, path))
    print(lineOf(rows.at(-1) as SpeedRow))
  }
} finally {
  rmSync(folder, { recursive: true })
}
if (argv.includes('--write')) writeResults('speed', { rows })
if (rows.some(({ ratio, target }) => ratio > target)) process.exitCode = 1
