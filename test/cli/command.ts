import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))
const TSX = pathToFileURL(fileURLToPath(new URL('../../node_modules/tsx/dist/loader.mjs', import.meta.url))).href

export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** A folder of its own for the files of one test file, and the command line run in it. */
export class Workshop {
  readonly folder = mkdtempSync(join(tmpdir(), 'gongkai-cli-'))

  write(name: string, content: string | Uint8Array): string {
    writeFileSync(join(this.folder, name), content)
    return name
  }

  run(args: readonly string[], input: string | Uint8Array = ''): Ran {
    const options = { cwd: this.folder, input, maxBuffer: 1 << 27, timeout: 150_000 }
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', TSX, MAIN, ...args], options)
    return { code: status, out: stdout.toString(), err: stderr.toString() }
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}
