import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { Expected } from './sources.ts'

export interface Outcomes {
  readonly read: number
  readonly notRead: number
  /** Distinct contents that were read: rows of the table `wide`. */
  readonly reports: number
  /** Sources whose outcome is not the one expected, or that are not there: the first of them, in words. */
  readonly wrong: readonly string[]
}

interface SourceLine {
  readonly path: string
  readonly outcome: string
  readonly code: string
  readonly report_id: string
}

/** What a dataset in `out` says of the sources in `folder`, against what was expected of them. */
export function outcomesOf(out: string, folder: string, expected: Expected): Outcomes {
  const rows = table<SourceLine>(out, 'sources')
  const failures = new Map(table<{ path: string; code: string }>(out, 'failures').map(({ path, code }) => [path, code]))
  const ids = new Set(table<{ report_id: string }>(out, 'wide').map(({ report_id }) => report_id))
  const found = new Map<string, string>()
  for (const { path, outcome, report_id } of rows) {
    const name = path.slice(folder.length + 1)
    // A report counts as read where it is in the tables, a failure where it is in the list of failures.
    if (outcome === 'read') found.set(name, ids.has(report_id) ? 'read' : 'read, but not in the table')
    else found.set(name, failures.get(path) ?? `${outcome}, but not among the failures`)
  }
  const wrong = Object.entries(expected)
    .filter(([name, outcome]) => found.get(name) !== outcome)
    .map(([name, outcome]) => `${name}: ${found.get(name) ?? 'missing'}, not ${outcome}`)
  for (const name of found.keys()) if (expected[name] === undefined) wrong.push(`${name}: not expected at all`)
  const read = rows.filter(({ outcome }) => outcome === 'read').length
  return { read, notRead: rows.length - read, reports: ids.size, wrong }
}

function table<Row>(out: string, name: string): Row[] {
  return parse(readFileSync(join(out, `${name}.csv`)), { columns: true, bom: true }) as Row[]
}
