import { formLines } from '../../../corpus/generator/cells.ts'
import type { GeneratedReport } from '../../../corpus/generator/generate.ts'
import type { FormLine } from '../../../src/form/derive.ts'
import { SECTIONS } from '../../../src/form/sections.ts'
import type { ParsedReport } from '../../../src/index.ts'
import { labelOf } from '../../../src/recognise/likeness.ts'
import { valueAt } from '../../../src/report/assemble.ts'

/** What a reading made of a report whose numbers are all different. */
export interface Judgement {
  /** Cells that hold, as printed or found by sums, another cell's number or nobody's; or blank where a number stands. */
  readonly wrong: readonly string[]
  /** Cells that stand in the source, are not in the report, and no message names their row or their table. */
  readonly lost: readonly string[]
  readonly right: number
  /** Read as unreadable, or missing with a message. */
  readonly said: number
}

const TABLES = /^\/(?:proactiveDisclosure|applications|reconsideration|litigation)\//

const SECTION_OF: Readonly<Record<FormLine['printed'], string>> = {
  tableTwo: 'proactiveDisclosure',
  tableThree: 'applications',
  tableFour: 'reconsiderationAndLitigation',
}

type Fact = Readonly<Record<string, unknown>>

/** Messages that say of every table that it was not read. */
const OF_ALL = new Set(['tables-deduplicated', 'budget-exceeded', 'not-a-report'])

/** Figures between what are no figures, so that 12 is not found in 3124. */
const figuresOf = (text: string) => new Set(text.normalize('NFKC').replaceAll(',', '').match(/\d+/g) ?? [])

/** Whether some message names the row of a cell, or its table. */
function namer({ diagnostics, findings }: ParsedReport): (line: FormLine, value: number) => boolean {
  const facts = diagnostics.map(({ facts }) => facts as Fact)
  const items = new Set(facts.map(({ item }) => item))
  const all = diagnostics.some(({ code }) => OF_ALL.has(code))
  const missing = new Set(
    findings.filter(one => one.code === 'table-missing' && one.outcome === 'fail').map(one => one.subject),
  )
  const texts = facts.flatMap(({ text }) => (typeof text === 'string' ? [text] : []))
  const figures = new Set(texts.flatMap(text => [...figuresOf(text)]))
  const words = texts.map(text => labelOf(text).words).join('\n')
  return (line, value) => {
    const title = SECTIONS.find(({ kind }) => kind === SECTION_OF[line.printed])?.title ?? ''
    const own = line.labels.at(-1)
    return (
      all ||
      items.has(line.key) ||
      missing.has(title) ||
      figures.has(String(Math.abs(value))) ||
      (own !== undefined && labelOf(own).words.length > 3 && words.includes(labelOf(own).words))
    )
  }
}

/** `stands`: the numbers that the tables still hold, without their signs. */
export function judge(parsed: ParsedReport, { cells, form }: GeneratedReport, stands: ReadonlySet<number>): Judgement {
  const { report, evidence, diagnostics } = parsed
  if (report === null) return { wrong: [], lost: [], right: 0, said: cells.size }
  const lines = new Map(formLines(form).flatMap(line => line.cells.map(({ pointer }) => [pointer, line])))
  const twice = new Set(
    diagnostics.flatMap(({ code, facts }) => (code === 'row-duplicate' ? [(facts as Fact)['item']] : [])),
  )
  const isNamed = namer(parsed)
  const wrong: string[] = []
  const lost: string[] = []
  const tally = { right: 0, said: 0 }
  for (const [pointer, { reading, raw }] of Object.entries(evidence)) {
    if (!TABLES.test(pointer) || reading === 'unreadable') continue
    const wanted = cells.get(pointer)?.value ?? null
    const held = valueAt(report, pointer)
    if (held === wanted) tally.right++
    // A blank is said to stand in the source: of a number that still stands there that is not true.
    else if (held === null && (wanted === null || !stands.has(Math.abs(wanted)))) tally.said++
    else if (twice.has(lines.get(pointer)?.key ?? pointer)) tally.said++
    else wrong.push(`${pointer}: ${reading} ${held} (${JSON.stringify(raw.slice(0, 60))}), not ${wanted}`)
  }
  for (const [pointer, { value }] of cells) {
    if (value === null || !stands.has(Math.abs(value)) || evidence[pointer]?.reading === 'blank') continue
    if (evidence[pointer] !== undefined) {
      if (evidence[pointer].reading === 'unreadable') tally.said++
    } else if (isNamed(lines.get(pointer) as FormLine, value)) tally.said++
    else lost.push(`${pointer}: ${value}`)
  }
  return { wrong, lost, ...tally }
}
