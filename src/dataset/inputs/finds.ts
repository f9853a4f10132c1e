import { type Diagnostic, diagnostic, type ListRecordFault } from '../../diagnostic/diagnostic.ts'
import { type SourceBytes, type SourceRef, WalkedFile } from '../source-ref.ts'
import { type Folder, subfolder } from './folder.ts'
import { append, keyOf, prefixOf, type RawPath, realPath, shown } from './raw-path.ts'
import { SYMBOLIC_LINK } from './read-bytes.ts'
import { compare, distinctNames } from './source-names.ts'

/** A source that there is no reading: a row of its own, with the reason. */
export interface SourceProblem {
  /** As of a `SourceRef`. */
  readonly name: string
  readonly diagnostic: Diagnostic
}

/** What a list says of a source beside where it is. */
export type Particulars = Pick<SourceRef, 'url' | 'captured' | 'contentType' | 'encoding'>

export const NO_PARTICULARS: Particulars = { url: null, captured: null, contentType: null, encoding: null }

interface Claim extends Particulars {
  readonly path: RawPath
  readonly name: string
}

/** A file that is not to be read, where it was met. */
interface Fault extends SourceProblem {
  readonly path: RawPath
}

/** Gathers sources as they are found: the same file once, however often it is reached. */
export class Finds {
  /** Files that PATHs, patterns and lists name, by their real paths. Those of walks are not kept here: they may be millions. */
  readonly #claims = new Map<string, Claim>()
  readonly #refs: SourceRef[] = []
  /** Files that are not to be read, by their real paths, and lines of lists. */
  readonly #faults = new Map<string, Fault>()
  readonly #problems: SourceProblem[] = []
  readonly #lists = new Set<string>()

  /** A list that is read as one: a walk that meets it passes it over. True the first time. */
  list(real: RawPath): boolean {
    const key = keyOf(real)
    if (this.#lists.has(key)) return false
    this.#lists.add(key)
    return true
  }

  /**
   * A file that is named. Of several names the shortest counts; what one list leaves open another may say. False where it
   * contradicts what was said of the file before, and nothing is changed.
   */
  named(path: RawPath, real: RawPath, particulars: Particulars = NO_PARTICULARS): boolean {
    const key = keyOf(real)
    if (this.#lists.has(key)) return true
    if (isList(real)) {
      this.#fault(path, key, diagnostic('list-not-read', {}))
      return true
    }
    const name = shown(path)
    const claim = this.#claims.get(key)
    if (claim === undefined) {
      this.#claims.set(key, { path: real, name, ...particulars })
      return true
    }
    const merged = merge(claim, particulars)
    if (merged === null) return false
    this.#claims.set(key, { path: claim.path, name: shorter(claim.name, name), ...merged })
    return true
  }

  /** A file that a walk met. Every name that is given has to be known before the first walk. */
  walked(folder: Folder, file: RawPath): void {
    const path = append(prefixOf(folder.path), file)
    if (isList(file) || this.#claims.size + this.#lists.size > 0) {
      const { real } = subfolder(folder, file)
      const key = keyOf(real)
      if (isList(file) || this.#claims.has(key) || this.#lists.has(key)) {
        this.named(path, real)
        return
      }
    }
    const name = shown(path)
    const isPath = name === path
    this.#refs.push(isPath ? new WalkedFile(name) : { name, bytes: { kind: 'file', path }, ...NO_PARTICULARS })
  }

  /** A report that a list holds itself. */
  held(name: string, bytes: SourceBytes, particulars: Particulars): void {
    this.#refs.push({ name, bytes, ...particulars })
  }

  unreadable(path: RawPath, real: RawPath, reason: string): void {
    this.#fault(path, keyOf(real), diagnostic('source-unreadable', { reason }))
  }

  invalid(name: string, reason: ListRecordFault): void {
    this.#problems.push({ name, diagnostic: diagnostic('list-record-invalid', { reason }) })
  }

  #fault(path: RawPath, key: string, what: Diagnostic): void {
    const name = shown(path)
    const before = this.#faults.get(key)
    if (before === undefined || shorter(before.name, name) !== before.name) {
      this.#faults.set(key, { path, name, diagnostic: what })
    }
  }

  /** All of it, in the order of names; no name twice. */
  settle(): { refs: SourceRef[]; problems: SourceProblem[] } {
    const refs = this.#refs
    for (const { path, name, url, captured, contentType, encoding } of this.#claims.values()) {
      refs.push({ name, bytes: { kind: 'file', path }, url, captured, contentType, encoding })
    }
    const problems = [...this.#problems]
    for (const [key, { path, name, diagnostic: what }] of this.#faults) {
      if (!this.#claims.has(key) && !this.#leadsToClaim(path, what)) problems.push({ name, diagnostic: what })
    }
    return distinctNames(refs, problems)
  }

  /** A link that a walk met leads to a file that is a source by a name that was given: nothing is lost. */
  #leadsToClaim(path: RawPath, what: Diagnostic): boolean {
    if (what.code !== 'source-unreadable' || what.facts.reason !== SYMBOLIC_LINK) return false
    const target = realPath(path)
    return target !== null && (this.#claims.has(keyOf(target)) || this.#lists.has(keyOf(target)))
  }
}

/** Whether a file's name says that it is a list of sources. */
export function isList(path: RawPath): boolean {
  const end = (
    typeof path === 'string' ? path.slice(-7) : path.toString('latin1', Math.max(0, path.length - 7))
  ).toLowerCase()
  return end.endsWith('.jsonl') || end === '.ndjson'
}

function shorter(a: string, b: string): string {
  return (a.length - b.length || compare(a, b)) <= 0 ? a : b
}

/** What two say together; null where they contradict each other. */
function merge(a: Particulars, b: Particulars): Particulars | null {
  const agree = (['url', 'captured', 'contentType', 'encoding'] as const).every(
    field => a[field] === null || b[field] === null || a[field] === b[field],
  )
  if (!agree) return null
  return {
    url: a.url ?? b.url,
    captured: a.captured ?? b.captured,
    contentType: a.contentType ?? b.contentType,
    encoding: a.encoding ?? b.encoding,
  }
}
