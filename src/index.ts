export type { CountRange, Explanation, Finding, RuleCode, Suspect, SuspectSet, Term } from './check/finding.ts'
export { type RuleSetProblem, readRuleSet } from './check/read-rule-set.ts'
export {
  type AnyRuleCode,
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
export { comparePage, type PageOptions } from './dataset/compare-page/page.ts'
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
export {
  type DatasetPanel,
  type DatasetPanelOptions,
  NotADatasetError,
  panelOfDataset,
} from './dataset/saved/panel-of-dataset.ts'
export { readPopulation } from './dataset/saved/population.ts'
export { type SavedLine, savedReports } from './dataset/saved/saved-reports.ts'
export type { ColumnSpec, ColumnType, TableSpec } from './dataset/table-spec.ts'
export { TABLES } from './dataset/tables/specs.ts'
export type { DiagnosticCode, Severity } from './diagnostic/diagnostic.ts'
export { EDITIONS } from './form/editions.ts'
export { INDICATORS, type IndicatorSpec, indicatorOf } from './form/indicators.ts'
export type { Column, Edition, EditionId, Identity, Row } from './form/types.ts'
export { buildPanel, type PanelOptions } from './panel/build-panel.ts'
export {
  type ComparedSeries,
  type ComparedUnit,
  type ComparedYear,
  type Comparison,
  type ComparisonOptions,
  comparedPanel,
  comparePanel,
  GROUPINGS,
  type Grouping,
} from './panel/comparison.ts'
export { COMPARISON_COLUMNS, type ComparisonRow, comparisonRows } from './panel/comparison-rows.ts'
export { type Comparability, CROSSWALK, type CrosswalkEntry, crosswalkOf } from './panel/crosswalk.ts'
export { type Aggregate, aggregate, indicatorValue, type Population } from './panel/indicators.ts'
export { OBSERVATION_COLUMNS, type Observation, toObservations } from './panel/observations.ts'
export type {
  IndicatorValue,
  Panel,
  PanelBody,
  PanelCell,
  PanelFinding,
  PanelFindingCode,
  PanelReport,
  PanelRow,
  SetAsideReason,
} from './panel/panel.ts'
export { type PanelInput, type PanelSource, panelReport } from './panel/panel-report.ts'
export { PANEL_COLUMNS, PANEL_FINDING_COLUMNS, panelFindingRows, panelRows } from './panel/panel-rows.ts'
export { type Divisions, NO_DIVISIONS, type UnitChange, type UnitName } from './panel/regions.ts'
export { type LocatedDiagnostic, type ParsedReport, type ParseOptions, parseReport } from './parse.ts'
export { childrenOf, divisionAt, divisionsIn, parentOf } from './region/divisions.ts'
export { identifyBody } from './region/identify.ts'
export { FIRST_YEAR as FIRST_DIVISION_YEAR, LAST_YEAR as LAST_DIVISION_YEAR } from './region/table.ts'
export type {
  BodyBasis,
  BodyEvidence,
  BodyLevel,
  BodySource,
  Cluster,
  ClusterJoin,
  Division,
  DivisionAt,
  DivisionLevel,
  Identification,
  Successor,
  YearWindow,
} from './region/types.ts'
export { clusterId, clusterOf, codeAt, codesOfUnit, unitId, unitsIn } from './region/units.ts'
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
