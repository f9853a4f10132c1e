import { argv } from 'node:process'
import { PLANT_KINDS, type PlantKind, plantContradiction } from '../corpus/generator/prose/contradictions.ts'
import { type ExpectedFigure, writeProse } from '../corpus/generator/prose/prose.ts'
import { type Written, written } from '../corpus/generator/prose/written.ts'
import { type ParsedReport, parseSource } from '../src/parse.ts'
import type { ProseFigure } from '../src/report/model.ts'
import { readSource } from '../src/source/source.ts'

/**
 * How well figures in prose are read and checked: on generated reports whose figures are known by construction, and on
 * reports in which one figure was made to contradict. COUNT reports, and a tenth as many of each kind of contradiction.
 */

const COUNT = Number(argv[2] ?? 2000)
/** Other seeds are other reports: those that a reader was improved on say less about it. */
const FIRST_SEED = Number(argv[3] ?? 1)
/** The share of planted contradictions of each kind that must be found. */
const FOUND_AT_LEAST = 0.95
const WORST = 15
const GAPS = ['none', 'none', 'none', 'none', 'none', 'organisations', 'dashes', 'row-totals'] as const

type Verdict = 'right' | 'missed' | 'value' | 'unit' | 'approximate' | 'scope' | 'unexpected'
const WRONG: readonly Verdict[] = ['value', 'unit', 'approximate', 'scope', 'unexpected']

interface Judged {
  readonly form: string
  readonly verdict: Verdict
  readonly expected: ExpectedFigure | null
  readonly found: ProseFigure | null
  readonly sentence: string
}

function verdictOf(expected: ExpectedFigure, found: ProseFigure): Verdict {
  const near = expected.value !== null && found.value !== null && Math.abs(expected.value - found.value) < 1e-6
  // What an approximate figure may stand for is the reader's to say; the bounds of a printed range are not.
  const sameRange = expected.range === null || JSON.stringify(expected.range) === JSON.stringify(found.range)
  if (!(near || expected.value === found.value) || !sameRange) return 'value'
  if (expected.unit !== found.unit) return 'unit'
  if (expected.approximate !== found.approximate) return 'approximate'
  return expected.scope === found.scope ? 'right' : 'scope'
}

const COST: Readonly<Partial<Record<Verdict, number>>> = { right: 0, value: 1.5 }
const COST_OF_ANOTHER_FIELD = 0.6

function costOf(expected: ExpectedFigure, found: ProseFigure): number {
  const cost = COST[verdictOf(expected, found)] ?? COST_OF_ANOTHER_FIELD
  return (expected.unit === '%') === (found.unit === '%') ? cost : 3
}

type Pair = readonly [expected: ExpectedFigure | null, found: ProseFigure | null]

/** The cheapest way to lay two lists of figures of one concept beside each other, both in the order of the text. */
function align(expected: readonly ExpectedFigure[], found: readonly ProseFigure[]): Pair[] {
  const [rows, columns] = [expected.length, found.length]
  const costs = Array.from({ length: rows + 1 }, () => new Array<number>(columns + 1).fill(0))
  const at = (row: number, column: number) => costs[row]?.[column] ?? Number.POSITIVE_INFINITY
  const pair = (row: number, column: number) => costOf(expected[row] as ExpectedFigure, found[column] as ProseFigure)
  for (let row = rows; row >= 0; row--) {
    for (let column = columns; column >= 0; column--) {
      if (row === rows && column === columns) continue
      const both =
        row < rows && column < columns ? pair(row, column) + at(row + 1, column + 1) : Number.POSITIVE_INFINITY
      ;(costs[row] as number[])[column] = Math.min(1 + at(row + 1, column), 1 + at(row, column + 1), both)
    }
  }
  const pairs: Pair[] = []
  let [row, column] = [0, 0]
  while (row < rows || column < columns) {
    const cost = at(row, column)
    if (row < rows && column < columns && cost === pair(row, column) + at(row + 1, column + 1)) {
      pairs.push([expected[row++] ?? null, found[column++] ?? null])
    } else if (row < rows && cost === 1 + at(row + 1, column)) pairs.push([expected[row++] ?? null, null])
    else pairs.push([null, found[column++] ?? null])
  }
  return pairs
}

function byConcept<T extends { readonly concept: string }>(figures: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const figure of figures) groups.set(figure.concept, [...(groups.get(figure.concept) ?? []), figure])
  return groups
}

/** Where in the text a found figure was read: by its evidence, if it has any. */
function offsetOf(parsed: ParsedReport, index: number): number | null {
  const own = `/proseFigures/${index}`
  const keys = [`${own}/value`, own, ...Object.keys(parsed.evidence).filter(key => key.startsWith(`${own}/`))]
  const place = keys.map(key => parsed.evidence[key]?.place).find(place => place !== undefined)
  return place !== undefined && 'start' in place ? place.start : null
}

function judge(report: Written, parsed: ParsedReport): Judged[] {
  const all = parsed.report?.proseFigures ?? []
  const found = byConcept(all)
  const expected = byConcept(report.figures)
  const judged: Judged[] = []
  for (const concept of new Set([...found.keys(), ...expected.keys()])) {
    for (const [wanted, got] of align(expected.get(concept) ?? [], found.get(concept) ?? [])) {
      const verdict = wanted === null ? 'unexpected' : got === null ? 'missed' : verdictOf(wanted, got)
      const offset = got === null ? null : offsetOf(parsed, all.indexOf(got))
      const here = report.sentences.find(({ start, end }) => offset !== null && offset >= start && offset < end)
      const form = wanted?.form ?? here?.form ?? (offset === null ? '(place unknown)' : '(no sentence of ours)')
      const said = wanted === null ? here : report.sentences.find(sentence => sentence.form === form)
      judged.push({ form, verdict, expected: wanted, found: got, sentence: said?.text ?? '' })
    }
  }
  return judged
}

const parse = (text: string) => parseSource(readSource(text))
const alarmsOf = ({ findings }: ParsedReport) =>
  findings.filter(({ code, outcome }) => outcome === 'fail' && (code as string).startsWith('prose-'))

const percent = (part: number, all: number) => (all === 0 ? '—' : `${((100 * part) / all).toFixed(2)} %`)
const print = (...lines: readonly string[]) => process.stdout.write(`${lines.join('\n')}\n`)
const table = (rows: readonly (readonly (string | number)[])[]) =>
  print(
    ...rows.map(
      ([first, ...rest]) => `  ${String(first).padEnd(28)}${rest.map(cell => String(cell).padStart(10)).join('')}`,
    ),
  )

function figureText(figure: ExpectedFigure | ProseFigure | null): string {
  if (figure === null) return 'none'
  const { concept, value, range, unit, approximate, scope } = figure
  const size = range === null || value !== null ? value : `${range.least}…${range.most}`
  return `${concept} ${size} ${unit ?? '(no unit)'}${approximate ? ' about' : ''} ${scope}`
}

const familyOf = (form: string) => form.replace(/-\d+$/, '')
const count = (judged: readonly Judged[], ...verdicts: readonly Verdict[]) =>
  judged.filter(({ verdict }) => verdicts.includes(verdict)).length

function groupBy(judged: readonly Judged[], key: (one: Judged) => string): [string, Judged[]][] {
  const groups = new Map<string, Judged[]>()
  for (const one of judged) {
    const group = groups.get(key(one))
    if (group === undefined) groups.set(key(one), [one])
    else group.push(one)
  }
  return [...groups]
}

const expectedIn = (judged: readonly Judged[]) => judged.length - count(judged, 'unexpected')
const bad = (judged: readonly Judged[]) => judged.length - count(judged, 'right')

function rowOf(name: string, judged: readonly Judged[]): (string | number)[] {
  const right = count(judged, 'right')
  const counts = [expectedIn(judged), right, count(judged, 'missed'), count(judged, ...WRONG)]
  return [name, ...counts, percent(right, expectedIn(judged))]
}

function printReading(judged: readonly Judged[]): void {
  print(`\nFigures: ${expectedIn(judged)} expected`)
  for (const verdict of ['right', 'missed', ...WRONG] as const) {
    table([[verdict, count(judged, verdict), percent(count(judged, verdict), expectedIn(judged))]])
  }
  const pairs = judged.filter(({ verdict }) => verdict === 'right')
  const agree = (key: 'year' | 'whose' | 'partOf') =>
    percent(pairs.filter(({ expected, found }) => expected?.[key] === found?.[key]).length, pairs.length)
  print(
    `  of those right, also agreeing in year ${agree('year')}, whose ${agree('whose')}, partOf ${agree('partOf')} (no target)`,
  )
  print('\nBy family')
  table([['', 'expected', 'right', 'missed', 'wrong', 'right %']])
  const families = groupBy(judged, ({ form }) => familyOf(form)).sort(([first], [second]) =>
    first.localeCompare(second),
  )
  const lines = groupBy(judged, ({ sentence }) => (sentence.includes('\n') ? 'a line ends inside' : 'on one line'))
  table([...families, ...lines].map(([name, own]) => rowOf(name, own)))
}

function printWorst(judged: readonly Judged[]): void {
  const worst = groupBy(judged, ({ form }) => form)
    .filter(([, own]) => bad(own) > 0)
    .sort(([, first], [, second]) => bad(second) - bad(first))
    .slice(0, WORST)
  if (worst.length > 0) print('\nWorst forms, with an example each (wrong before missed)')
  for (const [form, own] of worst) {
    const example =
      own.find(({ verdict }) => WRONG.includes(verdict)) ?? own.find(({ verdict }) => verdict === 'missed')
    print(
      `  ${form}: ${bad(own)} of ${own.length} not right; ${example?.verdict}: ${example?.sentence.replaceAll('\n', '⏎')}`,
      `    expected ${figureText(example?.expected ?? null)}; found ${figureText(example?.found ?? null)}`,
    )
  }
}

/** Reads consistent reports. Whether nothing was wrong and no contradiction was seen. */
function measureReading(): boolean {
  const judged: Judged[] = []
  const alarms: string[] = []
  let [reports, refused] = [0, 0]
  for (let seed = FIRST_SEED; seed < FIRST_SEED + COUNT; seed++) {
    const report = written(seed, GAPS[seed % GAPS.length] ?? 'none', generated => writeProse(generated, seed))
    if (report === null) continue
    const parsed = parse(report.text)
    reports++
    if (parsed.report === null) refused++
    judged.push(...judge(report, parsed))
    alarms.push(...alarmsOf(parsed).map(({ code, message }) => `seed ${seed}: ${code}: ${message.zh}`))
  }
  print(`${reports} consistent reports, ${refused} refused`)
  printReading(judged)
  printWorst(judged)
  print(`\nFalse alarms: ${alarms.length} (target: 0)`, ...alarms.slice(0, WORST).map(alarm => `  ${alarm}`))
  return alarms.length === 0 && count(judged, ...WRONG) === 0
}

interface Caught {
  readonly planted: number
  readonly found: number
  /** Found under a code that says what it is. */
  readonly named: number
  readonly example: string
}

/** Most seeds that are tried for one plant: a kind that has an occasion in few reports needs many. */
const SEEDS_A_PLANT = 60

/** Whose figures the tables have must be plain, or 全区 contradicts nothing. */
const TITLED = { title: 'once' } as const

function catchKind(kind: PlantKind, wanted: number): Caught {
  let [planted, found, named, example] = [0, 0, 0, '']
  for (let seed = FIRST_SEED; planted < wanted && seed < FIRST_SEED + wanted * SEEDS_A_PLANT; seed++) {
    const report = written(seed, 'none', generated => plantContradiction(generated, kind, seed), TITLED)
    if (report === null) continue
    planted++
    const codes: readonly string[] = alarmsOf(parse(report.text)).map(({ code }) => code)
    const { text, concept, value, truth } = report.prose.planted
    if (codes.length > 0) found++
    else example ||= `seed ${seed}: ${text} (${concept}: ${value}, in truth ${truth})`
    if (codes.some(code => (report.prose.planted.codes as readonly string[]).includes(code))) named++
  }
  return { planted, found, named, example }
}

function measureChecking(): boolean {
  print('\nPlanted contradictions')
  table([['', 'planted', 'found', 'share', 'its code']])
  const wanted = Math.max(20, Math.round(COUNT / 10))
  const missed = PLANT_KINDS.filter(kind => {
    const { planted, found, named, example } = catchKind(kind, wanted)
    table([[kind, planted, found, percent(found, planted), named]])
    if (example !== '') print(`    not found: ${example}`)
    return planted === 0 || found / planted < FOUND_AT_LEAST
  })
  print(missed.length === 0 ? 'All kinds above the target' : `Below ${100 * FOUND_AT_LEAST} %: ${missed.join(', ')}`)
  return missed.length === 0
}

const read = measureReading()
const checked = measureChecking()
if (!read || !checked) process.exitCode = 1
