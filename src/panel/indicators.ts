import { leftOutOf } from '../form/equations.ts'
import { type IndicatorSpec, SMALL_N } from '../form/indicators.ts'
import { isGovernmentLevel } from '../region/levels.ts'
import { ALTERNATIVE_ROWS } from './crosswalk.ts'
import type { IndicatorValue, PanelCell, PanelReport, PanelRow } from './panel.ts'

export type CellMap = ReadonlyMap<string, PanelCell>

/**
 * Inhabitants, given by the user: by body id or division code, one number for all years or one a year. A code speaks for the
 * government of its division, not for its departments.
 */
export type Population = ReadonlyMap<string, number | ReadonlyMap<number, number>>

/** The cells of a row's report; null for a gap. */
export function cellsOfRow(row: PanelRow): CellMap | null {
  return row.report?.cells ?? null
}

/**
 * An indicator over the cells of one report. `population` is needed by `per10k` alone. Null on a missing cell and on a zero
 * denominator, never 0 for them; `why` says which.
 */
export function indicatorValue(
  spec: IndicatorSpec,
  cells: CellMap | null,
  population: number | null = null,
): IndicatorValue {
  const nothing = { indicator: spec.id, numerator: null, denominator: null, value: null, smallN: false }
  if (cells === null) return { ...nothing, why: 'no-report' }
  const numerator = sumOf(spec.numerator, cells)
  const denominator = belowOf(spec, cells, population)
  return quotient(spec, numerator, denominator)
}

function belowOf(spec: IndicatorSpec, cells: CellMap, population: number | null): number | null {
  if (spec.kind === 'count') return null
  return spec.kind === 'per10k' ? population : sumOf(spec.denominator, cells)
}

const INHABITANTS = 10_000

function quotient(spec: IndicatorSpec, numerator: number | null, denominator: number | null): IndicatorValue {
  const { id: indicator, kind } = spec
  const smallN = kind === 'share' && denominator !== null && denominator < SMALL_N
  const result = { indicator, numerator, denominator, smallN }
  if (numerator === null) return { ...result, value: null, why: 'missing-cell' }
  if (kind === 'count') return { ...result, value: numerator, why: null }
  if (denominator === null) return { ...result, value: null, why: kind === 'per10k' ? 'no-population' : 'missing-cell' }
  if (denominator === 0) return { ...result, value: null, why: 'zero-denominator' }
  const times = kind === 'per10k' ? INHABITANTS : 1
  return { ...result, value: (numerator * times) / denominator, why: null }
}

/** The sum of cells; null where one of them has no number. Of rows that stand for each other, those that the report holds. */
export function sumOf(pointers: readonly string[], cells: CellMap): number | null {
  const leftOut = leftOutOf(pointer => cells.has(pointer))
  let sum = 0
  for (const pointer of pointers) {
    if (ALTERNATIVE_ROWS.get(pointer) === leftOut) continue
    const value = cells.get(pointer)?.value ?? null
    if (value === null) return null
    sum += value
  }
  return sum
}

/** Inhabitants of a body in a year; null where none is given. */
export function populationOf(population: Population | null, report: PanelReport): number | null {
  if (population === null) return null
  const { bodyId, year, codeAtYearEnd, body } = report
  const keys = isGovernmentLevel(body.level) && codeAtYearEnd !== null ? [bodyId, codeAtYearEnd] : [bodyId]
  for (const key of keys) {
    const given = population.get(key)
    const number = typeof given === 'number' ? given : given?.get(year)
    if (number !== undefined && number > 0) return number
  }
  return null
}

/** A row that an aggregate leaves out. */
export interface LeftOut {
  readonly bodyId: string
  readonly year: number
  readonly why: NonNullable<IndicatorValue['why']>
}

export interface Aggregate extends IndicatorValue {
  /** Ids of the bodies whose figures are in it, each once. */
  readonly bodies: readonly string[]
  /** Rows whose figures are in it. */
  readonly rows: number
  readonly out: readonly LeftOut[]
}

/**
 * One indicator over several rows: numerators and denominators are added up before they are divided, over the rows that have both,
 * so a body that has nothing below (0 of 0) is in. The others are listed with why they are out. One row that is out keeps what it has above
 * or below; a unit that had ended is missing from no sum.
 */
export function aggregate(
  rows: readonly PanelRow[],
  spec: IndicatorSpec,
  population: Population | null = null,
): Aggregate {
  const out: LeftOut[] = []
  const bodies = new Set<string>()
  let [numerator, denominator, count] = [0, 0, 0]
  let only: IndicatorValue | null = null
  for (const row of rows) {
    if (row.gap === 'no-unit') continue
    const inhabitants = row.report === null ? null : populationOf(population, row.report)
    const value = indicatorValue(spec, cellsOfRow(row), inhabitants)
    if (rows.length === 1) only = value
    if (value.why !== null && value.why !== 'zero-denominator') {
      out.push({ bodyId: row.bodyId, year: row.year, why: value.why })
      continue
    }
    numerator += value.numerator ?? 0
    denominator += value.denominator ?? 0
    bodies.add(row.bodyId)
    count++
  }
  const below = spec.kind === 'count' ? null : denominator
  const ended = rows.length > 0 && rows.every(({ gap }) => gap === 'no-unit')
  const none = { ...quotient(spec, null, null), why: ended ? 'no-unit' : (out[0]?.why ?? 'no-report') } as const
  const total = only ?? (count === 0 ? none : quotient(spec, numerator, below))
  return { ...total, bodies: [...bodies], rows: count, out }
}
