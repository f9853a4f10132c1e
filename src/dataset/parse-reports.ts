import { createHash } from 'node:crypto'
import { diagnostic } from '../diagnostic/diagnostic.ts'
import type { LocatedDiagnostic, ParsedReport } from '../parse.ts'
import { causeOf } from './batch/intake.ts'
import type { Cause } from './batch/record.ts'
import { readRegularFile, UnreadableSource } from './inputs/read-bytes.ts'
import type { ParseTask } from './parse-task.ts'
import { Pool } from './pool/pool.ts'
import { WORKER_MODULE } from './worker.ts'
import { DEFAULT_LIMITS, defaultWorkers } from './worker-limits.ts'

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
 * `reader-crash` or `reader-error` says why. Sources are taken only as fast as results are. Stop early by leaving the loop, or by
 * the signal, whose reason is then thrown. Throws `WorkerStartError` where no process can be started.
 */
export async function* parseReports<Given extends string | ReportSource>(
  sources: Iterable<Given> | AsyncIterable<Given>,
  options: ParseReportsOptions = {},
): AsyncGenerator<ParsedSource<Given>, void, undefined> {
  const timeout = options.timeout ?? DEFAULT_LIMITS.timeout
  const memory = options.memory ?? DEFAULT_LIMITS.memory
  const { signal } = options
  signal?.throwIfAborted()
  const workers = options.workers ?? defaultWorkers({ timeout, memory })
  const pool = new Pool<ParseTask, ParsedReport>({ module: WORKER_MODULE, workers, memory })
  const stop = () => pool.close(signal?.reason)
  signal?.addEventListener('abort', stop)
  const ahead: Waiting<Given>[] = []
  let weight = 0
  const next = () => {
    const [first] = ahead.splice(0, 1) as [Waiting<Given>]
    weight -= first.weight
    return first.result
  }
  try {
    for await (const given of sources) {
      signal?.throwIfAborted()
      const waiting = start(given, pool, timeout)
      ahead.push(waiting)
      weight += waiting.weight
      while (ahead.length > AHEAD || weight > BYTES_AHEAD) yield await next()
    }
    while (ahead.length > 0) yield await next()
  } finally {
    signal?.removeEventListener('abort', stop)
    pool.close()
  }
}

type ParsePool = Pool<ParseTask, ParsedReport>

function start<Given extends string | ReportSource>(given: Given, pool: ParsePool, timeout: number): Waiting<Given> {
  const source: ReportSource = typeof given === 'string' ? { path: given } : given
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
