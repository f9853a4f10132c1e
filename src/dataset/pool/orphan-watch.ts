import { kill, pid, ppid } from 'node:process'

/**
 * A thread of a worker process that ends the process when its parent is gone. A killed parent cannot stop its workers, and one
 * that a document keeps busy for ever would not notice by itself.
 */

const EVERY_MILLISECONDS = 1000

const parent = ppid
setInterval(() => {
  if (process.ppid !== parent) kill(pid, 'SIGKILL')
}, EVERY_MILLISECONDS)
