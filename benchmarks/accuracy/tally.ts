import { judgeCell, judgeField, type ReadCell } from '../../corpus/generator/html/expected.ts'
import { toObservations } from '../../src/panel/observations.ts'
import type { ParsedReport } from '../../src/parse.ts'

/** What became of cells and fields, counted. */

export const PARTS = ['two', 'three', 'four', 'metadata'] as const
/** `right`; a blank or dash read as such; owned up to as unreadable; missing without a word; wrong in silence. */
export const VERDICTS = ['right', 'blank', 'flagged', 'missing', 'wrong'] as const

export type Part = (typeof PARTS)[number]
export type Verdict = (typeof VERDICTS)[number]
export type Tally = Record<Part, Record<Verdict, number>>

/** A thing that was read wrongly: where, what was read, what stood there. */
export interface Wrong {
  readonly key: string
  readonly found: unknown
  readonly wanted: unknown
}

const byKey = <Key extends string, Value>(keys: readonly Key[], value: () => Value): Record<Key, Value> =>
  Object.fromEntries(keys.map(key => [key, value()])) as Record<Key, Value>

export const emptyTally = (): Tally => byKey(PARTS, () => byKey(VERDICTS, () => 0))

export function addTally(into: Tally, other: Tally): void {
  for (const part of PARTS) for (const verdict of VERDICTS) into[part][verdict] += other[part][verdict]
}

export function partOf(observationKey: string): Part {
  if (observationKey.startsWith('proactive')) return 'two'
  return observationKey.startsWith('applications') ? 'three' : 'four'
}

/** Diagnostics that own up to a cell or a row that was not read. */
const OWNING_UP = /^(?:row-|cell-|head-|not-a-report|kind-|budget-|content-|pdf-)/

/** Every cell that stands in the source or was read, by the key of its observation. */
export function tallyCells(parsed: ParsedReport, wanted: ReadonlyMap<string, ReadCell>, tally: Tally): Wrong[] {
  const warned =
    parsed.diagnostics.some(({ code }) => OWNING_UP.test(code)) ||
    parsed.findings.some(({ code, outcome }) => code === 'table-missing' && outcome === 'fail')
  const found = new Map(
    toObservations(parsed).map(({ table, item, column, value, reading, unit }) => {
      // Read by the sums of the form: right if the number is.
      const how = reading === 'recovered' ? 'printed' : reading
      return [`${table} ${item} ${column}`, { value, reading: how, unit }]
    }),
  )
  const wrongs: Wrong[] = []
  for (const key of new Set([...wanted.keys(), ...found.keys()])) {
    const verdict = judgeCell(found.get(key), wanted.get(key), warned)
    tally[partOf(key)][verdict]++
    if (verdict === 'wrong') wrongs.push({ key, found: found.get(key), wanted: wanted.get(key) })
  }
  return wrongs
}

/** Every field that the source prints, by its path in the model, with the values that are right. */
export function tallyFields(
  parsed: ParsedReport,
  fields: ReadonlyMap<string, readonly (string | null)[]>,
  tally: Tally,
  spelt: (text: string) => string = text => text,
): Wrong[] {
  const wrongs: Wrong[] = []
  for (const [path, allowed] of fields) {
    if (parsed.report === null) {
      tally.metadata.flagged++
      continue
    }
    const keys = path.split('.')
    const held = keys.reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], parsed.report)
    const found = held === null ? null : spelt(String(held))
    const verdict = judgeField(found, allowed)
    tally.metadata[verdict]++
    if (verdict === 'wrong') wrongs.push({ key: path, found, wanted: allowed })
  }
  return wrongs
}

export function total(tally: Tally, verdict: Verdict, parts: readonly Part[] = PARTS): number {
  return parts.reduce((sum, part) => sum + tally[part][verdict], 0)
}
