import { unusedEntries } from '../check/rule-set.ts'
import { toCsv } from '../dataset/csv.ts'
import { OBSERVATION_COLUMNS, toObservations } from '../panel/observations.ts'
import type { CheckOptions } from './check.ts'
import { type Loaded, load } from './input.ts'
import { isBad, judged } from './judged.ts'
import { EXIT, jsonLine, print } from './output.ts'
import { loadRules, sayUnusedWaivers } from './rules-file.ts'
import { summarise } from './summary.ts'
import { printable, word } from './terminal.ts'

export interface ParseCommandOptions extends CheckOptions {
  readonly observations?: boolean
}

/** Reads files and shows each. The record that `--json` gives is as it was read: rules judge, they do not read. */
export async function parse(files: readonly string[], options: ParseCommandOptions): Promise<void> {
  const { lang, encoding } = options
  const rules = loadRules(options.rules, lang)
  if (rules === null) {
    process.exitCode = EXIT.misuse
    return
  }
  const used = new Set<string>()
  // Each file is read, printed and let go before the next.
  for (const [index, file] of files.entries()) {
    const loaded = await load(file, encoding === undefined ? {} : { encoding })
    const shown = { file, text: loaded.source.text, parsed: judged(loaded.parsed, rules, used) }
    if (isBad(shown.parsed)) process.exitCode = EXIT.errors
    if (options.observations === true) print(observations(loaded, index, options))
    else if (options.json === true) print(jsonLine(loaded.parsed))
    else print(`${index === 0 ? '' : '\n'}${summarise(shown, { language: lang, all: options.all === true })}`)
  }
  sayUnusedWaivers(unusedEntries(rules, used), lang)
}

function observations({ file, parsed }: Loaded, index: number, { json, lang }: ParseCommandOptions): string {
  if (parsed.report === null) process.stderr.write(`${printable(file)}: ${word('refused', lang)}\n`)
  const rows = toObservations(parsed)
  return json === true ? rows.map(jsonLine).join('') : toCsv(rows, OBSERVATION_COLUMNS, index === 0)
}
