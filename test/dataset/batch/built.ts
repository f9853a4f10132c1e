import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))

/** The program as it is published, built in a place of its own: only there have worker processes the thread that watches their parent. */
export class Built {
  readonly #folder = join(ROOT, 'node_modules', `.gongkai-built-${process.pid}`)
  readonly main = join(this.#folder, 'dist', 'cli', 'main.js')

  constructor() {
    mkdirSync(this.#folder, { recursive: true })
    writeFileSync(join(this.#folder, 'package.json'), '{"type":"module"}')
    const tsc = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc')
    const build = join(ROOT, 'tsconfig.build.json')
    execFileSync(process.execPath, [tsc, '-p', build, '--outDir', join(this.#folder, 'dist')], { cwd: ROOT })
  }

  /** Starts it; `ended` tells how it ended and what it printed. */
  start(args: readonly string[]) {
    const child = spawn(process.execPath, [this.main, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
    let [out, err] = ['', '']
    child.stdout.on('data', (data: Buffer) => {
      out += data
    })
    child.stderr.on('data', (data: Buffer) => {
      err += data
    })
    const ended = new Promise<Ended>(resolve => {
      child.on('close', (code, by) => resolve({ code, by, out, err }))
    })
    return { child, ended }
  }

  /** Runs to the end, or until it is killed after so many milliseconds. */
  async run(args: readonly string[], killAfter?: number): Promise<Ended> {
    const { child, ended } = this.start(args)
    const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter)
    const how = await ended
    clearTimeout(timer)
    return how
  }

  /** Worker processes of this program that are alive, whoever started them; -1 where the system does not tell. */
  workers(): number {
    if (process.platform !== 'linux') return -1
    return readdirSync('/proc').filter(name => /^\d+$/.test(name) && this.#isWorker(name)).length
  }

  #isWorker(pid: string): boolean {
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'latin1')
      return command.includes(this.#folder) && command.includes('pool/child')
    } catch {
      return false
    }
  }

  close(): void {
    rmSync(this.#folder, { recursive: true, force: true })
  }
}

export interface Ended {
  readonly code: number | null
  readonly by: NodeJS.Signals | null
  readonly out: string
  readonly err: string
}
