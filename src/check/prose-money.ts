import { MONEY_UNITS } from '../form/prose/explanations.ts'
import type { EvidenceMap } from '../report/assemble.ts'
import { valueAt } from '../report/assemble.ts'
import { type Bounds, figurePointer } from './prose-figures.ts'
import type { Comparison, Pair } from './prose-pair.ts'

/** A sum of money as printed: 25.1 万元 is 25.1, its factor 10000, its last decimal 0.1. */
interface Money {
  readonly factor: number | null
  readonly step: number
}

/** Compares sums of money in the unit of the figure: what is printed to less than the other decides how close they must be. */
export function compareMoney(pair: Pair, bounds: Bounds): Comparison {
  const { figure, index, table, report, evidence } = pair
  const pointer = table.terms[0]?.pointer ?? ''
  if (table.value === null) return table.reason ?? 'absent'
  const said = moneyOf(figure.unit, figure.value, figurePointer(index), evidence)
  const printed = moneyOf(valueAt(report, `${pointer}Unit`), table.value, pointer, evidence)
  if (said.factor === null || printed.factor === null) {
    return agreesInSomeUnit(table.value, bounds) ? { agrees: true } : 'unit-unknown'
  }
  const ratio = printed.factor / said.factor
  const step = Math.max(said.step, printed.step * ratio)
  const expected = Number((table.value * ratio).toPrecision(12))
  if (isNear(expected, bounds, step)) return { agrees: true }
  const otherUnit = POWERS.some(power => expected !== 0 && isNear(expected * power, bounds, said.step))
  const unit = ` ${figure.unit}`
  return { agrees: false, expected, explanation: otherUnit ? { code: 'other-money-unit' } : null, unit }
}

function moneyOf(unit: unknown, value: number | null, pointer: string, evidence: EvidenceMap): Money {
  const factor = typeof unit === 'string' && Object.hasOwn(MONEY_UNITS, unit) ? MONEY_UNITS[unit] : undefined
  const decimals = Math.max(decimalsIn(evidence[pointer]?.raw ?? ''), decimalsIn(String(value ?? '')))
  return { factor: factor ?? null, step: 10 ** -decimals }
}

/** How many decimals a number is printed with. */
export function decimalsIn(raw: string): number {
  return /\d[.．]([\d０-９]{1,20})/.exec(raw)?.[1]?.length ?? 0
}

/** Between the bounds, or off them by less than one step of the printed decimals: writers round, and many cut off. */
function isNear(value: number, { least, most }: Bounds, step: number): boolean {
  return value > least - step * CLOSE && value < most + step * CLOSE
}

/** A step as binary fractions have it may be a hair too long. */
const CLOSE = 1 - 1e-9

/** 元 for 万元, 万元 for 亿元, and the reverse. */
const POWERS = [1e4, 1e-4, 1e8, 1e-8]

/** With a unit missing only agreement can be told: the same digits in some unit of money. */
function agreesInSomeUnit(value: number, bounds: Bounds): boolean {
  return [1, ...POWERS].some(power => isNear(value * power, bounds, 1e-6))
}
