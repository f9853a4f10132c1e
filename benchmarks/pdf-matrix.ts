import { argv } from 'node:process'
import type { Gaps } from '../corpus/generator/cells.ts'
import { type GeneratedReport, generate } from '../corpus/generator/generate.ts'
import { judgeCell, judgeField } from '../corpus/generator/html/expected.ts'
import { expectedPdfFields, withoutBlanks } from '../corpus/generator/pdf/expected.ts'
import { PDF_CHOICES, type PdfShape, PLAIN_PDF_SHAPE } from '../corpus/generator/pdf/pdf-shape.ts'
import { renderPdf } from '../corpus/generator/pdf/render-pdf.ts'
import { type Random, randomOf } from '../corpus/generator/random.ts'
import { toObservations } from '../src/panel/observations.ts'
import { type ParsedReport, parseReport } from '../src/parse.ts'
import { expectedCells } from '../test/property/expected-cells.ts'

/**
 * What becomes of the cells and fields of generated PDFs, for each choice of each question of shape: half of the files are
 * plain but for that choice, half have all other choices at random. Fails if anything was read wrongly in silence.
 *
 * `tsx benchmarks/pdf-matrix.ts [files per choice] [question]`
 */

const FILES = Number(argv[2] ?? 16)
const QUESTION = argv[3]
const EXAMPLES = 40
const GAPS: readonly Gaps[] = ['none', 'organisations', 'dashes', 'row-totals']
const PARTS = ['two', 'three', 'four', 'metadata'] as const
const VERDICTS = ['right', 'blank', 'flagged', 'missing', 'wrong'] as const

type Part = (typeof PARTS)[number]
type Verdict = (typeof VERDICTS)[number]
type Tally = Record<Part, Record<Verdict, number>>

const emptyTally = (): Tally =>
  Object.fromEntries(PARTS.map(part => [part, Object.fromEntries(VERDICTS.map(verdict => [verdict, 0]))])) as Tally

function partOf(key: string): Part {
  if (key.startsWith('proactive')) return 'two'
  return key.startsWith('applications') ? 'three' : 'four'
}

/** Diagnostics that own up to a cell or a row that was not read. */
const OWNING_UP = /^(?:row-|cell-|head-|table-|not-a-report|budget-|pdf-)/

interface File {
  readonly name: string
  readonly report: GeneratedReport
  readonly shape: PdfShape
  readonly parsed: ParsedReport
}

/** What went wrong, a line each, one for each verdict and field or table of a choice. */
const examples = new Map<string, string>()

function note({ name, report, shape }: File, verdict: Verdict, key: string, found: unknown, wanted: unknown): void {
  const differs = Object.entries(shape).filter(([k, value]) => value !== PLAIN_PDF_SHAPE[k as keyof PdfShape])
  const line = `${verdict} ${key}: ${JSON.stringify(found)} for ${JSON.stringify(wanted)} (${name}, seed ${report.seed}, gaps ${report.gaps}, ${JSON.stringify(Object.fromEntries(differs))})`
  const kind = `${verdict} ${key.split(' ')[0]} ${name.split(',')[0]}`
  if (!examples.has(kind)) examples.set(kind, line)
}

function tallyCells(file: File, tally: Tally): void {
  const { report, parsed } = file
  const warned = parsed.diagnostics.some(({ code }) => OWNING_UP.test(code))
  const found = new Map(
    toObservations(parsed).map(({ table, item, column, value, reading, unit }) => {
      return [`${table} ${item} ${column}`, { value, reading, unit }]
    }),
  )
  const wanted = expectedCells(report)
  for (const key of new Set([...wanted.keys(), ...found.keys()])) {
    const verdict = judgeCell(found.get(key), wanted.get(key), warned)
    tally[partOf(key)][verdict]++
    if (verdict !== 'right' && verdict !== 'blank') note(file, verdict, key, found.get(key), wanted.get(key))
  }
}

function tallyFields(file: File, tally: Tally): void {
  const { report, shape, parsed } = file
  for (const [path, allowed] of expectedPdfFields(report, shape)) {
    if (parsed.report === null) {
      tally.metadata.flagged++
      continue
    }
    const held = path
      .split('.')
      .reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], parsed.report as unknown)
    const found = held === null ? null : withoutBlanks(String(held))
    const verdict = judgeField(found, allowed)
    tally.metadata[verdict]++
    if (verdict === 'wrong' || verdict === 'missing') note(file, verdict, path, found, allowed)
  }
}

/** All other choices at random; lines all around, but where they are asked for, so that their lack does not hide all else. */
function randomShape(random: Random): PdfShape {
  const entries = Object.entries(PDF_CHOICES).map(([key, choices]) => [key, random.pick(choices as readonly unknown[])])
  const shape = Object.fromEntries(entries) as unknown as PdfShape
  return shape.rulings === 'none' || shape.rulings === 'level' ? { ...shape, rulings: 'strokes' } : shape
}

async function measure(question: string, choice: unknown): Promise<Tally> {
  const tally = emptyTally()
  const place = Object.keys(PDF_CHOICES).indexOf(question)
  for (let number = 0; number < FILES; number++) {
    // The choices of one question are tried on the same reports.
    const random = randomOf(number * 7919 + place * 104_729)
    const base = number % 2 === 0 ? PLAIN_PDF_SHAPE : randomShape(random)
    const shape = { ...base, [question]: choice } as PdfShape
    const report = generate(random.int(0, 2 ** 30), { gaps: GAPS[(number >> 1) % GAPS.length] as Gaps })
    const parsed = await parseReport(renderPdf(report, shape))
    const file = { name: `${question}: ${choice}, file ${number}`, report, shape, parsed }
    tallyCells(file, tally)
    tallyFields(file, tally)
  }
  return tally
}

const sum = (tallies: readonly Tally[], part: Part, verdict: Verdict) =>
  tallies.reduce((all, tally) => all + tally[part][verdict], 0)

/** `right+blank / flagged / missing / wrong`, nothing shown for zeros behind the first. */
function cellText(tallies: readonly Tally[], part: Part): string {
  const counts = VERDICTS.map(verdict => sum(tallies, part, verdict))
  const [right = 0, blank = 0, ...bad] = counts
  const marks = ['f', 'm', 'WRONG']
  const rest = bad.map((count, index) => (count === 0 ? '' : ` ${count}${marks[index]}`)).join('')
  return `${right}+${blank}${rest}`
}

function line(name: string, tallies: readonly Tally[]): string {
  return `${name.padEnd(32)}${PARTS.map(part => cellText(tallies, part).padEnd(30)).join('')}`.trimEnd()
}

const questions = Object.entries(PDF_CHOICES).filter(([key]) => QUESTION === undefined || key === QUESTION)
const all: Tally[] = []
const head = `${'choice'.padEnd(32)}${PARTS.map(part => (part === 'metadata' ? part : `table ${part}`).padEnd(30)).join('')}`
process.stdout.write(
  `right + blank read as blank, f: flagged, m: missing; ${FILES} files a choice\n${head.trimEnd()}\n`,
)
for (const [question, choices] of questions) {
  for (const choice of choices) {
    const tally = await measure(question, choice)
    all.push(tally)
    process.stdout.write(`${line(`${question}: ${choice}`, [tally])}\n`)
  }
}
const wrong = PARTS.reduce((count, part) => count + sum(all, part, 'wrong'), 0)
const shown = [...examples.values()].slice(0, EXAMPLES).map(text => `  ${text}\n`)
process.stdout.write(`${line('all', all)}\nread wrongly in silence: ${wrong}\n${shown.join('')}`)
if (wrong > 0) process.exitCode = 1
