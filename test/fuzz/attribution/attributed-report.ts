import { type Cells, formLines } from '../../../corpus/generator/cells.ts'
import { type GeneratedReport, generate } from '../../../corpus/generator/generate.ts'
import type { Random } from '../../../corpus/generator/random.ts'

/** A report in which no number stands twice: which cell a number was read for tells at once whether it was read rightly. */
export interface AttributedReport {
  readonly report: GeneratedReport
  /** A number that stands nowhere in the report, another at every call: for rows and columns that are not the form's. */
  readonly foreign: () => number
}

/** Smaller numbers are left to the ordinals of labels and rows. */
const LEAST = 31
const MOST = [900, 99_999] as const

function distinct(random: Random): () => number {
  const most = random.pick(MOST)
  const taken = new Set<number>()
  return () => {
    let number = random.int(LEAST, most)
    while (taken.has(number)) number = number === most ? LEAST : number + 1
    taken.add(number)
    return number
  }
}

/** The cells of a generated report with other numbers, of which no two are alike. No sum of the form holds. */
export function attributedReport(random: Random): AttributedReport {
  const gaps = random.pick(['none', 'none', 'organisations', 'dashes', 'row-totals'] as const)
  const report = generate(random.int(0, 2 ** 31 - 1), { gaps })
  const next = distinct(random)
  const measures = new Map(
    formLines(report.form).flatMap(line => line.cells.map(({ pointer, head }) => [pointer, head.measure])),
  )
  const cells: Cells = new Map(
    [...report.cells].map(([pointer, made]) => {
      if (made.value === null) return [pointer, made]
      const size = next()
      return [pointer, { ...made, value: measures.get(pointer) === 'change' && random.int(0, 1) === 0 ? -size : size }]
    }),
  )
  return { report: { ...report, cells }, foreign: next }
}
