import { argv, version } from 'node:process'
import { inOwnProcess } from './own-process.ts'
import { type NumberRow, type SizeRow, writeResults } from './results/results.ts'
import { FORMATS } from './speed/documents.ts'
import { buildSubject } from './subject.ts'

/**
 * How cost grows: with the size of one document from 5 KB to 5 MB (the exponent of time over size is 1 where cost is linear),
 * and with the number of reports in one process (memory should stay level). Each format has a process of its own.
 *
 *     tsx benchmarks/scale.ts [most reports] [--write]
 */

const MOST_REPORTS = Number(argv.slice(2).find(word => /^\d+$/.test(word)) ?? 10_000)
/** A PDF takes so much longer that more of them say nothing new. */
const MOST_PDFS = 1000

const PROCESS = new URL('./scale/process.ts', import.meta.url)
const print = (line: string) => process.stdout.write(`${line}\n`)

const NAME_WIDTH = 16
const WIDTH = 14
const columns = (cells: readonly (string | number)[]) => cells.map(value => String(value).padStart(WIDTH)).join('')

function sizes(): SizeRow[] {
  print(`milliseconds of the processor a document, by size; Node ${version}`)
  const rows: SizeRow[] = []
  for (const format of ['text', 'html'] as const) {
    for (const row of inOwnProcess<SizeRow[]>(PROCESS, 'size', format)) {
      const heads = [...row.kilobytes.map(size => `${size} KB`), 'exponent']
      if (rows.length === 0) print(''.padEnd(NAME_WIDTH) + columns(heads))
      print(`${format} ${row.filler}`.padEnd(NAME_WIDTH) + columns([...row.milliseconds, row.exponent.toFixed(2)]))
      rows.push(row)
    }
  }
  return rows
}

function numbers(): NumberRow[] {
  print('\nmany reports in one process')
  print(''.padEnd(NAME_WIDTH) + columns(['reports', 'milliseconds', 'resident MB', 'heap MB']))
  const rows: NumberRow[] = []
  for (const format of FORMATS) {
    const most = format === 'pdf' ? Math.min(MOST_PDFS, MOST_REPORTS) : MOST_REPORTS
    for (const row of inOwnProcess<NumberRow[]>(PROCESS, 'number', format, String(most))) {
      const { reports, milliseconds, residentMegabytes, heapMegabytes } = row
      print(format.padEnd(NAME_WIDTH) + columns([reports, milliseconds, residentMegabytes, heapMegabytes]))
      rows.push(row)
    }
  }
  return rows
}

buildSubject()
const bySize = sizes()
const byNumber = numbers()
if (argv.includes('--write')) writeResults('scale', { bySize, byNumber })
