import { statSync } from 'node:fs'
import type { SourceRef } from '../source-ref.ts'
import { Finds, isList, type SourceProblem } from './finds.ts'
import type { Bounds, Folder, Skipped } from './folder.ts'
import { expandGlob, isGlob } from './glob.ts'
import { takeListFile, takeStandardInput } from './lists.ts'
import { keyOf, type RawPath, realPath, realPathToBe, shown, tidy } from './raw-path.ts'
import { NOT_REGULAR, unreadable } from './read-bytes.ts'
import { compare } from './source-names.ts'
import { walkFolders } from './walk.ts'

export type { SourceProblem } from './finds.ts'

export interface FindOptions {
  /** The folder that the batch is to write: passed over where a walk meets it. It need not exist. */
  readonly exclude?: string
  /** The descriptor that `-` stands for; 0 unless told. */
  readonly stdin?: number
  /** A file that does not matter, for reports that come on standard input. Needed for those alone. */
  readonly spool?: string
}

export interface FoundSources {
  /** In the order of names, by code unit. */
  readonly refs: readonly SourceRef[]
  /** What is no source that can be read, in the order of names; no name is also that of a reference. */
  readonly problems: readonly SourceProblem[]
  /** PATHs that name nothing, and patterns that nothing fits; each is a problem as well. */
  readonly missing: readonly string[]
  /** What walks passed over without a row. */
  readonly skipped: Readonly<Skipped>
}

/** What PATHs turned out to name. */
interface Sorted {
  readonly folders: Folder[]
  readonly files: Folder[]
  readonly missing: string[]
}

/**
 * The sources that PATHs name: files, folders with all below them, patterns (`*`, `?`, `[`, `{`) where no file has that name,
 * lists (`.jsonl`, `.ndjson`), and `-` for a list on standard input. Reads lists, but no report. The result does not depend on the
 * order of `paths`. Throws where `spool` cannot be written, and for reports on standard input without one.
 */
export async function findSources(paths: readonly string[], options: FindOptions = {}): Promise<FoundSources> {
  const exclude = options.exclude === undefined ? null : realPathToBe(options.exclude)
  const bounds: Bounds = { exclude, skipped: { hidden: 0, datasets: 0 } }
  const finds = new Finds()
  const given = [...new Set(paths)]
  const sorted = await sortPaths(
    given.filter(path => path !== '-'),
    bounds,
    finds,
  )
  await takeFiles(sorted.files, finds)
  if (given.includes('-')) await takeStandardInput(options.stdin ?? 0, options.spool, finds)
  // Last, for a walk asks of each file whether it was named.
  await walkFolders(sorted.folders, bounds, finds)
  return { ...finds.settle(), missing: sorted.missing.sort(compare), skipped: bounds.skipped }
}

async function sortPaths(paths: readonly string[], bounds: Bounds, finds: Finds): Promise<Sorted> {
  const sorted: Sorted = { folders: [], files: [], missing: [] }
  for (const given of paths) {
    const path = tidy(given)
    const real = realPath(path)
    if (real !== null) sortOne({ path, real }, sorted, finds)
    else if (!isGlob(given) || !(await sortMatches(given, sorted, bounds, finds))) {
      sorted.missing.push(given)
      finds.unreadable(path, realPathToBe(path), reasonOf(path))
    }
  }
  return sorted
}

function sortOne(found: Folder, { folders, files }: Sorted, finds: Finds): void {
  const stats = statSync(found.real, { throwIfNoEntry: false })
  if (stats?.isDirectory()) folders.push(found)
  else if (stats?.isFile()) files.push(found)
  else finds.unreadable(found.path, found.real, NOT_REGULAR)
}

/** False where nothing fits the pattern. */
async function sortMatches(pattern: string, sorted: Sorted, bounds: Bounds, finds: Finds): Promise<boolean> {
  const { files, folders, count } = await expandGlob(pattern, bounds, finds)
  for (const file of files) sorted.files.push(file)
  for (const folder of folders) sorted.folders.push(folder)
  return count > 0
}

/** Lists are known before any file is taken, and are read in the order of their names. */
async function takeFiles(files: readonly Folder[], finds: Finds): Promise<void> {
  const ordered = files.filter(({ path }) => isList(path)).sort(shortestFirst)
  const lists = ordered.filter(({ real }) => finds.list(real))
  for (const { path, real } of files) if (!isList(path)) finds.named(path, real)
  for (const { path, real } of lists) {
    // A reference to a record keeps the path of its list as text.
    if (typeof real === 'string') await takeListFile(shown(path), real, finds)
    else finds.unreadable(path, real, 'a list whose path is not UTF-8')
  }
}

function shortestFirst(a: Folder, b: Folder): number {
  const [left, right] = [keyOf(a.path), keyOf(b.path)]
  return left.length - right.length || compare(left, right)
}

/** Why a path leads nowhere. */
function reasonOf(path: RawPath): string {
  try {
    statSync(path)
  } catch (error) {
    return unreadable(error).message
  }
  return NOT_REGULAR
}
