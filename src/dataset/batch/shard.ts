import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { INNER } from './folder.ts'
import { writing } from './output-error.ts'
import { sealed, unsealed } from './sealed-line.ts'

/** One of several machines that share a batch: it takes the sources whose bytes fall to it. */
export interface Shard {
  /** From 1 to `of`. */
  readonly number: number
  readonly of: number
}

/** Has a dataset's folder remember that it is a part; null that it is none. */
export function rememberShard(folder: string, shard: Shard | null): void {
  const file = join(folder, INNER.shard)
  writing(() => (shard === null ? rmSync(file, { force: true }) : writeFileSync(file, sealed(shard))))
}

/** The parts that some datasets need and none of them is: `2/3` where only 1/3 and 3/3 are there. */
export function missingShards(folders: readonly string[]): string[] {
  const there = new Map<number, Set<number>>()
  for (const folder of folders) {
    const shard = shardOf(folder)
    if (shard !== null) there.set(shard.of, (there.get(shard.of) ?? new Set()).add(shard.number))
  }
  return [...there].flatMap(([of, numbers]) =>
    Array.from({ length: of }, (_, at) => at + 1).flatMap(number => (numbers.has(number) ? [] : [`${number}/${of}`])),
  )
}

function shardOf(folder: string): Shard | null {
  try {
    return unsealed(Buffer.from(readFileSync(join(folder, INNER.shard), 'utf8').trimEnd())) as Shard | null
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
