import { describe, expect, it } from 'vitest'
import type { DiagnosticCode } from '../../src/diagnostic/diagnostic.ts'
import { type ParsedReport, type ParseOptions, parseReport } from '../../src/index.ts'
import { valueAt } from '../../src/report/assemble.ts'
import { readSource } from '../../src/source/source.ts'
import { brokenPromises } from './promises.ts'

/** What is expected of a hostile input: no report and this code, or a report with these values (and, where told, these codes). */
export interface Expected {
  readonly refused?: DiagnosticCode
  /** By JSON Pointer; null for a cell that must not be a number. */
  readonly reads?: Readonly<Record<string, number | string | null>>
  readonly codes?: readonly DiagnosticCode[]
  /** Where both a refusal and a report are right, every number in it must still be one of the source's own. */
  readonly either?: true
}

export interface Hostile {
  readonly name: string
  readonly make: () => Uint8Array | string
  readonly expected: Expected
  readonly hints?: ParseOptions
}

/**
 * The stated ceiling for one document in the library (docs/limits.md), in seconds of the processor: those of the clock depend on
 * what else the machine does.
 */
export const MOST_SECONDS = 10

/** The cells that the report of `reportText` holds beside zeros: reading it right is reading these, whatever stands around. */
export const RIGHT: Readonly<Record<string, number>> = {
  '/applications/received/naturalPerson': 3,
  '/applications/received/total': 3,
  '/applications/carriedIn/total': 0,
  '/applications/outcomes/granted/naturalPerson': 3,
  '/applications/outcomes/granted/total': 3,
  '/applications/outcomes/denied/stateSecrets/total': 0,
  '/applications/total/total': 3,
  '/applications/carriedOver/total': 0,
  '/proactiveDisclosure/fees/amount': 1.5,
  '/proactiveDisclosure/regulations/issued': 0,
  '/reconsideration/total': 0,
  '/litigation/direct/total': 0,
}

export const refused = (code: DiagnosticCode): Expected => ({ refused: code })
export const reads = (values: Expected['reads'] = {}, ...codes: DiagnosticCode[]): Expected => ({
  reads: values,
  codes,
})
export const readsRight = (...codes: DiagnosticCode[]): Expected => ({ reads: RIGHT, codes })
export const either = (...codes: DiagnosticCode[]): Expected => ({ either: true, codes })

/** What of the expectation does not hold. */
export function differences(parsed: ParsedReport, expected: Expected): string[] {
  const codes: readonly string[] = parsed.diagnostics.map(({ code }) => code)
  const missing = [expected.refused ?? [], expected.codes ?? []].flat().filter(code => !codes.includes(code))
  const found = missing.map(code => `${code} is not among ${[...new Set(codes)]}`)
  if (expected.refused !== undefined && parsed.report !== null) found.push('it gave a report')
  if (expected.reads === undefined) return found
  if (parsed.report === null) return [...found, `it gave no report: ${[...new Set(codes)]}`]
  for (const [pointer, value] of Object.entries(expected.reads)) {
    const actual = valueAt(parsed.report, pointer)
    if (actual !== value) found.push(`${pointer} is ${JSON.stringify(actual)?.slice(0, 100)}, not ${value}`)
  }
  return found
}

/** A test for each input: what it gives, in what time, and that every promise holds. */
export function family(title: string, hostiles: readonly Hostile[]): void {
  describe(title, () => {
    it.each(hostiles.map(hostile => [hostile.name, hostile] as const))(
      '%s',
      { timeout: 60_000 },
      async (_, hostile) => {
        const input = hostile.make()
        const before = process.cpuUsage()
        const parsed = await parseReport(input, hostile.hints)
        const { user, system } = process.cpuUsage(before)
        expect(differences(parsed, hostile.expected)).toEqual([])
        expect(brokenPromises(parsed, readSource(input, hostile.hints).text)).toEqual([])
        expect((user + system) / 1e6).toBeLessThan(MOST_SECONDS)
      },
    )
  })
}
