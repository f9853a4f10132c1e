import { type Dirent, readdirSync } from 'node:fs'
import { append, isHidden, keyOf, prefixOf, type RawPath, rawPath } from './raw-path.ts'
import { unreadable } from './read-bytes.ts'

/** A folder as it is reached, and where it truly is. */
export interface Folder {
  readonly path: RawPath
  readonly real: RawPath
}

export type EntryKind = 'file' | 'folder' | 'link' | 'other'

/** What is in a folder: one entry. */
export interface Entry {
  readonly name: RawPath
  readonly kind: EntryKind
}

/** What a walk does not look into, counted. */
export interface Skipped {
  /** Files and folders whose names begin with a dot. */
  hidden: number
  /** Folders that a batch wrote, or is to write. */
  datasets: number
}

/** The mark of a folder that a batch wrote. */
const MARK = '.gongkai'

/** Where a walk does not go, and the count of it. */
export interface Bounds {
  /** The real path of the folder that the batch is to write. */
  readonly exclude: RawPath | null
  readonly skipped: Skipped
}

/** What a folder holds, hidden entries left out; null where a batch wrote the folder. Throws `UnreadableSource`. */
export function readFolder(folder: Folder, { exclude, skipped }: Bounds): Entry[] | null {
  const found = entriesOf(folder.path)
  const isOutput =
    (exclude !== null && keyOf(folder.real) === keyOf(exclude)) ||
    found.some(({ name, kind }) => name === MARK && kind === 'folder')
  if (isOutput) {
    skipped.datasets++
    return null
  }
  const entries = found.filter(({ name }) => !isHidden(name))
  skipped.hidden += found.length - entries.length
  return entries
}

/** The folder that an entry is. */
export function subfolder({ path, real }: Folder, name: RawPath): Folder {
  return { path: append(prefixOf(path), name), real: append(prefixOf(real), name) }
}

/** Names are asked for as text first; as bytes where some are not UTF-8, which the text does not show. */
function entriesOf(path: RawPath): Entry[] {
  try {
    const entries = readdirSync(path, { withFileTypes: true, encoding: 'utf8' })
    if (!entries.some(({ name }) => name.includes('\ufffd'))) {
      return entries.map(entry => ({ name: entry.name, kind: kindOf(entry) }))
    }
    const raw = readdirSync(path, { withFileTypes: true, encoding: 'buffer' })
    return raw.map(entry => ({ name: rawPath(entry.name), kind: kindOf(entry) }))
  } catch (error) {
    throw unreadable(error)
  }
}

function kindOf(entry: Pick<Dirent, 'isFile' | 'isDirectory' | 'isSymbolicLink'>): EntryKind {
  if (entry.isFile()) return 'file'
  if (entry.isDirectory()) return 'folder'
  return entry.isSymbolicLink() ? 'link' : 'other'
}

/** Lets other work of the process go on, every so many times it is asked. */
export class Breather {
  #count = 0
  readonly #every: number

  constructor(every: number) {
    this.#every = every
  }

  async breathe(): Promise<void> {
    if (++this.#count % this.#every === 0) await new Promise(resolve => setImmediate(resolve))
  }
}
