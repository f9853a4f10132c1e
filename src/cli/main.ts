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

async function loadAll(files: readonly string[], options: Options): Promise<Loaded[]> {
  const hints = options.encoding === undefined ? {} : { encoding: options.encoding }
  const loaded: Loaded[] = []
  for (const file of files) loaded.push(await load(file, hints))
  if (loaded.some(isBad)) process.exitCode = EXIT.errors
  return loaded
}

function jsonLines(values: readonly unknown[]): string {
  return values.map(value => `${JSON.stringify(value)}\n`).join('')
}

async function parse(files: readonly string[], options: Options): Promise<void> {
  const loaded = await loadAll(files, options)
  if (options.observations === true) {
    const rows = loaded.flatMap(({ parsed }) => toObservations(parsed))
    for (const { file, parsed } of loaded) {
      if (parsed.report === null) process.stderr.write(`${printable(file)}: ${word('refused', options.lang)}\n`)
    }
    print(options.json === true ? jsonLines(rows) : toCsv(rows, OBSERVATION_COLUMNS))
  } else if (options.json === true) print(jsonLines(loaded.map(({ parsed }) => parsed)))
  else print(loaded.map(one => summarise(one, options.lang)).join('\n'))
}

async function check(files: readonly string[], options: Options): Promise<void> {
  const loaded = await loadAll(files, options)
  if (options.json === true) {
    const records = loaded.map(({ parsed: { source, report, diagnostics, findings: found, passes } }) => {
      const reportId = source.sha256.slice(0, 16)
      return { source, report_id: reportId, refused: report === null, findings: found, passes, diagnostics }
    })
    print(jsonLines(records))
    return
  }
  for (const one of loaded) {
    const refusal = one.parsed.report === null ? summarise(one, options.lang).split('\n') : []
    const lines = refusal.length > 0 ? refusal : [printable(one.file), ...findings(one, options.lang), '']
    print(`${lines.join('\n')}\n`)
  }
}

async function explain(first: string, pointer: string | undefined, options: Options): Promise<void> {
  const text =
    pointer === undefined
      ? explainCode(first, options.lang)
      : explainPointer(await load(first, {}), pointer, options.lang)
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
    .description('say whether the figures agree; exit 1 when they do not')
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
