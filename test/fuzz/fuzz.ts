import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Tried } from './try-one.ts'

/** Runs the fuzzer in a child process, ends what hangs, and goes on behind what crashed. */

export interface Figures {
  readonly seed: number
  readonly tried: number
  readonly seconds: number
  /** Inputs that gave a report; the others were refused with a diagnostic. */
  readonly reports: number
  readonly slowest: number
  readonly crashes: number
  readonly hangs: number
  /** What went wrong, with the input's number: `seed` and it make the input again. */
  readonly failures: readonly { readonly index: number; readonly what: string; readonly failures: readonly string[] }[]
}

const WORKER = fileURLToPath(new URL('./worker.ts', import.meta.url))
const TSX = pathToFileURL(fileURLToPath(new URL('../../node_modules/tsx/dist/loader.mjs', import.meta.url))).href
/** The stated bound on memory, for the garbage-collected part: see docs/limits.md. */
const MOST_MEGABYTES = 1024
const HANGS_AFTER = 60_000

type Ended = { readonly how: 'crash' | 'hang' | 'done'; readonly words: string }

/** Tries inputs from `first` on for so many seconds; `tell` is called for each. */
export async function fuzz(
  seed: number,
  seconds: number,
  first = 0,
  tell: (tried: Tried) => void = () => {},
): Promise<Figures> {
  const begun = performance.now()
  const figures = { tried: 0, reports: 0, slowest: 0, crashes: 0, hangs: 0 }
  const failures: Figures['failures'][number][] = []
  let next = first
  const take = (tried: Tried) => {
    next = tried.index + 1
    figures.tried++
    if (tried.report) figures.reports++
    figures.slowest = Math.max(figures.slowest, tried.seconds)
    if (tried.failures.length > 0) failures.push(tried)
    tell(tried)
  }
  const left = () => seconds * 1000 - (performance.now() - begun)
  while (left() > 0) {
    const { how, words } = await runWorker(seed, next, left(), take)
    if (how === 'done') break
    figures[how === 'hang' ? 'hangs' : 'crashes']++
    figures.tried++
    failures.push({ index: next, what: how, failures: [words] })
    next++
  }
  return { seed, seconds: (performance.now() - begun) / 1000, ...figures, failures }
}

function runWorker(seed: number, from: number, time: number, take: (tried: Tried) => void): Promise<Ended> {
  const execArgv = ['--import', TSX, `--max-old-space-size=${MOST_MEGABYTES}`]
  const child = fork(WORKER, [String(seed), String(from)], { execArgv, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
  return new Promise(resolve => watch(child, time, take, resolve))
}

function watch(child: ChildProcess, time: number, take: (tried: Tried) => void, end: (ended: Ended) => void): void {
  let words = ''
  let how: Ended['how'] = 'crash'
  const stop = (why: Ended['how']) => {
    how = why
    child.kill('SIGKILL')
  }
  const hanging = () => setTimeout(() => stop('hang'), HANGS_AFTER)
  let silent = hanging()
  const over = setTimeout(() => stop('done'), time)
  child.stderr?.on('data', chunk => {
    words = (words + String(chunk)).slice(0, 4000)
  })
  child.on('message', message => {
    clearTimeout(silent)
    silent = hanging()
    if (how !== 'done') take(message as Tried)
  })
  child.on('close', code => {
    clearTimeout(silent)
    clearTimeout(over)
    end({ how, words: words === '' ? `ended with ${code}` : words })
  })
}
