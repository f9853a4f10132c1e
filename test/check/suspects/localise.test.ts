import { describe, expect, it } from 'vitest'
import type { GenerateOptions } from '../../../corpus/generator/generate.ts'
import { generate } from '../../../corpus/generator/generate.ts'
import { randomOf } from '../../../corpus/generator/random.ts'
import { render } from '../../../corpus/generator/render.ts'
import { PLAIN_SHAPE } from '../../../corpus/generator/shape.ts'
import type { Localised } from '../../../src/check/suspects/localise.ts'
import { BOUNDS, isBroken, searchIn } from '../../../src/check/suspects/suspects.ts'
import { keyOfFinding, type System, systemsWith } from '../../../src/check/suspects/system.ts'
import { parseSource } from '../../../src/parse.ts'
import { readSource } from '../../../src/source/source.ts'

const SHAPE = { ...PLAIN_SHAPE, padding: 'none', edges: 'both' } as const
const EVEN = { weightOf: () => 1, saidOf: () => undefined }
const SIZES = { ...BOUNDS, weight: 6, slack: 0 }

/** The systems of equations of a report in which some cells of a table were made other than they were, and those cells. */
function altered(seed: number, cells: number, gaps: GenerateOptions['gaps'] = 'none', table = '/applications/') {
  const random = randomOf(seed)
  const report = generate(seed, gaps === undefined ? {} : { gaps })
  const changed = new Map(report.cells)
  const own = [...changed].filter(([pointer, { value }]) => value !== null && pointer.startsWith(table))
  const pointers = new Set<string>()
  while (pointers.size < cells) pointers.add(random.pick(own)[0])
  for (const pointer of pointers) {
    const value = changed.get(pointer)?.value as number
    const other = random.int(0, Math.max(9, 2 * value))
    changed.set(pointer, { value: other === value ? value + 1 : other, reading: 'printed' })
  }
  const parsed = parseSource(readSource(render({ ...report, cells: changed }, SHAPE)))
  if (parsed.report === null) throw new Error('not read')
  const failing = new Set(parsed.findings.filter(isBroken).map(keyOfFinding))
  return { pointers: [...pointers].sort(), systems: systemsWith(failing, parsed.report, parsed.evidence) }
}

const namesOf = (columns: readonly number[], { cells }: System) =>
  columns.map(column => cells[column]?.pointer ?? '').sort()

/** The equations as lists of [column, sign]. */
const signedOf = ({ equations, columnOf }: System) =>
  equations.map(({ left, right }) => [
    ...left.map(({ pointer }) => [columnOf.get(pointer) as number, 1] as const),
    ...right.map(({ pointer }) => [columnOf.get(pointer) as number, -1] as const),
  ])

/** All sets of one cell that mend a system of printed cells, or else all of two: by trying every number for every pair. */
function byTrying(system: System): string[] {
  const signed = signedOf(system)
  const values = system.cells.map(({ value }) => value as number)
  const off = signed.map(equation =>
    equation.reduce((sum, [column, sign]) => sum + sign * (values[column] as number), 0),
  )
  const rows = values.map(() => new Map<number, number>())
  for (const [row, equation] of signed.entries()) for (const [column, sign] of equation) rows[column]?.set(row, sign)
  const failing = off.flatMap((amount, row) => (amount === 0 ? [] : [row]))
  const most = 2 * Math.max(...values) + 50
  const signAt = (column: number, row: number) => rows[column]?.get(row) ?? 0
  const isMended = (one: number, by: number, other: number, andBy: number) =>
    [...new Set([...(rows[one]?.keys() ?? []), ...(rows[other]?.keys() ?? [])])].every(
      row => (off[row] as number) + signAt(one, row) * by + signAt(other, row) * andBy === 0,
    )
  const mends = (one: number, other: number) => {
    if (!failing.every(row => rows[one]?.has(row) || rows[other]?.has(row))) return false
    const [row, sign] = [...(rows[other] ?? [])][0] as [number, number]
    for (let by = -(values[one] as number); by <= most; by++) {
      const andBy = one === other ? 0 : -sign * ((off[row] as number) + signAt(one, row) * by)
      if ((values[other] as number) + andBy >= 0 && isMended(one, by, other, andBy)) return true
    }
    return false
  }
  const columns = values.map((_, column) => column)
  const singles = columns.filter(column => mends(column, column)).map(column => [column])
  const pairs = () =>
    columns.flatMap(one => columns.filter(other => one < other && mends(one, other)).map(other => [one, other]))
  return (singles.length > 0 ? singles : pairs()).map(set => namesOf(set, system).join()).sort()
}

describe('the sets found', () => {
  const cases = Array.from({ length: 12 }, (_, seed) => [seed + 1, 1 + (seed % 2)] as const)

  it.each(cases)('are those that trying every number for every pair finds (seed %i, %i altered)', (seed, cells) => {
    for (const system of altered(seed, cells).systems) {
      const { search } = searchIn(system, EVEN, SIZES)
      expect(search?.sets.map(({ columns }) => namesOf(columns, system).join()).sort()).toEqual(byTrying(system))
    }
  })

  it.each(cases)('in table four too (seed %i, %i altered)', (seed, cells) => {
    for (const system of altered(seed, cells, 'none', '/reconsideration/').systems) {
      const { search } = searchIn(system, EVEN, SIZES)
      expect(search?.sets.map(({ columns }) => namesOf(columns, system).join()).sort()).toEqual(byTrying(system))
    }
  })
})

/** What a solved set makes of the cells: every sum holds, no count is negative, no printed cell outside the set differs. */
function expectSolved({ columns, solved }: Localised, system: System): void {
  const numbers = system.cells.map((_, column) => solved.valueOf(column))
  for (const equation of signedOf(system))
    expect(equation.reduce((sum, [column, sign]) => sum + sign * (numbers[column] as number), 0)).toBe(0)
  for (const [column, { value }] of system.cells.entries()) {
    const number = numbers[column] as number
    expect(Number.isInteger(number) && number >= 0).toBe(true)
    if (value !== null) expect(number !== value).toBe(columns.includes(column))
  }
}

describe.each(['none', 'organisations', 'dashes', 'row-totals'] as const)('with gaps: %s', gaps => {
  const cases = [1, 2, 3].flatMap(cells => Array.from({ length: 12 }, (_, seed) => [100 + seed, cells] as const))

  it.each(cases)(
    'every set makes all sums hold, and no smaller one was missed (seed %i, %i altered)',
    (seed, cells) => {
      for (const system of altered(seed, cells, gaps).systems) {
        const { pointers } = altered(seed, cells, gaps)
        const { search } = searchIn(system, EVEN, { ...SIZES, sets: 10_000 })
        expect(search?.givenUp).toBeNull()
        const sets = search?.sets ?? []
        for (const set of sets) expectSolved(set, system)
        // To undo what was done is one way to mend the sums.
        expect(sets[0]?.weight).toBeLessThanOrEqual(pointers.length)
        const isPlanted = ({ columns }: Localised) => namesOf(columns, system).every(name => pointers.includes(name))
        if (sets[0]?.weight === pointers.length) expect(sets.filter(isPlanted)).toHaveLength(1)
      }
    },
  )
})

describe('the search', () => {
  const system = altered(3, 4).systems[0] as System

  it('gives no set when it was stopped', () => {
    const whole = searchIn(system, EVEN, SIZES).search
    expect(whole?.sets).not.toEqual([])
    for (let steps = 0; steps < (whole?.steps ?? 0); steps++) {
      const search = searchIn(system, EVEN, { ...SIZES, steps }).search
      expect(search).toMatchObject({ sets: [], givenUp: 'exhausted' })
    }
  })

  it('gives none heavier than it was asked for', () => {
    expect(searchIn(system, EVEN, { ...SIZES, weight: 3 }).search).toMatchObject({ sets: [], givenUp: 'too-heavy' })
  })

  it('gives none where there are more than can be told apart', () => {
    const ambiguous = altered(1, 1, 'none', '/reconsideration/').systems[0] as System
    expect(searchIn(ambiguous, EVEN, { ...SIZES, sets: 1 }).search).toMatchObject({ sets: [], givenUp: 'too-many' })
  })

  it('gives sets within the slack of the lightest, and none that holds another', () => {
    const ambiguous = altered(1, 1, 'none', '/reconsideration/').systems[0] as System
    const weightOf = (pointer: string) => (pointer.endsWith('/total') ? 5 : 4)
    const found = (slack: number) =>
      searchIn(ambiguous, { ...EVEN, weightOf }, { ...BOUNDS, slack })
        .search?.sets.map(({ weight }) => weight)
        .sort()
    expect(found(0)).not.toContain(5)
    expect(found(1)).toEqual([...(found(0) ?? []), 5])
  })
})
