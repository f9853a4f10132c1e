import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { BUILT_IN_RULES } from '../check/rule-set.ts'
import { MODEL_VERSION } from '../report/model.ts'
import { claimFolder, discardFolder, INNER } from './batch/folder.ts'
import { Journal } from './batch/journal.ts'
import { KeptLines } from './batch/kept-lines.ts'
import type { Limits } from './batch/limits.ts'
import type { SourceRecord } from './batch/record.ts'
import { rememberShard } from './batch/shard.ts'
import type { Taken, TakenSources } from './batch/taken-sources.ts'
import type { DatasetOptions, DatasetSummary } from './dataset-options.ts'
import { NoSourcesError } from './no-sources-error.ts'
import { assemble } from './output/assemble.ts'
import { publish, type RememberedSource } from './output/publish.ts'
import { type SettledSource, settle } from './output/source-rows.ts'
import { Pool } from './pool/pool.ts'
import { rulesVersion } from './rules-version.ts'
import type { SourceOutcome } from './source-row.ts'
import { VERSION } from './version.ts'
import type { DatasetVersions } from './versions.ts'
import { type Task, WORKER_MODULE } from './worker.ts'
import { WRITING_MEMORY, workplace } from './worker-limits.ts'

/** What all steps of a run share. */
export interface Run {
  readonly folder: string
  readonly journal: Journal
  readonly kept: KeptLines
  readonly pool: Pool<Task, unknown>
  readonly workers: number
  readonly limits: Limits
  readonly signal: AbortSignal
}

/**
 * Does something in a dataset's folder with nobody else in it, and leaves no process and no lock behind; where there is nothing to
 * do, no new folder either.
 */
export async function inFolder<Result>(
  folder: string,
  options: DatasetOptions,
  work: (run: Run) => Promise<Result>,
): Promise<Result> {
  const { workers, ...limits } = workplace(options)
  const signal = options.signal ?? new AbortController().signal
  signal.throwIfAborted()
  const isNew = !existsSync(folder)
  const release = claimFolder(folder)
  const pool = new Pool<Task, unknown>({ module: WORKER_MODULE, workers, memory: limits.memory })
  const stop = () => pool.close(signal.reason)
  signal.addEventListener('abort', stop)
  const kept = new KeptLines(folder)
  let journal: Journal | undefined
  let leave = release
  try {
    const next = join(folder, INNER.nextJournal)
    journal = Journal.open(join(folder, INNER.journal), existsSync(next) ? next : null)
    return await work({ folder, journal, kept, pool, workers, limits, signal })
  } catch (error) {
    if (isNew && error instanceof NoSourcesError) leave = () => discardFolder(folder, release)
    throw error
  } finally {
    signal.removeEventListener('abort', stop)
    pool.close()
    kept.close()
    try {
      journal?.close()
    } finally {
      leave()
    }
  }
}

type RecordOf = (key: string) => SourceRecord | undefined

/** Writes the dataset of sources whose outcomes are known, and puts it in place. */
export async function finish(
  taken: TakenSources,
  record: RecordOf,
  { folder, pool, workers, limits, signal }: Run,
  options: DatasetOptions,
): Promise<Omit<DatasetSummary, 'known' | 'missing' | 'missingShards' | 'skipped'>> {
  const rules = options.rules ?? BUILT_IN_RULES
  const sources = settled(taken, record)
  const counts = await countSources(sources, signal)
  const { refused, failed } = counts.outcomes
  const onWritten = (done: number) =>
    options.onProgress?.({ phase: 'write', done, of: counts.reports, refused, failed })
  onWritten(0)
  const versions: DatasetVersions = {
    version: VERSION,
    modelVersion: MODEL_VERSION,
    rulesVersion: rulesVersion(rules),
    ruleSet: rules.name ?? null,
  }
  const bom = options.bom ?? false
  const assembled = await inWritingPool({ pool, workers, limits, signal }, writers =>
    assemble(sources, writers, { folder, rules, versions, bom, workers, signal, onWritten }),
  )
  rememberShard(folder, options.shard ?? null)
  publish(folder, assembled, recordsOf(taken, record), remembered(taken))
  const { findings, inconsistent, used, leftOut } = assembled
  return { ...counts, findings, inconsistent, used, leftOut }
}

/** The processes that read also write, unless they have too little memory for that. */
async function inWritingPool<Result>(
  { pool, workers, limits, signal }: Pick<Run, 'pool' | 'workers' | 'limits' | 'signal'>,
  write: (pool: Run['pool']) => Promise<Result>,
): Promise<Result> {
  if (limits.memory >= WRITING_MEMORY) return write(pool)
  pool.close()
  signal.throwIfAborted()
  const writers: Run['pool'] = new Pool({ module: WORKER_MODULE, workers, memory: WRITING_MEMORY })
  const stop = () => writers.close(signal.reason)
  signal.addEventListener('abort', stop)
  try {
    return await write(writers)
  } finally {
    signal.removeEventListener('abort', stop)
    writers.close()
  }
}

/** The sources with what became of them, worked out anew each time that somebody goes through them: there may be millions. */
function settled(taken: TakenSources, record: RecordOf): Iterable<SettledSource> {
  return {
    *[Symbol.iterator]() {
      for (const one of taken) yield settle(one, record)
    },
  }
}

const BREATH = 1000

async function countSources(
  settledSources: Iterable<SettledSource>,
  signal: AbortSignal,
): Promise<Pick<DatasetSummary, 'sources' | 'reports' | 'outcomes' | 'causes'>> {
  const outcomes: Record<SourceOutcome, number> = { read: 0, refused: 0, failed: 0 }
  const causes: Record<string, number> = {}
  let [sources, reports] = [0, 0]
  for (const { row, cause, isFirst } of settledSources) {
    outcomes[row.outcome]++
    if (row.outcome === 'read' && isFirst) reports++
    if (cause !== null) causes[cause.code] = (causes[cause.code] ?? 0) + 1
    if (++sources % BREATH !== 0) continue
    await new Promise(resolve => setImmediate(resolve))
    signal.throwIfAborted()
  }
  return { sources, reports, outcomes, causes }
}

/** The records that the sources have, each once. */
function* recordsOf(taken: TakenSources, record: RecordOf): Generator<SourceRecord> {
  for (const one of taken) {
    if ('cause' in one || !one.isFirst) continue
    const found = record(one.key)
    if (found !== undefined) yield found
  }
}

function* remembered(taken: TakenSources): Generator<RememberedSource> {
  for (const one of taken) yield rememberedSource(one)
}

function rememberedSource(taken: Taken): RememberedSource {
  const { name, url, captured, contentType, encoding } = taken.ref
  return 'cause' in taken
    ? { name, url, captured, contentType, encoding, text: false, key: null, cause: taken.cause }
    : { name, url, captured, contentType, encoding, text: taken.text, key: taken.key, cause: null }
}
