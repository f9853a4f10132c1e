import type { JudgedFinding } from '../check/rule-set.ts'
import { DIAGNOSTIC_WORDS } from '../diagnostic/words/diagnostics.ts'
import { fill, type Language } from '../diagnostic/words/language.ts'
import { placeText } from '../panel/observations.ts'
import type { LocatedDiagnostic } from '../parse.ts'
import type { AnnualReport } from '../report/model.ts'
import { excerpt } from './excerpt.ts'
import type { JudgedReport, Manner, Shown } from './judged.ts'
import { suspectLines } from './suspects.ts'
import { padded, printable, word } from './terminal.ts'

/** How many messages of one code are shown before the rest are counted. */
const SHOWN = 3

/** A report as a person wants to see it first: who, when, the key figures, what could not be read, what disagrees. */
export function summarise(shown: Shown, manner: Manner): string {
  const { report } = shown.parsed
  const { language } = manner
  const head =
    report === null ? [`${printable(shown.file)}: ${word('refused', language)}`] : facts(report, shown, language)
  return [...head, ...messages(shown, manner), ...findings(shown, manner), ''].join('\n')
}

function facts(report: AnnualReport, { file, parsed }: Shown, language: Language): string[] {
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

function cellsLine(evidence: JudgedReport['evidence']): string {
  const counts = new Map<string, number>()
  for (const [pointer, { reading }] of Object.entries(evidence)) {
    if (TABLES.test(pointer)) counts.set(reading, (counts.get(reading) ?? 0) + 1)
  }
  return [...counts].map(([reading, count]) => `${count} ${reading}`).join(' · ') || '0'
}

/** Contradictions apart from what only looks odd; what is seldom there is said only where it is. */
function checksLine({ passes, findings: found }: JudgedReport, language: Language): string {
  const passed = Object.values(passes).reduce((sum, count) => sum + count, 0)
  const failed = (severity: string) =>
    found.filter(finding => finding.outcome === 'fail' && finding.severity === severity).length
  const having = (outcome: string) => found.filter(finding => finding.outcome === outcome).length
  const counts: [Parameters<typeof word>[0], number][] = [
    ['passed', passed],
    ['errors', failed('error')],
    ['warnings', failed('warning')],
    ['undecided', having('undecided')],
  ]
  const seldom: typeof counts = [
    ['remarks', failed('info')],
    ['waived', having('waived')],
  ]
  return [...counts, ...seldom.filter(([, count]) => count > 0)]
    .map(([key, count]) => `${count} ${word(key, language)}`)
    .join(' · ')
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

function messages({ parsed }: Shown, manner: Manner): string[] {
  const { language } = manner
  if (parsed.diagnostics.length === 0) return []
  const lines = grouped(parsed.diagnostics).flatMap(group => [
    ...firstFew(group, manner).map(message => {
      const at =
        message.place !== undefined && 'line' in message.place ? `${message.place.line}:${message.place.column} ` : ''
      return `  ${message.severity} ${message.code} ${at}${diagnosticSentence(message, language)}`
    }),
    ...rest(group.length, manner),
  ])
  return [`${word('messages', language)}:`, ...lines]
}

function firstFew<Message>(group: readonly Message[], { all }: Manner): readonly Message[] {
  return all ? group : group.slice(0, SHOWN)
}

function rest(count: number, { all, language }: Manner): string[] {
  return all || count <= SHOWN ? [] : [`    ${word('moreByAll', language, { count: count - SHOWN })}`]
}

/** Findings grouped by code: what failed, what was waived, what was not checked. Empty where there are none. */
export function findings({ parsed, text }: Shown, manner: Manner): string[] {
  const { language, all } = manner
  if (parsed.findings.length === 0) return []
  const isSpent = ({ reason }: JudgedFinding) => reason === 'used-to-read' && !all
  const outcomes = ['fail', 'waived', 'undecided'].flatMap(outcome =>
    grouped(parsed.findings.filter(finding => finding.outcome === outcome && !isSpent(finding))),
  )
  const said = new Set<string>()
  const lines = outcomes.flatMap(group => [
    ...firstFew(group, manner).flatMap(finding => [
      ...findingLines(finding, text, language),
      ...(finding.outcome === 'fail' ? suspectLines(finding, said, language) : []),
    ]),
    ...rest(group.length, manner),
  ])
  return [`${word('findings', language)}:`, ...lines, ...spentLine(parsed.findings.filter(isSpent), language)]
}

/** A table that was read by its sums leaves dozens that cannot be checked any more, for one and the same reason: one line. */
function spentLine(spent: readonly JudgedFinding[], language: Language): string[] {
  if (spent.length === 0) return []
  const codes = grouped(spent)
    .map(group => `${group[0]?.code} ${group.length}`)
    .join(' · ')
  return [`  info used-to-read ${word('usedToRead', language, { count: spent.length, codes })}`]
}

function isSum({ terms }: JudgedFinding): boolean {
  return terms.some(({ side }) => side === 'right')
}

function findingLines(finding: JudgedFinding, text: string | null, language: Language): string[] {
  const { outcome, severity, code, message, waivedReason } = finding
  const lead = outcome === 'waived' ? outcome : severity
  const line = `  ${lead} ${code} ${printable(message[language])}`
  if (outcome === 'waived') return [line, `    ${word('waivedFor', language)}: ${printable(waivedReason ?? '')}`]
  // A sum is shown at its total, which stands last; anything else at what it is about.
  const place = outcome === 'fail' ? finding.places.at(isSum(finding) ? -1 : 0) : undefined
  if (place === undefined) return [line]
  const lines = excerpt(text, place)
  return [line, ...(lines.length > 0 ? lines.map(part => `  ${part}`) : [`    ${placeText(place)}`])]
}
