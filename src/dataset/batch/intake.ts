import { createHash } from 'node:crypto'
import { UnreadableSource } from '../inputs/read-bytes.ts'
import type { Settled } from '../pool/pool.ts'
import type { SourceRef } from '../source-ref.ts'
import { Gate } from './gate.ts'
import type { Journal } from './journal.ts'
import type { KeptLines } from './kept-lines.ts'
import type { Limits } from './limits.ts'
import { OutputError } from './output-error.ts'
import { type Cause, type Hints, hintsOf, type SourceRecord } from './record.ts'
import type { Shard } from './shard.ts'
import { TakenSources } from './taken-sources.ts'
import type { ReadResult, ReadTask } from './tasks.ts'

export interface IntakeOptions {
  readonly folder: string
  readonly segments: string
  readonly limits: Limits
  readonly shard: Shard | null
  /** Read again what failed before, though no more time or memory is given. */
  readonly retryFailed: boolean
  readonly signal: AbortSignal
  readonly read: (ref: SourceRef) => Uint8Array | string
  /** Told of every source once its outcome is known; `again` where it was known from before. */
  readonly onSettled: (record: SourceRecord | null, again: boolean) => void
}

export interface Workplace {
  readonly run: (task: ReadTask, options: { timeout: number; weight: number }) => Promise<Settled<ReadResult>>
}

const MOST_UNDER_WAY = 600
const BREATH = 100
const MOST_BYTES_UNDER_WAY = 64 * 2 ** 20

/**
 * Reads every source of a batch whose reading is not known yet, and enters it in the journal. Gives the sources in their
 * order, those of other shards left out. Equal bytes are one source, read once, with the hints of the first by name.
 */
export class Intake {
  readonly #journal: Journal
  readonly #kept: KeptLines
  readonly #pool: Workplace
  readonly #options: IntakeOptions
  readonly #gate = new Gate(MOST_UNDER_WAY, MOST_BYTES_UNDER_WAY)
  readonly #taken = new TakenSources()
  #broken: Error | null = null

  constructor(journal: Journal, kept: KeptLines, pool: Workplace, options: IntakeOptions) {
    this.#journal = journal
    this.#kept = kept
    this.#pool = pool
    this.#options = options
  }

  async take(refs: readonly SourceRef[]): Promise<TakenSources> {
    for (const [index, ref] of refs.entries()) {
      // Where all is known from before, nothing else would make this process turn to its other work.
      if (index % BREATH === 0) await new Promise(resolve => setImmediate(resolve))
      if (this.#broken !== null) throw this.#broken
      this.#options.signal.throwIfAborted()
      await this.#takeOne(ref)
    }
    await this.#gate.empty()
    if (this.#broken !== null) throw this.#broken
    return this.#taken
  }

  async #takeOne(ref: SourceRef): Promise<void> {
    let content: Uint8Array | string
    try {
      content = this.#options.read(ref)
    } catch (error) {
      if (!(error instanceof UnreadableSource)) throw error
      if (!nameFallsTo(this.#options.shard, ref.name)) return
      this.#options.onSettled(null, false)
      this.#taken.addWithout(ref, { code: 'source-unreadable', facts: { reason: error.message } })
      return
    }
    const text = typeof content === 'string'
    const sha256 = digest(content)
    if (!fallsTo(this.#options.shard, sha256)) return
    const { key, isFirst } = this.#taken.add(ref, sha256, text)
    if (!isFirst) {
      this.#options.onSettled(null, true)
      return
    }
    const known = this.#known(key)
    if (known === null) await this.#read(content, hintsOf(ref, text), sha256, key)
    else this.#options.onSettled(known, true)
  }

  #known(key: string): SourceRecord | null {
    const known = this.#journal.get(key)
    if (known !== undefined && this.#stillHolds(known)) return known
    const other = this.#journal.other(key)
    if (other === undefined || !this.#stillHolds(other)) return null
    this.#journal.add(other)
    return other
  }

  #stillHolds({ outcome, at, limits }: SourceRecord): boolean {
    if (outcome === 'refused') return true
    if (outcome === 'read') return at !== null && this.#kept.read(at) !== null
    const { timeout, memory } = this.#options.limits
    const more = limits === undefined || timeout > limits.timeout || memory > limits.memory
    return !more && !this.#options.retryFailed
  }

  /** Hands a source over; comes back as soon as there is room for the next. */
  async #read(content: Uint8Array | string, hints: Hints, sha256: string, key: string): Promise<void> {
    const { folder, segments, limits, onSettled } = this.#options
    const weight = content.length
    await this.#gate.enter(weight)
    const task: ReadTask = { job: 'read', content, hints, folder, segments }
    void this.#pool
      .run(task, { timeout: limits.timeout, weight })
      .then(settled => {
        const bytes = typeof content === 'string' ? Buffer.byteLength(content) : content.length
        const record: SourceRecord = { key, sha256, bytes, ...resultOf(settled, limits) }
        this.#journal.add(record)
        onSettled(record, false)
      })
      .catch((error: Error) => {
        this.#broken ??= error
      })
      .finally(() => this.#gate.leave(weight))
  }
}

const NOTHING = { kind: null, encoding: null, cause: null, at: null } as const

function resultOf(settled: Settled<ReadResult>, limits: Limits): Omit<SourceRecord, 'key' | 'sha256' | 'bytes'> {
  if (settled.status !== 'value') return { ...NOTHING, outcome: 'failed', cause: causeOf(settled), limits }
  const { value } = settled
  if (value.outcome === 'unwritten') throw new OutputError(value.reason)
  return { ...NOTHING, ...value }
}

/** What a document that cost its process is said to have done. */
export function causeOf(settled: Exclude<Settled<unknown>, { status: 'value' }>): Cause {
  switch (settled.status) {
    case 'timeout':
      return { code: 'reader-timeout', facts: { seconds: settled.seconds } }
    case 'memory':
      return { code: 'reader-memory', facts: { megabytes: settled.megabytes } }
    case 'crash':
      return { code: 'reader-crash', facts: { reason: settled.reason } }
    case 'thrown':
      return { code: 'reader-error', facts: { reason: settled.reason } }
  }
}

/** Whether a source that has no bytes falls to a machine. */
export function nameFallsTo(shard: Shard | null, name: string): boolean {
  return fallsTo(shard, digest(name))
}

function digest(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex')
}

/** Whether a part of a batch, told by the sha256 of its bytes or of its name, falls to a machine. */
function fallsTo(shard: Shard | null, sha256: string): boolean {
  return shard === null || Number.parseInt(sha256.slice(0, 8), 16) % shard.of === shard.number - 1
}
