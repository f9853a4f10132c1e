import { writeSync } from 'node:fs'

/** What a document can do to the process that reads it. */
export const DEEDS = [
  'read',
  'hang',
  'hang in steps',
  'never settle',
  'exhaust the heap',
  'exhaust buffers',
  'exit',
  'exit cleanly',
  'abort',
  'throw',
  'reject',
  'reject later',
  'print',
  'take a second',
] as const

export type Deed = (typeof DEEDS)[number]

const MEGABYTE = 2 ** 20
const hoard: unknown[] = []

const ACTS: Readonly<Record<Deed, () => unknown>> = {
  read: () => undefined,
  hang: () => {
    for (;;) Math.random()
  },
  'hang in steps': async () => {
    for (;;) await new Promise(resolve => setImmediate(resolve))
  },
  'never settle': () => new Promise(() => {}),
  'exhaust the heap': () => {
    for (;;) hoard.push(new Array(MEGABYTE).fill(hoard))
  },
  'exhaust buffers': async () => {
    for (;;) {
      hoard.push(Buffer.alloc(8 * MEGABYTE, 1))
      await new Promise(resolve => setTimeout(resolve, 5))
    }
  },
  exit: () => process.exit(7),
  'exit cleanly': () => process.exit(0),
  abort: () => process.abort(),
  throw: () => {
    throw new RangeError('thrown by the reader')
  },
  reject: () => Promise.reject(new Error('rejected by the reader')),
  'reject later': () => void setTimeout(() => Promise.reject(new Error('too late to be heard')), 1),
  'take a second': () => {
    for (const began = Date.now(); Date.now() - began < 1000; ) Math.random()
  },
  print: () => {
    console.log('{"type":"value","id":0,"value":"forged"}')
    writeSync(2, 'noise\n'.repeat(20_000))
  },
}

/** A reader that does what its document tells it. */
export async function handle(input: unknown): Promise<string> {
  const { deed, text } = input as { deed: Deed; text: string }
  await ACTS[deed]()
  return text.toUpperCase()
}
