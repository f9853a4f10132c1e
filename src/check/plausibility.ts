import { conceptOf } from '../form/prose/concepts.ts'
import { IMPLAUSIBLE, ROUND } from '../form/prose/plausibility.ts'
import { TABLE_THREE_2019, TABLE_THREE_2021 } from '../form/table-three.ts'
import { numberAt } from '../report/assemble.ts'
import type { AnnualReport } from '../report/model.ts'
import type { Outcome } from './finding.ts'
import { pointersOf, tableValues } from './prose-cells.ts'
import { boundsOf, figurePointer, isExact, isShare, labelOf } from './prose-figures.ts'

/** A whole that is less than what one would expect to be a part of it. Both must be known: what is missing is not implausible. */
export function* checkTotalBelowPart(report: AnnualReport): Generator<Outcome> {
  for (const { subject, part, whole } of IMPLAUSIBLE) {
    const [expected, actual] = [tableValues(whole, report), tableValues(part, report)]
    if (expected === null || actual === null) continue
    const names = (concepts: readonly string[]) => concepts.map(labelOf).join(' + ')
    const facts = { part: names(part), whole: names(whole) }
    const pointers = [...part, ...whole].flatMap(concept => pointersOf(concept, report))
    yield { outcome: actual > expected ? 'fail' : 'pass', subject, expected, actual, terms: [], pointers, facts }
  }
}

/** The totals of the rows of table three: pointers and keys of every edition's. */
const ROW_TOTALS = [
  ...new Map(
    [TABLE_THREE_2021, TABLE_THREE_2019]
      .flatMap(({ blocks }) => blocks.flatMap(block => block.rows.map(row => [block.pointer, ...row.path, 'total'])))
      .map(keys => [keys.join('/'), keys.join('/').slice(1).split('/')] as const),
  ),
].map(([pointer, keys]) => ({ pointer, keys }))

/** Counts that are all multiples of ten. A number told twice is one figure: a small report repeats its ten all over. */
export function* checkFiguresAllRound(report: AnnualReport): Generator<Outcome> {
  const found = new Map<number, string>()
  const add = (value: number | null, pointer: string) => {
    if (value !== null && value >= ROUND.from && !found.has(value)) found.set(value, pointer)
  }
  for (const { pointer, keys } of ROW_TOTALS) add(numberAt(report, keys), pointer)
  for (const { value, pointer } of exactCounts(report)) add(value, pointer)
  if (found.size < ROUND.figures) return
  const round = [...found.keys()].every(value => value % ROUND.step === 0)
  const pointers = [...found.values()]
  const result = { subject: ROUND.subject, expected: null, actual: found.size, terms: [], pointers }
  yield { ...result, outcome: round ? 'fail' : 'pass' }
}

/** Counts of this year in prose that claim to be exact: what says 约 is round by right. */
function exactCounts({ proseFigures }: AnnualReport): { readonly value: number; readonly pointer: string }[] {
  return proseFigures.flatMap((figure, index) => {
    const bounds = boundsOf(figure)
    const counts = conceptOf(figure.concept)?.measure === 'count' && !isShare(figure) && figure.scope === 'thisYear'
    const exact = counts && bounds !== null && isExact(bounds)
    return exact ? [{ value: bounds.least, pointer: figurePointer(index) }] : []
  })
}
