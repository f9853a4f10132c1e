import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { comparePage } from '../dataset/compare-page/page.ts'
import { type DatasetPanel, panelOfDataset } from '../dataset/saved/panel-of-dataset.ts'
import { readPopulation } from '../dataset/saved/population.ts'
import { reportsFile } from '../dataset/saved/saved-reports.ts'
import type { Language } from '../diagnostic/words/language.ts'
import { INDICATORS, type IndicatorSpec, indicatorOf } from '../form/indicators.ts'
import { type Comparison, comparePanel, type Grouping, mixesLevels } from '../panel/comparison.ts'
import type { Population } from '../panel/indicators.ts'
import type { BodyLevel } from '../panel/panel.ts'
import { type CompareTable, printRows } from './compare-rows.ts'
import { comparisonText } from './compare-table.ts'
import { compareWord } from './compare-words.ts'
import { EXIT, print, say } from './output.ts'
import { loadRules, sayUnusedWaivers } from './rules-file.ts'
import { printable, word } from './terminal.ts'

export interface CompareOptions {
  readonly division?: readonly string[]
  readonly level?: readonly BodyLevel[]
  readonly year?: { readonly from: number; readonly to: number }
  readonly indicator?: readonly string[]
  readonly by: Grouping
  readonly population?: string
  readonly limit?: number
  readonly csv?: boolean
  readonly table: CompareTable
  readonly json?: boolean
  readonly html?: string
  readonly rules?: string
  readonly lang: Language
}

const DEFAULT_INDICATORS = ['received', 'disclosed_of_resolvable']

const MOST_ROWS = 100

/**
 * Compares the saved reports of a dataset across bodies and years. What is wrong with reports is shown beside their figures and does
 * not fail the command: exit 1 where a line of the saved reports is damaged, 2 where an argument is no dataset, indicator or population, 3 where output could not be written.
 */
export async function compare(folder: string, options: CompareOptions): Promise<void> {
  const { lang } = options
  const indicators = indicatorsOf(options)
  const file = reportsFile(folder)
  if (file === null) say(printable(compareWord('noDataset', lang, { path: folder })))
  const population = await populationOf(options)
  const rules = loadRules(options.rules, lang)
  if (indicators === null || file === null || population === undefined || rules === null) {
    process.exitCode = EXIT.misuse
    return
  }
  const read = await panelOfDataset(folder, { rules, onReport: progress })
  sayWhatIsMissing(folder, read, lang)
  const { panel } = read
  const comparison = comparePanel(panel, indicators, {
    by: options.by,
    divisions: options.division ?? [],
    levels: options.level ?? [],
    from: options.year?.from,
    to: options.year?.to,
    population,
  })
  if (comparison.series.length === 0) say(compareWord('nothing', lang))
  if (mixesLevels(comparison)) say(compareWord('mixedLevels', lang))
  if (options.html !== undefined) writePage(folder, options.html, comparison, lang)
  if (options.csv === true) printRows(options.table, 'csv', comparison, panel)
  else if (options.json === true) printRows(options.table, 'json', comparison, panel)
  else if (options.html === undefined) print(comparisonText(comparison, lang, options.limit ?? MOST_ROWS))
}

function indicatorsOf({ indicator, lang }: CompareOptions): IndicatorSpec[] | null {
  const found: IndicatorSpec[] = []
  for (const id of new Set(indicator ?? DEFAULT_INDICATORS)) {
    const spec = indicatorOf(id)
    if (spec === undefined) {
      say(printable(compareWord('unknownIndicator', lang, { id })))
      for (const known of INDICATORS) process.stderr.write(`  ${known.id.padEnd(34)}${known.label[lang]}\n`)
      return null
    }
    found.push(spec)
  }
  return found
}

/** Null where none is given, undefined where the file cannot be read. */
async function populationOf({ population, lang }: CompareOptions): Promise<Population | null | undefined> {
  if (population === undefined) return null
  try {
    return await readPopulation(population, line =>
      say(printable(compareWord('populationLine', lang, { path: population, line }))),
    )
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    say(printable(compareWord('unreadable', lang, { path: population, reason })))
    return undefined
  }
}

/** How many reports pass between two signs of life. */
const PROGRESS_OF = 5000

function progress(count: number): void {
  if (count % PROGRESS_OF === 0 && process.stderr.isTTY) process.stderr.write(`\r${count}…\r`)
}

function sayWhatIsMissing(folder: string, read: DatasetPanel, lang: Language): void {
  const { corruptLines, withoutYear, sourcesUnread, unused } = read
  if (sourcesUnread !== null) {
    say(printable(compareWord('noSources', lang, { path: join(folder, 'sources.csv'), reason: sourcesUnread })))
  }
  if (corruptLines.length > 0) {
    const facts = { file: reportsFile(folder) ?? folder, count: corruptLines.length }
    say(printable(word('corruptLines', lang, facts)))
    process.exitCode = EXIT.errors
  }
  if (withoutYear > 0) say(compareWord('outside', lang, { count: withoutYear }))
  sayUnusedWaivers(unused, lang)
}

/** What a dataset is made of is not to be written over. */
function isOfDataset(folder: string, path: string): boolean {
  return resolve(dirname(path)) === resolve(folder) && existsSync(path) && !path.endsWith('.html')
}

/** Whole or not at all: written beside its place, then moved there. */
function writePage(folder: string, path: string, comparison: Comparison, language: Language): void {
  if (isOfDataset(folder, path)) {
    say(printable(compareWord('ofDataset', language, { path })))
    process.exitCode = EXIT.misuse
    return
  }
  const page = comparePage(comparison, { language })
  const unfinished = `${path}.${process.pid}.unfinished`
  try {
    writeFileSync(unfinished, page, { flag: 'wx' })
    renameSync(unfinished, path)
    say(printable(compareWord('written', language, { path, bytes: Buffer.byteLength(page) })))
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error
    // Where the name is taken, what stands there is not ours.
    if (error.code !== 'EEXIST') rmSync(unfinished, { force: true })
    say(printable(compareWord('unwritable', language, { path, reason: error.message })))
    process.exitCode = EXIT.output
  }
}
