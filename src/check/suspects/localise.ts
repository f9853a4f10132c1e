import type { Conflict, Tableau } from './tableau.ts'

/**
 * Error localisation after Fellegi and Holt: the sets of least weight of printed cells that, changed, let every equation
 * hold. Every conflict says that one of some cells must change; each is tried in turn, depth first, within a weight that
 * grows until something is found. No set is left out: a set without any of those cells cannot resolve the conflict.
 */

export interface Problem {
  /** With the cells that hold no number already free. */
  readonly tableau: Tableau
  /** What it costs to suspect a cell, by column. */
  readonly weights: readonly number[]
}

export interface Bounds {
  /** How many partial sets are looked at, and moves made to settle them. */
  readonly steps: number
  /** The heaviest set looked for. */
  readonly weight: number
  /** How much heavier than the lightest a set may be and still be given. */
  readonly slack: number
  /** How many sets are kept; where there are more, the equations do not tell. */
  readonly sets: number
}

export interface Localised {
  readonly columns: readonly number[]
  readonly weight: number
  /** The tableau in which these cells are free and everything holds. */
  readonly solved: Tableau
}

/** Why no sets are given: looked at too many partial sets, none light enough, more than can be told apart. */
export type GivenUp = 'exhausted' | 'too-heavy' | 'too-many'

export interface Search {
  readonly sets: readonly Localised[]
  readonly givenUp: GivenUp | null
  readonly steps: number
}

/** All sets within the slack of the lightest, or none and the reason. */
export function localise({ tableau, weights }: Problem, bounds: Bounds): Search {
  const walk = new Walk(weights, bounds)
  let limit = 0
  while (limit <= bounds.weight) {
    walk.start(limit, tableau)
    if (walk.givenUp !== null) return { sets: [], givenUp: walk.givenUp, steps: walk.steps }
    if (walk.found.length > 0) return withSlack(walk, tableau, limit + bounds.slack)
    limit = walk.next
  }
  return { sets: [], givenUp: 'too-heavy', steps: walk.steps }
}

/** What the slack adds. If that is more than can be looked at, the lightest are still all there. */
function withSlack(walk: Walk, tableau: Tableau, limit: number): Search {
  const lightest = smallest(walk.found)
  if (walk.next > limit) return { sets: lightest, givenUp: null, steps: walk.steps }
  walk.start(limit, tableau)
  return { sets: walk.givenUp === null ? smallest(walk.found) : lightest, givenUp: null, steps: walk.steps }
}

/** A set that holds another one says no more than it. */
function smallest(sets: readonly Localised[]): Localised[] {
  const holds = (large: Localised, small: Localised) =>
    small.columns.length < large.columns.length && small.columns.every(column => large.columns.includes(column))
  return sets.filter(large => !sets.some(small => holds(large, small)))
}

class Walk {
  found: Localised[] = []
  givenUp: GivenUp | null = null
  steps = 0
  /** The least weight that the limit kept from being looked at. */
  next = 0
  private limit = 0
  private readonly chosen: number[] = []
  /** Cells that the sets looked at now leave as they are: those with them have been looked at. */
  private readonly barred: Uint8Array
  private readonly lightest: number

  private readonly weights: readonly number[]
  private readonly bounds: Bounds

  constructor(weights: readonly number[], bounds: Bounds) {
    this.weights = weights
    this.bounds = bounds
    this.barred = new Uint8Array(weights.length)
    this.lightest = Math.min(...weights)
  }

  start(limit: number, tableau: Tableau): void {
    this.limit = limit
    this.next = Number.POSITIVE_INFINITY
    this.found = []
    this.visit(tableau, 0)
  }

  private visit(tableau: Tableau, weight: number): void {
    this.steps++
    if (this.steps > this.bounds.steps || !tableau.exact) this.givenUp = 'exhausted'
    if (this.givenUp !== null) return
    const conflicts = tableau.conflicts()
    if (conflicts.length === 0) {
      const shortage = tableau.settle()
      this.steps += tableau.moves
      if (shortage === null) {
        this.keep(tableau, weight)
        return
      }
      conflicts.push(shortage)
    }
    const choices = conflicts.map(conflict => this.choices(tableau, conflict)).sort((a, b) => a.length - b.length)
    if (this.isWithin(weight + this.leastOf(choices))) this.branch(tableau, choices[0] ?? [], weight)
  }

  private keep(solved: Tableau, weight: number): void {
    if (!solved.exact) this.givenUp = 'exhausted'
    else if (this.found.length === this.bounds.sets) this.givenUp = 'too-many'
    else this.found.push({ columns: [...this.chosen], weight, solved })
  }

  private branch(tableau: Tableau, choices: readonly number[], weight: number): void {
    const tried: number[] = []
    for (const column of choices) {
      if (this.givenUp !== null) break
      const heavier = weight + (this.weights[column] as number)
      if (!this.isWithin(heavier)) continue
      // With no weight left for another cell this one must settle all.
      if (heavier + this.lightest > this.limit && !tableau.mends(column)) {
        this.isWithin(heavier + this.lightest)
        continue
      }
      const child = tableau.copy()
      child.release(column)
      this.chosen.push(column)
      this.visit(child, heavier)
      this.chosen.pop()
      this.barred[column] = 1
      tried.push(column)
    }
    for (const column of tried) this.barred[column] = 0
  }

  /** Cells whose change could make up for a conflict. A printed zero cannot become less. */
  private choices(tableau: Tableau, { coefficients, amount }: Conflict): number[] {
    const found: number[] = []
    for (let column = 0; column < coefficients.length; column++) {
      const coefficient = coefficients[column] as number
      if (coefficient === 0 || this.barred[column] === 1 || tableau.isFree(column)) continue
      const mustGrow = Math.sign(coefficient) === Math.sign(amount)
      if (mustGrow || tableau.valueOf(column) > 0) found.push(column)
    }
    return found
  }

  /** What it costs at least to resolve conflicts: those that have no cell in common need one each. */
  private leastOf(choices: readonly (readonly number[])[]): number {
    const taken = new Set<number>()
    let least = 0
    for (const columns of choices) {
      if (columns.length === 0) return Number.POSITIVE_INFINITY
      if (columns.some(column => taken.has(column))) continue
      let lightest = Number.POSITIVE_INFINITY
      for (const column of columns) {
        taken.add(column)
        lightest = Math.min(lightest, this.weights[column] as number)
      }
      least += lightest
    }
    return least
  }

  private isWithin(weight: number): boolean {
    if (weight <= this.limit) return true
    this.next = Math.min(this.next, weight)
    return false
  }
}
