import { parseReport } from '../../parse.ts'
import type { Cause, Hints, Location } from './record.ts'
import { Segment } from './segment.ts'

/** Read one source, and keep what was read in the dataset's folder. */
export interface ReadTask {
  readonly job: 'read'
  readonly content: Uint8Array | string
  readonly hints: Hints
  readonly folder: string
  readonly segments: string
}

/** What reading a source gave. `unwritten`: it could not be kept, which is no fault of the source. */
export type ReadResult =
  | {
      readonly outcome: 'read'
      readonly kind: string
      readonly encoding: string | null
      readonly at: Location
      readonly size: number
    }
  | { readonly outcome: 'refused'; readonly kind: string; readonly encoding: string | null; readonly cause: Cause }
  | { readonly outcome: 'unwritten'; readonly reason: string }

let segment: Segment | undefined

/** Does the read task in a worker process. */
export async function readTask({ content, hints, folder, segments }: ReadTask): Promise<ReadResult> {
  const { extension, contentType, encoding } = hints
  const parsed = await parseReport(content, {
    name: `source${extension}`,
    ...(contentType === null ? {} : { contentType }),
    ...(encoding === null ? {} : { encoding }),
  })
  const { source, report, diagnostics } = parsed
  const known = { kind: source.kind, encoding: source.encoding.name }
  if (report === null) {
    const cause = diagnostics.find(({ severity }) => severity === 'error')
    if (cause === undefined) throw new Error('no report, and no reason given')
    return { outcome: 'refused', ...known, cause: { code: cause.code, facts: cause.facts } }
  }
  const line = JSON.stringify({ ...parsed, source: { ...source, name: null } })
  try {
    segment ??= new Segment(folder, segments)
    const at = segment.append(line)
    return { outcome: 'read', ...known, at, size: at.length }
  } catch (error) {
    return { outcome: 'unwritten', reason: (error as Error).message }
  }
}
