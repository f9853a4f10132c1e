import { join } from 'node:path'
import { INNER } from './batch/folder.ts'
import { Intake, nameFallsTo } from './batch/intake.ts'
import { writingAsync } from './batch/output-error.ts'
import type { SourceRecord } from './batch/record.ts'
import type { TakenSources } from './batch/taken-sources.ts'
import { finish, inFolder, type Run } from './batch-run.ts'
import type { DatasetOptions, DatasetSummary } from './dataset-options.ts'
import { findSources } from './inputs/find-sources.ts'
import { readBytes } from './inputs/read-bytes.ts'
import { NoSourcesError } from './no-sources-error.ts'
import type { SourceRef } from './source-ref.ts'

export { NoSourcesError } from './no-sources-error.ts'

/**
 * Reads every source that the paths name (files, folders, patterns, lists, `-` for standard input) into a dataset in `folder`.
 * Runs that were stopped are gone on with: what was read by the same version with the same options is not read again. The
 * files depend on the sources and the options alone. Throws `OutputError` where the folder cannot be written, `FolderInUseError`,
 * `NoSourcesError`, `WorkerStartError`, `RangeError` for options out of bounds, and the reason of the signal.
 */
export async function buildDataset(
  paths: readonly string[],
  folder: string,
  options: DatasetOptions = {},
): Promise<DatasetSummary> {
  return inFolder(folder, options, async run => {
    const spool = join(folder, INNER.spool)
    const found = await writingAsync(() => findSources(paths, { exclude: folder, spool }))
    const { refs } = found
    const problems = found.problems.filter(({ name }) => nameFallsTo(options.shard ?? null, name))
    if (refs.length === 0 && found.missing.length === new Set(paths).size) throw new NoSourcesError(found.missing)
    const counter = new Counter(refs.length + problems.length, options.onProgress)
    const taken = await readAll(refs, run, options, counter)
    for (const { name, diagnostic } of problems) {
      counter.settled(null, false)
      taken.addWithout(nothingAt(name), { code: diagnostic.code, facts: diagnostic.facts })
    }
    const summary = await finish(taken, key => run.journal.get(key), run, options)
    return { ...summary, known: counter.known, missing: found.missing, missingShards: [], skipped: found.skipped }
  })
}

function nothingAt(name: string): SourceRef {
  return { name, bytes: { kind: 'content', content: '' }, url: null, captured: null, contentType: null, encoding: null }
}

/** Counts sources as their outcomes become known. */
class Counter {
  #done = 0
  #refused = 0
  #failed = 0
  known = 0
  readonly #of: number
  readonly #tell: DatasetOptions['onProgress']

  constructor(of: number, tell: DatasetOptions['onProgress']) {
    this.#of = of
    this.#tell = tell
    this.#say()
  }

  settled(record: SourceRecord | null, again: boolean): void {
    this.#done++
    if (again && record !== null) this.known++
    if (record === null ? !again : record.outcome === 'refused') this.#refused++
    if (record?.outcome === 'failed') this.#failed++
    this.#say()
  }

  #say(): void {
    this.#tell?.({ phase: 'read', done: this.#done, of: this.#of, refused: this.#refused, failed: this.#failed })
  }
}

async function readAll(
  refs: readonly SourceRef[],
  { folder, journal, kept, pool, limits, signal }: Run,
  options: DatasetOptions,
  counter: Counter,
): Promise<TakenSources> {
  const intake = new Intake(journal, kept, pool as ConstructorParameters<typeof Intake>[2], {
    folder,
    segments: INNER.segments,
    limits,
    shard: options.shard ?? null,
    retryFailed: options.retryFailed ?? false,
    signal,
    read: readBytes,
    onSettled: (record, again) => counter.settled(record, again),
  })
  const taken = await intake.take(refs)
  journal.flush()
  return taken
}
