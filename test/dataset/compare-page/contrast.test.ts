import { describe, expect, it } from 'vitest'
import { PAGE_STYLE } from '../../../src/dataset/compare-page/page-style.ts'

type Scheme = Readonly<Record<string, string>>

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: string): number {
  const digits = colour.slice(1)
  const long = digits.length === 3 ? [...digits].map(digit => digit + digit).join('') : digits
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map(at => {
    const part = Number.parseInt(long.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

const variables = (block: string): Scheme =>
  Object.fromEntries([...block.matchAll(/--(\w+):(#[0-9a-f]+)/g)].map(([, name, value]) => [name, value]))
const roots = [...PAGE_STYLE.matchAll(/:root\{([^}]+)\}/g)].map(([, block = '']) => variables(block))
const [light = {}, dark = {}, print = {}] = roots
const SCHEMES = {
  light,
  dark: { ...light, ...dark },
  'print, light': { ...light, ...print },
  'print, dark': { ...dark, ...print },
}

const SHADES = ['c0', 'c1', 'c2', 'c3', 'c4']
/** What stands on what: every text of the page. */
const TEXTS = [
  ['ink', 'paper'],
  ['ink', 'soft'],
  ['quiet', 'paper'],
  ['quiet', 'soft'],
  ['accent', 'paper'],
  ['alarm', 'paper'],
  ['alarm', 'soft'],
  // A pressed button, and the tips.
  ['paper', 'accent'],
  ['paper', 'ink'],
] as const
/** Edges of buttons and fields, the focus ring, the lines of the small charts and their marks. */
const GRAPHICS = [
  ['edge', 'paper'],
  ['edge', 'soft'],
  ['accent', 'paper'],
  ['c3', 'paper'],
  ['alarm', 'paper'],
] as const

it('reckons contrast as the recommendation does', () => {
  expect(contrast('#fff', '#000')).toBeCloseTo(21, 10)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})

it('knows every colour of the style: none is written outside the schemes', () => {
  expect(roots).toHaveLength(3)
  const outside = PAGE_STYLE.replaceAll(/:root\{[^}]+\}/g, '')
  // Behind the dialogue, over the page.
  expect(outside.match(/#[0-9a-f]{3,8}\b(?=[;}\s])/g)).toEqual(['#0008'])
})

describe.each(Object.entries(SCHEMES))('the colours, %s', (name, scheme) => {
  const between = (one: string, other: string) => contrast(scheme[one] ?? '', scheme[other] ?? '')

  it.each(TEXTS)('text %s on %s can be read', (text, ground) => {
    expect(between(text, ground)).toBeGreaterThanOrEqual(4.5)
  })

  if (name.startsWith('print')) return

  it.each(GRAPHICS)('%s is seen on %s', (graphic, ground) => {
    expect(between(graphic, ground)).toBeGreaterThanOrEqual(3)
  })

  it.each([...SHADES, 'none', 'gap'])('the mark with its rim and the frame of the cursor are seen on %s', shade => {
    for (const mark of ['alarm', 'ink']) {
      expect(Math.max(between(mark, shade), between('paper', shade)), mark).toBeGreaterThanOrEqual(3)
    }
  })

  it('the shades go one way, each step as clear as the others', () => {
    for (const [at, shade] of SHADES.entries()) {
      const before = SHADES[at - 1]
      expect(between(shade, 'paper')).toBeGreaterThan(before === undefined ? 1 : between(before, 'paper'))
      expect(between(shade, before ?? 'paper')).toBeGreaterThanOrEqual(1.45)
    }
  })
})
