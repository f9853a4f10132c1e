import { readFileSync } from 'node:fs'
import { argv, memoryUsage, resourceUsage } from 'node:process'
import { answer } from '../own-process.ts'
import { subject } from '../subject.ts'
import type { Format } from './documents.ts'
import { htmlFloor, pdfFloor, textFloor } from './floors.ts'
import { inTurns } from './measure.ts'

/**
 * One process of the speed table.
 *
 * - `alone FORMAT FILE SECONDS` reads the file over and over: speed and memory of the library and nothing else.
 * - `in-turns FORMAT FILE`: the whole pipeline and the floor, taking turns.
 * - `whole FORMAT FILE`, `floor FORMAT FILE`: one of them, where both in one process would harm each other.
 */

export interface Alone {
  /** Reports read, a second of the wall clock. */
  readonly perSecond: number
  /** Resident megabytes: at the most, and before the library was loaded. */
  readonly peak: number
  readonly before: number
}

/** Milliseconds of the processor a report. */
export interface Turns {
  readonly whole: number
  readonly floor: number
}

const WARM_UP = { text: 400, html: 60, pdf: 15 } as const
const ROUNDS = { warmUp: 0, rounds: 30 }
const KILOBYTES = 1024

const [way = '', format = 'text', file = '', seconds = '5'] = argv.slice(2) as [string?, Format?, string?, string?]
const bytes = new Uint8Array(readFileSync(file))

async function wholeRun(): Promise<() => Promise<unknown>> {
  const { parseReport } = await subject()
  // Reading the file is a part of the floor of text, so here as well.
  return format === 'text' ? () => parseReport(readFileSync(file)) : () => parseReport(bytes)
}

async function floorRun(): Promise<() => unknown> {
  if (format === 'text') return () => textFloor(file)
  if (format === 'pdf') {
    const read = await pdfFloor()
    return () => read(bytes)
  }
  const load = await htmlFloor()
  const { readSource } = await import('../../src/source/source.ts')
  const text = readSource(bytes).text ?? ''
  return () => load(text)
}

async function alone(): Promise<Alone> {
  const before = memoryUsage.rss() / (KILOBYTES * KILOBYTES)
  const whole = await wholeRun()
  for (let run = 0; run < WARM_UP[format]; run++) await whole()
  const start = performance.now()
  let read = 0
  for (; performance.now() - start < Number(seconds) * 1000; read++) await whole()
  const perSecond = (read * 1000) / (performance.now() - start)
  return { perSecond, peak: resourceUsage().maxRSS / KILOBYTES, before }
}

const rounds = { ...ROUNDS, warmUp: WARM_UP[format] }
if (way === 'alone') answer(await alone())
else if (way === 'in-turns') answer(await inTurns({ whole: await wholeRun(), floor: await floorRun() }, rounds))
else if (way === 'whole') answer(await inTurns({ whole: await wholeRun() }, rounds))
else if (way === 'floor') answer(await inTurns({ floor: await floorRun() }, rounds))
else throw new Error(`no way of measuring: ${way}`)
