import { argv } from 'node:process'
import { setImmediate as turn } from 'node:timers/promises'
import { tryOne } from './try-one.ts'

/** Tries one input after another and tells its parent of each: a process of its own, so that one that hangs or crashes it is found. */
const [seed, from] = argv.slice(2).map(Number) as [number, number]
for (let index = from; ; index++) {
  const tried = await tryOne(seed, index)
  // What was rejected without a listener ends the process at the end of the turn, still as this input's.
  await turn()
  process.send?.(tried)
  await turn()
}
