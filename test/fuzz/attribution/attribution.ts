import type { GeneratedReport } from '../../../corpus/generator/generate.ts'
import { parseReport } from '../../../src/index.ts'
import { randomFor } from '../sources.ts'
import { attributedReport } from './attributed-report.ts'
import { CELL_MUTATIONS } from './cell-mutations.ts'
import { COLUMN_MUTATIONS } from './column-mutations.ts'
import { drawnOf, isTable, type Placed, placedOf } from './drawn.ts'
import { type Judgement, judge } from './judge.ts'
import type { Mutation } from './mutation.ts'
import { type AttributedFormat, FORMATS, renderAttributed } from './render-attributed.ts'
import { ROW_MUTATIONS } from './row-mutations.ts'
import { TABLE_MUTATIONS } from './table-mutations.ts'

/**
 * Attribution: every cell of a report has a number of its own, the structure of its tables is changed, and each number that is
 * read must be the one that the labels give to its cell, or be missing and said to be.
 */

export const MUTATIONS: readonly Mutation[] = [
  ...TABLE_MUTATIONS,
  ...ROW_MUTATIONS,
  ...COLUMN_MUTATIONS,
  ...CELL_MUTATIONS,
]

const TWO = 'two at once'

export interface Mutated {
  readonly format: AttributedFormat
  /** The kinds of mutation, as done one after another. */
  readonly mutations: readonly string[]
  readonly report: GeneratedReport
  readonly input: string
  /** The numbers that its tables hold, without their signs. */
  readonly stands: ReadonlySet<number>
}

/** The input that a seed and a number stand for. */
export function attributedInput(seed: number, index: number): Mutated {
  // Apart from the inputs of the fuzzer that spoils without knowing.
  const random = randomFor(seed ^ 0xa77, index)
  const { report, foreign } = attributedReport(random)
  const format = random.pick(FORMATS)
  const choices = MUTATIONS.filter(({ only }) => only === undefined || only === format)
  // Each kind in turn, so that all are tried about as often.
  const first = choices[index % choices.length] as Mutation
  const chosen = random.int(1, 6) === 1 ? [first, random.pick(choices)] : [first]
  let stands = new Set<number>()
  const input = renderAttributed(format, report, random, tables => {
    let list: readonly Placed[] = placedOf(tables)
    for (const { apply } of chosen) if (list.some(({ part }) => isTable(part))) list = apply(list, { random, foreign })
    stands = new Set(numbersIn(list))
    return drawnOf(list)
  })
  return { format, mutations: chosen.map(({ name }) => name), report, input, stands }
}

function numbersIn(list: readonly Placed[]): number[] {
  const texts = list.flatMap(({ part }) => (isTable(part) ? part.grid.flat().map(({ text }) => text) : []))
  return texts.flatMap(text => (text.normalize('NFKC').replaceAll(',', '').match(/\d+/g) ?? []).map(Number))
}

export interface Attributed extends Judgement {
  readonly index: number
  readonly kind: string
  readonly format: AttributedFormat
}

export async function attribute(seed: number, index: number): Promise<Attributed> {
  const { format, mutations, report, input, stands } = attributedInput(seed, index)
  const parsed = await parseReport(input)
  return {
    index,
    format,
    kind: mutations.length > 1 ? TWO : (mutations[0] as string),
    ...judge(parsed, report, stands),
  }
}

/** Of one kind of mutation: inputs, and how many of them had a wrong cell or a lost one; cells. */
export interface KindFigures {
  tried: number
  wrong: number
  lost: number
  wrongCells: number
  lostCells: number
  rightCells: number
  saidCells: number
}

export interface AttributionFigures {
  readonly tried: number
  readonly seconds: number
  readonly kinds: ReadonlyMap<string, KindFigures>
  readonly failures: readonly Attributed[]
}

const none = (): KindFigures => ({
  tried: 0,
  wrong: 0,
  lost: 0,
  wrongCells: 0,
  lostCells: 0,
  rightCells: 0,
  saidCells: 0,
})

/** Tries inputs from `first` on for so many seconds, or so many of them; `tell` is called for each. */
export async function attributeFor(
  seed: number,
  { seconds, most = Number.POSITIVE_INFINITY, first = 0 }: { seconds: number; most?: number; first?: number },
  tell: (tried: Attributed) => void = () => {},
): Promise<AttributionFigures> {
  const begun = performance.now()
  const kinds = new Map<string, KindFigures>()
  const failures: Attributed[] = []
  const elapsed = () => (performance.now() - begun) / 1000
  let tried = 0
  for (; tried < most && elapsed() < seconds; tried++) {
    const one = await attribute(seed, first + tried)
    const key = `${one.kind}, ${one.format}`
    const figures = kinds.get(key) ?? none()
    kinds.set(key, count(figures, one))
    if (one.wrong.length > 0) failures.push(one)
    tell(one)
  }
  return { tried, seconds: elapsed(), kinds, failures }
}

function count(figures: KindFigures, one: Attributed): KindFigures {
  figures.tried++
  if (one.wrong.length > 0) figures.wrong++
  if (one.lost.length > 0) figures.lost++
  figures.wrongCells += one.wrong.length
  figures.lostCells += one.lost.length
  figures.rightCells += one.right
  figures.saidCells += one.said
  return figures
}

/** The figures as lines, a kind a line. */
export function figuresTable({ kinds }: AttributionFigures): string[] {
  const head = ['kind of mutation, format', 'tried', 'wrong', 'lost', 'cells right', 'said', 'wrong', 'lost']
  const rows = [...kinds]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([kind, f]) =>
      [kind, f.tried, f.wrong, f.lost, f.rightCells, f.saidCells, f.wrongCells, f.lostCells].map(String),
    )
  const sums = rows.reduce(
    (all, row) => all.map((sum, at) => sum + Number(row[at + 1])),
    head.slice(1).map(() => 0),
  )
  return [head, ...rows, ['all', ...sums.map(String)]].map(
    row =>
      `${(row[0] as string).padEnd(56)}${row
        .slice(1)
        .map(text => text.padStart(12))
        .join('')}`,
  )
}
