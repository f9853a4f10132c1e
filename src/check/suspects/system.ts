import { type Equation, equationsFor } from '../../form/equations.ts'
import { type EvidenceMap, numberAt } from '../../report/assemble.ts'
import type { AnnualReport } from '../../report/model.ts'
import type { Finding } from '../finding.ts'

/** Equations of a report that hang together by the cells they share, and those cells. */
export interface System {
  readonly equations: readonly Equation[]
  readonly cells: readonly SystemCell[]
  readonly columnOf: ReadonlyMap<string, number>
}

export interface SystemCell {
  readonly pointer: string
  readonly label: string
  /** Null where the source prints no number: any count may then stand there. */
  readonly value: number | null
}

/** Names an equation; that of a finding and its own are the same. */
export function equationKey({ code, right }: Pick<Equation, 'code' | 'right'>): string {
  return `${code} ${right.map(({ pointer }) => pointer).join()}`
}

/** The equation that a finding of an identity speaks of. */
export function keyOfFinding({ code, terms }: Finding): string {
  return `${code} ${terms
    .filter(({ side }) => side === 'right')
    .map(({ pointer }) => pointer)
    .join()}`
}

/** The systems that hold one of the failing equations. An equation of which the source has no cell says nothing. */
export function systemsWith(failing: ReadonlySet<string>, report: AnnualReport, evidence: EvidenceMap): System[] {
  const held = equationsFor(pointer => pointer in evidence).filter(({ left, right }) =>
    [...left, ...right].some(({ pointer }) => pointer in evidence),
  )
  return connected(held)
    .filter(equations => equations.some(equation => failing.has(equationKey(equation))))
    .map(equations => systemOf(equations, report))
}

function connected(equations: readonly Equation[]): Equation[][] {
  const groups = new Groups(equations.length)
  const first = new Map<string, number>()
  for (const [index, { left, right }] of equations.entries()) {
    for (const { pointer } of [...left, ...right]) {
      const known = first.get(pointer)
      if (known === undefined) first.set(pointer, index)
      else groups.join(known, index)
    }
  }
  const parts = new Map<number, Equation[]>()
  for (const [index, equation] of equations.entries()) {
    const group = groups.of(index)
    parts.set(group, [...(parts.get(group) ?? []), equation])
  }
  return [...parts.values()]
}

function systemOf(equations: readonly Equation[], report: AnnualReport): System {
  const columnOf = new Map<string, number>()
  const cells: SystemCell[] = []
  for (const { left, right } of equations) {
    for (const { pointer, label, keys } of [...left, ...right]) {
      if (columnOf.has(pointer)) continue
      columnOf.set(pointer, cells.length)
      cells.push({ pointer, label, value: numberAt(report, keys) })
    }
  }
  return { equations, cells, columnOf }
}

/** Things that were joined, by number. */
export class Groups {
  private readonly parents: number[]

  constructor(size: number) {
    this.parents = Array.from({ length: size }, (_, index) => index)
  }

  of(index: number): number {
    let root = index
    while (this.parents[root] !== root) root = this.parents[root] as number
    this.parents[index] = root
    return root
  }

  join(one: number, other: number): void {
    this.parents[this.of(one)] = this.of(other)
  }

  copy(): Groups {
    const copy = new Groups(0)
    copy.parents.push(...this.parents)
    return copy
  }
}
