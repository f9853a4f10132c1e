import { mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type FindOptions, type FoundSources, findSources } from '../../../src/dataset/inputs/find-sources.ts'
import { readBytes } from '../../../src/dataset/inputs/read-bytes.ts'

/** A temporary folder of scraped files; it becomes the working folder, so that names are short, until it is closed. */
export class Scrape {
  readonly folder = mkdtempSync(join(tmpdir(), 'gongkai-inputs-'))
  readonly #before = process.cwd()

  constructor() {
    process.chdir(this.folder)
  }

  write(path: string, content: string | Uint8Array = path): string {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
    return path
  }

  /** Finds with `input` on what stands for standard input. */
  find(paths: readonly string[], options: FindOptions & { readonly input?: string | Uint8Array } = {}) {
    const { input, ...rest } = options
    if (input === undefined) return findSources(paths, rest)
    const file = join(this.folder, '.input')
    writeFileSync(file, input)
    return findSources(paths, { stdin: openSync(file, 'r'), ...rest })
  }

  close(): void {
    process.chdir(this.#before)
    rmSync(this.folder, { recursive: true, force: true })
  }
}

/** Names of sources with what each reads as. */
export function contents({ refs }: FoundSources): Record<string, string> {
  const texts = refs.map(ref => [ref.name, Buffer.from(readBytes(ref) as string).toString()] as const)
  return Object.fromEntries(texts)
}

export const names = ({ refs }: FoundSources) => refs.map(({ name }) => name)

/** Names of problems with code and reason. */
export function problems(found: FoundSources): [name: string, code: string, reason: string | null][] {
  return found.problems.map(({ name, diagnostic }) => {
    const { reason = null } = diagnostic.facts as { readonly reason?: string }
    return [name, diagnostic.code, reason]
  })
}
