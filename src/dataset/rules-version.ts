import { createHash } from 'node:crypto'
import { canonicalRuleSet, RULES_VERSION, type RuleSet } from '../check/rule-set.ts'

/**
 * By which rules something was judged: the version of the built-in rules; where a set changes them, `+` and the first 8 hex
 * digits of the sha256 of what it changes. Sets that judge alike have one version, whatever they are called.
 */
export function rulesVersion(rules: RuleSet): string {
  const canonical = canonicalRuleSet(rules)
  if (canonical === null) return RULES_VERSION
  return `${RULES_VERSION}+${createHash('sha256').update(canonical).digest('hex').slice(0, 8)}`
}
