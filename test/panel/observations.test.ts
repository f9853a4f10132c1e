import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FormCell } from '../../src/form/derive.ts'
import { UNION } from '../../src/form/union.ts'
import { toObservations } from '../../src/panel/observations.ts'
import { type ParsedReport, parseReport } from '../../src/parse.ts'
import { type EvidenceMap, valueAt } from '../../src/report/assemble.ts'

const REPORTS = new URL('../../corpus/reports/', import.meta.url)

async function corpus(): Promise<ParsedReport[]> {
  const files = readdirSync(REPORTS).map(name => new URL(`${name}/source.txt`, REPORTS))
  const read: ParsedReport[] = []
  for (const file of files) {
    const bytes = contentOf(file)
    if (bytes !== null) read.push(await parseReport(bytes))
  }
  return read
}

function contentOf(file: URL): Uint8Array | null {
  try {
    return readFileSync(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** Which cells are listed, and by which edition's labels, said as plainly as the contract says it. */
function cellsByTheContract(evidence: EvidenceMap, edition: string): FormCell[] {
  return UNION.flatMap(({ variants }) => {
    const held = variants.map(variant => variant.cells.filter(cell => cell.pointer in evidence))
    const pointers = new Set(held.flat().map(cell => cell.pointer))
    if (pointers.size === 0) return []
    const whole = held.filter(cells => cells.length === pointers.size)
    const own = whole.find(cells => cells[0]?.edition === edition) ?? whole[0]
    return own ?? [...new Map(held.flat().map(cell => [cell.pointer, cell])).values()]
  })
}

function expectContract(parsed: ParsedReport): void {
  const { report, evidence } = parsed
  if (report === null) {
    expect(toObservations(parsed)).toEqual([])
    return
  }
  const cells = cellsByTheContract(evidence, report.edition)
  const given = toObservations(parsed)
  expect(given.map(({ item, column, item_label, column_label }) => [item, column, item_label, column_label])).toEqual(
    cells.map(({ item, column, itemLabel, columnLabel }) => [item, column, itemLabel, columnLabel]),
  )
  expect(given.map(({ value, raw, reading }) => [value, raw, reading])).toEqual(
    cells.map(({ pointer }) => [valueAt(report, pointer), evidence[pointer]?.raw, evidence[pointer]?.reading]),
  )
  const units = cells.map(({ pointer, head }) =>
    head.measure === 'amount' ? valueAt(report, `${pointer}Unit`) : head.unit,
  )
  expect(given.map(({ unit }) => unit)).toEqual(units)
}

describe('observations', () => {
  it('are the cells held, in printed order, by the labels of the edition that accounts for them', async () => {
    const reports = await corpus()
    expect(reports.length).toBeGreaterThan(20)
    for (const parsed of reports) expectContract(parsed)
  })

  it('are so whichever cells are missing, of whichever editions', async () => {
    const reports = (await corpus()).filter(({ report }) => report !== null)
    const pointers = [
      ...new Set(UNION.flatMap(({ variants }) => variants.flatMap(({ cells }) => cells)).map(c => c.pointer)),
    ]
    const sample = Object.values((reports[0] as ParsedReport).evidence)[0]
    fc.assert(
      fc.property(
        fc.nat(reports.length - 1),
        fc.subarray(pointers),
        fc.constantFrom('2021', '2019', 'unknown'),
        (at, kept, edition) => {
          const parsed = reports[at] as ParsedReport
          const evidence = Object.fromEntries(kept.map(pointer => [pointer, parsed.evidence[pointer] ?? sample]))
          expectContract({ ...parsed, evidence, report: { ...parsed.report, edition } } as ParsedReport)
        },
      ),
      { numRuns: 60 },
    )
  })
})
