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
export { FolderInUseError } from './dataset/batch/folder.ts'
export type { Limits } from './dataset/batch/limits.ts'
export { OutputError } from './dataset/batch/output-error.ts'
export type { Shard } from './dataset/batch/shard.ts'
export { buildDataset, NoSourcesError } from './dataset/build-dataset.ts'
export type { DatasetOptions, DatasetSummary, Progress } from './dataset/dataset-options.ts'
export { MergeError, mergeDatasets } from './dataset/merge-datasets.ts'
export {
  type ParsedSource,
  type ParseReportsOptions,
  parseReports,
  type ReportSource,
} from './dataset/parse-reports.ts'
export { WorkerStartError } from './dataset/pool/pool.ts'
export { rulesVersion } from './dataset/rules-version.ts'
export type { ColumnSpec, ColumnType, TableSpec } from './dataset/table-spec.ts'
export { TABLES } from './dataset/tables/specs.ts'
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
