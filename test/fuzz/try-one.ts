import type { Random } from '../../corpus/generator/random.ts'
import { type ParsedReport, parseReport } from '../../src/index.ts'
import { readSource } from '../../src/source/source.ts'
import { brokenPromises } from '../hostile/promises.ts'
import { mutateBytes } from './mutate-bytes.ts'
import { mutateText } from './mutate-text.ts'
import { goodBytes, goodText, type Kind, randomFor } from './sources.ts'

/** What one input gave: which promises it broke, and how long it took. */
export interface Tried {
  readonly index: number
  readonly what: string
  readonly seconds: number
  readonly report: boolean
  readonly failures: readonly string[]
}

/** No input is longer than 400,000 characters; reports of that size take a tenth of this. */
const MOST_SECONDS = 5
/** Reading every input twice would halve their number. */
const READ_TWICE = 5

const KINDS: readonly Kind[] = ['text', 'text', 'text', 'html', 'html', 'html', 'pdf']

/** Writing a good report takes longer than reading a spoilt one: each seed has so many of a kind, made when first asked for. */
const GOOD = 60
const known = new Map<string, string | Uint8Array>()

function good<Made extends string | Uint8Array>(
  seed: number,
  name: string,
  random: Random,
  make: (own: Random) => Made,
): Made {
  const slot = random.int(1, GOOD)
  const key = `${seed} ${name} ${slot}`
  const made = (known.get(key) as Made | undefined) ?? make(randomFor(seed, -slot - 1))
  known.set(key, made)
  return made
}

/** The input that a seed and a number stand for. */
export function inputFor(seed: number, index: number): { readonly what: string; readonly input: Uint8Array | string } {
  const random = randomFor(seed, index)
  const kind = random.pick(KINDS)
  const bytesOf = (of: Kind) => Buffer.from(good(seed, `${of} bytes`, random, own => goodBytes(of, own)))
  const textOf = (of: 'text' | 'html') => good(seed, of, random, own => goodText(of, own))
  if (kind === 'pdf' || random.int(0, 2) === 0) {
    const other = bytesOf(kind === 'pdf' ? 'pdf' : random.pick(KINDS))
    return { what: `${kind}, bytes`, input: mutateBytes(bytesOf(kind), random, other) }
  }
  const other = textOf(random.pick(['text', 'html'] as const))
  return { what: `${kind}, structure`, input: mutateText(textOf(kind), random, other) }
}

export async function tryOne(seed: number, index: number): Promise<Tried> {
  const { what, input } = inputFor(seed, index)
  // The processor's time: how long it takes on a busy machine is not the reader's doing.
  const before = process.cpuUsage()
  const secondsSince = () => {
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1e6
  }
  let parsed: ParsedReport
  try {
    parsed = await parseReport(input)
  } catch (error) {
    const failures = [`threw ${error instanceof Error ? error.stack : error}`]
    return { index, what, seconds: secondsSince(), report: false, failures }
  }
  const seconds = secondsSince()
  const failures = brokenPromises(parsed, readSource(input).text)
  if (seconds > MOST_SECONDS) failures.push(`took ${seconds.toFixed(1)} s`)
  if (index % READ_TWICE === 0 && JSON.stringify(await parseReport(input)) !== JSON.stringify(parsed)) {
    failures.push('read differently the second time')
  }
  return { index, what, seconds, report: parsed.report !== null, failures }
}
