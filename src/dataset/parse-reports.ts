import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { ParsedReport } from '../parse.ts'
import { readSource } from '../source/source.ts'
import { causeOf } from './batch/intake.ts'
import type { Cause } from './batch/record.ts'
import type { ParseTask } from './parse-task.ts'
import { Pool } from './pool/pool.ts'
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

const MODULE = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url)
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
  const limits = { ...DEFAULT_LIMITS, ...defined(options) }
  const { signal } = options
  signal?.throwIfAborted()
  const workers = options.workers ?? defaultWorkers(limits)
  const pool = new Pool<ParseTask, ParsedReport>({ module: MODULE, workers, memory: limits.memory })
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
      const waiting = start(given, pool, limits.timeout)
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
