import { execFileSync } from 'node:child_process'
import { argv, execArgv, execPath } from 'node:process'

/**
 * Runs a script in a process of its own, so that its memory is its own and what it loads harms no other, and gives what it
 * answered.
 */
export function inOwnProcess<Answer>(script: URL, ...words: readonly string[]): Answer {
  const output = execFileSync(execPath, [...execArgv, script.pathname, ...words], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return JSON.parse(output) as Answer
}

/** What such a script ends with. */
export function answer(value: unknown): void {
  process.stdout.write(JSON.stringify(value))
}

/** The word after `--name` on the command line. */
export function option(name: string): string | undefined {
  const at = argv.indexOf(`--${name}`)
  return at === -1 ? undefined : argv[at + 1]
}
