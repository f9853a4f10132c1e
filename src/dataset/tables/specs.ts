import type { TableSpec } from '../table-spec.ts'
import { DIAGNOSTICS, FINDINGS } from './finding-spec.ts'
import { INDICATOR_TABLE } from './indicator-spec.ts'
import { OBSERVATIONS } from './observation-spec.ts'
import { FAILURES, SOURCES } from './source-spec.ts'
import { WIDE } from './wide-spec.ts'

/** The tables of a dataset, each described once, in the order in which they are listed to people. */
export const TABLES: readonly TableSpec[] = [
  OBSERVATIONS,
  WIDE,
  INDICATOR_TABLE,
  FINDINGS,
  DIAGNOSTICS,
  SOURCES,
  FAILURES,
]
