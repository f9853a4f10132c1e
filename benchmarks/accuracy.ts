import { readFileSync, writeFileSync } from 'node:fs'
import { argv } from 'node:process'
import { FORMATS, type Format, type Measured, measure } from './accuracy/formats.ts'
import { measureCorpus, measureReal } from './accuracy/read-by-eye.ts'
import { addTally, emptyTally, PARTS, type Part, type Tally, total, VERDICTS } from './accuracy/tally.ts'
import { type AccuracyRow, writeResults } from './results/results.ts'

/**
 * How much is read right, by format, table and metadata: over the corpus, over generated reports in every shape, and over the
 * real reports where they are present. Fails if anything was read wrongly in silence.
 *
 *     tsx benchmarks/accuracy.ts [reports a format]          the table
 *     tsx benchmarks/accuracy.ts [reports a format] --write  the table, into the README files, and its sums into the results
 *     tsx benchmarks/accuracy.ts [reports a choice] --by-choice FORMAT [QUESTION]
 */

const numbers = argv.slice(2).filter(word => /^\d+$/.test(word))
const words = argv.slice(2).filter(word => !/^\d+$/.test(word))
const EXAMPLES = 20
const NAMES: Readonly<Record<Part, string>> = {
  two: 'table two',
  three: 'table three',
  four: 'table four',
  metadata: 'metadata',
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

const count = (value: number) => value.toLocaleString('en')

function rowsOf(name: string, tally: Tally): string[] {
  return PARTS.map(part => {
    const counts = VERDICTS.map(verdict => count(tally[part][verdict]))
    return `| ${[name, NAMES[part], ...counts].join(' | ')} |`
  })
}

function examples(measured: readonly Measured[]): string[] {
  return measured
    .flatMap(({ wrongs }) => wrongs)
    .slice(0, EXAMPLES)
    .map(
      ({ key, found, wanted, seed, shape }) =>
        `  ${key}: ${JSON.stringify(found)} for ${JSON.stringify(wanted)}, seed ${seed}, ${JSON.stringify(shape)}`,
    )
}

async function byChoice(format: Format, question: string | undefined): Promise<number> {
  const reports = Number(numbers[0] ?? 24)
  const measured: Measured[] = []
  const show = (name: string, tally: Tally) =>
    print(
      `${name.padEnd(32)}${PARTS.map(part =>
        VERDICTS.map(verdict => tally[part][verdict])
          .join('/')
          .padEnd(26),
      ).join('')}`.trimEnd(),
    )
  print(`${VERDICTS.join('/')}; ${reports} reports a choice`)
  print(`${''.padEnd(32)}${PARTS.map(part => NAMES[part].padEnd(26)).join('')}`.trimEnd())
  for (const [key, choices] of Object.entries(format.choices)) {
    if (question !== undefined && question !== key) continue
    for (const choice of new Set(choices)) {
      const one = await measure(format, reports, { [key]: choice })
      measured.push(one)
      show(`${key}: ${choice}`, one.tally)
    }
  }
  const all = emptyTally()
  for (const { tally } of measured) addTally(all, tally)
  show('all', all)
  for (const line of examples(measured)) print(line)
  return total(all, 'wrong')
}

function sumsOf(reports: string, tally: Tally): AccuracyRow {
  const sums = Object.fromEntries(VERDICTS.map(verdict => [verdict, total(tally, verdict)]))
  return { reports, ...(sums as Record<(typeof VERDICTS)[number], number>) }
}

async function table() {
  const reports = Number(numbers[0] ?? 1000)
  const corpus = await measureCorpus()
  const generated: [string, Measured][] = []
  for (const format of FORMATS) generated.push([format.name, await measure(format, reports)])
  const head = [
    'reports',
    'part',
    'right',
    'blank, read as blank',
    'said to be unreadable',
    'missing',
    'wrong in silence',
  ]
  const tallies: [string, Tally][] = [
    [`corpus (${corpus.sources} sources)`, corpus.tally],
    ...generated.map(([name, { tally }]): [string, Tally] => [`${count(reports)} generated, ${name}`, tally]),
  ]
  const lines = [
    `| ${head.join(' | ')} |`,
    `| --- | --- |${' ---: |'.repeat(VERDICTS.length)}`,
    ...tallies.flatMap(([name, tally]) => rowsOf(name, tally)),
  ]
  for (const line of examples(generated.map(([, measured]) => measured))) print(line)
  const rows = tallies.map(([name, tally]) => sumsOf(name, tally))
  return { lines, rows, wrong: rows.reduce((sum, row) => sum + row.wrong, 0) }
}

const MARKS = ['<!-- accuracy -->', '<!-- /accuracy -->'] as const

function write(lines: readonly string[]): void {
  for (const file of ['../README.md', '../README.zh-CN.md']) {
    const path = new URL(file, import.meta.url)
    const text = readFileSync(path, 'utf8')
    const [from, to] = MARKS.map(mark => text.indexOf(mark)) as [number, number]
    if (from === -1 || to < from) throw new Error(`${file} lacks ${MARKS.join(' … ')}`)
    writeFileSync(path, `${text.slice(0, from + MARKS[0].length)}\n${lines.join('\n')}\n${text.slice(to)}`)
  }
}

const at = words.indexOf('--by-choice')
const format = at === -1 ? undefined : FORMATS.find(({ name }) => name === words[at + 1])
if (at !== -1 && format === undefined) throw new Error(`formats: ${FORMATS.map(({ name }) => name).join(', ')}`)
let wrong: number
if (format !== undefined) wrong = await byChoice(format, words[at + 2])
else {
  const made = await table()
  wrong = made.wrong
  for (const line of made.lines) print(line)
  for (const { source, cells, metadata } of measureReal()) {
    print(
      `real, ${source}: cells ${cells.right} of ${cells.cells} right, ${cells.missing} missing, ${cells.wrong} wrong; metadata ${metadata.right} of ${metadata.fields} right, ${metadata.wrong} wrong`,
    )
  }
  if (words.includes('--write')) {
    write(made.lines)
    writeResults('accuracy', { rows: made.rows })
  }
}
print(`read wrongly in silence: ${wrong}`)
if (wrong > 0) process.exitCode = 1
