import { argv } from 'node:process'
import type { GeneratedCell } from '../corpus/generator/cells.ts'
import { type GenerateOptions, generate } from '../corpus/generator/generate.ts'
import { writeProse } from '../corpus/generator/prose/prose.ts'
import { scenarioOf } from '../corpus/generator/prose/scenario.ts'
import { type Random, randomOf } from '../corpus/generator/random.ts'
import { render } from '../corpus/generator/render.ts'
import { PLAIN_SHAPE } from '../corpus/generator/shape.ts'
import { checkReport } from '../src/check/check.ts'
import type { Finding, SuspectSet } from '../src/check/finding.ts'
import { isBroken } from '../src/check/suspects/suspects.ts'
import { type ParsedReport, parseSource } from '../src/parse.ts'
import { readSource } from '../src/source/source.ts'

/**
 * How well the suspects of sums that fail are named: generated reports whose sums all hold, in which one or two cells are
 * altered, by slips of the pen or at random. COUNT cases of each kind, a quarter of them to measure time.
 */

const COUNT = Number(argv[2] ?? 1000)
const FIRST_SEED = Number(argv[3] ?? 1)
/** A blank cell keeps its place. */
const SHAPE = { ...PLAIN_SHAPE, padding: 'none', edges: 'both' } as const
const TARGET = { given: 0.95, both: 0.8 } as const

type Gaps = NonNullable<GenerateOptions['gaps']>

const SLIPS: readonly ((value: number, random: Random) => number)[] = [
  value => Number([...String(value)].reverse().join('')),
  value => Number(String(value).slice(0, -1)),
  value => Number(`${value}${String(value).at(-1)}`),
  (value, random) => Number(String(value).replace(/\d$/, String(random.int(0, 9)))),
  (_, random) => random.int(0, 60),
  (value, random) => value + random.pick([-1, 1, 2, 5, 10]),
]

/** A number that is not the cell's own; most slips do nothing to small numbers, so that several may have to be tried. */
function altered(value: number, random: Random): number {
  for (;;) {
    const written = random.pick(SLIPS)(value, random)
    if (written !== value && written >= 0) return written
  }
}

type Table = 'three' | 'four' | 'both'

interface Kind {
  readonly gaps: Gaps
  readonly table: Table
  /** Whether sentences tell the figures as they were before cells were altered. */
  readonly prose?: boolean
}

interface Case {
  readonly parsed: ParsedReport
  readonly altered: readonly string[]
}

function tableOf(pointer: string): 'three' | 'four' {
  return pointer.startsWith('/applications/') ? 'three' : 'four'
}

/** One report with some of its cells altered, each of another number than it was. */
function caseOf(seed: number, { gaps, table, prose = false }: Kind, cells: number): Case {
  const random = randomOf(seed)
  const report = prose ? scenarioOf(seed, { gaps }) : generate(seed, { gaps })
  const changed = new Map(report.cells)
  const own = [...report.cells].filter(
    ([pointer, { value }]) =>
      value !== null &&
      !pointer.startsWith('/proactiveDisclosure/') &&
      (table === 'both' || tableOf(pointer) === table),
  )
  const pointers = new Set<string>()
  while (pointers.size < cells) pointers.add(random.pick(own)[0])
  for (const pointer of pointers) {
    const { value } = report.cells.get(pointer) as GeneratedCell
    changed.set(pointer, { value: altered(value as number, random), reading: 'printed' })
  }
  const text = render({ ...report, cells: changed }, SHAPE, prose ? writeProse(report, seed) : undefined)
  return { parsed: parseSource(readSource(text)), altered: [...pointers] }
}

const pointersOf = ({ cells }: SuspectSet) => cells.map(({ pointer }) => pointer)

function broken({ findings }: ParsedReport): Finding[] {
  return findings.filter(isBroken)
}

const percent = (part: number, whole: number) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`)

const say = (line: string) => process.stdout.write(`${line}\n`)

/** One cell: is it the one that is named, or among those that are? */
function one(name: string, kind: Kind, seeds: number): boolean {
  const counts = { cases: 0, silent: 0, none: 0, unique: 0, uniqueRight: 0, several: 0, given: 0, first: 0, sets: 0 }
  for (let seed = seeds; seed < seeds + COUNT; seed++) {
    const { parsed, altered: cells } = caseOf(seed, kind, 1)
    const failing = broken(parsed)
    if (failing.length === 0) {
      counts.silent++
      continue
    }
    counts.cases++
    const sets = failing[0]?.suspects ?? []
    const isIt = (set: SuspectSet | undefined) => set?.cells.length === 1 && pointersOf(set)[0] === cells[0]
    const all = sets.length + (failing[0]?.suspectsLeftOut ?? 0)
    counts.sets += all
    if (all === 0) counts.none++
    else if (all === 1) {
      counts.unique++
      if (isIt(sets[0])) counts.uniqueRight++
    } else {
      counts.several++
      if (sets.some(isIt)) counts.given++
      if (isIt(sets[0])) counts.first++
    }
  }
  say(
    `  ${name}: ${counts.cases} cases, ${counts.silent} that no sum shows; none named ${counts.none}; ` +
      `one set ${counts.unique}, right ${percent(counts.uniqueRight, counts.unique)}; ` +
      `several ${counts.several}, among those given ${percent(counts.given, counts.several)}, ` +
      `first ${percent(counts.first, counts.several)}; sets in all ${(counts.sets / counts.cases).toFixed(1)} a case`,
  )
  const enough = counts.several === 0 || counts.given / counts.several >= TARGET.given
  return counts.uniqueRight === counts.unique && enough
}

/** Two cells: where the smallest sets have room for two, are both among them? */
function two(name: string, kind: Kind, seeds: number): boolean {
  const counts = { cases: 0, none: 0, smaller: 0, told: 0, both: 0 }
  for (let seed = seeds; seed < seeds + COUNT; seed++) {
    const { parsed, altered: cells } = caseOf(seed, kind, 2)
    const failing = broken(parsed)
    if (failing.length === 0) continue
    counts.cases++
    const sets = failing.flatMap(({ suspects }) => suspects ?? [])
    if (failing.every(({ suspects }) => suspects?.length === 0)) counts.none++
    else if (isSmaller(failing)) counts.smaller++
    else {
      counts.told++
      const named = new Set(sets.flatMap(pointersOf))
      if (cells.every(pointer => named.has(pointer))) counts.both++
    }
  }
  say(
    `  ${name}: ${counts.cases} cases; none named ${counts.none}; a single cell would mend all ${counts.smaller}; ` +
      `else both among those given ${counts.both} of ${counts.told}, ${percent(counts.both, counts.told)}`,
  )
  return counts.both / counts.told >= TARGET.both
}

/** Whether one cell alone would mend all: every finding has one and the same set of one cell. */
function isSmaller(failing: readonly Finding[]): boolean {
  const singles = failing.map(
    ({ suspects = [] }) => new Set(suspects.filter(({ cells }) => cells.length === 1).flatMap(pointersOf)),
  )
  return [...(singles[0] ?? [])].some(pointer => singles.every(set => set.has(pointer)))
}

/** CPU time of a whole check, with and without contradictions, and how often suspects are named. */
function time(cells: number, gaps: Gaps): void {
  const times: number[] = []
  const counts = { broken: 0, named: 0 }
  for (let seed = FIRST_SEED; seed < FIRST_SEED + COUNT / 4; seed++) {
    const { parsed } = caseOf(seed, { gaps, table: 'both' }, cells)
    if (parsed.report === null) continue
    const failing = broken(parsed)
    counts.broken += failing.length
    counts.named += failing.filter(({ suspects = [] }) => suspects.length > 0).length
    const start = process.cpuUsage()
    checkReport(parsed.report, parsed.evidence)
    const { user, system } = process.cpuUsage(start)
    times.push((user + system) / 1000)
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => (times[Math.floor(share * (times.length - 1))] as number).toFixed(2)
  const named =
    cells === 0 ? '' : `, of ${counts.broken} sums that fail ${percent(counts.named, counts.broken)} have suspects`
  say(`  ${cells} altered${named}: median ${at(0.5)} ms, 99 % ${at(0.99)} ms, worst ${at(1)} ms`)
}

const of = (table: Table, gaps: Gaps = 'none', prose = false): Kind => ({ table, gaps, prose })

say('one cell altered')
const results = [
  one('table three', of('three'), FIRST_SEED),
  one('table four', of('four'), FIRST_SEED + COUNT),
  one('table four, figures told in sentences too', of('four', 'none', true), FIRST_SEED + 2 * COUNT),
]
say('two cells altered')
results.push(
  two('either table', of('both'), FIRST_SEED + 3 * COUNT),
  two('table three', of('three'), FIRST_SEED + 4 * COUNT),
)
say('reports with gaps in table three (no target)')
for (const gaps of ['organisations', 'dashes', 'row-totals'] as const) {
  one(`one altered, ${gaps}`, of('three', gaps), FIRST_SEED + 5 * COUNT)
  two(`two altered, ${gaps}`, of('three', gaps), FIRST_SEED + 6 * COUNT)
}
for (const gaps of ['none', 'organisations', 'row-totals'] as const) {
  say(`CPU time of a check, gaps ${gaps}`)
  for (const cells of [0, 1, 2, 3, 4, 6, 8, 30]) time(cells, gaps)
}
if (results.includes(false)) process.exitCode = 1
