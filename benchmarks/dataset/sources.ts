import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generate } from '../../corpus/generator/generate.ts'
import { HTML_CHOICES, type HtmlShape } from '../../corpus/generator/html/html-shape.ts'
import { renderHtmlBytes } from '../../corpus/generator/html/render-html.ts'
import { PDF_CHOICES, type PdfShape } from '../../corpus/generator/pdf/pdf-shape.ts'
import { renderPdf } from '../../corpus/generator/pdf/render-pdf.ts'
import { writeProse } from '../../corpus/generator/prose/prose.ts'
import { scenarioOf } from '../../corpus/generator/prose/scenario.ts'
import { type Random, randomOf } from '../../corpus/generator/random.ts'
import { render } from '../../corpus/generator/render.ts'
import { SHAPE_CHOICES, type TextShape } from '../../corpus/generator/shape.ts'
import type { Hostile } from '../../test/hostile/family.ts'
import { CELLS } from '../../test/hostile/inputs/cells.ts'
import { ENCODINGS } from '../../test/hostile/inputs/encodings.ts'
import { FILES } from '../../test/hostile/inputs/files.ts'
import { HEADERS } from '../../test/hostile/inputs/headers.ts'
import { PAGES } from '../../test/hostile/inputs/pages.ts'
import { PDFS } from '../../test/hostile/inputs/pdfs.ts'
import { TEXTS } from '../../test/hostile/inputs/text.ts'
import { withFontPrograms } from '../speed/font-programs.ts'

/** A folder of made-up sources, as a scrape leaves them, and what is to become of each. */

export const MIXES = ['mixed', 'text', 'html', 'pdf'] as const
export type Mix = (typeof MIXES)[number]

type Kind = 'text' | 'html' | 'pdf' | 'hostile'

/** Out of a hundred sources of the mixed folder. */
const SHARES: readonly (readonly [kind: Kind, upTo: number])[] = [
  ['text', 60],
  ['html', 90],
  ['pdf', 99],
  ['hostile', 100],
]
/** Larger hostile inputs measure the limits, not the batch. */
const MOST_HOSTILE_BYTES = 2 ** 18
const A_FOLDER = 1000

/** By the name of a source below its folder: `read`, or the code that says why it gave no report. */
export type Expected = Readonly<Record<string, string>>

export interface Sources {
  readonly folder: string
  readonly expected: Expected
}

/** Makes `count` sources in `cache`, by seed; what a run before made there is taken as it is. */
export function makeSources(cache: string, mix: Mix, count: number): Sources {
  const folder = join(cache, `${mix}-${count}`)
  const list = `${folder}.json`
  if (existsSync(list)) return { folder, expected: JSON.parse(readFileSync(list, 'utf8')) as Expected }
  rmSync(folder, { recursive: true, force: true })
  const hostile = mix === 'mixed' ? hostileInputs() : []
  const expected: Record<string, string> = {}
  let met = 0
  for (let seed = 0; seed < count; seed++) {
    const inside = String(Math.floor(seed / A_FOLDER)).padStart(4, '0')
    mkdirSync(join(folder, inside), { recursive: true })
    const random = randomOf(seed * 7919 + 1)
    const kind = mix === 'mixed' ? kindOf(random.int(0, 99)) : mix
    const input = kind === 'hostile' ? hostile[met++ % hostile.length] : undefined
    const name = join(inside, `${String(seed).padStart(7, '0')}${ENDINGS[kind]}`)
    writeFileSync(join(folder, name), input?.bytes ?? WRITERS[kind as Exclude<Kind, 'hostile'>](seed, random))
    expected[name] = input?.outcome ?? 'read'
  }
  writeFileSync(list, JSON.stringify(expected))
  return { folder, expected }
}

const ENDINGS: Readonly<Record<Kind, string>> = { text: '.txt', html: '.html', pdf: '.pdf', hostile: '' }

function kindOf(number: number): Kind {
  return SHARES.find(([, upTo]) => number < upTo)?.[0] as Kind
}

function shapeOf<Shape>(choices: Readonly<Record<string, readonly unknown[]>>, random: Random, fixed: object): Shape {
  const picked = Object.entries(choices).map(([question, list]) => [question, random.pick(list)])
  return { ...Object.fromEntries(picked), ...fixed } as Shape
}

/** Shapes at random; but the common script, papers whose cells have lines around them, and fonts that programs can be given to. */
const WRITERS: Readonly<Record<Exclude<Kind, 'hostile'>, (seed: number, random: Random) => Uint8Array>> = {
  text: (seed, random) => {
    const report = scenarioOf(seed)
    return Buffer.from(render(report, shapeOf<TextShape>(SHAPE_CHOICES, random, {}), writeProse(report, seed)))
  },
  html: (seed, random) =>
    renderHtmlBytes(generate(seed), shapeOf<HtmlShape>(HTML_CHOICES, random, { script: 'simplified' })),
  pdf: (seed, random) =>
    withFontPrograms(
      renderPdf(generate(seed), shapeOf<PdfShape>(PDF_CHOICES, random, { rulings: 'strokes', font: 'mapped' })),
    ),
}

interface HostileBytes {
  readonly bytes: Uint8Array
  readonly outcome: string
}

/** The refused first: most others differ in one cell. */
const HOSTILES: readonly Hostile[] = [...FILES, ...PDFS, ...PAGES, ...TEXTS, ...HEADERS, ...ENCODINGS, ...CELLS]

/** The hostile inputs that a file can hold, whose outcome is certain, and which say all themselves. */
function hostileInputs(): HostileBytes[] {
  const inputs: HostileBytes[] = []
  for (const { make, expected, hints } of HOSTILES) {
    if (hints !== undefined || expected.either === true) continue
    const made = make()
    // A file cannot hold half a character, and bytes that begin with a mark are no longer the text that had it.
    if (typeof made === 'string' && (!made.isWellFormed() || made.startsWith('\ufeff'))) continue
    const bytes = typeof made === 'string' ? Buffer.from(made) : made
    if (bytes.length <= MOST_HOSTILE_BYTES) inputs.push({ bytes, outcome: expected.refused ?? 'read' })
  }
  return inputs
}
