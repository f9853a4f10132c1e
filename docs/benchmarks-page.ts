import { readFileSync } from 'node:fs'
import { allResults, type Results } from '../benchmarks/results/results.ts'
import { table } from './markdown.ts'

const PAGE = new URL('./benchmarks.md', import.meta.url)
const MARKS = ['<!-- results -->', '<!-- /results -->'] as const

/** The page as it stands, with what the files of results say between its marks. */
export function renderBenchmarksPage(): string {
  const text = readFileSync(PAGE, 'utf8')
  const [from, to] = MARKS.map(mark => text.indexOf(mark)) as [number, number]
  if (from === -1 || to < from) throw new Error(`docs/benchmarks.md lacks ${MARKS.join(' … ')}`)
  return `${text.slice(0, from + MARKS[0].length)}\n\n${renderResults(allResults()).join('\n')}\n${text.slice(to)}`
}

/** The tables of the last version, and its figures beside those of the versions before. */
export function renderResults(all: readonly Results[]): string[] {
  const last = all.at(-1)
  if (last === undefined) return ['Nothing has been measured yet.', '']
  return [...speedOf(last), ...scaleOf(last), ...datasetOf(last), ...accuracyOf(last), ...historyOf(all)]
}

const count = (value: number) => value.toLocaleString('en')

interface Circumstances {
  readonly date: string
  readonly node: string
  readonly processors: number
  readonly load?: number | undefined
}

function when({ date, node, processors, load }: Circumstances, version: string): string {
  const busy = load === undefined ? '' : `, load ${load}`
  return `Version ${version}, ${date}, Node ${node}, ${processors} processors${busy}.`
}

function speedOf({ version, speed }: Results): string[] {
  if (speed === undefined) return []
  const head = [
    'Format',
    'Bytes',
    'Reports a second',
    'Processor, ms a report',
    'Floor, ms',
    'Ratio',
    'Target, at most',
    '',
    'Peak memory, MB',
    'of it before loading',
  ]
  const rows = speed.rows.map(row => [
    row.format,
    count(row.bytes),
    count(row.perSecond),
    String(row.milliseconds),
    String(row.floorMilliseconds),
    String(row.ratio),
    String(row.target),
    row.ratio <= row.target ? 'met' : '**missed**',
    String(row.peakMegabytes),
    String(row.emptyMegabytes),
  ])
  return ['## Speed', '', when(speed, version), '', ...table(head, rows)]
}

function scaleOf({ version, scale }: Results): string[] {
  if (scale === undefined) return []
  const sizes = scale.bySize[0]?.kilobytes ?? []
  const bySize = scale.bySize.map(({ format, filler, milliseconds, exponent }) => [
    `${format}, ${filler}`,
    ...milliseconds.map(count),
    exponent.toFixed(2),
  ])
  const byNumber = scale.byNumber.map(({ format, reports, milliseconds, residentMegabytes, heapMegabytes }) => [
    format,
    ...[reports, milliseconds, residentMegabytes, heapMegabytes].map(count),
  ])
  return [
    '## Scale',
    '',
    when(scale, version),
    '',
    'Milliseconds of the processor a document by its size, by what it was made longer. The exponent of time over size, from the second size on, is 1',
    'where cost is linear.',
    '',
    ...table(['', ...sizes.map(size => `${count(size)} KB`), 'Exponent'], bySize),
    'Many reports in one process, each another one.',
    '',
    ...table(['Format', 'Reports', 'Milliseconds a report', 'Resident, MB', 'Heap, MB'], byNumber),
  ]
}

function datasetOf({ version, dataset }: Results): string[] {
  if (dataset === undefined) return []
  const head = [
    'Sources',
    'Workers',
    'Cores',
    'Sources a second',
    'Seconds, reading',
    'Seconds, all',
    'Processor, parent',
    'Processor, workers',
    'Parent, MB at 1,000',
    'Parent, MB at the most',
    'Worker, MB at the most',
  ]
  const rows = dataset.rows.map(row => [
    `${count(row.sources)} ${row.mix}`,
    ...[row.workers, row.cores ?? dataset.processors, row.perSecond, row.readSeconds, row.seconds].map(count),
    ...[row.parentSeconds, row.workerSeconds].map(count),
    ...[row.parentMegabytesEarly, row.parentMegabytes, row.workerMegabytes].map(count),
  ])
  return ['## Batches', '', when(dataset, version), '', ...table(head, rows)]
}

function accuracyOf({ version, accuracy }: Results): string[] {
  if (accuracy === undefined) return []
  const head = ['Reports', 'Right', 'Blank, read as blank', 'Said to be unreadable', 'Missing', 'Wrong in silence']
  const rows = accuracy.rows.map(({ reports, right, blank, flagged, missing, wrong }) => [
    reports,
    ...[right, blank, flagged, missing, wrong].map(count),
  ])
  return ['## Accuracy', '', when(accuracy, version), '', ...table(head, rows)]
}

/** One line a version: the ratios, what memory was held after the most reports, and what was read wrongly. */
function historyOf(all: readonly Results[]): string[] {
  const formats = ['text', 'html', 'pdf'] as const
  const rows = all.map(({ version, speed, scale, accuracy }) => {
    const ratios = formats.map(format => speed?.rows.find(row => row.format === format)?.ratio)
    const memory = formats.map(format => scale?.byNumber.findLast(row => row.format === format)?.residentMegabytes)
    const wrong = accuracy?.rows.reduce((sum, row) => sum + row.wrong, 0)
    return [version, ...[...ratios, ...memory, wrong].map(value => (value === undefined ? '–' : count(value)))]
  })
  const head = [
    'Version',
    ...formats.map(format => `Ratio, ${format}`),
    ...formats.map(format => `Resident MB, ${format}`),
    'Wrong in silence',
  ]
  return [
    '## Versions',
    '',
    'Resident memory is that after the most reports of the scale table.',
    '',
    ...table(head, rows),
  ]
}
