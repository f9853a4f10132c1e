import { readdirSync, readFileSync } from 'node:fs'

/** Processes of Linux as `/proc` shows them; other systems do not tell. */

/** What `/proc` counts time in: hundredths of a second on every Linux in use. */
const TICKS = 100
const MEGABYTE = 2 ** 20
const PAGE_BYTES = 4096

export interface Seen {
  readonly parent: number
  /** Seconds of the processor, user and system. */
  readonly seconds: number
  /** Of its children that have ended and whose end it has taken notice of. */
  readonly endedSeconds: number
}

/** A process as it is at the moment; null where it is gone. */
export function processOf(pid: number): Seen | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1')
    // The name, in parentheses, may hold blanks.
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number)
    const [, parent = 0, , , , , , , , , , user = 0, system = 0, endedUser = 0, endedSystem = 0] = fields
    return { parent, seconds: (user + system) / TICKS, endedSeconds: (endedUser + endedSystem) / TICKS }
  } catch {
    return null
  }
}

/** Resident megabytes; 0 where the process is gone. */
export function residentOf(pid: number): number {
  try {
    return (Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]) * PAGE_BYTES) / MEGABYTE
  } catch {
    return 0
  }
}

export function childrenOf(pid: number): number[] {
  const pids = readdirSync('/proc').filter(name => /^\d+$/.test(name))
  return pids.map(Number).filter(other => processOf(other)?.parent === pid)
}

/** Of all processes of the machine that want a processor, how many there were lately. */
export function load(): number {
  return Number(readFileSync('/proc/loadavg', 'latin1').split(' ')[0])
}
