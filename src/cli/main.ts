#!/usr/bin/env node
import { Command, CommanderError, Option } from 'commander'
import { toCsv } from '../dataset/csv.ts'
import type { Language } from '../diagnostic/words/language.ts'
import { OBSERVATION_COLUMNS, toObservations } from '../panel/observations.ts'
import { explainCode, explainPointer } from './explain.ts'
import { type Loaded, load } from './input.ts'
import { findings, summarise } from './summary.ts'
import { printable, word } from './terminal.ts'

/** 0 clean; 1 an error stands or a file was refused; 2 misuse; 3 output could not be written. */
const EXIT = { clean: 0, errors: 1, misuse: 2, output: 3 } as const

interface Options {
  readonly json?: boolean
  readonly observations?: boolean
  readonly lang: Language
  readonly encoding?: string
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') process.stderr.write(`gongkai: ${error.message}\n`)
  process.exit(EXIT.output)
})

function print(text: string): void {
  process.stdout.write(text)
}

/** Warnings and notes never count: only figures that contradict each other, and files that gave no report. */
function isBad({ parsed }: Loaded): boolean {
  return (
    parsed.report === null ||
    parsed.findings.some(({ severity, outcome }) => severity === 'error' && outcome === 'fail')
  )
}

/** Each file is read, printed and let go before the next. */
async function each(
  files: readonly string[],
  { encoding }: Options,
  show: (loaded: Loaded, index: number) => string,
): Promise<void> {
  const hints = encoding === undefined ? {} : { encoding }
  for (const [index, file] of files.entries()) {
    const loaded = await load(file, hints)
    if (isBad(loaded)) process.exitCode = EXIT.errors
    print(show(loaded, index))
  }
}

const jsonLine = (value: unknown) => `${JSON.stringify(value)}\n`

function observations({ file, parsed }: Loaded, index: number, { json, lang }: Options): string {
  if (parsed.report === null) process.stderr.write(`${printable(file)}: ${word('refused', lang)}\n`)
  const rows = toObservations(parsed)
  return json === true ? rows.map(jsonLine).join('') : toCsv(rows, OBSERVATION_COLUMNS, index === 0)
}

async function parse(files: readonly string[], options: Options): Promise<void> {
  await each(files, options, (loaded, index) => {
    if (options.observations === true) return observations(loaded, index, options)
    if (options.json === true) return jsonLine(loaded.parsed)
    return `${index === 0 ? '' : '\n'}${summarise(loaded, options.lang)}`
  })
}

async function check(files: readonly string[], options: Options): Promise<void> {
  await each(files, options, (loaded, index) => {
    if (options.json === true) return jsonLine(checked(loaded.parsed))
    return `${index === 0 ? '' : '\n'}${checkText(loaded, options.lang)}`
  })
}

function checked({ source, report, diagnostics, findings: found, passes }: Loaded['parsed']): object {
  const reportId = source.sha256.slice(0, 16)
  return { source, report_id: reportId, refused: report === null, findings: found, passes, diagnostics }
}

function checkText(loaded: Loaded, language: Language): string {
  if (loaded.parsed.report === null) return summarise(loaded, language)
  const lines = findings(loaded, language)
  return [printable(loaded.file), ...(lines.length > 0 ? lines : [`  ${word('noFindings', language)}`]), ''].join('\n')
}

async function explain(first: string, pointer: string | undefined, options: Options): Promise<void> {
  const loaded = pointer === undefined ? null : await load(first, {})
  if (loaded?.parsed.report === null) {
    print(summarise(loaded, options.lang))
    process.exitCode = EXIT.errors
    return
  }
  const text =
    loaded === null || pointer === undefined
      ? explainCode(first, options.lang)
      : explainPointer(loaded, pointer, options.lang)
  if (text !== null) {
    print(text)
    return
  }
  const key = pointer === undefined ? 'noCode' : 'noPointer'
  process.stderr.write(`gongkai: ${printable(word(key, options.lang, { code: first, pointer }))}\n`)
  process.exitCode = EXIT.misuse
}

function program(): Command {
  const root = new Command('gongkai')
  root.description('Reads annual reports on government information disclosure (政府信息公开工作年度报告).')
  root.version('0.1.0').exitOverride()
  const language = () => new Option('--lang <language>', 'language of messages').choices(['zh', 'en']).default('en')
  const encoding = () => new Option('--encoding <name>', 'encoding, if you know it')
  root
    .command('parse')
    .description('read one or a few reports; - is standard input')
    .argument('<file...>')
    .option('--json', 'one ParsedReport a line and file')
    .option('--observations', 'one row a cell: CSV, or JSONL with --json')
    .addOption(language())
    .addOption(encoding())
    .action(parse)
  root
    .command('check')
    .description(
      'say whether the figures agree; exit 1 when figures of the tables contradict each other (warnings do not count)',
    )
    .argument('<file...>')
    .option('--json', 'findings as data, a line a file')
    .addOption(language())
    .addOption(encoding())
    .action(check)
  root
    .command('explain')
    .description('what a code means, or where a value came from: explain CODE, explain FILE POINTER')
    .argument('<code-or-file>')
    .argument('[pointer]')
    .addOption(language())
    .action(explain)
  return root
}

try {
  await program().parseAsync()
} catch (error) {
  if (!(error instanceof CommanderError)) throw error
  process.exitCode = error.exitCode === 0 ? EXIT.clean : EXIT.misuse
}
