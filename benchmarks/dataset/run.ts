import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readdirSync, readSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { execPath } from 'node:process'
import { fileURLToPath } from 'node:url'
import { option } from '../own-process.ts'
import { childrenOf, load, processOf, residentOf } from './processes.ts'

/** The built command line, watched from outside while it makes a dataset. */

/** Another build may be measured beside this one. */
export const CLI = option('cli') ?? fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))
const LOOK_MILLISECONDS = 50
const INNER = '.gongkai'

/** Memory at a moment, in megabytes. */
export interface Memory {
  readonly parent: number
  /** The largest of the workers. */
  readonly worker: number
}

export interface Run {
  readonly workers: number
  readonly seconds: number
  /** Until the first table is begun, then until the workbook is, then the rest. */
  readonly phases: { readonly read: number; readonly tables: number; readonly workbook: number }
  /** Seconds of the processor. */
  readonly parentSeconds: number
  readonly workerSeconds: number
  /** Of the reading alone. */
  readonly parentReading: number
  readonly workerReading: number
  /** Processes that were started for the work. */
  readonly started: number
  readonly peak: Memory
  /** When so many sources had been read, and at last when all had. */
  readonly memory: readonly (Memory & { readonly sources: number })[]
  readonly load: readonly [before: number, after: number]
}

const MARKS = [1000, 10_000, 50_000]

/** Makes a dataset of `sources` in `out`, which is made anew; on the first `cores` cores alone where told. */
export async function run(sources: string, out: string, workers: number, cores?: number): Promise<Run> {
  rmSync(out, { recursive: true, force: true })
  const before = load()
  const start = performance.now()
  const words = [CLI, 'dataset', sources, '-o', out, '--workers', String(workers), '--quiet']
  // `taskset` becomes what it starts, so the process to watch is the same.
  const [program, prefix] = cores === undefined ? [execPath, []] : ['taskset', ['-c', `0-${cores - 1}`, execPath]]
  const child = spawn(program, [...prefix, ...words], { stdio: ['ignore', 'ignore', 'inherit'] })
  const watch = new Watch(child.pid as number, out, start)
  const timer = setInterval(() => watch.look(), LOOK_MILLISECONDS)
  const code = await new Promise<number | null>(resolve => child.on('exit', resolve))
  clearInterval(timer)
  watch.close()
  const end = performance.now()
  // 1: some sources gave no report, which is what is expected here.
  if (code !== 0 && code !== 1) throw new Error(`the command line ended with ${code}`)
  return { ...watch.seen(end), workers, seconds: (end - start) / 1000, load: [before, load()] }
}

class Watch {
  readonly #pid: number
  readonly #out: string
  readonly #start: number
  readonly #journal: LineCount
  /** Seconds of the processor of each worker, as last seen. */
  readonly #workers = new Map<number, number>()
  #parent = 0
  #tables: { at: number; parent: number; workers: number } | null = null
  #workbook: number | null = null
  #peak = { parent: 0, worker: 0 }
  readonly #memory: (Memory & { sources: number })[] = []

  constructor(pid: number, out: string, start: number) {
    this.#pid = pid
    this.#out = out
    this.#start = start
    this.#journal = new LineCount(join(out, INNER, 'journal.jsonl'))
  }

  look(): void {
    const parent = processOf(this.#pid)
    if (parent === null) return
    this.#parent = parent.seconds
    const workers = childrenOf(this.#pid)
    for (const pid of workers) this.#workers.set(pid, processOf(pid)?.seconds ?? this.#workers.get(pid) ?? 0)
    const memory = { parent: residentOf(this.#pid), worker: Math.max(0, ...workers.map(residentOf)) }
    this.#peak = {
      parent: Math.max(this.#peak.parent, memory.parent),
      worker: Math.max(this.#peak.worker, memory.worker),
    }
    this.#phase(memory)
  }

  #phase(memory: Memory): void {
    const now = performance.now()
    if (this.#tables === null) {
      const sources = this.#journal.count()
      const mark = MARKS[this.#memory.length]
      if (mark !== undefined && sources >= mark) this.#memory.push({ sources, ...memory })
      if (!isBegun(this.#out, 'reports.jsonl')) return
      this.#memory.push({ sources, ...memory })
      this.#tables = { at: now, parent: this.#parent, workers: this.#workerSeconds() }
    } else if (this.#workbook === null && isBegun(this.#out, 'dataset.xlsx')) {
      this.#workbook = now
    }
  }

  #workerSeconds(): number {
    return [...this.#workers.values()].reduce((sum, seconds) => sum + seconds, 0)
  }

  close(): void {
    this.#journal.close()
  }

  seen(end: number): Omit<Run, 'workers' | 'seconds' | 'load'> {
    const tables = this.#tables ?? { at: end, parent: this.#parent, workers: this.#workerSeconds() }
    const workbook = this.#workbook ?? end
    return {
      phases: {
        read: (tables.at - this.#start) / 1000,
        tables: (workbook - tables.at) / 1000,
        workbook: (end - workbook) / 1000,
      },
      parentSeconds: this.#parent,
      workerSeconds: this.#workerSeconds(),
      parentReading: tables.parent,
      workerReading: tables.workers,
      started: this.#workers.size,
      peak: this.#peak,
      memory: this.#memory,
    }
  }
}

/** Whether a file of the dataset is being written: to the stage, or to the folder in it that belongs to this run. */
function isBegun(out: string, name: string): boolean {
  const stage = join(out, INNER, 'stage')
  if (!existsSync(stage)) return false
  if (existsSync(join(stage, name))) return true
  return readdirSync(stage).some(inside => existsSync(join(stage, inside, name)))
}

/** Counts the lines of a file that grows. */
class LineCount {
  readonly #file: string
  readonly #chunk = Buffer.allocUnsafe(1 << 20)
  #descriptor: number | null = null
  #lines = 0

  constructor(file: string) {
    this.#file = file
  }

  count(): number {
    if (this.#descriptor === null) {
      if (!existsSync(this.#file)) return 0
      this.#descriptor = openSync(this.#file, 'r')
    }
    for (let count = this.#read(); count > 0; count = this.#read()) {
      for (let at = this.#chunk.indexOf(10); at !== -1 && at < count; at = this.#chunk.indexOf(10, at + 1))
        this.#lines++
    }
    return this.#lines
  }

  close(): void {
    if (this.#descriptor !== null) closeSync(this.#descriptor)
  }

  #read(): number {
    return readSync(this.#descriptor as number, this.#chunk, 0, this.#chunk.length, null)
  }
}
