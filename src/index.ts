export type { CountRange, Explanation, Finding, RuleCode, Suspect, SuspectSet, Term } from './check/finding.ts'
export { RULES, type Rule } from './check/rules.ts'
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
