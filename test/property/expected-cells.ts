import { formLines } from '../../corpus/generator/cells.ts'
import type { GeneratedReport } from '../../corpus/generator/generate.ts'

/** What an observation of a cell has to say, worked out from the generator's own list. */
export interface ExpectedCell {
  readonly value: number | null
  readonly reading: string
  readonly unit: string | null
}

const snake = (key: string) => key.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)

const TABLES: Readonly<Record<string, string>> = {
  proactiveDisclosure: 'proactive_disclosure',
  applications: 'applications',
  reconsideration: 'reconsideration',
  litigation: 'litigation',
}

/** `/applications/outcomes/denied/stateSecrets/total` → `applications denied_state_secrets total`. */
export function observationKey(pointer: string): string {
  const [, first = '', ...rest] = pointer.split('/')
  const table = TABLES[first] as string
  const path = rest.slice(0, -1).filter(key => key !== 'outcomes')
  const item = path.length === 0 ? table : path.map(snake).join('_')
  return `${table} ${item} ${snake(rest.at(-1) as string)}`
}

/** Every cell of the generated report, by the ids of its observation. */
export function expectedCells(report: GeneratedReport): Map<string, ExpectedCell> {
  const heads = new Map(formLines(report.form).flatMap(line => line.cells.map(cell => [cell.pointer, cell.head])))
  return new Map(
    [...report.cells].map(([pointer, { value, reading, unit }]) => {
      const head = heads.get(pointer)
      const printed = head?.measure === 'amount' ? (unit ?? null) : (head?.unit ?? null)
      return [observationKey(pointer), { value, reading, unit: printed }]
    }),
  )
}
