#!/usr/bin/env node
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { VERSION } from '../dataset/version.ts'
import { check } from './check.ts'
import { compare } from './compare.ts'
import { compareOptions } from './compare-options.ts'
import { dataset, merge } from './dataset.ts'
import { explainCode, explainPointer } from './explain.ts'
import { load } from './input.ts'
import type { Manner } from './judged.ts'
import { positive, whole } from './numbers.ts'
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
  root.version(VERSION).exitOverride()
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
  batchOptions(root.command('dataset'))
    .description(
      'read folders, files, patterns (quoted), lists (.jsonl) or - (a list on standard input) into a dataset folder',
    )
    .argument('<path...>')
    .addOption(new Option('--timeout <seconds>', 'what one document may take (30)').argParser(positive))
    .option('--shard <k/N>', 'only the part k of N that falls to this machine, by content', shard)
    .option('--retry-failed', 'read again what had to be stopped in a run before')
    .addOption(rules())
    .addOption(language())
    .action(dataset)
  batchOptions(root.command('merge'))
    .description('put the datasets of several machines together, as if one had read it all')
    .argument('<dataset...>')
    .addOption(rules())
    .addOption(language())
    .action(merge)
  compareOptions(root.command('compare'))
    .description('lay figures side by side: districts (or sums of them) across years, from a dataset folder')
    .argument('<dataset>')
    .addOption(rules())
    .addOption(language())
    .action(compare)
  return root
}

function batchOptions(command: Command): Command {
  return command
    .requiredOption('-o, --output <folder>', 'the folder of the dataset')
    .addOption(new Option('--workers <number>', 'processes (as many as cores)').argParser(whole))
    .addOption(new Option('--memory <megabytes>', 'what a process may take (1024)').argParser(whole))
    .option('--bom', 'a byte-order mark before each CSV, so that Excel reads Chinese')
    .option('--quiet', 'no progress and no summary')
}

function shard(text: string): { readonly number: number; readonly of: number } {
  const [, number, of] = (/^(\d{1,5})\/(\d{1,5})$/.exec(text) ?? []).map(Number)
  if (number === undefined || of === undefined || number < 1 || number > of) {
    throw new InvalidArgumentError('Shards are 1/N to N/N.')
  }
  return { number, of }
}

try {
  await program().parseAsync()
} catch (error) {
  if (!(error instanceof CommanderError)) throw error
  process.exitCode = error.exitCode === 0 ? EXIT.clean : EXIT.misuse
}
