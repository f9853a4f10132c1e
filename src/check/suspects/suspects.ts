import type { EvidenceMap } from '../../report/assemble.ts'
import type { AnnualReport } from '../../report/model.ts'
import type { CountRange, Finding, Suspect, SuspectSet } from '../finding.ts'
import { IDENTITY_CODES } from '../identities.ts'
import { type Bounds, type Localised, localise, type Search } from './localise.ts'
import { type Change, type Surroundings, slipsOf } from './slips.ts'
import { type Suspicion, suspicionOf, WEIGHT } from './suspicion.ts'
import { equationKey, Groups, keyOfFinding, type System, systemsWith } from './system.ts'
import { Tableau } from './tableau.ts'

/**
 * Names the cells that could be wrong where identities fail. One search goes over all equations that hang together; what
 * it finds falls apart into sets that touch no equation in common, and each failing equation is given its own. Proposed,
 * never applied.
 */

/** How many sets a finding lists. */
const LISTED = 5
/** Larger numbers are no counts, and their sums would not be exact. */
const LARGEST = 1e12

/** The steps taken for one system of equations bound the time; see docs/decisions/0006-suspects.md. */
export const BOUNDS: Bounds = { steps: 5_000, weight: 6 * WEIGHT.plain, slack: 1, sets: 200 }

/** The findings, those of identities that fail with their suspects. */
export function withSuspects(findings: readonly Finding[], report: AnnualReport, evidence: EvidenceMap): Finding[] {
  const keys = new Map(findings.filter(isBroken).map(finding => [finding, keyOfFinding(finding)]))
  const suspicion = suspicionOf(report, evidence)
  const named = new Map<string, Partial<Finding>>()
  for (const system of systemsWith(new Set(keys.values()), report, evidence)) {
    const { search } = searchIn(system, suspicion)
    const found = new Naming(system, search, suspicion, evidence)
    for (const [index, equation] of system.equations.entries()) named.set(equationKey(equation), found.of(index))
  }
  return findings.map(finding => {
    const key = keys.get(finding)
    return key === undefined ? finding : { ...finding, ...named.get(key) }
  })
}

/** A sum of the form that fails. */
export function isBroken({ code, outcome }: Finding): boolean {
  return outcome === 'fail' && IDENTITY_CODES.has(code)
}

/** The search over one system, within bounds that tests and benchmarks may set. */
export function searchIn({ cells, equations, columnOf }: System, { weightOf }: Suspicion, bounds: Bounds = BOUNDS) {
  const isCount = (value: number | null) =>
    value === null || (Number.isInteger(value) && value >= 0 && value <= LARGEST)
  if (!cells.every(({ value }) => isCount(value))) return { search: null }
  const signed = equations.map(({ left, right }) => {
    const signs = new Map<number, number>()
    for (const { pointer } of left) signs.set(columnOf.get(pointer) as number, 1)
    for (const { pointer } of right) signs.set(columnOf.get(pointer) as number, -1)
    return signs
  })
  const tableau = Tableau.of(
    signed,
    cells.map(({ value }) => value ?? 0),
  )
  cells.forEach(({ value }, column) => {
    if (value === null) tableau.release(column)
  })
  return { search: localise({ tableau, weights: cells.map(({ pointer }) => weightOf(pointer)) }, bounds) }
}

type Named = Pick<Finding, 'suspects' | 'suspectsLeftOut' | 'noSuspects'>

interface RankedSet extends SuspectSet {
  readonly columns: readonly number[]
  /** How many of its cells no typical slip explains. */
  readonly unexplained: number
}

/** The lightest first, of these the one that typical slips explain best, of these as they are printed. */
function byLikelihood(a: RankedSet, b: RankedSet): number {
  const different = a.columns.findIndex((column, index) => column !== b.columns[index])
  const printedFirst = (a.columns[different] ?? 0) - (b.columns[different] ?? 0)
  return a.weight - b.weight || a.unexplained - b.unexplained || printedFirst
}

class Naming {
  private readonly around: Surroundings
  /** Equations that touch each other by blank cells: what changes in one can change the other. */
  private readonly touching: Groups
  private readonly equationsAt: readonly (readonly number[])[]
  private readonly known = new Map<string, RankedSet>()

  private readonly system: System
  private readonly search: Search | null
  private readonly suspicion: Suspicion
  private readonly evidence: EvidenceMap

  constructor(system: System, search: Search | null, suspicion: Suspicion, evidence: EvidenceMap) {
    this.system = system
    this.search = search
    this.suspicion = suspicion
    this.evidence = evidence
    const { equations, cells, columnOf } = system
    const printedAt = (pointer: string) => cells[columnOf.get(pointer) ?? -1]?.value ?? null
    this.around = { equations, printedAt, saidOf: suspicion.saidOf }
    const at: number[][] = cells.map(() => [])
    for (const [index, { left, right }] of equations.entries())
      for (const { pointer } of [...left, ...right]) at[columnOf.get(pointer) as number]?.push(index)
    this.equationsAt = at
    this.touching = new Groups(equations.length)
    cells.forEach(({ value }, column) => {
      if (value === null) this.joinAt(column, this.touching)
    })
  }

  /** What a finding about one equation says of suspects. */
  of(equation: number): Named {
    if (this.search === null) return { suspects: [], noSuspects: 'impossible-number' }
    const { sets, givenUp } = this.search
    if (givenUp !== null) return { suspects: [], noSuspects: givenUp }
    const own = new Map<string, RankedSet>()
    for (const set of sets) {
      const columns = this.partOf(set, equation)
      const key = columns.join()
      if (columns.length > 0 && !own.has(key)) own.set(key, this.setOf(columns, set.solved))
    }
    const ranked = [...own.values()].sort(byLikelihood)
    const suspects = ranked.slice(0, LISTED).map(({ cells, weight }) => ({ cells, weight }))
    const left = ranked.length - suspects.length
    return left === 0 ? { suspects } : { suspects, suspectsLeftOut: left }
  }

  /** Of a set, the cells that touch one equation, or equations that cells of the set join to it. */
  private partOf({ columns }: Localised, equation: number): number[] {
    const joined = this.touching.copy()
    for (const column of columns) this.joinAt(column, joined)
    const group = joined.of(equation)
    return columns.filter(column => joined.of(this.equationsAt[column]?.[0] ?? -1) === group).sort((a, b) => a - b)
  }

  private joinAt(column: number, groups: Groups): void {
    const [first, ...others] = this.equationsAt[column] ?? []
    for (const other of others) groups.join(first as number, other)
  }

  private setOf(columns: readonly number[], solved: Tableau): RankedSet {
    const key = columns.join()
    const known = this.known.get(key)
    if (known !== undefined) return known
    const ranges = columns.map(column => solved.rangeOf(column))
    const changes = columns.map((column, index): Change => {
      const { pointer, value } = this.cell(column)
      return { pointer, printed: value as number, needed: only(ranges[index] as CountRange) }
    })
    const slips = slipsOf(changes, this.around)
    const cells = changes.map(({ pointer, printed, needed }, index): Suspect => {
      const { label } = this.cell(columns[index] as number)
      const place = this.evidence[pointer]?.place ?? null
      const range = needed === null ? { range: ranges[index] as CountRange } : {}
      return { pointer, label, printed, needed, ...range, place, slip: slips[index] ?? null }
    })
    const weight = columns.reduce((sum, column) => sum + this.suspicion.weightOf(this.cell(column).pointer), 0)
    const unexplained = slips.filter(slip => slip === null).length
    const set = { cells, weight: weight / WEIGHT.plain, unexplained, columns }
    this.known.set(key, set)
    return set
  }

  private cell(column: number) {
    return this.system.cells[column] as System['cells'][number]
  }
}

function only({ least, most }: CountRange): number | null {
  return least === most ? least : null
}
