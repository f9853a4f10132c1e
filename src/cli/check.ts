import { type RuleSet, unusedEntries } from '../check/rule-set.ts'
import { rulesVersion } from '../dataset/rules-version.ts'
import { reportsFile, savedReports } from '../dataset/saved/saved-reports.ts'
import type { Language } from '../diagnostic/words/language.ts'
import { load } from './input.ts'
import { isBad, judged, type Manner, type Shown } from './judged.ts'
import { Kinds, UNCHECKED } from './kinds.ts'
import { EXIT, jsonLine, print, say } from './output.ts'
import { loadRules, sayUnusedWaivers } from './rules-file.ts'
import { diagnosticSentence, findings, summarise } from './summary.ts'
import { printable, word } from './terminal.ts'

export interface CheckOptions {
  readonly json?: boolean
  readonly all?: boolean
  readonly rules?: string
  readonly lang: Language
  readonly encoding?: string
}

/** What a run of the command has come to. */
interface Run {
  readonly options: CheckOptions
  readonly manner: Manner
  readonly rules: RuleSet
  readonly version: string
  readonly used: Set<string>
  readonly kinds: Kinds
  /** Whether something stands on stdout already. */
  printed: boolean
}

/** Says whether the figures of files, or of the saved reports of dataset folders, agree. */
export async function check(paths: readonly string[], options: CheckOptions): Promise<void> {
  const rules = loadRules(options.rules, options.lang)
  if (rules === null) {
    process.exitCode = EXIT.misuse
    return
  }
  const manner = { language: options.lang, all: options.all === true }
  const version = rulesVersion(rules)
  const run: Run = { options, manner, rules, version, used: new Set(), kinds: new Kinds(), printed: false }
  let datasets = 0
  for (const path of paths) {
    const saved = reportsFile(path)
    if (saved !== null) {
      datasets++
      checkSaved(saved, run)
    } else await checkFile(path, run)
  }
  if (options.json !== true && (datasets > 0 || run.kinds.reports > 1)) show(run.kinds.text(manner, version), run)
  sayUnusedWaivers(unusedEntries(rules, run.used), options.lang)
}

async function checkFile(file: string, run: Run): Promise<void> {
  const { encoding } = run.options
  const { parsed, source } = await load(file, encoding === undefined ? {} : { encoding })
  const shown = { file, text: source.text, parsed: judged(parsed, run.rules, run.used) }
  count(shown, run)
  show(run.options.json === true ? record(shown, run) : checkText(shown, run.manner), run)
}

/** Of a dataset only reports with something to say are shown: most have nothing. A line that is no report is said, and counts. */
function checkSaved(file: string, run: Run): void {
  const { json, lang } = run.options
  let corrupt = 0
  for (const saved of savedReports(file)) {
    if ('reason' in saved) {
      corrupt++
      process.exitCode = EXIT.errors
      const reason = typeof saved.reason === 'string' ? saved.reason : word('tooLong', lang, saved.reason)
      say(printable(word('corruptLine', lang, { place: `${file}:${saved.line}`, reason })))
      continue
    }
    const parsed = judged(saved.parsed, run.rules, run.used)
    const shown = { file: nameOf(parsed), text: null, parsed }
    count(shown, run)
    if (json === true) show(record(shown, run), run)
    else if (parsed.report === null || parsed.findings.length > 0) show(checkText(shown, run.manner), run)
  }
  if (corrupt > 0) say(printable(word('corruptLines', lang, { file, count: corrupt })))
}

/** A saved report by its name, where it kept one, else by what it says of itself. */
function nameOf({ source, report }: Shown['parsed']): string {
  if (source.name !== null) return source.name
  const said = [report?.authority.name, report?.reportingYear].filter(part => part !== null && part !== undefined)
  return [source.sha256.slice(0, 16), ...said].join(' ')
}

function count({ file, parsed }: Shown, { kinds }: Run): void {
  kinds.add(file, parsed)
  if (isBad(parsed)) process.exitCode = EXIT.errors
}

function show(text: string, run: Run): void {
  print(run.printed && run.options.json !== true ? `\n${text}` : text)
  run.printed = true
}

function record({ parsed }: Shown, { version }: Run): string {
  const { source, report, diagnostics, findings: found, passes } = parsed
  const id = source.sha256.slice(0, 16)
  return jsonLine({
    source,
    report_id: id,
    refused: report === null,
    rules: version,
    findings: found,
    passes,
    diagnostics,
  })
}

function checkText(shown: Shown, manner: Manner): string {
  if (shown.parsed.report === null) return summarise(shown, manner)
  const lines = [...unchecked(shown, manner.language), ...findings(shown, manner)]
  const said = lines.length > 0 ? lines : [`  ${word('noFindings', manner.language)}`]
  return [printable(shown.file), ...said, ''].join('\n')
}

/** A report of which nothing was held against anything is not consistent: it has to be said where the findings would be. */
function unchecked({ parsed }: Shown, language: Language): string[] {
  return parsed.diagnostics
    .filter(({ code }) => UNCHECKED.has(code))
    .map(message => `  ${message.severity} ${message.code} ${diagnosticSentence(message, language)}`)
}
