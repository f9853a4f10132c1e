import type { Finding } from '../check/finding.ts'
import { DIAGNOSTIC_WORDS } from '../diagnostic/words/diagnostics.ts'
import { fill, type Language } from '../diagnostic/words/language.ts'
import type { LocatedDiagnostic } from '../parse.ts'
import type { AnnualReport } from '../report/model.ts'
import { excerpt } from './excerpt.ts'
import type { Loaded } from './input.ts'
import { suspectLines } from './suspects.ts'
import { padded, printable, word } from './terminal.ts'

/** How many messages of one code are shown before the rest are counted. */
const SHOWN = 3

/** A report as a person wants to see it first: who, when, the key figures, what could not be read, what disagrees. */
export function summarise(loaded: Loaded, language: Language): string {
  const { report } = loaded.parsed
  const head =
    report === null ? [`${printable(loaded.file)}: ${word('refused', language)}`] : facts(report, loaded, language)
  return [...head, ...messages(loaded, language), ...findings(loaded, language), ''].join('\n')
}

function facts(report: AnnualReport, { file, parsed }: Loaded, language: Language): string[] {
  const { metadata, authority, period, contact } = report
  const none = word('none', language)
  const rows: [Parameters<typeof word>[0], string | number | null][] = [
    ['authority', authority.name],
    ['year', report.reportingYear],
    ['edition', report.edition],
    ['title', metadata.title],
    ['issuer', metadata.issuer],
    ['index', metadata.indexNumber],
    ['published', metadata.publishedOn],
    ['period', period.start === null && period.end === null ? null : `${period.start ?? '?'} – ${period.end ?? '?'}`],
    ['contact', [contact.phone, contact.email, contact.address].filter(part => part !== null).join('  ') || null],
    ['sections', report.sections.length],
    ['applications', applicationsLine(report, language)],
    ['outcomes', outcomesLine(report, language)],
    ['cases', casesLine(report, language)],
    ['cells', cellsLine(parsed.evidence)],
    ['checks', checksLine(parsed, language)],
  ]
  return [
    printable(file),
    ...rows.map(([key, value]) => `  ${padded(word(key, language), 16)}${printable(String(value ?? none))}`),
  ]
}

const shown = (value: number | null) => (value === null ? '—' : String(value))

function pairs(language: Language, entries: readonly [Parameters<typeof word>[0], number | null][]): string {
  return entries.map(([key, value]) => `${word(key, language)} ${shown(value)}`).join(' · ')
}

function applicationsLine({ applications }: AnnualReport, language: Language): string {
  return pairs(language, [
    ['received', applications.received.total],
    ['carriedIn', applications.carriedIn.total],
    ['handled', applications.total.total],
    ['carriedOver', applications.carriedOver.total],
  ])
}

function outcomesLine({ applications: { outcomes } }: AnnualReport, language: Language): string {
  return pairs(language, [
    ['granted', outcomes.granted.total],
    ['grantedInPart', outcomes.grantedInPart.total],
  ])
}

function casesLine({ reconsideration, litigation }: AnnualReport, language: Language): string {
  const suits = [litigation.direct.total, litigation.afterReconsideration.total]
  const total = suits.includes(null) ? null : suits.reduce<number>((sum, value) => sum + (value ?? 0), 0)
  return pairs(language, [
    ['reconsideration', reconsideration.total],
    ['litigation', total],
  ])
}

const TABLES = /^\/(?:proactiveDisclosure|applications|reconsideration|litigation)\//

function cellsLine(evidence: Loaded['parsed']['evidence']): string {
  const counts = new Map<string, number>()
  for (const [pointer, { reading }] of Object.entries(evidence)) {
    if (TABLES.test(pointer)) counts.set(reading, (counts.get(reading) ?? 0) + 1)
  }
  return [...counts].map(([reading, count]) => `${count} ${reading}`).join(' · ') || '0'
}

function checksLine({ passes, findings: found }: Loaded['parsed'], language: Language): string {
  const passed = Object.values(passes).reduce((sum, count) => sum + count, 0)
  const failed = found.filter(finding => finding.outcome === 'fail')
  const remarks = failed.filter(({ severity }) => severity === 'info').length
  const parts = [
    `${passed} ${word('passed', language)}`,
    `${failed.length - remarks} ${word('failed', language)}`,
    `${found.length - failed.length} ${word('undecided', language)}`,
  ]
  return [...parts, ...(remarks === 0 ? [] : [`${remarks} ${word('remarks', language)}`])].join(' · ')
}

/** Messages grouped by code: the first few with their place, then how many more. */
function grouped<Message extends { readonly code: string }>(all: readonly Message[]): Message[][] {
  const groups = new Map<string, Message[]>()
  for (const message of all) groups.set(message.code, [...(groups.get(message.code) ?? []), message])
  return [...groups.values()]
}

export function diagnosticSentence(message: LocatedDiagnostic, language: Language): string {
  return printable(fill(DIAGNOSTIC_WORDS[message.code].message[language], message.facts))
}

function messages({ parsed }: Loaded, language: Language): string[] {
  if (parsed.diagnostics.length === 0) return []
  const lines = grouped(parsed.diagnostics).flatMap(group => [
    ...group.slice(0, SHOWN).map(message => {
      const at =
        message.place !== undefined && 'line' in message.place ? `${message.place.line}:${message.place.column} ` : ''
      return `  ${message.severity} ${message.code} ${at}${diagnosticSentence(message, language)}`
    }),
    ...rest(group.length, language),
  ])
  return [`${word('messages', language)}:`, ...lines]
}

function rest(count: number, language: Language): string[] {
  return count > SHOWN ? [`    ${word('more', language, { count: count - SHOWN })}`] : []
}

export function findings({ parsed, source }: Loaded, language: Language): string[] {
  if (parsed.findings.length === 0) return []
  const failed = parsed.findings.filter(finding => finding.outcome === 'fail')
  const undecided = parsed.findings.filter(finding => finding.outcome === 'undecided')
  const said = new Set<string>()
  const lines = [...grouped(failed), ...grouped(undecided)].flatMap(group => [
    ...group
      .slice(0, SHOWN)
      .flatMap(finding => [...findingLines(finding, source.text, language), ...suspectLines(finding, said, language)]),
    ...rest(group.length, language),
  ])
  return [`${word('findings', language)}:`, ...lines]
}

function isSum({ terms }: Finding): boolean {
  return terms.some(({ side }) => side === 'right')
}

function findingLines(finding: Finding, text: string | null, language: Language): string[] {
  const line = `  ${finding.severity} ${finding.code} ${printable(finding.message[language])}`
  // A sum is shown at its total, which stands last; anything else at what it is about.
  const place = finding.outcome === 'fail' ? finding.places.at(isSum(finding) ? -1 : 0) : undefined
  return place === undefined ? [line] : [line, ...excerpt(text, place).map(part => `  ${part}`)]
}
