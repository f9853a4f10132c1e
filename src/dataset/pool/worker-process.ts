import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Answer, Batch } from './messages.ts'
import { residentMemory } from './resident-memory.ts'

const MEGABYTE = 2 ** 20
/** So much of what a process last said on its error stream is kept, to say why it died. */
const LAST_WORDS = 4000
/**
 * Megabytes of each half of the space for young objects. Reading a page makes many that live until its end: with 32 instead of Node's 16, 800
 * pages took 9.3 s of the processor instead of 12.1, for 42 MB more; 64 took 66 MB above that and was no faster. Of text it changes little.
 */
const YOUNG_SPACE = 32
/** With less memory than this, a process with so much space would soon be taken for worn. */
const LEAST_FOR_YOUNG_SPACE = 1024
const OUT_OF_MEMORY = /heap out of memory|Allocation failed|allocation failure/
const FATAL = /^FATAL ERROR: .{1,200}|^\w{0,40}Error: .{1,200}/m

export interface WorkerLimits {
  /** Megabytes of resident memory at which a process is killed. Half of it is given to the heap. */
  readonly memory: number
}

/** Why a process ended. `retired`: it was let go. */
export type Ending =
  | { readonly why: 'timeout' | 'retired' }
  | { readonly why: 'memory' }
  | { readonly why: 'crash'; readonly reason: string }

export interface WorkerListener {
  readonly answered: (worker: WorkerProcess, answer: Answer) => void
  readonly ended: (worker: WorkerProcess, ending: Ending) => void
}

/** A child process that does tasks, as its parent sees it. */
export class WorkerProcess {
  readonly #child: ChildProcess
  readonly #memory: number
  #words = ''
  #killedFor: 'timeout' | 'memory' | 'retired' | null = null
  #exit: string | null = null
  #closed = false

  constructor(module: URL, { memory }: WorkerLimits, listener: WorkerListener) {
    this.#memory = memory
    this.#child = fork(fileURLToPath(childEntry()), [module.href], {
      execArgv: [...heapLimits(memory), ...sourceLoader()],
      serialization: 'advanced',
      // What a reader prints must never get among the data of this process.
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#words = (this.#words + text).slice(-LAST_WORDS)
    })
    this.#child.on('message', (answer: Answer) => listener.answered(this, answer))
    // Answers that were sent before the end still arrive after `exit`, but before the channel closes.
    const end = () => {
      if (this.#exit !== null && this.#closed) listener.ended(this, this.#ending(this.#exit))
    }
    this.#child.on('close', (code, signal) => {
      this.#exit = signal ?? `exit ${code}`
      end()
    })
    this.#child.on('disconnect', () => {
      this.#closed = true
      end()
    })
    this.#child.on('error', error => {
      // It could not be started, or not be spoken to: `exit` does not follow in the first case.
      this.#words += `\n${error.name}: ${error.message}`
      if (this.#child.pid === undefined) listener.ended(this, { why: 'crash', reason: error.message })
    })
  }

  send(batch: Batch): void {
    // A process that died meanwhile: `ended` comes, and the tasks are given to another.
    if (this.#child.connected) this.#child.send(batch, () => {})
  }

  kill(why: 'timeout' | 'memory'): void {
    this.#killedFor ??= why
    this.#child.kill('SIGKILL')
  }

  /** Lets the process go: nothing is wanted of it any more, whatever a document may still be doing in it. */
  retire(): void {
    this.#killedFor ??= 'retired'
    this.#child.kill('SIGKILL')
  }

  /** Megabytes; null where the system does not tell. */
  resident(): number | null {
    const bytes = this.#child.pid === undefined ? null : residentMemory(this.#child.pid)
    return bytes === null ? null : bytes / MEGABYTE
  }

  isOverMemory(): boolean {
    return (this.resident() ?? 0) > this.#memory
  }

  #ending(exit: string): Ending {
    if (this.#killedFor !== null) return { why: this.#killedFor }
    if (OUT_OF_MEMORY.test(this.#words)) return { why: 'memory' }
    const said = FATAL.exec(this.#words)?.[0]
    return { why: 'crash', reason: said === undefined ? exit : `${exit}: ${said}` }
  }
}

function heapLimits(memory: number): string[] {
  const limits = [`--max-old-space-size=${Math.round(memory / 2)}`]
  if (memory >= LEAST_FOR_YOUNG_SPACE) limits.push(`--max-semi-space-size=${YOUNG_SPACE}`)
  return limits
}

/** Run from the sources, as the tests are, a child needs what makes JavaScript of them. The published package has none. */
function sourceLoader(): string[] {
  return import.meta.url.endsWith('.ts') ? ['--import', import.meta.resolve('tsx')] : []
}

function childEntry(): URL {
  return new URL(import.meta.url.endsWith('.ts') ? './child.ts' : './child.js', import.meta.url)
}
