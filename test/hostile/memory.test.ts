import { fork } from 'node:child_process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { MOST_SECONDS } from './family.ts'
import { HEAVY } from './inputs/heavy.ts'

const MEASURE = fileURLToPath(new URL('./measure.ts', import.meta.url))
const TSX = pathToFileURL(fileURLToPath(new URL('../../node_modules/tsx/dist/loader.mjs', import.meta.url))).href

/** The stated ceilings (docs/limits.md): of the heap that a process must allow, and of all its memory, Node and input included. */
const HEAP_MEGABYTES = 512
const MOST_MEGABYTES = 768

interface Measured {
  readonly seconds: number
  readonly megabytes: number
  readonly answered: boolean
}

function measured(name: string): Promise<Measured> {
  const execArgv = ['--import', TSX, `--max-old-space-size=${HEAP_MEGABYTES}`]
  const child = fork(MEASURE, [name], { execArgv, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  return new Promise((resolve, reject) => {
    child.on('message', message => resolve(message as Measured))
    child.on('close', code => reject(new Error(`ended with ${code} and no answer`)))
  })
}

describe('the heaviest inputs, each in a process of its own', () => {
  it.each(HEAVY.map(({ name }) => name))('%s', { timeout: 120_000 }, async name => {
    const { seconds, megabytes, answered } = await measured(name)
    expect(answered).toBe(true)
    expect(seconds).toBeLessThan(MOST_SECONDS)
    expect(megabytes).toBeLessThan(MOST_MEGABYTES)
  })
})
