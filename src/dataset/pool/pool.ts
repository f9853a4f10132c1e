import type { Answer } from './messages.ts'
import { type Ending, WorkerProcess } from './worker-process.ts'

export interface PoolOptions {
  /** The module whose `handle` does the tasks, in every process. */
  readonly module: URL
  readonly workers: number
  /** Megabytes of resident memory that a process may take. */
  readonly memory: number
  /** A process that has done so many tasks is replaced. */
  readonly recycleAfter?: number
}

export interface TaskOptions {
  /** Milliseconds until the process that is at the task is killed. */
  readonly timeout: number
  /** Bytes that the task is about, to hand over many small ones together. */
  readonly weight: number
}

/** What became of a task. All but `value` cost this task alone. */
export type Settled<Value> =
  | { readonly status: 'value'; readonly value: Value }
  | { readonly status: 'thrown'; readonly reason: string }
  | { readonly status: 'timeout'; readonly seconds: number }
  | { readonly status: 'memory'; readonly megabytes: number }
  | { readonly status: 'crash'; readonly reason: string }

/** No worker process can be started: the run is broken, not a document. */
export class WorkerStartError extends Error {
  override readonly name = 'WorkerStartError'
}

interface Job {
  readonly id: number
  readonly input: unknown
  readonly options: TaskOptions
  readonly settle: (settled: Settled<unknown>) => void
  readonly reject: (error: Error) => void
  /** It was at work when a process died: it is tried once more, alone and in a new process. */
  suspect: boolean
}

interface Place {
  readonly worker: WorkerProcess
  ready: boolean
  jobs: Job[]
  served: number
  /** Milliseconds that the first of the jobs has been at work. */
  waited: number
  /** The job for which the process was killed. Its answer may still have been on its way. */
  killedAt: Job | null
}

const MOST_TASKS = 50
const MOST_WEIGHT = 2 ** 20
const LOOK_MILLISECONDS = 100
/** Memory is watched anyway. A new process reads at half the speed for its first thousand reports, so it must not be a frequent one. */
const RECYCLE_AFTER = 20_000
const MOST_FALSE_STARTS = 3

/**
 * Child processes that do tasks, so that a task that hangs, exhausts memory or kills its process costs only itself: this
 * process keeps the deadlines, watches the memory, kills, replaces, and gives the other tasks of the batch to another.
 * A task whose process died is tried once more, alone; one that ran out of time is not.
 */
export class Pool<Input, Value> {
  readonly #options: PoolOptions
  readonly #places: Place[] = []
  #queue: Job[] = []
  #nextId = 0
  #falseStarts = 0
  /** Why there are no more tasks, once there are none. */
  #closed: Error | null = null
  #looked = performance.now()
  readonly #look = setInterval(() => this.#watch(), LOOK_MILLISECONDS)

  constructor(options: PoolOptions) {
    this.#options = options
    this.#look.unref()
  }

  /** Does a task. The promise is rejected only when the pool is closed or no process can be started. */
  run(input: Input, options: TaskOptions): Promise<Settled<Value>> {
    return new Promise((resolve, reject) => {
      if (this.#closed !== null) {
        reject(this.#closed)
        return
      }
      const settle = resolve as (settled: Settled<unknown>) => void
      this.#queue.push({ id: this.#nextId++, input, options, settle, reject, suspect: false })
      // Tasks that are given one after the other are handed over together.
      if (this.#queue.length === 1) queueMicrotask(() => this.#dispatch())
    })
  }

  /** Ends every process. Tasks that are not settled yet are rejected. */
  close(reason: Error = new Error('the pool is closed')): void {
    this.#closed ??= reason
    clearInterval(this.#look)
    const jobs = [...this.#queue, ...this.#places.flatMap(place => place.jobs)]
    this.#queue = []
    for (const { worker } of this.#places) worker.retire()
    for (const { reject } of jobs) reject(reason)
  }

  #dispatch(): void {
    if (this.#closed !== null) return
    const wanted = Math.min(this.#options.workers, this.#places.filter(isBusy).length + this.#queue.length)
    while (this.#places.length < wanted) this.#start()
    for (const place of [...this.#places]) {
      if (this.#queue.length === 0) return
      if (!place.ready || isBusy(place)) continue
      if (this.#queue[0]?.suspect === true && place.served > 0) this.#replace(place)
      else this.#hand(place)
    }
  }

  #hand(place: Place): void {
    const fair = Math.ceil(this.#queue.length / this.#options.workers)
    const most = this.#queue[0]?.suspect === true ? 1 : Math.min(MOST_TASKS, fair)
    let weight = 0
    let count = 0
    while (count < most && (count === 0 || weight < MOST_WEIGHT) && !(count > 0 && this.#queue[count]?.suspect)) {
      weight += this.#queue[count]?.options.weight ?? 0
      count++
    }
    place.jobs = this.#queue.splice(0, count)
    place.waited = 0
    place.worker.send({ tasks: place.jobs.map(({ id, input }) => ({ id, input })) })
  }

  #start(): void {
    const worker = new WorkerProcess(this.#options.module, this.#options, {
      answered: (from, answer) => this.#answered(from, answer),
      ended: (from, ending) => this.#ended(from, ending),
    })
    this.#places.push({ worker, ready: false, jobs: [], served: 0, waited: 0, killedAt: null })
  }

  #replace(place: Place): void {
    this.#places.splice(this.#places.indexOf(place), 1)
    place.worker.retire()
    this.#start()
  }

  #answered(worker: WorkerProcess, answer: Answer): void {
    const place = this.#places.find(candidate => candidate.worker === worker)
    if (place === undefined) return
    if (answer.type === 'ready') {
      place.ready = true
      this.#falseStarts = 0
    } else {
      const [job] = place.jobs
      // Answers come in the order of the tasks; any other is no answer of ours.
      if (job === undefined || job.id !== answer.id) return
      place.jobs.shift()
      place.served++
      place.waited = 0
      job.settle(
        answer.type === 'value'
          ? { status: 'value', value: answer.value }
          : { status: 'thrown', reason: answer.reason },
      )
    }
    if (place.jobs.length === 0) {
      if (this.#isWorn(place)) this.#replace(place)
      this.#dispatch()
    }
  }

  #isWorn({ served, worker }: Place): boolean {
    if (served === 0) return false
    return (
      served >= (this.#options.recycleAfter ?? RECYCLE_AFTER) || (worker.resident() ?? 0) > this.#options.memory / 2
    )
  }

  #ended(worker: WorkerProcess, ending: Ending): void {
    const index = this.#places.findIndex(candidate => candidate.worker === worker)
    const place = this.#places[index]
    if (place === undefined) return
    this.#places.splice(index, 1)
    if (!place.ready) {
      this.#falseStarts++
      if (this.#falseStarts >= MOST_FALSE_STARTS) {
        const reason = ending.why === 'crash' ? ending.reason : ending.why
        this.close(new WorkerStartError(`no worker process can be started: ${reason}`))
        return
      }
    }
    const [first, ...others] = place.jobs
    this.#queue.unshift(...others)
    if (first !== undefined) {
      if (ending.why === 'timeout' && first !== place.killedAt) this.#queue.unshift(first)
      else this.#blame(first, ending)
    }
    this.#dispatch()
  }

  #blame(job: Job, ending: Ending): void {
    if (ending.why === 'timeout') {
      job.settle({ status: 'timeout', seconds: job.options.timeout / 1000 })
    } else if (!job.suspect) {
      job.suspect = true
      this.#queue.unshift(job)
    } else if (ending.why === 'memory') {
      job.settle({ status: 'memory', megabytes: this.#options.memory })
    } else {
      job.settle({ status: 'crash', reason: ending.why === 'crash' ? ending.reason : ending.why })
    }
  }

  /** A stretch in which this process itself stood still (a machine asleep, a long step) counts as one look at most. */
  #watch(): void {
    const now = performance.now()
    const passed = Math.min(now - this.#looked, 2 * LOOK_MILLISECONDS)
    this.#looked = now
    for (const place of this.#places) {
      const [job] = place.jobs
      if (job === undefined) continue
      place.waited += passed
      if (place.waited > job.options.timeout) {
        place.killedAt ??= job
        place.worker.kill('timeout')
      } else if (place.worker.isOverMemory()) place.worker.kill('memory')
    }
  }
}

function isBusy({ jobs }: Place): boolean {
  return jobs.length > 0
}
