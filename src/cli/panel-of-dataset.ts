import { join } from 'node:path'
import type { RuleSet } from '../check/rule-set.ts'
import { undefused } from '../dataset/formula.ts'
import type { Language } from '../diagnostic/words/language.ts'
import { buildPanel } from '../panel/build-panel.ts'
import { reportId } from '../panel/observations.ts'
import type { Panel, PanelReport } from '../panel/panel.ts'
import { type PanelSource, panelReport } from '../panel/panel-report.ts'
import { REGION_DIVISIONS } from '../panel/region-divisions.ts'
import type { ParsedReport } from '../parse.ts'
import { compareWord } from './compare-words.ts'
import { csvRecords } from './csv-records.ts'
import { judged } from './judged.ts'
import { say } from './output.ts'
import { sayUnusedWaivers } from './rules-file.ts'
import { savedReports } from './saved-reports.ts'
import { printable, word } from './terminal.ts'

/** How many reports pass between two signs of life. */
const PROGRESS_OF = 5000

/**
 * The panel of a dataset's saved reports. They are read one at a time and only what comparing takes is kept. Lines that are no report,
 * and reports without a year, are said and passed over.
 */
export async function panelOfDataset(folder: string, file: string, rules: RuleSet, language: Language): Promise<Panel> {
  const sources = await sourcesOf(join(folder, 'sources.csv'), language)
  const reports: PanelReport[] = []
  const used = new Set<string>()
  let [corrupt, yearless] = [0, 0]
  for (const saved of savedReports(file)) {
    if ('reason' in saved || !hasEvidence(saved.parsed)) {
      corrupt++
      continue
    }
    const { parsed } = saved
    const id = reportId(parsed.source.sha256)
    const source = sources.get(id) ?? { path: parsed.source.name ?? id, url: null, captured: null }
    const report = panelReport(judged(parsed, rules, used), source)
    if (report !== null) reports.push(report)
    else if (parsed.report !== null) yearless++
    if (reports.length % PROGRESS_OF === PROGRESS_OF - 1) progress(reports.length)
  }
  if (corrupt > 0) say(printable(word('corruptLines', language, { file, count: corrupt })))
  if (yearless > 0) say(compareWord('outside', language, { count: yearless }))
  sayUnusedWaivers(rules, used, language)
  return buildPanel(reports, { divisions: REGION_DIVISIONS })
}

function progress(count: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${count + 1}…\r`)
}

/** By report id; of several sources of one report the first by name, as elsewhere in a dataset. */
async function sourcesOf(file: string, language: Language): Promise<Map<string, PanelSource>> {
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
    say(printable(compareWord('noSources', language, { path: file, reason: messageOf(error) })))
  }
  return sources
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
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
  }
  return true
}

function isPlace(place: unknown): boolean {
  if (!isObject(place)) return false
  const keys = 'line' in place ? ['line', 'column'] : ['page', 'x', 'y', 'width', 'height']
  return keys.every(key => typeof place[key] === 'number')
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
