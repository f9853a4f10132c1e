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
