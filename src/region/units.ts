import { divisionAt } from './divisions.ts'
import { recordsOf, standsIn, tableLines } from './records.ts'
import { FIRST_YEAR, LAST_YEAR, TABLE } from './table.ts'
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

interface Recodings {
  /** Old code → new code. */
  readonly next: ReadonlyMap<string, string>
  /** New code → old code. */
  readonly last: ReadonlyMap<string, string>
}

let recodings: Recodings | undefined
const units = new Map<string, Unit>()

function unitOf(code: string): Unit | null {
  const known = units.get(code)
  if (known !== undefined) return known
  if (recordsOf(code).length === 0) return null
  recodings ??= findRecodings()
  const chain = [code]
  for (let old = recodings.last.get(code); old !== undefined; old = recodings.last.get(old)) chain.unshift(old)
  for (let heir = recodings.next.get(code); heir !== undefined; heir = recodings.next.get(heir)) chain.push(heir)
  const records = chain.flatMap(recordsOf)
  const unit = { id: `${chain[0]}-${Math.max(FIRST_YEAR, (records[0] as Division).firstYear)}`, records }
  for (const one of chain) units.set(one, unit)
  return unit
}

function allUnits(): Unit[] {
  return [...new Set([...tableLines().keys()].map(code => unitOf(code) as Unit))]
}

/** Of a record that ended: its code, the year, its successors. */
const ENDED = /^(\d{6})[^|\n]{1,40}\|\d{4}\|(\d{4})\|([\d,@]{6,400})$/gm

/** Years only go forward along a recoding, so that no chain closes. */
function findRecodings(): Recodings {
  const heirs = [...TABLE.matchAll(ENDED)].map(([, code = '', year = '', parts = '']) => {
    return { code, year: Number(year), into: parts.split(',').filter(part => !part.includes('@')) }
  })
  const arrivals = new Map<string, number>()
  for (const { into, year } of heirs) {
    for (const heir of into) arrivals.set(`${heir}@${year}`, (arrivals.get(`${heir}@${year}`) ?? 0) + 1)
  }
  const next = new Map<string, string>()
  const last = new Map<string, string>()
  for (const { code, year, into } of heirs) {
    const [only, ...others] = into
    if (only === undefined || others.length > 0 || arrivals.get(`${only}@${year}`) !== 1) continue
    if (recordsOf(only)[0]?.firstYear !== year) continue
    next.set(code, only)
    last.set(only, code)
  }
  return { next, last }
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
  const unit = unitOf(code)
  return unit === null || !Number.isInteger(year) ? null : unitIn(unit, year)
}

/**
 * A name for the unit of a code that its recodings do not change: the first code that the table has of it and the year, 2004 or
 * when it was made: `320829-2004` for 320829 and 320813. Null for a code that is in no year's table.
 */
export function unitId(code: string): string | null {
  return unitOf(code)?.id ?? null
}

/** Every code that the unit has had since 2004, the earliest first. Empty for a code that is in no year's table. */
export function codesOfUnit(code: string): string[] {
  return [...new Set((unitOf(code)?.records ?? []).map(record => record.code))]
}

/** Ids of the units that stand on a 31 December of the window. */
export function unitsIn({ from, to }: YearWindow): string[] {
  return allUnits()
    .filter(unit => standsWithin(unit, from, to))
    .map(({ id }) => id)
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
  const within = allUnits().filter(unit => standsWithin(unit, from, to))
  const above = new Map(within.map(({ id }) => [id, id]))
  const root = (id: string): string => {
    let at = id
    for (let up = above.get(at); up !== undefined && up !== at; up = above.get(at)) at = up
    return at
  }
  for (const unit of within) {
    for (const { code, year, kind } of unit.records.flatMap(({ successors }) => successors)) {
      const other = unitOf(code)
      if (year <= from || year > to || other === null || !above.has(other.id)) continue
      if (kind === 'ending' || join === 'transfers' || (join === 'creations' && begins(other, year)))
        above.set(root(other.id), root(unit.id))
    }
  }
  const members = new Map<string, Unit[]>()
  for (const unit of within) {
    const id = root(unit.id)
    const group = members.get(id)
    if (group === undefined) members.set(id, [unit])
    else group.push(unit)
  }
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
