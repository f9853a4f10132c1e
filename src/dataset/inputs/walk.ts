import type { Finds } from './finds.ts'
import { type Bounds, Breather, type Folder, readFolder, subfolder } from './folder.ts'
import { keyOf } from './raw-path.ts'
import { NOT_REGULAR, SYMBOLIC_LINK, UnreadableSource } from './read-bytes.ts'

/**
 * Takes the files of folders and of all folders below them. A folder that two of them reach is walked once, from the outermost: so
 * what files are called does not depend on the order in which folders are given.
 */
export async function walkFolders(roots: readonly Folder[], bounds: Bounds, finds: Finds): Promise<void> {
  const seen = new Set<string>()
  const breather = new Breather(64)
  for (const root of [...roots].sort(outermostFirst)) {
    if (seen.has(keyOf(root.real))) continue
    const stack = [root]
    for (let folder = stack.pop(); folder !== undefined; folder = stack.pop()) {
      const key = keyOf(folder.real)
      if (seen.has(key)) continue
      seen.add(key)
      stack.push(...takeFolder(folder, folder === root, bounds, finds))
      await breather.breathe()
    }
  }
}

/** Takes the files of one folder; gives the folders in it. */
function takeFolder(folder: Folder, named: boolean, bounds: Bounds, finds: Finds): Folder[] {
  let entries: ReturnType<typeof readFolder>
  try {
    entries = readFolder(folder, bounds)
  } catch (error) {
    if (!(error instanceof UnreadableSource)) throw error
    finds.unreadable(folder.path, folder.real, error.message)
    return []
  }
  if (entries === null) {
    // On the way it is passed over in silence; one who names it should hear why nothing comes of it.
    if (named) finds.unreadable(folder.path, folder.real, 'a folder that a batch writes, not one of sources')
    return []
  }
  const folders: Folder[] = []
  for (const { name, kind } of entries) {
    if (kind === 'file') finds.walked(folder, name)
    else {
      const below = subfolder(folder, name)
      if (kind === 'folder') folders.push(below)
      else finds.unreadable(below.path, below.real, kind === 'link' ? SYMBOLIC_LINK : NOT_REGULAR)
    }
  }
  return folders
}

/** A folder comes before those in it; of two ways to one folder the shorter name, then the smaller, comes first. */
function outermostFirst(a: Folder, b: Folder): number {
  const [first, second] = [keyOf(a.real), keyOf(b.real)]
  if (first !== second) return first < second ? -1 : 1
  const [left, right] = [keyOf(a.path), keyOf(b.path)]
  return left.length - right.length || (left < right ? -1 : 1)
}
