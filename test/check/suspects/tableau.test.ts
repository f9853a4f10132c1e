import { describe, expect, it } from 'vitest'
import { Tableau } from '../../../src/check/suspects/tableau.ts'

/** Equations as lists of signed columns from 1: [1, 2, -3] is x1 + x2 = x3. */
function tableau(equations: readonly (readonly number[])[], values: readonly number[], free: readonly number[]) {
  const made = Tableau.of(
    equations.map(columns => new Map(columns.map(column => [Math.abs(column) - 1, Math.sign(column)]))),
    values,
  )
  for (const column of free) made.release(column - 1)
  return made
}

const range = (made: Tableau, column: number) => {
  expect(made.conflicts()).toEqual([])
  expect(made.settle()).toBeNull()
  return made.rangeOf(column - 1)
}

describe('equations that hold', () => {
  it('have no conflict', () => {
    expect(tableau([[1, 2, -3]], [4, 5, 9], []).conflicts()).toEqual([])
  })
})

describe('equations that do not hold', () => {
  it('have a conflict over their fixed cells', () => {
    const [conflict, ...others] = tableau([[1, 2, -3]], [4, 5, 7], []).conflicts()
    expect(others).toEqual([])
    expect(conflict).toMatchObject({ amount: -2, coefficients: Float64Array.of(1, 1, -1) })
  })

  it('hold when one cell is free, which then has one number', () => {
    expect(range(tableau([[1, 2, -3]], [4, 5, 7], [3]), 3)).toEqual({ least: 9, most: 9 })
  })

  it('do not where that number would be negative', () => {
    const [conflict] = tableau([[1, 2, -3]], [4, 5, 3], [2]).conflicts()
    expect(conflict?.amount).toBe(-1)
  })

  it('do not where two free cells would have to make up less than nothing between them', () => {
    const made = tableau(
      [
        [1, 2, -3],
        [1, 4, -5],
        [2, 4, -6],
      ],
      [0, 0, 4, 0, 4, 10],
      [1, 2, 4],
    )
    // x1 + x2 = 4, x1 + x4 = 4, x2 + x4 = 10: x1 = -1.
    const conflicts = [...made.conflicts(), made.settle()].filter(conflict => conflict !== null)
    expect(conflicts).not.toEqual([])
  })
})

describe('the range of a free cell', () => {
  it('is open above where nothing bounds it', () => {
    expect(range(tableau([[1, 2, -3]], [4, 0, 0], [2, 3]), 3)).toEqual({ least: 4, most: null })
  })

  it('is bounded by counts that cannot be negative', () => {
    expect(range(tableau([[1, 2, 3, -4]], [0, 0, 3, 10], [1, 2]), 1)).toEqual({ least: 0, most: 7 })
  })

  it('is bounded through other equations', () => {
    const equations = [
      [1, 2, -3],
      [1, 4, -5],
    ]
    expect(range(tableau(equations, [0, 0, 9, 0, 6], [1, 2, 4]), 1)).toEqual({ least: 0, most: 6 })
    expect(range(tableau(equations, [0, 0, 9, 0, 6], [1, 2, 4]), 2)).toEqual({ least: 3, most: 9 })
  })

  it('is the same for a printed cell that is made free last, when others have taken its equations', () => {
    const free = tableau([[1, 2, -3]], [4, 5, 9], [2, 3, 1])
    expect(range(free, 1)).toEqual({ least: 0, most: null })
    expect(range(tableau([[1, 2, -3]], [4, 5, 9], [2, 1]), 1)).toEqual({ least: 0, most: 9 })
    expect(range(tableau([[1, 2, -3]], [4, 5, 9], [2, 1]), 2)).toEqual({ least: 0, most: 9 })
  })
})

describe('a copy', () => {
  it('goes its own way', () => {
    const made = tableau([[1, 2, -3]], [4, 5, 7], [])
    made.copy().release(2)
    expect(made.isFree(2)).toBe(false)
    expect(made.conflicts()).toHaveLength(1)
  })
})

describe('coefficients that are not 1 or −1', () => {
  it('are not concluded from', () => {
    const made = Tableau.of([new Map([[0, 2]])], [3])
    expect(made.exact).toBe(true)
    made.release(0)
    expect(made.exact).toBe(false)
  })
})
