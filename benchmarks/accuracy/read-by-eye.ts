import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseReport } from '../../src/parse.ts'
import { valueAt } from '../../src/report/assemble.ts'
import { observationKey } from '../../test/property/expected-cells.ts'
import { buildSubject } from '../subject.ts'
import { emptyTally, partOf, type Tally } from './tally.ts'

/** Reports whose values a person read by eye: our own corpus, and real ones where they lie beside the project. */

const CORPUS = new URL('../../corpus/reports/', import.meta.url)
const REAL = new URL('../../../shared/real/', import.meta.url)
const TABLES = /^\/(?:proactiveDisclosure|applications|reconsideration|litigation)\//

export interface Expected {
  readonly metadata: Readonly<Record<string, unknown>>
  readonly period: Readonly<Record<string, unknown>>
  readonly contact: Readonly<Record<string, unknown>>
  readonly reportingYear: number
  readonly cells: Readonly<Record<string, number | null>>
}

function fieldsOf({ metadata, period, contact, reportingYear }: Expected): [string, unknown][] {
  const under = (name: string, object: Readonly<Record<string, unknown>>) =>
    Object.entries(object).map(([key, value]): [string, unknown] => [`/${name}/${key}`, value])
  return [
    ...under('metadata', metadata),
    ...under('period', period),
    ...under('contact', contact),
    ['/reportingYear', reportingYear],
  ]
}

export interface CorpusSource {
  readonly name: string
  readonly file: string
  readonly bytes: Uint8Array
  readonly expected: Expected
}

/** Every source of the corpus with its `expected.json`. */
export function* corpusSources(): Generator<CorpusSource> {
  for (const name of readdirSync(CORPUS).sort()) {
    const folder = new URL(`${name}/`, CORPUS)
    const expected: Expected = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8'))
    for (const file of readdirSync(folder).filter(entry => entry.startsWith('source.'))) {
      yield { name, file, bytes: new Uint8Array(readFileSync(new URL(file, folder))), expected }
    }
  }
}

/** How the parser reads `corpusSources`. */
export async function measureCorpus(): Promise<{ readonly tally: Tally; readonly sources: number }> {
  const tally = emptyTally()
  let sources = 0
  for (const { bytes, expected } of corpusSources()) {
    sources++
    const { report, evidence } = await parseReport(bytes)
    const held = Object.keys(evidence).filter(pointer => TABLES.test(pointer))
    for (const pointer of new Set([...held, ...Object.keys(expected.cells)])) {
      const part = tally[partOf(observationKey(pointer))]
      const wanted = expected.cells[pointer]
      const found = report === null ? undefined : valueAt(report, pointer)
      if (evidence[pointer]?.reading === 'unreadable') part.flagged++
      else if (evidence[pointer] === undefined) part.missing++
      else if (found !== wanted) part.wrong++
      else if (wanted === null) part.blank++
      else part.right++
    }
    for (const [pointer, wanted] of fieldsOf(expected)) {
      const found = report === null ? null : valueAt(report, pointer)
      if (found !== wanted) tally.metadata[found === null ? 'missing' : 'wrong']++
      else tally.metadata[wanted === null ? 'blank' : 'right']++
    }
  }
  return { tally, sources }
}

export interface RealScore {
  readonly source: string
  readonly cells: { readonly cells: number; readonly right: number; readonly missing: number; readonly wrong: number }
  readonly metadata: { readonly fields: number; readonly right: number; readonly wrong: number }
}

/** The real reports by their own scorer, which runs the built command line; empty where they are not there. */
export function measureReal(): RealScore[] {
  if (!existsSync(REAL)) return []
  buildSubject()
  const root = fileURLToPath(new URL('../../', import.meta.url))
  return readdirSync(REAL)
    .filter(file => file.endsWith('.gold.json'))
    .flatMap(gold => {
      const name = gold.replace('.gold.json', '')
      const source = readdirSync(REAL).find(file => file.startsWith(`${name}.`) && file !== gold)
      if (source === undefined) return []
      const path = (file: string) => fileURLToPath(new URL(file, REAL))
      const printed = execFileSync(process.execPath, [path('score.mjs'), path(gold), path(source)], { cwd: root })
      return [JSON.parse(printed.toString().trim().split('\n').at(-1) as string) as RealScore]
    })
}
