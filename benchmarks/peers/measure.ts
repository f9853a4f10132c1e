import { argv, cpuUsage } from 'node:process'
import type { Peer, PeerCells } from './peer.ts'
import { emptyScore, type Score, scoreReport } from './score.ts'
import { type Sample, type SampleSet, sampleSets } from './sets.ts'

/**
 * One reader over all sets that it reads, in a process of its own: two versions of pdfjs-dist in one process share a global
 * worker and refuse each other. Sends its rows to the parent.
 */

export interface Row {
  readonly set: string
  readonly peer: string
  readonly reports: number
  readonly score: Score
  /** Processor time of a report in milliseconds, all threads of the process, after `WARM_UP` reports. */
  readonly milliseconds: number
}

const WARM_UP = 5

/** What was read, or null where the reader threw: an error is an honest answer, and the package's own. */
async function attempt(peer: Peer, bytes: Uint8Array): Promise<PeerCells | null> {
  try {
    return await peer.read(bytes)
  } catch {
    return null
  }
}

async function measureSet(peer: Peer, { name, samples }: SampleSet): Promise<Row> {
  const score = emptyScore()
  const all: Sample[] = [...samples()]
  for (const { bytes } of all.slice(0, WARM_UP)) await attempt(peer, bytes)
  let microseconds = 0
  for (const { bytes, wanted } of all) {
    const before = cpuUsage()
    const found = await attempt(peer, bytes)
    const { user, system } = cpuUsage(before)
    microseconds += user + system
    if (found === null) score.refused++
    scoreReport(found ?? new Map(), wanted, score)
  }
  return { set: name, peer: peer.name, reports: all.length, score, milliseconds: microseconds / 1000 / all.length }
}

const [reader = '', count = ''] = argv.slice(2)
// By a name made up at run time: the packages behind it are not there for the checks of the project.
const { peer } = (await import(new URL(`readers/${reader}.ts`, import.meta.url).href)) as { readonly peer: Peer }
for (const set of sampleSets(Number(count))) {
  if (peer.reads.includes(set.kind)) process.send?.(await measureSet(peer, set))
}
