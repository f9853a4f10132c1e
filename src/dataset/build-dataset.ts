import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { BUILT_IN_RULES, type RuleSet } from '../check/rule-set.ts'
import { MODEL_VERSION } from '../report/model.ts'
import { claimFolder, discardFolder, INNER } from './batch/folder.ts'
import { Intake, nameFallsTo, type Shard, type Taken } from './batch/intake.ts'
import { Journal } from './batch/journal.ts'
import { KeptLines } from './batch/kept-lines.ts'
import { writingAsync } from './batch/output-error.ts'
import type { Limits, SourceRecord } from './batch/record.ts'
import { findSources } from './inputs/find-sources.ts'
import { readBytes } from './inputs/read-bytes.ts'
import { compare } from './inputs/source-names.ts'
import { type Assembled, assemble } from './output/assemble.ts'
import { publish, type RememberedSource } from './output/publish.ts'
import { type SettledSource, settle } from './output/source-rows.ts'
import { Pool } from './pool/pool.ts'
import { rulesVersion } from './rules-version.ts'
import type { SourceRef } from './source-ref.ts'
import type { SourceOutcome } from './source-row.ts'
import { VERSION } from './version.ts'
import type { DatasetVersions } from './versions.ts'
import { type Task, WORKER_MODULE } from './worker.ts'
import { WRITING_MEMORY, workplace } from './worker-limits.ts'

export interface DatasetOptions extends Partial<Limits> {
  /** Child processes; as many as there are cores unless told. The dataset does not depend on it. */
  readonly workers?: number
  readonly rules?: RuleSet
  /** A byte-order mark before each CSV file, by which Excel knows UTF-8. */
  readonly bom?: boolean
  readonly shard?: Shard
  /** Read again what failed in a run before. */
  readonly retryFailed?: boolean
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: Progress) => void
}

/** How far a run is. */
export interface Progress {
  readonly phase: 'find' | 'read' | 'write'
  readonly done: number
  readonly of: number
  /** Sources so far that gave no report. */
  readonly refused: number
  readonly failed: number
}

/** What a dataset holds. */
export interface DatasetSummary extends Pick<Assembled, 'findings' | 'inconsistent' | 'used' | 'leftOut'> {
  readonly sources: number
  /** Distinct reports; sources of equal bytes are one. */
  readonly reports: number
  readonly outcomes: Readonly<Record<SourceOutcome, number>>
  /** Of the sources that gave no report, how many each code was said of. */
  readonly causes: Readonly<Record<string, number>>
  /** Sources whose reading was known from a run before. */
  readonly known: number
  /** PATHs that name nothing. */
  readonly missing: readonly string[]
  /** What walks passed over. */
  readonly skipped: { readonly hidden: number; readonly datasets: number }
}

/** Not one of the paths names anything: nothing has been written. */
export class NoSourcesError extends Error {
  override readonly name = 'NoSourcesError'
  readonly missing: readonly string[]

  constructor(missing: readonly string[]) {
    super(`nothing has the name ${missing.join(', ')}`)
    this.missing = missing
  }
}

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
      taken.push({ ref: nothingAt(name), cause: { code: diagnostic.code, facts: diagnostic.facts } })
    }
    taken.sort((a, b) => compare(a.ref.name, b.ref.name))
    const summary = await finish(taken, key => run.journal.get(key), run, options)
    return { ...summary, known: counter.known, missing: found.missing, skipped: found.skipped }
  })
}

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
    journal = Journal.open(join(folder, INNER.journal), existsSync(next) ? [next] : [])
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
): Promise<Taken[]> {
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

/** Writes the dataset of sources whose outcomes are known, and puts it in place. */
export async function finish(
  taken: readonly Taken[],
  record: (key: string) => SourceRecord | undefined,
  { folder, pool, workers, limits, signal }: Run,
  options: DatasetOptions,
): Promise<Omit<DatasetSummary, 'known' | 'missing' | 'skipped'>> {
  const rules = options.rules ?? BUILT_IN_RULES
  const sources = taken.map(one => settle(one, record))
  const counts = countSources(sources)
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
  publish(folder, assembled, recordsOf(taken, record), taken.map(remembered))
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

function countSources(
  sources: readonly SettledSource[],
): Pick<DatasetSummary, 'sources' | 'reports' | 'outcomes' | 'causes'> {
  const outcomes: Record<SourceOutcome, number> = { read: 0, refused: 0, failed: 0 }
  const causes: Record<string, number> = {}
  const reports = new Set<string | null>()
  for (const { row, cause } of sources) {
    outcomes[row.outcome]++
    if (row.outcome === 'read') reports.add(row.sha256)
    if (cause !== null) causes[cause.code] = (causes[cause.code] ?? 0) + 1
  }
  return { sources: sources.length, reports: reports.size, outcomes, causes }
}

/** The records that the sources have, each once. */
function* recordsOf(
  taken: readonly Taken[],
  record: (key: string) => SourceRecord | undefined,
): Generator<SourceRecord> {
  const met = new Set<string>()
  for (const one of taken) {
    if ('cause' in one || met.has(one.key)) continue
    met.add(one.key)
    const found = record(one.key)
    if (found !== undefined) yield found
  }
}

function remembered(taken: Taken): RememberedSource {
  const { name, url, captured, contentType, encoding } = taken.ref
  const known = { name, url, captured, contentType, encoding }
  if ('cause' in taken) return { ...known, text: false, key: null, cause: taken.cause }
  return { ...known, text: taken.text, key: taken.key, cause: null }
}
