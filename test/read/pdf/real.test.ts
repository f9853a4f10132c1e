import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseReport } from '../../../src/parse.ts'

/** Real reports stand beside the project where there are any; they are no part of it. */
const REAL = new URL('../../../../shared/real/', import.meta.url)
const here = existsSync(REAL)

describe.skipIf(!here)('a real PDF (skipped where there is none)', () => {
  it('hongze-2023: tables over page breaks, contradictions kept and found', async () => {
    const bytes = new Uint8Array(readFileSync(new URL('hongze-2023.pdf', REAL)))
    const gold = JSON.parse(readFileSync(new URL('hongze-2023.gold.json', REAL), 'utf8'))
    const { report, evidence, diagnostics, findings } = await parseReport(bytes)
    expect(report?.metadata.title).toBe(gold.metadata.title)
    expect(report?.metadata.issuer).toBe(gold.metadata.issuer)
    expect(report?.contact).toMatchObject({ phone: gold.metadata.phone, email: gold.metadata.email })
    expect(report?.sections.map(({ kind }) => kind)).toEqual([
      'overview',
      'proactiveDisclosure',
      'applications',
      'reconsiderationAndLitigation',
      'problems',
      'otherMatters',
    ])
    expect(report?.applications?.outcomes?.unableToProvide?.stillUnclear.total).toBe(0)
    expect(findings.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual([
      'case-total',
      'case-total',
    ])
    expect(diagnostics.map(({ code }) => code)).toEqual(['label-misprinted'])
    // The row behind the page break stands on the next page.
    const places = Object.entries(evidence).filter(([pointer]) => pointer.startsWith('/applications/'))
    expect(new Set(places.map(([, { place }]) => ('page' in place ? place.page : 0)))).toEqual(new Set([3, 4]))
    expect(places).toHaveLength(23 * 7)
  })
})
