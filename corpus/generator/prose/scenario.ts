import type { Cells, GeneratedCell } from '../cells.ts'
import { type GeneratedReport, type GenerateOptions, generate } from '../generate.ts'
import { randomOf } from '../random.ts'

/**
 * What a year was like. Full tables come from `generate` as they are; most real bodies have few applications or none, and
 * sentences like 均予以公开 or 未发生行政复议 are true of those only.
 */
export type Scenario = 'full' | 'few' | 'uniform' | 'none'

const printed = (value: number): GeneratedCell => ({ value, reading: 'printed' })

function isCase(pointer: string): boolean {
  return pointer.startsWith('/reconsideration/') || pointer.startsWith('/litigation/')
}

/** The report with other applications: the counts of table three by row, all of them from natural persons. */
function withRows(cells: Cells, rows: Readonly<Record<string, number>>): Cells {
  const changed = [...cells].map(([pointer, cell]): [string, GeneratedCell] => {
    if (!pointer.startsWith('/applications/') || cell.reading !== 'printed') return [pointer, cell]
    const [, row = '', column = ''] = /^\/applications\/(.*)\/(\w+)$/.exec(pointer) ?? []
    return [pointer, printed(/^(naturalPerson|total)$/.test(column) ? (rows[row] ?? 0) : 0)]
  })
  return new Map(changed)
}

function withCases(cells: Cells, results: Readonly<Record<string, number>>): Cells {
  return new Map(
    [...cells].map(([pointer, cell]) => [pointer, isCase(pointer) ? printed(results[pointer] ?? 0) : cell]),
  )
}

const OUTCOME_ROWS = [
  'outcomes/granted',
  'outcomes/grantedInPart',
  'outcomes/denied/internalAffairs',
  'outcomes/unableToProvide/notHeld',
  'outcomes/notProcessed/repeated',
] as const

/** A report of a year of that kind. */
export function scenarioOf(
  seed: number,
  options: GenerateOptions = {},
): GeneratedReport & { readonly scenario: Scenario } {
  const report = generate(seed, options)
  const random = randomOf(seed + 1)
  const scenario = random.pick(['full', 'full', 'full', 'full', 'few', 'uniform', 'uniform', 'none'] as const)
  if (scenario === 'full') return { ...report, scenario }
  if (scenario === 'none') return { ...report, scenario, cells: withCases(withRows(report.cells, {}), {}) }
  const [first, second] = [random.int(2, 40), scenario === 'few' ? random.int(1, 9) : 0]
  const rows = { [random.pick(OUTCOME_ROWS.slice(0, 3))]: first, [random.pick(OUTCOME_ROWS.slice(3))]: second }
  const over = scenario === 'few' ? random.int(0, 2) : 0
  const flow = { received: first + second + over, total: first + second, carriedOver: over }
  const cells = withRows(report.cells, {
    ...(second === 0 ? { [Object.keys(rows)[0] as string]: first } : rows),
    ...flow,
  })
  const cases = random.int(0, 5)
  const kind = random.pick(['/reconsideration', '/litigation/direct', '/litigation/afterReconsideration'])
  const result = random.pick(['upheld', 'upheld', 'corrected', 'pending'])
  return { ...report, scenario, cells: withCases(cells, { [`${kind}/${result}`]: cases, [`${kind}/total`]: cases }) }
}
