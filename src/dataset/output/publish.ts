import { closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { INNER } from '../batch/folder.ts'
import { writing } from '../batch/output-error.ts'
import type { SourceRecord } from '../batch/record.ts'
import { sealed } from '../batch/sealed-line.ts'
import type { SourceRef } from '../source-ref.ts'
import type { Assembled } from './assemble.ts'
import { StagedFile } from './staged-file.ts'

/** A source as the dataset's folder remembers it, for datasets to be put together of. */
export interface RememberedSource extends Pick<SourceRef, 'name' | 'url' | 'captured' | 'contentType' | 'encoding'> {
  /** Whether a list held it as text, decoded already. */
  readonly text: boolean
  /** The key of its record; null where its bytes could not be had: then `cause` says why. */
  readonly key: string | null
  readonly cause: SourceRecord['cause']
}

/**
 * Puts a dataset in place. The files change one by one, each whole; `datapackage.json`, which lists them all with their hashes, goes
 * first and comes back last, so a folder without it is between two states, and the same command mends that. The journal
 * of what is in the new files is there before the first of them is, and what was read is kept until all of them are.
 */
export function publish(
  folder: string,
  { stage, files, lines }: Assembled,
  records: Iterable<SourceRecord>,
  sources: Iterable<RememberedSource>,
): void {
  const at = (path: string) => join(folder, path)
  writeLines(at(INNER.nextJournal), relocated(records, lines))
  writeLines(at(`${INNER.sources}.next`), sources)
  writing(() => {
    syncFolder(at(INNER.root))
    rmSync(at('datapackage.json'), { force: true })
    for (const { path } of files) renameSync(join(stage, path), at(path))
    renameSync(at(`${INNER.sources}.next`), at(INNER.sources))
    syncFolder(folder)
    renameSync(at(INNER.nextJournal), at(INNER.journal))
    for (const name of readdirSync(at(INNER.segments))) rmSync(at(`${INNER.segments}/${name}`))
    rmSync(at(INNER.stage), { recursive: true, force: true })
    rmSync(at(INNER.spool), { force: true })
    syncFolder(at(INNER.root))
  })
}

/** Records of reports come in the order of the lines. */
function* relocated(records: Iterable<SourceRecord>, lines: Assembled['lines']): Generator<SourceRecord> {
  const locations = lines.locations()
  for (const record of records) {
    if (record.at === null) yield record
    else {
      const at = locations.next().value
      if (at === undefined) throw new Error('more records of reports than lines')
      yield { ...record, at }
    }
  }
  if (locations.next().done !== true) throw new Error('fewer records of reports than lines')
}

const LINES_AT_ONCE = 1000

function writeLines(path: string, values: Iterable<object>): void {
  const file = new StagedFile(path)
  let some: string[] = []
  for (const value of values) {
    some.push(sealed(value))
    if (some.length < LINES_AT_ONCE) continue
    file.append(some.join(''))
    some = []
  }
  file.append(some.join(''))
  file.close()
}

/** A name that was changed is only safe once its folder is on the disk. Where folders cannot be opened (Windows), the system sees to it. */
function syncFolder(folder: string): void {
  let descriptor: number
  try {
    descriptor = openSync(folder, 'r')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EISDIR' || (error as NodeJS.ErrnoException).code === 'EPERM') return
    throw error
  }
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
