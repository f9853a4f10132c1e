import { join } from 'node:path'
import { applyRuleSet, BUILT_IN_RULES, type RuleSet, type UnusedEntry, unusedEntries } from '../../check/rule-set.ts'
import { UNION_CELLS } from '../../form/union-cells.ts'
import { buildPanel, type PanelOptions } from '../../panel/build-panel.ts'
import { reportId } from '../../panel/observations.ts'
import type { Panel, PanelReport } from '../../panel/panel.ts'
import { type PanelSource, panelReport } from '../../panel/panel-report.ts'
import type { ParsedReport } from '../../parse.ts'
import { valueAt } from '../../report/assemble.ts'
import { undefused } from '../formula.ts'
import { csvRecords } from './csv-records.ts'
import { reportsFile, savedReports } from './saved-reports.ts'

export interface DatasetPanelOptions extends PanelOptions {
  /** Told how many reports are in the panel so far. */
  readonly onReport?: (reports: number) => void
}

/** A panel of saved reports, and what of the dataset is not in it. */
export interface DatasetPanel {
  readonly panel: Panel
  /** Lines of `reports.jsonl` that are no report, by their numbers, from 1. */
  readonly corruptLines: readonly number[]
  /** Reports that do not tell their year. */
  readonly withoutYear: number
  /** Why `sources.csv` could not be read: reports are then known by the names they were read under, without their addresses. Else null. */
  readonly sourcesUnread: string | null
  /** Entries of the rule set that nothing answered to. */
  readonly unused: readonly UnusedEntry[]
}

/** A folder that holds no saved reports. */
export class NotADatasetError extends Error {
  override readonly name = 'NotADatasetError'
}

/**
 * The panel of the reports that `gongkai dataset` saved in a folder. They are read one at a time, and only what comparing takes is kept:
 * about 6 KB a report. Throws `NotADatasetError`; a RangeError as `buildPanel` does; and what reading the file throws.
 */
export async function panelOfDataset(folder: string, options: DatasetPanelOptions = {}): Promise<DatasetPanel> {
  const { rules = BUILT_IN_RULES, onReport = () => {} } = options
  const file = reportsFile(folder)
  if (file === null) throw new NotADatasetError(`no reports.jsonl in ${folder}`)
  const { sources, unread } = await sourcesOf(join(folder, 'sources.csv'))
  const reports: PanelReport[] = []
  const corruptLines: number[] = []
  const used = new Set<string>()
  let withoutYear = 0
  for (const saved of savedReports(file)) {
    if ('reason' in saved || !hasEvidence(saved.parsed)) {
      corruptLines.push(saved.line)
      continue
    }
    const { parsed } = saved
    const id = reportId(parsed.source.sha256)
    const source = sources.get(id) ?? { path: parsed.source.name ?? id, url: null, captured: null }
    const report = panelReport(judged(parsed, rules, used), source)
    if (report !== null) onReport(reports.push(report))
    else if (parsed.report !== null) withoutYear++
  }
  const panel = buildPanel(reports, options)
  return { panel, corruptLines, withoutYear, sourcesUnread: unread, unused: unusedEntries(rules, used) }
}

function judged(parsed: ParsedReport, rules: RuleSet, used: Set<string>) {
  const { findings, used: entries } = applyRuleSet(parsed.findings, parsed.passes, rules, parsed.source.sha256)
  for (const entry of entries) used.add(entry)
  return { ...parsed, findings }
}

interface Sources {
  readonly sources: ReadonlyMap<string, PanelSource>
  readonly unread: string | null
}

/** By report id; of several sources of one report the first by name, as elsewhere in a dataset. */
async function sourcesOf(file: string): Promise<Sources> {
  const sources = new Map<string, PanelSource>()
  try {
    const options = { columns: true, max_record_size: 1 << 20 }
    for await (const row of csvRecords<Readonly<Record<string, string | undefined>>>(file, options)) {
      const id = row['report_id'] ?? ''
      const path = undefused(row['path'] ?? '')
      const known = sources.get(id)
      if (id === '' || (known !== undefined && known.path <= path)) continue
      sources.set(id, { path, url: undefused(row['url'] ?? '') || null, captured: row['captured'] || null })
    }
  } catch (error) {
    return { sources, unread: error instanceof Error ? error.message : String(error) }
  }
  return { sources, unread: null }
}

/** What the schema of saved reports leaves open and a panel takes: a file on disk is as little to be trusted as a page. */
function hasEvidence(parsed: ParsedReport): boolean {
  if (parsed.report === null) return true
  const { evidence, report } = parsed as unknown as { evidence: unknown; report: { metadata: unknown } }
  if (!isObject(evidence) || !isObject(report.metadata)) return false
  const { publishedOn, title } = report.metadata
  if (![publishedOn, title].every(text => text === null || typeof text === 'string')) return false
  for (const pointer in evidence) {
    const found = evidence[pointer]
    if (!isObject(found) || typeof found['reading'] !== 'string' || !isPlace(found['place'])) return false
    if (CELLS.has(pointer) && !isFigure(valueAt(parsed.report, pointer))) return false
  }
  return true
}

const CELLS: ReadonlySet<string> = new Set(UNION_CELLS.map(({ pointer }) => pointer))

const isFigure = (value: unknown) => value === null || Number.isFinite(value)

function isPlace(place: unknown): boolean {
  if (!isObject(place)) return false
  const keys = 'line' in place ? ['line', 'column'] : ['page', 'x', 'y', 'width', 'height']
  return keys.every(key => typeof place[key] === 'number')
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
