import { cpuUsage } from 'node:process'
import { median } from './median.ts'

type Run = () => unknown

/** Below this, a sample says more about the clock than about the work. */
const LEAST_SAMPLE = 20

/** Milliseconds of the processor, all threads of the process together: collecting garbage and compiling are part of the cost. */
export async function spent(run: Run, times = 1): Promise<number> {
  const before = cpuUsage()
  for (let time = 0; time < times; time++) await run()
  const { user, system } = cpuUsage(before)
  return (user + system) / 1000
}

/** How often a run is repeated for one sample. */
async function timesOf(run: Run): Promise<number> {
  let times = 1
  while ((await spent(run, times)) < LEAST_SAMPLE) times *= 2
  return times
}

/**
 * Milliseconds of the processor that each run takes, warm, the median of the rounds. They take turns, so that a slow moment of
 * the machine falls on all of them.
 */
export async function inTurns<Name extends string>(
  runs: Readonly<Record<Name, Run>>,
  { warmUp, rounds }: { readonly warmUp: number; readonly rounds: number },
): Promise<Record<Name, number>> {
  const names = Object.keys(runs) as Name[]
  for (const name of names) for (let round = 0; round < warmUp; round++) await runs[name]()
  const times = new Map<Name, number>()
  for (const name of names) times.set(name, await timesOf(runs[name]))
  const samples = new Map<Name, number[]>(names.map(name => [name, []]))
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      const count = times.get(name) as number
      samples.get(name)?.push((await spent(runs[name], count)) / count)
    }
  }
  return Object.fromEntries(names.map(name => [name, median(samples.get(name) ?? [])])) as Record<Name, number>
}
