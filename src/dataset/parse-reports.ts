import { createHash } from 'node:crypto'
import { diagnostic } from '../diagnostic/diagnostic.ts'
import type { LocatedDiagnostic, ParsedReport } from '../parse.ts'
import { causeOf } from './batch/intake.ts'
import type { Cause } from './batch/record.ts'
import { readRegularFile, UnreadableSource } from './inputs/read-bytes.ts'
import type { ParseTask } from './parse-task.ts'
import { Pool } from './pool/pool.ts'
import { WORKER_MODULE } from './worker.ts'
import { workplace } from './worker-limits.ts'

/** A report to read: its bytes (or its text, decoded already), or the path of its file, with what is known of it. */
export type ReportSource = {
  /** Comes back in `parsed.source.name`; the path unless told. Its ending is a hint. */
  readonly name?: string
  readonly contentType?: string
  readonly encoding?: string
} & ({ readonly path: string } | { readonly content: Uint8Array | string })

export interface ParseReportsOptions {
  /** Child processes; as many as there are cores unless told. */
  readonly workers?: number
  /** Milliseconds that one report may take; 30,000 unless told. */
  readonly timeout?: number
  /** Megabytes of resident memory that one process may take; 1,024 unless told. Half of it is given to the heap. */
  readonly memory?: number
  readonly signal?: AbortSignal
}

export interface ParsedSource<Given> {
  /** What was handed in. */
  readonly given: Given
  readonly parsed: ParsedReport
}

/** How many reports, and bytes of them, are read ahead of who takes the results. */
const AHEAD = 200
const BYTES_AHEAD = 32 * 2 ** 20

interface Waiting<Given> {
  readonly weight: number
  readonly result: Promise<ParsedSource<Given>>
}

/**
 * Reads many reports in child processes and gives them back in the order in which they were handed in. A report that hangs,
 * exhausts memory or ends its process costs only itself: its `report` is null, and the diagnostic `reader-timeout`, `reader-memory`,
 * `reader-crash` or `reader-error` says why. A result is given as soon as it and those before it are there; sources are taken some
 * hundreds ahead of whoever takes the results, no faster. Stop early by leaving the loop, or by the signal, whose reason is then thrown.
 * Throws `WorkerStartError` where no process can be started, `RangeError` for options out of bounds, and `TypeError` for a source that is none.
 */
export async function* parseReports<Given extends string | ReportSource>(
  sources: Iterable<Given> | AsyncIterable<Given>,
  options: ParseReportsOptions = {},
): AsyncGenerator<ParsedSource<Given>, void, undefined> {
  if (typeof sources === 'string') throw new TypeError('parseReports takes a list of sources, not one path')
  const { workers, timeout, memory } = workplace(options)
  const signal = options.signal ?? new AbortController().signal
  signal.throwIfAborted()
  const pool: ParsePool = new Pool({ module: WORKER_MODULE, workers, memory })
  const ahead = new Ahead(sources, given => start(given, pool, timeout))
  const stop = () => {
    pool.close(signal.reason)
    ahead.stop(signal.reason)
  }
  signal.addEventListener('abort', stop)
  try {
    for (;;) {
      const step = await ahead.step()
      signal.throwIfAborted()
      if (step === 'end') return
      if (step !== 'taken') yield step
    }
  } finally {
    signal.removeEventListener('abort', stop)
    pool.close()
    ahead.leave()
  }
}

/** Takes sources while there is room ahead, and gives the results in order. */
class Ahead<Given> {
  readonly #sources: Iterator<Given> | AsyncIterator<Given>
  readonly #start: (given: Given) => Waiting<Given>
  readonly #ahead: Waiting<Given>[] = []
  #weight = 0
  #next: Promise<'next'> | null = null
  #found: IteratorResult<Given> | null = null
  #isOver = false
  #failure: { readonly error: unknown } | null = null
  #stopAsking: ((reason: unknown) => void) | null = null

  constructor(sources: Iterable<Given> | AsyncIterable<Given>, begin: (given: Given) => Waiting<Given>) {
    this.#sources = Symbol.asyncIterator in sources ? sources[Symbol.asyncIterator]() : sources[Symbol.iterator]()
    this.#start = begin
  }

  /** Waits for whatever comes first: another source, which is then `taken`, or the result whose turn it is. */
  async step(): Promise<'taken' | 'end' | ParsedSource<Given>> {
    const hasRoom = this.#ahead.length <= AHEAD && this.#weight <= BYTES_AHEAD
    const [first] = this.#ahead
    if (!this.#isOver && hasRoom) {
      this.#next ??= this.#ask()
      const come = await Promise.race([this.#next, ...(first === undefined ? [] : [first.result])])
      return come === 'next' ? this.#take() : this.#give(come)
    }
    if (first !== undefined) return this.#give(await first.result)
    if (this.#failure !== null) throw this.#failure.error
    return 'end'
  }

  /** Ends the waiting for a source. */
  stop(reason: unknown): void {
    this.#stopAsking?.(reason)
  }

  /** Nothing more is wanted of the sources. */
  leave(): void {
    if (this.#isOver) return
    this.#isOver = true
    // A source that never comes is not waited for; what a source does at its end is its own affair.
    void Promise.resolve(this.#sources.return?.()).catch(() => {})
  }

  #ask(): Promise<'next'> {
    return new Promise((resolve, reject) => {
      this.#stopAsking = reject
      this.#answer().then(() => resolve('next'), reject)
    })
  }

  /** Where the sources fail, what they gave before is read to the end first. */
  async #answer(): Promise<void> {
    try {
      this.#found = await this.#sources.next()
    } catch (error) {
      this.#found = null
      this.#failure = { error }
    }
  }

  #take(): 'taken' {
    this.#next = null
    if (this.#found === null || this.#found.done === true) this.#isOver = true
    else {
      const waiting = this.#start(this.#found.value)
      this.#ahead.push(waiting)
      this.#weight += waiting.weight
    }
    return 'taken'
  }

  #give(result: ParsedSource<Given>): ParsedSource<Given> {
    this.#weight -= (this.#ahead.shift() as Waiting<Given>).weight
    return result
  }
}

type ParsePool = Pool<ParseTask, ParsedReport>

function start<Given extends string | ReportSource>(given: Given, pool: ParsePool, timeout: number): Waiting<Given> {
  const source: ReportSource = typeof given === 'string' ? { path: given } : given
  if (!isSource(source)) throw new TypeError('a source is a path, or an object with a path or with content')
  let content: Uint8Array | string
  try {
    content = 'path' in source ? readRegularFile(source.path, { follow: true }) : source.content
  } catch (error) {
    if (!(error instanceof UnreadableSource)) throw error
    const cause: Cause = { code: 'source-unreadable', facts: { reason: error.message } }
    return { weight: 0, result: Promise.resolve({ given, parsed: unread('', source, cause) }) }
  }
  const { contentType, encoding } = source
  const hints = { name: nameOf(source), contentType, encoding }
  const result = pool
    .run({ job: 'parse', content, options: hints }, { timeout, weight: content.length })
    .then(settled => ({
      given,
      parsed: settled.status === 'value' ? settled.value : unread(content, source, causeOf(settled)),
    }))
  // Should the loop be left before its turn comes, nobody waits for it any more.
  result.catch(() => {})
  return { weight: content.length, result }
}

function isSource(source: unknown): boolean {
  if (typeof source !== 'object' || source === null) return false
  if ('path' in source) return typeof source.path === 'string'
  return 'content' in source && (typeof source.content === 'string' || source.content instanceof Uint8Array)
}

function nameOf(source: ReportSource): string | undefined {
  return source.name ?? ('path' in source ? source.path : undefined)
}

/** What is said of a source that could not be read to the end: only what its bytes alone tell. */
function unread(content: Uint8Array | string, source: ReportSource, cause: Cause): ParsedReport {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  return {
    source: {
      name: nameOf(source) ?? null,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes: bytes.length,
      kind: bytes.length === 0 ? 'empty' : 'binary',
      encoding: { name: null, evidence: 'none', declared: source.encoding ?? null },
    },
    report: null,
    evidence: {},
    diagnostics: [diagnostic(cause.code, cause.facts as never) as LocatedDiagnostic],
    findings: [],
    passes: {},
  }
}
