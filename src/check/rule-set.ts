import type { Severity } from '../diagnostic/diagnostic.ts'
import type { PanelWordsCode } from '../diagnostic/words/panel-findings.ts'
import type { Finding, RuleCode } from './finding.ts'

/** Year and month in which the built-in rules, their ranks or what they rest on last changed. A test holds a digest of them. */
export const RULES_VERSION = '2026-11'

/** A failure at one place of one report that somebody has looked at and explained. */
export interface Waiver {
  readonly code: RuleCode
  /** The `report_id` (16 hex digits) or the whole sha256, in small letters. */
  readonly report: string
  /** The `subject` of the finding; every failure of the code in that report where absent. */
  readonly subject?: string | undefined
  readonly reason: string
}

/** A rule over one report, or one over years and bodies. */
export type AnyRuleCode = RuleCode | PanelWordsCode

/** How a user wants the built-in rules applied. Rules over years and bodies can be switched off and ranked, not waived. */
export interface RuleSet {
  readonly name?: string | undefined
  readonly off: readonly AnyRuleCode[]
  readonly severity: Readonly<Partial<Record<AnyRuleCode, Severity | undefined>>>
  readonly waive: readonly Waiver[]
}

/** The built-in rules as they are. */
export const BUILT_IN_RULES: RuleSet = { off: [], severity: {}, waive: [] }

/** A finding as a rule set leaves it. `waived` is a failure that somebody explained: listed, `info`, and no longer counted. */
export interface JudgedFinding extends Omit<Finding, 'outcome'> {
  readonly outcome: Finding['outcome'] | 'waived'
  readonly waivedReason?: string
}

export interface Judged {
  readonly findings: readonly JudgedFinding[]
  readonly passes: Readonly<Record<string, number>>
  /** The entries of the rule set that something in the report answered to, as JSON Pointers into its file. */
  readonly used: readonly string[]
}

/** An entry of a rule set that nothing answered to. */
export interface UnusedEntry {
  /** JSON Pointer into the file of rules. */
  readonly pointer: string
  readonly kind: 'off' | 'severity' | 'waive'
  readonly code: AnyRuleCode
  /** Of a waiver. */
  readonly report?: string
}

/**
 * Judges the findings of one report by a rule set. Rules that are off leave neither findings nor passes; a rank given by the set
 * goes to what failed, never to what could not be checked; a waiver takes a failure out of every count and leaves it listed.
 * `reportId` is the sha256 of the report, in hex: the whole of it, or its first 16 digits as in `report_id`.
 */
export function applyRuleSet(
  findings: readonly Finding[],
  passes: Readonly<Record<string, number>>,
  rules: RuleSet,
  reportId: string,
): Judged {
  const off = new Set<string>(rules.off)
  const waivers = waiversOf(rules, reportId)
  const used = new Set<string>()
  const judged: JudgedFinding[] = []
  for (const finding of findings) {
    if (off.has(finding.code)) {
      for (const pointer of switches(rules, finding.code)) used.add(pointer)
    } else judged.push(judge(finding, rules, waivers, used))
  }
  const kept = Object.entries(passes).filter(([code, count]) => {
    if (off.has(code) && count > 0) for (const pointer of switches(rules, code)) used.add(pointer)
    return !off.has(code)
  })
  return { findings: judged, passes: Object.fromEntries(kept), used: [...used] }
}

function judge(finding: Finding, rules: RuleSet, waivers: readonly PlacedWaiver[], used: Set<string>): JudgedFinding {
  if (finding.outcome !== 'fail') return finding
  const waiver = waivers.find(
    ({ code, subject }) => code === finding.code && (subject === undefined || subject === finding.subject),
  )
  if (waiver !== undefined) {
    used.add(waiver.pointer)
    return { ...finding, severity: 'info', outcome: 'waived', waivedReason: waiver.reason }
  }
  const severity = Object.hasOwn(rules.severity, finding.code) ? rules.severity[finding.code] : undefined
  if (severity === undefined) return finding
  used.add(`/severity/${finding.code}`)
  return { ...finding, severity }
}

function switches({ off }: RuleSet, code: string): string[] {
  return off.flatMap((given, index) => (given === code ? [`/off/${index}`] : []))
}

interface PlacedWaiver extends Waiver {
  readonly pointer: string
}

/** Digits of a sha256 that make a `report_id`. */
const ID_DIGITS = 16

/** A batch asks a hundred thousand times with the same set: its waivers are laid out by report once. */
const LAID_OUT = new WeakMap<RuleSet, ReadonlyMap<string, readonly PlacedWaiver[]>>()

function waiversOf(rules: RuleSet, reportId: string): readonly PlacedWaiver[] {
  let byReport = LAID_OUT.get(rules)
  if (byReport === undefined) {
    byReport = layOut(rules.waive)
    LAID_OUT.set(rules, byReport)
  }
  const candidates = byReport.get(reportId.slice(0, ID_DIGITS)) ?? []
  // A whole sha256 against an id of 16 digits says as much as the id does.
  return candidates.filter(({ report }) => report.startsWith(reportId) || reportId.startsWith(report))
}

function layOut(waive: readonly Waiver[]): Map<string, PlacedWaiver[]> {
  const byReport = new Map<string, PlacedWaiver[]>()
  for (const [index, waiver] of waive.entries()) {
    const id = waiver.report.slice(0, ID_DIGITS)
    const placed = { ...waiver, pointer: `/waive/${index}` }
    const others = byReport.get(id)
    if (others === undefined) byReport.set(id, [placed])
    else others.push(placed)
  }
  return byReport
}

/**
 * The entries that nothing answered to in any report judged: `used` is what `applyRuleSet` gave, over all of them. A waiver among
 * them is most often a slip of the pen, or of a report that has been read anew.
 */
export function unusedEntries(rules: RuleSet, used: ReadonlySet<string>): UnusedEntry[] {
  const ranks = Object.keys(rules.severity).filter(code => rules.severity[code as AnyRuleCode] !== undefined)
  const all: UnusedEntry[] = [
    ...rules.off.map((code, index) => ({ pointer: `/off/${index}`, kind: 'off' as const, code })),
    ...ranks.map(code => ({ pointer: `/severity/${code}`, kind: 'severity' as const, code: code as AnyRuleCode })),
    ...rules.waive.map(({ code, report }, index) => ({
      pointer: `/waive/${index}`,
      kind: 'waive' as const,
      code,
      report,
    })),
  ]
  return all.filter(({ pointer }) => !used.has(pointer))
}

/**
 * What of a rule set bears on a judgement, as one text: equal for sets that judge alike, null for one that changes nothing.
 * Waivers keep their order, for the first that fits gives the reason.
 */
export function canonicalRuleSet({ off, severity, waive }: RuleSet): string | null {
  const ranks = Object.entries(severity).filter(([, rank]) => rank !== undefined)
  if (off.length + ranks.length + waive.length === 0) return null
  return JSON.stringify({
    off: [...new Set(off)].sort(),
    severity: ranks.sort(([a], [b]) => (a < b ? -1 : 1)),
    waive: waive.map(({ code, report, subject = null, reason }) => [code, report, subject, reason]),
  })
}
