export type { CountRange, Explanation, Finding, RuleCode, Suspect, SuspectSet, Term } from './check/finding.ts'
export { type RuleSetProblem, readRuleSet } from './check/read-rule-set.ts'
export {
  applyRuleSet,
  BUILT_IN_RULES,
  type Judged,
  type JudgedFinding,
  RULES_VERSION,
  type RuleSet,
  type UnusedEntry,
  unusedEntries,
  type Waiver,
} from './check/rule-set.ts'
export { RULES, type Rule } from './check/rules.ts'
export { rulesVersion } from './dataset/rules-version.ts'
export type { DiagnosticCode, Severity } from './diagnostic/diagnostic.ts'
export { EDITIONS } from './form/editions.ts'
export type { Column, Edition, EditionId, Identity, Row } from './form/types.ts'
export { OBSERVATION_COLUMNS, type Observation, toObservations } from './panel/observations.ts'
export { type LocatedDiagnostic, type ParsedReport, type ParseOptions, parseReport } from './parse.ts'
export type { EvidenceMap } from './report/assemble.ts'
export {
  type AnnualReport,
  AnnualReportSchema,
  type Contact,
  type Evidence,
  EvidenceSchema,
  type Metadata,
  MODEL_VERSION,
  type OtherTable,
  type ProseFigure,
  type Reading,
  type Section,
} from './report/model.ts'
export type { LocatedPlace } from './report/place-schema.ts'
