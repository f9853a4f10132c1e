import { argv, version } from 'node:process'
import { load } from 'cheerio'
import { generate } from '../corpus/generator/generate.ts'
import { PLAIN_HTML_SHAPE } from '../corpus/generator/html/html-shape.ts'
import { renderHtmlBytes } from '../corpus/generator/html/render-html.ts'
import { parseSource } from '../src/parse.ts'
import { readHtml } from '../src/read/html/read-html.ts'
import { parseTree } from '../src/read/html/tree.ts'
import { readSource } from '../src/source/source.ts'

/**
 * The cost of a page of about 100 KB, stage by stage and as a whole with its checks, against what a plain `cheerio.load` of
 * the same text costs. All in one warm process, taking turns; medians.
 *
 * `tsx benchmarks/html.ts [rounds]`
 */

const TARGET = 0.6
const ROUNDS = Number(argv[2] ?? 60)
const WARM_UP = 20
const SIZE = 100_000

/** A generated report as word processors write it, with links around it until it has the size. */
function page(): Buffer {
  const shape = {
    ...PLAIN_HTML_SHAPE,
    chrome: 'divs',
    metaTags: 'head',
    header: 'four-columns',
    writer: 'word',
  } as const
  const bytes = Buffer.from(renderHtmlBytes(generate(7), shape))
  const link = '<li class="item"><a href="/art/2023/1/9/art_1_1.html" title="目录" target="_blank">目录</a></li>\n'
  const links = Math.max(0, Math.floor((SIZE - bytes.length) / Buffer.byteLength(link)))
  const text = bytes.toString('utf8')
  const at = text.lastIndexOf('</body>')
  return Buffer.from(`${text.slice(0, at)}<ul class="sidebar">${link.repeat(links)}</ul>${text.slice(at)}`)
}

const bytes = page()
const text = readSource(bytes).text ?? ''
const BUDGET = { maxDepth: 512, maxNodes: 200_000 }

function whole(): unknown {
  const source = readSource(bytes)
  return parseSource(source, readHtml(source.text ?? ''))
}

const STAGES: Readonly<Record<string, () => unknown>> = {
  'cheerio.load': () => load(text),
  readSource: () => readSource(bytes),
  parseTree: () => parseTree(text, BUDGET),
  readHtml: () => readHtml(text),
  whole,
}

const samples = new Map(Object.keys(STAGES).map(name => [name, [] as number[]]))
for (let round = -WARM_UP; round < ROUNDS; round++) {
  for (const [name, stage] of Object.entries(STAGES)) {
    const before = performance.now()
    stage()
    if (round >= 0) samples.get(name)?.push(performance.now() - before)
  }
}
const median = (name: string) => (samples.get(name) ?? []).sort((a, b) => a - b)[ROUNDS >> 1] as number
const ratio = median('whole') / median('cheerio.load')
const lines = [
  `${bytes.length} bytes, Node ${version}`,
  ...Object.keys(STAGES).map(name => `${name.padEnd(14)} ${median(name).toFixed(2).padStart(8)} ms`),
  `whole / cheerio.load = ${ratio.toFixed(2)} (target: at most ${TARGET})`,
]
process.stdout.write(`${lines.join('\n')}\n`)
if (ratio > TARGET) process.exitCode = 1
