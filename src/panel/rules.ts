import type { Severity } from '../diagnostic/diagnostic.ts'
import { PANEL_RULE_ORIGINS } from '../diagnostic/words/panel-findings.ts'
import type { PanelFindingCode } from './panel.ts'
import { checkPublications, checkUnitChanged } from './rules/bodies.ts'
import { checkCarriedOver } from './rules/carried-over.ts'
import { checkCopiedFromOtherBody, checkCopiedFromYearBefore } from './rules/copied.ts'
import { checkJumps } from './rules/jump.ts'
import { checkParts } from './rules/parts.ts'
import type { PanelRule } from './rules/rule.ts'

const rule = (code: PanelFindingCode, severity: Severity, evaluate: PanelRule['evaluate']): PanelRule => ({
  code,
  severity,
  origin: PANEL_RULE_ORIGINS[code],
  evaluate,
})

/** Every rule over several reports, in the order its findings are listed. None is an error: each report may be right by itself. */
export const PANEL_RULES: readonly PanelRule[] = [
  rule('conflicting-publications', 'warning', checkPublications),
  rule('carried-over-differs', 'warning', checkCarriedOver),
  rule('copied-from-year-before', 'warning', checkCopiedFromYearBefore),
  rule('copied-from-other-body', 'warning', checkCopiedFromOtherBody),
  rule('jump', 'info', checkJumps),
  rule('parts-differ-from-whole', 'info', checkParts),
  rule('unit-changed', 'info', checkUnitChanged),
]
