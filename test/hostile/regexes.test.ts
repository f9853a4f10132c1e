import { analyse } from 'scslre'
import { describe, expect, it } from 'vitest'
import { randomOf } from '../../corpus/generator/random.ts'
import { reportText } from '../cli/report-text.ts'
import { constructed, constructions, type Found, written } from './regexes.ts'

/**
 * No regular expression of the project takes more than linear time. Two checks, for each sees what the other cannot: an
 * analysis of the expression (scslre), and trying it on long texts of its own characters, which also weighs what is bounded.
 */

const WRITTEN = written()
const MADE = await constructed(async () => {
  const { parseReport } = await import('../../src/index.ts')
  // The labels of a telephone make one of them.
  await parseReport(reportText().replace('编制。', '编制。联系电话：0571-1234567。'))
})
const ALL = [...new Map([...WRITTEN, ...MADE].map(found => [`/${found.source}/${found.flags}`, found])).values()]

const compiled = ({ source, flags }: Found) => new RegExp(source, flags)

function superLinear(pattern: RegExp): string[] {
  return analyse(pattern).reports.map(({ type, exponential }) => `${type}${exponential ? ', exponential' : ''}`)
}

/**
 * Lengths of texts, and the seconds that a search through one may take: of an exponential expression the first is found out, of
 * a cubic one the second, of a quadratic one the last. The shorter come first, for nothing ends a search that has begun.
 */
const SIZES = [
  [26, 0.05],
  [1500, 0.1],
  [70_000, 0.25],
] as const
const STRINGS = 40

/** Texts that begin with something of the expression, go on with it over and over, and end in what it does not expect. */
function* attacks({ source }: Found, seed: number, length: number): Generator<string> {
  const random = randomOf(seed)
  const readable = source.replace(/\\[sd]|\\w/g, sign => ({ '\\s': ' ', '\\d': '7', '\\w': 'a' })[sign] as string)
  const letters = [...new Set(`${readable.replaceAll('\\', '')}0a .`)]
  const some = (most: number) => Array.from({ length: random.int(1, most) }, () => random.pick(letters)).join('')
  const words = [...source.matchAll(/[\p{L}\p{N}]{2,}/gu)].map(([word]) => word)
  for (const letter of letters.slice(0, STRINGS / 3)) yield `${letter.repeat(length)}\0`
  for (let count = 0; count < STRINGS; count++) {
    const pump = words.length > 0 && count % 3 === 0 ? random.pick(words) : some(4)
    const head = words.length > 0 ? random.pick(words) : ''
    yield `${head}${pump.repeat(length / pump.length)}${random.pick(['\0', '\n', some(3)])}`
  }
}

/** Whether a search takes longer than it may, by the processor's time; three times, for the machine may be at something else. */
function isSlow(pattern: RegExp, text: string, most: number): boolean {
  for (let time = 0; time < 3; time++) {
    pattern.lastIndex = 0
    const before = process.cpuUsage()
    pattern.test(text)
    const { user, system } = process.cpuUsage(before)
    if ((user + system) / 1e6 <= most) return false
  }
  return true
}

/** The text on which an expression is slow; null where none is found. */
function slowText(found: Found, seed: number): string | null {
  const pattern = compiled(found)
  for (const [length, most] of SIZES) {
    for (const text of attacks(found, seed, length)) if (isSlow(pattern, text, most)) return text.slice(0, 60)
  }
  return null
}

describe('the regular expressions of the project', () => {
  it('are all found', () => {
    expect(WRITTEN.length).toBeGreaterThan(150)
    for (const [file, count] of constructions()) {
      expect(MADE.filter(made => made.file === file).length, file).toBeGreaterThanOrEqual(count)
    }
  })

  it('are linear by what they say', () => {
    const bad = ALL.map(found => ({ ...found, reports: superLinear(compiled(found)) }))
    expect(bad.filter(({ reports }) => reports.length > 0)).toEqual([])
  })

  it('are fast on long texts of their own characters', { timeout: 300_000 }, () => {
    const tried = ALL.map((found, index) => ({ ...found, text: slowText(found, index) }))
    expect(tried.filter(({ text }) => text !== null)).toEqual([])
  })
})

describe('the checks on them', () => {
  const found = (source: string): Found => ({ file: '', source, flags: '' })
  it.each(['\\s+$', '(a+)+$', '\\d*\\d*x'])('see that %s is not linear', source => {
    expect(superLinear(new RegExp(source))).not.toEqual([])
  })
  it.each(['\\s+$', 'a+b', '(?<=a+)b', '\\d*\\d*x', '^(a|a)*$'])(
    'feel that %s is slow',
    { timeout: 120_000 },
    source => {
      expect(slowText(found(source), 1)).not.toBeNull()
    },
  )
})
