import { availableParallelism, totalmem } from 'node:os'
import type { Limits } from './batch/limits.ts'

/** What one document may take unless told otherwise: a report takes hundredths of a second, a PDF of 500 pages some seconds. */
export const DEFAULT_LIMITS: Limits = { timeout: 30_000, memory: 1024 }

const MEGABYTE = 2 ** 20
/** The rest is left to the parent and to others. */
const SHARE_OF_MEMORY = 0.8

/** As many processes as there are cores, and no more than there is memory for if each takes all it may. */
export function defaultWorkers({ memory }: Limits): number {
  const fit = Math.floor((totalmem() * SHARE_OF_MEMORY) / (memory * MEGABYTE))
  return Math.max(1, Math.min(availableParallelism(), fit))
}

export interface Workplace extends Limits {
  readonly workers: number
}

/** Megabytes that a process may take to write what was read: no document decides how much it is, so no document's limit holds for it. */
export const WRITING_MEMORY = 1024

/** Megabytes below which a process has no room for the program itself. */
const LEAST_MEMORY = 200

/** What was asked for, and what holds where nothing was. Throws `RangeError` for what nothing can be done with. */
export function workplace(asked: Partial<Workplace>): Workplace {
  const timeout = asked.timeout ?? DEFAULT_LIMITS.timeout
  const memory = asked.memory ?? DEFAULT_LIMITS.memory
  if (!(timeout > 0 && Number.isFinite(timeout)))
    throw new RangeError(`timeout is ${timeout}, not milliseconds above 0`)
  if (!(memory >= LEAST_MEMORY && Number.isFinite(memory))) {
    throw new RangeError(`memory is ${memory}; ${LEAST_MEMORY} megabytes are the least`)
  }
  const workers = asked.workers ?? defaultWorkers({ timeout, memory })
  if (!(Number.isSafeInteger(workers) && workers > 0))
    throw new RangeError(`workers is ${workers}, not a number above 0`)
  return { workers, timeout, memory }
}
