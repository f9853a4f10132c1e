import { existsSync, realpathSync } from 'node:fs'
import { join, relative } from 'node:path'
import { INNER, refuseInUse } from './batch/folder.ts'
import type { Taken } from './batch/intake.ts'
import { readJournal, wholeLines } from './batch/journal.ts'
import { hintsOf, keyOf, type SourceRecord } from './batch/record.ts'
import { unsealed } from './batch/sealed-line.ts'
import { missingShards } from './batch/shard.ts'
import { finish, inFolder } from './batch-run.ts'
import type { DatasetOptions, DatasetSummary } from './dataset-options.ts'
import { compare } from './inputs/source-names.ts'
import type { RememberedSource } from './output/publish.ts'
import type { SourceRef } from './source-ref.ts'

/** Folders that cannot be put together: they contradict each other, or one of them is no finished dataset of this version. */
export class MergeError extends Error {
  override readonly name = 'MergeError'
}

/**
 * Puts the datasets in `folders` together in `folder`, as if all their sources had been read in one run: the same bytes,
 * whatever the order and number of the folders, and though some hold the same sources. Throws `MergeError`, and what
 * `buildDataset` throws.
 */
export async function mergeDatasets(
  folders: readonly string[],
  folder: string,
  options: DatasetOptions = {},
): Promise<DatasetSummary> {
  for (const part of folders) refuseUnfinished(part, folder)
  return inFolder(folder, options, async run => {
    const records = new Records()
    const sources = new Map<string, RememberedSource>()
    for (const part of folders) {
      records.add(part, folder)
      for (const source of rememberedSources(part)) {
        sources.set(source.name, reconciled(sources.get(source.name), source, records))
      }
    }
    const taken = inOneRun([...sources.values()], records)
    const summary = await finish(taken, key => records.get(key), run, options)
    return {
      ...summary,
      known: taken.length,
      missing: [],
      missingShards: missingShards(folders),
      skipped: { hidden: 0, datasets: 0 },
    }
  })
}

/** A folder without its descriptor is between two states; one that is written to would change while it is read. */
function refuseUnfinished(part: string, folder: string): void {
  const isWhole = [INNER.sources, INNER.journal, 'datapackage.json'].every(path => existsSync(join(part, path)))
  if (!isWhole) throw new MergeError(`${part} is no finished dataset`)
  if (existsSync(folder) && realpathSync(folder) === realpathSync(part)) {
    throw new MergeError(`${part} cannot be put together with others in its own place: name another folder`)
  }
  refuseInUse(part)
}

function* rememberedSources(part: string): Generator<RememberedSource> {
  for (const line of wholeLines(join(part, INNER.sources))) {
    const source = unsealed(line) as RememberedSource | null
    if (source === null) throw new MergeError(`${part} is damaged: ${INNER.sources}`)
    yield source
  }
}

/** The records of several datasets. */
class Records {
  readonly #records = new Map<string, SourceRecord>()

  get(key: string): SourceRecord | undefined {
    return this.#records.get(key)
  }

  /** Adds those of a dataset; their lines are then found from the folder `from`. */
  add(part: string, from: string): void {
    for (const record of readJournal(join(part, INNER.journal)).values()) {
      const known = this.#records.get(record.key)
      if (known !== undefined && !tellsMore(record, known)) continue
      const { at } = record
      const file = at === null ? '' : join(relative(from, part), at.file)
      this.#records.set(record.key, at === null ? record : { ...record, at: { ...at, file } })
    }
  }
}

/** Where one machine had to give up, another may have had more time. The order of the folders decides nothing. */
function tellsMore(a: SourceRecord, b: SourceRecord): boolean {
  if (a.outcome !== 'failed' || b.outcome !== 'failed') return a.outcome !== 'failed' && b.outcome === 'failed'
  const [mine, other] = [a.limits, b.limits].map(limits => [limits?.timeout ?? 0, limits?.memory ?? 0] as const)
  const more = (mine?.[0] ?? 0) - (other?.[0] ?? 0) || (mine?.[1] ?? 0) - (other?.[1] ?? 0)
  return (more || compare(JSON.stringify(a), JSON.stringify(b))) > 0
}

/** The same source in two datasets: they must say the same of it. One may have been able to read what the other was not. */
function reconciled(known: RememberedSource | undefined, source: RememberedSource, records: Records): RememberedSource {
  if (known === undefined) return source
  if (known.key === null && source.key === null) {
    return compare(JSON.stringify(known), JSON.stringify(source)) <= 0 ? known : source
  }
  if (known.key === null || source.key === null) return known.key === null ? source : known
  const same = records.get(known.key)?.sha256 === records.get(source.key)?.sha256
  const fields = ['url', 'captured', 'contentType', 'encoding', 'text'] as const
  if (same && fields.every(field => known[field] === source[field])) return known
  throw new MergeError(`${source.name} is not the same in two of the folders`)
}

/** The sources in their order, each with the key that one run over all of them would have given it. */
function inOneRun(sources: readonly RememberedSource[], records: Records): Taken[] {
  const keys = new Map<string, string>()
  return [...sources]
    .sort((a, b) => compare(a.name, b.name))
    .map(({ key, cause, text, ...known }) => {
      const ref: SourceRef = { ...known, bytes: { kind: 'content', content: '' } }
      if (cause !== null) return { ref, cause }
      const sha256 = key === null ? undefined : records.get(key)?.sha256
      if (sha256 === undefined) throw new MergeError(`the folder that holds ${known.name} is not whole`)
      const first = keys.get(sha256) ?? keyOf(sha256, hintsOf(ref, text))
      keys.set(sha256, first)
      if (records.get(first) === undefined)
        throw new MergeError(`${known.name} was read by another version, or otherwise`)
      return { ref, key: first, text }
    })
}
