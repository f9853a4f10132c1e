import { readFileSync } from 'node:fs'

/** Pages of Linux are counted in these; machines with larger pages give the number too small, never too large. */
const PAGE_BYTES = 4096

/** The resident memory of another process in bytes; null where the system does not tell (it does on Linux), or the process is gone. */
export function residentMemory(pid: number): number | null {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1])
    return Number.isSafeInteger(pages) ? pages * PAGE_BYTES : null
  } catch {
    // No such file: another system, or the process has ended, which its own event says.
    return null
  }
}
