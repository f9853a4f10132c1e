import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { kill, pid } from 'node:process'
import { writing } from './output-error.ts'

/** What a dataset's folder holds beside the dataset: where the run keeps what it needs to go on. Relative to the folder. */
export const INNER = {
  root: '.gongkai',
  lock: '.gongkai/lock',
  journal: '.gongkai/journal.jsonl',
  /** The journal of the dataset that is about to be put in place. */
  nextJournal: '.gongkai/journal.next.jsonl',
  sources: '.gongkai/sources.jsonl',
  segments: '.gongkai/segments',
  stage: '.gongkai/stage',
  spool: '.gongkai/stdin',
} as const

/** Two runs would write over one another. */
export class FolderInUseError extends Error {
  override readonly name = 'FolderInUseError'
}

/** Makes the folder, and keeps other runs out of it until the returned function is called. */
export function claimFolder(folder: string): () => void {
  writing(() => mkdirSync(join(folder, INNER.segments), { recursive: true }))
  const lock = join(folder, INNER.lock)
  if (!take(lock)) {
    const [owner = '', host] = readFileSync(lock, 'utf8').split('\n')
    if (host !== hostname() || isAlive(Number(owner))) {
      throw new FolderInUseError(
        `${folder} is being written by process ${owner} on ${host}; if it is not, delete ${lock}`,
      )
    }
    rmSync(lock, { force: true })
    if (!take(lock)) throw new FolderInUseError(`${folder} has just been taken by another run`)
  }
  return () => rmSync(lock, { force: true })
}

function take(lock: string): boolean {
  try {
    const descriptor = openSync(lock, 'wx')
    writing(() => writeSync(descriptor, `${pid}\n${hostname()}`))
    closeSync(descriptor)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    return writing(() => {
      throw error
    })
  }
}

function isAlive(owner: number): boolean {
  if (!Number.isSafeInteger(owner) || owner <= 0 || owner === pid) return false
  try {
    return kill(owner, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
