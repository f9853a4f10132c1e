import { describe, expect, it } from 'vitest'
import { type ParsedReport, parseReport } from '../../src/index.ts'
import { reportText } from '../cli/report-text.ts'
import { brokenPromises } from './promises.ts'

/** The check on all results is itself checked: a result that was tampered with is found out. */

const text = `${reportText({ cells: { '/applications/total/total': '4' } })}\n本年度收到政府信息公开申请5件。\n`
const good = await parseReport(text)
const RECEIVED = '/applications/received/total'

type Loose = { [key: string]: Loose } & { push: (value: unknown) => void }

/** A copy with one thing changed. */
function tampered(change: (copy: Loose) => void): string[] {
  const copy = structuredClone(good)
  change(copy as unknown as Loose)
  return brokenPromises(copy as ParsedReport, text)
}

const at = (node: Loose, pointer: string): Loose =>
  pointer
    .split('/')
    .slice(1)
    .reduce((inner, key) => inner[key] as Loose, node)
const set = (pointer: string, key: string, value: unknown) => (copy: Loose) => {
  Object.assign(at(copy, pointer), { [key]: value })
}
const evidence = (key: string, value: unknown) => (copy: Loose) => {
  Object.assign((copy['evidence'] as Loose)[RECEIVED] as Loose, { [key]: value })
}
const place = { start: 3, end: 5, line: 1, column: 4 }

const CHANGES: readonly (readonly [name: string, change: (copy: Loose) => void, said: RegExp])[] = [
  ['another number', set('/report/applications/received', 'total', 8), /is 8, printed as "3"/],
  ['a number of nowhere', set('/report/proactiveDisclosure/fees', 'amountUnit', 7), /schema/],
  ['a number beside unreadable', evidence('reading', 'unreadable'), /read as unreadable/],
  ['null beside printed', set('/report/applications/received', 'total', null), /is printed null/],
  ['evidence of another text', evidence('raw', '3 '), /is not in/],
  ['another place', evidence('place', place), /is not in/],
  ['a place past the end', evidence('place', { ...place, end: 1e9 }), /not in the text/],
  ['another line', evidence('place', { ...place, line: 2 }), /is not 2:4/],
  ['no evidence', copy => delete (copy['evidence'] as Record<string, unknown>)[RECEIVED], /without evidence/],
  ['a value of no kind', set('/report', 'other', 1), /schema/],
  ['a number that JSON does not keep', set('/report/applications/received', 'total', Number.NaN), /NaN/],
  ['a lone surrogate', set('/report', 'preamble', '\ud800'), /surrogate/],
  ['an object of a class', set('/source', 'name', new Date()), /JSON does not keep/],
  ['a refusal without a word', copy => Object.assign(copy, { report: null, diagnostics: [] }), /without an error/],
  ['an unknown code', copy => (copy['diagnostics'] as Loose).push({ code: 'x', severity: 'error' }), /diagnostic x/],
  ['a finding of other numbers', set('/findings/0', 'expected', 99), /is not|are not/],
  ['a finding of another difference', set('/findings/0', 'difference', 99), /is not 99/],
]

describe('a result', () => {
  it('of a report keeps every promise', () => {
    expect(good.findings[0]?.difference).not.toBeNull()
    expect(brokenPromises(good, text)).toEqual([])
  })
  it.each(CHANGES)('with %s does not', (_, change, said) => {
    expect(tampered(change).join('\n')).toMatch(said)
  })
})
