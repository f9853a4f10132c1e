import { cell, type Grid, type GridCell } from '../../../corpus/generator/html/grid.ts'
import { anyTable, htmlTableAt, type Placed, withParts } from './drawn.ts'
import type { Means, Mutation } from './mutation.ts'

/** Mutations of single cells: the rest of their row may then stand in other places. */

/** One cell of a table exchanged for others. */
const exchanged =
  (exchange: (one: GridCell, means: Means) => readonly GridCell[], isWanted = (_: GridCell) => true) =>
  (list: readonly Placed[], means: Means): readonly Placed[] => {
    const at = anyTable(list, means.random)
    const table = htmlTableAt(list, at)
    const places = table.grid.flatMap((cells, row) =>
      cells.flatMap((one, column) => (isWanted(one) ? [{ row, column }] : [])),
    )
    if (places.length === 0) return list
    const { row, column } = means.random.pick(places)
    const grid: Grid = table.grid.map((cells, index) =>
      index === row ? cells.flatMap((one, place) => (place === column ? exchange(one, means) : [one])) : cells,
    )
    return withParts(list, at, [{ ...table, grid }])
  }

const isOf = (kind: GridCell['kind']) => (one: GridCell) => one.kind === kind

export const CELL_MUTATIONS: readonly Mutation[] = [
  { name: 'value cell deleted', apply: exchanged(() => [], isOf('value')) },
  { name: 'label cell deleted', apply: exchanged(() => [], isOf('label')) },
  { name: 'head cell deleted', apply: exchanged(() => [], isOf('head')) },
  { name: 'label cell emptied', apply: exchanged(one => [{ ...one, text: '' }], isOf('label')) },
  { name: 'head cell emptied', apply: exchanged(one => [{ ...one, text: '' }], isOf('head')) },
  {
    name: 'empty cell put in',
    apply: exchanged((one, { random }) =>
      random.int(0, 1) === 0 ? [cell(one.kind, ''), one] : [one, cell(one.kind, '')],
    ),
  },
  {
    name: 'foreign figure put in',
    apply: exchanged(
      (one, { random, foreign }) => {
        const more = cell('value', String(foreign()))
        return random.int(0, 1) === 0 ? [more, one] : [one, more]
      },
      one => one.kind === 'value' || one.kind === 'label',
    ),
  },
  {
    name: 'column span changed',
    apply: exchanged((one, { random }) => [{ ...one, columns: Math.max(1, one.columns + random.pick([-1, 1, 1, 2])) }]),
  },
  {
    name: 'row span changed',
    apply: exchanged((one, { random }) => [{ ...one, rows: Math.max(1, one.rows + random.pick([-1, 1, 1, 2])) }]),
  },
  { name: 'value in a nested table', only: 'html', apply: exchanged(one => [{ ...one, nested: true }], isOf('value')) },
  {
    name: 'label or head in a nested table',
    only: 'html',
    apply: exchanged(
      one => [{ ...one, nested: true }],
      one => one.kind === 'label' || one.kind === 'head',
    ),
  },
]
