import { type RuleSet, unusedEntries } from '../check/rule-set.ts'
import { FolderInUseError } from '../dataset/batch/folder.ts'
import { OutputError } from '../dataset/batch/output-error.ts'
import type { Shard } from '../dataset/batch/shard.ts'
import { buildDataset, NoSourcesError } from '../dataset/build-dataset.ts'
import type { DatasetOptions, DatasetSummary } from '../dataset/dataset-options.ts'
import { MergeError, mergeDatasets } from '../dataset/merge-datasets.ts'
import { WorkerStartError } from '../dataset/pool/pool.ts'
import type { Language } from '../diagnostic/words/language.ts'
import { batchSummary } from './batch-summary.ts'
import { EXIT, say } from './output.ts'
import { ProgressBar } from './progress.ts'
import { loadRules, sayUnusedWaivers } from './rules-file.ts'
import { printable, word } from './terminal.ts'

export interface BatchOptions {
  readonly output: string
  readonly workers?: number
  readonly timeout?: number
  readonly memory?: number
  readonly rules?: string
  readonly bom?: boolean
  readonly shard?: Shard
  readonly retryFailed?: boolean
  readonly quiet?: boolean
  readonly lang: Language
}

/** Reads sources into a dataset folder. */
export function dataset(paths: readonly string[], options: BatchOptions): Promise<void> {
  return batch(options, settings => buildDataset(paths, options.output, settings))
}

/** Puts the datasets of several machines together. */
export function merge(folders: readonly string[], options: BatchOptions): Promise<void> {
  return batch(options, settings => mergeDatasets(folders, options.output, settings))
}

async function batch(options: BatchOptions, run: (settings: DatasetOptions) => Promise<DatasetSummary>): Promise<void> {
  const { lang, output, quiet } = options
  const rules = loadRules(options.rules, lang)
  if (rules === null) {
    process.exitCode = EXIT.misuse
    return
  }
  const stopping = new AbortController()
  const stop = () => stopping.abort(new Error('stopped'))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)
  const bar = quiet === true ? null : new ProgressBar(lang)
  try {
    const summary = await run(settingsOf(options, rules, stopping.signal, bar))
    bar?.clear()
    sayUnusedWaivers(unusedEntries(rules, summary.used), lang)
    for (const path of summary.missing) say(printable(word('pathMissing', lang, { path })))
    for (const part of summary.missingShards) say(word('shardMissing', lang, { part }))
    if (quiet !== true) process.stderr.write(batchSummary(summary, output, lang))
    const clean = summary.inconsistent + summary.outcomes.refused + summary.outcomes.failed === 0
    process.exitCode = clean ? EXIT.clean : EXIT.errors
  } catch (error) {
    bar?.clear()
    sayWhy(error, stopping.signal, lang)
  }
}

function settingsOf(
  { workers, timeout, memory, bom, shard, retryFailed }: BatchOptions,
  rules: RuleSet,
  signal: AbortSignal,
  bar: ProgressBar | null,
): DatasetOptions {
  return {
    rules,
    signal,
    ...(workers === undefined ? {} : { workers }),
    ...(timeout === undefined ? {} : { timeout: timeout * 1000 }),
    ...(memory === undefined ? {} : { memory }),
    ...(bom === undefined ? {} : { bom }),
    ...(shard === undefined ? {} : { shard }),
    ...(retryFailed === undefined ? {} : { retryFailed }),
    ...(bar === null ? {} : { onProgress: progress => bar.show(progress) }),
  }
}

/** Interrupted runs end as programs do that a signal stops; the number is the shell's. */
const INTERRUPTED = 130

function sayWhy(error: unknown, signal: AbortSignal, language: Language): void {
  if (signal.aborted) {
    say(word('batchStopped', language))
    process.exitCode = INTERRUPTED
  } else if (error instanceof NoSourcesError) {
    for (const path of error.missing) say(printable(word('pathMissing', language, { path })))
    process.exitCode = EXIT.misuse
  } else if (error instanceof OutputError || error instanceof FolderInUseError) {
    say(printable(error.message))
    process.exitCode = EXIT.output
  } else if (error instanceof WorkerStartError) {
    say(printable(error.message))
    process.exitCode = EXIT.output
  } else if (error instanceof MergeError || error instanceof RangeError) {
    say(printable(error.message))
    process.exitCode = EXIT.misuse
  } else throw error
}
