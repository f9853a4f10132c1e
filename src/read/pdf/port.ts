/**
 * The two ends of the channel that the engine's halves talk through. Both run in this thread, so nothing is copied; and what
 * passes is watched, for nowhere else can a page that grows without end be stopped.
 */

interface Message {
  readonly stream?: number
  readonly reason?: unknown
  readonly chunk?: { readonly fnArray?: unknown[]; readonly argsArray?: unknown[] }
}

type Listener = (event: { readonly data: unknown }) => void

/** As the engine numbers the kinds of messages of a stream. */
const STREAM_ERROR = 5

/** So long the engine has the thread before whatever else waits for it comes first: timers do not run while promises follow promises. */
const TURN = 10

/** What a page may take, and what came of it. */
export class Watch {
  operators = Number.POSITIVE_INFINITY
  end = Number.POSITIVE_INFINITY
  /** Set when a limit was met. */
  exceeded: 'items' | 'time' | null = null
  /** What the engine's worker broke off for. The half that shows pages does not tell: it hands over what came before. */
  failure: unknown = null

  start(operators: number, time: number): void {
    Object.assign(this, { operators, end: performance.now() + time, exceeded: null, failure: null })
  }
}

export class LoopPort {
  readonly #listeners = new Set<Listener>()
  readonly #queue: Queue
  readonly #watch: Watch | null
  readonly #faults: Watch
  #peer: LoopPort | null = null

  private constructor(queue: Queue, faults: Watch, watch: Watch | null) {
    this.#queue = queue
    this.#faults = faults
    this.#watch = watch
  }

  /** The end of the half that is asked, and the end of the half that works, whose messages are watched. */
  static pair(watch: Watch): [asking: LoopPort, working: LoopPort] {
    const queue = new Queue()
    const ends: [LoopPort, LoopPort] = [new LoopPort(queue, watch, null), new LoopPort(queue, watch, watch)]
    ends[0].#peer = ends[1]
    ends[1].#peer = ends[0]
    return ends
  }

  postMessage(message: Message): void {
    const data = this.#watch === null ? message : watched(message, this.#watch)
    const peer = this.#peer
    if (peer !== null) this.#queue.add(() => peer.#take(data))
  }

  /** A message for what is no longer waited for makes its receiver throw. */
  #take(data: unknown): void {
    for (const listener of this.#listeners) {
      try {
        listener({ data })
      } catch (reason) {
        this.#faults.failure ??= reason
      }
    }
  }

  addEventListener(_: string, listener: Listener, options?: { readonly signal?: AbortSignal } | null): void {
    if (options?.signal?.aborted === true) return
    this.#listeners.add(listener)
    options?.signal?.addEventListener('abort', () => this.#listeners.delete(listener))
  }

  removeEventListener(_: string, listener: Listener): void {
    this.#listeners.delete(listener)
  }
}

/** The sender clears its lists once they are sent: what is handed on is a list of its own. Throws, into the sender, at a limit. */
function watched(message: Message, watch: Watch): Message {
  if (message.stream === STREAM_ERROR) watch.failure ??= message.reason
  const { chunk } = message
  if (!Array.isArray(chunk?.fnArray) || !Array.isArray(chunk.argsArray)) return message
  watch.operators -= chunk.fnArray.length
  if (watch.operators < 0) watch.exceeded ??= 'items'
  else if (performance.now() > watch.end) watch.exceeded ??= 'time'
  if (watch.exceeded !== null) throw new Error(`budget exceeded: ${watch.exceeded}`)
  return { ...message, chunk: { ...chunk, fnArray: chunk.fnArray.slice(), argsArray: chunk.argsArray.slice() } }
}

class Queue {
  #waiting: (() => void)[] = []
  #asked = false
  #turn = performance.now()

  add(deliver: () => void): void {
    this.#waiting.push(deliver)
    if (this.#asked) return
    this.#asked = true
    if (performance.now() - this.#turn < TURN) queueMicrotask(() => this.#deliver())
    else
      setImmediate(() => {
        this.#turn = performance.now()
        this.#deliver()
      })
  }

  #deliver(): void {
    const waiting = this.#waiting
    this.#waiting = []
    this.#asked = false
    for (const deliver of waiting) deliver()
  }
}
