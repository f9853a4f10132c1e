import { cellsOfRow, type FormCell } from './derive.ts'
import { EDITIONS } from './editions.ts'
import type { Block, EditionId, Identity, IdentityCode } from './types.ts'

/** The sums of the form as equations over cells, made once from the form's data: to hold a report against, and to read one by. */

export interface Equation {
  readonly code: IdentityCode
  /** What is added up: the item of a sum over columns, the column of a sum over rows. */
  readonly subject: string
  /** Adds rows up, so that rows standing for each other in two editions must not both count. */
  readonly overRows: boolean
  readonly left: readonly Addend[]
  readonly right: readonly Addend[]
}

/** A cell of an equation, its pointer and label worked out once. */
export interface Addend {
  readonly pointer: string
  /** The pointer, split. */
  readonly keys: readonly string[]
  readonly label: string
  readonly alternative: 'whole' | 'part' | undefined
}

function addendOf(cell: FormCell): Addend {
  const { pointer, itemLabel, columnLabel, row } = cell
  const label = `${itemLabel}/${columnLabel}`
  return { pointer, keys: pointer.slice(1).split('/'), label, alternative: row.alternative }
}

function byKey(cells: readonly FormCell[], keys: readonly string[], keyOf: (cell: FormCell) => string): Addend[] {
  return keys.flatMap(key => cells.filter(cell => keyOf(cell) === key)).map(addendOf)
}

function equationsOf(edition: EditionId, block: Block, identity: Identity): Equation[] {
  const { code } = identity
  const rows = block.rows.map(row => cellsOfRow(edition, block, row))
  if (identity.across === 'rows') {
    const key = (cell: FormCell) => cell.head.key
    return rows.map(cells => ({
      code,
      overRows: false,
      subject: cells[0]?.itemLabel ?? '',
      left: byKey(cells, identity.left, key),
      right: byKey(cells, identity.right, key),
    }))
  }
  const key = (cell: FormCell) => cell.row.path.join('/')
  return block.columns.map((column, index) => {
    const cells = rows.flatMap(row => row[index] ?? [])
    const subject = column.label
    return {
      code,
      overRows: true,
      subject,
      left: byKey(cells, identity.left, key),
      right: byKey(cells, identity.right, key),
    }
  })
}

/** All editions' equations, the same equation of two editions merged: its alternative rows are chosen when it is evaluated. */
function allEquations(): Equation[] {
  const merged = new Map<string, Equation>()
  for (const { id, tables } of EDITIONS) {
    for (const block of tables.flatMap(table => [...table.blocks])) {
      for (const equation of block.identities.flatMap(identity => equationsOf(id, block, identity))) {
        const key = `${equation.code} ${equation.right.map(cell => cell.pointer).join()}`
        const known = merged.get(key)
        const left = [...(known?.left ?? []), ...equation.left]
        merged.set(key, { ...equation, left: [...new Map(left.map(cell => [cell.pointer, cell])).values()] })
      }
    }
  }
  return [...merged.values()]
}

/** Every equation of every edition. */
export const EQUATIONS: readonly Equation[] = allEquations()

/** The cells of rows that stand for each other in two editions, by pointer. */
const ALTERNATIVES = {
  whole: pointersOf('whole'),
  part: pointersOf('part'),
}

function pointersOf(alternative: 'whole' | 'part'): string[] {
  return EQUATIONS.flatMap(({ left }) => left.filter(cell => cell.alternative === alternative)).map(
    cell => cell.pointer,
  )
}

/** Which alternative rows a report does not use, told by the cells that its source holds: the parts are preferred. */
export function leftOutOf(holds: (pointer: string) => boolean): 'whole' | 'part' {
  return ALTERNATIVES.part.some(holds) || !ALTERNATIVES.whole.some(holds) ? 'whole' : 'part'
}

/** The left side of an equation without the alternative rows that the report does not use. */
export function leftWithout({ left, overRows }: Equation, leftOut: 'whole' | 'part'): readonly Addend[] {
  return overRows ? left.filter(cell => cell.alternative !== leftOut) : left
}

function without(leftOut: 'whole' | 'part'): readonly Equation[] {
  return EQUATIONS.map(equation => ({ ...equation, left: leftWithout(equation, leftOut) }))
}

const WITHOUT = { whole: without('whole'), part: without('part') }

/** The equations to hold against a report: of rows that stand for each other in two editions, those that it has are added up. */
export function equationsFor(holds: (pointer: string) => boolean): readonly Equation[] {
  return WITHOUT[leftOutOf(holds)]
}
