import picomatch from 'picomatch'
import type { Finds } from './finds.ts'
import { type Bounds, Breather, type EntryKind, type Folder, readFolder, subfolder } from './folder.ts'
import { realPath, shown, tidy } from './raw-path.ts'
import { NOT_REGULAR, SYMBOLIC_LINK, UnreadableSource } from './read-bytes.ts'

/** What a pattern found. */
export interface Matches {
  readonly files: Folder[]
  readonly folders: Folder[]
  /** How many entries match, problems among them. */
  count: number
}

/** Whether a PATH that does not exist may be a pattern. */
export function isGlob(path: string): boolean {
  return /[*?[{]/.test(path)
}

/**
 * The files and folders whose names a pattern fits, as a shell would find them: hidden ones are not met, links not followed. The
 * walk is our own, for those of glob packages pass over links, pipes and folders that cannot be read without a word.
 */
export async function expandGlob(glob: string, bounds: Bounds, finds: Finds): Promise<Matches> {
  const { base, pattern } = splitGlob(String(tidy(glob)))
  const real = realPath(base)
  const matches: Matches = { files: [], folders: [], count: 0 }
  if (real === null) return matches
  const fits = picomatch(pattern, { nonegate: true })
  const mayHold = prefixMatcher(pattern)
  const stack: Stop[] = [{ folder: { path: base, real }, below: '' }]
  const breather = new Breather(64)
  for (let stop = stack.pop(); stop !== undefined; stop = stack.pop()) {
    const { folder, below } = stop
    for (const { name, kind } of entriesOf(folder, bounds, finds)) {
      const relative = below + shown(name)
      if (fits(relative)) takeMatch(subfolder(folder, name), kind, matches, finds)
      else if (kind === 'folder' && mayHold(relative)) {
        stack.push({ folder: subfolder(folder, name), below: `${relative}/` })
      }
    }
    await breather.breathe()
  }
  return matches
}

/** A folder to look into, and what stands before its names in what the pattern is held against. */
interface Stop {
  readonly folder: Folder
  readonly below: string
}

function takeMatch(found: Folder, kind: EntryKind, matches: Matches, finds: Finds): void {
  matches.count++
  if (kind === 'file') matches.files.push(found)
  else if (kind === 'folder') matches.folders.push(found)
  else finds.unreadable(found.path, found.real, kind === 'link' ? SYMBOLIC_LINK : NOT_REGULAR)
}

function entriesOf(folder: Folder, bounds: Bounds, finds: Finds): NonNullable<ReturnType<typeof readFolder>> {
  try {
    return readFolder(folder, bounds) ?? []
  } catch (error) {
    if (!(error instanceof UnreadableSource)) throw error
    finds.unreadable(folder.path, folder.real, error.message)
    return []
  }
}

/** The folders that are named plainly before the first that is a pattern, and the pattern from there on. */
function splitGlob(glob: string): { base: string; pattern: string } {
  const parts = glob.split('/')
  const first = parts.findIndex(part => /[*?[{(\\]/.test(part))
  const base = parts.slice(0, first).join('/')
  return { base: base === '' ? (first === 0 ? '.' : '/') : base, pattern: parts.slice(first).join('/') }
}

/** Whether what fits a pattern may lie in a folder: its names fit the pattern's beginning, name by name. */
function prefixMatcher(pattern: string): (folder: string) => boolean {
  const parts = slashInGroup(pattern) ? ['**'] : pattern.split('/')
  const matchers = parts.map(part => picomatch(part, { nonegate: true }))
  return folder => {
    const names = folder.split('/')
    const open = parts.indexOf('**')
    const fixed = open < 0 ? names.length : Math.min(open, names.length)
    // Past the last name of the pattern there is no matcher, and nothing fits.
    return names.slice(0, fixed).every((name, at) => matchers[at]?.(name))
  }
}

/** A `/` inside braces or brackets: then the pattern has no names to go by. */
function slashInGroup(pattern: string): boolean {
  let depth = 0
  for (const letter of pattern) {
    if (letter === '/' && depth > 0) return true
    if ('{(['.includes(letter)) depth++
    else if ('})]'.includes(letter)) depth--
  }
  return false
}
