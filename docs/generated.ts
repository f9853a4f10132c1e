import { renderBenchmarksPage } from './benchmarks-page.ts'
import { renderCodesPage } from './codes-page.ts'
import { renderFormTables } from './form-tables.ts'
import { renderModelPage } from './model-page.ts'

/** The generated files and what renders each. A test holds that the files on disk are not stale. */
export const GENERATED: Readonly<Record<string, () => string>> = {
  'src/report/form-tables.ts': renderFormTables,
  'docs/model.md': renderModelPage,
  'docs/codes.md': renderCodesPage,
  'docs/benchmarks.md': renderBenchmarksPage,
}
