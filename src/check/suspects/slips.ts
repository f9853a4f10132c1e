import type { SlipCode } from '../../diagnostic/words/findings.ts'
import type { Equation } from '../../form/equations.ts'
import { type DigitSlip, isSlip } from '../digits.ts'

/** Typical slips: how a printed number may have come of the one that the sums need. */

export interface Change {
  readonly pointer: string
  readonly printed: number
  readonly needed: number | null
}

/** What stands beside what in a table: the cells of an equation are a row of it or a column, in order, with its total. */
export interface Surroundings {
  readonly equations: readonly Equation[]
  readonly printedAt: (pointer: string) => number | null
  readonly saidOf: (pointer: string) => number | undefined
}

const DIGIT_SLIPS: readonly (readonly [SlipCode, DigitSlip])[] = [
  ['digits-transposed', 'transposed'],
  ['digit-doubled', 'doubled'],
  ['digit-lost', 'lost'],
  ['digit-wrong', 'wrong'],
]

/** The slip of each change of a set, null where none fits. */
export function slipsOf(changes: readonly Change[], around: Surroundings): (SlipCode | null)[] {
  return changes.map(change => slipOf(change, changes, around))
}

function slipOf(change: Change, changes: readonly Change[], around: Surroundings): SlipCode | null {
  const { pointer, printed, needed } = change
  if (needed === null) return null
  if (around.saidOf(pointer) === needed) return 'prose-agrees'
  if (changes.some(other => isExchanged(change, other, around))) return 'exchanged'
  if (isCarried(change, changes, around)) return 'carried'
  const digits = DIGIT_SLIPS.find(([, how]) => isSlip(how, printed, needed))
  if (digits !== undefined) return digits[0]
  // Of small numbers many are the same.
  if (printed >= 10 && neighboursOf(pointer, around).some(other => around.printedAt(other) === printed)) return 'copied'
  const isTotal = around.equations.some(({ right }) => right.length === 1 && right[0]?.pointer === pointer)
  return isTotal && printed === 0 ? 'total-not-filled' : null
}

/** A number that slipped into the cell beside it is an exchange with a zero. */
function isExchanged(change: Change, other: Change, around: Surroundings): boolean {
  const exchanged = other !== change && change.needed === other.printed && other.needed === change.printed
  return exchanged && neighboursOf(change.pointer, around).includes(other.pointer)
}

/** A total that was added up from the wrong number has its difference. */
function isCarried({ pointer, printed, needed }: Change, changes: readonly Change[], around: Surroundings): boolean {
  const same = (other: Change) =>
    needed !== null && other.needed !== null && other.needed - other.printed === needed - printed
  return around.equations.some(
    ({ left, right }) =>
      right.length === 1 &&
      right[0]?.pointer === pointer &&
      changes.some(other => same(other) && left.some(cell => cell.pointer === other.pointer)),
  )
}

function neighboursOf(pointer: string, { equations }: Surroundings): string[] {
  return equations.flatMap(({ left, right }) => {
    const line = [...left, ...right].map(cell => cell.pointer)
    const at = line.indexOf(pointer)
    return at === -1 ? [] : [line[at - 1], line[at + 1]].filter(other => other !== undefined)
  })
}
