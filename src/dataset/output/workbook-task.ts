import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { TABLES } from '../tables/specs.ts'
import type { DatasetVersions } from '../versions.ts'
import { type LeftOut, writeWorkbook } from '../workbook.ts'

/** Write the workbook of the CSV files of a folder. */
export interface WorkbookTask {
  readonly job: 'workbook'
  readonly folder: string
  readonly versions: DatasetVersions
}

export const WORKBOOK = 'dataset.xlsx'

export type WorkbookResult =
  | {
      readonly outcome: 'written'
      readonly bytes: number
      readonly sha256: string
      readonly leftOut: readonly LeftOut[]
    }
  | { readonly outcome: 'unwritten'; readonly reason: string }

/** Does the workbook task in a worker process. */
export async function workbookTask({ folder, versions }: WorkbookTask): Promise<WorkbookResult> {
  const out = join(folder, WORKBOOK)
  try {
    const { leftOut } = await writeWorkbook({ tables: TABLES, folder, out, versions })
    const bytes = readFileSync(out)
    return {
      outcome: 'written',
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      leftOut,
    }
  } catch (error) {
    if (typeof (error as NodeJS.ErrnoException).code !== 'string') throw error
    return { outcome: 'unwritten', reason: (error as Error).message }
  }
}
