import { divisionAt } from './divisions.ts'
import { divisionRecords, standsIn } from './records.ts'
import { FIRST_YEAR, LAST_YEAR } from './table.ts'
import type { Cluster, ClusterJoin, Division, DivisionAt, YearWindow } from './types.ts'

/**
 * A unit is a division through its changes of name and its one-to-one recodings: 洪泽县 320829 and 洪泽区 320813 are one. A
 * recoding is one-to-one when the old code ended in one new code only, that code did not stand the year before, and
 * nothing else ended in it. A code names one unit only as far as the table goes.
 */

interface Unit {
  readonly id: string
  /** The earliest first. */
  readonly records: readonly Division[]
}

let units: ReadonlyMap<string, Unit> | undefined

/** Units by every code that they have had. */
function unitsByCode(): ReadonlyMap<string, Unit> {
  units ??= linkUnits()
  return units
}

function linkUnits(): ReadonlyMap<string, Unit> {
  const { byCode } = divisionRecords()
  const next = recodings()
  const recoded = new Set(next.values())
  const found = new Map<string, Unit>()
  for (const first of byCode.keys()) {
    if (recoded.has(first)) continue
    const chain = new Set<string>()
    for (let code: string | undefined = first; code !== undefined && !chain.has(code); code = next.get(code))
      chain.add(code)
    const records = [...chain].flatMap(code => byCode.get(code) ?? [])
    const unit = { id: `${first}-${Math.max(FIRST_YEAR, records[0]?.firstYear ?? FIRST_YEAR)}`, records }
    for (const code of chain) found.set(code, unit)
  }
  return found
}

/** Old code → new code, for the one-to-one recodings. */
function recodings(): Map<string, string> {
  const { all, byCode } = divisionRecords()
  const ends = all.filter(({ endYear }) => endYear !== null)
  const heirs = ends.map(record => ({ record, into: record.successors.filter(({ kind }) => kind === 'ending') }))
  const arrivals = new Map<string, number>()
  const arrival = (code: string, year: number) => `${code}@${year}`
  for (const { code, year } of heirs.flatMap(({ into }) => into))
    arrivals.set(arrival(code, year), (arrivals.get(arrival(code, year)) ?? 0) + 1)
  const stood = (code: string, year: number) => (byCode.get(code) ?? []).some(record => standsIn(record, year))
  const next = new Map<string, string>()
  for (const { record, into } of heirs) {
    const [only, ...others] = into
    if (only === undefined || others.length > 0 || only.code === record.code) continue
    const isNew = stood(only.code, only.year) && !stood(only.code, only.year - 1)
    if (isNew && arrivals.get(arrival(only.code, only.year)) === 1) next.set(record.code, only.code)
  }
  return next
}

/** The division that the unit of a code is on 31 December of a year. */
function unitIn(unit: Unit, year: number): DivisionAt | null {
  const known = Math.min(year, LAST_YEAR)
  const record = unit.records.find(one => standsIn(one, known))
  return record === undefined ? null : divisionAt(record.code, year)
}

/**
 * The division that the unit of `code` is on 31 December of `year`, whatever its code was then; null where the code is in no
 * year's table, or the unit did not stand (not yet made, merged, divided).
 */
export function codeAt(code: string, year: number): DivisionAt | null {
  const unit = unitsByCode().get(code)
  return unit === undefined || !Number.isInteger(year) ? null : unitIn(unit, year)
}

/**
 * A name for the unit of a code that its recodings do not change: the first code that the table has of it and the year, 2004 or
 * when it was made: `320829-2004` for 320829 and 320813. Null for a code that is in no year's table.
 */
export function unitId(code: string): string | null {
  return unitsByCode().get(code)?.id ?? null
}

/** Every code that the unit has had since 2004, the earliest first. Empty for a code that is in no year's table. */
export function codesOfUnit(code: string): string[] {
  return [...new Set((unitsByCode().get(code)?.records ?? []).map(record => record.code))]
}

/** Ids of the units that stand on a 31 December of the window. */
export function unitsIn({ from, to }: YearWindow): string[] {
  return [...new Set([...unitsByCode().values()].filter(unit => standsWithin(unit, from, to)).map(({ id }) => id))]
}

function standsWithin(unit: Unit, from: number, to: number): boolean {
  return unit.records.some(record => recordStands(record, from, to))
}

/** A window beyond the table sees its last state. */
function recordStands({ firstYear, endYear }: Division, from: number, to: number): boolean {
  return firstYear <= Math.min(to, LAST_YEAR) && (endYear === null || endYear > Math.min(from, LAST_YEAR))
}

const clusters = new Map<string, ReadonlyMap<string, Cluster>>()
const MOST_WINDOWS = 20

/**
 * The cluster of a code's unit: what merges and splits between 31 December of `from` and 31 December of `to` tie together.
 * Null for a code that is in no year's table, and for a unit that stands on no 31 December of the window.
 */
export function clusterOf(code: string, window: YearWindow, join: ClusterJoin = 'endings'): Cluster | null {
  const key = `${window.from}-${window.to}-${join}`
  const known = clusters.get(key)
  const found = known ?? linkClusters(window, join)
  if (known === undefined) {
    if (clusters.size >= MOST_WINDOWS) clusters.clear()
    clusters.set(key, found)
  }
  const id = unitId(code)
  return id === null ? null : (found.get(id) ?? null)
}

/** `clusterOf(…)?.id`. */
export function clusterId(code: string, window: YearWindow, join: ClusterJoin = 'endings'): string | null {
  return clusterOf(code, window, join)?.id ?? null
}

/** Clusters by the id of each of their units. */
function linkClusters(window: YearWindow, join: ClusterJoin): ReadonlyMap<string, Cluster> {
  const { from, to } = window
  const within = [...new Set(unitsByCode().values())].filter(unit => standsWithin(unit, from, to))
  const above = new Map(within.map(({ id }) => [id, id]))
  const root = (id: string): string => {
    let at = id
    for (let up = above.get(at); up !== undefined && up !== at; up = above.get(at)) at = up
    return at
  }
  for (const unit of within) {
    for (const { code, year, kind } of unit.records.flatMap(({ successors }) => successors)) {
      const other = unitsByCode().get(code)
      if (year <= from || year > to || other === undefined || !above.has(other.id)) continue
      if (kind === 'ending' || join === 'transfers' || (join === 'creations' && begins(other, year)))
        above.set(root(other.id), root(unit.id))
    }
  }
  const members = new Map<string, Unit[]>()
  for (const unit of within) members.set(root(unit.id), [...(members.get(root(unit.id)) ?? []), unit])
  const found = new Map<string, Cluster>()
  for (const group of members.values()) {
    const cluster = clusterOfUnits(group, window)
    for (const { id } of group) found.set(id, cluster)
  }
  return found
}

function begins({ records }: Unit, year: number): boolean {
  return records[0]?.firstYear === year
}

function clusterOfUnits(group: readonly Unit[], { from, to }: YearWindow): Cluster {
  const ids = group.map(({ id }) => id).sort()
  const codes = group.flatMap(({ records }) => records.filter(record => recordStands(record, from, to)))
  return {
    id: ids.length === 1 ? (ids[0] as string) : `${ids[0]}+${ids.length - 1}`,
    units: ids,
    codes: [...new Set(codes.map(({ code }) => code))].sort(),
  }
}
