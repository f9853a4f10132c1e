import { existsSync, realpathSync } from 'node:fs'
import { join, relative } from 'node:path'
import { INNER, refuseInUse } from './batch/folder.ts'
import { type JournalRecords, openRecords, wholeLines } from './batch/journal-records.ts'
import type { SourceRecord } from './batch/record.ts'
import { unsealed } from './batch/sealed-line.ts'
import { missingShards } from './batch/shard.ts'
import { TakenSources } from './batch/taken-sources.ts'
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
    try {
      for (const part of folders) records.add(part, folder)
      const taken = inOneRun(reconciledSources(folders, records), records)
      const summary = await finish(taken, key => records.get(key), run, options)
      return {
        ...summary,
        known: taken.size,
        missing: [],
        missingShards: missingShards(folders),
        skipped: { hidden: 0, datasets: 0 },
      }
    } finally {
      records.close()
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

/** In the order of names, as a run leaves them. */
function* rememberedSources(part: string): Generator<RememberedSource, void> {
  let before: string | null = null
  for (const line of wholeLines(join(part, INNER.sources))) {
    const source = unsealed(line) as RememberedSource | null
    if (source === null || (before !== null && compare(before, source.name) >= 0)) {
      throw new MergeError(`${part} is damaged: ${INNER.sources}`)
    }
    before = source.name
    yield source
  }
}

/** The sources of several datasets in the order of names, each once. No more is in memory than where each of the datasets is at. */
function* reconciledSources(folders: readonly string[], records: Records): Generator<RememberedSource> {
  const parts = folders.map(rememberedSources)
  try {
    const heads = parts.map(part => part.next().value)
    for (;;) {
      const name = heads.reduce<string | undefined>((least, head) => smaller(least, head?.name), undefined)
      if (name === undefined) return
      let known: RememberedSource | undefined
      for (const [index, head] of heads.entries()) {
        if (head?.name !== name) continue
        known = reconciled(known, head, records)
        heads[index] = parts[index]?.next().value
      }
      if (known !== undefined) yield known
    }
  } finally {
    for (const part of parts) part.return()
  }
}

function smaller(a: string | undefined, b: string | undefined): string | undefined {
  return b === undefined || (a !== undefined && compare(a, b) <= 0) ? a : b
}

/** The records of several datasets. */
class Records {
  readonly #parts: { readonly records: JournalRecords; readonly path: string }[] = []

  /** Adds those of a dataset; their lines are then found from the folder `from`. */
  add(part: string, from: string): void {
    this.#parts.push({ records: openRecords(join(part, INNER.journal)), path: relative(from, part) })
  }

  /** Of what several datasets say of the same, what tells most. */
  get(key: string): SourceRecord | undefined {
    let best: SourceRecord | undefined
    for (const { records, path } of this.#parts) {
      const record = records.get(key)
      if (record === undefined || (best !== undefined && !tellsMore(record, best))) continue
      const { at } = record
      best = at === null ? record : { ...record, at: { ...at, file: join(path, at.file) } }
    }
    return best
  }

  close(): void {
    for (const { records } of this.#parts) records.close()
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

const NO_BYTES = { kind: 'content', content: '' } as const

/** The sources, given in their order, as one run over all of them would have taken them. */
function inOneRun(sources: Iterable<RememberedSource>, records: Records): TakenSources {
  const taken = new TakenSources()
  for (const { name, url, captured, contentType, encoding, key, cause, text } of sources) {
    const ref: SourceRef = { name, bytes: NO_BYTES, url, captured, contentType, encoding }
    if (cause !== null) {
      taken.addWithout(ref, cause)
      continue
    }
    const sha256 = key === null ? undefined : records.get(key)?.sha256
    if (sha256 === undefined) throw new MergeError(`the folder that holds ${name} is not whole`)
    const content = taken.add(ref, sha256, text)
    if (content.isFirst && records.get(content.key) === undefined) {
      throw new MergeError(`${name} was read by another version, or otherwise`)
    }
  }
  return taken
}
