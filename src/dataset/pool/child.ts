import { Worker } from 'node:worker_threads'
import type { Answer, Batch, WorkerModule } from './messages.ts'

/**
 * The worker process: loads the module named on its command line, then does the tasks of each batch in turn. An answer has left
 * this process before the next task begins, so that the parent knows for certain which task a dead process was at.
 */

const LONGEST_REASON = 500

const [, , moduleUrl = ''] = process.argv
const { handle } = (await import(moduleUrl)) as WorkerModule

function say(answer: Answer): Promise<void> {
  return new Promise((resolve, reject) => {
    process.send?.(answer, undefined, {}, error => (error === null ? resolve() : reject(error)))
  })
}

function reasonOf(error: unknown): string {
  return (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).slice(0, LONGEST_REASON)
}

async function work({ tasks }: Batch): Promise<void> {
  for (const { id, input } of tasks) {
    let answer: Answer
    try {
      answer = { type: 'value', id, value: await handle(input) }
    } catch (error) {
      answer = { type: 'thrown', id, reason: reasonOf(error) }
    }
    await say(answer)
  }
}

// What a terminal or a service manager sends to all processes of a run is for the parent to deal with: no document is to blame for it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {})
// Without a parent nobody wants the rest. A blocked process does not hear of it: the thread sees to that.
process.on('disconnect', () => process.exit())
// (Run from the sources there is no such thread: what makes JavaScript of them does not reach into threads on Node 20.)
if (!import.meta.url.endsWith('.ts')) new Worker(new URL('./orphan-watch.js', import.meta.url)).unref()
process.on('message', (batch: Batch) => void work(batch))
await say({ type: 'ready' })
