import { argv } from 'node:process'
import type { Gaps } from '../corpus/generator/cells.ts'
import { type GeneratedReport, generate } from '../corpus/generator/generate.ts'
import { expectedFields, judgeCell, judgeField } from '../corpus/generator/html/expected.ts'
import { HTML_CHOICES, type HtmlShape, PLAIN_HTML_SHAPE } from '../corpus/generator/html/html-shape.ts'
import { renderHtmlBytes } from '../corpus/generator/html/render-html.ts'
import { type Random, randomOf } from '../corpus/generator/random.ts'
import { toObservations } from '../src/panel/observations.ts'
import { type ParsedReport, parseReport } from '../src/parse.ts'
import { expectedCells } from '../test/property/expected-cells.ts'

/**
 * What becomes of the cells and fields of generated pages, for each choice of each question of shape: half of the pages are
 * plain but for that choice, half have all other choices at random. Fails if anything was read wrongly in silence.
 *
 * `tsx benchmarks/html-matrix.ts [pages per choice] [question]`
 */

const PAGES = Number(argv[2] ?? 24)
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
const OWNING_UP = /^(?:row-|cell-|head-|not-a-report|kind-|budget-)/

interface Page {
  readonly name: string
  readonly report: GeneratedReport
  readonly shape: HtmlShape
  readonly parsed: ParsedReport
}

/** What was read wrongly, a line each, one for each field or table of a choice. */
const wrongs = new Map<string, string>()

function note({ name, report }: Page, key: string, found: unknown, wanted: unknown): void {
  const line = `${key}: ${JSON.stringify(found)} for ${JSON.stringify(wanted)} (${name}, seed ${report.seed})`
  const kind = `${key.split(' ')[0]} ${name.split(',')[0]}`
  if (!wrongs.has(kind)) wrongs.set(kind, line)
}

function tallyCells(page: Page, tally: Tally): void {
  const { report, parsed } = page
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
    if (verdict === 'wrong') note(page, key, found.get(key), wanted.get(key))
  }
}

function tallyFields(page: Page, tally: Tally): void {
  const { report, shape, parsed } = page
  for (const [path, allowed] of expectedFields(report, shape)) {
    if (parsed.report === null) {
      tally.metadata.flagged++
      continue
    }
    const held = path
      .split('.')
      .reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], parsed.report as unknown)
    const found = held === null ? null : String(held)
    const verdict = judgeField(found, allowed)
    tally.metadata[verdict]++
    if (verdict === 'wrong') note(page, path, found, allowed)
  }
}

/** All other choices at random; another script only where it is asked for, since it hides everything else. */
function randomShape(random: Random): HtmlShape {
  const entries = Object.entries(HTML_CHOICES).map(([key, choices]) => [key, random.pick(choices as readonly string[])])
  return { ...(Object.fromEntries(entries) as unknown as HtmlShape), script: 'simplified' }
}

async function measure(question: string, choice: string): Promise<Tally> {
  const tally = emptyTally()
  const place = Object.keys(HTML_CHOICES).indexOf(question)
  for (let number = 0; number < PAGES; number++) {
    // The choices of one question are tried on the same pages.
    const random = randomOf(number * 7919 + place * 104_729)
    const base = number % 2 === 0 ? PLAIN_HTML_SHAPE : randomShape(random)
    const shape = { ...base, [question]: choice } as HtmlShape
    const report = generate(random.int(0, 2 ** 30), { gaps: GAPS[(number >> 1) % GAPS.length] as Gaps })
    const parsed = await parseReport(renderHtmlBytes(report, shape))
    const page = { name: `${question}: ${choice}, page ${number}`, report, shape, parsed }
    tallyCells(page, tally)
    tallyFields(page, tally)
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

const questions = Object.entries(HTML_CHOICES).filter(([key]) => QUESTION === undefined || key === QUESTION)
const all: Tally[] = []
const head = `${'choice'.padEnd(32)}${PARTS.map(part => (part === 'metadata' ? part : `table ${part}`).padEnd(30)).join('')}`
process.stdout.write(
  `right + blank read as blank, f: flagged, m: missing; ${PAGES} pages a choice\n${head.trimEnd()}\n`,
)
for (const [question, choices] of questions) {
  for (const choice of choices) {
    const tally = await measure(question, choice)
    all.push(tally)
    process.stdout.write(`${line(`${question}: ${choice}`, [tally])}\n`)
  }
}
const wrong = PARTS.reduce((count, part) => count + sum(all, part, 'wrong'), 0)
const shown = [...wrongs.values()].slice(0, EXAMPLES).map(text => `  ${text}\n`)
process.stdout.write(`${line('all', all)}\nread wrongly in silence: ${wrong}\n${shown.join('')}`)
if (wrong > 0) process.exitCode = 1
