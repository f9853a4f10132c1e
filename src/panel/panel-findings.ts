import { phrase } from '../check/phrase.ts'
import { BUILT_IN_RULES, type RuleSet } from '../check/rule-set.ts'
import { UNDECIDED_REASONS, UNDECIDED_WORDS } from '../diagnostic/words/findings.ts'
import { PANEL_FINDING_WORDS, PANEL_REASONS } from '../diagnostic/words/panel-findings.ts'
import type { Panel, PanelFinding, PanelFindingCode } from './panel.ts'
import type { PanelOutcome, PanelRule, PanelView } from './rules/rule.ts'
import { PANEL_RULES } from './rules.ts'

/**
 * Applies every rule to a panel that a rule set has not switched off. Failures and undecided outcomes become findings, passes are
 * counted; a rank that the set gives goes to what failed.
 */
export function checkPanel(
  view: PanelView,
  set: RuleSet = BUILT_IN_RULES,
): { readonly findings: readonly PanelFinding[]; readonly passes: Panel['passes'] } {
  const findings: PanelFinding[] = []
  const passes = Object.fromEntries(PANEL_RULES.map(({ code }) => [code, 0])) as Record<PanelFindingCode, number>
  for (const built of PANEL_RULES) {
    if (set.off.includes(built.code)) continue
    const rule = { ...built, severity: set.severity[built.code] ?? built.severity }
    for (const outcome of rule.evaluate(view)) {
      if (outcome.outcome === 'pass') passes[rule.code]++
      else findings.push(findingOf(rule, outcome, outcome.outcome))
    }
  }
  return { findings, passes }
}

const REASONS = { ...UNDECIDED_REASONS, ...PANEL_REASONS }

function findingOf(rule: PanelRule, found: PanelOutcome, outcome: 'fail' | 'undecided'): PanelFinding {
  const { bodyId, year, subject, expected, actual, reason } = found
  const difference = typeof expected === 'number' && typeof actual === 'number' ? actual - expected : null
  const facts = { subject, expected, actual, difference, ...found.facts }
  const message =
    outcome === 'fail'
      ? phrase(PANEL_FINDING_WORDS[rule.code].message, facts)
      : phrase(UNDECIDED_WORDS, { subject, reason: REASONS[reason ?? 'absent'] })
  return {
    code: rule.code,
    // What could not be checked contradicts nothing.
    severity: outcome === 'fail' ? rule.severity : 'info',
    outcome,
    bodyId,
    year,
    subject,
    message,
    expected,
    actual,
    difference: difference === null ? null : Number(difference.toPrecision(12)),
    ...(reason === undefined ? {} : { reason }),
    places: found.seen.map(({ report, pointer }) => ({
      reportId: report.reportId,
      pointer,
      place: report.cells.get(pointer)?.place ?? '',
    })),
  }
}
