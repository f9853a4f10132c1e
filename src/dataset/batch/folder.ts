import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
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
  /** Which part of a batch is here, where it is a part. */
  shard: '.gongkai/shard.json',
  segments: '.gongkai/segments',
  stage: '.gongkai/stage',
  spool: '.gongkai/stdin',
} as const

/** Two runs would write over one another. */
export class FolderInUseError extends Error {
  override readonly name = 'FolderInUseError'
}

/** Folders that this very process is at: it may be at several at once, but never twice at one. */
const held = new Set<string>()

/** Makes the folder, and keeps other runs out of it until the returned function is called. */
export function claimFolder(folder: string): () => void {
  writing(() => mkdirSync(join(folder, INNER.segments), { recursive: true }))
  const real = realpathSync(folder)
  if (held.has(real)) throw new FolderInUseError(`${folder} is being written by this process`)
  const lock = join(folder, INNER.lock)
  if (!take(lock)) {
    const owner = liveOwner(lock)
    if (owner !== null) {
      throw new FolderInUseError(`${folder} is being written by ${owner}; if it is not, delete ${lock}`)
    }
    discard(lock)
    if (!take(lock)) throw new FolderInUseError(`${folder} has just been taken by another run`)
  }
  held.add(real)
  return () => {
    held.delete(real)
    rmSync(lock, { force: true })
  }
}

/** Throws where a run is at the folder. */
export function refuseInUse(folder: string): void {
  const owner = held.has(realpathSync(folder)) ? 'this process' : liveOwner(join(folder, INNER.lock))
  if (owner !== null) throw new FolderInUseError(`${folder} is being written by ${owner}`)
}

/** Takes a new folder that nothing came of away again, unless something else has been put into it. */
export function discardFolder(folder: string, release: () => void): void {
  release()
  for (const path of [INNER.journal, INNER.spool]) rmSync(join(folder, path), { force: true })
  for (const path of [INNER.segments, INNER.root, '.']) {
    try {
      rmdirSync(join(folder, path))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOTEMPTY') return
      throw error
    }
  }
}

/** Who holds a lock; null where nobody does any more. */
function liveOwner(lock: string): string | null {
  let text: string
  try {
    text = readFileSync(lock, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
  const [owner = '', host] = text.split('\n')
  if (host === undefined) return isFresh(lock) ? 'a run that has just begun' : null
  return host !== hostname() || isAlive(Number(owner)) ? `process ${owner} on ${host}` : null
}

/** A lock without a name in it is one that is being written now, or one for which the disk had no room, or a kill no time. */
const FRESH_MILLISECONDS = 2000

function isFresh(lock: string): boolean {
  const written = statSync(lock, { throwIfNoEntry: false })?.mtimeMs
  return written !== undefined && Date.now() - written < FRESH_MILLISECONDS
}

/** Removes a lock that nobody holds. Where two runs find it at once, neither may remove the one that the other has taken since. */
function discard(lock: string): void {
  const aside = `${lock}.${pid}`
  try {
    renameSync(lock, aside)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return
    throw error
  }
  if (liveOwner(aside) === null) rmSync(aside, { force: true })
  else writing(() => renameSync(aside, lock))
}

function take(lock: string): boolean {
  let descriptor: number
  try {
    descriptor = openSync(lock, 'wx')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    return writing(() => {
      throw error
    })
  }
  try {
    writing(() => writeSync(descriptor, `${pid}\n${hostname()}`))
    return true
  } catch (error) {
    rmSync(lock, { force: true })
    throw error
  } finally {
    closeSync(descriptor)
  }
}

/** A number that is our own now was another's before, for this process holds none. */
function isAlive(owner: number): boolean {
  if (!Number.isSafeInteger(owner) || owner <= 0 || owner === pid) return false
  try {
    return kill(owner, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
