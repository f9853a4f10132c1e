#!/usr/bin/env node
import { Command, CommanderError, Option } from 'commander'
import { check } from './check.ts'
import { explainCode, explainPointer } from './explain.ts'
import { load } from './input.ts'
import type { Manner } from './judged.ts'
import { EXIT, print, say } from './output.ts'
import { parse } from './parse.ts'
import { summarise } from './summary.ts'
import { printable, word } from './terminal.ts'

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') process.stderr.write(`gongkai: ${error.message}\n`)
  process.exit(EXIT.output)
})

async function explain(
  first: string,
  pointer: string | undefined,
  { lang }: { readonly lang: Manner['language'] },
): Promise<void> {
  const loaded = pointer === undefined ? null : await load(first, {})
  if (loaded?.parsed.report === null) {
    print(summarise({ ...loaded, text: loaded.source.text }, { language: lang, all: false }))
    process.exitCode = EXIT.errors
    return
  }
  const text =
    loaded === null || pointer === undefined ? explainCode(first, lang) : explainPointer(loaded, pointer, lang)
  if (text !== null) {
    print(text)
    return
  }
  const key = pointer === undefined ? 'noCode' : 'noPointer'
  say(printable(word(key, lang, { code: first, pointer })))
  process.exitCode = EXIT.misuse
}

function program(): Command {
  const root = new Command('gongkai')
  root.description('Reads annual reports on government information disclosure (政府信息公开工作年度报告).')
  root.version('0.1.0').exitOverride()
  const language = () => new Option('--lang <language>', 'language of messages').choices(['zh', 'en']).default('en')
  const encoding = () => new Option('--encoding <name>', 'encoding, if you know it')
  const rules = () => new Option('--rules <file>', 'rules switched off, ranked anew or waived (JSON)')
  const all = () => new Option('--all', 'every message and finding, not the first few of a kind')
  root
    .command('parse')
    .description('read one or a few reports; - is standard input')
    .argument('<file...>')
    .option('--json', 'one ParsedReport a line and file')
    .option('--observations', 'one row a cell: CSV, or JSONL with --json')
    .addOption(all())
    .addOption(rules())
    .addOption(language())
    .addOption(encoding())
    .action(parse)
  root
    .command('check')
    .description(
      'say whether the figures agree; exit 1 when figures of the tables contradict each other (warnings do not count)',
    )
    .argument('<file-or-dataset...>')
    .option('--json', 'findings as data, a line a report')
    .addOption(all())
    .addOption(rules())
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
