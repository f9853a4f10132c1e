import { divisionAt, divisionsIn } from '../region/divisions.ts'
import { prefectureCode, provinceCode } from '../region/records.ts'
import { FIRST_YEAR, LAST_YEAR } from '../region/table.ts'
import type { DivisionAt } from '../region/types.ts'
import { clusterOf, codeAt, unitId } from '../region/units.ts'
import type { Divisions, UnitChange, UnitName } from './regions.ts'

/** The division table as a panel uses it. Years before the table are unknown; after it, its last state goes on. */
export const REGION_DIVISIONS: Divisions = {
  codeAt: (unit, year) => {
    const code = codeOf(unit)
    return unitId(code) === null || year < FIRST_YEAR ? undefined : (codeAt(code, year)?.code ?? null)
  },
  clusterOf: (unit, from, to) => clusterOf(codeOf(unit), { from, to })?.id ?? null,
  changesOf: (unit, from, to) => {
    const code = codeOf(unit)
    const cluster = clusterOf(code, { from, to })
    if (cluster === null) return []
    const changes: UnitChange[] = []
    for (let year = Math.max(from, FIRST_YEAR) + 1; year <= Math.min(to, LAST_YEAR); year++) {
      const [was, is] = [codeAt(code, year - 1), codeAt(code, year)]
      if (was !== null && is !== null && (was.code !== is.code || was.name !== is.name)) {
        changes.push({ year, kind: 'recoded', before: [named(was)], after: [named(is)] })
      }
      const moved = cluster.units.length > 1 ? endingsOf(unit, cluster.units, year) : null
      if (moved !== null) changes.push(moved)
    }
    return changes
  },
  partsOf: (code, year) => {
    const division = divisionAt(code, year)
    return division === null || division.level === 'county' ? null : (partsIn(year).get(code) ?? [])
  },
}

/** A unit's id begins with the first code that it had. */
function codeOf(unit: string): string {
  return unit.slice(0, 6)
}

function named({ code, name }: DivisionAt): UnitName {
  return { code, name }
}

/** The units of a cluster that ended in a year, as far as the unit is one of them or of those that they went into. */
function endingsOf(unit: string, cluster: readonly string[], year: number): UnitChange | null {
  const before = new Map<string, UnitName>()
  const after = new Map<string, UnitName>()
  let kind: UnitChange['kind'] = 'merged'
  for (const ended of cluster.map(codeOf)) {
    const was = codeAt(ended, year - 1)
    if (was === null || codeAt(ended, year) !== null) continue
    const into = was.successors.filter(successor => successor.kind === 'ending' && successor.year === year)
    const involved = [was.code, ...into.map(({ code }) => code)].some(code => unitId(code) === unit)
    if (!involved) continue
    if (into.length > 1) kind = 'split'
    before.set(was.code, named(was))
    for (const { code } of into) {
      const [stood, stands] = [codeAt(code, year - 1), codeAt(code, year)]
      if (stood !== null) before.set(stood.code, named(stood))
      if (stands !== null) after.set(stands.code, named(stands))
    }
  }
  return before.size === 0 ? null : { year, kind, before: sorted(before), after: sorted(after) }
}

function sorted(units: ReadonlyMap<string, UnitName>): UnitName[] {
  return [...units.values()].sort((a, b) => (a.code < b.code ? -1 : 1))
}

/** Codes by that of what they belong to, a year at a time: going through the table is slow. */
const PARTS = new Map<number, ReadonlyMap<string, readonly string[]>>()

function partsIn(asked: number): ReadonlyMap<string, readonly string[]> {
  const year = Math.min(asked, LAST_YEAR)
  const known = PARTS.get(year)
  if (known !== undefined) return known
  const found = new Map<string, string[]>()
  const standing = new Set(divisionsIn(year).map(({ code }) => code))
  for (const code of standing) {
    const above = [prefectureCode(code), provinceCode(code)].find(other => other !== code && standing.has(other))
    if (above === undefined) continue
    const parts = found.get(above)
    if (parts === undefined) found.set(above, [code])
    else parts.push(code)
  }
  PARTS.set(year, found)
  return found
}
